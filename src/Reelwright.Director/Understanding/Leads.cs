using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Puts the ways in which people begin an order, and label its parts, into the few that the readers know.</summary>
internal static partial class Leads
{
    /// <summary>The message in plain words; of other languages, as it is.</summary>
    public static string Plain(string text)
    {
        text = Clip().Replace(text, "video$1");
        text = With().Replace(text, "with");
        text = Little().Replace(text, "little");
        text = CanYou().Replace(text, "can you");
        text = Please().Replace(text, "please");
        text = Question().Replace(text, "${ask}.");
        text = Whip().Replace(text, "make");
        text = Need().Replace(text, "make ");
        text = Quickly().Replace(text, "");
        text = PlainWords().Replace(text, "");
        text = Under().Replace(text, "in ");
        text = Graders().Replace(text, "${length}, for $1");
        text = Something().Replace(text, "make a video ");
        text = Countdown().Replace(text, "");
        text = Launch().Replace(text, "");
        if (Introduced().Match(text) is { Success: true } introduced)
        {
            // "We help restaurants cut waste. Meet Platewise, …": who it is comes first, what was said before stands after it.
            text = $"{introduced.Groups["who"].Value.TrimEnd('.', '!', ' ')}. {introduced.Groups["said"].Value.Trim()}";
        }

        text = Business().Replace(text, "");
        text = Notice().Replace(text, "Announcement: ");
        text = ShopPage().Replace(text, "$1");
        text = Platform().Replace(text, " ");
        text = Labelled().Replace(text, "${stop}");
        text = Slogan().Replace(text, "${stop}\"${words}\"");
        text = Phone().Replace(text, "${stop}Call ${number}");
        text = Wishing().Replace(text, match => $"{EnglishWords.Capitalize(match.Groups["day"].Value)}{(match.Groups["from"].Success ? ", from " : "")}");
        text = ChineseWishing().Replace(text, match => match.Groups["day"].Value is var day && (day[^1] == '节' || day is "新年" or "元旦" or "七夕") ? day : day + "节");
        text = ChineseShop().Replace(text, "${where}的${shop}");
        text = ChineseCounted().Replace(text, match => match.Groups["items"].Value.Count(letter => letter == '、') + 1 == "零一二三四五六七八九".IndexOf(match.Groups["n"].Value.Replace('两', '二'), StringComparison.Ordinal) ? match.Groups["items"].Value : match.Value);
        text = ChineseThis().Replace(text, match => Thing(match.Groups["what"].Value) is > 0 and var end && end < match.Groups["what"].Length ? $"{match.Groups["this"].Value}{match.Groups["what"].Value[..end]}，{match.Groups["what"].Value[end..]}" : match.Value);
        text = ChineseFirm().Replace(text, "${what}，");
        text = ChineseSelling().Replace(text, "，");
        text = ChineseLast().Replace(text, "，");
        return ChineseLabelled().Replace(text, "${stop}");
    }

