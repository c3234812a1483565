using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Two things that the brief sets against each other.</summary>
/// <param name="Left">The first.</param>
/// <param name="Right">The second.</param>
internal sealed partial record Contrast(string Left, string Right)
{
    private const int MostWords = 4;
    private const int MostHanzi = 10;

    /// <summary>The two things of a message; <c>null</c> when it compares none.</summary>
    public static Contrast? Of(string message)
    {
        foreach (Match match in Against().Matches(message).Concat(Between().Matches(message)).Concat(Chinese().Matches(message)).Concat(Either().Matches(message)))
        {
            if (match.Groups["or"].Success && !IsChoice(match))
            {
                continue;
            }

            string left = Last(match.Groups["or"].Success ? Alike(match.Groups["a"].Value, match.Groups["b"].Value) : match.Groups["a"].Value);
            string right = First(match.Groups["b"].Value);
            if (left.Length > 0 && right.Length > 0 && !string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
            {
                return new(left, right);
            }
        }

        return null;
    }

    /// <summary>What both are alike in, said once before them: 冬至 of 冬至吃饺子还是吃汤圆; empty when nothing is.</summary>
    public static string Setting(string message) =>
        Either().Match(message) is { Success: true } match && IsChoice(match) && Alike(match.Groups["a"].Value, match.Groups["b"].Value) is var left
            ? Lead().Replace(match.Groups["a"].Value[..^left.Length], "") : "";

    // 吃饺子还是吃汤圆: two of a kind begin or end alike, or are both known things, or it is asked. 味道还是很好 is no choice.
    private static bool IsChoice(Match match)
    {
        (string left, string right) = (match.Groups["a"].Value, match.Groups["b"].Value);
        return !Still().IsMatch(right) && (match.Groups["asked"].Success || left.Contains(right[0], StringComparison.Ordinal) || left[^1] == right[^1]
            || (Concepts.FindSubject(left) is { } one && Concepts.FindSubject(right) is { } other && one != other)
            || (Verb().IsMatch(right) && Verb().IsMatch(left)));
    }

    // The part of the left that answers to the right: 吃饺子, for the right begins with 吃 as well.
    private static string Alike(string left, string right)
    {
        int same = left.IndexOf(right[0], 1);
        Match verb = Verb().IsMatch(right) ? Verb().Match(left) : Match.Empty;
        return left[0] == right[0] ? left : same > 0 ? left[same..] : verb.Success && verb.Index > 0 ? left[verb.Index..] : When().Replace(left, "") is { Length: > 0 } bare ? bare : left;
    }

    /// <summary>What the message says was before and is after; <c>null</c> when it does not say both.</summary>
    public static Contrast? BeforeAndAfter(string message)
    {
        Match match = Then().Match(message);
        return match.Success ? new(match.Groups["a"].Value.Trim(), match.Groups["b"].Value.Trim().TrimEnd('.', '。', '!', '！')) : null;
    }

    /// <summary>Whether pictures are to be shown as before and after.</summary>
    public static bool IsBeforeAndAfter(string message) => Pair().IsMatch(message);

    // The words next to the comparison, without what leads up to them.
    private static string Last(string text)
    {
        string tail = Lead().Replace(text.Trim(), "");
        return TextMeasure.IsWide(tail)
            ? (tail.Length <= MostHanzi ? tail : "")
            : Capital(string.Join(' ', tail.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(MostWords)));
    }

    private static string First(string text)
    {
        string head = Article().Replace(Tail().Replace(text.Trim(), ""), "");
        return TextMeasure.IsWide(head)
            ? (head.Length <= MostHanzi ? head : "")
            : Capital(string.Join(' ', head.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)));
    }

    // iPhone is written as it is.
    private static string Capital(string text) => text.Length == 0 || (text.Length > 1 && char.IsUpper(text[1])) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"^(?:the|an?)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"(?<a>[\p{L}\d][\p{L}\d'’ -]{0,40}?)\s*(?<![\p{L}])(?:vs\.?|versus|pk)(?![\p{L}])\s*(?<b>[\p{L}\d][\p{L}\d'’ -]{0,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Against();

    [GeneratedRegex(@"\b(?:compar(?:e|es|ing)|comparison\s+(?:of|between)|differences?\s+between)\s+(?<a>[\p{L}\d][\p{L}\d'’ -]{0,40}?)\s+(?:and|with|to)\s+(?<b>[\p{L}\d][\p{L}\d'’ -]{0,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<a>[\p{L}\d]{1,16})\s?(?:和|与|與|跟|还是|還是)\s?(?<b>[\p{L}\d]{1,10}?)的?[，,]?(?:到底|究竟)?(?:该|該)?(?:对比|對比|比较|比較|区别|區別|差别|差別|哪个|哪個|怎么选|怎麼選|怎样选|如何选|选哪|選哪|谁更|誰更)|(?:对比|對比|比较|比較)(?:一下)?(?<a>[\p{L}\d]{1,10})(?:和|与|與|跟)(?<b>[\p{L}\d]{1,10})|(?<a>[\p{L}\d]{1,10})(?:对比|對比)(?<b>[\p{L}\d]{1,10})", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    // 冬至吃饺子还是吃汤圆, with no other word that asks which.
    [GeneratedRegex(@"(?<=^|[，。：:！!\n]\s*)(?<a>[\p{L}\d]{1,14}?)(?<or>还是|還是)(?<b>[\p{L}\d]{1,8}?)(?:好|呢)?(?<asked>[？?])?(?=$|[，。：:！!？?\n])", RegexOptions.CultureInvariant)]
    private static partial Regex Either();

    [GeneratedRegex("^(?:[很太那老原最更不没沒挺真有要会會能可得想喜爱愛觉覺老一这這你我他她它]|当年|當年|从前|從前)", RegexOptions.CultureInvariant)]
    private static partial Regex Still();

    [GeneratedRegex("[吃喝买買租看去坐住学學考读讀穿用走骑騎开開养養选選留回]", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex("^.{2,}?(?:[后後时時]|的时候|的時候)(?=.{2})", RegexOptions.CultureInvariant)]
    private static partial Regex When();

    [GeneratedRegex(@"(?:^|[.。;；,，!！\n]\s*)(?:before|之前|以前|改造前|使用前|装修前|裝修前)\s*[:：,，]?\s*(?<a>[^.。;；,，!！\n]{2,40})[.。;；,，!！\n]\s*(?:and\s+)?(?:after|now|之后|之後|现在|現在|改造后|改造後|使用后|使用後|装修后|裝修後)\s*[:：,，]?\s*(?<b>[^.。;；,，!！\n]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Then();

    [GeneratedRegex(@"before\s*(?:and|&|/|-|,|\+)?\s*after|(?:改造|装修|裝修|使用|整理|减肥|減肥|护肤|護膚|修复|修復)?前后|前後|(?:之|以)前.{0,12}(?:之|以)[后後]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"^.*\b(?:about|of|on|for|video|clip|comparing|between|make|create|the|a|an|is|our|explaining)\s+|^.*(?:视频|視頻|短片|关于|關於|介绍|介紹|一个|一個|一条|一條|制作|製作|做个|做個|讲讲|講講|说说|說說)[:：]?|^(?:的|讲|講|做|比)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s+(?:for|in|on|with|which|video|clip|comparison|that|what|who|about|as)\b.*$|的?(?:视频|視頻|短片|对比|對比|区别|區別|比较|比較|哪个|哪個).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
