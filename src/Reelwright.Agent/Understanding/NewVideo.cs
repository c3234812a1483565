using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Tells a wish for a new video from talk about the one that is there.</summary>
internal static partial class NewVideo
{
    private const string Noun =
        @"(?:videos?|clips?|promos?|commercials?|advert(?:isement)?s?|ads?|reels?|short films?|movies?|films?|trailers?|teasers?|slide\s?shows?|montages?|animations?|mp4s?|vlogs?|explainers?)";

    private const string ZhNoun = "(?:短影音|视频|影片|短片|宣传片|广告|片子|vlog|mv|动画|微电影|预告片|纪录片|电子相册|相册|幻灯片|mp4)";

    private const int ManyWords = 12;
    private const double HanziOfWord = 1.7;

    /// <summary>Whether the utterance asks for a new video, whatever else it says about it.</summary>
    public static bool IsWanted(Utterance utterance)
    {
        string text = WithoutTheOneThatIsThere(utterance.Plain);
        if (Refusing().IsMatch(text))
        {
            return false;
        }

        if (About().IsMatch(text) || ZhAbout().IsMatch(text) || FromMedia().IsMatch(text) || ZhFromMedia().IsMatch(text) || Anew().IsMatch(text))
        {
            return true;
        }

        // "make it a 20-second vertical video", "改成15秒的短视频": this one, in another form.
        return !OfThisOne().IsMatch(text)
            && (Make().IsMatch(text) || ZhMake().IsMatch(text) || LongNoun().IsMatch(text) || Opening().IsMatch(text));
    }

    /// <summary>Whether it gives up the video that is there and asks for another in the same breath.</summary>
    public static bool IsAfterForgetting(Utterance utterance)
    {
        if (Forgetting().Match(utterance.Plain) is not { Success: true } forgotten)
        {
            return false;
        }

        var rest = utterance.Slice(forgotten.Length, utterance.Original.Length);
        return rest.Original.Length > 0 && IsWanted(rest);
    }

    /// <summary>Whether it gives up the video that is there and tells of no other yet.</summary>
    public static bool IsOnlyAnew(Utterance utterance) =>
        Forgetting().Match(utterance.Plain) is { Success: true } forgotten && OnlyAnew().IsMatch(utterance.Plain[forgotten.Length..]);

    /// <summary>Whether it says "a video", not "the video".</summary>
    public static bool NamesOne(Utterance utterance) => OneVideo().IsMatch(utterance.Plain);

    /// <summary>Whether it starts with a verb that makes things: "generate …", "create …".</summary>
    public static bool StartsByMaking(Utterance utterance) => MakingVerb().IsMatch(utterance.Plain);

    /// <summary>Whether it tells a subject ("introducing …", "介绍…") and nothing that is done to a video.</summary>
    public static bool TellsSubject(Utterance utterance) =>
        (Subject().IsMatch(utterance.Plain) || ZhSubject().IsMatch(utterance.Plain)) && !Doing().IsMatch(utterance.Plain);

    /// <summary>Whether it starts by telling what to do with a video that is there.</summary>
    public static bool StartsByDoing(Utterance utterance) => DoingFirst().IsMatch(utterance.Plain);

    /// <summary>Whether it has the length of a story: some twenty characters of Chinese, a dozen words of English.</summary>
    public static bool TellsMuch(Utterance utterance) =>
        Word().Count(utterance.Plain) + (utterance.Plain.Count(Lexer.IsHan) / HanziOfWord) >= ManyWords;

    /// <summary>Whether it tells something to do with a video that is there.</summary>
    public static bool TellsDoing(Utterance utterance) => Doing().IsMatch(utterance.Plain);

    /// <summary>Whether it starts with a thing and a word for video: 降噪耳机的产品视频.</summary>
    public static bool NamesSubject(Utterance utterance) => ThingsVideo().IsMatch(utterance.Plain) && !Doing().IsMatch(utterance.Plain);

