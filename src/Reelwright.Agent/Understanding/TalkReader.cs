namespace Reelwright.Agent;

/// <summary>Reads what is said about the last thing said: "no, the third one", "I meant scene 3", "标题也是".</summary>
internal static class TalkReader
{
    /// <summary>The correction "only the first one", after something was done to all; <c>null</c> when it is none.</summary>
    public static Command? Only(Clause clause)
    {
        bool isOnly = clause.Items.Any(item => item.Is("act.keep") && clause.Plain(item) is "只要" or "仅" or "就要");
        if (!isOnly || clause.Carry.Before.Length > 0 || clause.Carry.Context.Last.IsDefaultOrEmpty
            || clause.Carry.Context.Last[^1] is not (StyleWords or SetLook or Adjust or SetSpeed or Animate or SetTransition
                or SetBackground or MoveCamera or Rotate or Flip or SetFit or PlaceLayer or SetDuration or SetZoom or SetOpacity
                or CropPicture)
            || clause.Items.Any(item => item.Is("v.unknown|v.quote|span.*|v.duration|shape.*")))
        {
            return null;
        }

        var last = Targets.Of(clause.Carry.Context.Last[^1]);
        var named = clause.Items.FirstOrDefault(item => item.Targets is [{ Numbers.IsEmpty: false }])?.Targets[0];
        return named is null || last is null || !last.Numbers.IsEmpty ? null
            : new Correct(Targets.IsWords(last.Part) && named.Part == Part.Scene ? new(last.Part) { Numbers = named.Numbers } : named);
    }

    /// <summary>The correction that a clause is; <c>null</c> when it is none.</summary>
    public static Command? Correction(Clause clause)
    {
        bool hasLast = !clause.Carry.Context.Last.IsDefaultOrEmpty || clause.Carry.Before.Any(command => command is Undo);
        if (!hasLast || clause.Items.Any(item => item.Is("act.*|v.*|color.*|dim.*|mood.*|look.*|shape.*|gen.up|gen.down|place.*|trans.*|anim.*|lang.*|voice.*|span.*") && !item.Is("fill.*|v.ordinal|talk.no|ref")))
        {
            return null;
        }

        bool isNo = (clause.Has("talk.no") || IsAfterNo(clause)) && !TalkWords.Has(clause.Utterance.Plain, TalkWords.Further);
        if (clause.Has("ref.other") && (isNo || clause.Items.All(item => item.Is("ref|fill.*|talk.*") || item.Kind == TokenKind.Mark)))
        {
            var other = clause.Find("ref.other")!.Targets[0];
            return new Correct(other.Part is Part.Scene or Part.Video ? null : other);
        }

        if (!isNo)
        {
            return null;
        }

        // "Not the title, the subtitle": what stands last is meant.
        var named = clause.Items.LastOrDefault(item => !item.Targets.IsEmpty && !item.Is("ref.it") && !item.Targets[0].IsLast);
        return named is null ? null : new Correct(Fitting(named.Targets[0], clause));
    }

    /// <summary>The commands before it again, on what the clause names: "the captions too".</summary>
    public static List<Command> Same(Clause clause)
    {
        if (!clause.Has("mark.too") || clause.Items.Any(item => IsContent(item)))
        {
            return [];
        }

        var targets = clause.Items.SelectMany(item => item.Targets).Where(target => !target.IsLast).ToList();
        var before = clause.Carry.Before.Length > 0 ? clause.Carry.Before : clause.Carry.Context.Last.IsDefaultOrEmpty ? [] : clause.Carry.Context.Last;
        // "Mute the beach. >> The others too".
        if (targets.Count == 0 && before.Length > 0 && clause.Has("mark.rest|ref.other|mark.other") && Targets.Of(before[^1]) is { } done
            && SceneRanges.Without(new(Part.Scene) { Numbers = done.InScenes.IsEmpty ? done.Numbers : done.InScenes, Showing = done.Showing }, clause.Carry.Context) is { } rest)
        {
            targets = [Targets.IsScene(done.Part) ? rest : new(done.Part) { InScenes = rest.Numbers }];
        }

        if (targets.Count == 0 || before.Length == 0)
        {
            return [];
        }

        // All that was said of the last target, not only the last thing.
        var last = Targets.Of(before[^1]);
        return [.. targets.SelectMany(target => before.Where(command => Equals(Targets.Of(command), last))
            .Select(command => Targets.Retarget(command, target)).OfType<Command>())];
    }

    private static bool IsContent(Item item) => item.Targets.IsEmpty && item.Is("act.*|v.*|color.*|dim.*|mood.*|look.*|shape.*|place.*|trans.*|lang.*|span.*")
        && !item.Is("fill.*|mark.too");

    // In "scene 3" after "no," of the clause before, the "no" has been said.
    private static bool IsAfterNo(Clause clause)
    {
        int start = clause.Items[0].Start;
        string before = clause.Utterance.Plain[..start].Trim(' ', ',', '.', '!', '-');
        return before.Length > 0 && before.Length <= 16 && Grammar.Current.Words.TryGetValue(before, out var entry) && entry.Concepts.Meets(Grammar.Current.Set("talk.no|act.undo"));
    }

    // "The third one" is of the kind that was spoken of.
    private static Target Fitting(Target target, Clause clause) =>
        target.Part == Part.Scene && clause.Has("ref.ord") && clause.Carry.There is { } there && Targets.IsWords(there.Part) && there.InScenes.IsEmpty && !there.Numbers.IsEmpty
            ? there with { Numbers = target.Numbers }
            : target;
}
