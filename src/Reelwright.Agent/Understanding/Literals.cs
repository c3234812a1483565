using System.Globalization;

namespace Reelwright.Agent;

/// <summary>Values by their form: numbers, clock times, colours by number, emoji, addresses.</summary>
internal static class Literals
{
    private const int LongestNumber = 9;

    /// <summary>The value that starts at a place; <c>null</c> when none does.</summary>
    public static Token? Read(Utterance utterance, int start)
    {
        string plain = utterance.Plain;
        char first = plain[start];
        bool isFree = start == 0 || !char.IsAsciiLetterOrDigit(plain[start - 1]);
        if (first == '#' && HexLength(plain, start + 1) is var hex && hex is 3 or 6)
        {
            string digits = plain.Substring(start + 1, hex);
            string color = hex == 6 ? digits : string.Concat(digits.Select(c => new string(c, 2)));
            return Value(utterance, start, start + 1 + hex, "color.hex", "#" + color);
        }

        if (isFree && (Starts(plain, start, "http://") || Starts(plain, start, "https://") || Starts(plain, start, "www.")))
        {
            int end = start;
            while (end < plain.Length && plain[end] is > ' ' and < '\u2E80')
            {
                end++;
            }

            return Value(utterance, start, end, "v.url", plain[start..end]);
        }

        if (char.IsAsciiDigit(first) && (isFree || char.IsAsciiLetter(plain[start - 1])))
        {
            return Digits(utterance, start);
        }

        if (first == 'x' && isFree && start + 1 < plain.Length && char.IsAsciiDigit(plain[start + 1]) && Digits(utterance, start + 1) is { Number: { } times } factor)
        {
            return new(start, factor.End) { Kind = TokenKind.Value, Number = times, Concepts = Grammar.Current.Set("v.factor") };
        }

        if (NumberReader.ChineseLength(plain.AsSpan(start)) is > 0 and var length)
        {
            return Chinese(utterance, start, length);
        }

        return IsEmoji(plain, start) ? Emoji(utterance, start) : null;
    }

    private static Token? Digits(Utterance utterance, int start)
    {
        string plain = utterance.Plain;
        int end = start;
        while (end < plain.Length && end - start < LongestNumber && char.IsAsciiDigit(plain[end]))
        {
            end++;
        }

        if (IsCanvas(plain, end, out int width))
        {
            string size = plain[start..end] + "x" + plain[(end + 1)..width];
            return start == end ? null : Value(utterance, start, width, "shape.custom", size);
        }

        if (end + 2 < plain.Length + 0 && plain[end] == ':' && Two(plain, end + 1) is { } seconds)
        {
            int minutes = int.Parse(plain.AsSpan(start, end - start), CultureInfo.InvariantCulture);
            end += 3;
            double total = (minutes * 60.0) + seconds;
            if (end < plain.Length && plain[end] == ':' && Two(plain, end + 1) is { } third)
            {
                (total, end) = ((total * 60) + third, end + 3);
            }

            (double fraction, end) = Fraction(plain, end);
            return new(start, end) { Kind = TokenKind.Value, Number = total + fraction, Concepts = Grammar.Current.Set("v.clock") };
        }

        // 1080x1080: a picture's size.
        if (end - start is 3 or 4 && end < plain.Length && plain[end] is 'x' or '×' or '*')
        {
            int stop = end + 1;
            while (stop < plain.Length && char.IsAsciiDigit(plain[stop]))
            {
                stop++;
            }

            if (stop - end - 1 is 3 or 4 && (stop == plain.Length || !char.IsAsciiLetterOrDigit(plain[stop])))
            {
                return Value(utterance, start, stop, "shape.custom", $"{plain[start..end]}x{plain[(end + 1)..stop]}");
            }
        }

        (double part, int after) = Fraction(plain, end);
        double value = double.Parse(plain.AsSpan(start, end - start), CultureInfo.InvariantCulture) + part;
        if (after == end && end + 2 <= plain.Length && plain.AsSpan(end, 2) is "st" or "nd" or "rd" or "th"
            && (end + 2 == plain.Length || !char.IsAsciiLetter(plain[end + 2])))
        {
            return new(start, end + 2) { Kind = TokenKind.Value, Number = value, Concepts = Grammar.Current.Set("v.ordinal") };
        }

        return new(start, after) { Kind = TokenKind.Number, Number = value, Text = utterance.Original[start..after] };
    }

