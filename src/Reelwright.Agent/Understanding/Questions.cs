using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Reads questions about what is in the video: "which scene mentions the price?", 第三段说的是什么, "what font is the title in?".</summary>
internal static partial class Questions
{
    private const int Longest = 80;

    /// <summary>The question; <c>null</c> when none of these is asked.</summary>
    public static Ask? Read(Utterance utterance, TalkContext context)
    {
        string plain = utterance.Plain.Trim();
        if (!context.HasVideo || plain.Length > Longest || plain.AsSpan().IndexOfAny(";\n") >= 0)
        {
            return null;
        }

        foreach (var one in (Regex[])[InScene(), ChineseScene(), ComesWhere()])
        {
            if (one.Match(plain) is { Success: true } asked && NumberOf(asked.Groups["n"].Value) is { } number)
            {
                return new(Topic.Scene) { Number = number };
            }
        }

        foreach (var where in (Regex[])[Which(), WhereIs(), ChineseWhich(), ChineseWhere()])
        {
            if (where.Match(plain) is { Success: true } asked && Subject(utterance, asked.Groups["what"]) is { Length: > 0 } what)
            {
                return new(Topic.Find) { What = what };
            }
        }

        // "Why is it so long?" asks and wants nothing changed.
        return Why().IsMatch(plain) ? new(Topic.Status)
            : WhichMusic().IsMatch(plain) ? new(Topic.Music)
            : WhichVoice().IsMatch(plain) ? new(Topic.Voice)
            : WhichFont().IsMatch(plain) ? new(Topic.Fonts)
            : null;
    }

