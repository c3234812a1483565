using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>Subtitles: SubRip, WebVTT and Advanced SubStation Alpha.</summary>
public static partial class CaptionFiles
{
    private const int MostCaptions = 20_000;

    /// <summary>Writes SubRip.</summary>
    public static InterchangeFile WriteSrt(Timeline timeline)
    {
        var text = new StringBuilder();
        int number = 0;
        foreach (var (start, end, words) in Captions(timeline))
        {
            text.Append(CultureInfo.InvariantCulture, $"{++number}\n{Timecode.Clock(start, ',')} --> {Timecode.Clock(end, ',')}\n{words}\n\n");
        }

        return new(text.ToString(), Left(timeline));
    }

    /// <summary>Writes WebVTT.</summary>
    public static InterchangeFile WriteVtt(Timeline timeline)
    {
        var text = new StringBuilder("WEBVTT\n\n");
        foreach (var (start, end, words) in Captions(timeline))
        {
            string safe = words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"{Timecode.Clock(start)} --> {Timecode.Clock(end)}\n{safe}\n\n");
        }

        return new(text.ToString(), Left(timeline));
    }

    /// <summary>Writes Advanced SubStation Alpha.</summary>
    public static InterchangeFile WriteAss(Timeline timeline)
    {
        int size = timeline.ShortEdge / 18;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"[Script Info]\nTitle: {OneLine(timeline.Title)}\nScriptType: v4.00+\nPlayResX: {timeline.Width}\nPlayResY: {timeline.Height}\nWrapStyle: 0\n\n");
        text.Append("[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding\n");
        text.Append(CultureInfo.InvariantCulture, $"Style: Default,Noto Sans CJK SC,{size},&H00FFFFFF,&H00FFFFFF,&H00000000,&H80000000,0,0,0,0,100,100,0,0,1,2,0,2,40,40,{size},1\n\n");
        text.Append("[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n");
        foreach (var (start, end, words) in Captions(timeline))
        {
            string safe = words.Replace("{", "(", StringComparison.Ordinal).Replace("}", ")", StringComparison.Ordinal)
                .Replace("\n", "\\N", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"Dialogue: 0,{Hundredths(start)},{Hundredths(end)},Default,,0,0,0,,{safe}\n");
        }

        return new(text.ToString(), Left(timeline));
    }

    /// <summary>Reads SubRip or WebVTT: a timeline with one caption track.</summary>
    /// <exception cref="InterchangeException">There is no caption, or one ends before it begins.</exception>
    public static Timeline Read(string text) => Open(text).Timeline;

    /// <summary>Reads SubRip or WebVTT, and tells what of the file is not in the timeline.</summary>
    /// <exception cref="InterchangeException">There is no caption, or one ends before it begins.</exception>
    public static InterchangeReading Open(string text)
    {
        var left = new List<string>();
        var captions = new List<(long Start, long End, string Words)>();
        foreach (string block in BlankLine().Split(text.TrimStart('\ufeff').ReplaceLineEndings("\n")))
        {
            string[] lines = block.Trim('\n').Split('\n');
            int at = Array.FindIndex(lines, line => line.Contains("-->", StringComparison.Ordinal));
            if (at < 0)
            {
                if (Apart().Match(lines[0]) is { Success: true } kind)
                {
                    left.Add($"the {kind.Value} of the file is not carried");
                }

                continue;
            }

            string[] times = lines[at].Split("-->", 2);
            long? start = Timecode.Milliseconds(times[0]);
            long? end = Timecode.Milliseconds(times[1].Trim().Split(' ')[0]);
            string words = Plain(string.Join('\n', lines[(at + 1)..]));
            if (start is null || end is null || end <= start)
            {
                throw new InterchangeException($"Caption {captions.Count + 1}: '{lines[at].Trim()}' is no time from and to.");
            }

            if (times[1].Trim().Contains(' ', StringComparison.Ordinal))
            {
                left.Add("where captions stand in the picture is not carried; they keep the video's own place");
            }

            if (Tag().IsMatch(string.Join('\n', lines[(at + 1)..])))
            {
                left.Add("marks in the words (italics, colours, speakers) are not carried");
            }

            if (words.Length > 0)
            {
                captions.Add((start.Value, end.Value, words));
            }
        }

        return captions.Count switch
        {
            0 => throw new InterchangeException("The file has no captions."),
            > MostCaptions => throw new InterchangeException($"The file has {captions.Count} captions; {MostCaptions} are the most."),
            _ => new(TimelineOf([.. captions.OrderBy(caption => caption.Start)]), [.. left.Distinct(StringComparer.Ordinal)]),
        };
    }

    private static Timeline TimelineOf(List<(long Start, long End, string Words)> captions)
    {
        var rate = FrameRate.Default;
        var tracks = new List<(List<TrackItem> Items, long End)>();
        for (int number = 0; number < captions.Count; number++)
        {
            var (from, to, words) = captions[number];
            long start = rate.FramesFromMilliseconds(from);
            long frames = Math.Max(1, rate.FramesFromMilliseconds(to) - start);

            // Captions that are shown together go on tracks of their own.
            int index = tracks.FindIndex(track => track.End <= start);
            if (index < 0)
            {
                tracks.Add(([], 0));
                index = tracks.Count - 1;
            }

            var (items, end) = tracks[index];
            if (start > end)
            {
                items.Add(new Gap(start - end));
            }

            items.Add(new Clip
            {
                Id = new($"caption-{number + 1}"),
                Frames = frames,
                Metadata = Properties.Empty.With("role", "caption"),
                Media = new GeneratorReference
                {
                    Kind = GeneratorKinds.Text,
                    Parameters = Properties.From(new JsonObject { ["text"] = words }),
                },
            });
            tracks[index] = (items, start + frames);
        }

        return new()
        {
            Tracks =
            [
                .. tracks.Select((track, index) => new Track
                {
                    Id = new($"captions-{index + 1}"),
                    Kind = TrackKind.Text,
                    Metadata = Properties.Empty.With("role", "caption"),
                    Items = [.. track.Items],
                }),
            ],
        };
    }

    private static IEnumerable<(long Start, long End, string Words)> Captions(Timeline timeline) => Spoken(timeline)
        .Select(placed => (
            timeline.Rate.MillisecondsAt(placed.Range.Start),
            timeline.Rate.MillisecondsAt(placed.Range.End),
            Words(placed)))
        .Where(caption => caption.Item3.Length > 0)
        .OrderBy(caption => caption.Item1);

    // Captions where there are some; else every word that is shown.
    private static List<PlacedClip> Spoken(Timeline timeline)
    {
        var words = timeline.Placed().Where(placed => placed.Clip.Media is GeneratorReference { Kind: GeneratorKinds.Text }).ToList();
        var captions = words.Where(placed => (placed.Clip.Role ?? placed.Track.Role) is "caption" or "captions").ToList();
        return captions.Count > 0 ? captions : words;
    }

    private static System.Collections.Immutable.ImmutableArray<string> Left(Timeline timeline)
    {
        var left = new LeftOut(timeline);
        var carried = Spoken(timeline).Select(placed => placed.Clip.Id).ToHashSet();
        foreach (var placed in timeline.Placed().Where(placed => !carried.Contains(placed.Clip.Id)))
        {
            left.Add(placed, "only words are carried");
        }

        if (carried.Count > 0)
        {
            left.Add("how the words look and move is not carried, only what they are and when");
        }

        return left.Lines;
    }

    // A blank line would end the caption, an arrow would begin another.
    private static string Words(PlacedClip placed) => BlankLine()
        .Replace((placed.Clip.Parameters.Text("text") ?? "").ReplaceLineEndings("\n").Trim(), "\n")
        .Replace("-->", "→", StringComparison.Ordinal);

    private static string Plain(string words) => System.Net.WebUtility.HtmlDecode(Tag().Replace(words, "")).Trim();

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Hundredths(long milliseconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{milliseconds / 3_600_000}:{milliseconds / 60_000 % 60:00}:{milliseconds / 1000 % 60:00}.{milliseconds % 1000 / 10:00}");

    [GeneratedRegex("^(?:STYLE|REGION|NOTE)\\b")]
    private static partial Regex Apart();

    [GeneratedRegex(@"\n[ \t]*\n\s*")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,100}>|\{\\[^{}]{0,100}\}")]
    private static partial Regex Tag();
}
