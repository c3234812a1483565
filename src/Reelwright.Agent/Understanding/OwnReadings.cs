using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads how a word is to be said: "pronounce Nguyen as win", 重庆读错了，应该读 chóng qìng; or that all is to be read again.</summary>
internal static partial class OwnReadings
{
    private const int LongestMessage = 160;

    /// <summary>The wish; <c>null</c> when the message is none of the kind, or there is no video yet.</summary>
    public static Reading? Read(Utterance utterance, TalkContext context)
    {
        string text = utterance.Original;
        if (!context.HasVideo || text.Length > LongestMessage)
        {
            return null;
        }

        var match = new[] { Pronounce(), IsPronounced(), ZhWrong(), ZhReadAs() }.Select(pattern => pattern.Match(text)).FirstOrDefault(found => found.Success);
        return match is not null ? new([new Pronounce(match.Groups["word"].Value.Trim(), match.Groups["said"].Value.Trim()) { Said = text }])
            : Again().IsMatch(text) ? new([new Pronounce(null, null) { Said = text }])
            : null;
    }

    private const string Open = "[\"“'‘「]?";
    private const string Shut = "[\"”'’」]?";

    [GeneratedRegex(@"^\W*(?:(?:please|can you|could you|also|and|no)\W+)*(?:pronounce|say|read|speak)\s+(?:the\s+(?:word|name)\s+)?" + Open + @"(?<word>(?!it\b|this\b|that\b|them\b|everything\b|all\b|the\b|in\b|with\b|slower|faster)[\p{L}\d][\p{L}\d '.&+-]{0,38}?)" + Shut
        + @"\s+(?:as|like)\s+" + Open + @"(?<said>(?!a\b|an\b|if\b|the\b)[\p{L}\d][\p{L}\d '.-]{0,60}?)" + Shut + @"\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Pronounce();

    [GeneratedRegex(@"^\W*(?:(?:please|also|and|no|actually)\W+)*(?:the\s+(?:word|name)\s+)?" + Open + @"(?<word>(?!it\b|this\b|that\b)[\p{L}\d][\p{L}\d '.&+-]{0,38}?)" + Shut
        + @"\s+(?:is|should\s+be|must\s+be|needs\s+to\s+be|gets)\s+pronounced\s+(?:as\s+|like\s+)?" + Open + @"(?<said>(?!wrong|badly|correctly|incorrectly|better|differently)[\p{L}\d][\p{L}\d '.-]{0,60}?)" + Shut + @"\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex IsPronounced();

    [GeneratedRegex("^\\W*(?:旁白里?|配音)?(?:把|的)?" + Open + @"(?<word>[\p{L}\d][\p{L}\d .&+-]{0,18}?)" + Shut + "(?:这个词|这个字|这个名字|两个字|二字)?(?:读错了?|念错了?|读得不对|念得不对|发音不对|发音错了?|读音不对)[,，。;；!！ ]*(?:应该|应|要|得)?(?:是|读|念|读成|念成|读作|念作)+[:： ]*"
        + Open + @"(?<said>[\p{L}\d][\p{L}\d 'ǖ-ǜ.-]{0,60}?)" + Shut + "(?:才对|吧)?\\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex ZhWrong();

    [GeneratedRegex("^\\W*(?:请|帮我|旁白里?|配音)*(?:把)?" + Open + @"(?<word>(?!第|最|每|这|那|旁白|字幕|标题|整|全|开头|结尾)[\p{L}\d][\p{L}\d .&+-]{0,18}?)" + Shut + "(?:这个词|这个字|这个名字|两个字|二字|的发音|的读音)?(?:应该|应|要|得|请)?(?:读成|念成|读作|念作|读做|念做|发音是|读音是|发音为|读音为)[:： ]*"
        + Open + @"(?<said>[\p{L}\d][\p{L}\d '.-]{0,60}?)" + Shut + "(?:吧)?\\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex ZhReadAs();

    [GeneratedRegex(@"^\W*(?:(?:please|can you|could you|now)\W+)*(?:(?:read|speak|say|narrate|record)\s+(?:it|everything|all(?:\s+of\s+it)?|the\s+(?:narration|voice\s?over|text|script|lines))\s+(?:all\s+)?(?:again|anew|once\s+more)|re-?(?:read|record|speak)\s+(?:it|everything|the\s+(?:narration|voice\s?over|lines)))(?:\s+(?:with|using)\s+(?:my|our|the)\s+(?:own\s+)?(?:words?|lexicon|pronunciations?|readings?|dictionary))?\W*$"
        + "|^\\W*(?:请|帮我|现在)*(?:按|用|照)?(?:我的?|我们的?|新的?)?(?:词表|词库|词典|读音表|发音表|读音|发音)?(?:把)?(?:旁白|配音|全文)?(?:重新|再)(?:读|念|配|录)(?:一遍|一次|一下)?(?:旁白|配音)?(?:吧)?\\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Again();
}
