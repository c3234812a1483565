using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Numbers in digits and in words, in English and Chinese; lengths of time made of them.</summary>
internal static partial class OldNumberReader
{
    private const string Number =
        @"(?:\d{1,5}(?:\.\d{1,3})?|[零〇一二两三四五六七八九十百半]{1,6}|\b(?:half an?|half|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
        + @"twelve|fifteen|twenty(?:[- ]five)?|thirty|forty(?:[- ]five)?|fifty|sixty|ninety)\b)";

    private static readonly Dictionary<string, double> English = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = 1,
        ["an"] = 1,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["fifteen"] = 15,
        ["twenty"] = 20,
        ["twenty five"] = 25,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["forty five"] = 45,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["ninety"] = 90,
        ["half"] = 0.5,
        ["half a"] = 0.5,
        ["half an"] = 0.5,
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
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

    /// <summary>The last length of time in a text, in seconds: "15s", "1分20秒", "half a minute"; <c>null</c> when none.</summary>
    /// <remarks>"From 30 to 15 seconds", "30 seconds is too long, make it 15 seconds": what is wanted comes last.</remarks>
    public static double? Seconds(string text)
    {
        if (Duration().Matches(text) is not [.., var last])
        {
            return null;
        }

        double minutes = last.Groups["m"].Success ? Read(last.Groups["m"].Value) ?? 0 : 0;
        double seconds = last.Groups["s"].Success ? Read(last.Groups["s"].Value) ?? 0 : 0;
        double half = last.Groups["h"].Success ? 30 : 0;
        return (minutes * 60) + half + seconds is > 0 and var total ? total : null;
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
        foreach (char c in text.Replace('两', '二').Replace('〇', '零'))
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

    [GeneratedRegex(
        "(?<m>" + Number + @")\s*-?\s*(?:minutes?|mins?|m(?![a-z])|分钟|分(?!之))(?<h>半| and a half)?(?:\s*(?:and\s+)?(?<s>" + Number + @")\s*(?:seconds?|secs?|s(?![a-z])|秒钟|秒))?|"
        + "(?<s>" + Number + @")\s*-?\s*(?:seconds?|secs?|s(?![a-z])|秒钟|秒)")]
    private static partial Regex Duration();

    [GeneratedRegex(@"(\d+(?:\.\d+)?)\s*[%％]|百分之(\d+(?:\.\d+)?|[零一二三四五六七八九十百]+)")]
    private static partial Regex Percentage();
}
