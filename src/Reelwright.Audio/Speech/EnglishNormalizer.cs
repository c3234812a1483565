using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Audio;

/// <summary>Writes English text out in plain words: numbers, dates, times, money, units, addresses, initials.</summary>
internal static partial class EnglishNormalizer
{
    /// <summary>What is said for the characters from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static IReadOnlyList<SpokenToken> Read(string text, int start, int end)
    {
        var tokens = new List<SpokenToken>();
        Read(text, start, end, tokens);
        return tokens;
    }

    /// <summary>Adds what is said for some characters to what is said before them.</summary>
    public static void Read(string text, int start, int end, List<SpokenToken> tokens)
    {
        bool shouting = IsShouting(text.AsSpan(start, end - start));
        for (int i = start; i < end;)
        {
            var match = First(text, i, end - i, Address(), Abbreviation(), Word());
            if (match is not null)
            {
                ReadWords(match, shouting, tokens);
                i += match.Length;
            }
            else if (ReadNumber(text, i, end - i) is var (words, length))
            {
                EnglishWords.Add(tokens, words, i, length);
                i += length;
            }
            else
            {
                ReadSign(text, i, start, end, tokens);
                i++;
            }
        }
    }

    private static void ReadWords(Match match, bool shouting, List<SpokenToken> tokens)
    {
        string word = match.Value;
        if (EnglishTables.Abbreviations.TryGetValue(word, out string? meaning))
        {
            EnglishWords.Add(tokens, meaning, match.Index, match.Length);
        }
        else if (word.AsSpan().IndexOfAny(".@/") >= 0)
        {
            EnglishWords.AddAddress(tokens, word, match.Index);
        }
        else
        {
            EnglishWords.AddWord(tokens, word, match.Index, shouting);
        }
    }

    private static (string Words, int Length)? ReadNumber(string text, int i, int length)
    {
        if (First(text, i, length, Money()) is { } money)
        {
            return (ReadMoney(money), money.Length);
        }

        if (!Script.IsDigit(text[i]) && text[i] != '+')
        {
            return null;
        }

        if (First(text, i, length, Telephone()) is { } phone)
        {
            return (EnglishNumbers.Literal(phone.Value), phone.Length);
        }

        if (First(text, i, length, Date()) is { } date)
        {
            int month = int.Parse(date.Groups[2].Value, CultureInfo.InvariantCulture);
            string day = EnglishNumbers.Ordinal(date.Groups[3].Value.TrimStart('0'));
            string year = EnglishNumbers.Year(date.Groups[1].Value);
            return ($"{EnglishTables.Months[month - 1]} {day} {year}", date.Length);
        }

        if (First(text, i, length, Clock()) is { } clock)
        {
            return (ReadClock(clock), clock.Length);
        }

        if (First(text, i, length, Ratio()) is { } ratio)
        {
            string left = EnglishNumbers.Cardinal(ratio.Groups[1].Value);
            return ($"{left} to {EnglishNumbers.Cardinal(ratio.Groups[2].Value)}", ratio.Length);
        }

        if (First(text, i, length, Fraction()) is { } fraction
            && EnglishTables.Fractions.TryGetValue(fraction.Value, out string? part))
        {
            return (part, fraction.Length);
        }

        if (First(text, i, length, Ordinal()) is { } ordinal)
        {
            return (EnglishNumbers.Ordinal(ordinal.Groups[1].Value), ordinal.Length);
        }

        return First(text, i, length, Number()) is { } number ? (ReadAmount(number), number.Length) : null;
    }

    private static string ReadAmount(Match number)
    {
        string digits = number.Groups[1].Value.Replace(",", "", StringComparison.Ordinal);
        string unit = number.Groups[2].Value;
        bool isYear = unit.Length == 0 && number.Groups[1].Length == 4 && digits[0] is '1' or '2'
            && string.CompareOrdinal(digits, "1100") >= 0 && string.CompareOrdinal(digits, "2100") < 0
            && !digits.Contains('.', StringComparison.Ordinal);
        string words = isYear ? EnglishNumbers.Year(digits) : EnglishNumbers.Decimal(digits);
        if (unit.Length == 0)
        {
            return words;
        }

        var (one, many) = EnglishTables.Units[unit];
        return $"{words} {(digits == "1" ? one : many)}";
    }

    private static string ReadMoney(Match money)
    {
        string whole = money.Groups[2].Value.Replace(",", "", StringComparison.Ordinal);
        string cents = money.Groups[3].Value;
        string scale = money.Groups[4].Value;
        scale = scale switch { "K" or "k" => "thousand", "M" => "million", "B" => "billion", _ => scale };
        var (one, many) = EnglishTables.Currencies[money.Groups[1].Value];
        if (scale.Length > 0)
        {
            return $"{EnglishNumbers.Decimal(cents.Length > 0 ? $"{whole}.{cents}" : whole)} {scale} {many}";
        }

        string words = $"{EnglishNumbers.Cardinal(whole)} {(whole == "1" ? one : many)}";
        return cents switch
        {
            "" or "00" => words,
            ['0', var cent] => $"{words} and {EnglishNumbers.Literal(cent.ToString())} cents",
            [_, _] => $"{words} {EnglishNumbers.Cardinal(cents)}",
            _ => $"{EnglishNumbers.Decimal($"{whole}.{cents}")} {many}",
        };
    }

