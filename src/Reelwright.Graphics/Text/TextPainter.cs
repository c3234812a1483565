namespace Reelwright.Graphics;

/// <summary>
/// Draws shaped lines. Glyphs are filled as outlines, so they lie at fractions of a pixel; emoji are pictures.
/// </summary>
internal sealed class TextPainter(TextStyle style,
    IReadOnlyList<(PlacedLine Place, ShapedText Shaped, List<GlyphRun> Runs)> lines)
{
    /// <summary>Which glyphs are drawn: those whose first character lies in the range.</summary>
    internal (int Start, int End) Range { get; init; } = (0, int.MaxValue);

    /// <summary>Where the glyphs of the range have ink, outline included, in box coordinates.</summary>
    internal RectD Ink()
    {
        List<RectD> inks = [];
        foreach ((PlacedLine place, GlyphRun run) in RunsInRange())
        {
            if (run.Ink.Width > 0 && run.Ink.Height > 0)
            {
                RectD ink = run.Ink with { X = run.Ink.X + place.Line.Bounds.X, Y = run.Ink.Y + place.Line.Baseline };
                inks.Add(RectMath.Grow(ink, style.EffectiveOutlinePx, style.EffectiveOutlinePx));
            }
        }

        return RectMath.Union(inks);
    }

    /// <summary>Draws outline and fill; the canvas' origin is already the box's.</summary>
    internal void Paint(CairoCanvas canvas)
    {
        if (style.OutlineColor is { } outline && style.EffectiveOutlinePx > 0)
        {
            StrokeOutline(canvas, outline);
        }

        foreach ((PlacedLine place, GlyphRun run) in RunsInRange())
        {
            CairoNative.NewPath(canvas.Context);
            CairoNative.MoveTo(canvas.Context, place.Line.Bounds.X + run.X, place.Line.Baseline);
            canvas.SetColor(ColorAt(run.Start));
            if (run.IsEmoji)
            {
                PangoNative.ShowGlyphString(canvas.Context, run.Font, run.Glyphs);
            }
            else
            {
                PangoNative.GlyphStringPath(canvas.Context, run.Font, run.Glyphs);
                CairoNative.Fill(canvas.Context);
            }
        }
    }

    // All outlines lie below all characters: a wide outline must not cover the letter before.
    private void StrokeOutline(CairoCanvas canvas, Rgba outline)
    {
        canvas.SetColor(outline);
        CairoNative.SetLineWidth(canvas.Context, 2 * style.EffectiveOutlinePx);
        CairoNative.SetLineJoin(canvas.Context, CairoNative.LineJoinRound);
        CairoNative.NewPath(canvas.Context);
        foreach ((PlacedLine place, GlyphRun run) in RunsInRange())
        {
            if (!run.IsEmoji)
            {
                CairoNative.MoveTo(canvas.Context, place.Line.Bounds.X + run.X, place.Line.Baseline);
                PangoNative.GlyphStringPath(canvas.Context, run.Font, run.Glyphs);
            }
        }

        CairoNative.Stroke(canvas.Context);
    }

    private IEnumerable<(PlacedLine Place, GlyphRun Run)> RunsInRange()
    {
        foreach ((PlacedLine place, _, List<GlyphRun> runs) in lines)
        {
            foreach (GlyphRun run in runs)
            {
                if (run.Start >= Range.Start && run.Start < Range.End)
                {
                    yield return (place, run);
                }
            }
        }
    }

    private Rgba ColorAt(int offset)
    {
        Rgba color = style.Color;
        foreach (TextHighlight highlight in style.Highlights ?? [])
        {
            if (offset >= highlight.Start && offset < highlight.Start + highlight.Length)
            {
                color = highlight.Color;
            }
        }

        return color;
    }
}