    [GeneratedRegex(@"\bvid(s?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clip();

    // "A reel w chill music", "w/ captions"; not "W hotel", "5 W".
    [GeneratedRegex(@"(?<=[a-z]\s)w/?(?=\s+[a-z])|(?<=\s)w/(?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex With();

    [GeneratedRegex(@"\b(?:lil|li'l)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Little();

    [GeneratedRegex(@"\b(?:can|could|would|will)\s+(?:u|ya)\b|\b(?:can|could)\s+(?:we|i)\s+(?=(?:have|get)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CanYou();

    [GeneratedRegex(@"\b(?:pls|plz|plss)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Please();

    // "Can you make an ad for our new cold brew?" asks the maker, not the viewer.
    [GeneratedRegex(@"(?<ask>\b(?:can|could|would|will)\s+you\s+(?:please\s+)?(?:make|create|do|generate|give|put|produce|design|help|whip|throw|cut|build)\b[^?.!\n]*)\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    // "Need a video for …", "we need an announcement: …"; not "Need a plumber?", which is a hook.
    [GeneratedRegex(@"^\W*(?:(?:i|we)(?:'m|’m|'re|’re|\s+am|\s+are)?\s+)?(?:really\s+|just\s+|urgently\s+)?(?:need(?:ing)?|want(?:ing)?|would\s+like|would\s+love|(?<=(?:i|we)\s*)['’]d\s+(?:like|love)|looking\s+for|after)\s+(?=(?:an?|some|one|\d+|this|the)\b)(?![^.!,\n]{0,60}\?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Need();

    [GeneratedRegex(@"\b(?:make|create|do|cut|edit|put\s+together|whip\s+up)\s+(?:me\s+|us\s+)?something\s+(?:\w+\s+){0,3}?(?=(?:for|about|to|on|showing|from|out\s+of|with|using)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Something();

    // "I sell handmade soap", "I run a little cafe called …": what it is about.
    [GeneratedRegex(@"(?<=^|[.!?\n]\s*)(?:hi\W+|hello\W+|hey\W+)?(?:i|we)\s+(?:also\s+)?(?:(?:just\s+|recently\s+)?(?:sell|run|own|opened|started|launched)|have\s+opened|(?:have|want\s+to\s+promote|would\s+like\s+to\s+promote)\s+(?=(?:an?|my|our)\b))\s*|(?<=^|[.!?\n]\s*)(?:hi\W+|hello\W+|hey\W+)?(?:i['’]m|we['’]re|i\s+am|we\s+are)\s+(?:launching|opening|starting|selling|promoting|releasing|hosting|organi[sz]ing)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Business();

    // "Launch of our new bike, the Volt S" is about the bike.
    [GeneratedRegex(@"^\W*(?:the\s+)?(?:(?:launch|release|reveal)\s+of|(?:sell(?:ing)?|rent(?:ing)?\s+out|letting)(?=\s+(?:my|our)\s))\s+(?=(?:my|our|the|an?)\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Launch();

    [GeneratedRegex(@"^(?<said>we\s+[^.!?\n]{8,120}[.!])\s+(?:meet|introducing|say\s+hello\s+to|this\s+is|we\s+are|our\s+name\s+is)\s+(?<who>(?-i:[A-Z])[^\n]{2,200})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduced();

    // "Countdown to our summer party" is about the party.
    [GeneratedRegex(@"^\W*(?:make\s+)?(?:an?\s+)?count\s?down\s+(?:to|for|until)\s+(?=\S+\s+\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Countdown();

    // "An announcement: office moves …" says what it is after the colon.
    [GeneratedRegex(@"^\W*(?:make\s+)?(?:an?\s+|the\s+)?(?:short\s+|quick\s+)?(?:announcement|notice|reminder)(?:\s+video)?\s*[:–-]\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    [GeneratedRegex(@"\b(shop|store|business|company|brand)\s+(?:landing\s+page|home\s*page|web\s*page|website)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShopPage();

    // Where it is to be shown: "a video for linkedin about …", "to post on X announcing …".
    [GeneratedRegex(@"\s+(?:(?:for|on)\s+|to\s+(?:post|share|put|use|upload)\s+(?:it\s+)?(?:on|to)\s+)(?:my\s+|our\s+|the\s+)?(?:instagram|insta|ig|facebook|fb|linkedin|twitter|whatsapp|pinterest|snapchat|socials|social\s+media|(?<=to\s+\w+\s+(?:it\s+)?on\s+)X)(?!\s+(?:reels?|stor(?:y|ies)))(?:\s+(?:feed|posts?|ads?|page|account|status))?(?=\s*(?:[,.;:!?]|$|\b(?:about|announcing|introducing|promoting|showing|that|with|and)\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Platform();

    [GeneratedRegex(@"(?<stop>^|[,.;!?\n]\s*)(?:date|when|time|place|venue|location|where|address|price|website|topic|subject|event|product|name)\s*[:=]\s*(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?<stop>^|[,.;!?\n]\s*)(?:our\s+|the\s+|my\s+)?(?:tag\s?line|slogan|motto)\s*(?:is|[:=])\s*[“""]?(?<words>[^,.;!?\n“”""]{2,60})[”""]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Slogan();

    [GeneratedRegex(@"(?<stop>^|[,.;!?\n]\s*)(?:our\s+|my\s+)?(?:phone(?:\s+number)?|tel(?:ephone)?|mobile|cell)\s*(?:is|no\.?|[:=])?\s*(?<number>\+?\d[\d ()-]{4,}\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    // 最后放上电话…: the end shows it; that it comes last is for the maker.
    [GeneratedRegex(@"[，,。；;]\s*(?:最后|最後|结尾|結尾|片尾)(?:处|再|要)?(?:放上?|加上?|写上?|留下?|带上?|附上?|打上)(?:我们的?|我的?|一个|个)?(?=(?:电话|電話|微信|地址|网址|網址|官网|热线))", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseLast();

    [GeneratedRegex(@"(?<stop>^|[，,。；;\n]\s*)(?:(?:时间|時間|日期|主题|主題|内容|內容|坐标|座標)(?:是|为|為|[:：])|坐标(?=[\u4e00-\u9fff])|内容是(?:讲|讲的是)?|内容讲)\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseLabelled();

    // "wish happy diwali to our customers from Sharma Sweets": the day is what it is about.
    [GeneratedRegex(@"\b(?:to\s+)?wish(?:ing|es)?\s+(?:(?:everyone|everybody|all|you\s+all|our\s+\w+|my\s+\w+|people)\s+)?(?:a\s+)?(?:very\s+)?(?:happy|merry)\s+(?<day>diwali|christmas|easter|thanksgiving|hanukkah|eid|holi|halloween|(?:lunar\s+|chinese\s+)?new\s+year|valentine['’]?s\s+day|mother['’]?s\s+day|father['’]?s\s+day)(?:\s+to\s+(?:all\s+)?(?:our\s+|my\s+|the\s+)?[\w ]{3,30}?)?(?:(?<from>\s+from\s+)|(?=\s*(?:[,.;!]|$)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wishing();

    [GeneratedRegex(@"(?<=^[^，,。；;]{0,16})祝(?:福)?(?:大家|各位|你们|所有[\u4e00-\u9fff]{0,4}|全体[\u4e00-\u9fff]{0,4}|新老客户|客户们?|朋友们?|家人们?|粉丝们?)?(?<day>中秋|端午|元宵|春节|新年|国庆|元旦|圣诞|七夕|重阳|母亲节|父亲节|儿童节|教师节|情人节)节?快[乐樂]", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseWishing();

    [GeneratedRegex(@"\b(?:whip\s+up|put\s+together|throw\s+together|knock\s+up|cook\s+up)\b(?=\s+(?:me\s+|us\s+)?(?:an?|some|something)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whip();

    [GeneratedRegex(@"^\W*(?:real\s+quick|quick\s+(?:one|request|video)|simple\s+(?:one|request|video))\s*[:,–-]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quickly();

    [GeneratedRegex(@"\s+in\s+(?:plain|simple|easy)\s+(?:english|terms|words|language)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlainWords();

    [GeneratedRegex(@"(?<=^\W*(?:explain|make|create|show|tell)\b[^,.;]{3,80}\s)in\s+(?:under|less\s+than|about|around)\s+(?=(?:an?|one|half|\d+)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Under();

    [GeneratedRegex(@"\s+to\s+(\d+(?:st|nd|rd|th)[- ]graders?|toddlers|preschoolers|beginners|non-experts|(?<=\b(?:explain|teach|describ|present|introduc|show)\w*\b[^.;!?]{0,80}\sto\s+)my\s+(?:students|class|grandma|mom|dad|boss))\b(?<length>\s+in\s+\d+\s+(?:seconds?|minutes?))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Graders();

    // Where the name of the thing ends in "咖啡机三秒出奶泡"; 0 when it does not begin with one.
    private static int Thing(string text) => Concepts.FindMatches(text) is { Count: > 0 } found && found[0] is { Start: <= 4 } first ? first.Start + first.Length : 0;

    // 我们小店开在大理古城: where it is says which one.
    [GeneratedRegex(@"(?<=^|[，,。！!]\s*)(?:我们|我們|我)(?:家|的|家的)?(?<shop>小?店|小?铺|工作室|民宿|客栈|餐厅|餐廳|咖啡馆|花店|书店|面馆|茶馆)(?:就)?(?:开在|開在|位于|位於|坐落在)(?<where>[\u4e00-\u9fff]{2,10})(?=[，,。！!]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseShop();

    // 可回收、有害、厨余、其他四类: the last two characters count the four.
    [GeneratedRegex(@"(?<items>[^，。、；：:\s]{1,10}(?:、[^，。、；：:\s]{1,10}?){1,7})[这這]?(?<n>[两二三四五六七八九])(?:大类|类|類|种|種|样|樣|项|項)(?=$|[，。；！])", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseCounted();

    // 这款咖啡机三秒出奶泡: the thing, and what it does.
    [GeneratedRegex(@"(?<=^|[，,。！!：:]\s*)(?<this>这[款台件支瓶只本双套张把盏]|這[款台件支瓶隻本雙套張把盞])(?<what>[^，。；！!：:的]{4,20})(?=[，。；！!]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseThis();

    // 我们是一家做智能门锁的公司: the locks are what it is about.
    [GeneratedRegex(@"^(?:我们|我)(?:公司|家|这边)?是(?:一家|一个|家|专业|专门)*(?:做|卖|生产|研发|经营|制作)(?<what>[^，,。；;]{2,12}?)的(?:公司|企业|品牌|厂家|工厂|店|小店|商家|团队|工作室)?[，,。；;]", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseFirm();

    [GeneratedRegex(@"(?<=(?:视频|短片|片子|广告))(?:来)?(?:卖|推销|推一下|推广一下)(?:一下)?(?:我们?)?家?的?", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseSelling();
}
