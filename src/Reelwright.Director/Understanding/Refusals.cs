using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>What no video is made of: calls to harm people, and words put into the mouth of somebody real.</summary>
internal static partial class Refusals
{
    /// <summary>Says plainly why a message is declined.</summary>
    /// <exception cref="DirectionException">The message asks for one of these.</exception>
    public static void Check(string message, string language)
    {
        string text = ChineseWriting.ToHans(message);
        bool isChinese = language.StartsWith("zh", StringComparison.Ordinal);
        if (Harm().IsMatch(text))
        {
            throw new DirectionException(isChinese ? "这个视频我不能做：它号召伤害他人。换一个主题，我很乐意帮忙。"
                : "I will not make this video: it calls for harm to people. I am glad to help with another subject.");
        }

        if (Impersonation().IsMatch(text))
        {
            throw new DirectionException(isChinese ? "这个视频我不能做：它让真实的人说没有说过的话。可以用您自己的名义来介绍，我马上就能做。"
                : "I will not make this video: it puts words into the mouth of a real person. Told in your own name, I can make it right away.");
        }
    }

    [GeneratedRegex(@"\b(?:kill|exterminate|murder|gas|hang|shoot|lynch|eradicate)\s+(?:all|every|the)\s+(?:the\s+)?(?:immigrants?|foreigners?|jews?|muslims?|christians?|blacks?|whites?|asians?|gays?|women|men|refugees?|migrants?|people|humans|[a-z]+s\s+people)\b|\b(?:[a-z]+s)\s+(?:are|is)\s+(?:vermin|subhuman|not\s+human)\b|(?:杀光|杀死|消灭|灭绝|打死|赶尽杀绝)(?:所有|全部|一切)?(?:的)?(?:外国人|外地人|移民|女人|男人|黑人|白人|犹太人|穆斯林|同性恋|难民|日本人|美国人|中国人|韩国人)|(?:外国人|移民|黑人|女人|难民)(?:都)?(?:该死|不配活|是畜生)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Harm();

    [GeneratedRegex(@"\b(?:deep\s?fake|impersonat\w+|pretend(?:ing)?\s+to\s+be\s+(?:[A-Z]\w+\s+[A-Z]\w+|the\s+president|a\s+doctor|the\s+police)|(?:in\s+the\s+voice\s+of|voiced\s+by|as\s+if\s+(?:said|spoken)\s+by)\s+[A-Z]\w+)|(?-i:\b(?:where|in\s+which|of)\s+[A-Z][a-z]+\s+[A-Z][a-z]+\s+(?:endorses|recommends|promotes|says|tells|praises|sells)\b)|(?:假装|假冒|冒充|伪装成|换脸)[^，。]{0,12}|(?:让|用)[^，。]{2,6}(?:本人)?的声音(?:说|推荐|介绍)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Impersonation();
}
