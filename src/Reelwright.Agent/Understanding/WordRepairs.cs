using System.Text.RegularExpressions;
using Reelwright.Director;

namespace Reelwright.Agent;

/// <summary>Reads what is said of words written in the last turn: "no, make that 25", 逗号换成空格, "it's Friday, not Saturday".</summary>
internal static partial class WordRepairs
{
    private const string Empty = "fill.*|talk.*|mark.*|neg|ref.it|act.change|act.want|act.use|act.say|act.make|act.keep|time.now|measure.*|part.words|part.title|part.video|gen.another|act.regenerate";
    private const int MostUnknown = 2;

    private static readonly (string Names, string Mark)[] Marks =
    [
        ("感叹号|惊叹号|叹号|exclamation (mark|point)s?|bang", "！!"), ("问号|question marks?", "？?"), ("逗号|commas?", "，,"), ("句号|full stops?|periods?", "。."),
        ("顿号", "、"), ("冒号|colons?", "：:"), ("分号|semicolons?", "；;"), ("破折号|横线|连字符|dash(es)?|hyphens?", "—–-－"), ("引号|quotes|quotation marks?|quote marks?", "“”\"「」『』"),
        ("省略号|dots|ellipsis", "…"), ("空格|spaces?", " "), ("间隔号|点号", "·"), ("斜杠|slash(es)?", "/"),
    ];

    /// <summary>The words written anew; <c>null</c> when nothing is said of them.</summary>
    public static List<Command>? Read(Clause clause, Command last)
    {
        string? text = last switch
        {
            AddWords add => add.Text,
            ChangeWords change => change.Text,
            RewriteLine line => line.Text,
            _ => null,
        };
        if (string.IsNullOrWhiteSpace(text) || clause.Carry.Context.Last.Length != 1)
        {
            return null;
        }

        if (Elsewhere(clause, last) is { } elsewhere)
        {
            return elsewhere;
        }

        string? mended = Punctuated(clause, text) ?? Quoted(clause, text) ?? Numbered(clause, text) ?? Swapped(clause, text);
        return mended is null || mended == text || mended.Trim().Length == 0 ? null : last switch
        {
            AddWords add => [new ChangeWords(new(add.Part) { IsLast = true }, mended.Trim(), null)],
            ChangeWords { Instead: not null } change => [new ChangeWords(change.Target, mended.Trim(), change.Text)],
            ChangeWords { Target.Showing: not null } change => [new ChangeWords(new(change.Target.Part) { IsLast = true }, mended.Trim(), null)],
            ChangeWords change => [change with { Text = mended.Trim() }],
            RewriteLine line => [line with { Text = mended.Trim() }],
            _ => null,
        };
    }

    // "Scene 3 should say "Meet Lumo" then": words of the same kind in another scene.
    private static List<Command>? Elsewhere(Clause clause, Command last)
    {
        if (last is not ChangeWords { Instead: null, Target: { } of } || !Targets.IsWords(of.Part) || clause.All("v.quote").ToList() is not [{ Text.Length: > 0 } quote] || clause.Has("act.add|act.insert|place.*|color.*|part.*&ref.which"))
        {
            return null;
        }

        var scenes = clause.Items.Where(item => !item.Targets.IsEmpty && item.Targets.All(target => !target.IsLast)).ToList();
        bool isOne = scenes is [{ Targets: [{ Part: Part.Scene, Numbers.Length: 1 }] }];
        bool isSaid = clause.Items.All(item => item.Kind == TokenKind.Mark || item.Is(Empty + "|v.quote|act.say|part.scene") || item == scenes.FirstOrDefault());
        return isOne && isSaid && (!of.InScenes.IsEmpty || !of.Numbers.IsEmpty || of.Showing is not null)
            ? [new ChangeWords(new(of.Part) { InScenes = scenes[0].Targets[0].Numbers }, quote.Text, null)] : null;
    }

    private static bool IsOnly(Clause clause, string pattern)
    {
        int unknown = 0;
        foreach (var item in clause.Items)
        {
            if (item.Kind == TokenKind.Mark || item.Is(pattern) || (item.Is(Empty) && item.Targets.All(target => target.IsBare || target.IsLast)))
            {
                continue;
            }

            if (!item.Targets.IsEmpty || !item.Is("v.unknown|plain") || ++unknown > MostUnknown)
            {
                return false;
            }
        }

        return true;
    }

