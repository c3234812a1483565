using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>The calls of cairo that draw on image surfaces.</summary>
internal static partial class CairoNative
{
    internal const int FormatArgb32 = 0;
    internal const int FormatA8 = 2;
    internal const int LineCapRound = 1;
    internal const int LineJoinRound = 1;
    internal const int FontTypeFreeType = 1;
    internal const int AntialiasGray = 2;
    internal const int HintStyleNone = 1;
    internal const int HintMetricsOff = 1;
    internal const int ExtendRepeat = 1;

    private const string Library = "libcairo.so.2";

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_create")]
    internal static partial CairoSurfaceHandle CreateImageSurface(int format, int width, int height);

    [LibraryImport(Library, EntryPoint = "cairo_surface_destroy")]
    internal static partial void DestroySurface(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_status")]
    internal static partial int SurfaceStatus(CairoSurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_flush")]
    internal static partial void Flush(CairoSurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_mark_dirty")]
    internal static partial void MarkDirty(CairoSurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_data")]
    internal static partial nint GetData(CairoSurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_stride")]
    internal static partial int GetStride(CairoSurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_create")]
    internal static partial CairoContextHandle CreateContext(CairoSurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_destroy")]
    internal static partial void DestroyContext(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_status")]
    internal static partial int Status(CairoContextHandle context);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_rgba")]
    internal static partial void SetSourceRgba(CairoContextHandle cr, double r, double g, double b, double a);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_surface")]
    internal static partial void SetSourceSurface(CairoContextHandle cr, CairoSurfaceHandle surface, double x,
        double y);

    [LibraryImport(Library, EntryPoint = "cairo_mask_surface")]
    internal static partial void MaskSurface(CairoContextHandle cr, CairoSurfaceHandle surface, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_paint")]
    internal static partial void Paint(CairoContextHandle cr);

    [LibraryImport(Library, EntryPoint = "cairo_move_to")]
    internal static partial void MoveTo(CairoContextHandle cr, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_line_to")]
    internal static partial void LineTo(CairoContextHandle cr, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_curve_to")]
    internal static partial void CurveTo(
        CairoContextHandle cr, double x1, double y1, double x2, double y2, double x3, double y3);

    [LibraryImport(Library, EntryPoint = "cairo_arc")]
    internal static partial void Arc(CairoContextHandle cr, double x, double y, double radius, double from, double to);

    [LibraryImport(Library, EntryPoint = "cairo_close_path")]
    internal static partial void ClosePath(CairoContextHandle cr);

    [LibraryImport(Library, EntryPoint = "cairo_new_path")]
    internal static partial void NewPath(CairoContextHandle cr);

    [LibraryImport(Library, EntryPoint = "cairo_new_sub_path")]
    internal static partial void NewSubPath(CairoContextHandle cr);

    [LibraryImport(Library, EntryPoint = "cairo_fill")]
    internal static partial void Fill(CairoContextHandle cr);

    [LibraryImport(Library, EntryPoint = "cairo_fill_preserve")]
    internal static partial void FillPreserve(CairoContextHandle cr);

    [LibraryImport(Library, EntryPoint = "cairo_stroke")]
    internal static partial void Stroke(CairoContextHandle cr);

    [LibraryImport(Library, EntryPoint = "cairo_set_line_width")]
    internal static partial void SetLineWidth(CairoContextHandle cr, double width);

    [LibraryImport(Library, EntryPoint = "cairo_set_line_cap")]
    internal static partial void SetLineCap(CairoContextHandle cr, int cap);

    [LibraryImport(Library, EntryPoint = "cairo_set_line_join")]
    internal static partial void SetLineJoin(CairoContextHandle cr, int join);

    [LibraryImport(Library, EntryPoint = "cairo_set_tolerance")]
    internal static partial void SetTolerance(CairoContextHandle cr, double tolerance);

    [LibraryImport(Library, EntryPoint = "cairo_translate")]
    internal static partial void Translate(CairoContextHandle cr, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_pattern_create_linear")]
    internal static partial CairoPatternHandle CreateLinearPattern(double x0, double y0, double x1, double y1);

    [LibraryImport(Library, EntryPoint = "cairo_pattern_add_color_stop_rgba")]
    internal static partial void AddColorStop(CairoPatternHandle pattern, double at, double r, double g, double b,
        double a);

    [LibraryImport(Library, EntryPoint = "cairo_pattern_destroy")]
    internal static partial void DestroyPattern(nint pattern);

    [LibraryImport(Library, EntryPoint = "cairo_set_source")]
    internal static partial void SetSource(CairoContextHandle cr, CairoPatternHandle pattern);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_create")]
    internal static partial nint CreateFontOptions();

    [LibraryImport(Library, EntryPoint = "cairo_font_options_destroy")]
    internal static partial void DestroyFontOptions(nint options);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_antialias")]
    internal static partial void SetFontAntialias(nint options, int antialias);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_hint_style")]
    internal static partial void SetFontHintStyle(nint options, int style);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_hint_metrics")]
    internal static partial void SetFontHintMetrics(nint options, int metrics);
}
