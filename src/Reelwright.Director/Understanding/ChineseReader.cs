using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Takes a Chinese subject apart: name, kind of thing, facts, audience, call to action.</summary>
internal static partial class ChineseReader
{
    private const int LongestFactChars = 60;
    private const int LongestName = 12;
    private const int MostFacts = 16;

    // Subjects that are spoken of by their own word, without 这个 or 一个.
    private static readonly HashSet<string> TopicFamilies = new(StringComparer.Ordinal)
    {
        "festival", "science", "nature", "travel", "city", "eco", "growth", "team", "people", "birthday", "finance", "ai", "sea", "culture",
    };

    public static bool IsTopic(Concept concept) => TopicFamilies.Contains(concept.Family.Id) || concept.Id is "history" or "custom-furniture";

    public static Brief Read(Brief brief, string content, string modifiers)
    {
        string text = content.Length == 0 && Concepts.FindAll(modifiers).FirstOrDefault() is { Id: not ("photo" or "video" or "product") } ? modifiers : content;
        List<string> clauses = Clauses(text);
        if (clauses.Count == 0)
        {
            return Silent(brief);
        }

        if (clauses.Count == 1 && FilmName().Match(clauses[0]) is { Success: true } title && Silent(brief) is { Concept: "photo" } album)
        {
            return album with { Subject = title.Groups["name"].Value, Name = title.Groups["name"].Value };
        }

        string head = Launching().Replace(Possessive().Replace(clauses[0], ""), "");
        bool isOwn = head.Length < clauses[0].Length;
        clauses.RemoveAt(0);
        if (isOwn && Pet().Match(head) is { Success: true } pet)
        {
            // 我家的猫咪汤圆: the animal is called so, whatever the word means.
            return Read(
                brief,
                $"“{pet.Groups["name"].Value}”{pet.Groups["kind"].Value}" + string.Concat(clauses.Select(clause => "，" + clause)),
                modifiers);
        }

        if (head.Length > 3 && Advertising().Match(head) is { Success: true, Index: > 1 } advertising)
        {
            // 重庆老火锅店开业宣传: what is to be advertised, and why.
            head = head[..advertising.Index];
            if (advertising.Groups["why"].Length > 0)
            {
                clauses.Insert(0, advertising.Groups["why"].Value);
            }
        }

        string name = "";
        if (Announcement().IsMatch(head) && clauses.Count > 0 && Quoted().IsMatch(clauses[0]))
        {
            head = Possessive().Replace(clauses[0], "");
            clauses.RemoveAt(0);
        }

        if (clauses.Count > 0 && TimeOnly().IsMatch(ChineseWriting.ToHans(head)) && Hanzi.Count(head) > 0)
        {
            clauses.Insert(1, head);
            head = clauses[0];
            clauses.RemoveAt(0);
        }

        if (clauses.Count == 0 && SoundTalk().IsMatch(head))
        {
            return Silent(brief);
        }

        if (Quoted().Match(head) is { Success: true } quoted)
        {
            name = quoted.Value[0] == '《' ? quoted.Value : quoted.Groups["words"].Value;
            head = head.Remove(quoted.Index, quoted.Length);
        }
        else if (Called().Match(head) is { Success: true } called)
        {
            name = called.Groups["name"].Value;
            head = head.Remove(called.Index, called.Length);
        }

        List<string> facts = [];
        string audience = brief.Audience;
        string phrase = "";
        string category = "";
        head = Opened().Replace(CalledEnd().Replace(Made().Replace(Trade().Replace(head.Trim().TrimStart('是', '给', '給'), "${what}"), "一"), ""), "一${m}${where}新开的${noun}");
        Concept? announced = null;
        if (Announcement().IsMatch(head) && name.Length == 0 && clauses.Count > 0)
        {
            announced = Concepts.FindSubject(head);
            head = "";
        }

        if (Greeting().Match(text) is { Success: true } greeting)
        {
            return brief with { Subject = content, Name = greeting.Groups["who"].Value, Concept = "birthday" };
        }

        Concept? concept = TrailingConcept(head, out string word);
        if ((concept is null || concept.Id == "product") && TrailingConcept(name, out string nameWord) is { } byName)
        {
            // 新品「极光台灯」: the name says more of what it is.
            (concept, word) = (byName, nameWord);
            head = "";
        }

        if (name.Length == 0 && word == head && concept is not null && clauses.Count > 0 && Counted().IsMatch(clauses[0]) && TrailingConcept(clauses[0], out _) is not null)
        {
            // 极光，一款跟着太阳走的台灯: what is explained so is called so.
            (concept, word) = (null, "");
        }

        if (name.Length > 0 && Work(head) is { } work)
        {
            (category, phrase, concept) = (work.Kind, work.Phrase, Concepts.Find(work.Concept));
            if (work.After.Length > 1 && !Out().IsMatch(ChineseWriting.ToHans(work.After)))
            {
                clauses.Insert(0, work.After);
            }

            head = "";
        }
        else if (head.Length == 0 && name.Length > 0 && concept is not null)
        {
            category = word;
            phrase = $"一{Measure(concept, word)}{word}";
        }
        else if (Counted().Match(head) is { Success: true } counted && !Telling().IsMatch(ChineseWriting.ToHans(head)))
        {
            phrase = head;
            category = word.Length > 0 ? word : counted.Groups["noun"].Value;
        }
        else if (concept is not null && head.EndsWith(word, StringComparison.Ordinal) && head.Length > 0)
        {
            category = word;
            string before = head[..^word.Length].Replace("新品", "", StringComparison.Ordinal);
            if (name.Length > 0)
            {
                phrase = before.Length == 0 ? $"一{Measure(concept, word)}{word}" : $"一{Measure(concept, word)}{before}{word}";
            }
            else if (before.Contains('的', StringComparison.Ordinal) || before is "新" or "")
            {
                phrase = IsTopic(concept) || Homegrown().IsMatch(head) ? head : $"一{Measure(concept, word)}{head}";
                name = IsTopic(concept) && before.Length == 0 ? head : "";
            }
            else if (head.Length <= LongestName)
            {
                // 晨露精华液: what stands before the kind of thing is a name.
                name = head;
                phrase = $"一{Measure(concept, word)}{word}";
            }
        }
        else if (name.Length == 0 && head.Length <= LongestName && !LooksLikeClause().IsMatch(head))
        {
            name = head;
        }
        else if (head.Length > 0 && name.Length > 0)
        {
            word = word.Length > 0 ? word : GroupWord(head);
            category = word;
            phrase = word.Length == 0 ? "" : head.EndsWith("的" + word, StringComparison.Ordinal) ? head : $"一{Measure(concept, word)}{word}";
            concept ??= Concepts.FindSubject(word);
            if (word.Length == 0)
            {
                facts.Add(head);
            }
        }
        else if (head.Length > 0)
        {
            concept ??= Concepts.FindSubject(head);
            if (Hanzi.Length(head) <= 14)
            {
                brief = brief with { Title = head };
            }
            else
            {
                facts.Add(head);
            }
        }

        string action = "";
        foreach (string clause in clauses)
        {
            if (audience.Length == 0 && AudienceWords().Match(clause) is { Success: true } who)
            {
                audience = who.Groups["who"].Value;
            }
            else if (category.Length == 0 && Counted().Match(clause) is { Success: true } apposition)
            {
                // 极光，一款跟着太阳走的台灯
                Concept? kind = TrailingConcept(clause, out string kindWord);
                concept = kind ?? concept;
                phrase = clause.TrimStart('是');
                category = kindWord.Length > 0 ? kindWord : apposition.Groups["noun"].Value;
            }
            else if (action.Length == 0 && Action().IsMatch(clause))
            {
                action = clause;
            }
            else
            {
                facts.Add(clause);
            }
        }

        if (concept?.Family.Id == "festival" && Wishing().Match(name) is { Success: true, Index: > 0 } wishing)
        {
            name = name[..wishing.Index];
        }

        if (Teacher().IsMatch(ChineseWriting.ToHans(name)) && concept?.Family.Genre != "education")
        {
            (concept, category, phrase) = (Concepts.Find("tutor"), "", "");
        }

        if (Person().IsMatch(ChineseWriting.ToHans(category)))
        {
            (category, phrase) = ("", "");
        }

        concept = Concepts.FindSubject(modifiers) is { Family.Id: "charity" } cause ? cause : concept;
        concept ??= announced ?? Concepts.FindSubject(text) ?? Concepts.FindSubject(modifiers);
        return brief with
        {
            Subject = brief.Script.IsEmpty && content.Length <= 200 ? content : head.Length <= LongestFactChars ? head : "",
            Name = name,
            Category = category,
            Concept = concept?.Id ?? "",
            Phrase = phrase,
            Facts = brief.Script.IsEmpty ? [.. facts.Where(fact => !StyleTalk().IsMatch(fact)).Where(fact => fact.Length is > 1 and <= LongestFactChars).Distinct().Take(MostFacts)] : [],
            Audience = audience,
            CallToAction = action,
        };
    }

