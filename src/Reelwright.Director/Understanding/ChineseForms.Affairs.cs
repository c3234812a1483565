using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <content>What somebody offers or looks for, and what a group invites to: listings, outings, clubs, openings of a feast.</content>
internal static partial class ChineseForms
{
    private const int LongestOffered = 16;

    // 健身房转让，150平…; 卖二手自行车…: what is offered, without the verb, and whether somebody offers or looks for it.
    private static Brief? Listing(Brief brief, string hans, string text)
    {
        List<string> clauses = Clauses(text, End());
        if (clauses.Count > 1 && OfferWord().IsMatch(ChineseWriting.ToHans(clauses[0])))
        {
            // 出租：朝阳区双井一室一厅
            clauses[0] += clauses[1];
            clauses.RemoveAt(1);
        }

        string head = clauses.Count == 0 ? "" : ChineseWriting.ToHans(clauses[0]);
        Match match = OfferLead().Match(head) is { Success: true } lead ? lead : OfferTail().Match(head);
        Group kind = match.Groups["kind"];
        Group what = match.Groups["what"];
        bool isBare = kind.Value is "卖" or "出" or "收" or "求";
        bool isHome = EstateWords().IsMatch(hans) && kind.Value is "出租" or "出售" or "急售" or "卖";
        bool isThing = match.Success && !NoOffer().IsMatch(what.Value) && !AskedAbout().IsMatch(head) && Hanzi.Length(what.Value) is >= 2 and <= LongestOffered;
        if (!isThing || isHome || clauses.Count < 2 || (isBare && !SecondHand().IsMatch(hans)))
        {
            return null;
        }

        bool isWanted = kind.Value is "求租" or "求购" or "求" or "收购" or "回收" or "收";
        string verb = kind.Value switch { "卖" or "出" or "急售" or "转卖" => "出售", "求" => "求购", "收" => "回收", _ => kind.Value };
        verb = brief.Language == "zh-Hant" ? ChineseWriting.OwnToHant(verb) : verb;
        string name = clauses[0].Substring(what.Index, what.Length).Trim(' ', '的');
        clauses.RemoveAt(0);
        string action = FormReader.TakeAction(clauses, ActionWords());
        return FormReader.Complete(
            brief with
            {
                Form = isWanted ? "wanted" : "listing",
                Name = name,
                Title = isWanted ? verb + name : name + verb,
                What = verb,
                Facts = FormReader.Facts(clauses),
                CallToAction = action,
            },
            name);
    }

    // 周末亲子农场采摘草莓，大人60元小孩30元，在嘉定
    private static Brief? Outing(Brief brief, string hans, string body)
    {
        List<string> clauses = Clauses(body, End());
        string head = clauses.Count < 2 ? "" : ChineseWriting.ToHans(clauses[0]);
        if (InviteWords().IsMatch(hans) || !OutingWords().IsMatch(head) || OutingThing().IsMatch(head) || AskedAbout().IsMatch(head) || Hanzi.Length(head) > LongestTitle)
        {
            return null;
        }

        string name = Recruiting().Replace(clauses[0], "");
        clauses.RemoveAt(0);
        string where = TakePlace(clauses);
        where = where.Length > 0 ? where : TakeStated(clauses);
        string action = FormReader.TakeAction(clauses, ActionWords());
        return Hanzi.Length(name) < 2 ? null : FormReader.Complete(
            brief with { Form = "outing", Name = name, Title = name, Where = where, Facts = FormReader.Facts(clauses), CallToAction = action },
            name,
            head.Contains('采', StringComparison.Ordinal) || head.Contains('摘', StringComparison.Ordinal) ? "farm" : "");
    }

