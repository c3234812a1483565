using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary><c>PangoRectangle</c>: in Pango units, <see cref="PangoNative.Scale"/> to a pixel.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PangoRectangle
{
    public int X;
    public int Y;
    public int Width;
    public int Height;

    public readonly RectD ToPixels() => new(
        X / PangoNative.Scale, Y / PangoNative.Scale, Width / PangoNative.Scale, Height / PangoNative.Scale);
}
