namespace Reelwright.Graphics;

/// <summary>
/// Finds the largest size at which a text lies well in its box. Used while <see cref="FontSet.Gate"/> is held.
/// </summary>
internal sealed class TextLayouter(FontSet fonts, SourceText source, TextStyle style, int boxWidth, int boxHeight)
{
    private const double SizeStepPx = 0.25;

    /// <summary>A size down to this part of the largest is taken when its lines break in better places.</summary>
    private static readonly double[] SizeFactors = [1, 0.95, 0.9, 0.85, 0.8];

    private const double SmallerCost = 3;
    private const double ExtraLineCost = 0.25;
    private const int MostLinesWithChoice = 4;

    private readonly LineMetrics _metrics = LineMetrics.For(source.Script);
    private readonly double _insetX = style.EffectiveOutlinePx + (style.Plate?.PaddingX ?? 0);
    private readonly double _insetY = style.EffectiveOutlinePx + (style.Plate?.PaddingY ?? 0);

    /// <summary>Lays the text out.</summary>
    /// <exception cref="TextException">It does not fit.</exception>
    internal (TextFit Fit, IReadOnlyList<PlacedLine> Lines) Layout()
    {
        return TryLayout(useWords: true)
            ?? (style.BreakOffsets is null ? null : TryLayout(useWords: false))
            ?? throw TextException.DoesNotFit(source.Chars, style, boxWidth, boxHeight);
    }

    private (TextFit Fit, IReadOnlyList<PlacedLine> Lines)? TryLayout(bool useWords)
    {
        List<TextParagraph> paragraphs = [];
        (int first, int last) = source.Trim(0, source.Chars.Length);
        foreach ((int start, int end) in source.Paragraphs())
        {
            if (end >= first && start < last)
            {
                paragraphs.Add(TextParagraph.Measure(fonts, source, start, end, style, useWords));
            }
        }

        double smallest = Math.Min(style.MinSizePx, style.SizePx);
        double limit = style.SizePx;
        while (LargestSize(paragraphs, smallest, limit) is double size)
        {
            (double chosenSize, List<List<(int Start, int End)>> lines) = ChooseLines(paragraphs, size, smallest);
            if (Place(paragraphs, lines, chosenSize) is { } placed)
            {
                return placed;
            }

            // Real ink is larger than measured advances promised (tall scripts, slanted letters): try a little smaller.
            limit = Math.Max(Step(chosenSize * 0.97), smallest);
            if (chosenSize <= smallest)
            {
                return null;
            }
        }

        return null;
    }

    private double? LargestSize(List<TextParagraph> paragraphs, double smallest, double largest)
    {
        if (Fits(paragraphs, largest))
        {
            return largest;
        }

        if (!Fits(paragraphs, smallest))
        {
            return null;
        }

        double low = smallest;
        double high = largest;
        while (high - low > SizeStepPx)
        {
            double middle = (low + high) / 2;
            if (Fits(paragraphs, middle))
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return Math.Max(smallest, Step(low));
    }

    private static double Step(double size) => Math.Floor(size / SizeStepPx) * SizeStepPx;

    private bool Fits(List<TextParagraph> paragraphs, double size)
    {
        int lines = 0;
        foreach (TextParagraph paragraph in paragraphs)
        {
            int? count = paragraph.Breaker is null ? 1 : paragraph.Breaker.CountLines(MaxWidth(size));
            if (count is null)
            {
                return false;
            }

            lines += count.Value;
        }

        return lines <= MostLines(size);
    }

    private double MaxWidth(double size) => (boxWidth - (2 * _insetX)) / size;

    private int MostLines(double size)
    {
        double room = ((boxHeight - (2 * _insetY)) / size) - _metrics.Height;
        int byHeight = room < 0 ? 0 : 1 + (int)(room / Math.Max(style.LineSpacing, 0.5));
        return style.MaxLines > 0 ? Math.Min(style.MaxLines, byHeight) : byHeight;
    }

    private (double Size, List<List<(int Start, int End)>> Lines) ChooseLines(
        List<TextParagraph> paragraphs, double largest, double smallest)
    {
        (double Size, List<List<(int, int)>> Lines)? best = null;
        double bestScore = double.PositiveInfinity;
        foreach (double factor in SizeFactors)
        {
            double size = Math.Max(smallest, Step(largest * factor));
            int[] fewest = [.. paragraphs.Select(p => p.Breaker?.CountLines(MaxWidth(size)) ?? 1)];
            int total = fewest.Sum();
            if (total > MostLines(size))
            {
                continue;
            }

            int mostExtra = paragraphs.Count == 1 && total < Math.Min(MostLinesWithChoice, MostLines(size))
                && total > 1 ? 1 : 0;
            for (int extra = 0; extra <= mostExtra; extra++)
            {
                double score = (SmallerCost * (1 - (size / largest))) + (ExtraLineCost * extra);
                if (BreakAll(paragraphs, fewest, extra, MaxWidth(size)) is var (lines, cost)
                    && score + cost < bestScore)
                {
                    bestScore = score + cost;
                    best = (size, lines);
                }
            }

            if (total > MostLinesWithChoice || bestScore < SmallerCost * (1 - SizeFactors[1]))
            {
                break;
            }
        }

        return best ?? throw TextException.DoesNotFit(source.Chars, style, boxWidth, boxHeight);
    }

    private static (List<List<(int Start, int End)>> Lines, double Cost)? BreakAll(
        List<TextParagraph> paragraphs, int[] fewest, int extra, double maxWidth)
    {
        List<List<(int, int)>> all = [];
        double cost = 0;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].Breaker is not { } breaker)
            {
                all.Add([(0, 0)]);
                continue;
            }

