using System.Text.RegularExpressions;

namespace Reelwright.Audio;

/// <summary>Writes Chinese text out in characters: numbers, dates, times, money, units, signs.</summary>
internal static partial class ChineseNormalizer
{
    private const int LongNumberDigits = 9;

    // Words that count things and take 两 rather than 二.
    private const string Measures = "个只条张位天年周次种款件杯瓶片块元秒人家步倍米本台部辆名套双对组项页句段场遍点支枝束朵盒箱包袋颗粒座间道趟批份万千亿斤岁";

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["%"] = "",
        ["％"] = "",
        ["‰"] = "",
        ["℃"] = "摄氏度",
        ["°C"] = "摄氏度",
        ["°"] = "度",
        ["㎡"] = "平方米",
        ["m²"] = "平方米",
        ["kg"] = "公斤",
        ["KG"] = "公斤",
        ["g"] = "克",
        ["km"] = "公里",
        ["KM"] = "公里",
        ["m"] = "米",
        ["cm"] = "厘米",
        ["mm"] = "毫米",
        ["ml"] = "毫升",
        ["mL"] = "毫升",
        ["ML"] = "毫升",
        ["L"] = "升",
        ["GB"] = "吉字节",
        ["MB"] = "兆字节",
        ["TB"] = "太字节",
        ["mAh"] = "毫安时",
        ["kWh"] = "千瓦时",
        ["W"] = "瓦",
        ["V"] = "伏",
        ["Hz"] = "赫兹",
        ["kHz"] = "千赫",
        ["GHz"] = "吉赫",
        ["km/h"] = "公里每小时",
    };

    private static readonly Dictionary<string, string> Currencies = new(StringComparer.Ordinal)
    {
        ["¥"] = "元",
        ["￥"] = "元",
        ["$"] = "美元",
        ["＄"] = "美元",
        ["€"] = "欧元",
        ["£"] = "英镑",
    };

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
        for (int i = start; i < end;)
        {
            if (Script.IsHan(text[i]))
            {
                int first = i;
                while (i < end && Script.IsHan(text[i]))
                {
                    i++;
                }

                tokens.Add(new SpokenToken(text[first..i], first, i - first) { IsVerbatim = true });
                continue;
            }

            if (TryReadNumber(text, i, end, tokens, out int next))
            {
                i = next;
                continue;
            }

            ReadSign(text, i, start, end, tokens);
            i++;
        }
    }

    /// <summary>Whether a character counts things and is said in one with the number before it.</summary>
    public static bool Counts(char character) =>
        Measures.Contains(character, StringComparison.Ordinal) || character is '月' or '日' or '号' or '折' or '层' or '级';

    private static void ReadSign(string text, int i, int start, int end, List<SpokenToken> tokens)
    {
        bool digitBefore = i > start && (Script.IsDigit(text[i - 1]) || text[i - 1] is '%' or '％');
        bool digitAfter = i + 1 < end && Script.IsDigit(text[i + 1]);
        string? word = text[i] switch
        {
            '+' or '＋' => "加",
            '&' or '＆' => "和",
            '=' or '＝' => "等于",
            '×' => "乘",
            '÷' => "除以",
            '-' or '~' or '～' or '–' or '—' or '−' when digitBefore && digitAfter => "到",
            '-' or '−' when digitAfter => "负",
            _ => null,
        };
        if (word is not null)
        {
            tokens.Add(new SpokenToken(word, i, 1));
            return;
        }

        var pause = text[i] switch
        {
            '，' or '、' or '；' or '：' or ',' or ';' or ':' => Break.Comma,
            '—' or '…' or '（' or '）' or '(' or ')' or '·' or '|' => Break.Comma,
            '。' or '！' or '!' or '.' or '\n' => Break.Stop,
            '？' or '?' => Break.Question,
            _ => Break.None,
        };
        if (tokens.Count > 0 && pause > tokens[^1].After)
        {
            tokens[^1] = tokens[^1] with { After = pause };
        }
    }

    private static bool TryReadNumber(string text, int i, int end, List<SpokenToken> tokens, out int next)
    {
        next = i;
        int length = end - i;
        if (Currency().Match(text, i, length) is { Success: true } money)
        {
            string amount = Clean(money.Groups[2].Value);
            Add(money, ChineseNumbers.Decimal(amount) + money.Groups[3].Value + Currencies[money.Groups[1].Value]);
        }
        else if (!Script.IsDigit(text[i]))
        {
            return false;
        }
        else if (Date().Match(text, i, length) is { Success: true } date)
        {
            Literal(date, date.Groups[1], ChineseNumbers.Literal(date.Groups[1].Value));
            AddText(date.Groups[2].Index, date.Groups[2].Length,
                $"年{ChineseNumbers.Cardinal(date.Groups[2].Value.TrimStart('0'))}月");
            AddText(date.Groups[3].Index, date.Index + date.Length - date.Groups[3].Index,
                $"{ChineseNumbers.Cardinal(date.Groups[3].Value.TrimStart('0'))}日");
        }
        else if (Telephone().Match(text, i, length) is { Success: true } phone)
        {
            foreach (Match group in DigitGroup().Matches(phone.Value))
            {
                string words = ChineseNumbers.Literal(group.Value, telephone: true);
                tokens.Add(new SpokenToken(words, i + group.Index, group.Length, Literal: true));
            }
        }
        else if (Years().Match(text, i, length) is { Success: true } years)
        {
            Literal(years, years.Groups[1], ChineseNumbers.Literal(years.Groups[1].Value));
        }
        else if (Clock().Match(text, i, length) is { Success: true } clock)
        {
            Add(clock, ReadClock(clock));
        }
        else if (Ratio().Match(text, i, length) is { Success: true } ratio)
        {
            Add(ratio, Pair(ratio.Groups[1], "比", ratio.Groups[2]));
        }
        else if (Fraction().Match(text, i, length) is { Success: true } fraction && IsProper(fraction))
        {
            Add(fraction, Pair(fraction.Groups[2], "分之", fraction.Groups[1]));
        }
        else
        {
            var number = Number().Match(text, i, length);
            string digits = Clean(number.Groups[1].Value);
            string unit = number.Groups[2].Value;
            bool isLong = digits.Length >= LongNumberDigits && digits.Length == number.Length;
            if (isLong || (digits.Length > 1 && digits[0] == '0' && digits[1] != '.'))
            {
                Literal(number, number.Groups[1], ChineseNumbers.Literal(digits));
            }
            else
            {
                Add(number, ReadAmount(text, number, digits, unit, end));
            }
        }

        next = tokens[^1].Start + tokens[^1].Length;
        return true;

        void Add(Match match, string words) => AddText(match.Index, match.Length, words);
        void AddText(int start, int count, string words) => tokens.Add(new SpokenToken(words, start, count));
        void Literal(Match match, Group part, string words) =>
            tokens.Add(new SpokenToken(words, part.Index, part.Length, Literal: true));
    }

    private static string ReadAmount(string text, Match number, string digits, string unit, int end)
    {
        if (unit is "%" or "％" or "‰")
        {
            return (unit == "‰" ? "千分之" : "百分之") + ChineseNumbers.Decimal(digits);
        }

        int after = number.Index + number.Length;
        bool counts = digits == "2" && (unit.Length > 0 || (after < end && IsMeasure(text, after)))
            && !(number.Index > 0 && text[number.Index - 1] is '第' or '初');
        return (counts ? "两" : ChineseNumbers.Decimal(digits)) + (unit.Length > 0 ? Units[unit] : "");
    }

    private static bool IsMeasure(string text, int i)
    {
        string two = text.Substring(i, Math.Min(2, text.Length - i));
        return Measures.Contains(text[i], StringComparison.Ordinal)
            || two is "分钟" or "小时" or "公里" or "公斤" or "平方" or "星期" or "毫升" or "厘米";
    }

    private static string ReadClock(Match clock)
    {
        string digits = TrimZero(clock.Groups[1].Value);
        string hour = digits == "2" ? "两" : ChineseNumbers.Cardinal(digits);
        string minute = clock.Groups[2].Value;
        if (minute == "00")
        {
            return hour + "点";
        }

        return minute[0] == '0'
            ? $"{hour}点零{ChineseNumbers.Cardinal(minute[1..])}分"
            : minute == "30" ? $"{hour}点半" : $"{hour}点{ChineseNumbers.Cardinal(minute)}分";
    }

    private static string Pair(Group first, string between, Group second) =>
        ChineseNumbers.Cardinal(first.Value) + between + ChineseNumbers.Cardinal(second.Value);

    private static bool IsProper(Match fraction) =>
        fraction.Groups[1].Length < fraction.Groups[2].Length
        || (fraction.Groups[1].Length == fraction.Groups[2].Length
            && string.CompareOrdinal(fraction.Groups[1].Value, fraction.Groups[2].Value) < 0);

    private static string TrimZero(string digits) => digits.Length > 1 ? digits.TrimStart('0').PadLeft(1, '0') : digits;

    private static string Clean(string digits) => digits.Replace(",", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\G([¥￥$＄€£])\s?(\d+(?:,\d{3})*(?:\.\d+)?)\s?([万亿]?)")]
    private static partial Regex Currency();

    [GeneratedRegex(@"\G((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])[-/.](3[01]|[12]\d|0?[1-9])(?!\d)日?")]
    private static partial Regex Date();

    [GeneratedRegex(@"\G(?:1[3-9]\d{9}|[48]00[- ]?\d{3}[- ]?\d{4}|0\d{2,3}-\d{7,8})(?!\d)")]
    private static partial Regex Telephone();

    // 138 0013 8000, 400 123 4567, 010 8888 6666.
    [GeneratedRegex(@"\d{3}(?=\d{8}$|\D)|\d{4}(?=\d{4}$|\D|$)|\d{3,4}")]
    private static partial Regex DigitGroup();

    [GeneratedRegex(@"\G([12]\d{3})(?=年|[-~～–—至到][12]\d{3}年)")]
    private static partial Regex Years();

    [GeneratedRegex(@"\G(2[0-4]|[01]?\d)[:：]([0-5]\d)(?:[:：][0-5]\d)?(?!\d)")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\G(\d{1,4})[:：](\d{1,4})(?!\d)")]
    private static partial Regex Ratio();

    [GeneratedRegex(@"\G(\d{1,3})/(\d{1,3})(?![\d/])")]
    private static partial Regex Fraction();

    [GeneratedRegex(
        @"\G(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?(%|％|‰|℃|°C|°|㎡|m²|"
        + @"mAh|kWh|km/h|KM|kg|KG|km|cm|mm|ml|mL|ML|GB|MB|TB|kHz|GHz|Hz|[gmLWV])(?![A-Za-z]))?")]
    private static partial Regex Number();
}
