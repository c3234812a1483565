using System.Runtime.InteropServices;

namespace Reelwright.Graphics;

/// <summary>A part of a text shaped on one line at one size. Used while <see cref="FontSet.Gate"/> is held.</summary>
internal sealed class ShapedText : IDisposable
{
    private readonly GObjectHandle _layout;
    private readonly int[] _charOfByte;
    private readonly int _start;

    /// <summary>Shapes a part.</summary>
    /// <param name="fonts">The fonts.</param>
    /// <param name="source">The whole text.</param>
    /// <param name="start">First UTF-16 offset of the part.</param>
    /// <param name="end">Offset after its last.</param>
    /// <param name="style">Family, weight and letter spacing are taken from it.</param>
    /// <param name="sizePx">Size of the em square.</param>
    /// <param name="rightToLeft">Direction of the paragraph.</param>
    /// <param name="cuts">Offsets in the whole text, ascending, where a run of glyphs must end, so that parts can be
    /// drawn alone.</param>
    internal ShapedText(
        FontSet fonts, SourceText source, int start, int end, TextStyle style, double sizePx, bool rightToLeft,
            IReadOnlyList<int> cuts)
    {
        _start = start;
        (byte[] bytes, _charOfByte) = SourceText.Encode(source.Chars.AsSpan(start, end - start));
        PangoNative.SetBaseDirection(
            fonts.Context, rightToLeft ? PangoNative.DirectionRightToLeft : PangoNative.DirectionLeftToRight);
        PangoNative.SetLanguage(fonts.Context, PangoNative.LanguageFromString(FontRoles.Language(source.Script)));
        _layout = PangoNative.CreateLayout(fonts.Context);
        PangoNative.SetAutoDirection(_layout, 0);
        PangoNative.SetSingleParagraph(_layout, 1);
        using (FontDescriptionHandle font = PangoNative.CreateFontDescription())
        {
            PangoNative.SetFamily(font, fonts.ResolveFamilies(style.Family, source.Script));
            PangoNative.SetWeight(font, style.Weight);
            PangoNative.SetAbsoluteSize(font, sizePx * PangoNative.Scale);
            PangoNative.SetFontDescription(_layout, font);
        }

        PangoNative.SetText(_layout, bytes, bytes.Length);
        using (AttributeListHandle attributes = CreateAttributes(source, style, sizePx, cuts))
        {
            PangoNative.SetAttributes(_layout, attributes);
        }

        PangoNative.GetExtents(_layout, out PangoRectangle ink, out PangoRectangle logical);
        using LayoutIterHandle iter = PangoNative.GetIter(_layout);
        double baseline = PangoNative.GetBaseline(iter) / PangoNative.Scale;
        RectD inkPx = ink.ToPixels();
        Ink = inkPx with { Y = inkPx.Y - baseline };
        Advance = logical.Width / PangoNative.Scale;
        HasUnknownGlyphs = PangoNative.GetUnknownGlyphCount(_layout) > 0;
    }

    /// <summary>Where there is ink, from the line's left end and its baseline, in pixels.</summary>
    internal RectD Ink { get; }

    /// <summary>Width of the line in pixels.</summary>
    internal double Advance { get; }

    internal bool HasUnknownGlyphs { get; }

    public void Dispose() => _layout.Dispose();

    /// <summary>Advance of the cluster that begins at each offset of the part; 0 inside a cluster.</summary>
    internal double[] ClusterAdvances()
    {
        double[] advances = new double[_charOfByte[^1]];
        if (advances.Length == 0)
        {
            return advances;
        }

        using LayoutIterHandle iter = PangoNative.GetIter(_layout);
        do
        {
            int index = PangoNative.GetIndex(iter);
            PangoNative.GetClusterExtents(iter, 0, out PangoRectangle logical);
            if (_charOfByte[index] < advances.Length)
            {
                advances[_charOfByte[index]] += logical.Width / PangoNative.Scale;
            }
        }
        while (PangoNative.NextCluster(iter) != 0);
        return advances;
    }

