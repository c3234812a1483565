namespace Reelwright.Graphics;

/// <summary>A broken signal: torn bands and parted colours, from one frame to another. Seeded.</summary>
public static class Glitch
{
    // A picture of the disturbance stays for two frames: faster is flicker, slower is a slide show.
    private const int FramesHeld = 2;
    private const double FarthestTear = 0.16;
    private const double FarthestColor = 0.012;

    /// <summary>Disturbs and changes over.</summary>
    /// <param name="target">Receives the picture; neither of the other two.</param>
    /// <param name="before">The frame before.</param>
    /// <param name="next">The frame after.</param>
    /// <param name="progress">0 to 1.</param>
    /// <param name="frame">Frame of the transition, from 0.</param>
    /// <param name="seed">Equal seeds disturb alike.</param>
    public static void Draw(Frame target, Frame before, Frame next, double progress, long frame, long seed)
    {
        var random = new SplitMix(unchecked((seed * 31) + (frame / FramesHeld) + 17));
        double strength = Math.Pow(Math.Sin(Math.PI * Math.Clamp(progress, 0, 1)), 0.8);
        double share = Share(progress);
        int unit = Math.Max(2, target.Height / 90 * 2);
        int color = Even(target.Width * FarthestColor * strength * random.Next(0.3, 1));
        for (int top = 0; top < target.Height;)
        {
            // Few broad bands among many thin ones.
            double size = random.Next(0, 1);
            int height = Math.Min(target.Height - top, unit * (1 + (int)(14 * size * size * size)));
            var source = random.Next(0, 1) < share ? next : before;
            double tear = random.Next(-1, 1);
            bool isTorn = random.Next(0, 1) < 0.55 * strength;
            int shift = isTorn ? Even(target.Width * FarthestTear * strength * tear * Math.Abs(tear)) : 0;
            Band(target, source, top, height, shift, isTorn ? 2 * color : color);
            top += height;
        }
    }

    private static int Even(double value) => 2 * (int)Math.Round(value / 2);

    // All before until a quarter, all after from three quarters on.
    private static double Share(double progress)
    {
        double t = Math.Clamp((progress - 0.22) / 0.56, 0, 1);
        return t * t * (3 - (2 * t));
    }

    private static void Band(Frame target, Frame source, int top, int height, int shift, int color)
    {
        for (int y = top; y < top + height; y++)
        {
            Rotate(source.Y, target.Y, y, target.Width, shift);
        }

        for (int y = top / 2; y < (top + height) / 2; y++)
        {
            Rotate(source.U, target.U, y, target.ChromaWidth, (shift - color) / 2);
            Rotate(source.V, target.V, y, target.ChromaWidth, (shift + color) / 2);
        }
    }

    private static void Rotate(ReadOnlySpan<byte> source, Span<byte> target, int row, int width, int shift)
    {
        int by = ((shift % width) + width) % width;
        var from = source.Slice(row * width, width);
        var to = target.Slice(row * width, width);
        from[..(width - by)].CopyTo(to[by..]);
        from[(width - by)..].CopyTo(to);
    }
}
