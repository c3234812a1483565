using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Greetings on a festival: which day, from whom, and what else is said.</summary>
internal static partial class FestivalForms
{
    private const int MostFacts = 4;

    /// <summary>"Diwali greetings to our customers from Sharma Sweets"; <c>null</c> for anything else.</summary>
    public static Brief? English(Brief brief, string text)
    {
        if (EnglishGreeting().Match(text.Trim()) is not { Success: true } match)
        {
            return null;
        }

        string day = Capitals(match.Groups["day"].Value);
        string who = match.Groups["from"].Value.Trim();
        return Complete(brief, day, $"{(day == "Christmas" ? "Merry" : "Happy")} {day}", who.Length == 0 ? "" : EnglishWords.Capitalize(Article().Replace(who, "the ")), match.Groups["rest"].Value);
    }

    /// <summary>中秋节祝福，来自王记饼家; <c>null</c> for anything else.</summary>
    public static Brief? Chinese(Brief brief, string text)
    {
        if (ChineseGreeting().Match(text.Trim()) is not { Success: true } match)
        {
            return null;
        }

        string day = match.Groups["day"].Value;
        return Complete(brief, day, day + (day.EndsWith("安康", StringComparison.Ordinal) ? "" : "快乐"), match.Groups["from"].Value.Trim(), match.Groups["rest"].Value);
    }

    private static Brief Complete(Brief brief, string day, string title, string who, string rest)
    {
        string[] facts = [.. rest.Split([',', '，', '。', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        // 家庭聚会视频，祝福家人: what is ordered, and what a greeting does anyway.
        facts = [.. facts.Select(fact => Film().Replace(fact, "")).Where(fact => fact.Length > 0 && !Wishing().IsMatch(fact))];
        return FormReader.Complete(
            brief with { Form = "greeting", Title = title, What = day, Name = who, Who = who, Subject = title, Facts = FormReader.Facts(facts, MostFacts) }, day);
    }

    private static string Capitals(string day) => string.Join(' ', day.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(EnglishWords.Capitalize));

    [GeneratedRegex(@"^\W*(?:(?:make|create|do|send)\s+)?(?:an?\s+|some\s+)?(?:(?:happy|merry|short|quick|nice|cute)\s+)*(?<day>diwali|christmas|easter|thanksgiving|hanukkah|eid|holi|halloween|(?:lunar\s+|chinese\s+)?new\s+year(?:'s)?|valentine['’]?s\s+day|mother['’]?s\s+day|father['’]?s\s+day)(?:\s+(?:greetings?|wish(?:es)?|cards?|messages?))*(?:\s+(?:video|clip|film))?(?:\s*,?\s+(?:for|to)\s+(?:all\s+)?(?:our|my|the|everyone|all)\b[\w ]{0,30}?)?(?:\s*,?\s+from\s+(?<from>[^,.;!\n]{2,40}))?\s*(?:[,.;!\n]\s*(?<rest>(?!.*(?:%|\boff\b|\bsale\b|\binvit|\bparty\b)).*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex EnglishGreeting();

    [GeneratedRegex(@"^\W*(?:(?:帮我|给我|请)?(?:做|来|生成|制作|弄|整|剪)(?:一?[个条段支])?(?:短?视频|短片)?)?(?:的|个)?(?<day>中秋节|端午节|元宵节|春节|新年|国庆节|元旦|圣诞节|七夕|重阳节|母亲节|父亲节|儿童节|教师节|情人节)(?:的)?(?:祝福|问候|贺卡|拜年|贺岁|祝贺)?(?:的)?(?:短?视频|短片|影片)?(?:[，,。；;]\s*(?:来自|由)?(?<from>(?<=来自|由)[^，,。；;]{2,14})?)?(?:[，,。；;]?\s*(?<rest>(?!.*(?:折|优惠|促销|放假|邀请|活动|介绍)).*))?$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex ChineseGreeting();

    [GeneratedRegex("的?(?:短?视频|短片|影片)$", RegexOptions.CultureInvariant)]
    private static partial Regex Film();

    [GeneratedRegex("^祝福(?:家人|大家|亲友|朋友|全家|所有人|客户|同事)们?$", RegexOptions.CultureInvariant)]
    private static partial Regex Wishing();

    [GeneratedRegex("^(?:the|our)\\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
