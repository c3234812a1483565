namespace Reelwright.Render;

/// <summary>Which frame is wanted, and how.</summary>
/// <param name="Frame">Frame of the timeline; held to its ends.</param>
/// <param name="Width">Width in pixels, 16 to 8192, made even; <c>null</c> = the timeline's own.</param>
/// <param name="Format">What it is written as.</param>
public sealed record StillRequest(long Frame, int? Width, StillFormat Format);