    // 广场舞队招新，每晚7点半
    private static Brief? Club(Brief brief, string hans, string body)
    {
        Match match = ClubHead().Match(hans.Length == body.Length ? hans : ChineseWriting.ToHans(body));
        if (!match.Success)
        {
            return null;
        }

        string name = Own().Replace(body.Substring(match.Groups["name"].Index, match.Groups["name"].Length), "");
        List<string> clauses = Clauses(body[match.Length..], End());
        string action = FormReader.TakeAction(clauses, ActionWords());
        return Hanzi.Length(name) is < 2 or > LongestTitle ? null : FormReader.Complete(
            brief with { Form = "club", Name = name.Trim('“', '”', '「', '」'), Title = name, Facts = FormReader.Facts(clauses), CallToAction = action }, name);
    }

    // 公司年会开场视频，主题“破浪前行”: the theme is what it is called, the feast stands beside it.
    private static Brief? Opener(Brief brief, string text)
    {
        string hans = ChineseWriting.ToHans(text);
        if (Feast().Match(hans) is not { Success: true } feast)
        {
            return null;
        }

        string occasion = Ours().Replace(Making().Replace(text.Substring(feast.Groups["what"].Index, feast.Groups["what"].Length), ""), "").Trim('的', ' ');
        string rest = text[feast.Length..];
        string theme = "";
        if (Theme().Match(ChineseWriting.ToHans(rest)) is { Success: true } match)
        {
            theme = rest.Substring(match.Groups["theme"].Index, match.Groups["theme"].Length).Trim();
            rest = rest.Remove(match.Index, match.Length);
        }

        List<string> clauses = Clauses(rest, End());
        if (theme.Length == 0 && Theme().Match(ChineseWriting.ToHans(brief.Message)) is { Success: true } said)
        {
            // 主题：破浪前行, where the word for the theme is gone by now.
            theme = brief.Message.Substring(said.Groups["theme"].Index, said.Groups["theme"].Length).Trim();
            clauses.Remove(theme);
        }

        string action = FormReader.TakeAction(clauses, ActionWords());
        return Hanzi.Length(occasion) is < 2 or > LongestTitle ? null : FormReader.Complete(
            brief with
            {
                Form = "opener",
                Name = theme.Length > 0 ? theme : occasion,
                Title = theme.Length > 0 ? theme : occasion,
                What = theme.Length > 0 ? occasion : "",
                Facts = FormReader.Facts(clauses),
                CallToAction = action,
            },
            occasion);
    }

    // 英语单词：apple 苹果，banana 香蕉: a heading, and each entry as it is given.
    private static Brief? Cards(Brief brief, string body)
    {
        Match match = CardsHead().Match(ChineseWriting.ToHans(body));
        string title = body.Substring(match.Groups["title"].Index, match.Groups["title"].Length);
        List<string> items = Clauses(body[match.Length..], NewsEnd());
        items = items.Count == 1 ? [.. items[0].Split('、')] : items;
        return !match.Success || items.Count < 2 || items.Exists(item => Hanzi.Length(item) > LongestTurn || Lesson().IsMatch(item)) ? null
            : FormReader.Complete(brief with { Form = "cards", Title = Own().Replace(title, ""), Items = [.. items.Take(MostItems)] }, title);
    }

    // 今天的晚饭：番茄牛腩，慢炖两小时: what is eaten is what it is about.
    private static Brief? Meal(Brief brief, string body)
    {
        Match match = MealHead().Match(ChineseWriting.ToHans(body));
        bool isAsked = brief.Opening.Contains('吃', StringComparison.Ordinal) && !match.Success;
        List<string> clauses = Clauses(isAsked ? body : body[match.Length..], End());
        if ((!match.Success && !isAsked) || clauses.Count < 2 || Hanzi.Length(clauses[0]) > LongestTitle)
        {
            return null;
        }

        string name = clauses[0];
        clauses.RemoveAt(0);
        return FormReader.Complete(
            brief with { Form = "meal", Name = name, Title = name, What = match.Groups["what"].Length == 0 ? "" : body.Substring(match.Groups["what"].Index, match.Groups["what"].Length), Facts = FormReader.Facts(clauses) },
            name,
            Concepts.FindSubject(name) is { Family.Genre: "food" } ? "" : "food");
    }

