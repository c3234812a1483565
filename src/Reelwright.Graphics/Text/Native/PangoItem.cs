using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>The head of <c>PangoItem</c> up to its analysis' font.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PangoItem
{
    public int Offset;
    public int Length;
    public int CharCount;
    public nint ShapeEngine;
    public nint LangEngine;
    public nint Font;
}