    /// <summary>Whether it asks about the world: weather, the time.</summary>
    public static bool IsSmallTalk(Utterance utterance) => utterance.Plain.Length <= 24 && WorldQuestion().IsMatch(utterance.Plain);

    /// <summary>Whether uploads are spoken of.</summary>
    public static bool SpeaksOfMedia(Utterance utterance) => Media().IsMatch(utterance.Plain);

    [GeneratedRegex(@"^\W*(?:(?:ok(?:ay)?|no|so)\W+)?(?:forget|scrap|ditch|drop|trash|leave|never mind|forget about)\s+(?:about\s+)?(?:this|that|it|the (?:last|old|current|first|previous))(?:\s+(?:one|video|clip|version))?\s*(?:[,.;:!]|\band\b|\bthen\b)+\s*|^\W*(?:(?:算了|这个不要了?|这条不要了?|这个算了|不要这个了?|别管这个了?)[,.;\s]+)+")]
    private static partial Regex Forgetting();

    // "Forget it, start from scratch": no other one is told of yet.
    [GeneratedRegex(@"^\W*(?:let'?s\s+)?(?:start|begin)\s+(?:over|again|anew|fresh|from scratch)(?:\s+(?:please|again|from scratch))*\W*$|^\W*(?:全部|都|我们)?(?:重新开始|从头开始|从头来过?|推倒重来|全部重来|重来)(?:吧|了)?\W*$")]
    private static partial Regex OnlyAnew();

    // Definite mentions are hidden, so that every noun that is left names a video that is not there yet.
    private static string WithoutTheOneThatIsThere(string plain) => Definite().Replace(plain, match => new string('@', match.Length));

    [GeneratedRegex(
        @"\b(?:the|this|that|our|your|its|current|whole|entire)\s+(?:(?!same\b)\w+\s+)?" + Noun + @"\b(?!\s+(?:about|introducing|showing|describing))|" +
        @"\b" + Noun + @"\s*(?:#|no\.?|number)?\s*\d|(?<!\d\s?-?)\b(?:first|second|third|fourth|fifth|last|each|every)\s+" + Noun + @"\b|" +
        @"(?:这|那|该|此|当前|现在的|原来的|整个)(?:个|段|条|支|部|一个|一段)?" + ZhNoun + "|(?:把|将|给|让)(?:整个|全部|我的)?" + ZhNoun + "(?!片段)|" +
        @"(?:^|[,.;!\n])\s*" + ZhNoun + @"(?=\s*(?:改|变|换|缩|延|调|加|的|里|中|太|短|长|再|做成|剪成|剪短|转成|要|不|音量|时长|长度|标题|比例|画面))|第[一二两三四五六七八九十\d]+(?:个|段|条)" + ZhNoun)]
    private static partial Regex Definite();

    [GeneratedRegex(@"\b" + Noun + @"(?:\s+(?:about|introducing|showing|describing|explaining|promoting|announcing|for|from|of|with|that|where|on|in which|titled|called|named)\b|\s*:)|"
        + @"\babout\s+(?:a|an|the|my|our|your|how|why|what|new)\s+(?!minute|second|half|few|quarter|same|length)\w+.*\b(?:video|seconds?|minutes?|vertical|horizontal)\b|"
        + @"\b(?:seconds?|minutes?|vertical|horizontal|square)\b[\s,]+about\s+(?:a|an|the|my|our|your|how|why|what|new)\s+(?!minute|second|half|few|quarter)\w+")]
    private static partial Regex About();

    [GeneratedRegex("关于[^,.;:]{1,40}" + ZhNoun + "|(?<!把|将)" + ZhNoun + @"\s*[,:\s]\s*(?:关于|介绍|主题|内容|讲)|" + ZhNoun + @"\s*:(?!\s*\d)|(?:主题|题材)(?:是|为|:)")]
    private static partial Regex ZhAbout();

