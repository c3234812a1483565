namespace Reelwright.Agent;

/// <summary>What is said of the thing touched last without naming it: 改成“现在就来”, 蓝色的, 还是加上吧.</summary>
internal static class Repairs
{
    private static Command? LastOf(Clause clause) => clause.Carry.Before.Length > 0 ? clause.Carry.Before[^1]
        : clause.Carry.Context.Last.IsDefaultOrEmpty ? null : clause.Carry.Context.Last[^1];

    public static IEnumerable<Command> ChangeIt(Clause clause)
    {
        string? words = clause.FindLast("v.quote|v.text")?.Text;
        var last = LastOf(clause);
        if (words is null)
        {
            var unknown = clause.Find("v.unknown");
            var verb = clause.Items.LastOrDefault(item => item.Is("act.change&mark.text|act.change"));
            if (unknown is null || verb is null || last is not (AddWords or ChangeWords or RewriteLine))
            {
                return [];
            }

            words = clause.Utterance.Original[verb.End..clause.Items[^1].End].Trim(' ', '吧', '。', '，', '.', ',');
        }

        var ordinal = clause.Items.FirstOrDefault(item => item.Targets is [{ Part: Part.Scene, Numbers.IsEmpty: false }])?.Targets[0];
        if (last is RewriteLine line)
        {
            return [line with { Text = words }];
        }

        // 第一段写Day 1，第二段写Day 2: more words, in another scene.
        if (last is AddWords added && ordinal is not null && !clause.Carry.Before.IsEmpty && clause.Has("act.say") && !clause.Has("act.change|act.replace"))
        {
            return [added with { Text = words, During = ordinal, Said = "" }];
        }

        if (clause.Carry.It(Targets.IsWords) is { } it)
        {
            bool isOne = ordinal is not null && it.InScenes.IsEmpty;
            return [new ChangeWords(isOne ? new(it.Part) { Numbers = ordinal!.Numbers } : it, words, null)];
        }

        return ordinal is not null && clause.Has("v.quote") ? [new ChangeWords(Targets.Inside(new(Part.Title), ordinal), words, null)] : [];
    }

    public static IEnumerable<Command> StyleIt(Clause clause)
    {
        var colors = clause.All("color.*").ToList();
        return clause.Carry.It(Targets.IsWords) is { } it && colors[^1].Value("color.") is { } color ? [new StyleWords(it) { Color = color }] : [];
    }

    // 山茶改成木棉: words for words.
    public static IEnumerable<Command> ReplaceWords(Clause clause)
    {
        var verb = clause.Items.FirstOrDefault(item => item.Is("act.change&mark.text") && clause.Beside(item, 1)?.Is("v.unknown") == true);
        verb ??= clause.Items.FirstOrDefault(item => item.Is("act.change") && item.Is("mark.text"));
        if (verb is null)
        {
            return [];
        }

        var before = clause.Items.TakeWhile(item => item != verb).Where(item => item.Kind != TokenKind.Mark && clause.Plain(item) is not ("把" or "将" or "的")).ToList();
        var after = clause.Items.SkipWhile(item => item != verb).Skip(1).TakeWhile(item => item.Kind != TokenKind.Mark && !item.Is("mark.every")).ToList();
        if (before.Count == 0 || after.Count == 0)
        {
            return [];
        }

        string from = clause.Utterance.Original[before[0].Start..before[^1].End].Trim();
        string to = clause.Utterance.Original[after[0].Start..after[^1].End].Trim(' ', '吧', '。');
        return from.Length == 0 || to.Length == 0 ? [] : [new ChangeWords(new(Part.Words) { IsAll = true }, to, from)];
    }

    // 还是加上吧, after something was taken away.
    public static IEnumerable<Command> AddAgain(Clause clause) => LastOf(clause) switch
    {
        Switch { IsOn: false } off => [off with { IsOn = true }],
        Delete when clause.Carry.Before.IsEmpty => [new Undo(1)],
        _ when clause.Carry.Focus is { Part: Part.Caption or Part.Music or Part.Narration or Part.Effects or Part.ClipSound } spoken && clause.Items.Any(item => clause.Plain(item) is "again" or "back") =>
            [new Switch(spoken.Part, true)],
        _ => [],
    };
}
