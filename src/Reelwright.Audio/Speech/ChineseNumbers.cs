using System.Text;

namespace Reelwright.Audio;

/// <summary>Numbers as Chinese says them.</summary>
internal static class ChineseNumbers
{
    private const string Digits = "零一二三四五六七八九";
    private const int MaxDigits = 16;

    private static readonly string[] Groups = ["", "万", "亿", "万亿"];

    /// <summary>Reads the digits one by one; telephone numbers say 幺 for one.</summary>
    public static string Literal(string digits, bool telephone = false)
    {
        var words = new StringBuilder(digits.Length);
        foreach (char digit in digits)
        {
            if (Script.IsDigit(digit))
            {
                words.Append(telephone && digit == '1' ? '幺' : Digits[digit - '0']);
            }
        }

        return words.ToString();
    }

    /// <summary>Reads a whole number; one with leading zeros or more than 16 digits digit by digit.</summary>
    public static string Cardinal(string digits)
    {
        if (digits.Length > MaxDigits || (digits.Length > 1 && digits[0] == '0'))
        {
            return Literal(digits);
        }

        if (digits.All(static digit => digit == '0'))
        {
            return "零";
        }

        var words = new StringBuilder();
        int groups = (digits.Length + 3) / 4;
        bool gap = false;
        for (int group = groups - 1; group >= 0; group--)
        {
            int end = digits.Length - (4 * group);
            int start = Math.Max(0, end - 4);
            string part = ReadGroup(digits[start..end], isFirst: group == groups - 1, ref gap);
            if (part.Length == 0)
            {
                continue;
            }

            // A lone two before 万 and 亿 is 两.
            words.Append(part == "二" && group > 0 ? "两" : part);
            // 万亿 is said only once where both of its groups speak: 一万二千亿, not 一万亿二千亿.
            bool shared = group == 3 && digits[end..(end + 4)].Any(static digit => digit != '0');
            words.Append(shared ? "万" : Groups[group]);
        }

        string result = words.ToString();
        return result.StartsWith("一十", StringComparison.Ordinal) ? result[1..] : result;
    }

    /// <summary>Reads digits with an optional point, such as <c>3.14</c>.</summary>
    public static string Decimal(string number)
    {
        int point = number.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? Cardinal(number) : $"{Cardinal(number[..point])}点{Literal(number[(point + 1)..])}";
    }

    private static string ReadGroup(string digits, bool isFirst, ref bool gap)
    {
        var words = new StringBuilder();
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[i] - '0';
            int power = digits.Length - 1 - i;
            if (digit == 0)
            {
                gap = true;
                continue;
            }

            if (gap && !(isFirst && words.Length == 0))
            {
                words.Append('零');
            }

            gap = false;
            // 两 before thousands and hundreds, 二 before tens.
            words.Append(digit == 2 && power >= 2 ? '两' : Digits[digit]);
            words.Append(power switch { 3 => "千", 2 => "百", 1 => "十", _ => "" });
        }

        return words.ToString();
    }
}