    private static Brief Silent(Brief brief)
    {
        string text = ChineseWriting.ToHans(brief.Message);
        string id = text.Contains("图片", StringComparison.Ordinal) || text.Contains("照片", StringComparison.Ordinal) ? "photo"
            : text.Contains("产品", StringComparison.Ordinal) || text.Contains("商品", StringComparison.Ordinal) ? "product" : "video";
        return brief with { Concept = id };
    }

    private static Concept? TrailingConcept(string text, out string word)
    {
        ConceptMatch? match = Concepts.FindMatches(text).Where(found => found.End == text.Length && found.Concept.Family.Id != "attribute").Select(found => (ConceptMatch?)found).LastOrDefault();
        word = match is { } some ? text.Substring(some.Start, some.Length) : "";
        return match is { } vague && EnglishReader.IsVague(vague.Concept)
            ? Concepts.FindMatches(text).Where(other => other.Concept.Family.Id != "attribute" && !EnglishReader.IsVague(other.Concept)).Select(other => other.Concept).LastOrDefault() ?? vague.Concept
            : match?.Concept;
    }

    private static List<string> Clauses(string text)
    {
        List<string> clauses = [];
        foreach (string sentence in Sentences.Split(Bullet().Replace(text, "\n")))
        {
            foreach (string part in ClauseEnd().Split(sentence))
            {
                string clause = Linking().Replace(part.Trim().TrimStart('，', ',', '：', ' ').TrimEnd('。', '！', '!', '.', '；'), "").Trim();
                if (clause.Length > 0)
                {
                    clauses.Add(clause);
                }
            }
        }

        return clauses;
    }

