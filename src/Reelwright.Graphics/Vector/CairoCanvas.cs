using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>A surface to draw on and its context, with the few shapes that several rasterizers share.</summary>
internal sealed class CairoCanvas : IDisposable
{
    /// <summary>Longest side of a picture in pixels: 8K video.</summary>
    internal const int MaxSide = 8192;

    internal CairoCanvas(int width, int height, int format = CairoNative.FormatArgb32)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, MaxSide);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, MaxSide);
        Width = width;
        Height = height;
        Surface = CairoNative.CreateImageSurface(format, width, height);
        if (CairoNative.SurfaceStatus(Surface) != 0)
        {
            Surface.Dispose();
            throw new InsufficientMemoryException($"No surface of {width}x{height} pixels could be made.");
        }

        Context = CairoNative.CreateContext(Surface);
    }

    internal int Width { get; }

    internal int Height { get; }

    internal CairoSurfaceHandle Surface { get; }

    internal CairoContextHandle Context { get; }

    /// <summary>
    /// The smallest even size that holds this many pixels; sprites are even because chroma has half the size.
    /// </summary>
    internal static int Even(int size) => Math.Max(2, size + (size & 1));

    internal void SetColor(Rgba color) =>
        CairoNative.SetSourceRgba(Context, color.R / 255.0, color.G / 255.0, color.B / 255.0, color.A / 255.0);

    /// <summary>Adds a rectangle with round corners to the path.</summary>
    internal void AddRoundedRectangle(RectD area, double radius)
    {
        double r = Math.Clamp(radius, 0, Math.Min(area.Width, area.Height) / 2);
        CairoNative.NewSubPath(Context);
        CairoNative.Arc(Context, area.Right - r, area.Y + r, r, -Math.PI / 2, 0);
        CairoNative.Arc(Context, area.Right - r, area.Bottom - r, r, 0, Math.PI / 2);
        CairoNative.Arc(Context, area.X + r, area.Bottom - r, r, Math.PI / 2, Math.PI);
        CairoNative.Arc(Context, area.X + r, area.Y + r, r, Math.PI, Math.PI * 1.5);
        CairoNative.ClosePath(Context);
    }

    /// <summary>Draws a soft copy of another canvas' alpha in one colour.</summary>
    /// <param name="source">What casts the shadow; same size as this canvas.</param>
    /// <param name="dx">Pixels to the right.</param>
    /// <param name="dy">Pixels down.</param>
    /// <param name="blurPx">Width of the soft edge.</param>
    /// <param name="color">Colour with its opacity.</param>
    internal void DrawShadow(CairoCanvas source, double dx, double dy, double blurPx, Rgba color)
    {
        using CairoSurfaceHandle mask = CairoNative.CreateImageSurface(CairoNative.FormatA8, Width, Height);
        CairoNative.Flush(source.Surface);
        byte[] alpha = source.CopyAlpha();
        AlphaBlur.Apply(alpha, Width, Height, blurPx);
        nint data = CairoNative.GetData(mask);
        int stride = CairoNative.GetStride(mask);
        for (int y = 0; y < Height; y++)
        {
            Marshal.Copy(alpha, y * Width, data + (y * stride), Width);
        }

        CairoNative.MarkDirty(mask);
        SetColor(color);
        CairoNative.MaskSurface(Context, mask, dx, dy);
    }

    /// <summary>Draws a finished picture at a place in whole pixels.</summary>
    internal void DrawRaster(PremultipliedRaster picture, int x, int y)
    {
        using CairoSurfaceHandle copy = CairoNative.CreateImageSurface(CairoNative.FormatArgb32, picture.Width, picture.Height);
        CairoNative.Flush(copy);
        nint data = CairoNative.GetData(copy);
        int stride = CairoNative.GetStride(copy);
        for (int row = 0; row < picture.Height; row++)
        {
            Marshal.Copy(picture.Bgra, row * picture.StrideBytes, data + (row * stride), picture.Width * 4);
        }

        CairoNative.MarkDirty(copy);
        CairoNative.SetSourceSurface(Context, copy, x, y);
        CairoNative.Paint(Context);
    }

    /// <summary>Fills the path with one colour, or from one to another between two heights.</summary>
    internal void FillPath(double top, double bottom, Rgba color, Rgba? gradientTo)
    {
        if (gradientTo is not { } below)
        {
            SetColor(color);
            CairoNative.Fill(Context);
            return;
        }

        using CairoPatternHandle gradient = CairoNative.CreateLinearPattern(0, top, 0, bottom);
        CairoNative.AddColorStop(gradient, 0, color.R / 255.0, color.G / 255.0, color.B / 255.0, color.A / 255.0);
        CairoNative.AddColorStop(gradient, 1, below.R / 255.0, below.G / 255.0, below.B / 255.0, below.A / 255.0);
        CairoNative.SetSource(Context, gradient);
        CairoNative.Fill(Context);
    }

    /// <summary>Draws another canvas over this one.</summary>
    internal void Draw(CairoCanvas source)
    {
        CairoNative.SetSourceSurface(Context, source.Surface, 0, 0);
        CairoNative.Paint(Context);
    }

    internal PremultipliedRaster ToRaster()
    {
        int status = CairoNative.Status(Context);
        if (status != 0)
        {
            throw new InvalidOperationException($"Drawing failed with cairo status {status}.");
        }

        CairoNative.Flush(Surface);
        int stride = CairoNative.GetStride(Surface);
        byte[] bytes = GC.AllocateUninitializedArray<byte>(stride * Height);
        Marshal.Copy(CairoNative.GetData(Surface), bytes, 0, bytes.Length);
        return new(bytes, Width, Height, stride);
    }

    public void Dispose()
    {
        Context.Dispose();
        Surface.Dispose();
    }

    private unsafe byte[] CopyAlpha()
    {
        byte[] alpha = GC.AllocateUninitializedArray<byte>(Width * Height);
        int stride = CairoNative.GetStride(Surface);
        byte* data = (byte*)CairoNative.GetData(Surface);
        for (int y = 0; y < Height; y++)
        {
            byte* row = data + ((long)y * stride);
            for (int x = 0; x < Width; x++)
            {
                alpha[(y * Width) + x] = row[(x * 4) + 3];
            }
        }

        return alpha;
    }
}
