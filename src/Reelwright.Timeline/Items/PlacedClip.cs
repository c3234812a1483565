namespace Reelwright.Timelines;

/// <summary>A clip with its place.</summary>
/// <param name="Track">The track it lies on.</param>
/// <param name="Clip">The clip.</param>
/// <param name="Range">Where it lies in its parent, in timeline frames.</param>
/// <param name="VisibleRange"><paramref name="Range"/> widened by the transitions at its ends.</param>
public sealed record PlacedClip(Track Track, Clip Clip, FrameRange Range, FrameRange VisibleRange);
