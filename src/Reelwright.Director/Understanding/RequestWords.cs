using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>
/// Words of a request that speak to the maker and not of the subject: what was there before, which uploads to use, how they
/// are joined, what stands at the end.
/// </summary>
/// <param name="Text">The message without them.</param>
/// <param name="Closing">The words that the end is to show; empty when none are given.</param>
internal sealed partial record RequestWords(string Text, string Closing)
{
    /// <summary>The words that only say how it is to look and feel ("dark, techy, punchy"); empty when there are none.</summary>
    public string Manner { get; private init; } = "";

    /// <summary>Whether the message says that what follows is the script: then every clause of it is to be shown.</summary>
    public bool IsScript => ScriptWord().IsMatch(Text);

    /// <summary>Takes them out of a message.</summary>
    public static RequestWords Take(string text)
    {
        string closing = "";
        text = Replace(AtTheEnd(), text, match =>
        {
            closing = match.Groups["words"].Value.Trim();
            return "";
        });
        text = Replace(Ending(), text, match =>
        {
            closing = match.Groups["words"].Value.Trim();
            return "";
        });
        string manner = "";
        text = Manners().Replace(text, match =>
        {
            manner += " " + match.Groups["how"].Value.Trim();
            return match.Groups["stop"].Value;
        });
        text = Greeting().Replace(text, "");
        text = Courtesy().Replace(text, "");
        text = Myself().Replace(text, "");
        text = ChineseMyself().Replace(text, "");
        text = MixedMaking().Replace(text, "做一个");
        text = Forget().Replace(text, "");
        text = Again().Replace(text, "$1");
        text = MixedSeconds().Replace(text, "$1秒");
        text = MixedNoun().Replace(text, "视频");
        text = Song().Replace(text, "");
        text = ChineseSong().Replace(text, "");
        text = Joined().Replace(text, "make a video");
        text = ChineseJoined().Replace(text, "做一个视频");
        text = FromUploads().Replace(text, "");
        text = ChineseFromUploads().Replace(text, "");
        text = Titled().Replace(text, ", ").TrimStart(',', ' ');
        text = ChineseTitled().Replace(text, "叫");
        return new RequestWords(text.Trim().TrimStart(',', '，', '.', '。', ';', '；').Trim(), closing) { Manner = manner };
    }

    /// <summary>A message without a last clause that only asks for the video it has told of: 做个宣传片, "make a video of it".</summary>
    public static string WithoutAsking(string text)
    {
        string told = Asking().Replace(text, "");
        return told.Trim().Length > 0 ? told : text;
    }

    private static string Replace(Regex pattern, string text, MatchEvaluator evaluator) => pattern.Replace(text, evaluator, 1);

    private const string Quoted = "(?:[“\"「『](?<words>[^”\"」』]{1,80})[”\"」』])";