    // A menu, a report, a notice: a heading and what stands under it.
    private static Brief? Notice(Brief brief, string body)
    {
        if (Heading().Match(body) is not { Success: true } match)
        {
            return null;
        }

        List<string> clauses = Clauses(body[match.Length..], End());
        string action = FormReader.TakeAction(clauses, ActionWords());
        return clauses.Count < 2 ? null : FormReader.Complete(
            brief with { Form = match.Groups["title"].Value.EndsWith("一天", StringComparison.Ordinal) ? "day" : "info", Title = Own().Replace(match.Groups["title"].Value, ""), Facts = FormReader.Facts(clauses), CallToAction = action }, body);
    }

    // 在嘉定, 地点千岛湖: a place that nothing else shows to be one.
    private static string TakeStated(List<string> clauses)
    {
        int index = clauses.FindIndex(clause => Stated().IsMatch(ChineseWriting.ToHans(clause)));
        if (index < 0)
        {
            return "";
        }

        Group where = Stated().Match(ChineseWriting.ToHans(clauses[index])).Groups["where"];
        string place = clauses[index].Substring(where.Index, where.Length);
        clauses.RemoveAt(index);
        return place;
    }

    [GeneratedRegex(@"^(?:我们|我們|咱们|我)的?", RegexOptions.CultureInvariant)]
    private static partial Regex Ours();

    // 11月8日开始, with the day taken out.
    [GeneratedRegex(@"^(?:准时|準時|正式)?(?:开始|開始|开幕|開幕|起)$", RegexOptions.CultureInvariant)]
    private static partial Regex Began();

    private const string Offers = "出售|转卖|转让(?!费|金|股权)|转租|出租(?!车|屋|房改|人)|招租|出兑|急售|求租|求购|收购(?!了|案|战)|回收(?!站|箱|平台|利用)";

    [GeneratedRegex($"^(?:{Offers})$", RegexOptions.CultureInvariant)]
    private static partial Regex OfferWord();