    [GeneratedRegex(
        @"\b(?:turn|convert|transform|make|combine|merge|stitch|compile|assemble|animate|put|use|using|chuck|throw|toss|stick|bung|shove|slap|pop|whack|dump)\b[^.;\n]{0,50}\b(?:images?|photos?|pictures?|pics|footage|uploads?|screenshots?|text|script|article|story|description|paragraph|prompt|slides|blog|(?:these|my|uploaded|all) (?:clips|videos|files))\b[^.;\n]{0,40}\b(?:into|together|to (?:make|create|build|get)|(?:a|an)\b[^.;\n]{0,40}\b" + Noun + @")\b|\binto a video\b")]
    private static partial Regex FromMedia();

    [GeneratedRegex("(?:图|照片|相片|素材|视频片段|文案|文章|脚本|故事|上传的)[^.;\n]{0,30}(?:做成|做个|做一|制作|生成|剪成|剪辑成|合成|变成|转成|拼成|编成|做出)")]
    private static partial Regex ZhFromMedia();

    [GeneratedRegex(@"\b(?:new|another|different)\s+(?:\w+\s+){0,2}" + Noun + @"\b|\b(?:start over|start again|from scratch)\b|重新(?:做|生成|制作|拍|来)(?:一|个)|(?:另|再)(?:做|来|生成|制作|拍|剪|外做)?(?:一)(?:个|段|条|支|部)[^.;\n]{0,30}" + ZhNoun + "|新(?:的)?" + ZhNoun)]
    private static partial Regex Anew();

    // "No animation on the titles", "remove the clip".
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:no|without|don'?t|do not)\b|(?:remove|delete|stop|drop|lose|get rid of)\s+(?:the|all|that|this|every|my|it|them)\b)")]
    private static partial Regex Refusing();

    [GeneratedRegex(
        @"\b(?:it|this|that)\s+(?:has|needs|ought|should|must)(?:\s+to)?\s+be\b|\b(?:has|have|needs?|ought|should|must)\s+(?:to\s+)?be\s+(?:under|below|within|less|at\s+most|no\s+longer|shorter|exactly|around|about|max)\b|\b(?:has|have|needs?|ought|should|must)\s+(?:to\s+)?(?:fit|run|last|come\s+in\s+(?:at|under))\b|\b(?:need|want|get|give)\s+(?:me\s+)?(?:one|two|both|three|versions?)\s+(?:for|in)\b|\b(?:too|way|so|bit|little)\s+(?:long|short)\b|\bthe same video\b|" +
        @"\b(?:make|turn|change|convert|cut|trim|shorten|edit|transform|switch|extend)\s+(?:it|everything|all|@+|(?:this|that)(?!\s+(?:text|script|article|story|photo|picture|image|product|idea|prompt|paragraph|description|post|blog|set|batch)))\b|" +
        @"\b(?:make|turn|change|convert|cut|trim|shorten|edit|transform|switch|extend)\s+@|(?:把|将|给|让)(?:它|他|这个|@|长度|时长|画面|画幅|比例|尺寸)|(?:改成|改为|变成|换成|剪成|剪到|缩短|缩到|缩成|调成|调整|延长|转成|换到)|(?<!图|照片|片|素材)做成")]
    private static partial Regex OfThisOne();

    [GeneratedRegex(@"\b(?:generat\w*|creat\w*|mak(?:e|ing)|produc(?:e|ing)|build|design|compos(?:e|ing)|(?<!(?:a|the|this|that|my|our|short) )film|shoot|animate|prepare|need|want|(?<!(?:feels?|looks?|sounds?|seems?|is|are|just|more|less|bit) )like|love|give me|do|get me)\b[^.;\n]{0,90}\b" + Noun + @"\b")]
    private static partial Regex Make();

    [GeneratedRegex(@"(?:生成|产生|制作|做(?!成)|创建|创作|来(?=一|个|段|条|支|部|\d)|拍|剪(?!成|到|短)|合成|弄|搞|(?<!不|只)要(?=一|个|做|生成|\d)|需要(?=一|个|\d)|整(?=一|个))[^.;\n]{0,50}" + ZhNoun)]
    private static partial Regex ZhMake();

