namespace Reelwright.Agent;

/// <summary>Slots of copies: a scene again, or all of it once more.</summary>
internal static class CopySlots
{
    private static readonly string[] Looping = ["loop", "play", "replay", "in a row", "循环", "播", "放", "来一遍", "back to back"];

    public static IEnumerable<Command> Duplicate(Clause clause)
    {
        int copies = (int)Math.Clamp(clause.Find("v.number|v.factor")?.Number ?? (clause.Has("gen.triple") ? 3 : clause.Has("gen.double") ? 2 : 1), 1, 99);

        // "Loop it twice", 播两遍: so often in all.
        bool isInAll = copies > 1 && clause.All("act.duplicate").Any(item => clause.Plain(item) is var plain
            && (plain.StartsWith("loop", StringComparison.Ordinal) || plain.StartsWith("play", StringComparison.Ordinal) || plain.StartsWith("循环", StringComparison.Ordinal) || plain.StartsWith('播') || plain.StartsWith('放')));
        bool isThrice = copies == 1 && clause.All("act.duplicate").Any(item => clause.Plain(item) is var times && (times.Contains("three", StringComparison.Ordinal) || times.Contains('三')));
        copies = isThrice ? 2 : copies;

        // 循环播放, "let it loop": all of it, where no scene is spoken of.
        var target = Targets.Scene(clause);
        bool isLoop = clause.All("act.duplicate").Any(item => Looping.Any(word => clause.Plain(item).Contains(word, StringComparison.Ordinal)));
        bool isWhole = isLoop && target is { Part: Part.Scene, IsLast: true } or { Part: Part.Video } && !clause.Items.Any(item => item.Targets.Any(named => Targets.IsScene(named.Part)));
        return [new Duplicate(isWhole ? new(Part.Video) : target, isInAll ? copies - 1 : copies)];
    }
}
