using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary><c>RsvgRectangle</c>, in pixels.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct RsvgRectangle
{
    public double X;
    public double Y;
    public double Width;
    public double Height;
}