    [GeneratedRegex(@"^\W*(?:(?:please|now|ok|okay|can you|could you|then|and)\W+)*(?:remove|delete|change|swap|move|replace|make (?:it|the)|turn|undo|add|put|cut|trim|split|mute|speed|slow|set|lower|raise|rotate|crop|zoom|fade)\b|^\W*(?:请|请你|帮我|麻烦)*(?:把|将|给我?(?:加|换|改)|删|去掉|去除|换成?|改成?|加上?(?!入)|剪掉?|调|移|静音|旋转|裁)")]
    private static partial Regex DoingFirst();

    [GeneratedRegex(@"[a-z][a-z'’-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\d+\s*-?\s*(?:s|secs?|seconds?|mins?|minutes?)\b[^.;\n]{0,40}\b" + Noun + @"\b|\d+\s*秒[^,.;\n]{0,24}" + ZhNoun)]
    private static partial Regex LongNoun();

    [GeneratedRegex(@"^(?!.*(?:介绍|视频|影片|短片)).*(?:天气|几点|星期几|几号|股价|新闻|汇率).{0,8}$|^\W*(?:what(?:'s| is) the (?:weather|time|date)|who are you|how are you)\b")]
    private static partial Regex WorldQuestion();

    [GeneratedRegex("^(?!.*(?:导出|下载|撤销|链接|上传))[^\\s,.;!?]{2,20}(?:的|产品|宣传|介绍|招聘|开业|活动|推广|招生)" + ZhNoun + @"(?=[\s,.;]|$)")]
    private static partial Regex ThingsVideo();

    [GeneratedRegex(@"^\W*(?:a |an |the )?(?:short |new |quick |vertical |square |promo(?:tional)? |product ){0,3}" + Noun + @"\s+(?:about|for|of|on)\b")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(?:a|an|another|new|some|one)\s+(?:\w+\s+){0,3}" + Noun + @"\b|(?:一|个|段|条|支)(?:个|段|条|支|部)?(?:新的?)?" + ZhNoun + "|(?<!第)一(?:个|段|条|支|部)[^,.;、]{0,8}?" + ZhNoun)]
    private static partial Regex OneVideo();

    [GeneratedRegex(@"^\W*(?:(?:please|now|ok|okay|can you|could you|would you|help me|let's|i want to|i'd like to|i want you to|i need to|i need you to)\W+)*(?:generat\w+|creat\w+|produc(?:e|ing))\b|^\W*(?:请|请你|帮我|帮忙|给我|我要|我想|麻烦)*(?:生成|制作|创作|创建|产生)")]
    private static partial Regex MakingVerb();

    [GeneratedRegex(@"^\W*(?:introduc|promot|advertis|announc|showcas|celebrat|present)(?:e|ing)\b|[,.;]\s*(?:introduc|promot|advertis|announc|showcas|celebrat|present)ing\b")]
    private static partial Regex Subject();

    [GeneratedRegex(@"(?:介绍|宣传|推广|讲述|展示|讲讲|讲一讲|推荐|庆祝|祝贺|科普|讲解|关于)(?=[^\s,.;:]{2,}|\s*:)")]
    private static partial Regex ZhSubject();

    [GeneratedRegex(@"\b(?:remove|delete|change|swap|move|replace|make it|make the|turn (?:it|the)|undo)\b|改|换|删|去掉|移|调|把|将|不要|缩短|延长|大声|小声|加")]
    private static partial Regex Doing();

    [GeneratedRegex(@"\b(?:images|photos|pictures|pics?|slide\s?show|(?:from|of|out of|with|using) (?:these|those)|footage|uploads?|uploaded|attached|screenshots|(?:this|my|the|attached) (?:image|photo|picture|file)|(?:these|my|the|all|uploaded|attached|\d+|two|three|four|five|six) (?:\w+ )?(?:clips|videos|files))\b|图片|照片|相片|素材|上传|(?:这|那|我的|几)(?:些|几|张|段|个|组)*(?:图|视频|片段|文件)|视频片段|张图")]
    private static partial Regex Media();
}
