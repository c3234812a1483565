using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>The head of <c>PangoGlyphItem</c>: a run of glyphs of one font.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PangoGlyphItem
{
    public nint Item;
    public nint Glyphs;
    public int YOffset;
    public int StartXOffset;
    public int EndXOffset;
}
