namespace Reelwright.Graphics;

/// <summary>The soft edge of a shadow: widths as in CSS, twice the Gaussian's standard deviation.</summary>
internal static class AlphaBlur
{
    /// <summary>Pixels beyond its source that a blur of this width can reach.</summary>
    internal static int Reach(double blurPx)
    {
        if (blurPx <= 0)
        {
            return 0;
        }

        (int first, int second, int third) = BoxBlur.Radii(blurPx / 2);
        return first + second + third;
    }

    /// <summary>Blurs a plane in place.</summary>
    internal static void Apply(Span<byte> plane, int width, int height, double blurPx)
    {
        if (blurPx <= 0)
        {
            return;
        }

        (int first, int second, int third) = BoxBlur.Radii(blurPx / 2);
        BoxBlur.Plane(plane, width, height, first);
        BoxBlur.Plane(plane, width, height, second);
        BoxBlur.Plane(plane, width, height, third);
    }
}
