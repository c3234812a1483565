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

    /// <summary>Month and day that the words name; <c>null</c> when they name none.</summary>
    public static (string Month, string Day)? Date(string text)
    {
        if (ChineseDate().Match(text) is { Success: true } chinese)
        {
            return ($"{chinese.Groups["month"].Value}{chinese.Groups["sign"].Value}", chinese.Groups["day"].Value);
        }

        Match english = EnglishDate().Match(text);
        return english.Success ? (english.Groups["month"].Value[..3].ToUpperInvariant(), english.Groups["day"].Value) : null;
    }

    [GeneratedRegex(@"[一二三四五六七八九\d.]+折", RegexOptions.CultureInvariant)]
    private static partial Regex Discount();

    [GeneratedRegex(@"[$€£¥￥]\s?\d[\d,.]*\d?\s?[KkMm万萬亿億]?(?:\s?[-–~]\s?[$€£¥￥]?\d[\d,.]*[KkMm万萬]?)?|\d[\d,.]*[KkMm]\s?[-–~]\s?\d[\d,.]*[KkMm]|\d[\d,]*(?:\.\d+)?(?:\s?[%％]|\s?[万萬亿億]|[+K]|(?:元))?", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?)\s?[%％]", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"(?<month>\d{1,2})\s*(?<sign>月)\s*(?<day>\d{1,2})", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"\b(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?<day>\d{1,2})\b|\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishDate();
}
