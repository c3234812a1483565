using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <content>Weddings with the names of the two, and tales that tell their own course.</content>
internal static partial class ChineseForms
{
    private const int FewestTurns = 3;
    private const int LongestTurn = 22;

    // 婚礼请柬：林晓与陈默，11月8日，苏州金鸡湖
    private static Brief? Wedding(Brief brief, string hans, string body)
    {
        if (!WeddingWords().IsMatch(hans))
        {
            return null;
        }

        List<string> clauses = Clauses(body, End());
        int couple = clauses.FindIndex(clause => Couple().IsMatch(clause));
        if (couple < 0)
        {
            return null;
        }

        string names = Couple().Match(clauses[couple]).Groups["names"].Value;
        clauses.RemoveAt(couple);
        clauses.RemoveAll(clause => WeddingWords().IsMatch(ChineseWriting.ToHans(clause)) && Hanzi.Length(clause) <= 8);
        int day = clauses.FindIndex(clause => When().IsMatch(clause));
        string when = day < 0 ? "" : clauses[day];
        if (day >= 0)
        {
            clauses.RemoveAt(day);
        }

        string where = TakePlace(clauses);
        string action = FormReader.TakeAction(clauses, ActionWords());
        return FormReader.Complete(
            brief with
            {
                Form = "marriage",
                Name = names,
                Title = names,
                Who = names,
                When = when,
                Where = where,
                Facts = FormReader.Facts(clauses),
                CallToAction = action,
            },
            body,
            "wedding");
    }

    // 缅怀我的外公王建国，1938年生，一辈子的木匠
    private static Brief? Memorial(Brief brief, string hans, string body)
    {
        if (!MemorialWords().IsMatch(hans) || MemorialLead().Match(body) is not { Success: true } lead)
        {
            return null;
        }

        List<string> clauses = Clauses(body[lead.Length..], End());
        string name = lead.Groups["name"].Value;
        return FormReader.Complete(brief with { Form = "memorial", Name = name, Title = name, Who = name, Facts = FormReader.Facts(clauses) }, body, "memorial");
    }

    [GeneratedRegex(@"缅怀|悼念|追思|追悼", RegexOptions.CultureInvariant)]
    private static partial Regex MemorialWords();

