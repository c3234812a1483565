using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Messages that set two things against each other: <c>Python vs JavaScript: which should you learn first?</c>, iPhone和安卓怎么选？</summary>
internal static partial class VersusForm
{
    private const int MostAspects = 6;
    private const int LongestQuestionWords = 9;
    private const int LongestQuestionHanzi = 12;

    public static Brief? English(Brief brief, string text)
    {
        text = Label().Replace(text, "");
        if (Read(text) is not { } contrast)
        {
            return null;
        }

        string title = $"{contrast.Left} vs {contrast.Right}";
        string asked = Question().Matches(text).Select(match => match.Value.Trim()).FirstOrDefault(words => EnglishWords.CountWords(words) is > 1 and <= LongestQuestionWords) ?? "";
        ImmutableArray<string> aspects = Aspects().Match(text) is { Success: true } on ? Listed(on.Groups["list"].Value) : [];
        return FormReader.Complete(
            brief with
            {
                Form = "versus",
                Title = title,
                Who = contrast.Left,
                What = asked,
                Items = [.. aspects.Select(EnglishWords.Capitalize)],
                Facts = FormReader.Facts(Clause().Split(Rest(text, contrast)).Select(clause => And().Replace(clause.Trim(), "")).Where(clause => EnglishWords.CountWords(clause) > 3)),
            },
            text);
    }

    public static Brief? Chinese(Brief brief, string text)
    {
        text = Label().Replace(text, "");
        if (Read(text) is not { } contrast)
        {
            return null;
        }

        string asked = ChineseQuestion().Match(text).Groups["asked"].Value;
        string setting = asked.Length == 0 ? Contrast.Setting(text) : "";
        asked = setting.Length > 0 ? setting + Which(brief) : asked;
        ImmutableArray<string> aspects = ChineseAspects().Match(text) is { Success: true } on ? Listed(on.Groups["list"].Value) : [];
        return FormReader.Complete(
            brief with
            {
                Form = "versus",
                Title = Typography.Tidy($"{contrast.Left}和{contrast.Right}", isChinese: true),
                Who = contrast.Left,
                What = Hanzi.Length(asked) is > 1 and <= LongestQuestionHanzi ? asked.TrimEnd('？', '?') + "？" : "",
                Items = aspects,
                Facts = FormReader.Facts(ChineseClause().Split(Rest(text, contrast)).Where(clause => Hanzi.Length(clause.Replace(contrast.Left, "", StringComparison.Ordinal).Replace(contrast.Right, "", StringComparison.Ordinal).Trim()) > 2)),
            },
            text);
    }

    private static string Which(Brief brief) => brief.Language == "zh-Hant" ? "選哪一個" : "选哪一个";

    // The message opens with the two: one that names them later on is about something else.
    private static Contrast? Read(string text)
    {
        string head = Head().Match(text).Value;
        return Contrast.Of(head) ?? (Contrast.Of(text) is { } contrast && Names(head, contrast) ? contrast : null);
    }

    private static bool Names(string text, Contrast contrast) =>
        text.Contains(contrast.Left, StringComparison.OrdinalIgnoreCase) && text.Contains(contrast.Right, StringComparison.OrdinalIgnoreCase);

    // What the message says beyond naming them, asking which, and along which lines.
    private static string Rest(string text, Contrast contrast)
    {
        var (left, right) = ContrastFacts.Of(text, contrast);
        foreach (string fact in left.Concat(right))
        {
            // Both are shown beside each other with all that is said of them.
            text = text.Replace(fact, "", StringComparison.OrdinalIgnoreCase);
        }

        string told = Question().Replace(ChineseQuestion().Replace(ChineseAspects().Replace(Aspects().Replace(text, ""), ""), ""), "");
        string head = Head().Match(told).Value;
        return Names(head, contrast) ? told[head.Length..] : told;
    }

    private static ImmutableArray<string> Listed(string list)
    {
        string[] items = [.. Comma().Split(list).Select(item => item.Trim()).Where(item => item.Length > 0)];
        return items.Length is < 2 or > MostAspects ? [] : [.. items];
    }

    // 搞笑：上班和下班的区别, "Quick take: Mac vs PC".
    [GeneratedRegex(@"^[^.,:;?!，。：；？！\n]{1,14}[:：]\s*(?=[^.,:;?!，。：；？！\n]*(?:\bvs\b|\bversus\b|\bcompar|和|与|與|跟|还是|還是|对比|對比))(?<!(?:vs|versus|和|与|與|跟|还是|還是|对比|對比)[^:：]*[:：]\s*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[^.,:;?!，。：；？！\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"(?<=^|[.:;,!]\s*|\s[-–—]\s)(?:which|who|what|is|are|do|does|should)\b[^.:;,!?]{3,80}\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    [GeneratedRegex(@"[，,：:]?\s*(?<asked>(?:到底|究竟)?(?:该|該)?(?:怎么选|怎麼選|怎样选|如何选|选哪个|選哪個|选谁|哪个(?:更|好|适合)[^，。？?！!]{0,8}|哪個(?:更|好|適合)[^，。？?！!]{0,8}|谁更[^，。？?！!]{1,8}|誰更[^，。？?！!]{1,8}))[？?]?", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseQuestion();

    // "compare them on price, camera and battery".
    [GeneratedRegex(@"(?:[,.:;]\s*)?\b(?:compar(?:e|ed|ing)\s+(?:them\s+|both\s+)?)?(?:on|by|in\s+terms\s+of|across|covering|looking\s+at)\s+(?<list>[\w '’-]{2,30}(?:,\s*[\w '’-]{2,30})*,?\s+and\s+[\w '’-]{2,30})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aspects();

    [GeneratedRegex(@"[，,：:]?\s*(?:从|從|在|按|看)(?<list>[^，。：:、]{1,8}(?:[、和与與及][^，。：:、]{1,8}?)+?)(?:这|這)?(?:[两兩二三四五六几幾\d]个?|[两兩二三四五六几幾\d]個)?(?:方面|角度|维度|維度|点|點)(?:来|來|上)?(?:对比|對比|比较|比較|分析|看|聊聊)?", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseAspects();

    [GeneratedRegex(@"\s*(?:、|，|,|\band\b|和|与|與|及)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"\s*(?:,(?!\d)|;|:(?!\d|//)|\.(?=\s|$)|!|\n|\s[-–—]\s)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\s*(?:，|,(?!\d{3})|；|;|。|！|：|:(?!\d)|\n)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseClause();

    [GeneratedRegex(@"^(?:(?:and|but|while|whereas|then)\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();
}