    /// <summary>
    /// Unicode's word on each offset of the part: bit 0 a line may begin here, bit 4 a character begins here (UAX #14,
    /// #29).
    /// </summary>
    internal uint[] BreakFlags()
    {
        nint attrs = PangoNative.GetLogAttrs(_layout, out int count);
        uint[] flags = new uint[_charOfByte[^1] + 1];
        int attr = 0;
        int last = -1;
        foreach (int offset in _charOfByte)
        {
            if (offset != last && attr < count)
            {
                flags[offset] = (uint)Marshal.ReadInt32(attrs, attr * sizeof(uint));
                attr++;
                last = offset;
            }
        }

        return flags;
    }

    /// <summary>The runs of glyphs from left to right.</summary>
    internal unsafe List<GlyphRun> Runs()
    {
        List<GlyphRun> runs = [];
        using LayoutIterHandle iter = PangoNative.GetIter(_layout);
        double baseline = PangoNative.GetBaseline(iter) / PangoNative.Scale;
        do
        {
            var glyphs = (PangoGlyphItem*)PangoNative.GetRun(iter);
            if (glyphs is null)
            {
                continue;
            }

            var item = (PangoItem*)glyphs->Item;
            PangoNative.GetRunExtents(iter, out PangoRectangle ink, out PangoRectangle logical);
            RectD inkPx = ink.ToPixels();
            runs.Add(new(
                item->Font,
                glyphs->Glyphs,
                (logical.X + glyphs->StartXOffset) / PangoNative.Scale,
                inkPx with { Y = inkPx.Y - baseline },
                _start + _charOfByte[item->Offset],
                _start + _charOfByte[item->Offset + item->Length],
                IsEmoji(item->Font)));
        }
        while (PangoNative.NextRun(iter) != 0);
        return runs;
    }

    private static bool IsEmoji(nint font)
    {
        using FontDescriptionHandle description = PangoNative.DescribeFont(font);
        return Marshal.PtrToStringUTF8(PangoNative.GetFamily(description)) == FontRoles.Emoji;
    }

    private AttributeListHandle CreateAttributes(SourceText source, TextStyle style, double sizePx,
        IReadOnlyList<int> cuts)
    {
        AttributeListHandle list = PangoNative.CreateAttributeList();
        int bytes = _charOfByte.Length - 1;
        if (style.LetterSpacing != 0)
        {
            int spacing = (int)Math.Round(style.LetterSpacing * sizePx * PangoNative.Scale);
            Insert(list, PangoNative.CreateLetterSpacing(spacing), 0, bytes);
        }

        // Colours are not used for drawing; two in turn make Pango end a run at every cut, and shaping goes on across
        // it.
        for (int i = 0; i < cuts.Count; i++)
        {
            ushort shade = (ushort)(1 + (i % 2));
            Insert(list, PangoNative.CreateForeground(shade, shade, shade), ByteOf(cuts[i]), bytes);
        }

        // “ ” ‘ ’ … — are one character in all scripts; in Chinese text they are as wide as a Chinese character.
        if (source.Script != FontScript.Other)
        {
            for (int at = 0, next; at < bytes; at = next)
            {
                next = at + 1;
                while (next < bytes && _charOfByte[next] == _charOfByte[at])
                {
                    next++;
                }

                int offset = _start + _charOfByte[at];
                if (EastAsianContext.IsAmbiguousPunctuation(source.Chars[offset])
                    && EastAsianContext.IsBesideWide(source.Chars, offset))
                {
                    Insert(list, PangoNative.CreateFamily(FontRoles.EastAsian(style.Family, source.Script)), at, next);
                }
            }
        }

        return list;
    }

    private int ByteOf(int offset)
    {
        int found = Array.BinarySearch(_charOfByte, Math.Clamp(offset - _start, 0, _charOfByte[^1]));
        while (found > 0 && _charOfByte[found - 1] == _charOfByte[found])
        {
            found--;
        }

        return Math.Max(found, 0);
    }

    // struct PangoAttribute { const PangoAttrClass *klass; guint start_index; guint end_index; }
    private static void Insert(AttributeListHandle list, nint attribute, int start, int end)
    {
        Marshal.WriteInt32(attribute, 8, start);
        Marshal.WriteInt32(attribute, 12, end);
        PangoNative.InsertAttribute(list, attribute);
    }
}
