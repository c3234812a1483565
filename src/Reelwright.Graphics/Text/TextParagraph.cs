namespace Reelwright.Graphics;

/// <summary>A measured paragraph.</summary>
internal sealed class TextParagraph
{
    /// <summary>Size at which is measured; hinting is off, so widths grow in proportion.</summary>
    private const double MeasuredSizePx = 100;

    private TextParagraph(int start, bool rightToLeft, LineBreaker? breaker)
    {
        Start = start;
        RightToLeft = rightToLeft;
        Breaker = breaker;
    }

    internal int Start { get; }

    internal bool RightToLeft { get; }

    /// <summary>Null for an empty line.</summary>
    internal LineBreaker? Breaker { get; }

    internal static TextParagraph Measure(
        FontSet fonts, SourceText source, int start, int end, TextStyle style, bool useWords)
    {
        if (start == end)
        {
            return new(start, rightToLeft: false, breaker: null);
        }

        ReadOnlySpan<char> text = source.Chars.AsSpan(start, end - start);
        (byte[] bytes, _) = SourceText.Encode(text);
        bool rightToLeft = PangoNative.FindBaseDirection(bytes, bytes.Length) == PangoNative.DirectionRightToLeft;
        using ShapedText shaped = new(fonts, source, start, end, style, MeasuredSizePx, rightToLeft, []);
        if (shaped.HasUnknownGlyphs)
        {
            throw TextException.MissingGlyphs(fonts.FindMissing(source.Chars) is [_, ..] missing
                ? missing : [.. text.ToString().EnumerateRunes()]);
        }

        double[] advances = shaped.ClusterAdvances();
        for (int i = 0; i < advances.Length; i++)
        {
            advances[i] /= MeasuredSizePx;
        }

        uint[] flags = shaped.BreakFlags();
        bool[] mayBreak = new bool[flags.Length];
        for (int i = 0; i < flags.Length; i++)
        {
            mayBreak[i] = (flags[i] & 1) != 0;
        }

        HashSet<int>? words = useWords && style.BreakOffsets is not null
            ? [.. style.BreakOffsets.Select(offset => offset - start)]
            : null;
        return new(start, rightToLeft, new(text, advances, BreakRules.Costs(text, mayBreak, words)));
    }
}
