using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Numbers in digits and in words, in English and Chinese; lengths of time made of them.</summary>
internal static partial class NumberReader
{
    private const string NumberPattern =
        @"\d+(?:\.\d+)?|[零〇一二两兩三四五六七八九十百半]+|(?:a |an |one |half an? |half |two|three|four|five|six|seven|eight|nine|ten|"
        + @"eleven|twelve|fifteen|twenty(?:[- ]five)?|thirty|forty(?:[- ]five)?|fifty|sixty|ninety)+";

    private static readonly Dictionary<string, double> English = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = 1, ["an"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6,
        ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["fifteen"] = 15,
        ["twenty"] = 20, ["twenty five"] = 25, ["thirty"] = 30, ["forty"] = 40, ["forty five"] = 45, ["fifty"] = 50,
        ["sixty"] = 60, ["ninety"] = 90, ["half"] = 0.5, ["half a"] = 0.5, ["half an"] = 0.5,
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7,
        ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10,
    };

    /// <summary>A number; <c>null</c> when the text is none.</summary>
    public static double? Read(string text)
    {
        string trimmed = text.Trim().Replace('-', ' ');
        if (double.TryParse(trimmed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double digits))
        {
            return digits;
        }

        return English.TryGetValue(trimmed, out double word) ? word : ReadChinese(trimmed);
    }

    /// <summary>The first length of time in a text, in seconds: "15s", "1分20秒", "half a minute"; <c>null</c> when none.</summary>
    public static double? Seconds(string text)
    {
        double total = 0;
        bool found = false;
        foreach (Match match in Duration().Matches(text))
        {
            if (Read(match.Groups[1].Value) is { } number)
            {
                bool isMinutes = match.Groups[2].Value.StartsWith('m') || match.Groups[2].Value.StartsWith('M')
                    || match.Groups[2].Value.StartsWith('分');
                total += number * (isMinutes ? 60 : 1);
                found = true;
            }
        }

        return found ? total : null;
    }

    /// <summary>The first percentage in a text, 0 to 1000; <c>null</c> when none.</summary>
    public static double? Percent(string text)
    {
        var match = Percentage().Match(text);
        return match.Success ? Read(match.Groups[1].Value + match.Groups[2].Value) : null;
    }

    private static double? ReadChinese(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        const string digits = "零一二三四五六七八九";
        double total = 0;
        double current = 0;
        foreach (char c in text.Replace('两', '二').Replace('兩', '二').Replace('〇', '零'))
        {
            int digit = digits.IndexOf(c, StringComparison.Ordinal);
            if (digit >= 0)
            {
                current = digit;
            }
            else if (c is '十' or '百')
            {
                total += (current == 0 ? 1 : current) * (c == '十' ? 10 : 100);
                current = 0;
            }
            else if (c == '半')
            {
                current += 0.5;
            }
            else
            {
                return null;
            }
        }

        return total + current;
    }

    [GeneratedRegex("(" + NumberPattern + @")\s*-?\s*(minutes?|mins?|seconds?|secs?|s\b|m\b|分钟|分鐘|分|秒钟|秒鐘|秒)", RegexOptions.IgnoreCase)]
    private static partial Regex Duration();

    [GeneratedRegex(@"(\d+(?:\.\d+)?)\s*[%％]|百分之(\d+(?:\.\d+)?|[零一二三四五六七八九十百]+)")]
    private static partial Regex Percentage();
}