    // "No exclamation mark", 逗号不要，换成空格, "add an exclamation mark".
    private static string? Punctuated(Clause clause, string text)
    {
        string plain = clause.PlainSaid;
        var named = Marks.Select(mark => (At: Regex.Match(plain, $@"(?<![a-z])({mark.Names})(?![a-z])"), mark.Mark)).Where(found => found.At.Success).OrderBy(found => found.At.Index).ToList();
        if (named.Count is 0 or > 2 || clause.Has("v.quote|color.*|place.*|mood.*|v.duration"))
        {
            return null;
        }

        bool isHan = text.Any(Lexer.IsHan);
        string Own(string marks) => marks.Length == 1 || isHan ? marks[..1] : marks[^1..];
        bool has = text.Any(c => named[0].Mark.Contains(c, StringComparison.Ordinal));
        if (named.Count == 2)
        {
            return has && clause.Has("act.change|act.use|act.replace|mark.instead|neg|act.no") ? string.Concat(text.Select(c => named[0].Mark.Contains(c, StringComparison.Ordinal) ? Own(named[1].Mark) : c.ToString())) : null;
        }

        if (has && clause.Has("act.delete|act.no|neg|act.off|fill.without") | RemovalWords().IsMatch(plain))
        {
            return string.Concat(text.Where(c => !named[0].Mark.Contains(c, StringComparison.Ordinal)));
        }

        return !has && clause.Has("act.add|act.insert|mark.end") | plain.Contains('加') ? text + Own(named[0].Mark) : null;
    }

    // 后面加个“馆”字, "should have been "Dark mornings"".
    private static string? Quoted(Clause clause, string text)
    {
        if (clause.All("v.quote").ToList() is not [{ Text.Length: > 0 } quote])
        {
            return null;
        }

        string plain = clause.Utterance.Plain;
        bool isAfter = AfterWords().IsMatch(plain);
        bool isBefore = FrontWords().IsMatch(plain);
        if (clause.Has("act.add|act.insert") | plain.Contains('加') && (isAfter || isBefore) && IsOnly(clause, "v.quote|act.add|act.insert|place.*|ref.ord|part.*|v.unknown"))
        {
            string blank = text.Any(Lexer.IsHan) || !char.IsLetterOrDigit(quote.Text[0]) ? "" : " ";
            return isAfter ? text + blank + quote.Text : quote.Text + blank + text;
        }

        return IsOnly(clause, "v.quote") ? quote.Text : null;
    }

    // "No make that 25", 写错了，是30份.
    private static string? Numbered(Clause clause, string text)
    {
        string own = clause.PlainSaid;
        var said = Digits().Matches(own);
        var there = Digits().Matches(text);
        if (said.Count is 0 or > 2 || there.Count == 0 || clause.Has("v.quote|place.*|color.*|dim.*|v.clock") || (clause.Has("v.text") && !Slip().IsMatch(own)))
        {
            return null;
        }

        // "30, not 40".
        var known = said.Where(one => there.Any(other => other.Value == one.Value)).ToList();
        var fresh = said.Where(one => there.All(other => other.Value != one.Value)).ToList();
        if (fresh.Count != 1 || (known.Count == 0 && there.Count > 1) || !clause.Items.All(item => item.Is("v.*|ref.num|ref") || IsIdle(item)))
        {
            return null;
        }

        string old = known.Count > 0 ? known[0].Value : there[0].Value;
        int at = there.First(one => one.Value == old).Index;
        return text[..at] + fresh[0].Value + text[(at + old.Length)..];
    }

    private static bool IsIdle(Item item) => item.Kind == TokenKind.Mark || (item.Is(Empty + "|v.unknown|talk.no") && item.Targets.IsEmpty);

