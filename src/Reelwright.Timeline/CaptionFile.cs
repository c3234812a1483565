using System.Globalization;
using System.Text;

namespace Reelwright.Timelines;

/// <summary>A timeline's captions as a file that players and platforms read.</summary>
public static class CaptionFile
{
    /// <summary>The captions as SubRip (<c>srt</c>) or WebVTT (<c>vtt</c>); <c>null</c> when there are none that are shown.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="isVtt">WebVTT; else SubRip.</param>
    public static string? Write(Timeline timeline, bool isVtt)
    {
        var captions = timeline.Tracks.Where(track => track.Role == "caption" && !track.IsMuted)
            .SelectMany(track => track.Placed())
            .Where(placed => !string.IsNullOrWhiteSpace(placed.Clip.Parameters.Text("text")))
            .OrderBy(placed => placed.Range.Start)
            .ToList();
        if (captions.Count == 0)
        {
            return null;
        }

        // Both formats are told with \n; SubRip readers of old want \r\n.
        string line = isVtt ? "\n" : "\r\n";
        var file = new StringBuilder(isVtt ? "WEBVTT\n\n" : "");
        for (int i = 0; i < captions.Count; i++)
        {
            var (range, clip) = (captions[i].Range, captions[i].Clip);
            string times = $"{Time(timeline.Rate.SecondsAt(range.Start), isVtt)} --> {Time(timeline.Rate.SecondsAt(range.End), isVtt)}";
            file.Append(CultureInfo.InvariantCulture, $"{i + 1}{line}{times}{line}{Words(clip.Parameters.Text("text")!, line, isVtt)}{line}{line}");
        }

        return file.ToString();
    }

    private static string Time(double seconds, bool isVtt)
    {
        var time = TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
        string fraction = time.Milliseconds.ToString("000", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}{(isVtt ? '.' : ',')}{fraction}");
    }

    // An empty line would end the caption, an arrow begin the next one, a bracket be markup.
    private static string Words(string text, string line, bool isVtt)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(words => words.Replace("-->", "→", StringComparison.Ordinal));
        string all = string.Join(line, lines);
        return isVtt
            ? all.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            : all;
    }
}
