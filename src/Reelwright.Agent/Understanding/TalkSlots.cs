namespace Reelwright.Agent;

/// <summary>Slots of undo, versions and export.</summary>
internal static class TalkSlots
{
    private const int MostTimes = 99;

    /// <summary>What cannot be done; 改成竖屏发小红书 says what a shape is for, and asks for the shape.</summary>
    public static IEnumerable<Command> Decline(Clause clause)
    {
        string wish = (clause.Find("wish.*") is { } found ? Wish(found) : null) ?? "";
        return wish == "publish" && clause.Has("shape.*") ? VideoSlots.Aspect(clause) : [new Decline(wish) { Platform = ExportSlots.Platform(clause) }];
    }

    public static IEnumerable<Command> Undo(Clause clause) => [new Undo(Times(clause))];

    public static int Times(Clause clause)
    {
        var number = clause.Find("v.number|v.factor")?.Number
            ?? clause.Items.FirstOrDefault(item => item.Targets is [{ Numbers: [_, _, ..] }])?.Targets[0].Numbers.Length;
        return (int)Math.Clamp(number ?? (clause.Has("gen.double") || clause.Items.Any(item => clause.Plain(item) is "both" or "both of them") ? 2 : 1), 1, MostTimes);
    }

    public static IEnumerable<Command> BackTo(Clause clause)
    {
        if (clause.Items.FirstOrDefault(item => item.Targets is [{ Numbers: [_] }]) is { } named)
        {
            return [new BackTo(named.Targets[0].Numbers[0])];
        }

        if (clause.Find("v.ordinal|v.number")?.Number is { } number)
        {
            return [new BackTo((int)number)];
        }

        // 还是原来的吧: one step, where no version is spoken of.
        bool isFormer = clause.Items.Any(item => clause.Plain(item) is "原来的" or "原来") && !clause.Has("versionword|part.version") && !clause.Carry.Context.Last.IsDefaultOrEmpty;
        return isFormer ? [new Undo()] : [new BackTo(clause.Has("version.original") ? 0 : -1)];
    }

    public static string? Wish(Item item)
    {
        foreach (var sense in item.Senses)
        {
            if (sense.Concept.StartsWith("wish.", StringComparison.Ordinal))
            {
                return sense.Concept["wish.".Length..];
            }
        }

        return null;
    }
}
