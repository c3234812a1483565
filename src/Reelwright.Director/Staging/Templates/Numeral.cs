using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>The figure in a scene's words, to be set larger than they are. It is only ever one that the words have.</summary>
internal static partial class Numeral
{
    /// <summary>The first figure with its sign: <c>35%</c>, <c>$489,000</c>, <c>五折</c>; empty when there is none.</summary>
    public static string In(string text)
    {
        Match offer = Discount().Match(text);
        if (offer.Success)
        {
            return offer.Value;
        }

        Match match = Figure().Match(text);
        return match.Success ? match.Value.Trim() : "";
    }

    /// <summary>The share of a whole that the words state, 0 to 1; <c>null</c> when they state none.</summary>
    public static double? Share(string text) =>
        Percent().Match(text) is { Success: true } match
        && double.TryParse(match.Groups["n"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && number is > 0 and <= 100 ? number / 100 : null;

    /// <summary>Month and day that the words name, two days of one month as <c>1–10</c>; <c>null</c> when they name none.</summary>
    public static (string Month, string Day)? Date(string text)
    {
        if (ChineseSpan().Match(text) is { Success: true } span)
        {
            // From one month into another is no single leaf.
            return span.Groups["other"].Success ? null : ($"{span.Groups["month"].Value}月", $"{span.Groups["from"].Value}–{span.Groups["to"].Value}");
        }

        if (EnglishSpan().Match(text) is { Success: true } days)
        {
            return (days.Groups["month"].Value[..3].ToUpperInvariant(), $"{days.Groups["from"].Value}–{days.Groups["to"].Value}");
        }

        if (ChineseDate().Match(text) is { Success: true } chinese)
        {
            return ($"{chinese.Groups["month"].Value}{chinese.Groups["sign"].Value}", chinese.Groups["day"].Value);
        }

        Match english = EnglishDate().Match(text);
        return english.Success ? (english.Groups["month"].Value[..3].ToUpperInvariant(), english.Groups["day"].Value) : null;
    }

    private const string Months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private const string Until = @"\s*(?:to|until|till|-|–|—|~)\s*";

    [GeneratedRegex(@"(?<month>\d{1,2})\s*月\s*(?<from>\d{1,2})\s*[日号號]?\s*(?:到|至|-|–|—|~|～)\s*(?<other>\d{1,2}\s*月\s*)?(?<to>\d{1,2})\s*[日号號]?", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseSpan();

    [GeneratedRegex($@"\b(?<from>\d{{1,2}})(?:st|nd|rd|th)?{Until}(?<to>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>{Months})[a-z]*\b|\b(?<month>{Months})[a-z]*\.?\s+(?<from>\d{{1,2}})(?:st|nd|rd|th)?{Until}(?<to>\d{{1,2}})(?:st|nd|rd|th)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishSpan();

    [GeneratedRegex(@"[一二三四五六七八九\d.]+折", RegexOptions.CultureInvariant)]
    private static partial Regex Discount();

    [GeneratedRegex(@"[$€£¥￥]\s?\d[\d,.]*\d?\s?[KkMm万萬亿億]?(?:\s?[-–~]\s?[$€£¥￥]?\d[\d,.]*[KkMm万萬]?)?|\d[\d,.]*[KkMm]\s?[-–~]\s?\d[\d,.]*[KkMm]|\d[\d,]*(?:\.\d+)?(?:\s?[%％]|\s?[万萬亿億](?:元|人)?|[+K]|元|分[钟鐘]|秒[钟鐘]?|小[时時]|平方米|平米|毫升|公里|公斤|个月|個月|[次天周年克度名位家升米层層步杯])?", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?)\s?[%％]", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"(?<month>\d{1,2})\s*(?<sign>月)\s*(?<day>\d{1,2})", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"\b(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?<day>\d{1,2})\b|\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishDate();
}
