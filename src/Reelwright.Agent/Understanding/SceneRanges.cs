namespace Reelwright.Agent;

/// <summary>Wishes for several scenes by their place: only these, all after that one, the rest, this one first.</summary>
internal static class SceneRanges
{
    /// <summary>"Keep only scenes 2 and 3": all others go.</summary>
    public static IEnumerable<Command> KeepScenes(Clause clause)
    {
        var target = Targets.Picture(clause);
        int count = clause.Carry.Context.Scenes;
        var numbers = Numbers(target, clause.Carry.Context);
        bool isOnly = clause.Has("mark.rest") || clause.All("act.keep").Any(item => clause.Plain(item) is var plain && (plain.Contains("only", StringComparison.Ordinal) || plain.Contains("just", StringComparison.Ordinal) || Lexer.IsHan(plain[0])))
            || clause.Items.Any(item => clause.Plain(item) is "only" or "just" or "只");
        var others = Enumerable.Range(1, count).Except(numbers).ToList();
        return isOnly && numbers.Count > 0 && others.Count > 0 && numbers.All(number => number >= 1 && number <= count) ? [new Delete(new(Part.Scene) { Numbers = [.. others] })] : [];
    }

    /// <summary>"Delete everything after scene 4".</summary>
    public static IEnumerable<Command> DeleteRange(Clause clause)
    {
        int count = clause.Carry.Context.Scenes;
        var numbers = Numbers(Targets.Picture(clause), clause.Carry.Context);
        if (numbers.Count == 0)
        {
            return [];
        }

        bool isOne = clause.Has("ref.bare&part.scene") || clause.Items.Any(item => item.Is("part.scene") && item.Is("ref.bare") && !clause.Plain(item).EndsWith('s'));
        bool isAfter = clause.Has("mark.after");
        var gone = isAfter ? Enumerable.Range(numbers.Max() + 1, Math.Max(0, count - numbers.Max()))
            : clause.Has("mark.before") ? Enumerable.Range(1, Math.Max(0, numbers.Min() - 1))
            : Enumerable.Range(numbers.Min(), Math.Max(0, count - numbers.Min() + 1));
        var list = (isOne && isAfter ? gone.Take(1) : isOne && clause.Has("mark.before") ? gone.TakeLast(1) : gone).ToList();
        return list.Count > 0 ? [new Delete(new(Part.Scene) { Numbers = [.. list] })] : [];
    }

    /// <summary>"Drop the rest": all but what was put first, or what comes after a cut.</summary>
    public static IEnumerable<Command> DeleteRest(Clause clause)
    {
        var before = clause.Carry.Before;
        int count = clause.Carry.Context.Scenes;
        if (before.LastOrDefault() is Split { AtSeconds: { } at, Target: var split })
        {
            return [new CutOut(split.Part == Part.Video ? split : new(Part.Video), new(at, null))];
        }

        if (before.LastOrDefault() is CutOut { Span.To: null } cut)
        {
            return [cut];
        }

        var moved = before.OfType<Move>().SelectMany(move => Numbers(move.Target, clause.Carry.Context)).ToHashSet();
        var rest = Enumerable.Range(1, count).Where(number => !moved.Contains(number)).ToList();
        return moved.Count > 0 && rest.Count > 0 ? [new Delete(new(Part.Scene) { Numbers = [.. rest] })] : [];
    }

    /// <summary>"Start with scene 3", "end with the beach clip".</summary>
    public static IEnumerable<Command> MoveToEdge(Clause clause)
    {
        // "Start with scene 3, end with scene 2": each with what follows it.
        var edges = clause.All("act.startwith|act.endwith").ToList();
        if (edges.Count > 1)
        {
            return edges.Select(edge => (edge, named: clause.Items.FirstOrDefault(item => item.Start > edge.Start && item.Targets is [{ Part: Part.Scene or Part.Clip, IsBare: false }])))
                .Where(pair => pair.named is not null)
                .Select(pair => new Move(pair.named!.Targets[0], new(pair.edge.Is("act.endwith") ? Where.End : Where.Start)));
        }

        // "Start with “Still tired?” instead": words that no scene has are to stand in the first.
        if (clause.Find("v.quote") is { } fresh && !clause.Carry.Context.Subjects.IsDefaultOrEmpty && !clause.Carry.Context.Subjects.Any(subject => subject.Says(fresh.Text)))
        {
            return [new ChangeWords(new(Part.Title) { InScenes = [clause.Has("act.endwith") ? -1 : 1] }, fresh.Text, null)];
        }

        var target = clause.Find("v.quote") is { } words ? new(Part.Scene) { Showing = words.Text } : Targets.Picture(clause);
        return target.Part == Part.Video ? [] : [new Move(target, new(clause.Has("act.endwith") ? Where.End : Where.Start))];
    }

    /// <summary>All scenes but those; <c>null</c> when they are not known, or none is left.</summary>
    public static Target? Without(Target target, TalkContext context)
    {
        var numbers = Numbers(target, context);
        var rest = Enumerable.Range(1, context.Scenes).Where(number => !numbers.Contains(number)).ToList();
        return numbers.Count == 0 || rest.Count == 0 || rest.Count == context.Scenes ? null : new(Part.Scene) { Numbers = [.. rest] };
    }

    private static List<int> Numbers(Target target, TalkContext context) => target.Numbers.IsEmpty
        ? Targets.NumberOf(target, context) is { } named ? [named] : []
        : [.. target.Numbers.Select(number => number < 0 ? context.Scenes + number + 1 : number)];
}
