using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Cuts a plan into segments and names each by what it shows.</summary>
internal static class SegmentKeys
{
    // Part of every key: raise it when drawing changes, so that nothing old is taken for new.
    private const int RendererVersion = 1;

    private const double SegmentSeconds = 2;

    /// <summary>Frames in a segment: about two seconds, an even number.</summary>
    public static int FramesPerSegment(FrameRate rate) => Math.Max(2, (int)rate.FramesFromSeconds(SegmentSeconds) / 2 * 2);

    /// <summary>Splits a plan's frames and hashes what each part shows.</summary>
    public static ImmutableArray<PlanSegment> Split(
        long frameCount,
        FrameRate rate,
        OutputSettings settings,
        IReadOnlyList<LayerInstruction> layers,
        IReadOnlyList<SceneTransition> transitions)
    {
        int length = FramesPerSegment(rate);
        var segments = ImmutableArray.CreateBuilder<PlanSegment>();
        for (long start = 0; start < frameCount; start += length)
        {
            var range = new FrameRange(start, Math.Min(length, frameCount - start));
            segments.Add(new(range, Key(range, rate, settings, layers, transitions)));
        }

        return segments.ToImmutable();
    }

    private static string Key(
        FrameRange range,
        FrameRate rate,
        OutputSettings settings,
        IReadOnlyList<LayerInstruction> layers,
        IReadOnlyList<SceneTransition> transitions)
    {
        // Places are hashed against the segment's start: a segment that moved is still the same pictures.
        var text = new StringBuilder();
        text.Append(RendererVersion).Append(' ').Append(rate).Append(' ').Append(range.Length).Append(' ')
            .Append(settings.Width).Append('x').Append(settings.Height).Append(' ').Append(settings.Crf).Append(' ')
            .Append(settings.Preset).Append('\n');
        var reach = range;
        foreach (var transition in transitions.Where(transition => transition.Range.Overlaps(range)))
        {
            text.Append(transition.Kind).Append(' ').Append(transition.Cut - range.Start).Append(' ')
                .Append(transition.Range.Start - range.Start).Append(' ').Append(transition.Range.Length).Append('\n');
            long start = Math.Min(reach.Start, transition.Range.Start);
            reach = FrameRange.Between(start, Math.Max(reach.End, transition.Range.End));
        }

        foreach (var layer in layers.Where(layer => layer.Visible.Overlaps(reach)))
        {
            text.Append(layer.Placed.Start - range.Start).Append(' ').Append(layer.Placed.Length).Append(' ')
                .Append(layer.Visible.Start - range.Start).Append(' ').Append(layer.Visible.Length).Append(' ')
                .Append(layer.IsScene).Append(' ').Append(layer.Descriptor).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
