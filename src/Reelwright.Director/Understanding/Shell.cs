using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>What is left of a message when the words that ask for a video are taken off.</summary>
/// <param name="Content">The words about the subject.</param>
/// <param name="Modifiers">What stood before the word for video: <c>birthday</c>, <c>产品介绍</c>.</param>
/// <param name="Audience">Whom the request itself names as the audience.</param>
/// <param name="IsScript">Whether the message says that what follows is the script.</param>
internal sealed partial record Shell(string Content, string Modifiers, string Audience, bool IsScript)
{
    private const int Rounds = 6;

    public static Shell StripEnglish(string text)
    {
        string content = Trim(text);
        string modifiers = "";
        bool isScript = ScriptWord().IsMatch(content.Length > 300 ? content[..300] : content);
        for (int round = 0; round < Rounds; round++)
        {
            string before = content;
            content = Polite().Replace(content, "");
            Match request = Request().Match(content);
            if (request.Success)
            {
                string mods = request.Groups["mods"].Value;
                string rest = content[request.Length..];
                modifiers = $"{modifiers} {mods} {request.Groups["from"].Value}".Trim();
                // "Wedding photographer portfolio teaser, booking 2027 now": what the film is of stands before it.
                content = Said().IsMatch(rest) && EnglishWords.CountWords(Generic().Replace(modifiers, " ")) > 1 ? $"{Spaces().Replace(Generic().Replace(modifiers, " "), " ").Trim()}{rest}" : rest;
            }
            else
            {
                content = Verb().Replace(content, "");
            }

            content = Trim(Connector().Replace(Trim(content), ""));
            Match source = Source().Match(content);
            if (source.Success)
            {
                content = content[source.Length..];
            }

            content = Trim(content);
            if (content == before)
            {
                break;
            }
        }

        if (BareVerb().IsMatch(content))
        {
            content = "";
        }

        return new Shell(content, Generic().Replace(modifiers, " ").Trim(), "", isScript);
    }

    public static Shell StripChinese(string text)
    {
        string content = Trim(text);
        string modifiers = "";
        string audience = "";
        bool isScript = content.Contains("脚本", StringComparison.Ordinal) || content.Contains("腳本", StringComparison.Ordinal)
            || content.Contains("文案", StringComparison.Ordinal);
        for (int round = 0; round < Rounds; round++)
        {
            string before = content;
            content = Trim(ChinesePolite().Replace(content, ""));
            if (ChineseTurn().Match(content) is { Success: true } turn)
            {
                modifiers += turn.Groups["mods"].Value;
                content = content[turn.Length..];
            }
            else if (ChineseThing().Match(content) is { Success: true } thing && ChineseGeneric().Replace(thing.Groups["subject"].Value, "").Length > 1)
            {
                modifiers += thing.Groups["mods"].Value;
                content = thing.Groups["subject"].Value + "，" + content[thing.Length..];
            }
            else if (ChineseAbout().Match(content) is { Success: true } about)
            {
                modifiers += about.Groups["mods"].Value;
                content = about.Groups["subject"].Value + "，" + content[about.Length..];
            }
            else if (ChineseFor().Match(content) is { Success: true } subject)
            {
                modifiers += subject.Groups["mods"].Value;
                content = subject.Groups["subject"].Value + "，" + content[subject.Length..];
            }
            else if (ChineseRequest().Match(content) is { Success: true } request)
            {
                string mods = ChineseGeneric().Replace(request.Groups["mods"].Value, "");
                string rest = content[request.Length..];
                // 做垃圾分类的宣传视频，可回收、有害…: what the film is of stands before the word for it.
                bool isSubject = request.Groups["mods"].Value.Contains('的', StringComparison.Ordinal) && rest.StartsWith('，') && Concepts.FindSubject(mods) is { } found && found.Chinese.Contains(mods);
                modifiers += isSubject ? "" : request.Groups["mods"].Value;
                content = isSubject ? mods + rest : rest;
            }
            else if (ChineseOrder().Match(content) is { Success: true } order)
            {
                content = content[order.Length..];
            }
            else if (ChineseTo().Match(content) is { Success: true } to)
            {
                audience = to.Groups["audience"].Value;
                content = content[to.Length..];
            }
            else
            {
                content = ChineseVerb().Replace(content, "");
            }

            content = Trim(content);
            if (content == before)
            {
                break;
            }
        }

        return new Shell(content, ChineseGeneric().Replace(modifiers, ""), audience, isScript);
    }

    /// <summary>A Chinese request without its English translation in brackets.</summary>
    public static string WithoutTranslation(string text) => text.Length > 1000 ? text : Parenthesis().Replace(text, "").Trim();

    private static string Trim(string text) => text.Trim().Trim(',', '，', '.', '。', ':', '：', ';', '；', '-', '–', '—', '、', '\n', ' ', '的').Trim();

