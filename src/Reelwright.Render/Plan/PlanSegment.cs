using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>A run of frames that is encoded as one closed group of pictures.</summary>
/// <param name="Range">The frames.</param>
/// <param name="Key">SHA-256, lower-case hex, of everything that the frames' pixels depend on.</param>
public sealed record PlanSegment(FrameRange Range, string Key);
