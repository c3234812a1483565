using System.Globalization;
using System.Text.RegularExpressions;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>Reads CMX 3600 edit decision lists: the picture events, and a line about everything else.</summary>
internal sealed partial class EdlReader(FrameRate? rate)
{
    /// <summary>How a list of ours says its rate; the form itself has no word for it.</summary>
    public const string RateNote = "* FRAME RATE: ";

    // Seconds before the first event that are still a pause and not the tape's own count.
    private const int LongestLead = 60;

    private static readonly FrameRate DropRate = new(30_000, 1001);

    private readonly List<string> _left = [];
    private readonly List<TrackItem> _items = [];
    private long _end;
    private long _zero;

    public InterchangeReading Read(string text)
    {
        text = text.ReplaceLineEndings("\n");
        bool drops = DropFrame().IsMatch(text);
        var used = rate ?? Said(text) ?? (drops ? DropRate : FrameRate.Default);
        Match[] events = [.. Event().Matches(text).Cast<Match>()];
        _zero = ZeroOf(events, used);

        // Lists may be sorted by reel. A dissolve's first line has no length and stands before the second.
        foreach (var match in events.OrderBy(one => Timecode.Frame(one.Groups["start"].Value, used)))
        {
            Take(match, used);
        }

        if (_items.Count == 0)
        {
            throw new InterchangeException("The file has no picture events of an edit decision list.");
        }

        if (rate is null && Said(text) is null)
        {
            _left.Add(string.Create(CultureInfo.InvariantCulture, $"a list does not say how many frames a second it counts: {used.PerSecond:0.##} were taken"));
        }

        var timeline = new Timeline
        {
            Title = Title().Match(text) is { Success: true } named ? named.Groups[1].Value.Trim() : "",
            Rate = used,
            Tracks = [new() { Id = new("main"), Kind = TrackKind.Video, Metadata = Properties.Empty.With("role", "main"), Items = [.. _items] }],
        };
        return new(timeline, [.. _left.Distinct(StringComparer.Ordinal)]);
    }

    private void Take(Match match, FrameRate used)
    {
        string where = $"event {match.Groups["number"].Value}";
        if (!IsPicture(match))
        {
            _left.Add($"{where}: sound ({match.Groups["track"].Value}) is not read from a list");
            return;
        }

        long from = Timecode.Frame(match.Groups["in"].Value, used);
        long start = Timecode.Frame(match.Groups["start"].Value, used) - _zero;
        long frames = Timecode.Frame(match.Groups["end"].Value, used) - _zero - start;
        if (frames <= 0)
        {
            // The first line of a dissolve: where the last clip was left.
            return;
        }

        if (start < _end)
        {
            throw new InterchangeException($"Event {match.Groups["number"].Value} begins before the one before it ends.");
        }

        if (start > _end)
        {
            _items.Add(new Gap(start - _end));
        }

        Join(match, frames, where);
        string name = Name().Match(match.Groups["notes"].Value) is { Success: true } named
            ? named.Groups[1].Value.Trim()
            : match.Groups["reel"].Value;
        _items.Add(new Clip
        {
            Id = new($"event-{match.Groups["number"].Value}-{_items.Count}"),
            Name = name,
            Frames = frames,
            SourceStart = from,
            Media = new MissingReference { Name = name, Reason = "An edit decision list names media and has none." },
        });
        _end = start + frames;
        Tell(match, where);
    }

    // Programmes begin at an hour, mostly 01 or 10, so that there is room for what runs before them.
    private long ZeroOf(Match[] events, FrameRate used)
    {
        var pictures = events.Where(IsPicture).ToList();
        if (pictures.Count == 0)
        {
            return 0;
        }

        var first = pictures.MinBy(match => Timecode.Frame(match.Groups["start"].Value, used))!;
        string code = first.Groups["start"].Value;
        long start = Timecode.Frame(code, used);
        string hour = $"{code[..2]}:00:00{code[^3]}00";
        long zero = Timecode.Frame(hour, used);
        if (start - zero > LongestLead * used.PerSecond)
        {
            _left.Add($"the list begins at {code}, and so does the timeline");
            return start;
        }

        if (zero > 0)
        {
            _left.Add($"the list counts from {hour}; the timeline counts from 0");
        }

        return zero;
    }

    private static bool IsPicture(Match match) => match.Groups["track"].Value.Contains('V', StringComparison.OrdinalIgnoreCase);

    private void Join(Match match, long frames, string where)
    {
        string effect = match.Groups["effect"].Value;
        if (effect.StartsWith('C'))
        {
            return;
        }

        long length = long.TryParse(match.Groups["length"].Value, CultureInfo.InvariantCulture, out long given) ? given : 0;
        if (_items is not [.., Clip last] || length <= 0 || length > frames)
        {
            _left.Add($"{where}: '{effect}' has no two clips to join; it is a cut here");
            return;
        }

        bool isWipe = effect.StartsWith('W');
        if (effect != "D")
        {
            _left.Add($"{where}: '{effect}' is a {(isWipe ? "plain wipe" : "dissolve")} here");
        }

        _items.Add(new Transition
        {
            Kind = isWipe ? TransitionKinds.Wipe : TransitionKinds.Dissolve,
            InOffset = 0,
            OutOffset = Math.Min(length, last.Frames),
        });
    }

    private void Tell(Match match, string where)
    {
        foreach (string note in match.Groups["notes"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (note.StartsWith("M2", StringComparison.Ordinal))
            {
                _left.Add($"{where}: its speed is not carried ({note})");
            }
            else if (!Name().IsMatch(note) && !ToName().IsMatch(note) && !note.StartsWith(RateNote.Trim(), StringComparison.Ordinal))
            {
                _left.Add($"{where}: the note '{note.TrimStart('*', ' ')}' is not carried");
            }
        }
    }

    private static FrameRate? Said(string text) =>
        RateLine().Match(text) is { Success: true } match
        && int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out int above) && above is >= 1 and <= 1_000_000
            ? new(above, int.TryParse(match.Groups[2].Value, CultureInfo.InvariantCulture, out int below) && below >= 1 ? below : 1)
            : null;

    [GeneratedRegex(@"^\* FRAME RATE: (\d{1,7})(?:/(\d{1,7}))?", RegexOptions.Multiline)]
    private static partial Regex RateLine();

    [GeneratedRegex(@"^FCM:[ \t]*DROP FRAME|\d\d:\d\d:\d\d;\d\d", RegexOptions.Multiline)]
    private static partial Regex DropFrame();

    [GeneratedRegex(@"^TITLE:[ \t]*([^\r\n]*)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"^\*[ \t]*FROM CLIP NAME:[ \t]*([^\n]*)", RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\*[ \t]*TO CLIP NAME:", RegexOptions.Multiline)]
    private static partial Regex ToName();

    [GeneratedRegex(@"^(?<number>\d{1,6})[ \t]+(?<reel>\S+)[ \t]+(?<track>\S+)[ \t]+(?<effect>[A-Z]+\d*)(?:[ \t]+(?<length>\d+))?[ \t]+(?<in>\d\d:\d\d:\d\d[:;]\d\d)[ \t]+\d\d:\d\d:\d\d[:;]\d\d[ \t]+(?<start>\d\d:\d\d:\d\d[:;]\d\d)[ \t]+(?<end>\d\d:\d\d:\d\d[:;]\d\d)[^\n]*(?<notes>(?:\n(?:\*|M2)[^\n]*)*)", RegexOptions.Multiline)]
    private static partial Regex Event();
}
