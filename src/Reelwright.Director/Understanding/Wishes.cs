using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>
/// Reads the wishes about the video itself (length, shape, sound, captions) and takes their words out of the message, so
/// that what is left speaks of the subject.
/// </summary>
internal sealed partial class Wishes
{
    private const int LongestTeaserMinutes = 3;
    private const double ShortestSeconds = 3;
    private const double LongestSeconds = 600;

    private Wishes(string text) => Rest = text;

    public string Rest { get; private set; }

    public double? LengthSeconds { get; private set; }

    public (int Width, int Height)? Size { get; private set; }

    public bool? Music { get; private set; }

    public bool? Narration { get; private set; }

    public bool? Captions { get; private set; }

    public string Language { get; private set; } = "";

    public static Wishes Read(string text)
    {
        Wishes wishes = new(text);
        wishes.ReadLength();
        wishes.ReadSize();
        wishes.Music = wishes.ReadSwitch(NoMusic(), WithMusic());
        wishes.Captions = wishes.ReadSwitch(NoCaptions(), WithCaptions());
        wishes.Narration = wishes.ReadSwitch(NoNarration(), WithNarration());
        wishes.ReadLanguage();
        wishes.Rest = Format().Replace(wishes.Rest, "");
        wishes.Rest = BrandColor().Replace(wishes.Rest, "");
        return wishes;
    }

    private bool? ReadSwitch(Regex no, Regex yes)
    {
        if (Take(no) is not null)
        {
            return false;
        }

        return Take(yes) is null ? null : true;
    }

    // "a TikTok about my dog": the platform stands for the video itself.
    private static string IsPlatformVideo(Match match) => match.Value.StartsWith("for", StringComparison.OrdinalIgnoreCase) || match.Value.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || !Platform().IsMatch(match.Value) ? " " : " video ";

    private Match? Take(Regex pattern, Func<Match, string>? replacement = null)
    {
        Match match = pattern.Match(Rest);
        if (!match.Success)
        {
            return null;
        }

        Rest = Rest.Remove(match.Index, match.Length).Insert(match.Index, replacement?.Invoke(match) ?? " ");
        return match;
    }

    private void ReadLength()
    {
        double seconds;
        if (Take(ChineseMinutes()) is { } minutes)
        {
            seconds = minutes.Groups["half"].Success ? 30
                : (60 * Number(minutes.Groups["m"].Value)) + (minutes.Groups["plus"].Success ? 30 : 0)
                    + (minutes.Groups["s"].Success ? Number(minutes.Groups["s"].Value) : 0);
        }
        else if (Take(EnglishHalf()) is not null)
        {
            seconds = 30;
        }
        else if (IsLengthOfVideo(EnglishMinutes().Match(Rest)) && Take(EnglishMinutes()) is { } english)
        {
            seconds = (60 * Number(english.Groups["m"].Value)) + (english.Groups["s"].Success ? Number(english.Groups["s"].Value) : 0);
        }
        else if (IsLengthOfVideo(EnglishSeconds().Match(Rest)) && Take(EnglishSeconds()) is { } plain)
        {
            seconds = Number(plain.Groups["s"].Value);
        }
        else if (Take(ChineseSeconds()) is { } chinese)
        {
            seconds = Number(chinese.Groups["s"].Value);
        }
        else
        {
            return;
        }

        LengthSeconds = Math.Clamp(seconds, ShortestSeconds, LongestSeconds);
    }

    /// <summary>"Teaser for our film …, 22 minutes": the film is that long, and not its teaser.</summary>
    public static bool IsOfFilmTeased(string before, string length) =>
        EnglishMinutes().Match(length) is { Success: true } match && Number(match.Groups["m"].Value) > LongestTeaserMinutes && Teaser().IsMatch(before);

