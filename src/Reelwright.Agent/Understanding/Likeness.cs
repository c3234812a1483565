using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads wishes for a video like the one that is there about another thing: "same video but for a coffee maker", 改成讲木棉咖啡馆的.</summary>
internal static partial class Likeness
{
    private const string Noun = "(?:video|clip|one|thing|film|promo|ad)";

    /// <summary>The wish; <c>null</c> when the message is no such wish, or there is no video yet.</summary>
    public static Reading? Read(Utterance utterance, TalkContext context)
    {
        if (!context.HasVideo || utterance.Plain.Length > 160)
        {
            return null;
        }

        var match = new[] { Same(), Instead(), ZhSame(), ZhInstead() }.Select(pattern => pattern.Match(utterance.Plain)).FirstOrDefault(found => found.Success);
        if (match is null)
        {
            return null;
        }

        var about = match.Groups["what"];
        string what = utterance.Original[about.Index..(about.Index + about.Length)].Trim();
        return new([new MakeVideo(false) { About = what, Said = utterance.Original }]);
    }

    [GeneratedRegex(@"^\W*(?:(?:please|ok|okay|now|can you|could you|let'?s|i want|i need|give me|make|do|generate|create)\W+)*(?:me\s+)?(?:the\s+|exactly the\s+|another of the\s+)?same\s+(?:kind of\s+)?(?:" + Noun + @"(?:\s+again)?|again)\s*[,;]?\s*(?:but\s+|only\s+|just\s+)*(?:now\s+)?(?:for|about|with|featuring|promoting)\s+(?<what>(?!\d)[^.;]{2,80}?)(?:\s+instead)?\W*$")]
    private static partial Regex Same();

    [GeneratedRegex(@"^\W*(?:(?:please|ok|okay|now|can you|could you|actually)\W+)*(?:make|change|turn|redo)\s+(?:the\s+|this\s+|that\s+|our\s+)?(?:whole\s+)?(?:it|video|clip|film|promo|ad|topic|subject)\s+(?:to be\s+|be\s+|so it'?s\s+)?(?:about|for)\s+(?<what>(?!\d|(?:tik\s?tok|reels?|shorts|insta|youtube|stories|facebook|linkedin|bilibili|douyin|the\s+(?:first|last|next|whole))\b)[^.;,]{2,80}?)\s+instead(?:\s+of\s+[^.;]{2,60})?\W*$")]
    private static partial Regex Instead();

    [GeneratedRegex(@"^\W*(?:请|帮我|给我|再|来|做)*(?:一个|个)?(?:同样的?|一样的?|照着?这个|跟这个一样的?|和这个一样的?)(?:视频|片子|风格|样子|做)*[,，]?(?:再|也)?(?:做一个|来一个|换成|改成|给|做|只是|但是|主题)*(?:换成|改成|讲|介绍|关于)?(?<what>[^,，。;；\d“「][^,，。;；“「]{1,24}?)(?:的|的视频|的片子)?\W*$")]
    private static partial Regex ZhSame();

    [GeneratedRegex(@"^\W*(?:请|帮我|把)*(?:这个)?(?:视频|片子|内容|主题)?(?:改成|换成|改为|换为)(?:讲|介绍|关于|宣传|推广|讲讲)(?<what>[^,，。;；“「]{2,24}?)(?:的|的视频|的片子|的内容)?\W*$")]
    private static partial Regex ZhInstead();
}
