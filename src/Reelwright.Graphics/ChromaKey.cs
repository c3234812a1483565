namespace Reelwright.Graphics;

/// <summary>Makes one colour see-through: the green or blue screen.</summary>
/// <remarks>
/// How much of a sample stays depends on how far its chroma is from the key's, on the chroma plane; luma takes the value
/// between its neighbours. What is left of the key's colour in half-clear and neighbouring samples (spill) is taken out.
/// </remarks>
public sealed class ChromaKey
{
    // Distance on the chroma plane that counts as 1 for similarity and softness.
    private const double Reach = 110;
    private readonly byte[] _keep = new byte[1 << 16];
    private readonly byte[] _blue = new byte[1 << 16];
    private readonly byte[] _red = new byte[1 << 16];

    /// <param name="color">The colour that becomes clear.</param>
    /// <param name="similarity">How far a colour may be from it and still be wholly clear, 0 to 1.</param>
    /// <param name="softness">How much farther it is half clear, 0 to 1.</param>
    public ChromaKey(Rgba color, double similarity, double softness)
    {
        var key = Bt709.ToYuv(color);
        double blue = key.U - 128;
        double red = key.V - 128;
        double length = Math.Max(1, Math.Sqrt((blue * blue) + (red * red)));
        double inner = Math.Clamp(similarity, 0, 1) * Reach;
        double soft = Math.Max(1, Math.Clamp(softness, 0, 1) * Reach);
        for (int i = 0; i < _keep.Length; i++)
        {
            double u = (i & 255) - 128;
            double v = (i >> 8) - 128;
            double away = Math.Sqrt(((u - blue) * (u - blue)) + ((v - red) * (v - red)));
            double keep = Math.Clamp((away - inner) / soft, 0, 1);
            _keep[i] = (byte)Math.Round(255 * keep * keep * (3 - (2 * keep)));

            // Only as much of the key's direction is taken out as is not also across it: skin next to a green screen stays.
            // Where a sample is half clear, it is a mixture with the screen, and all of that goes.
            double along = ((u * blue) + (v * red)) / length;
            double across = Math.Abs((u * red) - (v * blue)) / length;
            double spill = Math.Max(0, along - (across * 0.6 * keep * keep * keep));
            _blue[i] = (byte)Math.Clamp(Math.Round(128 + u - (spill * blue / length)), 0, 255);
            _red[i] = (byte)Math.Clamp(Math.Round(128 + v - (spill * red / length)), 0, 255);
        }
    }

    /// <summary>Finds the alpha of a frame, before any change of its colours, and takes the spill out of it.</summary>
    /// <param name="frame">Its chroma is changed in place.</param>
    /// <param name="alpha">As large as the frame; receives alpha, and chroma's alpha; the rest stays.</param>
    public void Apply(Frame frame, Sprite alpha)
    {
        int half = frame.ChromaWidth;
        for (int i = 0; i < frame.U.Length; i++)
        {
            int at = (frame.V[i] << 8) | frame.U[i];
            alpha.ChromaA[i] = _keep[at];
            frame.U[i] = _blue[at];
            frame.V[i] = _red[at];
        }

        for (int y = 0; y < frame.Height; y++)
        {
            // Chroma samples lie in the middle of four luma samples: three parts of the nearer, one of the farther.
            int near = y / 2;
            int far = Math.Clamp((y & 1) == 0 ? near - 1 : near + 1, 0, frame.ChromaHeight - 1);
            Blend(
                alpha.ChromaA.AsSpan(near * half, half),
                alpha.ChromaA.AsSpan(far * half, half),
                alpha.A.AsSpan(y * frame.Width, frame.Width));
        }
    }

    private static void Blend(ReadOnlySpan<byte> near, ReadOnlySpan<byte> far, Span<byte> target)
    {
        int before = (3 * near[0]) + far[0];
        int here = before;
        for (int x = 0; x < near.Length; x++)
        {
            int after = x + 1 < near.Length ? (3 * near[x + 1]) + far[x + 1] : here;
            target[2 * x] = (byte)(((3 * here) + before + 8) >> 4);
            target[(2 * x) + 1] = (byte)(((3 * here) + after + 8) >> 4);
            (before, here) = (here, after);
        }
    }
}
