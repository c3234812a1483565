namespace Reelwright.Agent;

/// <summary>Slots of words that come earlier or later: "captions half a second later", 字幕提前0.3秒, 字幕慢了半秒.</summary>
internal static class ShiftSlots
{
    private const double Usual = 0.5;
    private const double Slight = 0.25;

    public static IEnumerable<Command> Read(Clause clause)
    {
        var targets = Targets.Named(clause, part => Targets.IsWords(part) || Targets.IsLayer(part), Part.Caption);
        double seconds = clause.FindLast("v.duration")?.Number ?? (clause.Has("gen.slight") ? Slight : Usual);
        // Captions that lag are to come earlier: 字幕慢了半秒.
        bool isEarlier = clause.Has("shift.*") ? clause.Has("shift.earlier") && !clause.Has("shift.later") : clause.Has("dim.speed.down");
        return targets.Select(target => new ShiftWords(target, isEarlier ? -seconds : seconds));
    }
}