    [GeneratedRegex(@"^\W*(?:but\s+|so\s+)?why\s+(?:is|are|was|were|does|do|did)\b[^.!;,]*\?\W*$|^\W*(?:这个?|那|视频|它)?为(?:什么|啥|何)[^。！；，,]*[?？]\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Why();

    /// <summary>Who is spoken to.</summary>
    public static bool AreOfSelf(string plain) => Self().IsMatch(plain);

    // In the message's own letters: a name keeps its capitals.
    private static string Subject(Utterance utterance, Group what)
    {
        int offset = utterance.Plain.Length - utterance.Plain.TrimStart().Length;
        string said = utterance.Original.Substring(offset + what.Index, what.Length);
        return Edges().Replace(said, "").Trim('“', '”', '"', '「', '」', '\'', '‘', '’', ' ');
    }

    private static int? NumberOf(string said) => said switch
    {
        "last" or "final" or "最后一" or "最后" => -1,
        "first" or "头一" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        "tenth" => 10,
        _ when int.TryParse(Ending().Replace(said, ""), NumberStyles.None, CultureInfo.InvariantCulture, out int number) => number,
        _ => (int?)NumberReader.Whole(said),
    };

    // "Which scene mentions the price?", "what's the photo with the tram?"
    [GeneratedRegex(@"^(?:and |so |ok |hey |sorry |hmm+ )*(?:in |on |at )?(?:which|what)(?: number)? (?:scenes?|photos?|clips?|parts?|slides?|pictures?|bits?|ones?|shots?|images?)(?: number)?(?: is it that| is the (?:one|bit|part))?(?: that)? (?:mentions?|is (?:about|on|with|of)|are about|about|with|talks? (?:about|of)|speaks? (?:about|of)|shows?|has|have|says?|do we (?:mention|say|show|talk about|see)|does (?:it|she|he) (?:mention|say|talk about|show)|did (?:we|you) (?:mention|put|say)|is)\s+(?<what>[^?]{2,40}?)(?: in| in it| on it| again)?\s*\??$")]
    private static partial Regex Which();

    [GeneratedRegex(@"^(?:and |so |ok )*where (?:do|does|did|is|are|in the video (?:do|does)) (?:(?:we|it|she|he|you|i|they) (?:mention|say|talk about|show|see|put|have) )?(?:the )?(?<what>(?!file|video|export|download|button|logo\b|mp4|it\b|my\b)[^?]{2,30}?)(?: mentioned| said| shown| come up| talked about)\s*\??$|^(?:and |so |ok )*where (?:do|does|did) (?:we|it|she|he|you|i|they) (?:mention|say|talk about|show|see) (?<what>[^?]{2,40}?)\s*\??$")]
    private static partial Regex WhereIs();

    [GeneratedRegex(@"^(?:请问|那|嗯|对了)?[,，]?(?:是|在)?(?:哪(?:一|些|几)?|第几)(?:个)?(?:场景|镜头|画面|片段|段|张|页|幕|个|里|句|儿)(?:照片|图|图片|场景|画面|镜头|里|中)?(?:是)?(?:在)?(?:有)?(?:提到|讲到|说到|讲|说|聊到|介绍|关于|出现|写着|写|有|拍)(?:过|了|的是|的|到)?(?<what>[^?？]{1,16}?)(?:的|啊|呢|吗|来着)*\s*[?？]*$")]
    private static partial Regex ChineseWhich();

    [GeneratedRegex(@"^(?:请问|那|嗯|对了)?[,，]?(?<what>[^?？,，]{1,14}?)(?:是)?(?:在|出现在|讲的是|是)(?:哪(?:一)?|第几)(?:个)?(?:场景|镜头|画面|片段|段|张|页|幕|个|里|儿)(?:里)?(?:提到|讲|说|出现)?(?:的|啊|呢|来着)*\s*[?？]*$")]
    private static partial Regex ChineseWhere();

    // "What's in scene 4?", "what does the third scene say", "how long is scene 3?"
    [GeneratedRegex(@"^(?:and |so |ok )*(?:what(?:'s| is| was|s)?(?: (?:in|on|said in|written on|shown in))|what does|what do we (?:see|say|show|hear) in|what happens in|how long (?:is|does)|how many seconds (?:is|does)) (?:the )?(?:(?:scene|clip|photo|picture|slide|part)(?: number)? (?<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)|(?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|\d{1,3}(?:st|nd|rd|th)) (?:scene|clip|photo|picture|slide|part|one))(?: (?:say|says|show|shows|last|take|run|about|be))?\s*\??$")]
    private static partial Regex InScene();

    [GeneratedRegex(@"^(?:那|请问)?(?:第)?(?<n>最后一|头一|\d{1,3}|[一二三四五六七八九十]{1,3})(?:个场景|个镜头|个画面|段|张|页|幕|个)(?:是|里|上|里面)?(?:说|写|讲|拍|有|放|念|内容)?(?:的|了|着)?(?:是)?(?:啥|什么|多长|多久|几秒|哪张|多少秒|什么内容|哪个|哪一张)(?:来着|啊|呢|呀)*\s*[?？]*$")]
    private static partial Regex ChineseScene();

    // "Which photo comes third?"
    [GeneratedRegex(@"^(?:and |so )*(?:which|what) (?:scene|photo|clip|slide|picture|one|part) (?:comes|is|goes|plays|is shown) (?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)\s*\??$")]
    private static partial Regex ComesWhere();

    [GeneratedRegex(@"^(?:and |so )*(?:what|which)(?:'s| is| kind of| sort of)? (?:the )?(?:name of the )?(?:music|song|track|tune)(?: is| was)?(?: (?:this|that|it|playing|called|there|in (?:it|there|the video)))*\s*\??$|^(?:这|现在的?|背景|用的)?(?:是)?(?:什么|哪首|啥)(?:音乐|曲子|歌|配乐)\s*[?？]*$|^(?:这|现在的?|背景|用的)*(?:首|段)?(?:音乐|曲子|歌|配乐)(?:是|叫|用的?是?)(?:什么|啥|哪首)(?:名字|风格)?(?:来着|啊|呢)?\s*[?？]*$")]
    private static partial Regex WhichMusic();

    [GeneratedRegex(@"^(?:and |so )*(?:what|which|whose)(?: kind of)? (?:voice|narrator|speaker)(?: is| are)?(?: (?:this|that|it|you|we|using|used|speaking|reading))*\s*\??$|^(?:旁白|配音|声音)?(?:是|用的是?)(?:什么|谁的?|哪个)(?:声音|配音|人)?(?:念的|读的)?\s*[?？]*$|^(?:旁白|配音)(?:是)?谁(?:念|读|配)?的?\s*[?？]*$")]
    private static partial Regex WhichVoice();

    [GeneratedRegex(@"^(?:and |so )*(?:what|which) (?:font|typeface)s? (?:is|are|do|does|did)\b[^?]{0,30}\??$|^(?:标题|字幕|文字|字)?(?:用的?|是)?(?:的)?(?:是)?(?:什么|啥|哪种|哪个)字体(?:啊|呢|来着)?\s*[?？]*$")]
    private static partial Regex WhichFont();

    [GeneratedRegex(@"^\W*(?:hi |hello |hey )?(?:so )?(?:who|what) are you\W*$|^\W*who (?:made|built|created|wrote|trained) you\W*$|^\W*are you (?:a |an )?(?:robot|human|real|ai|bot|person|chatgpt|gpt|claude|machine)\W*$|^\W*what(?:'s| is) your name\W*$|^\W*(?:你|您)(?:是谁|叫什么(?:名字)?|是什么|是(?:不是)?(?:机器人|真人|ai|人))(?:吗|啊|呀)?\W*$|^\W*谁(?:做|开发|创造|训练|写)(?:了|的)你?的?\W*$")]
    private static partial Regex Self();

    [GeneratedRegex(@"^(?:the|a|an|our|my|about|with) |(?:的|了)$", RegexOptions.IgnoreCase)]
    private static partial Regex Edges();

    [GeneratedRegex(@"st|nd|rd|th$")]
    private static partial Regex Ending();
}
