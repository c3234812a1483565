using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <content>Films that one of two makes for the other: a proposal, a confession of love, an anniversary.</content>
internal static partial class ChineseForms
{
    // 求婚视频，女生叫小雨，我们在一起五年了: to her by name, what is told of the two, and the question at the end.
    private static Brief? Courtship(Brief brief, string text)
    {
        string hans = ChineseWriting.ToHans(text);
        bool isProposal = ProposalWords().IsMatch(hans);
        bool isConfession = !isProposal && ConfessionWords().IsMatch(hans);
        Match since = isProposal || isConfession || !Couples().IsMatch(hans) || Elders().IsMatch(hans) ? Match.Empty : Anniversary().Match(hans);
        if ((!isProposal && !isConfession && !since.Success) || Trade().IsMatch(hans))
        {
            return null;
        }

        if (!since.Success && !FilmWords().IsMatch(hans) && !Beloved().IsMatch(hans) && !AskedWords().IsMatch(hans))
        {
            // 告白气球花束，520元: a name for a thing that is sold.
            return null;
        }

        string name = "";
        List<string> clauses = Clauses(text, End());
        for (int index = clauses.Count - 1; index >= 0; index--)
        {
            string clause = ChineseWriting.ToHans(clauses[index]);
            if (Beloved().Match(clause) is { Success: true } called)
            {
                name = clauses[index].Substring(called.Groups["name"].Index, called.Groups["name"].Length);
                string after = clauses[index][(called.Index + called.Length)..];
                clauses[index] = called.Index + called.Length < clause.Length && Hanzi.Length(after) > 2 && !IsAsking(ChineseWriting.ToHans(after), since) ? after : "";
            }
            else if (IsAsking(clause, since))
            {
                clauses[index] = "";
            }
        }

        string asked = isProposal ? (Groom().IsMatch(hans) ? "和我结婚好吗？" : "嫁给我好吗？") : isConfession ? "我喜欢你。" : "";
        string what = since.Success ? text.Substring(since.Groups["what"].Index, since.Groups["what"].Length).Replace("的", "", StringComparison.Ordinal) : "";
        string action = FormReader.TakeAction(clauses, AskedWords());
        return FormReader.Complete(
            brief with
            {
                Form = isProposal ? "proposal" : isConfession ? "confession" : "anniversary",
                Name = name,
                Title = what.Length > 0 ? what : name,
                Who = name,
                What = what,
                Facts = FormReader.Facts(clauses),
                CallToAction = action.Length > 0 ? action : brief.Language == "zh-Hant" ? ChineseWriting.OwnToHant(asked) : asked,
            },
            what,
            isConfession ? "love" : "wedding");
    }

    // What only asks for the film says nothing to whom it is for.
    private static bool IsAsking(string clause, Match since) =>
        FilmWords().IsMatch(clause) || (ProposalWords().IsMatch(clause) && !AskedWords().IsMatch(clause)) || ConfessionWords().IsMatch(clause)
        || (since.Success && clause.Contains(since.Groups["what"].Value, StringComparison.Ordinal) && Hanzi.Length(clause) <= since.Groups["what"].Length + 7);

    [GeneratedRegex(@"求婚|嫁给我", RegexOptions.CultureInvariant)]
    private static partial Regex ProposalWords();

    [GeneratedRegex(@"表白(?!墙)|告白", RegexOptions.CultureInvariant)]
    private static partial Regex ConfessionWords();

    [GeneratedRegex($@"(?<what>(?:结婚|恋爱|相恋|相爱|在一起的?|订婚){Digits}(?:周年|年|个月|天)(?:的?纪念日?)?)(?=[^，。了]{{0,8}}(?:视频|短片|影片|[，。！]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Anniversary();

    [GeneratedRegex(@"老婆|老公|妻子|丈夫|爱人|太太|媳妇|女朋友|男朋友|女友|男友|对象|我和|我跟|我们|先生", RegexOptions.CultureInvariant)]
    private static partial Regex Couples();

    [GeneratedRegex(@"爸妈|父母|爸爸|妈妈|爷爷|奶奶|外公|外婆|姥姥|姥爷|岳父|公婆", RegexOptions.CultureInvariant)]
    private static partial Regex Elders();

    [GeneratedRegex(@"策划|公司|攻略|技巧|套餐|文案|话术|钻戒|戒指店|珠宝|品牌|花店|餐厅|预约|优惠|婚庆|摄影|\d元|[¥￥]|买一送一|\d折|上新|新品|系列|礼盒|礼物|剧本杀|圣地|套房|花束|项链|手链|神器|定制|怎么|如何|大全|活动", RegexOptions.CultureInvariant)]
    private static partial Regex Trade();

    [GeneratedRegex(@"(?:女生|女孩|姑娘|女朋友|男朋友|女友|男友|男生|男孩|对象|老婆|老公|未婚妻|喜欢的人|她|他|名字)(?:的名字)?(?:是叫|名叫|叫做?|是)(?<name>[^，。的]{1,6})|(?:向|跟|对|和)(?<name>[^，。的我你他她]{1,5}?)(?=求婚|表白|告白)|(?:给|送给|写给)(?:我?的?)(?<name>[^，。的我你他她]{1,5}?)(?=(?:的|拍|做|准备)?(?:一?[个条段支])?的?(?:求婚|表白|告白|结婚|恋爱|相恋|在一起|周年))|^我[和跟](?<name>[^，。的]{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Beloved();

    [GeneratedRegex(@"男朋友|男友|男生叫|男孩叫|他叫|向他", RegexOptions.CultureInvariant)]
    private static partial Regex Groom();

    [GeneratedRegex(@"视频|短片|影片|(?:做|制作|生成|拍)(?:一?[个条段支])", RegexOptions.CultureInvariant)]
    private static partial Regex FilmWords();

    [GeneratedRegex(@"^(?:.{0,8}[你妳])?(?:愿意)?(?:嫁[给給]我|[和跟]我[结結]婚|做我的?(?:女朋友|男朋友))(?:吧|[好愿願].{0,4})?[？?]?$", RegexOptions.CultureInvariant)]
    private static partial Regex AskedWords();
}
