namespace Reelwright.Graphics;

/// <summary>A laid-out text whose parts are drawn one by one. Used while <see cref="FontSet.Gate"/> is held.</summary>
internal sealed class TextScene : IDisposable
{
    private static readonly Sprite NoSprite = new(2, 2);

    private readonly TextStyle _style;
    private readonly List<(PlacedLine Place, ShapedText Shaped, List<GlyphRun> Runs)> _lines = [];

    internal TextScene(
        FontSet fonts,
        SourceText source,
        TextStyle style,
        int boxWidth,
        int boxHeight,
        Func<TextLine, IEnumerable<(int Start, int End)>>? cuts)
    {
        _style = style;
        (Fit, IReadOnlyList<PlacedLine> lines) = new TextLayouter(fonts, source, style, boxWidth, boxHeight).Layout();
        int[] colorCuts = [.. (style.Highlights ?? []).SelectMany(h => new[] { h.Start, h.Start + h.Length })];
        foreach (PlacedLine line in lines)
        {
            IEnumerable<int> wordCuts = cuts is null ? [] : cuts(line.Line).Select(word => word.Start);
            int[] all = [.. colorCuts.Concat(wordCuts)
                .Where(cut => cut > line.Line.Start && cut < line.End).Distinct().Order()];
            ShapedText shaped = new(fonts, source, line.Line.Start, line.End, style, Fit.SizePx, line.RightToLeft, all);
            _lines.Add((line, shaped, shaped.Runs()));
        }
    }

    internal TextFit Fit { get; }

    public void Dispose()
    {
        foreach ((_, ShapedText shaped, _) in _lines)
        {
            shaped.Dispose();
        }
    }

    /// <summary>The plates, in box coordinates: one for all lines, or one for each.</summary>
    internal IReadOnlyList<RectD> PlateBoxes()
    {
        if (_style.Plate is not { } plate)
        {
            return [];
        }

        IEnumerable<RectD> lines = _lines.Where(l => l.Place.Line.Length > 0).Select(l => l.Place.Line.Bounds);
        return plate.PerLine
            ? [.. lines.Select(line => RectMath.Grow(line, plate.PaddingX, plate.PaddingY))]
            : [RectMath.Grow(RectMath.Union(lines), plate.PaddingX, plate.PaddingY)];
    }

    /// <summary>The plate of one line.</summary>
    internal IReadOnlyList<RectD> PlateBoxes(int line) => _style.Plate is { } plate
        ? [RectMath.Grow(_lines[line].Place.Line.Bounds, plate.PaddingX, plate.PaddingY)]
        : [];

    /// <summary>Draws the given plates and the characters of a range.</summary>
    internal (PremultipliedRaster Raster, TextPiece Place) Draw(IReadOnlyList<RectD> plates, int start, int end,
        int line)
    {
        TextPainter painter = new(_style, _lines) { Range = (start, end) };
        RectD ink = painter.Ink();
        List<RectD> covered = [.. plates];
        if (ink.Width > 0)
        {
            covered.Add(ink);
        }

        // A plate takes the shadow: it is what lies above the picture.
        TextShadow? shadow = _style.Plate is null || plates.Count > 0 ? _style.Shadow : null;
        RectD solid = RectMath.Union(covered);
        if (shadow is not null && solid.Width > 0)
        {
            int reach = AlphaBlur.Reach(shadow.BlurPx);
            RectD soft = RectMath.Grow(solid, reach, reach);
            covered.Add(soft with { X = soft.X + shadow.Dx, Y = soft.Y + shadow.Dy });
            covered.Add(soft); // The mask is blurred in place before it is moved.
        }

        RectD area = RectMath.Grow(RectMath.Union(covered), 1, 1);
        int left = (int)Math.Floor(area.X);
        int top = (int)Math.Floor(area.Y);
        int width = CairoCanvas.Even((int)Math.Ceiling(area.Right) - left);
        int height = CairoCanvas.Even((int)Math.Ceiling(area.Bottom) - top);
        PremultipliedRaster raster = Compose(painter, plates, shadow, left, top, width, height);
        int pieceEnd = Math.Min(end, Fit.Lines[^1].Start + Fit.Lines[^1].Length);
        return (raster, new(NoSprite, left, top, ink, line, start, Math.Max(0, pieceEnd - start)));
    }

    private PremultipliedRaster Compose(
        TextPainter painter, IReadOnlyList<RectD> plates, TextShadow? shadow, int left, int top, int width, int height)
    {
        using CairoCanvas content = new(width, height);
        CairoNative.Translate(content.Context, -left, -top);
        if (plates.Count > 0)
        {
            content.SetColor(_style.Plate!.Color);
            foreach (RectD plate in plates)
            {
                content.AddRoundedRectangle(plate, _style.Plate.RadiusPx);
            }

            CairoNative.Fill(content.Context);
        }

        if (shadow is null)
        {
            painter.Paint(content);
            return content.ToRaster();
        }

        // The shadow is of the plate alone if there is one: letters are inside it.
        if (plates.Count == 0)
        {
            painter.Paint(content);
        }

        using CairoCanvas composed = new(width, height);
        composed.DrawShadow(content, shadow.Dx, shadow.Dy, shadow.BlurPx, shadow.Color);
        composed.Draw(content);
        if (plates.Count > 0)
        {
            CairoNative.Translate(composed.Context, -left, -top);
            painter.Paint(composed);
        }

        return composed.ToRaster();
    }
}
