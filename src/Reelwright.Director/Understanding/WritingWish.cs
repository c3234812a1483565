using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>A wish for the other Chinese characters than the message is written in: 用繁体字, "in traditional Chinese".</summary>
internal static partial class WritingWish
{
    /// <summary>The message in the characters that it asks for, and their language; the message as it is and <c>null</c> where it asks for none.</summary>
    public static (string Text, string? Language) Take(string text)
    {
        var match = Asked().Match(text);
        if (!match.Success)
        {
            return (text, null);
        }

        string rest = text.Remove(match.Index, match.Length).Trim().TrimEnd('，', ',', '、', '；', ';', '：', ':');
        return match.Groups["hant"].Success ? (ChineseWriting.ToHant(rest), "zh-Hant") : (ChineseWriting.ToHans(rest), "zh-Hans");
    }

    [GeneratedRegex(
        @"[，,、；;。]?\s*(?:(?:请|請)?(?:全部|都|全程)?(?:用|以|要|使用|写成|寫成|改成|做成)\s*(?:(?<hant>繁[体體]|正[体體])|[简簡][体體])(?:中文|字|字体|字體|汉字|漢字)?(?:来写|來寫|写|寫|制作|製作)?"
        + @"|(?:(?:字幕|文字|标题|標題)\s*)(?:用|要|为|為|是)?\s*(?:(?<hant>繁[体體]|正[体體])|[简簡][体體])(?:中文|字)?)"
        + @"|[,;]?\s*\b(?:in|using|with)\s+(?:(?<hant>traditional)|simplified)\s+(?:chinese|characters?)(?:\s+(?:characters?|chinese))?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
