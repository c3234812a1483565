namespace Reelwright.Graphics;

/// <summary>Blurs whole frames by any amount in about the same time, smoothly from one amount to the next.</summary>
/// <remarks>
/// The frame is halved until a small Gaussian is enough, blurred there and drawn large again. What halving blurs itself is
/// taken off, so that an animated radius does not jump where the number of halvings changes.
/// Scratch is kept per thread: nothing is allocated once it is there.
/// </remarks>
public static class SoftFocus
{
    // Standard deviations at which one more halving begins, in samples of the halved picture.
    private const double Enough = 2.2;

    [ThreadStatic]
    private static Frame?[]? _levels;

    [ThreadStatic]
    private static byte[]? _scratch;

    /// <summary>Blurs a frame in place.</summary>
    /// <param name="target">Changed in place.</param>
    /// <param name="sigma">Standard deviation in luma samples; 0.1 or less changes nothing.</param>
    public static void Apply(Frame target, double sigma)
    {
        if (!(sigma > 0.1))
        {
            return;
        }

        int level = 0;
        double rest = Math.Min(sigma, Math.Max(target.Width, target.Height) / 2.0);
        while (rest > Enough)
        {
            level++;
            rest /= 2;
        }

        if (level == 0)
        {
            Small(target, rest, rest / 2);
            return;
        }

        var small = target;
        for (int i = 1; i <= level; i++)
        {
            var half = Level(i, FrameReduction.HalfSide(small.Width), FrameReduction.HalfSide(small.Height));
            FrameReduction.Half(small, half);
            small = half;
        }

        // The variance of the means of halving, in samples of the small picture.
        double own = (1 - Math.Pow(4, -level)) / 12;
        double luma = Math.Sqrt(Math.Max(0, (rest * rest) - own));
        double chroma = Math.Sqrt(Math.Max(0, (rest * rest / 4) - own));
        Small(small, luma, chroma);
        double scale = 1.0 / (1 << level);
        PictureScaler.Draw(
            target, small, new RectD(0, 0, target.Width * scale, target.Height * scale), Sampling.Bicubic);
    }

    /// <summary>Blurs a sprite into a larger one.</summary>
    /// <param name="target">Receives the sprite; larger than <paramref name="source"/> by an even margin, the same on all sides.</param>
    /// <param name="source">The sprite.</param>
    /// <param name="colors">Scratch as large as <paramref name="target"/>.</param>
    /// <param name="alphas">Scratch as large as <paramref name="target"/>.</param>
    /// <param name="sigma">Standard deviation in luma samples.</param>
    public static void Draw(Sprite target, Sprite source, Frame colors, Frame alphas, double sigma)
    {
        // Premultiplied samples may be averaged; two frames hold the five planes, one of them twice.
        int margin = (target.Width - source.Width) / 4 * 2;
        Pad(source.Y, source.Width, colors.Y, target.Width, margin);
        Pad(source.A, source.Width, alphas.Y, target.Width, margin);
        Pad(source.U, source.Width / 2, colors.U, target.Width / 2, margin / 2);
        Pad(source.V, source.Width / 2, colors.V, target.Width / 2, margin / 2);
        Pad(source.ChromaA, source.Width / 2, alphas.U, target.Width / 2, margin / 2);
        alphas.U.CopyTo(alphas.V);
        Apply(colors, sigma);
        Apply(alphas, sigma);
        colors.Y.CopyTo(target.Y);
        colors.U.CopyTo(target.U);
        colors.V.CopyTo(target.V);
        alphas.Y.CopyTo(target.A);
        alphas.U.CopyTo(target.ChromaA);
    }

    private static void Pad(ReadOnlySpan<byte> source, int width, Span<byte> target, int stride, int margin)
    {
        target.Clear();
        for (int y = 0; y < source.Length / width; y++)
        {
            source.Slice(y * width, width).CopyTo(target[(((y + margin) * stride) + margin)..]);
        }
    }

    private static void Small(Frame frame, double luma, double chroma)
    {
        int length = (GaussianRows.MaxRadius + 1) * (frame.Width + 2);
        if (_scratch is null || _scratch.Length < length)
        {
            _scratch = new byte[length];
        }

        Span<ushort> weights = stackalloc ushort[GaussianRows.MaxRadius + 1];
        int radius = GaussianRows.Weights(luma, weights);
        GaussianRows.Plane(frame.Y, frame.Width, frame.Height, weights, radius, _scratch);
        radius = GaussianRows.Weights(chroma, weights);
        GaussianRows.Plane(frame.U, frame.ChromaWidth, frame.ChromaHeight, weights, radius, _scratch);
        GaussianRows.Plane(frame.V, frame.ChromaWidth, frame.ChromaHeight, weights, radius, _scratch);
    }

    private static Frame Level(int level, int width, int height)
    {
        _levels ??= new Frame?[16];
        if (_levels[level] is not { } frame || frame.Width != width || frame.Height != height)
        {
            frame = new Frame(width, height);
            _levels[level] = frame;
        }

        return frame;
    }
}