    private static string ReadClock(Match clock)
    {
        string digits = clock.Groups[1].Value.TrimStart('0');
        string hour = EnglishNumbers.Cardinal(digits.Length > 0 ? digits : "0");
        string minute = clock.Groups[2].Value;
        bool halves = clock.Groups[3].Success;
        string minutes = minute == "00" ? (halves ? "" : " o'clock")
            : minute[0] == '0' ? " oh " + EnglishNumbers.Cardinal(minute[1..]) : " " + EnglishNumbers.Cardinal(minute);
        string half = halves ? $" {EnglishWords.LetterA(clock.Groups[3].Value)} m" : "";
        return hour + minutes + half;
    }

    private static void ReadSign(string text, int i, int start, int end, List<SpokenToken> tokens)
    {
        bool digitBefore = i > start && (char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] == '%');
        bool digitAfter = i + 1 < end && Script.IsDigit(text[i + 1]);
        string? word = text[i] switch
        {
            '&' => "and",
            '+' => "plus",
            '=' => "equals",
            '@' => "at",
            '#' when digitAfter => "number",
            '-' or '–' or '—' or '~' when digitBefore && digitAfter && Script.IsDigit(text[i - 1]) => "to",
            '-' or '−' when digitAfter && !digitBefore => "minus",
            _ => null,
        };
        if (word is not null)
        {
            EnglishWords.Add(tokens, word, i, 1);
            return;
        }

        bool ends = i + 1 >= end || !char.IsAsciiLetterOrDigit(text[i + 1]);
        var pause = text[i] switch
        {
            ',' or ';' or ':' or '，' or '；' or '：' or '、' => Break.Comma,
            '—' or '–' or '…' or '(' or ')' or '|' or '·' => Break.Comma,
            '.' or '!' when ends => Break.Stop,
            '。' or '！' or '\n' => Break.Stop,
            '?' when ends => Break.Question,
            '？' => Break.Question,
            _ => Break.None,
        };
        if (tokens.Count > 0 && pause > tokens[^1].After)
        {
            tokens[^1] = tokens[^1] with { After = pause };
        }
    }

    private static bool IsShouting(ReadOnlySpan<char> text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiLetterLower(c))
            {
                return false;
            }

            letters += char.IsAsciiLetterUpper(c) ? 1 : 0;
        }

        return letters > 8;
    }

    private static Match? First(string text, int start, int length, params ReadOnlySpan<Regex> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Match(text, start, length) is { Success: true } match)
            {
                return match;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"\G(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://)?(?:[A-Za-z0-9-]+\.)+"
        + @"(?:com|org|net|io|ai|cn|dev|app|co|edu|gov|shop|store|me|tv|uk|de)"
        + @"(?![A-Za-z])(?:/[A-Za-z0-9_./-]*[A-Za-z0-9_/-])?)", RegexOptions.ECMAScript)]
    private static partial Regex Address();

    [GeneratedRegex(@"\G(?:Dr\.|Mr\.|Mrs\.|Ms\.|St\.|vs\.|etc\.|e\.g\.|i\.e\.|Inc\.|Ltd\.|approx\.|No\.(?=\s?\d)|w/)")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"\G[A-Za-zÀ-ÖØ-öø-ſ]+(?:['’][A-Za-z]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\G([$€£¥])\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?"
        + @"(?:\s?(thousand|million|billion|trillion|[KkMB])(?![A-Za-z]))?")]
    private static partial Regex Money();

    [GeneratedRegex(@"\G(?:\+\d{1,3}[ -]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\d)")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\G((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])[-/.](3[01]|[12]\d|0?[1-9])(?!\d)")]
    private static partial Regex Date();

    [GeneratedRegex(@"\G(2[0-3]|[01]?\d):([0-5]\d)(?::[0-5]\d)?(?!\d)(?:\s?([AaPp])\.?[Mm]\b\.?)?")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\G(\d{1,3}):(\d{1,3})(?!\d)")]
    private static partial Regex Ratio();

    [GeneratedRegex(@"\G\d{1,2}/\d{1,2}(?![\d/])")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\G(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)(?![A-Za-z])")]
    private static partial Regex Ordinal();

    [GeneratedRegex(
        @"\G(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
        + @"(?:\s?(%|°C|℃|°F|°|mAh|km/h|mph|kHz|GHz|Hz|kg|km|cm|mm|ml|mL|"
        + @"ms|min|hrs|hr|sec|lbs|lb|oz|ft|GB|MB|TB|[gmLWVxhsK×])(?![A-Za-z]))?")]
    private static partial Regex Number();
}
