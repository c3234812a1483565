using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>CMX 3600 edit decision lists: one picture track with cuts and dissolves.</summary>
public static partial class EdlFile
{
    private const int MostEvents = 999;

    /// <summary>Writes the main track.</summary>
    public static InterchangeFile Write(Timeline timeline)
    {
        var left = new LeftOut(timeline);
        var main = timeline.MainTrack();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"TITLE: {Line(timeline.Title)}\nFCM: NON-DROP FRAME\n\n");
        var placed = main?.Placed().ToList() ?? [];
        foreach (var clip in placed.Skip(MostEvents))
        {
            left.Add(clip, $"a list has {MostEvents} events");
        }

        for (int index = 0; index < Math.Min(placed.Count, MostEvents); index++)
        {
            WriteEvent(text, timeline, main!, placed, index, left);
        }

        foreach (var track in timeline.Tracks.Where(track => track.Id != main?.Id && track.Clips.Any()))
        {
            left.Add(track, "a list has one picture track; this one is not in it");
        }

        return new(text.ToString(), left.Lines);
    }

    /// <summary>Reads the picture events of a list; media are named and not found.</summary>
    /// <param name="text">The list.</param>
    /// <param name="rate">Frames a second; 30 when left out, since a list does not say.</param>
    /// <exception cref="InterchangeException">There are no events, or one cannot be.</exception>
    public static Timeline Read(string text, FrameRate? rate = null)
    {
        var used = rate ?? FrameRate.Default;
        string title = Title().Match(text) is { Success: true } named ? named.Groups[1].Value.Trim() : "";
        var items = new List<TrackItem>();
        long end = 0;
        var events = Event().Matches(text.ReplaceLineEndings("\n"));
        foreach (Match match in events)
        {
            if (!match.Groups["track"].Value.Contains('V', StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            long from = Timecode.Frame(match.Groups["in"].Value, used);
            long start = Timecode.Frame(match.Groups["start"].Value, used);
            long frames = Timecode.Frame(match.Groups["end"].Value, used) - start;
            if (frames <= 0)
            {
                // The first line of a dissolve: where the last clip was left.
                continue;
            }

            if (start < end)
            {
                throw new InterchangeException($"Event {match.Groups["number"].Value} begins before the one before it ends.");
            }

            if (start > end && items.Count > 0)
            {
                items.Add(new Gap(start - end));
            }

            if (match.Groups["effect"].Value == "D" && items is [.., Clip last] && Length(match) is > 0 and var length && length <= frames)
            {
                items.Add(new Transition { Kind = TransitionKinds.Dissolve, InOffset = 0, OutOffset = Math.Min(length, last.Frames) });
            }

            string name = match.Groups["name"].Success ? match.Groups["name"].Value.Trim() : match.Groups["reel"].Value;
            items.Add(new Clip
            {
                Id = new($"event-{match.Groups["number"].Value}-{items.Count}"),
                Name = name,
                Frames = frames,
                SourceStart = from,
                Media = new MissingReference { Name = name, Reason = "An edit decision list names media and has none." },
            });
            end = start + frames;
        }

        return items.Count == 0
            ? throw new InterchangeException("The file has no picture events of an edit decision list.")
            : new()
            {
                Title = title,
                Rate = used,
                Tracks = [new() { Id = new("main"), Kind = TrackKind.Video, Metadata = Properties.Empty.With("role", "main"), Items = [.. items] }],
            };
    }

    private static void WriteEvent(
        StringBuilder text,
        Timeline timeline,
        Track main,
        List<PlacedClip> placed,
        int index,
        LeftOut left)
    {
        var clip = placed[index];
        var transition = index > 0 && Before(main, clip.Clip) is Transition found ? found : null;
        string effect = "C   ";
        if (transition is not null)
        {
            long length = transition.InOffset + transition.OutOffset;
            effect = string.Create(CultureInfo.InvariantCulture, $"D {length:000}");
            if (transition.Kind != TransitionKinds.Dissolve || transition.InOffset > 0)
            {
                left.Add(clip, $"the transition '{transition.Kind}' is a dissolve after the cut here");
            }
        }

        string Code(long frame) => Timecode.Frames(frame, timeline.Rate);
        if (transition is not null)
        {
            // A dissolve has two lines: the clip that is left, with no length, and the one that comes.
            string at = Code(clip.Range.Start);
            string gone = Code(placed[index - 1].Clip.SourceStart + placed[index - 1].Clip.Frames);
            text.Append(CultureInfo.InvariantCulture, $"{index + 1:000}  AX       V     C        {gone} {gone} {at} {at}\n");
        }

        long source = clip.Clip.SourceStart;
        text.Append(CultureInfo.InvariantCulture, $"{index + 1:000}  AX       V     {effect}    {Code(source)} {Code(source + clip.Range.Length)} {Code(clip.Range.Start)} {Code(clip.Range.End)}\n");
        text.Append(CultureInfo.InvariantCulture, $"* FROM CLIP NAME: {Line(NameOf(clip.Clip))}\n");
        if (clip.Clip.Effects.Length > 0)
        {
            left.Add(clip, $"effects are not in a list: {string.Join(", ", clip.Clip.Effects.Select(one => one.Kind))}");
        }
    }

    private static TrackItem? Before(Track track, Clip clip)
    {
        int at = track.Items.IndexOf(clip);
        return at > 0 ? track.Items[at - 1] : null;
    }

    private static string NameOf(Clip clip) => clip.Media is ExternalReference external ? external.Name
        : clip.Name.Length > 0 ? clip.Name : clip.Id.Value;

    private static string Line(string text) => text.ReplaceLineEndings(" ").Trim();

    private static long Length(Match match) =>
        long.TryParse(match.Groups["length"].Value, CultureInfo.InvariantCulture, out long length) ? length : 0;

    [GeneratedRegex(@"^TITLE:[ \t]*([^\r\n]*)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?<number>\d{1,6})[ \t]+(?<reel>\S+)[ \t]+(?<track>\S+)[ \t]+(?<effect>[A-Z]+\d*)(?:[ \t]+(?<length>\d+))?[ \t]+(?<in>\d\d:\d\d:\d\d[:;]\d\d)[ \t]+\d\d:\d\d:\d\d[:;]\d\d[ \t]+(?<start>\d\d:\d\d:\d\d[:;]\d\d)[ \t]+(?<end>\d\d:\d\d:\d\d[:;]\d\d)[^\n]*(?:\n\*[ \t]*FROM CLIP NAME:[ \t]*(?<name>[^\n]*))?", RegexOptions.Multiline)]
    private static partial Regex Event();
}
