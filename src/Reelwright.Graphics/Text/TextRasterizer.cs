using System.Globalization;

namespace Reelwright.Graphics;

/// <summary>
/// Fits texts into boxes and draws them: Chinese and Latin line breaking, any direction of writing, colour emoji.
/// </summary>
/// <remarks>Equal texts and styles give equal pictures. Safe to use from several threads at once.</remarks>
public sealed class TextRasterizer(FontSet fonts)
{
    private const double MostOutlinePx = 200;
    private const double MostBlurPx = 200;
    private const double LargestSizePx = 4000;

    /// <summary>Finds the largest size, at most the style's, at which the text lies inside the box.</summary>
    /// <param name="text">At most 4,000 characters; line feeds part paragraphs. Never read as markup.</param>
    /// <param name="style">How it looks. Outline and the plate's padding are kept inside the box; a shadow may leave
    /// it.</param>
    /// <param name="boxWidth">Width of the box in pixels, 1 to 8192.</param>
    /// <param name="boxHeight">Height of the box in pixels, 1 to 8192.</param>
    /// <exception cref="TextException">A character has no glyph, or the text does not fit at the smallest
    /// size.</exception>
    public TextFit Fit(string text, TextStyle style, int boxWidth, int boxHeight)
    {
        SourceText source = Check(text, style, boxWidth, boxHeight);
        lock (fonts.Gate)
        {
            return new TextLayouter(fonts, source, style, boxWidth, boxHeight).Layout().Fit;
        }
    }

    /// <summary>Draws the text as one sprite.</summary>
    /// <inheritdoc cref="Fit"/>
    public TextSprite Render(string text, TextStyle style, int boxWidth, int boxHeight)
    {
        SourceText source = Check(text, style, boxWidth, boxHeight);
        PremultipliedRaster raster;
        TextPiece place;
        TextFit fit;
        lock (fonts.Gate)
        {
            using TextScene scene = new(fonts, source, style, boxWidth, boxHeight, cuts: null);
            fit = scene.Fit;
            (raster, place) = scene.Draw(scene.PlateBoxes(), 0, int.MaxValue, line: 0);
        }

        return new(raster.ToSprite(), place.OffsetX, place.OffsetY, fit.Ink, fit);
    }

    /// <summary>Draws each line as a sprite of its own.</summary>
    /// <inheritdoc cref="Fit"/>
    public TextPieces RenderLines(string text, TextStyle style, int boxWidth, int boxHeight) =>
        RenderPieces(text, style, boxWidth, boxHeight, static (_, _, line) => [(line.Start, line.Start + line.Length)]);

    /// <summary>Draws each word as a sprite of its own.</summary>
    /// <remarks>
    /// Words end at spaces; Chinese and Japanese ones at the style's break offsets, or after every character without
    /// them.
    /// Punctuation stays with its word. Plates for each line are drawn as one, in <see cref="TextPieces.Plate"/>.
    /// </remarks>
    /// <inheritdoc cref="Fit"/>
    public TextPieces RenderWords(string text, TextStyle style, int boxWidth, int boxHeight) =>
        RenderPieces(
            text,
            style,
            boxWidth,
            boxHeight,
            static (source, style, line) => TextWords.Split(source, line, style.BreakOffsets),
            platesStayWhole: true);

    /// <summary>Draws each character, with what is written on it, as a sprite of its own.</summary>
    /// <remarks>White space has no sprite. Plates for each line are drawn as one, in <see cref="TextPieces.Plate"/>.</remarks>
    /// <inheritdoc cref="Fit"/>
    public TextPieces RenderCharacters(string text, TextStyle style, int boxWidth, int boxHeight) =>
        RenderPieces(
            text,
            style,
            boxWidth,
            boxHeight,
            static (source, _, line) => Characters(source.Chars, line.Start, line.Start + line.Length),
            platesStayWhole: true);

    private static IEnumerable<(int Start, int End)> Characters(string text, int start, int end)
    {
        while (start < end)
        {
            int next = Math.Min(end, start + StringInfo.GetNextTextElementLength(text, start));
            yield return (start, next);
            start = next;
        }
    }

    private TextPieces RenderPieces(
        string text,
        TextStyle style,
        int boxWidth,
        int boxHeight,
        Func<SourceText, TextStyle, TextLine, IEnumerable<(int Start, int End)>> split,
        bool platesStayWhole = false)
    {
        SourceText source = Check(text, style, boxWidth, boxHeight);
        List<(PremultipliedRaster Raster, TextPiece Piece)> drawn = [];
        (PremultipliedRaster Raster, TextPiece Piece)? plate = null;
        TextFit fit;
        lock (fonts.Gate)
        {
            using TextScene scene = new(fonts, source, style, boxWidth, boxHeight, line => split(source, style, line));
            fit = scene.Fit;
            bool wholePlate = style.Plate is not null && (platesStayWhole || !style.Plate.PerLine);
            if (wholePlate)
            {
                plate = scene.Draw(scene.PlateBoxes(), 0, 0, line: 0);
            }

            for (int i = 0; i < fit.Lines.Count; i++)
            {
                IReadOnlyList<RectD> ownPlate = wholePlate || style.Plate is null ? [] : scene.PlateBoxes(i);
                foreach ((int start, int end) in split(source, style, fit.Lines[i]))
                {
                    if (source.Trim(start, end) is var (first, last) && first < last)
                    {
                        drawn.Add(scene.Draw(ownPlate, first, last, i));
                    }
                }
            }
        }

        return new(
            plate is { } whole ? whole.Piece with { Sprite = whole.Raster.ToSprite() } : null,
            [.. drawn.Select(item => item.Piece with { Sprite = item.Raster.ToSprite() })],
            fit);
    }

    private SourceText Check(string text, TextStyle style, int boxWidth, int boxHeight)
    {
        if (boxWidth is < 1 or > CairoCanvas.MaxSide || boxHeight is < 1 or > CairoCanvas.MaxSide)
        {
            throw OutOfRange($"A box of {boxWidth}x{boxHeight} pixels cannot be drawn; sides are 1 to {CairoCanvas.MaxSide}.");
        }

        if (style.SizePx is not (> 0 and <= LargestSizePx) || style.MinSizePx is not (> 0 and <= LargestSizePx))
        {
            throw OutOfRange($"Sizes are above 0 and at most {LargestSizePx} px, not {style.SizePx} and {style.MinSizePx}.");
        }

        if (style.OutlinePx is not (>= 0 and <= MostOutlinePx)
            || style.Shadow?.BlurPx is not (null or (>= 0 and <= MostBlurPx))
            || style.LineSpacing is not (>= 0.5 and <= 10) || style.LetterSpacing is not (>= -0.5 and <= 10)
            || style.Weight is < 1 or > 1000 || style.Plate is { PaddingX: < 0 } or { PaddingY: < 0 })
        {
            throw OutOfRange("The style's outline, blur, spacing, weight or padding is outside its range.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw OutOfRange("There is no text to draw.");
        }

        if (fonts.FindMissing(text) is [_, ..] missing)
        {
            throw TextException.MissingGlyphs(missing);
        }

        return new(text);
    }

    private static TextException OutOfRange(string message) => new(TextErrorCode.OutOfRange, message);
}
