using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Other words for a title: "change the title to …", "把“旧”改成“新”", "标题：夏日".</summary>
internal static partial class TitleReader
{
    private const int LongestTitle = 200;

    /// <summary>The change a clause asks for; <c>null</c> when none.</summary>
    public static ChangeTitle? Read(Utterance clause)
    {
        bool namesTitle = Title().IsMatch(clause.Plain);
        if (!namesTitle && !Change().IsMatch(clause.Plain))
        {
            return null;
        }

        var scene = First(clause.Plain);
        var quotes = clause.Quotes;
        if (quotes.Length >= 2 && Change().IsMatch(clause.Plain))
        {
            // "replace B with A" and "use A instead of B" name them in the opposite order.
            return Instead().IsMatch(clause.Plain[quotes[0].End..quotes[1].Start])
                ? Of(quotes[0].Words, scene, quotes[1].Words)
                : Of(quotes[1].Words, scene, quotes[0].Words);
        }

        if (quotes.Length == 1)
        {
            // One quotation is the new words, unless unquoted ones follow it: "change “Sale” to Summer".
            string before = clause.Plain[..quotes[0].Start];
            var after = To().Match(clause.Plain, quotes[0].End);
            if (after.Success && !To().IsMatch(before) && Change().IsMatch(clause.Plain))
            {
                return Of(Tidy(clause.Original[(after.Index + after.Length)..]), scene, quotes[0].Words);
            }

            return namesTitle && !Other().IsMatch(before) ? Of(quotes[0].Words, scene, null) : null;
        }

        var plain = PlainTitle().Match(clause.Plain);
        if (!plain.Success || !quotes.IsEmpty)
        {
            return null;
        }

        int words = plain.Groups["words"].Index;
        return Of(Tidy(clause.Original[words..]), First(clause.Plain[..words]), null);
    }

    private static SceneNumber? First(string plain) => SceneReader.Numbers(plain) is [var first, ..] ? first : null;

    private static ChangeTitle? Of(string text, SceneNumber? scene, string? instead) =>
        text.Length is > 0 and <= LongestTitle ? new(text, scene, instead) : null;

    private static string Tidy(string words) => Please().Replace(words.Trim(), "").Trim(' ', '.', '。', '，', ',', '!', '！');

    [GeneratedRegex(@"\b(?:titles?|headline|heading|slogan|tagline|text|words|wording|subtitle line)\b|标题|文字|文案|字样|标语|主题词|大字")]
    private static partial Regex Title();

    [GeneratedRegex(@"\b(?:caption|subtitle|narration|music|bgm|voice)s?\b|字幕|旁白|音乐|配音")]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(?:change|replace|rename|set|update|make|edit|use|rewrite)\b|改|换|替换|设为|写成")]
    private static partial Regex Change();

    [GeneratedRegex(@"instead of|rather than|for|代替|替换|取代")]
    private static partial Regex Instead();

    [GeneratedRegex(@"\G\s*(?:to|into|with|by|改成|改为|换成|换为|替换成|替换为|变成)\s*(?=\S)|(?<=\s)(?:to|into|with)\s+$|(?:改成|改为|换成|换为|替换成|替换为|变成)\s*$")]
    private static partial Regex To();

    [GeneratedRegex(
        @"\b(?:title|headline|heading|slogan|tagline|text)\b[^\n:]{0,40}?(?:\b(?:to|say|says|saying|read|reads|as|into)\b\s*:?|:|=)\s*(?<words>\S[^\n]*)$|" +
        @"(?:标题|文字|文案|标语|主题词)[^\n]{0,8}?(?:改成|改为|改叫|换成|换为|设为|设成|设置为|变成|变为|写成|写上|叫做|叫|用|是|为|:|=)\s*(?<words>\S[^\n]*)$")]
    private static partial Regex PlainTitle();

    [GeneratedRegex(@"\s*(?:,?\s*\bplease|,?\s*\bthanks|吧|好吗|谢谢|可以吗)[.!。！？?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Please();
}