    // "1080x1080"; the sizes that are resolutions by name are words.
    private static bool IsCanvas(string plain, int cross, out int end)
    {
        end = cross + 1;
        while (end < plain.Length && char.IsAsciiDigit(plain[end]))
        {
            end++;
        }

        return cross >= 3 && cross < plain.Length && plain[cross] is 'x' or '×' or '*' && end - cross is >= 4 and <= 6
            && char.IsAsciiDigit(plain[cross - 3]) && (end == plain.Length || !char.IsAsciiLetterOrDigit(plain[end]));
    }

    private static Token Chinese(Utterance utterance, int start, int length)
    {
        string plain = utterance.Plain;
        double number = NumberReader.Chinese(plain.AsSpan(start, length)) ?? 0;
        int end = start + length;
        bool isOrdinal = start > 0 && plain[start - 1] == '第';
        if (!isOrdinal && Starts(plain, end, "分之") && NumberReader.ChineseLength(plain.AsSpan(end + 2)) is > 0 and var rest)
        {
            double over = NumberReader.Chinese(plain.AsSpan(end + 2, rest)) ?? 1;
            bool isPercent = number == 100;
            return new(start, end + 2 + rest)
            {
                Kind = TokenKind.Value,
                Number = isPercent ? over : over / Math.Max(1, number),
                Concepts = Grammar.Current.Set(isPercent ? "v.percent" : "v.fraction"),
            };
        }

        if (Starts(plain, end, "分之") && number == 100 && end + 2 < plain.Length && char.IsAsciiDigit(plain[end + 2])
            && Digits(utterance, end + 2) is { Number: { } percent } digits)
        {
            return new(start, digits.End) { Kind = TokenKind.Value, Number = percent, Concepts = Grammar.Current.Set("v.percent") };
        }

        return new(start, end) { Kind = TokenKind.Number, Number = number, Text = utterance.Original[start..end] };
    }

    private static Token Emoji(Utterance utterance, int start)
    {
        string plain = utterance.Plain;
        int end = start;
        do
        {
            end += char.IsHighSurrogate(plain[end]) && end + 1 < plain.Length ? 2 : 1;
        }
        while (end < plain.Length && (plain[end] is '\u200d' or '\ufe0f' || (plain[end - 1] == '\u200d' && char.IsSurrogate(plain[end]))
            || (end - start < 8 && Starts(plain, end, "\ud83c") && end + 1 < plain.Length && plain[end + 1] is >= '\udffb' and <= '\udfff')));
        return new(start, end)
        {
            Kind = TokenKind.Value,
            Text = utterance.Original[start..end],
            Concepts = Grammar.Current.Set("v.emoji"),
        };
    }

    private static bool IsEmoji(string text, int start) => text[start] is >= '\u2600' and <= '\u27bf' or '\u2b50' or '\u2764' or '\u203c'
        || (char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.ConvertToUtf32(text[start], Low(text[start + 1])) is >= 0x1f300 and <= 0x1faff);

    private static char Low(char c) => char.IsLowSurrogate(c) ? c : '\udc00';

    private static (double Value, int End) Fraction(string text, int end)
    {
        int after = end + 1;
        if (end + 1 >= text.Length || text[end] != '.' || !char.IsAsciiDigit(text[after]))
        {
            return (0, end);
        }

        while (after < text.Length && after - end < LongestNumber && char.IsAsciiDigit(text[after]))
        {
            after++;
        }

        return (double.Parse("0" + text[end..after], CultureInfo.InvariantCulture), after);
    }

    private static int? Two(string text, int start) =>
        start + 1 < text.Length && char.IsAsciiDigit(text[start]) && char.IsAsciiDigit(text[start + 1])
            && (start + 2 == text.Length || !char.IsAsciiDigit(text[start + 2]))
            ? ((text[start] - '0') * 10) + text[start + 1] - '0'
            : null;

    private static int HexLength(string text, int start)
    {
        int end = start;
        while (end < text.Length && end - start < 9 && char.IsAsciiHexDigit(text[end]))
        {
            end++;
        }

        return end < text.Length && char.IsAsciiLetterOrDigit(text[end]) ? 0 : end - start;
    }

    private static bool Starts(string text, int start, string with) => text.AsSpan(Math.Min(start, text.Length)).StartsWith(with, StringComparison.Ordinal);

    private static Token Value(Utterance utterance, int start, int end, string concept, string value) => new(start, end)
    {
        Kind = TokenKind.Value,
        Text = utterance.Original[start..end],
        Concepts = Grammar.Current.Set(concept),
        Senses = [new(concept, value)],
    };
}
