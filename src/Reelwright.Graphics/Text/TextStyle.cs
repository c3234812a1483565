namespace Reelwright.Graphics;

/// <summary>How a text looks and how it may be broken into lines.</summary>
public sealed record TextStyle
{
    /// <summary>
    /// A role (<c>display</c>, <c>text</c>, <c>serif</c>, <c>mono</c>) or the name of a family of the font set. Default
    /// <c>text</c>. Characters that the family lacks are taken from our other fonts.
    /// </summary>
    public string Family { get; init; } = "text";

    /// <summary>100 (thin) to 900 (black); the nearest weight there is. Default 400.</summary>
    public int Weight { get; init; } = 400;

    /// <summary>Colour of the characters. Emoji keep their own colours. Default white.</summary>
    public Rgba Color { get; init; } = new(255, 255, 255);

    /// <summary>Largest size of the em square in pixels, above 0.</summary>
    public double SizePx { get; init; } = 48;

    /// <summary>Smallest size in pixels that is still allowed when the text is long. Default 12.</summary>
    public double MinSizePx { get; init; } = 12;

    /// <summary>Distance of baselines in ems. Default 1.15. Scripts that need more get more.</summary>
    public double LineSpacing { get; init; } = 1.15;

    /// <summary>Extra space after each character in ems. Default 0.</summary>
    public double LetterSpacing { get; init; }

    /// <summary>Where lines lie across the box. Default centre.</summary>
    public TextAlign Align { get; init; } = TextAlign.Center;

    /// <summary>Where the lines lie down the box. Default middle.</summary>
    public VerticalAlign VerticalAlign { get; init; } = VerticalAlign.Middle;

    /// <summary>Colour of the outline, or null for none.</summary>
    public Rgba? OutlineColor { get; init; }

    /// <summary>Width in pixels of the outline outside the characters. Default 0.</summary>
    public double OutlinePx { get; init; }

    /// <summary>Shadow, or null for none.</summary>
    public TextShadow? Shadow { get; init; }

    /// <summary>Plate behind the text, or null for none.</summary>
    public TextPlate? Plate { get; init; }

    /// <summary>Most lines; 0 for as many as the box holds. Default 0.</summary>
    public int MaxLines { get; init; }

    /// <summary>Characters in other colours; where two overlap the later one wins.</summary>
    public IReadOnlyList<TextHighlight>? Highlights { get; init; }

    /// <summary>
    /// UTF-16 offsets between words, from a word segmenter, where a line may begin; null if not known. Spaces and line
    /// feeds allow a break in any case, and when the text fits in no other way words may be parted too.
    /// </summary>
    public IReadOnlyList<int>? BreakOffsets { get; init; }

    /// <summary>Width of the outline that is really drawn, in pixels.</summary>
    internal double EffectiveOutlinePx => OutlineColor is null ? 0 : Math.Max(0, OutlinePx);
}
