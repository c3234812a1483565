using System.Globalization;
using System.Text;

namespace Reelwright.Timelines;

/// <summary>A timeline as text that is equal for equal documents: records that hold arrays cannot be compared directly.</summary>
public static class TimelineText
{
    // What was touched last is kept for the next sentence; it is nothing that is seen or heard.
    private const string Unseen = "touched";

    /// <summary>The text of a whole document.</summary>
    public static string Of(Timeline timeline)
    {
        var text = new StringBuilder(8 * 1024);
        text.Append(CultureInfo.InvariantCulture, $"{timeline.Title}|{timeline.Rate}|{timeline.Width}x{timeline.Height}|");
        text.Append(timeline.Metadata.Without(Unseen)).Append(timeline.Extra).Append('\n');
        foreach (var marker in timeline.Markers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{marker.Name}{marker.Range}{marker.Metadata}{marker.Extra}\n");
        }

        foreach (var track in timeline.Tracks)
        {
            Append(text, track);
        }

        return text.ToString();
    }

    /// <summary>The text of a track.</summary>
    public static string Of(Track track)
    {
        var text = new StringBuilder(1024);
        Append(text, track);
        return text.ToString();
    }

    /// <summary>The text of a clip.</summary>
    public static string Of(Clip clip)
    {
        var text = new StringBuilder(512);
        Append(text, clip);
        return text.ToString();
    }

    /// <summary>Whether two documents are the same in all that is seen, heard or kept.</summary>
    public static bool AreSame(Timeline left, Timeline right) => ReferenceEquals(left, right) || Of(left) == Of(right);

    private static void Append(StringBuilder text, Track track)
    {
        text.Append(CultureInfo.InvariantCulture, $"{track.Id}|{track.Kind}|{track.Name}|{track.GainDb:R}|{track.IsMuted}|{track.Metadata}|{track.Extra}\n");
        foreach (var item in track.Items)
        {
            switch (item)
            {
                case Clip clip:
                    Append(text, clip);
                    break;
                case Transition transition:
                    text.Append(CultureInfo.InvariantCulture, $"  / {transition.Kind} {transition.InOffset} {transition.OutOffset} {transition.Metadata}{transition.Extra}\n");
                    break;
                default:
                    text.Append(CultureInfo.InvariantCulture, $"  - {item.Length} {item.Metadata}{item.Extra}\n");
                    break;
            }
        }
    }

    private static void Append(StringBuilder text, Clip clip)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {clip.Id}|{clip.Frames}@{clip.SourceStart}|{clip.Name}|{clip.Metadata}|{clip.Extra}|");
        Append(text, clip.Media);
        foreach (var effect in clip.Effects)
        {
            text.Append(CultureInfo.InvariantCulture, $"|{effect.Kind}{effect.Parameters}{effect.Extra}");
            foreach (var curve in effect.Curves)
            {
                text.Append(CultureInfo.InvariantCulture, $"~{curve.Parameter}{curve.Extra}");
                foreach (var key in curve.Keyframes)
                {
                    text.Append(CultureInfo.InvariantCulture, $" {key.Frame}:{key.Value:R}{key.Easing}");
                }
            }
        }

        text.Append('\n');
    }

    private static void Append(StringBuilder text, MediaReference media) => _ = media switch
    {
        GeneratorReference made => text.Append(CultureInfo.InvariantCulture, $"{made.Kind}{made.Parameters}#{made.Seed}{made.Extra}"),
        ExternalReference file => text.Append(CultureInfo.InvariantCulture, $"{file.MediaId}:{file.ContentHash}:{file.Name}:{file.Kind}:{file.DurationSeconds:R}:{file.Width}x{file.Height}{file.Extra}"),
        _ => text.Append(media),
    };
}
