using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>A change from one scene to the next, with all that belongs to each.</summary>
/// <param name="Kind">One of <see cref="TransitionKinds"/>.</param>
/// <param name="Cut">First frame of the next scene.</param>
/// <param name="Range">The frames in which both are seen.</param>
internal sealed record SceneTransition(string Kind, long Cut, FrameRange Range)
{
    /// <summary>What a dip goes through.</summary>
    public Yuv Color { get; init; } = Yuv.Black;

    /// <summary>Chooses among equally right pictures of what is random.</summary>
    public long Seed { get; init; }

    /// <summary>When each sample changes, for the kinds that open a mask; made when first needed.</summary>
    public Lazy<MaskField>? Field { get; init; }

    /// <summary>Everything but its place that the pictures depend on, as text: part of a segment's key.</summary>
    public string Descriptor => $"{Kind} {Color.Y},{Color.U},{Color.V} {Seed}";

    /// <summary>How far the change has got at a frame, 0 to 1, never quite either: its ends are the plain scenes.</summary>
    public double ProgressAt(long frame) => (frame - Range.Start + 0.5) / Range.Length;
}
