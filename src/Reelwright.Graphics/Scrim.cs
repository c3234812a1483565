namespace Reelwright.Graphics;

/// <summary>Black gradients that make text readable on any picture.</summary>
public static class Scrim
{
    /// <summary>Darkens rows from one opacity to another, eased at both ends and dithered so that no bands
    /// show.</summary>
    /// <param name="target">Changed in place.</param>
    /// <param name="top">First row, in luma samples; may lie outside.</param>
    /// <param name="bottom">First row after the last; may lie outside; not below <paramref name="top"/> draws
    /// nothing.</param>
    /// <param name="fromOpacity">Opacity of black at the top, 0 to 1.</param>
    /// <param name="toOpacity">Opacity of black at the bottom, 0 to 1.</param>
    public static void Vertical(Frame target, int top, int bottom, double fromOpacity, double toOpacity)
    {
        if (bottom <= top)
        {
            return;
        }

        Plane(target.Y, target.Width, target.Height, 1, 16);
        Plane(target.U, target.ChromaWidth, target.ChromaHeight, 2, 128);
        Plane(target.V, target.ChromaWidth, target.ChromaHeight, 2, 128);

        void Plane(Span<byte> plane, int width, int height, int lumaRows, byte black)
        {
            int from = Math.Max(0, top / lumaRows);
            int to = Math.Min(height, (bottom + lumaRows - 1) / lumaRows);
            for (int y = from; y < to; y++)
            {
                double at = ((y + 0.5) * lumaRows) - top;
                double share = Math.Clamp(at / (bottom - top), 0, 1);
                double eased = share * share * (3 - (2 * share));
                double opacity = fromOpacity + ((toOpacity - fromOpacity) * eased);
                RowFade.Toward(plane.Slice(y * width, width), black, RowFade.Keep(opacity), BlueNoise.Row(y));
            }
        }
    }
}