    // "folds in ten seconds" and "ready within 30 seconds" speak of the thing, "explain gravity in 60 seconds" of the video.
    private bool IsLengthOfVideo(Match match)
    {
        if (IsOfFilmTeased(Rest[..match.Index], match.Value))
        {
            return false;
        }

        if (!match.Success || VideoAfter().IsMatch(Rest[(match.Index + match.Length)..]))
        {
            return match.Success;
        }

        bool isIn = match.Value.StartsWith("in ", StringComparison.OrdinalIgnoreCase);
        return isIn ? StartsAsRequest().IsMatch(Rest) && !Rest[..match.Index].Any(letter => letter is '.' or ',' or ';' or ':' or '!' or '?') : !Within().IsMatch(Rest[..match.Index]);
    }

    private void ReadSize()
    {
        (Regex Pattern, int Width, int Height)[] shapes =
            [(Square(), 1080, 1080), (FourByFive(), 1080, 1350), (ThreeByFour(), 1080, 1440), (Portrait(), 1080, 1920), (Landscape(), 1920, 1080)];
        foreach ((Regex pattern, int width, int height) in shapes)
        {
            if (Take(pattern, IsPlatformVideo) is not null)
            {
                Size ??= (width, height);
            }
        }
    }

    private void ReadLanguage()
    {
        if (Take(InChinese()) is not null)
        {
            Language = "zh";
        }
        else if (Take(InEnglish()) is not null)
        {
            Language = "en";
        }
    }

    private static double Number(string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            return number;
        }

        string[] words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        int word = Array.IndexOf(words, text.ToLowerInvariant());
        if (word >= 0 || text is "a" or "A")
        {
            return Math.Max(word, 1);
        }

