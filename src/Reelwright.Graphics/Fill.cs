namespace Reelwright.Graphics;

/// <summary>Fills frames and rectangles with one colour.</summary>
public static class Fill
{
    /// <summary>Sets every sample.</summary>
    public static void Clear(Frame target, Yuv color)
    {
        target.Y.Fill(color.Y);
        target.U.Fill(color.U);
        target.V.Fill(color.V);
    }

    /// <summary>Draws a rectangle; samples that it covers in part are mixed by the share covered.</summary>
    /// <param name="target">Receives the rectangle.</param>
    /// <param name="area">Luma samples, with fractions; may reach outside; an empty one draws nothing.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="opacity">0 to 1; clamped.</param>
    public static void Rectangle(Frame target, RectD area, Yuv color, double opacity)
    {
        if (!(area.Width > 0 && area.Height > 0 && opacity > 0))
        {
            return;
        }

        opacity = Math.Min(1, opacity);
        Plane(target.Y, target.Width, target.Height, area, color.Y, opacity);
        var half = new RectD(area.X / 2, area.Y / 2, area.Width / 2, area.Height / 2);
        Plane(target.U, target.ChromaWidth, target.ChromaHeight, half, color.U, opacity);
        Plane(target.V, target.ChromaWidth, target.ChromaHeight, half, color.V, opacity);
    }

    private static void Plane(Span<byte> plane, int width, int height, RectD area, byte color, double opacity)
    {
        double left = Math.Clamp(area.X, 0, width);
        double right = Math.Clamp(area.Right, 0, width);
        double top = Math.Clamp(area.Y, 0, height);
        double bottom = Math.Clamp(area.Bottom, 0, height);
        if (!(right > left && bottom > top))
        {
            return;
        }

        int first = (int)Math.Floor(left);
        int last = (int)Math.Ceiling(right) - 1;
        int wholeFrom = (int)Math.Ceiling(left);
        int wholeTo = (int)Math.Floor(right);
        for (int y = (int)Math.Floor(top); y < bottom; y++)
        {
            double share = opacity * Coverage(y, top, bottom);
            var row = plane.Slice(y * width, width);
            if (first < wholeFrom)
            {
                Fade(row.Slice(first, 1), share * Coverage(first, left, right));
            }

            if (last >= wholeTo && (last > first || first == wholeFrom))
            {
                Fade(row.Slice(last, 1), share * Coverage(last, left, right));
            }

            if (wholeTo > wholeFrom)
            {
                Fade(row[wholeFrom..wholeTo], share);
            }
        }

        void Fade(Span<byte> samples, double share) =>
            RowFade.Toward(samples, color, RowFade.Keep(share), BlueNoise.Rounding);
    }

    private static double Coverage(int sample, double from, double to) =>
        Math.Min(sample + 1, to) - Math.Max(sample, from);
}
