using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>The calls of librsvg that read a document and draw it.</summary>
internal static partial class RsvgNative
{
    private const string Library = "librsvg-2.so.2";

    [LibraryImport(Library, EntryPoint = "rsvg_handle_new_from_data")]
    internal static partial GObjectHandle FromData(ReadOnlySpan<byte> data, nuint length, out nint error);

    [LibraryImport(Library, EntryPoint = "rsvg_handle_render_document")]
    internal static partial int RenderDocument(
        GObjectHandle document, CairoContextHandle cr, in RsvgRectangle viewport, out nint error);
}
