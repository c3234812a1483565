namespace Reelwright.Graphics;

/// <summary>Scales a whole frame toward black.</summary>
public static class Darken
{
    /// <summary>Multiplies the light of every sample, luma above black and chroma around grey.</summary>
    /// <param name="target">Changed in place.</param>
    /// <param name="factor">1 leaves the frame as it is, 0 makes it black; clamped.</param>
    public static void Apply(Frame target, double factor) => Tint.Apply(target, Yuv.Black, 1 - factor);
}
