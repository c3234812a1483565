using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Films that answer a question, tell some facts of a topic, or say what it is.</summary>
internal static partial class QuestionForm
{
    private const int LongestTitleWords = 11;
    private const int LongestChineseTitle = 14;
    private const int FewWords = 3;
    private const string ChineseNumbers = "零一二三四五六七八九十";
    private static readonly string[] EnglishNumbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>"How vaccines work, for kids"; <c>null</c> for what asks nothing.</summary>
    public static Brief? English(Brief brief, string text)
    {
        Match match = Asks().Match(text.Trim());
        string audience = match.Groups["audience"].Value;
        string what = Bare(match.Groups["what"].Value);
        return !match.Success || EnglishWords.CountWords(what) is < 2 or > LongestTitleWords ? null : FormReader.Complete(
            brief with
            {
                Form = "explain",
                Title = Inverted().IsMatch(what) ? $"{EnglishWords.Capitalize(what)}?" : WhatItIs().Replace(EnglishWords.Capitalize(what), "What ${be} ${it}?"),
                What = what,
                Audience = audience.Length > 0 ? audience : brief.Audience,
            },
            what);
    }

    /// <summary>为什么天空是蓝色的; <c>null</c> for what asks nothing.</summary>
    public static Brief? Chinese(Brief brief, string text)
    {
        Match match = AsksWhy().Match(QuestionLead().Replace(text.Trim(), ""));
        string what = QuestionLead().Replace(VideoTail().Replace(match.Groups["what"].Value, "").Trim(' ', '：', ':'), "");
        return !match.Success || Hanzi.Length(what) is < 4 or > LongestChineseTitle ? null
            : FormReader.Complete(brief with { Form = "explain", Title = Named().IsMatch(what) ? what : what + "？", What = what }, what);
    }

    /// <summary>
    /// What <see cref="Topics"/> can tell: a question, "explain inflation", "5 facts about honey". The origin of a feast is no greeting and the
    /// difference of two things no contest where the answer is known, so this comes before other forms.
    /// </summary>
    /// <param name="brief">What is known so far.</param>
    /// <param name="text">The message without its wishes.</param>
    /// <param name="body">The message without the words that ask for a video.</param>
    public static Brief? EnglishKnown(Brief brief, string text, string body)
    {
        if (SecondSentence().IsMatch(text))
        {
            return null;
        }

        if (English(brief, text) is { } question)
        {
            return Topics.Of(question, isChinese: false).IsEmpty ? null : question;
        }

        if (Facts().Match(body) is { Success: true } facts)
        {
            string about = Bare(facts.Groups["what"].Value);
            return Own().IsMatch(about) ? null
                : Topics.Find(about, isChinese: false, wantsFacts: true).IsEmpty ? Open(brief, $"What do you know about {about}?", about)
                : Told(brief, facts, about, isChinese: false);
        }

        return ExplainLead().Match(text.Trim()) is { Success: true } lead ? WhatIs(brief, Bare(lead.Groups["what"].Value)) : null;
    }

    /// <summary>"A video about black holes", where a lesson is meant; after the forms that greet, invite and sell.</summary>
    /// <inheritdoc cref="EnglishKnown"/>
    public static Brief? EnglishLesson(Brief brief, string text, string body) =>
        !OwnAnywhere().IsMatch(body) && (Lesson().IsMatch(text) || (EnglishWords.CountWords(body) <= FewWords && Concepts.FindSubject(body)?.Family.Genre == "education")) ? WhatIs(brief, Bare(About().Replace(body, ""))) : null;

    /// <inheritdoc cref="EnglishKnown"/>
    public static Brief? ChineseKnown(Brief brief, string text, string body)
    {
        string whole = Making().Replace(ChineseWriting.ToHans(text), "").Trim(' ', '。', '，', '？', '?');
        if (Parted().IsMatch(whole))
        {
            return null;
        }

        if (Chinese(brief, whole) is { } question && !Topics.Of(question, isChinese: true).IsEmpty)
        {
            return question;
        }

        if (ChineseFacts().Match(Subject(body)) is { Success: true } facts)
        {
            string about = facts.Groups["what"].Value;
            return ChineseOwn().IsMatch(about) ? null
                : Topics.Find(about, isChinese: true, wantsFacts: true).IsEmpty ? Open(brief, $"关于{about}，你知道多少？", about)
                : Told(brief, facts, about, isChinese: true);
        }

        // 科普一下光合作用: no question, but something that can be explained.
        string topic = QuestionLead().Replace(whole, "").Trim(' ', '，', '。', '：');
        return topic.Length == whole.Length || Hanzi.Length(topic) is < 2 or > LongestChineseTitle || ChineseOwn().IsMatch(topic) || Topics.Find(topic, isChinese: true).IsEmpty ? null
            : Open(brief with { Name = topic }, $"什么是{topic}？", topic);
    }