    // "Friday, not Saturday", 是週五才對: a word for one of its like.
    private static string? Swapped(Clause clause, string text)
    {
        string own = clause.Utterance.Original[clause.Items[0].Start..clause.Items[^1].End];
        // 买一送一不搞了，改成第二件半价.
        if (GoneWords().Match(own) is { Success: true } gone && Trimmed(gone.Groups["old"].Value) is { Length: > 1 } out1 && text.IndexOf(out1, StringComparison.OrdinalIgnoreCase) is >= 0 and var there
            && Trimmed(gone.Groups["new"].Value) is { Length: > 0 and <= 40 } instead)
        {
            return text[..there] + instead + text[(there + out1.Length)..];
        }

        if (NotWords().Match(own) is { Success: true } match)
        {
            string old = Trimmed(match.Groups["old"].Value);
            string fresh = Trimmed(match.Groups["new"].Value);
            int at = old.Length == 0 ? -1 : text.IndexOf(old, StringComparison.OrdinalIgnoreCase);
            return at >= 0 && fresh.Length is > 0 and <= 40 ? text[..at] + fresh + text[(at + old.Length)..] : null;
        }

        if (RightWords().Match(own) is not { Success: true } right || Trimmed(right.Groups["new"].Value) is not { Length: >= 2 and <= 8 } wanted)
        {
            return null;
        }

        // What stands there is like it: 週六 for 週五.
        for (int at = 0; at + wanted.Length <= text.Length; at++)
        {
            int same = Enumerable.Range(0, wanted.Length).Count(i => ChineseWriting.ToHans(text[at + i]) == ChineseWriting.ToHans(wanted[i]));
            if (same >= (wanted.Length + 1) / 2 && same < wanted.Length && Lexer.IsHan(wanted[0]))
            {
                return text[..at] + wanted + text[(at + wanted.Length)..];
            }
        }

        return null;
    }

    private static string Trimmed(string words) => LeadWords().Replace(words.Trim(), "").Trim(' ', ',', '，', '.', '。', '!', '！', '"', '“', '”', '「', '」', '\'', '吧', '啊', '呀');

    [GeneratedRegex(@"^\W*(写|打|弄|搞|说)错")]
    private static partial Regex Slip();

    [GeneratedRegex(@"\d+(?:[.:]\d+)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"去掉|删|不要|别|去了|\b(no|without|remove|drop|lose|delete|take out|skip|minus)\b")]
    private static partial Regex RemovalWords();

    [GeneratedRegex(@"后面|后边|末尾|结尾|最后|\b(after|at the end|to the end|append)\b")]
    private static partial Regex AfterWords();

    [GeneratedRegex(@"前面|前边|开头|最前|\b(before|in front|at the (start|beginning|front))\b")]
    private static partial Regex FrontWords();

    [GeneratedRegex(@"^(?<new>.+?)[,，\s]+(?:and\s+)?not\s+(?<old>.+)$|^not\s+(?<old>.+?)[,，\s]+(?:but\s+|it's\s+)?(?<new>.+)$|^(?<new>.+?)\s+instead of\s+(?<old>.+)$|^(?:不是|不叫)(?<old>[^，,]+)[，,]?\s*(?:应该)?[是叫](?<new>.+)$|^(?:应该)?[是叫]?(?<new>[^，,]+)[，,]?(?:不是|而不是|不叫)(?<old>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex NotWords();

    [GeneratedRegex(@"^(?<old>[^，,。.]+?)(?:不搞了|不做了|不要了|取消了|没有了|没了|写错了|错了|不对|过期了|结束了)[，,。\s]*(?:改成|换成|改为|换为|应该是|现在是|是)(?<new>[^，,。]+)$|^(?<old>[^,.]+?)\s+(?:is|was|'s)\s+(?:wrong|off|over|cancelled|canceled|no longer on|not on any ?more)[,.\s]+(?:it(?:'s| is| should be)|make it|change it to|now it's|should be)\s+(?<new>[^,.]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex GoneWords();

    [GeneratedRegex(@"(?:应该是|應該是|应该|是)(?<new>[^，,。！!？?是]+?)(?:才(?:对|對)|[，,。！!？?]|$)")]
    private static partial Regex RightWords();

    [GeneratedRegex(@"^(?:(?:no|nope|sorry|wait|oops|actually|it'?s|its|it is|it should be|should be|should say|i meant|the|a|typo|我说的是|应该是|应该|不对|错了|是|叫|咦|哦)[\s,，.]*)+", RegexOptions.IgnoreCase)]
    private static partial Regex LeadWords();
}
