namespace Reelwright.Graphics;

/// <summary>A warm light leak that wanders over the picture. Seeded.</summary>
public static class FilmBurn
{
    // The light has no detail: a sixteenth of the picture is enough.
    private const int Reduction = 16;
    private const int Lights = 4;

    // From the edge of a light to its middle.
    private static readonly Yuv[] Heat =
    [
        Bt709.ToYuv(new Rgba(120, 14, 6)), Bt709.ToYuv(new Rgba(226, 60, 12)), Bt709.ToYuv(new Rgba(255, 140, 40)),
        Bt709.ToYuv(new Rgba(255, 214, 140)), Bt709.ToYuv(new Rgba(255, 248, 228)),
    ];

    [ThreadStatic]
    private static Sprite? _leak;

    /// <summary>Lays the light over a frame.</summary>
    /// <param name="target">Changed in place.</param>
    /// <param name="progress">0 to 1: the light comes, is brightest at a half, and goes.</param>
    /// <param name="seed">Equal seeds burn alike.</param>
    public static void Draw(Frame target, double progress, long seed)
    {
        double strength = Math.Sin(Math.PI * Math.Clamp(progress, 0, 1));
        strength *= strength;
        if (strength < 0.004)
        {
            return;
        }

        int width = Math.Max(4, target.Width / Reduction / 2 * 2);
        int height = Math.Max(4, target.Height / Reduction / 2 * 2);
        if (_leak is not { } leak || leak.Width != width || leak.Height != height)
        {
            leak = new Sprite(width, height);
            _leak = leak;
        }

        Paint(leak, progress, strength, seed, (double)target.Width / target.Height);
        SpriteOverlay.Draw(target, leak, new RectD(0, 0, target.Width, target.Height), 1);
    }

    private static void Paint(Sprite leak, double progress, double strength, long seed, double aspect)
    {
        Span<(double X, double Y, double Size, double Power)> lights = stackalloc (double, double, double, double)[Lights];
        var random = new SplitMix(seed + 101);
        for (int i = 0; i < Lights; i++)
        {
            double from = random.Next(-0.4, 0.5);
            lights[i] = (
                (from + (random.Next(0.5, 1.1) * progress)) * aspect,
                random.Next(-0.1, 1.1) + (random.Next(-0.3, 0.3) * progress),
                random.Next(0.3, 0.62),
                random.Next(0.5, 0.95));
        }

        for (int y = 0; y < leak.Height; y += 2)
        {
            for (int x = 0; x < leak.Width; x += 2)
            {
                Block(leak, x, y, lights, strength, aspect);
            }
        }
    }

    private static void Block(
        Sprite leak, int x, int y, ReadOnlySpan<(double X, double Y, double Size, double Power)> lights, double strength, double aspect)
    {
        var middle = default(Yuv);
        int alphas = 0;
        for (int i = 0; i < 4; i++)
        {
            int column = x + (i & 1);
            int row = y + (i >> 1);
            double heat = 0;
            foreach (var light in lights)
            {
                double dx = (((column + 0.5) / leak.Width * aspect) - light.X) / light.Size;
                double dy = (((row + 0.5) / leak.Height) - light.Y) / light.Size;
                double rest = Math.Max(0, 1 - (((dx * dx) + (dy * dy)) / 1.6));
                heat += light.Power * rest * rest;
            }

            // At its height the light floods everything for a moment.
            heat = (heat * strength) + (0.32 * Math.Pow(strength, 6));
            double cover = Math.Clamp(heat * 1.1, 0, 0.97);
            int alpha = (int)(255 * cover * cover * (3 - (2 * cover)));
            middle = Ramp(heat);
            int at = (row * leak.Width) + column;
            leak.A[at] = (byte)alpha;
            leak.Y[at] = (byte)FixedPoint.DivideBy255(middle.Y * alpha);
            alphas += alpha;
        }

        int chroma = (y / 2 * (leak.Width / 2)) + (x / 2);
        int mean = (alphas + 2) >> 2;
        leak.ChromaA[chroma] = (byte)mean;
        leak.U[chroma] = (byte)FixedPoint.DivideBy255(middle.U * mean);
        leak.V[chroma] = (byte)FixedPoint.DivideBy255(middle.V * mean);
    }

    private static Yuv Ramp(double heat)
    {
        double at = Math.Clamp(heat, 0, 1) * (Heat.Length - 1);
        int below = Math.Min((int)at, Heat.Length - 2);
        double rest = at - below;
        var (a, b) = (Heat[below], Heat[below + 1]);
        return new(Mix(a.Y, b.Y), Mix(a.U, b.U), Mix(a.V, b.V));

        byte Mix(byte from, byte to) => (byte)(from + ((to - from) * rest) + 0.5);
    }
}
