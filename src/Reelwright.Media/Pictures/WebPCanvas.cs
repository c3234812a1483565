namespace Reelwright.Media;

/// <summary>An animated picture at one moment.</summary>
/// <param name="Rgba">Straight RGBA; the same memory is drawn on for the next moment.</param>
/// <param name="StartSeconds">From when it is shown.</param>
/// <param name="EndSeconds">Until when it is shown.</param>
internal readonly record struct WebPCanvas(ReadOnlyMemory<byte> Rgba, double StartSeconds, double EndSeconds);
