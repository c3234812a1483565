using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>How words look, as parameters of the words generator.</summary>
internal static class WordStyles
{
    private const double SmallestSize = 0.015;
    private const double LargestSize = 0.5;
    private static readonly string[] Fonts = ["display", "text", "serif", "mono", "rounded", "handwriting"];

    /// <summary>The parameters with the style laid over them.</summary>
    public static Properties Apply(Properties words, StyleWords style)
    {
        if (style.Color is { } color)
        {
            words = words.With("color", Colors.Valid(color)).Without("highlight").Without("highlightColor");
        }

        if (style.Font is { } font)
        {
            string family = font.ToLowerInvariant();
            words = Fonts.Contains(family) ? words.With("family", family) : throw Refuse.Name(new("font", "字体"), font, Fonts);
        }

        if (style.Size is { } size)
        {
            double factor = size.Kind switch
            {
                AmountKind.Percent => size.Value / 100,
                AmountKind.Factor => size.Value,
                AmountKind.Delta => 1 + size.Value,
                _ => size.Value / words.Number("size", 0.06),
            };
            words = factor is >= 0.1 and <= 10
                ? Scaled(words, factor)
                : throw Refuse.Range(new("The size", "字号"), 10, 1000, new(" % of what it is now", "%（相对现在）"));
        }

        if (style.IsBold is { } isBold)
        {
            words = words.With("weight", isBold ? 800 : 400);
        }

        if (style.Outline is { } outline)
        {
            words = outline == "none"
                ? words.Without("outline").Without("outlineWidth")
                : words.With("outline", Colors.Valid(outline)).With("outlineWidth", words.Number("outlineWidth", 0.06));
        }

        if (style.Plate is { } plate)
        {
            words = plate == "none"
                ? words.Without("plate").Without("plateRadius").Without("platePadding")
                : words.With("plate", Colors.Valid(plate)).With("plateRadius", words.Number("plateRadius", 0.25)).With("platePadding", words.Number("platePadding", 0.4));
        }

        if (style.HasShadow is { } hasShadow)
        {
            words = hasShadow ? words.With("shadow", 0.6) : words.Without("shadow");
        }

        if (style.IsUppercase is { } isUppercase)
        {
            words = isUppercase ? words.With("uppercase", true) : words.Without("uppercase");
        }

        if (style.Align is { } align)
        {
            words = align is "left" or "center" or "right"
                ? words.With("align", align)
                : throw Refuse.Name(new("alignment", "对齐方式"), align, ["left", "center", "right"]);
        }

        return words;
    }

    /// <summary>The words larger or smaller, within what can be read and fits.</summary>
    public static Properties Scaled(Properties words, double factor)
    {
        double size = Math.Clamp(words.Number("size", 0.06) * factor, SmallestSize, LargestSize);
        double least = words.Number("minSize", size);
        return words.With("size", Math.Round(size, 5)).With("minSize", Math.Round(Math.Min(least * Math.Min(factor, 1), size), 5));
    }

    /// <summary>Names of parameters that differ, whether there or gone.</summary>
    public static string[] Differing(Properties before, Properties after) =>
        [.. before.Names.Union(after.Names).Where(name => before.Node(name)?.ToJsonString() != after.Node(name)?.ToJsonString())];
}