    /// <summary>恐龙灭绝的科普视频, where a lesson is meant; after the forms that greet, invite and sell.</summary>
    /// <inheritdoc cref="EnglishKnown"/>
    public static Brief? ChineseLesson(Brief brief, string text, string body)
    {
        string topic = Subject(body);
        return !ChineseLessonWords().IsMatch(text) || ChineseOccasion().IsMatch(text) || ChineseOwn().IsMatch(topic)
            || Parted().IsMatch(topic) || Hanzi.Length(topic) is < 1 or > LongestChineseTitle || Topics.Find(topic, isChinese: true).IsEmpty ? null : Open(brief, $"{topic}是怎么回事？", topic);
    }

    private static string Subject(string body) => VideoTail().Replace(Making().Replace(ChineseWriting.ToHans(body), ""), "");

    private static Brief? WhatIs(Brief brief, string asked)
    {
        asked = Plainly().Replace(asked, "");
        Match whom = Whom().Match(asked);
        string what = whom.Success ? Bare(asked[..whom.Index]) : asked;
        return EnglishWords.CountWords(what) is 0 or > LongestTitleWords || Parted().IsMatch(what) || Topics.Find(what, isChinese: false).IsEmpty ? null
            : Open(
                brief with { Audience = whom.Success ? whom.Groups["audience"].Value : brief.Audience },
                $"What {(EnglishWords.IsPlural(what) ? "are" : "is")} {Article().Replace(what, article => article.Value.ToLowerInvariant())}?",
                what);
    }

    private static Brief Open(Brief brief, string title, string what) =>
        FormReader.Complete(brief with { Form = "explain", Title = title, What = what, Category = what }, what);

