using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>
/// Brings the times of other programs' clips into their files. Tapes and cameras count from an hour or from the time of day, a list tells
/// that number, and a file begins at 0: what lies beyond the end of a file would show nothing.
/// </summary>
public static class SourceTimes
{
    private const int SecondsAnHour = 3600;

    /// <summary>Moves what lies beyond the end of its file.</summary>
    /// <param name="timeline">A timeline whose media have been found.</param>
    /// <param name="told">Takes a line for each medium that is counted from elsewhere.</param>
    public static Timeline Fit(Timeline timeline, Action<string> told)
    {
        var clips = timeline.Placed().Select(placed => placed.Clip).Where(clip => LengthOf(timeline, clip) > 0).ToList();
        var zeros = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var clip in clips.Where(clip => clip.SourceStart >= LengthOf(timeline, clip)))
        {
            var external = (ExternalReference)clip.Media;
            if (zeros.ContainsKey(external.MediaId))
            {
                continue;
            }

            long first = clips.Where(other => other.Media is ExternalReference same && same.MediaId == external.MediaId).Min(other => other.SourceStart);
            long hour = first - (first % (SecondsAnHour * (long)Math.Round(timeline.Rate.PerSecond)));
            bool isHour = hour > 0 && first - hour < LengthOf(timeline, clip);
            zeros[external.MediaId] = isHour ? hour : first;
            told(isHour
                ? $"\"{external.Name}\" is counted from {Timecode.Frames(hour, timeline.Rate)}: that is taken for its first frame"
                : $"\"{external.Name}\" has no {Timecode.Frames(first, timeline.Rate)}: the earliest cut of it is taken for its first frame");
        }

        return zeros.Count == 0 ? timeline : timeline with
        {
            Tracks = [.. timeline.Tracks.Select(track => track with { Items = [.. track.Items.Select(item => Moved(item, zeros))] })],
        };
    }

    private static long LengthOf(Timeline timeline, Clip clip) =>
        clip.Media is ExternalReference { Kind: not MediaKind.Image, DurationSeconds: > 0 } external
            ? timeline.Rate.FramesFromSeconds(external.DurationSeconds)
            : 0;

    private static TrackItem Moved(TrackItem item, Dictionary<string, long> zeros) =>
        item is Clip { Media: ExternalReference external } clip && zeros.TryGetValue(external.MediaId, out long zero)
            ? clip with { SourceStart = Math.Max(0, clip.SourceStart - zero) }
            : item;
}
