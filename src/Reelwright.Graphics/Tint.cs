namespace Reelwright.Graphics;

/// <summary>Mixes a whole frame with one colour.</summary>
public static class Tint
{
    /// <summary>Covers the frame with a colour.</summary>
    /// <param name="target">Changed in place.</param>
    /// <param name="color">The colour.</param>
    /// <param name="opacity">0 leaves the frame as it is, 1 leaves only the colour; clamped.</param>
    public static void Apply(Frame target, Yuv color, double opacity)
    {
        int keep = RowFade.Keep(opacity);
        RowFade.Toward(target.Y, color.Y, keep, BlueNoise.Rounding);
        RowFade.Toward(target.U, color.U, keep, BlueNoise.Rounding);
        RowFade.Toward(target.V, color.V, keep, BlueNoise.Rounding);
    }
}