            if (breaker.Break(maxWidth, fewest[i] + extra) is not var (lines, paragraphCost))
            {
                return null;
            }

            all.Add(lines);
            cost += paragraphCost;
        }

        return (all, cost);
    }

    private (TextFit Fit, IReadOnlyList<PlacedLine> Lines)? Place(
        List<TextParagraph> paragraphs, List<List<(int Start, int End)>> lines, double size)
    {
        List<(int Start, int End, bool RightToLeft, RectD Ink, double Advance, double Baseline)> shapedLines = [];
        double baseline = 0;
        double inkTop = double.PositiveInfinity;
        double inkBottom = double.NegativeInfinity;
        double lastDescent = 0;
        for (int p = 0; p < paragraphs.Count; p++)
        {
            foreach ((int start, int end) in lines[p])
            {
                using ShapedText shaped = new(
                    fonts, source, paragraphs[p].Start + start, paragraphs[p].Start + end, style, size,
                        paragraphs[p].RightToLeft, []);
                if (shapedLines.Count > 0)
                {
                    double needed = lastDescent - shaped.Ink.Y + (0.06 * size) + style.EffectiveOutlinePx;
                    baseline += Math.Max(style.LineSpacing * size, needed);
                }

                double advance = shaped.Advance
                    - BlankEnd(paragraphs[p].Start + start, paragraphs[p].Start + end, size);
                shapedLines.Add((
                    paragraphs[p].Start + start, paragraphs[p].Start + end, paragraphs[p].RightToLeft, shaped.Ink,
                        advance, baseline));
                lastDescent = shaped.Ink.Bottom;
                if (shaped.Ink.Width > 0)
                {
                    inkTop = Math.Min(inkTop, baseline + shaped.Ink.Y);
                    inkBottom = Math.Max(inkBottom, baseline + shaped.Ink.Bottom);
                }
            }
        }

        double widest = shapedLines.Max(line => Math.Max(line.Advance, line.Ink.Width));
        double room = boxHeight - (2 * _insetY);
        double height = baseline + (_metrics.Height * size);
        if (widest > boxWidth - (2 * _insetX) + 0.01 || Math.Max(height, inkBottom - inkTop) > room + 0.01)
        {
            return null;
        }

        double top = style.VerticalAlign switch
        {
            VerticalAlign.Top => _insetY,
            VerticalAlign.Bottom => boxHeight - _insetY - height,
            _ => (boxHeight - height) / 2,
        };
        double shift = top + (_metrics.Ascent * size);
        shift = Math.Max(shift, _insetY - inkTop);
        shift = Math.Min(shift, boxHeight - _insetY - inkBottom);
        List<PlacedLine> placed = [.. shapedLines.Select(line => new PlacedLine(
            PlaceLine(line.Start, line.End, line.Ink, line.Advance, line.Baseline + shift, size), line.RightToLeft))];
        RectD ink = RectMath.Union(placed.Where(line => line.Line.Ink.Width > 0).Select(line => line.Line.Ink));
        return (new(size, [.. placed.Select(line => line.Line)], ink), placed);
    }

    // The right half of these marks' squares is blank; counted, it would push a centred line to the left.
    private double BlankEnd(int start, int end, double size) =>
        end > start && source.Chars[end - 1] is '，' or '。' or '、' or '；' or '：' or '」' or '』' or '）' or '》'
            ? size / 2 : 0;

    private TextLine PlaceLine(int start, int end, RectD ink, double advance, double baseline, double size)
    {
        double x = style.Align switch
        {
            TextAlign.Left => _insetX,
            TextAlign.Right => boxWidth - _insetX - advance,
            _ => (boxWidth - advance) / 2,
        };
        x = Math.Max(x, _insetX - ink.X);
        x = Math.Min(x, boxWidth - _insetX - ink.Right);
        RectD inkInBox = ink.Width <= 0
            ? new(x, baseline, 0, 0)
            : RectMath.Grow(ink with { X = ink.X + x, Y = ink.Y + baseline }, style.EffectiveOutlinePx,
                style.EffectiveOutlinePx);
        RectD bounds = new(x, baseline - (_metrics.Ascent * size), advance, _metrics.Height * size);
        return new(start, end - start, bounds, inkInBox, baseline);
    }
}
