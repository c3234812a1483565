using System.Text.RegularExpressions;

namespace Reelwright.Audio;

/// <summary>Cuts a line into pieces, each for one voice, and writes out what is not words.</summary>
internal static partial class SpeechText
{
    // A piece is one breath; the English engine slows down more than in proportion to a sentence's length.
    private const int MaxPieceTokens = 40;

    /// <summary>The pieces of a line in order; none when nothing can be spoken.</summary>
    /// <param name="request">The line.</param>
    /// <param name="segmenter">Knows Chinese words; asked only where the line has readings of its own.</param>
    public static IReadOnlyList<SpokenPiece> Split(SpeechRequest request, Lazy<ChineseSegmenter> segmenter)
    {
        string text = request.Text;
        var own = request.Readings.IsDefaultOrEmpty ? [] : OwnReadings.Find(text, request.Readings, segmenter);
        bool[] chinese = Assign(text, request.Language == "zh", own);
        var pieces = new List<SpokenPiece>();
        for (int start = 0; start < text.Length;)
        {
            int end = start + 1;
            while (end < text.Length && chinese[end] == chinese[start])
            {
                end++;
            }

            AddPieces(request, chinese[start], Read(text, start, end, chinese[start], own), pieces);
            start = end;
        }

        return pieces;
    }

    private static List<SpokenToken> Read(string text, int start, int end, bool isChinese, IReadOnlyList<OwnReading> own)
    {
        var tokens = new List<SpokenToken>();
        int at = start;
        foreach (var reading in own.Where(reading => reading.Start >= start && reading.End <= end))
        {
            ReadUpTo(reading.Start);
            tokens.AddRange(reading.Tokens());
            at = reading.End;
        }

        ReadUpTo(end);
        return tokens;

        void ReadUpTo(int stop)
        {
            if (isChinese)
            {
                ChineseNormalizer.Read(text, at, stop, tokens);
            }
            else
            {
                EnglishNormalizer.Read(text, at, stop, tokens);
            }
        }
    }

    private static void AddPieces(
        SpeechRequest request, bool isChinese, List<SpokenToken> tokens, List<SpokenPiece> pieces)
    {
        int first = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            bool full = i - first + 1 >= MaxPieceTokens && !isChinese;
            if (i == tokens.Count - 1 || tokens[i].After >= Break.Stop || full)
            {
                pieces.Add(new SpokenPiece(request, isChinese, [.. tokens.Skip(first).Take(i - first + 1)]));
                first = i + 1;
            }
        }
    }

    // Letters know their voice. What lies between follows its neighbours: digits go with the line's language unless
    // they touch letters of the other, punctuation goes with what it follows.
    private static bool[] Assign(string text, bool chineseLine, IReadOnlyList<OwnReading> own)
    {
        bool[] chinese = new bool[text.Length];
        bool[] known = new bool[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            known[i] = Script.IsHan(text[i]) || Script.IsLatin(text[i]);
            chinese[i] = Script.IsHan(text[i]);
        }

        if (chineseLine)
        {
            foreach (Match unit in NumberWithUnit().Matches(text))
            {
                chinese.AsSpan(unit.Index, unit.Length).Fill(true);
                known.AsSpan(unit.Index, unit.Length).Fill(true);
            }
        }

        foreach (var reading in own)
        {
            chinese.AsSpan(reading.Start, reading.Length).Fill(reading.Reading.IsChinese);
            known.AsSpan(reading.Start, reading.Length).Fill(true);
        }

        bool current = FirstKnown(known, chinese, chineseLine);
        for (int i = 0; i < text.Length;)
        {
            if (known[i])
            {
                current = chinese[i++];
                continue;
            }

            int end = i;
            bool digits = false;
            while (end < text.Length && !known[end])
            {
                digits |= Script.IsDigit(text[end++]);
            }

            bool? before = i > 0 ? chinese[i - 1] : null;
            bool? after = end < text.Length ? chinese[end] : null;
            bool fill = digits ? Digits(text, i, end, before, after, chineseLine) : before ?? after ?? current;
            chinese.AsSpan(i, end - i).Fill(fill);
            current = fill;
            i = end;
        }

        return chinese;
    }

    private static bool Digits(string text, int start, int end, bool? before, bool? after, bool chineseLine)
    {
        bool touchesBefore = before is not null && Script.IsDigit(text[start]);
        bool touchesAfter = after is not null && Script.IsDigit(text[end - 1]);
        return chineseLine
            ? !(touchesBefore && before == false)
            : (touchesAfter && after == true) || (before == true && after is null);
    }

    private static bool FirstKnown(bool[] known, bool[] chinese, bool fallback)
    {
        int first = Array.IndexOf(known, true);
        return first < 0 ? fallback : chinese[first];
    }

    [GeneratedRegex(
        @"(?<![A-Za-z\d.])\d[\d,.]*\s?(?:mAh|kWh|"
        + @"km/h|KM|kg|KG|km|cm|mm|ml|mL|ML|GB|MB|TB|Hz|kHz|GHz|°C|[gmLWV])(?![A-Za-z\d])")]
    private static partial Regex NumberWithUnit();
}
