using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>What kind of thing a fact states, so that it is composed as that: a price as a tag, a share as a ring.</summary>
internal static partial class FactShape
{
    public const string Price = "price";
    public const string Date = "date";
    public const string Place = "place";
    public const string Share = "ring";
    public const string Figure = "figure";

    /// <summary>The composition that a fact's words ask for; empty when they ask for none.</summary>
    public static string Of(string text) =>
        PriceWords().IsMatch(text) ? Price
        : DateWords().IsMatch(text) ? Date
        : ShareWords().IsMatch(text) ? Share
        : PlaceWords().IsMatch(text) ? Place
        : FigureWords().IsMatch(text) && !Ordinary().IsMatch(text) ? Figure
        : "";

    [GeneratedRegex(@"[$€£¥￥]\s?\d|\d\s?(?:元|万元|塊|块(?:钱)?(?!屏))|(?:售价|售價|总价|總價|月薪|仅需|僅需|只要|价格)\D{0,3}\d", RegexOptions.CultureInvariant)]
    private static partial Regex PriceWords();

    [GeneratedRegex(@"\d{1,2}\s*月\s*\d{1,2}\s*[日号號]|(?:周|星期)[一二三四五六日末].*[点點:：]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b|\b\d{1,2}\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateWords();

    [GeneratedRegex(@"\d\s*[%％]|百分之", RegexOptions.CultureInvariant)]
    private static partial Regex ShareWords();

    [GeneratedRegex(@"^(?:地址|地点|地點|位于|位於|坐落|就在|近地[铁鐵]|[距离離]).+|^(?:in|at|on|near|opposite)\s+(?:the\s+)?[A-Z].+|\b(?:Street|Avenue|Road|Square|Boulevard)\b|^\d+\s+(?:[A-Z]\w+\s+){1,2}(?:Lane|Drive|Court|Way|Place|Terrace|Ave|St|Rd|Blvd|Ln|Dr)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceWords();

    [GeneratedRegex(@"\d", RegexOptions.CultureInvariant)]
    private static partial Regex FigureWords();

    // A year, an hour of the day, a telephone number or an address of the web is no quantity; nor is a code.
    [GeneratedRegex(@"\d{7,}|(?:^|\D)(?:19|20)\d\d(?!\d|\s*(?:年产|[吨台万]))|\.(?:com|cn|net|io|co)\b|第\s*\d|\d[:：]\d\d|\d\s*[点點](?:[半到前后後钟鐘]|$|\D)|\b\d{1,2}\s*(?:a\.?m|p\.?m)\b|\d(?:st|nd|rd|th)\b|24/7|\b[A-Z]{2,}\d+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinary();
}