    // Pictures, and what their film is called: 片名叫“湖边的夏天”.
    [GeneratedRegex("^(?:名字|片名|名称|名稱|标题|標題|题目|題目)?(?:就?叫做?|是|为|為)[“\"「《](?<name>[^”\"」》]{2,20})[”\"」》]$", RegexOptions.CultureInvariant)]
    private static partial Regex FilmName();

    // 小区门口新开了一家面包店叫“麦田里”: what is left of the sentence when the name is taken out.
    [GeneratedRegex(@"[，,]?(?:店名|名字|取名|起名)?(?:名?叫做?|叫作|名为|名為|是)$", RegexOptions.CultureInvariant)]
    private static partial Regex CalledEnd();

    // 我们是做全屋定制的: what somebody makes is what it is about.
    [GeneratedRegex(@"^(?:专业|專業|专门|專門|一直)?(?:做|卖|賣|搞|从事|從事)(?<what>[^，。的]{2,10})的$", RegexOptions.CultureInvariant)]
    private static partial Regex Trade();

    [GeneratedRegex(@"^(?<where>[^，。一的了]{0,6}?)(?:新开了?|新開了?|开了|開了)一?(?<m>[家间間])(?<noun>[^，。的]{2,8})$", RegexOptions.CultureInvariant)]
    private static partial Regex Opened();

    [GeneratedRegex(@"^(?:自己|刚刚?|最近|新)*(?:做|开发|開發|设计|設計|研发|研發|写|寫|推出|上线|上線)了一?(?=[个個款套])", RegexOptions.CultureInvariant)]
    private static partial Regex Made();