    // "10 facts about honey" where seven are known are seven.
    private static Brief Told(Brief brief, Match facts, string what, bool isChinese)
    {
        (Group titled, Group count) = (facts.Groups["title"], facts.Groups["count"]);
        string digits = string.Concat(count.Value.Select(one => char.IsDigit(one) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(one)) : one));
        int wanted = !count.Success ? 0 : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
            : isChinese ? ChineseNumbers.IndexOf(count.Value.Replace('两', '二'), StringComparison.Ordinal) : Array.IndexOf(EnglishNumbers, count.Value.ToLowerInvariant());
        int told = Math.Min(wanted, Topics.Find(what, isChinese, wantsFacts: true).Length);
        int at = count.Index - titled.Index;
        string title = told == 0 ? titled.Value : string.Create(CultureInfo.InvariantCulture, $"{titled.Value[..at]}{told}{titled.Value[(at + count.Length)..]}");
        return FormReader.Complete(brief with { Form = "facts", Title = isChinese ? title : EnglishWords.Capitalize(Bare(title)), What = what, Category = what, FactsWanted = wanted }, what);
    }

    private static string Bare(string text) => text.Trim().Trim(',', ';', ':', '.', '!', '-', '–', '—', '"', '“', '”', ' ').Trim();

    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(?:(?:(?:make|create|do)\s+)?(?:an?\s+)?(?:[\w-]+\s+){0,3}?(?:explainer|video|clip|film|animation)\s+(?:about|on|explaining|that\s+explains|showing)\s+)?(?:explain(?:er)?\s+(?:video\s+)?(?:to\s+kids\s+)?|explainer:\s*)?"
        + @"(?<what>(?:how\s+(?!to\b)|why\s+|what\s+(?:is|are)\s+|what\s+(?=[\w -]{2,40}\s+(?:is|are|means?)\b)|where\s+do(?:es)?\s+)[^,:;]{4,70}?)(?:\s*,?\s+(?:for|to)\s+(?:my\s+|our\s+|the\s+)?(?<audience>(?:[\w-]+\s+)?(?:buyers|owners|users|learners|workers|families|drivers|travell?ers)|kids|children|beginners|students|everyone|teens|adults|seniors|parents|preschoolers|grandparents))?\s*[.?!]?\s*$", Any)]
    private static partial Regex Asks();

    [GeneratedRegex(@"^(?:how|why|what|where)\s+(?:is|are|was|were|do|does|did|can|should|will|causes?|makes?)\b", Any)]
    private static partial Regex Inverted();

    [GeneratedRegex(@"^what\s+(?<it>.+)\s+(?<be>is|are)$", Any)]
    private static partial Regex WhatItIs();

    [GeneratedRegex(@"^\W*(?:please\s+)?explain(?:ing)?\s+(?<what>[^,.:;]{3,60}?(?:,(?=\s+for\s)[^,.:;]{3,30})?)$", Any)]
    private static partial Regex ExplainLead();

    [GeneratedRegex(@"^\W*(?<title>(?:(?<count>[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s+)?(?:[\w-]+\s+){0,2}?(?:facts|things\s+to\s+know)\s+about\s+(?<what>[^,.:;]{3,40}))\W*$", Any)]
    private static partial Regex Facts();

    [GeneratedRegex(@"\b(?:explainer|explains?|educational|lesson|documentary|learn\s+about)\b", Any)]
    private static partial Regex Lesson();

    [GeneratedRegex(@"^(?:(?:a|the)\s+)?(?:explainer|lesson|documentary)\s+(?:on|about)\s+|^about\s+", Any)]
    private static partial Regex About();

    [GeneratedRegex(@"\s+(?:for|to)\s+(?<audience>an?\s+\w+[- ]year[- ]old|(?:(?:my|our|the)\s+)?[\w-]+(?:\s+[\w-]+)?)$", Any)]
    private static partial Regex Whom();

    [GeneratedRegex(@"^(?:the|an?)\s+", Any)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:(?:给|跟|向|为)(?:孩子|小朋友|小学生|大家|学生|同学|观众|老人|新手)们?)?(?:用[^，。]{1,6}?秒?钟?)?(?:科普|讲解|講解|解释|解釋|说明|說明|告诉大家|聊聊|讲讲|講講|讲清楚|讲|说说|介绍|揭秘)(?:一下|给大家)?[：:，]?", RegexOptions.CultureInvariant)]
    private static partial Regex QuestionLead();

    [GeneratedRegex(@"(?<what>(?<=^|[，。：:！？?\s]|关于)(?!关于|给|跟|向|做|拍|请|帮|我)[^，。：:！？?\s]{1,10}?为什么[^，。！？?]{2,16}|(?:为什么|什么是)[^，。！？?]{2,16}|[^，。：:！？?]{2,10}(?:是什么|是怎么[^，。！？?]{1,8}|怎么(?:来|形成|产生|工作|运作|运行|飞|发光|发电)[的]?|如何(?:形成|产生|工作|运作)|的原理|的由来))", RegexOptions.CultureInvariant)]
    private static partial Regex AsksWhy();

    [GeneratedRegex(@"(?:的)?(?:科普|动画|讲解|短)*(?:视频|短片|影片|动画)$", RegexOptions.CultureInvariant)]
    private static partial Regex VideoTail();

    [GeneratedRegex("原理|(?:由来|来历)$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    // A label, or what was not taken off before: 科普视频：…, 写一个…的视频.
    [GeneratedRegex(@"^(?:[^：:]{0,6}(?:科普|视频|课堂|知识|短片)[：:]|(?:写|弄|来|搞|整|出)一?[个条段部支](?:关于|介绍)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Making();

    [GeneratedRegex("[，。：:；！,.;]", RegexOptions.CultureInvariant)]
    private static partial Regex Parted();

    [GeneratedRegex(@"^(?:关于)?(?<title>(?<what>[^，。：:0-9０-９个]{1,10}?)的(?:(?<count>[0-9０-９]{1,2}|[一二两三四五六七八九十])(?:个|条|大|则))?(?:有趣的?)?(?:冷|小|趣味)?(?:知识|事实|真相|秘密)(?:点)?)[。！]?$|^(?<title>(?<count>[0-9０-９]{1,2}|[一二两三四五六七八九十])(?:个|条|则)(?:关于)?(?<what>[^，。：:]{1,10}?)的(?:冷|小|趣味)?(?:知识|事实|真相|秘密)(?:点)?)[。！]?$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseFacts();

    [GeneratedRegex("科普|知识|讲解|揭秘|纪录片|课堂", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseLessonWords();

    [GeneratedRegex("折|优惠|促销|报名|招生|招聘|邀请|通知|生日|祝|开业|课程|训练营|展", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseOccasion();

    // What belongs to who asks, or somebody's own tale of it, is not what everybody may know.
    [GeneratedRegex(@"^(?:our|my|us|me|this)\b", Any)]
    private static partial Regex Own();

    [GeneratedRegex(@"\b(?:our|my)\b", Any)]
    private static partial Regex OwnAnywhere();

    [GeneratedRegex("^我|我们?(?:的|家|公司|店)|本(?:店|公司|馆)|公司的|故事$|(?:公司|平台|服务|产品|品牌|馆|店|中心|工作室|幼儿园|学校|班)$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseOwn();

    [GeneratedRegex(@"[.?!？！。]\s*\S", RegexOptions.CultureInvariant)]
    private static partial Regex SecondSentence();

    [GeneratedRegex(@"\s+(?:to\s+me\s+)?(?:like|as\s+if)\s+(?:i|we)(?:['’]?(?:m|re)|\s+am|\s+are|\s+were)\s+(?:five|5|\w+).*$|\s+simply$|\s+in\s+(?:simple|plain)\s+(?:terms|words|english)$", Any)]
    private static partial Regex Plainly();
}
