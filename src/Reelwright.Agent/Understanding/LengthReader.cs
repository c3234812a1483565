using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Lengths: absolute ("15 seconds"), by an amount ("5 seconds shorter"), by feel ("a bit shorter").</summary>
internal static partial class LengthReader
{
    private const double Less = 0.75;
    private const double SlightlyLess = 0.85;

    /// <summary>The change of the length that a clause asks for; <c>null</c> when none.</summary>
    public static EditCommand? Read(string clause)
    {
        // A stretch of the video, or what appears in it for a while, is not its length.
        if (Stretch().IsMatch(clause))
        {
            return null;
        }

        if (BareNumber().Match(clause) is { Success: true } bare)
        {
            return new ChangeLength(OldNumberReader.Read(bare.Groups[1].Value) ?? 0);
        }

        bool isShorter = Shorter().IsMatch(clause);
        bool isLonger = Longer().IsMatch(clause);
        if (OldNumberReader.Seconds(clause) is { } seconds)
        {
            // "30 seconds is too long" says what it is, not what it is to be.
            if (TooMuch().IsMatch(clause))
            {
                return isShorter ? new ScaleLength(Less) : new ScaleLength(1 / Less);
            }

            isShorter |= Fewer().IsMatch(clause);
            isLonger |= More().IsMatch(clause);
            bool isAmount = isShorter != isLonger && Amount().IsMatch(clause) && !Total().IsMatch(clause);
            return isAmount ? new AddLength(isShorter ? -seconds : seconds)
                : Words().IsMatch(clause) || Alone().IsMatch(clause) ? new ChangeLength(seconds)
                : null;
        }

        double factor = Half().IsMatch(clause) ? 0.5 : Slightly().IsMatch(clause) ? SlightlyLess : Less;
        return isShorter || (Half().IsMatch(clause) && Words().IsMatch(clause) && LengthNoun().IsMatch(clause)) ? new ScaleLength(factor)
            : Twice().IsMatch(clause) && (isLonger || LengthNoun().IsMatch(clause)) ? new ScaleLength(2)
            : isLonger ? new ScaleLength(1 / (factor < Less ? Less : factor))
            : null;
    }

    [GeneratedRegex(@"\b(?:first|last|at|after|every|each|for)\s+(?:the\s+)?(?:\d|\w+\s+seconds?)|(?:前|后|最后|开头|结尾|第|每)\s*的?\s*[\d一二两三四五六七八九十]+\s*秒|\b(?:titles?|captions?|text|logo|transition|fade|music|narration|intro|outro|opening|ending|beginning)\b|片头|片尾|开头|结尾|标题|字幕|文字|转场|音乐|淡")]
    private static partial Regex Stretch();

    [GeneratedRegex(@"\b(?:make|shorten|lengthen|extend|cut|trim|length|duration|long|change|reduce|stretch|only|to|turn|version|set|into|want|need|should be|total)\b|改|变|换|缩|延长|时长|长度|剪|控制|总共|只要|调|压|做|版|要|就")]
    private static partial Regex Words();

    [GeneratedRegex(@"^[\W_]*(?:(?:a|an|please|ok|now|then|only|just|about|around|exactly|it|in)\b\W*)*(?:\d+(?:\.\d+)?|[a-z]+|[一二两三四五六七八九十半]+)\s*-?\s*(?:minutes?|mins?|seconds?|secs?|s|m|分钟|分|秒钟|秒)(?:\d+秒)?\W*(?:please|long|total|video|vertical|horizontal|square|吧|就好|就行|左右|即可)?\W*$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"\b(?:shorter|shorten|too long)\b|短一点|短些|短点|缩短|太长|再短|剪短|短一些")]
    private static partial Regex Shorter();

    [GeneratedRegex(@"\b(?:longer|lengthen|extend|too short)\b|长一点|长些|长点|延长|太短|再长|加长|长一些")]
    private static partial Regex Longer();

    [GeneratedRegex(@"\b(?:cut|trim|reduce|less|off)\b|减|剪掉|短")]
    private static partial Regex Fewer();

    [GeneratedRegex(@"\b(?:add|more|stretch)\b|加|长")]
    private static partial Regex More();

    [GeneratedRegex(@"\bby\b|(?:seconds?|secs?|minutes?|s)\s+(?:shorter|longer|less|more|off)|\b(?:extend|lengthen|add|cut|trim)\s+(?:it\s+|the video\s+)?(?:another\s+)?\d|(?:缩短|延长|加长|减少|增加|剪掉|加|减|短|长)(?:了|个)?\s*[\d一二两三四五六七八九十半]")]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b(?:to|down to|is|be)\s+(?:\d|\w+\s+(?:seconds?|minutes?))|(?:到|成|为|至)\s*[\d一二两三四五六七八九十半]")]
    private static partial Regex Total();

    [GeneratedRegex(@"\btoo (?:long|short)\W*$|太(?:长|短)(?:了)?\W*$")]
    private static partial Regex TooMuch();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:make|cut|trim|shorten|extend)\s+it\s+(?:down\s+)?(?:to\s+)?(\d{1,3})\W*(?:please)?\W*$")]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\b(?:half|halve)\b|减半|一半")]
    private static partial Regex Half();

    [GeneratedRegex(@"\b(?:twice|double)\b|两倍|加倍|翻倍")]
    private static partial Regex Twice();

    [GeneratedRegex(@"\b(?:length|duration|long)\b|时长|长度")]
    private static partial Regex LengthNoun();

    [GeneratedRegex(@"\b(?:a (?:little )?bit|slightly|a little|a touch|somewhat)\b|一点|稍|略|一些|点儿")]
    private static partial Regex Slightly();
}
