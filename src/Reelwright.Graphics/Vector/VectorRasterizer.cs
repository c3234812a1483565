using System.Text;
using System.Text.RegularExpressions;

namespace Reelwright.Graphics;

/// <summary>Draws SVG documents.</summary>
/// <remarks>
/// Nothing outside the document is loaded: no files, no network. librsvg bounds elements and nesting itself; bytes,
/// size and waiting time are bounded here. A document that takes too long cannot be stopped, only left behind on its
/// own thread, so SVG of strangers belongs into a child process. Safe to use from several threads.
/// </remarks>
public sealed partial class VectorRasterizer
{
    /// <summary>Largest document in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const int ThreadStackBytes = 8 * 1024 * 1024;

    /// <summary>Longest wait for one picture. Default 10 seconds.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Draws a document as large as fits, in the middle.</summary>
    /// <param name="svg">The document, UTF-8.</param>
    /// <param name="width">Width in pixels, 1 to 8192; an odd width gets a clear last column.</param>
    /// <param name="height">Height in pixels, 1 to 8192; an odd height gets a clear last row.</param>
    /// <exception cref="VectorException">The document is too large, malformed, or takes too long.</exception>
    public Sprite Render(ReadOnlySpan<byte> svg, int width, int height) => RenderRaster(svg, width, height).ToSprite();

    /// <summary>As <see cref="Render"/>, as RGB with alpha.</summary>
    /// <inheritdoc cref="Render"/>
    public PremultipliedRaster RenderRaster(ReadOnlySpan<byte> svg, int width, int height)
    {
        if (svg.Length > MaxBytes)
        {
            throw new VectorException($"The picture has {svg.Length} bytes; at most {MaxBytes} are read.");
        }

        if (width is < 1 or > CairoCanvas.MaxSide || height is < 1 or > CairoCanvas.MaxSide)
        {
            throw new VectorException($"A picture of {width}x{height} pixels cannot be drawn; sides are 1 to {CairoCanvas.MaxSide}.");
        }

        byte[] document = svg.ToArray();
        PremultipliedRaster? raster = null;
        Exception? fault = null;
        Thread worker = new(
            () =>
            {
                try
                {
                    raster = Draw(document, width, height);
                }
                catch (Exception exception)
                {
                    fault = exception; // Thrown again on the caller's thread.
                }
            },
            ThreadStackBytes)
        {
            IsBackground = true,
            Name = "SVG",
        };
        worker.Start();
        if (!worker.Join(TimeLimit))
        {
            throw new VectorException($"The picture took longer than {TimeLimit.TotalSeconds:0.#} s to draw.");
        }

        return fault switch
        {
            null => raster!,
            VectorException known => throw new VectorException(known.Message),
            _ => throw new InvalidOperationException("Drawing a vector picture failed.", fault),
        };
    }

    // A skew by a right angle has no inverse, which cairo answers with "no memory"; the gradient that has one is drawn without it.
    private static PremultipliedRaster Draw(byte[] svg, int width, int height)
    {
        try
        {
            return DrawOnce(svg, width, height);
        }
        catch (VectorException)
        {
            string text = Encoding.UTF8.GetString(svg);
            string plain = RightAngles().Replace(text, "");
            if (plain.Length == text.Length)
            {
                throw;
            }

            return DrawOnce(Encoding.UTF8.GetBytes(plain), width, height);
        }
    }

    [GeneratedRegex(@"skew[XY]\(\s*-?(?:90|270)(?:\.0*)?\s*\)")]
    private static partial Regex RightAngles();

    private static PremultipliedRaster DrawOnce(byte[] svg, int width, int height)
    {
        using GObjectHandle document = RsvgNative.FromData(svg, (nuint)svg.Length, out nint error);
        if (document.IsInvalid)
        {
            throw new VectorException($"The picture is not a readable SVG document: {GObjectNative.TakeErrorMessage(error)}.");
        }

        using CairoCanvas canvas = new(CairoCanvas.Even(width), CairoCanvas.Even(height));
        RsvgRectangle viewport = new() { Width = width, Height = height };
        if (RsvgNative.RenderDocument(document, canvas.Context, viewport, out error) == 0)
        {
            throw new VectorException($"The picture cannot be drawn: {GObjectNative.TakeErrorMessage(error)}.");
        }

        return canvas.ToRaster();
    }
}