        return text.ToLowerInvariant() switch
        {
            "fifteen" => 15,
            "twelve" => 12,
            ['t' or 'f', ..] tens when Tens(tens) is > 0 and var sum => sum,
            "sixty" => 60,
            "ninety" => 90,
            _ => ChineseNumber(text),
        };
    }

    // "Twenty", "forty-five".
    private static int Tens(string text)
    {
        string[] parts = text.Split('-', ' ');
        string[] tens = ["twenty", "thirty", "forty", "fifty"];
        string[] ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        int ten = 2 + Array.IndexOf(tens, parts[0]);
        int one = parts.Length < 2 ? 0 : 1 + Array.IndexOf(ones, parts[1]);
        return ten < 2 ? 0 : (ten * 10) + one;
    }

    private static double ChineseNumber(string text)
    {
        const string Digits = "零一二三四五六七八九";
        double total = 0;
        double digit = 0;
        foreach (char letter in text)
        {
            int value = letter is '两' or '兩' ? 2 : Digits.IndexOf(letter, StringComparison.Ordinal);
            if (value >= 0)
            {
                digit = value;
                continue;
            }

            total += (digit == 0 ? 1 : digit) * (letter == '十' ? 10 : letter == '百' ? 100 : 0);
            digit = 0;
        }

        return total + digit;
    }

    private const string Zh = @"\d+(?:\.\d+)?|[一二两兩三四五六七八九十百]+";
    private const string En = @"\d+(?:\.\d+)?|a|one|two|three|four|five|six|eight|ten|twelve|fifteen|(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|sixty|ninety";

    // A time is the video's length only where it speaks of the video, not of the subject: "七天", "出汁30秒" stay facts
    // because Chinese seconds must open the message or a clause, or stand before a word for video.
    [GeneratedRegex($@"(?<half>半分[钟鐘])(?:左右)?的?|(?<=^|[，,。；;：:\s]|[做作成生段条條支个個]|[长長约約]|[为為用花])(?:(?<m>{Zh})\s*分(?:[钟鐘](?<plus>半)?|(?=\s*\d))(?:\s*(?<s>{Zh})\s*秒[钟鐘]?)?)(?:左右)?的?(?=\s*(?:[，,。；;：:]|$|\S{{0,8}}(?:视频|視頻|影片|短片|片|广告|廣告|介绍|介紹|宣传|宣傳|相册|相冊|影集|混剪|集锦|集錦|高光|精华|精華|剪辑|剪輯)|(?:[讲講说說带帶教了看读讀]|搞懂)))", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseMinutes();

    [GeneratedRegex($@"(?<=^|[，,。；;：:！？!?”」\s]|[做作成生段条條支个個]|[长長约約的]|[为為用花]|[竖豎横橫][屏版]|方形)(?<s>{Zh})\s*秒[钟鐘]?(?:左右)?的?(?=\s*(?:[，,。；;：:]|$|(?<=\s)|[讲講说說教带帶]|[竖豎横橫直]|\S{{0,14}}(?:视频|視頻|影片|短片|片|广告|廣告|介绍|介紹|宣传|宣傳|相册|相冊|影集|动画|動畫|混剪|集锦|集錦|高光|精华|精華|剪辑|剪輯|快剪|版本|MV|MP4|mp4)))", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseSeconds();

    [GeneratedRegex(@"\b(?:teaser|trailer|promo|commercial|ad|spot)\b(?!\s+video).{0,80}\b(?:film|movie|documentary|series|episode|show|podcast|play|talk)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Teaser();

    [GeneratedRegex(@"\b(?:in\s+|for\s+|about\s+)?(?:half\s+a\s+minute|half[- ]minute)(?:[- ]long|\s+(?:long|tops|max(?:imum)?|at\s+most|or\s+(?:so|less)|(?:in\s+)?total|or\s+under))?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishHalf();

    [GeneratedRegex($@"\b(?:in\s+|about\s+)?(?<m>{En})[\s-]*(?:minutes?|mins?)\b(?:\s*(?:and\s+)?(?<s>{En})[\s-]*(?:seconds?|secs?))?(?:[- ]long|\s+(?:long|tops|max(?:imum)?|at\s+most|or\s+(?:so|less)|(?:in\s+)?total|or\s+under))?(?=(?:\W+\w+){{0,4}}?\W+(?:video|clip|ad|advert|commercial|promo|film|reel|short|trailer|story|spot|intro|explainer|teaser|slideshow|animation)\b|\s*[,.:;]|\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishMinutes();

    [GeneratedRegex($@"\b(?:in\s+|about\s+)?(?<s>\d+(?:\.\d+)?|fifteen|twelve|(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|sixty|ninety|ten|five)[\s-]*(?:seconds?|secs?|s)(?:[- ]long|\s+(?:long|tops|max(?:imum)?|at\s+most|or\s+(?:so|less)|(?:in\s+)?total|or\s+under))?\b(?=(?:[^\S\n]+[\w-]+){{0,5}}?[^\S\n]+(?:video|videos|clip|ad|advert|advertisement|commercial|promo|film|reel|short|trailer|story|spot|intro|explainer|teaser|slideshow|animation|tiktok|instagram|youtube|vertical|square|product|promotional|listing|tour|greeting|album|montage|invitation|tutorial|recipe|lesson|announcement|recap|update|message|highlights?|supercut|version|cut|edit)\b|\s*[,.:;\n]|\s*$|\s+(?:for|about|on|introducing|promoting)\b|\s+\d{{1,2}}\s*[:x]\s*\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishSeconds();

    [GeneratedRegex(@"\b(?:square(?=\s+(?:video|clip|format|ad|promo|post))|1\s*[:：x]\s*1\b|square(?=\s*(?:[,.;!)]|$)|\s+for\b))(?:\s+format)?|(?<!\d)1[:：]1(?!\d)(?:比例)?的?|正方形的?|方形的?(?=视频|影片|短片|\s*(?:[，,。；;：:\d]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Square();

    [GeneratedRegex(@"(?<!\d)4\s*[:：比]\s*5(?!\d)(?:\s*(?:format|比例))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FourByFive();

    [GeneratedRegex(@"(?<!\d)3\s*[:：比]\s*4(?!\d)(?:\s*(?:format|比例))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThreeByFour();

    [GeneratedRegex(@"(?:\b(?:in|as|for|on)\s+(?:an?\s+)?)?\b(?:vertical|portrait)(?:\s+(?:format|mode|video(?=\s*[,.]|$)))?\b|(?<!\d)9\s*[:：比]\s*16(?!\d)|\b(?:for\s+|on\s+)?(?:tiktok|instagram\s+reels?|reels?(?=\s*[,.:]|\s*$)|(?<=\b(?:an?|my|our|this|new|little|short|quick|fun|cool|cute|seconds?|secs?|s)[\s-]+)reels?(?=\s+(?:about|for|of|on|out|from|with|to|showing|that|using|in)\b)|youtube\s+shorts?|shorts(?=\s*[,.:]|\s*$)|instagram\s+stor(?:y|ies))\b|[竖豎](?:屏|版|向|直)?的?|直[式向屏度]的?|(?:发|發)?(?:抖音|小红书|小紅書|快手|视频号|視頻號)(?!直播|号|號|账|帳|搜|店|小店|同名|主页|主頁|菜|代运营|代運營|运营|運營|课|課|早餐|晚餐|美食|面|汤)(?:用|上)?的?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Portrait();

    [GeneratedRegex(@"\b(?:in\s+)?(?:landscape(?=\s+(?:video|format|mode|clip)|\s*[,.:]|\s*$)(?:\s+(?:format|mode))?|widescreen)\b|(?<!\d)16\s*[:：比]\s*9(?!\d)|\bfor\s+youtube\b|[横橫](?:屏|版|向)的?|(?:发|發)?[Bb]站(?:用|上)?的?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Landscape();

    [GeneratedRegex(@"[,，]?\s*\b(?:but\s+|and\s+)?(?:without|no|don't\s+want|do\s+not\s+want|skip\s+the)\s+(?:any\s+)?(?:background\s+)?(?:music|bgm)\b|[，,]?\s*(?:不要|不用|不需要|无需|無需|没有|沒有|去掉|别加|別加|不加)(?:背景)?(?:音乐|音樂|配乐|配樂)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoMusic();

    [GeneratedRegex(@"[,，]?\s*\b(?:and\s+)?(?:with|add|plus|set\s+to)\s+(?:some\s+|a\s+|an\s+)?(?:[\w-]+\s+){0,2}?(?:background\s+music|music|bgm|soundtrack)\b|[,.;]\s*(?:some\s+)?(?:gentle|soft|calm|upbeat|happy|sad|epic|cinematic|dramatic|relax(?:ing|ed)|energetic|fun|quiet|warm|slow|fast|lo-?fi|piano|acoustic|ambient|electronic|orchestral|inspiring|emotional|moody|chill|uplifting|jazzy?)(?:\s+[\w-]+)?\s+(?:music|soundtrack|bgm)(?=\s*[,.;!]|\s*$)|[，,]?\s*(?:并|並)?(?:配(?!音)上?|加上?|带|帶|要有?|有)(?:一段|点|點|些)?[\u4e00-\u9fff]{0,4}?的?(?:背景音乐|背景音樂|音乐|音樂|配乐|配樂)(?!会|會|节|節|课|課)|[，,]\s*[\u4e00-\u9fff]{1,4}(?:感|风|風|的)?(?:背景音乐|背景音樂|音乐|音樂|配乐|配樂)(?=\s*(?:[，,。]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithMusic();

    [GeneratedRegex(@"[,，]?\s*\b(?:but\s+|and\s+)?(?:without|no|don't\s+want|do\s+not\s+want)\s+(?:any\s+)?(?:captions?|subtitles?)\b|[，,]?\s*(?:不要|不用|不需要|无需|無需|没有|沒有|去掉|别加|別加|不加|无|無)字幕", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoCaptions();

    [GeneratedRegex(@"[,，]?\s*\b(?:and\s+)?(?:with|add|plus|and)\s+(?:captions|subtitles)\b|[，,]?\s*(?:并|並)?(?:配上?|加上?|带|帶|要有?)[中英文双雙语語]{0,3}字幕", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithCaptions();

    [GeneratedRegex(@"[,，]?\s*\b(?:but\s+|and\s+)?(?:without|no|don't\s+want|do\s+not\s+want)\s+(?:any\s+|a\s+)?(?:narration|narrator|voice[- ]?overs?|voice|speech|speaking|talking)\b|[，,]?\s*(?:不要|不用|不需要|无需|無需|没有|沒有|去掉|别加|別加|不加|别|別|唔使|唔要)(?:旁白|配音|人声|人聲|解说|解說|语音|語音)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoNarration();

    [GeneratedRegex(@"[,，]?\s*\b(?:and\s+)?(?:with|add|plus)\s+(?:a\s+|an\s+)?(?:[\w-]+\s+)?(?:narration|narrator|voice[- ]?over)\b|[，,]?\s*(?:并|並)?(?:配上?|加上?|带|帶|要有?)(?:旁白|配音|解说|解說)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithNarration();

    [GeneratedRegex(@"^(?:[^\S\n]+[\w-]+){0,5}?[^\S\n]+(?:videos?|clip|ad|advert\w*|commercial|promo|film|reel|short|trailer|story|spot|intro|explainer|teaser|tiktok)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VideoAfter();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:explain|how\s+to|tell|show|introduc|present|describ|summari|mak|creat|generat|produc|promot|turn|sell|pitch|an?\s+(?:\w+\s+){0,3}video|\d+\s+scenes)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StartsAsRequest();

    [GeneratedRegex(@"\b(?:within|under|after|every|only|just|than|for|takes?|took|lasts?|lasting|needs?|costs?|steep|bake|cook|boil|simmer|chill|rest|walk|drive|ride)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    [GeneratedRegex(@"^(?:tiktok|(?:instagram\s+)?reels?|(?:youtube\s+)?shorts?|instagram\s+stor(?:y|ies))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Platform();

    [GeneratedRegex(@"\b(?:in|using)\s+(?:simplified\s+|mandarin\s+)?(?:chinese|mandarin)\b|(?:用|以)中文|中文版的?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InChinese();

    // "brand color #ff7a00" is a wish about the look and no fact of the subject.
    [GeneratedRegex(
        @"[,;，；]?\s*(?:\b(?:in|with|using|use|our|my|the)\s+)*(?:(?:\bbrand\s+)?\bcolou?rs?\s*(?:is|are)?|(?:用|以)?(?:品牌|主)(?:颜色|色)(?:是|为|用)?)\s*[:：]?\s*#[0-9a-f]{6}\b"
        + @"(?:\s*(?:[,，、&]|and|和)\s*#[0-9a-f]{6}\b)*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BrandColor();

    [GeneratedRegex(@"\b(?:in|using)\s+english\b|(?:用|以)英[文语語]|英[文语語]版?的(?=\S{0,6}(?:视频|視頻|影片|短片|片))|英[文语語](?=(?:宣传|宣傳|产品|產品|介绍|介紹)?(?:视频|視頻|影片|短片|片))|英文版的?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InEnglish();

    [GeneratedRegex(@"\b(?:into|as|to)\s+(?:an?\s+)?(?:(?:full\s+)?(?:1080p?|720p|4k|hd)\s+)?mp4(?:\s+(?:file|video))?\b|\b(?:in\s+|at\s+)?(?:1080p|720p|full\s+hd)\b(?:\s+mp4)?|\bfor\s+free\b|\b\d+\s+scenes?\b|(?:导出|導出)?(?:成|为|為)?\s*(?:1080[pP])\s*(?:的)?\s*(?:MP4|mp4)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}