    // `end with "Get a free quote"`, 结尾写“关注我”.
    [GeneratedRegex(@"[,;.]?\s*\b(?:and\s+)?(?:(?:it\s+)?(?:ends?|ending|finish(?:es|ing)?|clos(?:e|es|ing))\s+(?:it\s+|the\s+video\s+)?(?:with|on|by\s+saying|saying)\s+(?:the\s+(?:words|text|line|message)\s+)?)" + Quoted + "|[，,。；;]?\\s*(?:在|并在|最后在)?(?:结尾|結尾|片尾|末尾|最后|最後|结束时)(?:处|处要|要|再)?(?:写上?|寫上?|加上?|放上?|显示|顯示|打上|出现|出現|是|说|說|来一句|用)(?:文字|一句|字)?[:：]?" + Quoted, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    // "…, dark, techy, punchy.", "tone professional", 深色科技风: a clause of nothing else.
    private const string How = @"(?:dark|techy|high-tech|futuristic|sci-fi|punchy|sleek|minimal(?:ist)?|clean|bold|playful|elegant|modern|cinematic|retro|warm|co[sz]y|fun|funny|friendly|professional|luxurious|premium|edgy|moody|energetic|dynamic|calm|serious|formal|upbeat|fresh)";
    private const string ChineseHow = "(?:深色|暗黑|暗色|浅色|明亮|科技|未来|赛博|复古|极简|简约|清新|温馨|温暖|治愈|文艺|高级|高端|轻奢|商务|专业|活泼|可爱|俏皮|酷炫|炫酷|动感|大气|电影|国风|时尚|年轻|正式|稳重)";

    [GeneratedRegex(@"(?<=^|[,，.。;；!！\s])(?<=^|[,，.。;；!！]\s*)(?:and\s+)?(?<how>(?:(?:the\s+)?(?:tone|style|mood|vibe|look|feel)(?:\s+(?:is|should be))?\s*[:=]?\s*" + How + @"(?:\s*(?:,|and|&)\s*" + How + @")*|" + How + @"(?:\s*(?:,|and|&)\s*(?:and\s+)?" + How + @")+(?:\s+(?:style|tone|look|feel|vibes?|mood|design|theme))?|" + How + @"\s+(?:style|tone|look|feel|vibes?|mood|theme))\s*(?<stop>[,.;!]|$)"
        + @"|(?:要|走|用)?(?:(?:tone|风格|调性|感觉)\s*(?:要|是|为|:|：)?\s*)?(?:" + ChineseHow + @"[、，,和]?)+(?:一点|一些|风格|风|感觉|感|色调|调性|范儿?|的)+(?<stop>[，,。；;!！]|$)"
        + @"|tone\s*(?:要|是)\s*" + How + @"\s*(?:一点|一些|的)?(?<stop>[，,。；;!！]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Manners();

    // "To whom it may concern:", 姐妹们冲！: how the message begins, not what it is about.
    [GeneratedRegex(@"^\W*(?:to\s+whom\s+it\s+may\s+concern|dear\s+(?:sir(?:s)?(?:\s+or\s+madam)?|madam|team|all|friends?|reelwright)|(?:hi|hello|hey)(?:\s+(?:there|team|all|everyone|folks|guys))?|good\s+(?:morning|afternoon|evening|day)(?:\s+(?:team|all|everyone))?|姐妹们?冲?|家人们|宝子们|宝贝们|亲们|各位(?:老师|朋友|亲)?|老铁们|朋友们|大家好|小伙伴们|老师好|老师您好|老板好|在吗|亲|你好|您好|哈喽)\s*[,，:：!！.。~～]+\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    // "Kindly produce …", "would you be so kind as to make …".
    [GeneratedRegex(@"^\W*(?:kindly|(?:would|could)\s+you\s+(?:be\s+so\s+kind\s+as\s+to|kindly)|i\s+(?:was\s+wondering|would\s+appreciate\s+it)\s+if\s+you\s+(?:could|would)|thanks\s+in\s+advance[,.]?)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Courtesy();

    // "I'm a 5th grade teacher, make a video explaining …": who asks is not what it is about, where that is said as well.
    [GeneratedRegex(@"^\W*(?:i(?:['’]|\s+a)m|my\s+name\s+is|i\s+(?:work|teach|study))\b[^.!?;:]{2,90}?(?:[,.;!]\s*|\s+and\s+)(?:so\s+|and\s+)?(?=(?:please\s+|(?:can|could)\s+you\s+(?:please\s+)?|i\s+(?:need|want|would\s+like)\s+(?:you\s+)?(?:to\s+)?|i['’]d\s+like\s+(?:you\s+)?(?:to\s+)?)*(?:make|create|generate|produce|an?\b)[^.!?]{0,80}?\b(?:video|clip|film|ad|promo|reel|animation|explainer)\b\s+(?:\w+\s+){0,3}?(?:explain|show|introduc|teach|promot|celebrat|(?:about|on|for|of)\s+(?!(?:it|me|us|them|this|that)\b)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Myself();

    [GeneratedRegex(@"^\W*(?:我是|本人是|我叫)[^，,。！？]{2,24}[，,。！]\s*(?=(?:[请想要]|需要|麻烦|麻煩)*(?:帮我|幫我|给我|給我)?(?:做|制作|製作|生成|拍|剪)[^，,。]{0,12}(?:关于|關於|讲|講|介绍|介紹|科普|展示|宣传|宣傳|教|解释|解釋)|(?:请|麻烦|麻煩)?(?:帮我|幫我)?(?:做|制作|製作|生成|拍|剪)[^，,。：:]{0,16}(?:视频|視頻|短片|影片|动画|片)[，,：:])", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseMyself();

    [GeneratedRegex(@"[，,。；;！!\s]+(?:请|請|麻烦|麻煩)?(?:帮我|幫我|给我|給我|帮忙)?(?:做|制作|製作|生成|拍|剪|出|来)(?:成|一?[个個条條段支部])*\s*[^，,。；;！!\s]{0,8}?(?:短视频|视频|視頻|宣传片|宣傳片|短片|影片|广告片|廣告片|广告|片子|动画|動畫|片)[。！!\s]*$|[,.;!]\s*(?:please\s+)?(?:make|create|generate|produce|turn\s+(?:it|this)\s+into)\s+(?:me\s+|us\s+)?(?:an?\s+)(?:[\w-]+\s+){0,3}(?:video|clip|ad|promo|film|reel)(?:\s+(?:for|about|of|out\s+of|from|with)\s+(?:it|this|that|us|them))?(?:\s+please)?[.!\s]*$|(?:[.!]\s*|,\s*(?=(?:an?|short|quick|pitch|promo|launch|explainer)\s))(?:an?\s+)?(?:[\w-]+\s+){0,2}(?:video|clip|ad|advert|commercial|promo|reel|teaser|trailer)[.!\s]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    // 帮我make一个.
    [GeneratedRegex(@"(?<=[\u4e00-\u9fff]\s*|^)(?:make|create|do|generate)\s*(?:一个|一條|一条|個|个|一支|一段)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MixedMaking();

    // "Forget this one. Create …", 这个不要了，….
    [GeneratedRegex(@"^\W*(?:(?:ok(?:ay)?|no|so)\W+)?(?:(?:forget|scrap|ditch|drop|trash|leave|never\s+mind|forget\s+about)\s+(?:about\s+)?(?:this|that|it|the\s+(?:last|old|current|first|previous))(?:\s+(?:one|video|clip|version))?\s*(?:[,.;:!–—-]+|\band\b|\bthen\b)\s*)+|^\W*(?:(?:算了|这个不要了?|这条不要了?|这个算了|不要这个了?|别管这个了?|這個不要了?)[，,。；;\s]+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forget();

    [GeneratedRegex(@"^(请|帮我|給我|给我|麻烦)?(?:重新|再重新|另外|再给我|再)(?=做|生成|制作|製作|来|來|拍|剪|弄)", RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    [GeneratedRegex(@"(\d+)\s*(?:s|sec|secs)(?=\s*[的\u4e00-\u9fff])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MixedSeconds();

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff]\s*)(?:promo\s+|short\s+|product\s+)?(?:video|clip)(?=\s*[，,。]|\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MixedNoun();

    [GeneratedRegex(@"[,;]?\s*\b(?:and\s+)?(?:(?:use|using|with|to|over|add|set\s+to|put)\s+)(?:(?:my|our)\s+(?:own\s+)?(?:song|track|tune|jingle|music)|(?:the\s+|my\s+|our\s+)?[\w-]+\.(?:mp3|wav|m4a|aac|flac|ogg))(?:\s+(?:as|for)\s+(?:the\s+|a\s+)?(?:background\s+)?(?:music|soundtrack|bgm|song|track))?(?:\s+(?:underneath|on\s+it|on\s+top|in\s+the\s+background))?(?=\s*(?:[,.;!]|$|\bin\b|\band\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Song();

    [GeneratedRegex(@"[，,]?\s*(?:用|配上?|加上?|放上?|以)(?:我(?:上传|传|的)?的?(?:歌|音乐|音樂|那首歌)|[\w-]+\.(?:mp3|wav|m4a|aac|flac|ogg))(?:当|當|做|作为|作為|为|為|来做|當作|当作)?(?:背景音乐|背景音樂|配乐|配樂|音乐|音樂|bgm)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChineseSong();

    private const string Files = @"(?:photos?|pictures?|images?|pics?|clips?|videos?|files?|shots|footage|uploads?|screenshots?)";
    private const string Which = @"(?:(?:the|my|these|those|both|all|our|of|two|three|four|five|six|\d+|uploaded|attached|little|few)\s+)";

    // "Put the two clips together", "edit these clips".
    [GeneratedRegex(@"\b(?:put|edit|cut|stitch|join|merge|combine|splice|stick|mash|string|glue|bring|assemble)\s+" + Which + "+" + Files + @"(?:\s+(?:i|we)\s+(?:uploaded|sent|gave\s+you|took))?(?:\s+(?:together|into\s+(?:one|a\s+single)(?:\s+video)?|in\s+one|up))*|\b(?:put|edit|cut|stitch|join|merge|combine)\s+(?:them|these|those|both|all\s+of\s+them)\s+(?:all\s+)?together", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    [GeneratedRegex(@"(?:把|将|將)?(?:这|那|這|我的|我这|所有的?)?(?:[几幾两兩二三四五六七八\d]+)?(?:[段个個条條张張]|些)?(?:短视频|视频|視頻|影片|片段|照片|图片|圖片|素材)(?:和(?:这首|那首|我的)?(?:音乐|音樂|歌|歌曲))?(?:都)?(?:剪到|剪在|剪|拼到|拼接|拼|合并|合到|合在|合|放到|放在|接到|接|连|連|串|组合)(?:成|起来|起來|在?一起|一块|一塊|到一起|一个视频|一段视频)+", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseJoined();

    // "… out of my pictures", "… from these".
    [GeneratedRegex(@"\s*\b(?:out\s+of|from|with|using|of|use)\s+(?:" + Which + "+" + Files + @"|these|those|them)(?:\s+(?:i|we)\s+(?:uploaded|sent|gave\s+you|took))?(?=\s*(?:[,.;:!]|$|\b(?:with|and|for|about|w|to|in)\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromUploads();

    [GeneratedRegex(@"(?:用|拿|把|将|將|以)(?:我?(?:上传|上傳|传|發|发)?的?)?(?:这|那|這|我的)?(?:[几幾两兩二三四五六七八九十\d]+)?(?:[张張个個段组組]|些)?(?:照片|图片|圖片|相片|图|圖|素材|视频片段|片段)(?=\s*(?:来|來)?(?:做|制作|製作|剪|生成|给|給|为|為|拼|合成|弄))(?:来|來)?", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseFromUploads();

    [GeneratedRegex(@"[,;]?\s*\b(?:with\s+(?:the\s+|a\s+)?title|(?:the\s+)?title(?:\s+(?:is|should\s+be|should\s+say|says))?:?|titled|entitled)\s*(?=[“""])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"(?:text|title|标题|標題|大字|片名|主标题|文字)(?:是|叫|为|為|写|寫|用)?[:：]?\s*(?=[“""「])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChineseTitled();

    [GeneratedRegex(@"\b(?:this|following|my)\s+(?:script|text|words)\b|^\s*script\s*:|(?:脚本|腳本|文案|文字稿)(?:如下|是|[:：])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ScriptWord();

    // `with the words "We love you" at the end`.
    [GeneratedRegex(@"[,;.]?\s*\b(?:and\s+)?(?:(?:with|add|put|show|include)\s+)?(?:the\s+)?(?:words|text|line|message)?\s*" + Quoted + @"\s+(?:at|in|as)\s+the\s+(?:very\s+)?end(?:ing)?\b(?:\s+of\s+the\s+video)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTheEnd();
}