    [GeneratedRegex(@"^[^，。：:]{0,6}?(?:缅怀|緬懷|悼念|追思|追悼)(?:我们|我們|我)?(?:敬爱|敬愛|亲爱|親愛)?的?(?<name>[^，。：:的]{2,10})(?:[，。：:]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex MemorialLead();

    // A tale that says itself how it goes on is told in its own words: 一只小狐狸想去看海，它走过森林，翻过大山.
    private static Brief? Tale(Brief brief, string text)
    {
        List<string> turns = Clauses(text, NewsEnd());
        if (turns.Count < FewestTurns || turns.Any(turn => Hanzi.Length(turn) > LongestTurn))
        {
            return null;
        }

        Match match = Event().Match(turns[0]);
        string who = (match.Success ? match.Groups["who"].Value : turns[0]).Trim('的', '，', '“', '”');
        return FormReader.Complete(
            brief with { Form = "story", Title = Shortened(turns[0]), Who = who, What = match.Success ? Wanting().Replace(match.Groups["what"].Value, "") : "", Items = [.. turns.Take(MostItems)] },
            turns[0]);
    }

    // 感谢捐赠者：240个家庭…: whom, and what for.
    private static Brief? Thanks(Brief brief, string body)
    {
        if (ThanksLead().Match(body) is not { Success: true } lead)
        {
            return null;
        }

        string title = lead.Groups["what"].Success ? lead.Groups["what"].Value : $"感谢{Own().Replace(lead.Groups["who"].Value, "").TrimEnd('的')}";
        List<string> clauses = Clauses(body[lead.Length..], End());
        return FormReader.Complete(brief with { Form = "thanks", Title = title, Facts = FormReader.Facts(clauses) }, title, "thanks");
    }

    // 儿童安全教育视频：过马路要走斑马线，不跟陌生人走: what stood before the word for video is the title, what is to be done its points.
    private static Brief? Taught(Brief brief, string title, string content)
    {
        List<string> clauses = Clauses(content, End());
        return Hanzi.Length(title) is < 4 or > LongestTitle || clauses.Count < 2 || !clauses.All(clause => Hanzi.Length(clause) <= LongestTurn) || !Advice().IsMatch(clauses[0]) ? null
            : FormReader.Complete(brief with { Form = "info", Title = title, Facts = FormReader.Facts(clauses) }, title);
    }

    [GeneratedRegex(@"^(?:一?[个個条條段])?(?:感谢|感謝|致谢|致謝|答谢|答謝)(?:所有|全体|全體)?(?<who>[^，。：:]{2,10}?)(?:的)?(?:视频|視頻|短片)?[：:，]|^(?<what>[^，。：:谢謝]{2,8}(?:感谢|感謝|致谢|致謝|答谢|答謝))(?:视频|視頻|短片)?[：:]", RegexOptions.CultureInvariant)]
    private static partial Regex ThanksLead();

    [GeneratedRegex(@"^(?:不要|不能|不可|不|别|別|要|先|记住|記住|必须|必須|应该|應該|一定|切勿|请勿|請勿|学会|學會|保持|远离|遠離)|[^，]{1,5}(?:要|不要|不能|应该|應該|必须|必須)[^，]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Advice();

    // 给爸妈看的：怎么用手机挂号: for whom it is made is no part of what it is about.
    private static (Brief Brief, string Text, Shell Shell) ForWhom(Brief brief, string text, Shell shell)
    {
        if (Viewers().Match(text) is not { Success: true } match)
        {
            return (brief, text, shell);
        }

        string rest = text[match.Length..];
        string content = Viewers().Replace(shell.Content, "");
        return (brief with { Audience = match.Groups["who"].Value }, rest, shell with { Content = content.Length < shell.Content.Length || shell.Modifiers.Length > 0 ? content : rest });
    }

    [GeneratedRegex(@"^(?:给|給)?(?<who>[^，。：:的]{1,8})看的(?:视频|視頻|短片)?[：:，]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Viewers();

    // The clause that names a place, taken out of the others; empty when none does.
    private static string TakePlace(List<string> clauses)
    {
        int index = clauses.FindIndex(clause => Place().IsMatch(clause) && !EventNoun().IsMatch(clause) && !ActionWords().IsMatch(clause));
        if (index < 0)
        {
            return "";
        }

        string place = Place().Match(clauses[index]).Groups["where"].Value.TrimStart('在', '于', '於');
        clauses.RemoveAt(index);
        return place;
    }

    // 给我们的社区图书角招募…: who looks for somebody, taken out of the others; empty when nobody is named so.
    private static string TakeOurs(List<string> clauses)
    {
        int index = clauses.FindIndex(clause => Own().Replace(clause, "") is var own && own.Length < clause.Length && Hanzi.Length(own) is > 1 and <= LongestTitle);
        if (index < 0)
        {
            return "";
        }

        string ours = Own().Replace(clauses[index], "");
        clauses.RemoveAt(index);
        return ours;
    }

    // 出租一套房子，北京望京，一居室: where it is and how it is laid out says more than that it is a home.
    private static string TakeHome(List<string> clauses)
    {
        int layout = clauses.FindIndex(clause => Layout().IsMatch(clause));
        int place = clauses.FindIndex(clause => !clause.Any(char.IsDigit) && !Layout().IsMatch(clause) && Hanzi.Length(clause) <= 8);
        string name = (place == 0 ? clauses[0] : "") + (layout >= 0 ? clauses[layout] : "");
        if (layout < 0 || Hanzi.Length(name) > LongestTitle)
        {
            return "";
        }

        clauses.RemoveAt(layout);
        clauses.RemoveRange(0, place == 0 ? 1 : 0);
        return name;
    }

    [GeneratedRegex(@"^(?:[一两兩二][套间間处處栋棟个個])?(?:我的|我家的?|自家)?(?:房子|房|住房|住宅|公寓|房源|好房)$", RegexOptions.CultureInvariant)]
    private static partial Regex VagueHome();

    [GeneratedRegex(@"^(?:[一二三四五两兩\d]居室?|[一二三四五两兩\d][室房][一二三四两兩\d][厅廳](?:[一二三\d][卫衛])?|开间|開間)$", RegexOptions.CultureInvariant)]
    private static partial Regex Layout();

    [GeneratedRegex(@"婚礼|喜宴|喜帖|请柬|婚宴|我们结婚", RegexOptions.CultureInvariant)]
    private static partial Regex WeddingWords();

    [GeneratedRegex(@"^(?:新郎|新人)?(?<names>[^，。：:的\s]{1,8}\s?(?:与|與|和|&|＆)\s?[^，。：:的\s]{1,8})$", RegexOptions.CultureInvariant)]
    private static partial Regex Couple();

    [GeneratedRegex(@"^(?:在|于|於|地点|地點|地址|坐标)?[：:在]?(?<where>[^，。：:]{2,16}(?:[区區湖路街巷山岛島园園楼樓号號馆館厅廳堂镇鎮村城]|广场|廣場|酒店|饭店|飯店|中心|大厦|大廈|公园|公園|码头|碼頭|仓库|倉庫|工厂|工廠|剧院|劇院|大学|大學|校区|商场|商場))$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?:急售|出售|出租|转让|轉讓|在售|求租)[：:，]?", RegexOptions.CultureInvariant)]
    private static partial Regex Selling();
}
