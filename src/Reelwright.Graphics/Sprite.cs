namespace Reelwright.Graphics;

/// <summary>A YUVA picture that is overlaid on frames: text, an icon, a logo, a cut-out photo.</summary>
/// <remarks>
/// Colour is premultiplied by alpha, offsets included (<c>Y' = Y × a / 255</c>, also for U and V), so overlaying is
/// <c>out = sprite + backdrop × (255 − a) / 255</c> and resampling needs no division. Chroma and its alpha have half the
/// size (4:2:0); <see cref="ChromaA"/> is the mean of the four luma alphas. Width and height are even.
/// </remarks>
public sealed class Sprite
{
    /// <summary>Makes a wholly transparent sprite.</summary>
    /// <param name="width">Width in luma samples; even, 2 or more.</param>
    /// <param name="height">Height in luma samples; even, 2 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is odd or less than 2.</exception>
    public Sprite(int width, int height)
    {
        _ = Frame.ByteCount(width, height);
        Width = width;
        Height = height;
        Y = new byte[width * height];
        A = new byte[width * height];
        U = new byte[width * height / 4];
        V = new byte[width * height / 4];
        ChromaA = new byte[width * height / 4];
    }

    /// <summary>Width in luma samples.</summary>
    public int Width { get; }

    /// <summary>Height in luma samples.</summary>
    public int Height { get; }

    /// <summary>Premultiplied luma.</summary>
    public byte[] Y { get; }

    /// <summary>Alpha of the luma samples, 0 (clear) to 255 (solid).</summary>
    public byte[] A { get; }

    /// <summary>Premultiplied Cb, half size.</summary>
    public byte[] U { get; }

    /// <summary>Premultiplied Cr, half size.</summary>
    public byte[] V { get; }

    /// <summary>Alpha of the chroma samples, half size.</summary>
    public byte[] ChromaA { get; }

    /// <summary>Sets the alpha of all samples, that of chroma as the means of four.</summary>
    /// <param name="alpha">As large as <see cref="A"/>.</param>
    public void SetAlpha(ReadOnlySpan<byte> alpha)
    {
        alpha[..A.Length].CopyTo(A);
        SpriteAlpha.FillChromaAlpha(this);
    }
}
