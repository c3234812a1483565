using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Text parameters (fractions) → a text style (pixels).</summary>
internal static class TextStyles
{
    /// <param name="parameters">Parameters of a text generator.</param>
    /// <param name="text">The words, in which highlights are looked for.</param>
    /// <param name="shortEdge">Pixels that sizes are fractions of.</param>
    /// <exception cref="RenderException">A colour is none.</exception>
    public static TextStyle From(Properties parameters, string text, int shortEdge)
    {
        double size = parameters.Number("size", 0.06) * shortEdge;
        double shadow = parameters.Number("shadow", 0);
        return new TextStyle
        {
            Family = parameters.Text("family") ?? "text",
            Weight = (int)parameters.Integer("weight", 600),
            Color = Canvas.Color(parameters, "color") ?? new Rgba(255, 255, 255),
            SizePx = size,
            MinSizePx = Math.Min(size, parameters.Number("minSize", 0.022) * shortEdge),
            LineSpacing = parameters.Number("lineSpacing", 1.15),
            LetterSpacing = parameters.Number("letterSpacing", 0),
            BreakOffsets = parameters.Numbers("breaks") is { } breaks ? [.. breaks.Select(offset => (int)offset)] : null,
            Align = parameters.Text("align") switch
            {
                "left" => TextAlign.Left,
                "right" => TextAlign.Right,
                _ => TextAlign.Center,
            },
            VerticalAlign = parameters.Text("valign") switch
            {
                "top" => VerticalAlign.Top,
                "bottom" => VerticalAlign.Bottom,
                _ => VerticalAlign.Middle,
            },
            MaxLines = (int)parameters.Integer("maxLines", 3),
            OutlineColor = Canvas.Color(parameters, "outline"),
            OutlinePx = parameters.Number("outlineWidth", 0.06) * size,
            Shadow = shadow > 0
                ? new TextShadow(0, size * 0.05, size * 0.16, new Rgba(0, 0, 0, (byte)Math.Round(255 * Math.Min(1, shadow))))
                : null,
            Plate = Canvas.Color(parameters, "plate") is { } plate
                ? new TextPlate(
                    plate,
                    parameters.Number("platePadding", 0.4) * size,
                    parameters.Number("platePadding", 0.4) * size * 0.55,
                    parameters.Number("plateRadius", 0.3) * size,
                    parameters.Flag("platePerLine", false))
                : null,
            Highlights = Highlights(parameters, text),
        };
    }

    private static List<TextHighlight>? Highlights(Properties parameters, string text)
    {
        if (Canvas.Color(parameters, "highlightColor") is not { } color)
        {
            return null;
        }

        var found = new List<TextHighlight>();
        foreach (string word in parameters.Texts("highlight") ?? [])
        {
            int start = word.Length > 0 ? text.IndexOf(word, StringComparison.OrdinalIgnoreCase) : -1;
            if (start >= 0)
            {
                found.Add(new TextHighlight(start, word.Length, color));
            }
        }

        return found;
    }
}
