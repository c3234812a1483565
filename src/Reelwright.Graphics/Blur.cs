namespace Reelwright.Graphics;

/// <summary>Blurs frames in place.</summary>
public static class Blur
{
    /// <summary>Blurs by three running means, which come close to a Gaussian.</summary>
    /// <param name="target">Changed in place. The time does not grow with the radius; small frames are meant.</param>
    /// <param name="radius">Standard deviation in luma samples; 0 or less changes nothing.</param>
    public static void Gaussian(Frame target, double radius)
    {
        if (!(radius > 0))
        {
            return;
        }

        Plane(target.Y, target.Width, target.Height, radius);
        Plane(target.U, target.ChromaWidth, target.ChromaHeight, radius / 2);
        Plane(target.V, target.ChromaWidth, target.ChromaHeight, radius / 2);
    }

    /// <summary>Blurs one plane.</summary>
    internal static void Plane(Span<byte> plane, int width, int height, double sigma)
    {
        // Beyond the frame's size a wider blur is the same flat colour.
        var (first, second, third) = BoxBlur.Radii(Math.Min(sigma, 2 * Math.Max(width, height)));
        BoxBlur.Plane(plane, width, height, first);
        BoxBlur.Plane(plane, width, height, second);
        BoxBlur.Plane(plane, width, height, third);
    }
}