    [GeneratedRegex("[“\"「『《](?<words>[^”\"」』》]{1,40})[”\"」』》]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:，|,)?(?:名叫|名为|名為|叫做|叫作|取名|叫)(?<name>[^，。：:的]{1,12})", RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    // 我的一天 is a title: without its first word it would be any day.
    [GeneratedRegex($@"^{ChineseOwn.Titles}(?:我们公司|我們公司|我们|我們|我家|我|咱们|本店|本公司|公司)(?:的|家的)?{ChineseOwn.NoGroups}|^(?:新品|产品|產品|品牌)(?=[“「『])", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"(?<why>(?:盛大)?(?:开业|開業|开张|開張)|周年庆|週年慶)?(?:大酬宾)?(?:宣传片?|宣傳片?|推广|推廣|广告|廣告|宣传视频|促销)$|(?<why>(?:盛大)(?:开业|開業))$|(?<why>(?:[春夏秋冬]季|寒假|暑假|暑期|新学期|\d{4}年)?招生)$", RegexOptions.CultureInvariant)]
    private static partial Regex Advertising();

    [GeneratedRegex(@"^(?:是)?(?:一|这|這)[家款个個盏盞瓶部台副块塊支份杯本门門场場座间間辆輛双雙把张張套项項位只條条次趟处處种種片首幅件束盆](?<noun>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"[是在有让讓能可会會把被]|了|着|你|我|怎么|如何|为什么|什麼", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeClause();

    [GeneratedRegex(@"\s*(?:，|,(?!\d{3})|、|；|;|：|:(?!\d|//)|\s[-–—]\s|——|(?<=[\u4e00-\u9fff”」』》！？])\s+(?=[\u4e00-\u9fff“「『《]))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"(?:^|\n)\s*(?:[-*•·]|\d{1,2}[.)、]|[一二三四五六七八九十]、)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:并且|並且|而且|以及|还有|還有|同时|同時|另外|和|与|與|卖点是?|賣點是?|特点是?|特點是?|亮点是?)[：:]?", RegexOptions.CultureInvariant)]
    private static partial Regex Linking();

    [GeneratedRegex(@"^(?:专为|專為|面向|适合|適合|针对|針對|送给|送給|给|給)(?<who>[^，。]{0,10}(?:人|族|者|友|孩|童|生|士|女|男|妈|媽|爸|党|黨|迷|员|員|师|師|家庭|人群|朋友|宝宝|寶寶|新手|情侣|情侶|群体|用户|用戶|企业|企業|团队|團隊|商家|公司|性))(?:设计|設計|打造|使用|准备|準備|的人群|看的?|听的?|用的?|学的?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex AudienceWords();

    [GeneratedRegex(@"^[^，。]{0,6}(?:宣传|宣傳|推广|推廣|广告|廣告|招聘|预告|預告|短片|介绍|介紹|视频|視頻|影片)$", RegexOptions.CultureInvariant)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"(?:快乐|快樂|祝福|贺岁|賀歲|安康)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Wishing();

    [GeneratedRegex(@"^(?:对比|對比|比较|比較)(?:一下)?(?=[^，。]{1,10}[和与與跟])|^(?:正式|全新)?(?:发布|發布|推出|上线|上線|首发|首發)(?:我们|我們|咱们)?的?(?=[^，。]{2})|^(?:出售|[卖賣](?![点點家力场場萌座]))(?:一?[个個台辆輛部张張套把件只條条批架](?!人))?(?=[^，。的]{2,10}$)", RegexOptions.CultureInvariant)]
    private static partial Regex Launching();

    [GeneratedRegex(@"^(?<kind>小?(?:猫咪|貓咪|小猫|小貓|狗狗|小狗|柯基|金毛|橘猫|橘貓|布偶猫|布偶貓|兔子|仓鼠|倉鼠|鹦鹉|鸚鵡|猫|貓|狗))(?:叫|名叫)?(?<name>[\u4e00-\u9fff]{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Pet();

    [GeneratedRegex(@"^(?:要|配|用|来点)[^，。]{0,8}(?:音乐|音樂|配乐|配樂|风格|風格|节奏)$", RegexOptions.CultureInvariant)]
    private static partial Regex SoundTalk();

    [GeneratedRegex(@"^祝?(?:我的?)?(?<who>[^，。]{0,8}?)生日快[乐樂][！!]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^(?:温馨|溫馨|浪漫|感人|欢快|歡快|轻松|轻快|搞笑|有趣|高端|大气|简约|清新|可爱|治愈|热血|文艺)(?:一点|的)?$|(?:风格|風格|音乐|音樂|配乐|配樂|色调|色調|语气|語氣|基调|基調|配色|色系|背景)(?<!(?:现场|現場)音[乐樂])$", RegexOptions.CultureInvariant)]
    private static partial Regex StyleTalk();

    [GeneratedRegex(@"^(?:欢迎|歡迎|扫码(?![入出即就盘盤录])|掃碼(?![入出即就盤錄])|点击|點擊|立即|马上|馬上|现在就|現在就|快来|快來|请访问|請訪問|访问|訪問|关注|關注|预约|預約|下单|下單|下载|下載|报名|報名|购买|購買|联系|聯繫|来店|來店|搜索|搜尋)", RegexOptions.CultureInvariant)]
    private static partial Regex Action();
}
