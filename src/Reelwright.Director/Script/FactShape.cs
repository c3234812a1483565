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

    /// <summary>What something costs now and what it cost before, in the words of the fact; <c>null</c> where it does not say both.</summary>
    public static (string Now, string Before)? Reduced(string text) =>
        NowAndBefore().Match(text) is { Success: true } match ? (match.Groups["now"].Value, match.Groups["before"].Value) : null;

    [GeneratedRegex(@"^(?<before>原[价價][^\d，]{0,2}\d[\d.,]*(?:元|块|塊|万|萬)?)[，,、\s]*(?<now>(?:现[价價]?|現[价價]?|到手[价價]?|特[价價]|只要|活[动動][价價])[^\d，]{0,2}\d[\d.,]*(?:元|块|塊|万|萬)?.{0,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex NowAndBefore();

    [GeneratedRegex(@"[$€£¥￥]\s?\d|\d\s?(?:元|万元|塊|块(?:钱)?(?!屏))|(?:售价|售價|总价|總價|月薪|仅需|僅需|只要|价格|[原现現特票单單底房][价價]|到手[价價]|定[价價]|月租|租金|[转轉][让讓][费費]|[学學][费費]|底薪|人均|押金|[预預]算)\D{0,3}\d", RegexOptions.CultureInvariant)]
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
