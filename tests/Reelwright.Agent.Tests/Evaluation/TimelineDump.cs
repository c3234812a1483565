using System.Globalization;
using System.Text;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>All of a timeline as text, so that equal text means equal to the last bit.</summary>
internal static class TimelineDump
{
    public static string Of(Timeline timeline)
    {
        var text = new StringBuilder();
        Line(text, timeline.Title, timeline.Rate, timeline.Width, timeline.Height, timeline.Metadata, timeline.Extra);
        foreach (var marker in timeline.Markers)
        {
            Line(text, marker);
        }

        foreach (var track in timeline.Tracks)
        {
            Line(text, track.Id, track.Kind, track.Name, track.GainDb, track.IsMuted, track.Metadata, track.Extra);
            foreach (var item in track.Items)
            {
                Line(text, item.GetType().Name, item.Length, item.Metadata, item.Extra);
                switch (item)
                {
                    case Transition cut:
                        Line(text, cut.Kind, cut.InOffset, cut.OutOffset);
                        break;
                    case Clip clip:
                        text.Append(Of(clip));
                        break;
                }
            }
        }

        return text.ToString();
    }

    public static string Of(Clip clip)
    {
        var text = new StringBuilder();
        Line(text, clip.Id, clip.Frames, clip.SourceStart, clip.Name, Media(clip.Media));
        foreach (var effect in clip.Effects)
        {
            Line(text, effect.Kind, effect.Parameters, effect.Extra);
            foreach (var curve in effect.Curves)
            {
                Line(text, curve.Parameter, string.Join(';', curve.Keyframes));
            }
        }

        return text.ToString();
    }

    private static string Media(MediaReference media) => media switch
    {
        GeneratorReference made => $"{made.Kind} {made.Parameters} {made.Seed.ToString(CultureInfo.InvariantCulture)} {made.Extra}",
        _ => media.ToString(),
    };

    private static void Line(StringBuilder text, params object[] parts) =>
        text.AppendJoin('\t', parts).Append('\n');
}
