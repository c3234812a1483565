using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>
/// Reads messages that name words of the picture by saying them, and what they should be: "it says Summer in Lisbon, it should be
/// Leo turns seven", 写着周末晚上有爵士乐的那个，改成周五晚上有爵士乐.
/// </summary>
internal static partial class ScreenWords
{
    private const int Longest = 200;
    private const int ShortestText = 4;

    /// <summary>The words changed; <c>null</c> when the message says something else.</summary>
    public static Reading? Read(Utterance utterance, TalkContext context)
    {
        if (!context.HasVideo || utterance.Original.Length > Longest || !utterance.Quotes.IsEmpty || !Hint().IsMatch(utterance.Plain))
        {
            return null;
        }

        foreach (string text in context.Subjects.SelectMany(subject => subject.Texts).Where(text => text.Length >= ShortestText).OrderByDescending(text => text.Length))
        {
            int at = utterance.Original.IndexOf(text, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || !Saying().IsMatch(utterance.Plain[..at]) || Wanted().Match(utterance.Plain, at + text.Length) is not { Success: true } wanted)
            {
                continue;
            }

            var words = wanted.Groups["words"];
            string said = utterance.Original.Substring(words.Index, words.Length).Trim(' ', '.', '。', '!', '！', '吧');
            return said.Length == 0 ? null : new([new ChangeWords(new(Part.Words) { Showing = text }, said, null) { Said = utterance.Original }]);
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:says?|said|reads?|reading|saying)\b|写|說|说")]
    private static partial Regex Hint();

    [GeneratedRegex(@"(?:\b(?:says?|said|reads?|reading|saying)|写着|写的是?|写成了?|上面是|说的?是?)\s*:?\s*$")]
    private static partial Regex Saying();

    [GeneratedRegex(@"\G[\s,.;]*(?:(?:but|and)\s+)?(?:(?:it|that|this|which)\s+)?(?:should|needs?\s+to|must|has\s+to|ought\s+to|is\s+supposed\s+to|supposed\s+to|was\s+supposed\s+to)\s+(?:be|say|read)\s+(?:just\s+)?(?<words>[^.;!?\n]+)[.!]*$|\G(?:的?[那这](?:个|页|段|张|句|行|屏|里|几个字|行字|句话)|的?(?:标题|字|那个标题|那页标题))?[\s,]*(?:要|得|请|帮我)?(?:改成|改为|换成|换为|应该是|应该写|应该改成|应是|要写成?|是)\s*(?<words>[^,.;!?\n]+)[.!]*$")]
    private static partial Regex Wanted();
}
