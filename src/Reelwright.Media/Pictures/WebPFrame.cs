namespace Reelwright.Media;

/// <summary>One frame of an animated WebP and where its data lies in the file.</summary>
/// <param name="X">Left edge on the canvas.</param>
/// <param name="Y">Upper edge on the canvas.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="DurationMs">Time shown in milliseconds.</param>
/// <param name="Blend">Whether it is laid over what is there, rather than replacing it.</param>
/// <param name="Clear">Whether its rectangle becomes transparent after it.</param>
/// <param name="DataOffset">Where its chunks start in the file.</param>
/// <param name="DataBytes">Length of its chunks.</param>
internal sealed record WebPFrame(
    int X, int Y, int Width, int Height, int DurationMs, bool Blend, bool Clear, long DataOffset, int DataBytes);
