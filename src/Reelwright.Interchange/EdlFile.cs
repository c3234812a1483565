using System.Globalization;
using System.Text;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>CMX 3600 edit decision lists: one picture track with cuts and dissolves.</summary>
public static class EdlFile
{
    private const int MostEvents = 999;

    /// <summary>Writes the main track.</summary>
    public static InterchangeFile Write(Timeline timeline)
    {
        var left = new LeftOut(timeline);
        var main = timeline.MainTrack();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"TITLE: {Line(timeline.Title)}\nFCM: NON-DROP FRAME\n{EdlReader.RateNote}{timeline.Rate}\n\n");
        var placed = main?.Placed().ToList() ?? [];
        foreach (var clip in placed.Skip(MostEvents))
        {
            left.Add(clip, $"a list has {MostEvents} events");
        }

        for (int index = 0; index < Math.Min(placed.Count, MostEvents); index++)
        {
            WriteEvent(text, timeline, main!, placed, index, left);
        }

        if (!timeline.Markers.IsDefaultOrEmpty)
        {
            left.Add($"{timeline.Markers.Length} markers are not in a list");
        }

        foreach (var track in timeline.Tracks.Where(track => track.Id != main?.Id && track.Clips.Any()))
        {
            left.Add(track, "a list has one picture track; this one is not in it");
        }

        return new(text.ToString(), left.Lines);
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

    /// <summary>Reads the picture events of a list; media are named and not found.</summary>
    /// <param name="text">The list.</param>
    /// <param name="rate">Frames a second, where the list does not say; 30 when left out.</param>
    /// <exception cref="InterchangeException">There are no events, or one cannot be.</exception>
    public static Timeline Read(string text, FrameRate? rate = null) => Open(text, rate).Timeline;

    /// <summary>Reads the picture events of a list, and tells what of the list is not among them.</summary>
    /// <param name="text">The list.</param>
    /// <param name="rate">Frames a second, where the list does not say; 30 when left out.</param>
    /// <exception cref="InterchangeException">There are no events, or one cannot be.</exception>
    public static InterchangeReading Open(string text, FrameRate? rate = null) => new EdlReader(rate).Read(text);
}