    [GeneratedRegex($@"^(?:我家|我想|我要|我|本人|个人|自家|自用|现|急|低价|诚心|诚意|长期|高价|上门|因[^，]{{1,6}}(?=出|转))*(?<kind>{Offers}|卖(?![点家力场萌座])|出(?=自用|[一个辆张套闲二全九旧])(?!自景|全力|一口|一把力)|收(?=[一个旧二闲废])|求(?=[一个二]))(?:一?[个台辆部张套间把件只条批架块本双])?(?<what>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfferLead();

    [GeneratedRegex($@"^(?<what>.+?)(?<kind>{Offers})(?:啦|了|中|信息)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfferTail();

    [GeneratedRegex(@"^[了费屋自的]|(?:平台|咨询|律师|故事|App|小程序|良心店|软件)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoOffer();

    [GeneratedRegex(@"为什么|怎么|如何|怎样|注意|技巧|攻略|指南|流程|合同|教程|步骤|的区别|[吗？?]", RegexOptions.CultureInvariant)]
    private static partial Regex AskedAbout();

    [GeneratedRegex(@"二手|成新|闲置|自用|搬家|毕业|原价|小刀|不刀|自提|自取|面交|用了|转手|旧|回收|求购", RegexOptions.CultureInvariant)]
    private static partial Regex SecondHand();

    [GeneratedRegex(@"采摘|[采摘](?:草莓|樱桃|杨梅|葡萄|橘子|桔子|苹果|蓝莓|桑葚|枇杷|桃子|茶|蘑菇)|露营|研学|亲子(?!装|鉴定|餐|酒店|关系|照|服)|徒步|团建|[夏冬秋春]令营|爬山(?!神器|鞋|杖)|登山(?!鞋|杖|包)|野餐|赶海|骑行活动|溯溪|漂流(?!瓶)", RegexOptions.CultureInvariant)]
    private static partial Regex OutingWords();

    [GeneratedRegex(@"(?:上新|咖啡|软件|课|裤|服|神器|炉|锅|壶|毯|套装|中心|营地|帐篷|椅|鞋|包|装|灯|桌|车|店|厅|酒店|民宿|推荐|装备|杖|书|关系|教育|阅读|鉴定|沟通|照|摄影|衫|写真|节目|乐园|馆|公司|俱乐部|社|队|App|app|小程序)$", RegexOptions.CultureInvariant)]
    private static partial Regex OutingThing();

    [GeneratedRegex(@"(?:招生|報名|报名|招募|开营|開營|活动招募)(?:中|啦|了|开始|開始)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Recruiting();

    [GeneratedRegex(@"^(?:介绍)?(?<name>[^，。：:]{2,14}?)(?:招新|招募新(?:队员|成员|团员|社员)|纳新)(?:视频|短片)?(?:啦|了|中|开始)?[！!，。：:]", RegexOptions.CultureInvariant)]
    private static partial Regex ClubHead();

    [GeneratedRegex(@"^(?:请|帮我们?|给我们?|为)*(?:做|制作|生成|来|拍|弄|整)?(?:一?[个条段支部](?!人))?(?<what>[^，。：:“”「」]{0,10}?(?:年会|尾牙|晚会|联欢会|运动会|校运会|艺术节|科技节|读书节|典礼|庆典|峰会|论坛|大会|文化节))(?:的)?"
        + @"(?:(?:开幕式|开幕(?=式|视频|短片|影片|片)|开场|片头|暖场|倒计时)(?:式)?(?:的)?(?:暖场|倒计时)?(?:的)?(?:视频|短片|影片|动画|片)?|(?:视频|短片|影片)(?=[，。：:\s]{1,2}(?:主题|口号|[“「《])))(?=[，。：:；!！\s]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Feast();

    [GeneratedRegex(@"[，。：:；\s]*(?:活动|本次|今年的?|大会)?(?:(?:主题|口号)(?:是|为|叫|：|:)?\s*[“「《""]?(?<theme>[^，。“”「」《》；""]{2,16})[”」》""]?|(?:名叫|叫做?|名为|是)?[“「《](?<theme>[^”」》]{2,16})[”」》](?=[，。；]|$)|(?<=^|[，。；]\s*)(?:名叫|叫做?|名为)(?<theme>[^，。；“”]{2,14})(?=[，。；]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Theme();

    [GeneratedRegex(@"^(?<title>[^，。：:“”]{0,10}(?:单词|词汇|成语|古诗词?|诗词|诗句|唐诗|宋词|谚语|歇后语|绕口令|谜语|口诀|公式|短语|生字|汉字|字母|接龙)(?:[一二三四五六七八九十\d]{1,2}[首个句条则组])?)(?:视频|短片|卡片)?[：:]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex CardsHead();

    [GeneratedRegex(@"\d元|外教|零基础|课时|分钟|一对一|点读", RegexOptions.CultureInvariant)]
    private static partial Regex Lesson();

    [GeneratedRegex(@"^(?<what>(?:今天|今晚|今日|昨天|昨晚|周末|中午|晚上|早上|明天|宝宝|孩子|老公|老婆|我家?|自制)?的?(?:晚饭|午饭|早饭|晚餐|午餐|早餐|宵夜|夜宵|下饭菜|一人食|家常菜|便当|辅食))(?:就?是|吃(?!什么|啥|点|货)的?是?|：|:)+\s*", RegexOptions.CultureInvariant)]
    private static partial Regex MealHead();

    [GeneratedRegex(@"^(?:在|地点|地址|坐标|集合地点?|位置)[：:是在]?(?<where>[^，。的了看]{2,14})$", RegexOptions.CultureInvariant)]
    private static partial Regex Stated();
}