    [GeneratedRegex(@"^(?:(?:please|pls|hi|hello|hey|ok|okay|now|so|and|then|also)\b[ ,!]*|(?:can|could|would|will)\s+you\s+(?:please\s+)?|i(?:'d| would)\s+(?:like|love)\s+(?:you\s+)?(?:to\s+)?|i\s+(?:want|need)\s+(?:you\s+)?(?:to\s+)?|help\s+me\s+(?:to\s+)?|let's\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Polite();

    [GeneratedRegex(@"^(?:(?:generat|creat|mak|produc|design|writ|render|prepar|direct|film|shoot|edit)(?:e|ing|es)?|build(?:ing)?|film(?:ing)?|edit(?:ing)?|do|give|get|(?:turn|convert|transform|mak)(?:ing|e)?\s+(?<from>(?!(?:an?|me)\s)(?:these|this|those|my|our|the)?\s*[^.:;]{1,60}?)\s+into)?\s*(?:me\s+|us\s+)?(?:(?:an?|the|my|our|some|this|one|another)\s+)?(?<mods>(?:(?!that\b|which\b|for\b|about\b|of\b|in\b|from\b|is\b|with\b)[\w'’&-]+[ ,]+){0,6}?)(?:videos?(?:\s+(?:clips?|ads?))?|clips?|adverts?|ads?|advertisements?|commercials?|reels?|trailers?|teasers?|(?:short\s+)?(?:films?|movies?)(?!\s+[“""])|slide\s?shows?|animations?|promos?|explainers?|mp4|text\s+prompts?|paragraphs?|vlogs?|montages?|spots?|intros?)\b(?!\s+(?:game|editor|production|app|platform|studio|agency|shop|store|tool|doorbell))(?:\s+clips?)?(?<=(?:generat|creat|mak|produc|design|writ|render|prepar|direct|film|shoot|edit|build|do|give|get|turn|convert|transform|^an?\s|^my\s|^our\s|^the\s|^[\w'’&, -]{0,50}).{0,120})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Request();

    [GeneratedRegex(@"^(?:(?:promot|advertis|introduc|announc|describ|showcas|generat|creat|produc)(?:e|ing|es)|export(?:ing)?|explain(?:ing|s)?|present(?:ing|s)?|show(?:ing|s)?|tell(?:ing|s)?|make|making|celebrat(?:e|ing)|teach(?:ing|es)?\s+(?:[\w-]+\s+){1,3}about)\s+(?:me\s+|us\s+)?(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"^(?:(?:about|on|of|from|introducing|introduces|describing|describes|showing|shows|showcasing|promoting|promotes|presenting|presents|featuring|features|explaining|explains|advertising|advertises|announcing|announces|using|based\s+on|covering|to\s+(?:promote|introduce|advertise|announce|present|show|explain|showcase|celebrate)|that\s+(?:shows|explains|introduces|describes|promotes|presents|advertises|showcases|tells|announces)|for(?!\s+(?:\w+\s+){0,2}(?:people|parents|creators|marketers|beginners|kids|students|everyone)\b))\b\s*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Connector();

    [GeneratedRegex(@"^(?:(?:or|and|my|our|the|this|these|a|an|following|short|text|given|attached|uploaded)\s+)*(?:product\s+descriptions?|descriptions?|scripts?|text\s+prompts?(?:\s+or\s+images)?|prompts?|images?(?:\s+or\s+text(?:\s+prompts?)?)?|photos?|pictures?|texts?|paragraphs?|articles?|stories|notes?|briefs?|captions?|words|text\s+descriptions?)(?:\s+below)?(?=\s*(?:$|[:：,.\n]|about\b|on\b|of\b|for\b|describing\b|using\b|without\b))(?:\s+without\s+manual\s+editing)?(?:\s+using\s+the\s+free\s+api\s+tier)?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    [GeneratedRegex(@"^\s*[,.;]\s*(?:\w+ing|\d|[$€£]|from|at|now|free|only)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:export|generat|creat|mak|produc|do|help|start|go|render|download)(?:e|ing)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareVerb();

    [GeneratedRegex(@"\b(?:this|following|my)\s+script\b|^\s*script\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ScriptWord();

    [GeneratedRegex(@"\b(?:short|long|quick|simple|nice|cool|great|new|a|an|the|my|our|some|these|this|images?|photos?|pictures?|text|prompts?|promo|promotional|product|intro|introduction|introductory|marketing|explainer|social|media|video|videos|animated|beautiful|professional|fun|vertical|square|horizontal|chinese-language|english-language|of|and|one|or|script|launch(?=\s*$)|me|us)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Generic();

    [GeneratedRegex(@"[(（][^()（）]{0,200}(?:video|generate|视频)[^()（）]{0,200}[)）]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"^(?:请|請|麻烦|麻煩|帮忙|幫忙|(?:老师|老師|大神|亲|親|各位|师傅|師傅)?(?:你好|您好|你們好|你们好)|(?:孩子|我们|我們|娃)?(?:学校|學校|幼儿园|幼兒園|老师|老師|公司|单位|單位|领导|領導|老板|老闆|社区|社區)(?:要求|让|讓|叫)(?:我们|我們|我|家长|家長|孩子|大家)?(?=做|拍|剪|制作|製作|弄|交)|能不能|能否|可以|可否|我想要?|我要|我需要|想要?|[给給]我(?![们們家的])|帮我|幫我|替我|来|來|你|再)+(?:[，, ]*)", RegexOptions.CultureInvariant)]
    private static partial Regex ChinesePolite();

    private const string ZhVideo = "(?:(?:短视频|短視頻|视频|視頻)(?:脚本|腳本|文案)|短视频|短視頻|视频|視頻|短影片|影片|宣传片|宣傳片|宣传短片|广告片|廣告片|广告|廣告|短片|片子|动画|動畫|MP4|mp4|[Vv]log(?:片头|片頭)?|(?:抖音|快手|小红书|小紅書|视频号|視頻號|朋友圈|B站)(?:短?视频|短?視頻|文案)?(?=[：:，。,]|$)|微电影|预告片|預告片|预告|預告|(?<!照)相册(?:视频|短片|影片)?|片头|片頭|片)";
    private const string ZhMake = "(?:生成|制作|製作|做|创建|創建|创作|創作|剪辑|剪輯|剪|拍摄|拍攝|拍|设计|設計|弄|出|写|寫|产出|整|[发發](?=一?[个個条條段]))";
    private const string ZhOne = "(?:一[个個段条條支部则則款份]|[个個段条條支部]|成|出)*";

    [GeneratedRegex($@"^(?:把|将|將|用)[^，。：]{{0,20}}?{ZhMake}{ZhOne}\s*(?<mods>[^，。：:,\s]{{0,12}}?){ZhVideo}", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseTurn();

    // 降噪耳机的产品视频: the thing stands first.
    [GeneratedRegex($@"^(?!{ZhMake}|[一个個]|关于|關於|介绍|介紹|给|給|为|為|把|将|用|\d)(?<subject>[^，。：:,\s]{{2,20}}?)的(?<mods>产品|產品|宣传|宣傳|介绍|介紹|推广|推廣|招聘|开业|開業|活动|活動)(?:短视频|视频|視頻|影片|短片|片|广告)(?=\s*(?:[，。,；;]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseThing();

    [GeneratedRegex($@"^(?:{ZhMake}\s*{ZhOne}|{ZhOne})\s*(?<mods>[^，。：:,\s]{{0,8}}?)(?:关于|關於|有关|有關|介绍|介紹|推广|推廣|宣传|宣傳|讲述|講述|讲解|講解|说明|說明|展示|描述|讲|講|说|說)(?<subject>[^，。：:]{{1,40}}?)的\s*(?:[^，。：:的]{{0,8}}?){ZhVideo}(?![会會馆館店])", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseAbout();

    [GeneratedRegex($@"^(?:为|為|给|給|替)(?<subject>[^，。：:]{{1,40}}?)\s*{ZhMake}\s*{ZhOne}\s*(?<mods>[^，。：:,]{{0,12}}?){ZhVideo}", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseFor();

    [GeneratedRegex($@"^(?:{ZhMake}\s*{ZhOne}|{ZhOne})\s*(?<mods>[^，。：:,\s]{{0,14}}?){ZhVideo}(?![会會馆館店游遊平])", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseRequest();

    // 拍一条（抖音）：…: where it goes has been read before.
    [GeneratedRegex(@"^(?:发|發|拍|做|来|來|剪|弄|整)(?:一?[条條个個段支则則])(?:短?视频|短?視頻)?\s*[：:，,]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseOrder();

    [GeneratedRegex(@"^(?:给|給|向|面向)(?<audience>[^，。：:]{1,12}?)(?=介绍|介紹|推荐|推薦|推广|推廣|讲解|講解|科普|展示)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseTo();

    [GeneratedRegex(@"^(?:介绍一下|介紹一下|介绍|介紹|推广|推廣|宣传|宣傳|推荐|推薦|展示|讲讲|講講|讲解|講解|讲述|講述|科普|说说|說說|说明|說明|主题[是为：:]?|主題[是為：:]?|内容[是为：:]?|內容[是為：:]?|关于|關於|描述|根据这段|根据以下|以下是?|(?:脚本|腳本|文案)(?:如下|是)?[：:])(?:一下|一个|一個)?(?:文案|脚本|文字)?", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseVerb();

    [GeneratedRegex(@"产品介绍|產品介紹|产品|產品|介绍|介紹|宣传|宣傳|推广|推廣|的|一个|一段|一条|短|小|左右|高清|精美|简短|促销(?=$)|广告|带货|营销", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseGeneric();
}
