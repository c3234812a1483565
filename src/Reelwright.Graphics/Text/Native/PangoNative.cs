using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>The calls of Pango that shape, measure and draw text. Text goes in as text only, never as markup.</summary>
internal static partial class PangoNative
{
    internal const double Scale = 1024;
    internal const int DirectionLeftToRight = 0;
    internal const int DirectionRightToLeft = 1;
    internal const uint WholeText = uint.MaxValue;

    private const string Library = "libpango-1.0.so.0";
    private const string CairoLibrary = "libpangocairo-1.0.so.0";
    private const string FreeTypeLibrary = "libpangoft2-1.0.so.0";

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_font_map_new_for_font_type")]
    internal static partial GObjectHandle CreateFontMap(int cairoFontType);

    [LibraryImport(FreeTypeLibrary, EntryPoint = "pango_fc_font_map_set_config")]
    internal static partial void SetConfig(GObjectHandle fontMap, FontConfigHandle config);

    [LibraryImport(Library, EntryPoint = "pango_font_map_create_context")]
    internal static partial GObjectHandle CreateContext(GObjectHandle fontMap);

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_context_set_font_options")]
    internal static partial void SetFontOptions(GObjectHandle context, nint options);

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_context_set_resolution")]
    internal static partial void SetResolution(GObjectHandle context, double dotsPerInch);

    [LibraryImport(Library, EntryPoint = "pango_context_set_round_glyph_positions")]
    internal static partial void SetRoundGlyphPositions(GObjectHandle context, int round);

    [LibraryImport(Library, EntryPoint = "pango_context_set_base_dir")]
    internal static partial void SetBaseDirection(GObjectHandle context, int direction);

    [LibraryImport(Library, EntryPoint = "pango_context_set_language")]
    internal static partial void SetLanguage(GObjectHandle context, nint language);

    [LibraryImport(Library, EntryPoint = "pango_language_from_string", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint LanguageFromString(string language);

    [LibraryImport(Library, EntryPoint = "pango_find_base_dir")]
    internal static partial int FindBaseDirection(ReadOnlySpan<byte> text, int length);

    [LibraryImport(Library, EntryPoint = "pango_font_description_new")]
    internal static partial FontDescriptionHandle CreateFontDescription();

    [LibraryImport(Library, EntryPoint = "pango_font_description_free")]
    internal static partial void FreeFontDescription(nint description);

    [LibraryImport(
        Library, EntryPoint = "pango_font_description_set_family", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void SetFamily(FontDescriptionHandle description, string family);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_weight")]
    internal static partial void SetWeight(FontDescriptionHandle description, int weight);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_absolute_size")]
    internal static partial void SetAbsoluteSize(FontDescriptionHandle description, double size);

    [LibraryImport(Library, EntryPoint = "pango_font_describe")]
    internal static partial FontDescriptionHandle DescribeFont(nint font);

    [LibraryImport(Library, EntryPoint = "pango_font_description_get_family")]
    internal static partial nint GetFamily(FontDescriptionHandle description);

    [LibraryImport(Library, EntryPoint = "pango_layout_new")]
    internal static partial GObjectHandle CreateLayout(GObjectHandle context);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_text")]
    internal static partial void SetText(GObjectHandle layout, ReadOnlySpan<byte> text, int length);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_font_description")]
    internal static partial void SetFontDescription(GObjectHandle layout, FontDescriptionHandle description);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_auto_dir")]
    internal static partial void SetAutoDirection(GObjectHandle layout, int auto);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_single_paragraph_mode")]
    internal static partial void SetSingleParagraph(GObjectHandle layout, int single);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_attributes")]
    internal static partial void SetAttributes(GObjectHandle layout, AttributeListHandle attributes);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_extents")]
    internal static partial void GetExtents(GObjectHandle layout, out PangoRectangle ink, out PangoRectangle logical);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_unknown_glyphs_count")]
    internal static partial int GetUnknownGlyphCount(GObjectHandle layout);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_log_attrs_readonly")]
    internal static partial nint GetLogAttrs(GObjectHandle layout, out int count);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_iter")]
    internal static partial LayoutIterHandle GetIter(GObjectHandle layout);

    [LibraryImport(Library, EntryPoint = "pango_layout_iter_free")]
    internal static partial void FreeIter(nint iter);

    [LibraryImport(Library, EntryPoint = "pango_layout_iter_next_cluster")]
    internal static partial int NextCluster(LayoutIterHandle iter);

    [LibraryImport(Library, EntryPoint = "pango_layout_iter_next_run")]
    internal static partial int NextRun(LayoutIterHandle iter);

    [LibraryImport(Library, EntryPoint = "pango_layout_iter_get_index")]
    internal static partial int GetIndex(LayoutIterHandle iter);

    [LibraryImport(Library, EntryPoint = "pango_layout_iter_get_baseline")]
    internal static partial int GetBaseline(LayoutIterHandle iter);

    [LibraryImport(Library, EntryPoint = "pango_layout_iter_get_cluster_extents")]
    internal static partial void GetClusterExtents(LayoutIterHandle iter, nint ink, out PangoRectangle logical);

    [LibraryImport(Library, EntryPoint = "pango_layout_iter_get_run_readonly")]
    internal static partial nint GetRun(LayoutIterHandle iter);

    [LibraryImport(Library, EntryPoint = "pango_layout_iter_get_run_extents")]
    internal static partial void GetRunExtents(LayoutIterHandle iter, out PangoRectangle ink,
        out PangoRectangle logical);

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_glyph_string_path")]
    internal static partial void GlyphStringPath(CairoContextHandle cr, nint font, nint glyphs);

    [LibraryImport(CairoLibrary, EntryPoint = "pango_cairo_show_glyph_string")]
    internal static partial void ShowGlyphString(CairoContextHandle cr, nint font, nint glyphs);

    [LibraryImport(Library, EntryPoint = "pango_attr_list_new")]
    internal static partial AttributeListHandle CreateAttributeList();

    [LibraryImport(Library, EntryPoint = "pango_attr_list_unref")]
    internal static partial void UnrefAttributeList(nint list);

    [LibraryImport(Library, EntryPoint = "pango_attr_list_insert")]
    internal static partial void InsertAttribute(AttributeListHandle list, nint attribute);

    [LibraryImport(Library, EntryPoint = "pango_attr_foreground_new")]
    internal static partial nint CreateForeground(ushort red, ushort green, ushort blue);

    [LibraryImport(Library, EntryPoint = "pango_attr_letter_spacing_new")]
    internal static partial nint CreateLetterSpacing(int spacing);

    [LibraryImport(Library, EntryPoint = "pango_attr_family_new", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint CreateFamily(string family);
}
