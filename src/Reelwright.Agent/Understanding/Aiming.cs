namespace Reelwright.Agent;

/// <summary>Reads that the last change was made on the wrong thing: "I wanted the beach silent, not the drive".</summary>
internal static class Aiming
{
    private const string Idle = "fill.*|talk.*|mark.*|neg|act.want|act.change|act.make|act.use|act.say|act.keep|act.have|gen.another|gen.normal|gen.slight|keepclause|time.now|measure.piece|ref.it|part.position|act.no|reason.*|version.*";

    /// <summary>The change made on what was meant; <c>null</c> when nothing else was meant.</summary>
    public static List<Command>? Read(Clause clause, Command last)
    {
        string plain = clause.PlainSaid;
        if (plain.Length > 90 || !TalkWords.Has(plain, TalkWords.Meant) || Targets.Of(last) is not { } of)
        {
            return null;
        }

        var meant = new List<Target>();
        var refused = new List<Target>();
        string said = last.Said.ToLowerInvariant();
        for (int i = 0; i < clause.Items.Count; i++)
        {
            var item = clause.Items[i];
            if (item.Kind == TokenKind.Mark)
            {
                continue;
            }

            // "The drive, beach should keep its sound" too.
            if (item.Targets is [var wanted, var kept] && clause.Beside(item, 1) is not null && IsRefused(clause, i) && !IsNegated(clause, i) && !wanted.IsLast && !kept.IsLast)
            {
                meant.Add(wanted);
                refused.Add(kept);
                continue;
            }

            // "Not the captions, the titles" is one list of things.
            if (item.Targets is [var first, var second] && IsRefused(clause, i) && !first.IsLast && !second.IsLast)
            {
                refused.Add(first);
                meant.Add(second);
                continue;
            }

            if (item.Targets is [{ IsBare: true } idle] && Targets.IsSound(idle.Part) && Targets.IsSound(of.Part))
            {
                continue;
            }

            if (item is { Targets.IsEmpty: true, Number: { } number } && item.Is("v.number") && Targets.IsScene(of.Part) && !of.Numbers.IsEmpty && number >= 1 && number <= clause.Carry.Context.Scenes)
            {
                (IsRefused(clause, i) ? refused : meant).Add(new(Part.Scene) { Numbers = [(int)number] });
                continue;
            }

            if (item.Targets is [var target] && !target.IsLast && target.Part != Part.Video && !(target.IsBare && Targets.IsScene(target.Part)))
            {
                (IsRefused(clause, i) ? refused : meant).Add(target);
            }
            else if (!item.Targets.IsEmpty && !item.Targets.All(thing => thing.IsLast || thing.IsBare))
            {
                return null;
            }
            else if (!item.Is(Idle) && !IsRepeated(clause.Plain(item), said) && !item.Is("plain"))
            {
                return null;
            }
        }

        bool isToldWrong = refused.Count > 0 && refused.TrueForAll(target => IsSame(target, of, clause.Carry.Context));
        bool isOther = refused.Count == 0 && clause.Has("talk.no") && !TalkWords.Has(clause.Utterance.Plain, TalkWords.Further);
        if (meant.Count != 1 || !(isToldWrong || isOther) || IsSame(meant[0], of, clause.Carry.Context) || (meant[0].IsBare && !isToldWrong))
        {
            return null;
        }

        // The move's destination is Steps' to read.
        return last is Move && !isToldWrong ? null : [new Correct(Fitting(meant[0], of))];
    }

    // "Not the drive", "the beach should keep its sound", 港口别动.
    private static bool IsRefused(Clause clause, int at)
    {
        if (IsNegated(clause, at))
        {
            return true;
        }

        for (int i = at + 1; i < clause.Items.Count && i - at <= 5 && clause.Items[i].Kind != TokenKind.Mark; i++)
        {
            if (clause.Items[i].Is("act.keep|talk.asis|keepclause|gen.normal|version.original") || clause.Plain(clause.Items[i]) is "stays" or "原来的" or "别动" or "留着" or "不动" or "fine" or "回来" or "回去" or "back" or "翻回来" or "翻回去")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNegated(Clause clause, int at)
    {
        for (int i = at - 1; i >= 0 && at - i <= 3 && clause.Items[i].Kind != TokenKind.Mark; i--)
        {
            if (clause.Items[i].Is("neg|mark.instead") || clause.Plain(clause.Items[i]) is "not" or "不是" or "rather than" or "than" or "instead of")
            {
                return true;
            }

            if (!clause.Items[i].Targets.IsEmpty || clause.Items[i].Is("act.*"))
            {
                break;
            }
        }

        return false;
    }

    // "Rotated" of "rotate the tiles", 静音 of 海边那段静音.
    private static bool IsRepeated(string word, string said)
    {
        if (word.Length == 0)
        {
            return true;
        }

        int least = Lexer.IsHan(word[0]) ? 1 : 4;
        string stem = word.Length <= least ? word : word[..Math.Max(least, word.Length - 3)];
        return said.Contains(stem, StringComparison.Ordinal);
    }

    internal static bool IsSame(Target one, Target other, TalkContext context)
    {
        int[] first = Scenes(one, context);
        int[] second = Scenes(other, context);
        if (first.Length > 0 && second.Length > 0)
        {
            return first.Intersect(second).Any();
        }

        return one.Part == other.Part || (Targets.IsWords(one.Part) && Targets.IsWords(other.Part) && one.Part == Part.Words);
    }

    private static int[] Scenes(Target target, TalkContext context) =>
        [.. (target.InScenes.IsEmpty ? target.Numbers.IsEmpty ? Targets.NumberOf(target, context) is { } number ? [number] : [] : target.Numbers.AsEnumerable() : target.InScenes)
            .Select(number => number < 0 ? context.Scenes + number + 1 : number)];

    private static Target Fitting(Target meant, Target of) =>
        Targets.IsWords(of.Part) && Targets.IsScene(meant.Part)
            ? of.InScenes.IsEmpty && !of.Numbers.IsEmpty ? of with { Numbers = meant.Numbers, Showing = meant.Showing }
            : new Target(of.Part) { InScenes = meant.Numbers, Showing = meant.Numbers.IsEmpty ? meant.Showing : null }
            : meant;
}
