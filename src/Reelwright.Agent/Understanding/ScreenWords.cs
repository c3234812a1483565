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
        if (!context.HasVideo || utterance.Original.Length > Longest || !utterance.Quotes.IsEmpty || !(Hint().IsMatch(utterance.Plain) || Change().IsMatch(utterance.Plain)))
        {
            return null;
        }

        foreach (string text in context.Subjects.SelectMany(subject => subject.Texts).Where(text => text.Length >= ShortestText).OrderByDescending(text => text.Length))
        {
            int at = utterance.Original.IndexOf(text, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || !IsNamed(utterance.Plain, text, at) || Wanted().Match(utterance.Plain, at + text.Length) is not { Success: true } wanted)
            {
                continue;
            }

            var words = wanted.Groups["words"];
            string said = utterance.Original.Substring(words.Index, words.Length).Trim(' ', '.', '。', '!', '！', '吧');
            return said.Length == 0 ? null : new([new ChangeWords(new(Part.Words) { Showing = text }, said, null) { Said = utterance.Original }]);
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:change|replace|rename|swap|edit|switch|turn)\b|把|将")]
    private static partial Regex Change();

    [GeneratedRegex(@"\b(?:says?|said|reads?|reading|saying)\b|写|說|说")]
    private static partial Regex Hint();

    [GeneratedRegex(@"(?:\b(?:says?|said|reads?|reading|saying)|写着|写的是?|写成了?|上面是|说的?是?)\s*:?\s*$")]
    private static partial Regex Saying();

    // What stands before the words names them: "it says …", "change … to".
    private static bool IsNamed(string plain, string text, int at) => Saying().IsMatch(plain[..at])
        || (IsSentence(text) && Changing().IsMatch(plain[..at]) && To().IsMatch(plain, at + text.Length));

    // A single word may stand in many places: "change Aurora to Solara everywhere".
    private static bool IsSentence(string text) => text.Contains(' ', StringComparison.Ordinal) || text.Count(Lexer.IsHan) > ShortestText;

    // "Change summer in lisbon to …": words that are there, without quotes.
    [GeneratedRegex(@"^\W*(?:(?:please|can you|could you|pls|now|and|ok|then)\W+)*(?:change|replace|rename|swap|edit|switch|turn)\s+(?:the\s+(?:title|text|words|heading|headline)\s+)?$|^\W*(?:请|帮我|麻烦)?(?:把|将)(?:标题|文字)?$")]
    private static partial Regex Changing();

    [GeneratedRegex(@"\G\s*(?:to|into|with|for)\s+\S|\G\s*(?:改成|改为|换成|换为)\s*\S")]
    private static partial Regex To();

    [GeneratedRegex(@"\G\s+(?:to|into|with)\s+(?<words>[^.;!?\n]+)[.!]*$|\G[\s,.;]*(?:(?:but|and)\s+)?(?:(?:it|that|this|which)\s+)?(?:should|needs?\s+to|must|has\s+to|ought\s+to|is\s+supposed\s+to|supposed\s+to|was\s+supposed\s+to)\s+(?:be|say|read)\s+(?:just\s+)?(?<words>[^.;!?\n]+)[.!]*$|\G(?:的?[那这](?:个|页|段|张|句|行|屏|里|几个字|行字|句话)|的?(?:标题|字|那个标题|那页标题))?[\s,]*(?:要|得|请|帮我)?(?:改成|改为|换成|换为|应该是|应该写|应该改成|应是|要写成?|是)\s*(?<words>[^,.;!?\n]+)[.!]*$")]
    private static partial Regex Wanted();
}
