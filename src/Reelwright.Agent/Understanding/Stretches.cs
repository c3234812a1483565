namespace Reelwright.Agent;

/// <summary>Times of the video that stand where a scene could: "make 0:05 to 0:10 black and white", 最后五秒调亮一点.</summary>
internal static class Stretches
{
    /// <summary>A builder for which a time says where on the video; for others (trimming, words) it is a slot of its own.</summary>
    public static Func<Clause, IEnumerable<Command>> In(Func<Clause, IEnumerable<Command>> build) => clause =>
    {
        clause.IsTimed = true;
        var made = build(clause).ToList();
        clause.IsTimed = false;
        return made;
    };

    /// <summary>The time that a clause names in place of a scene; <c>null</c> when it names none, or is about something else.</summary>
    public static Target? Of(Clause clause)
    {
        if (!clause.IsTimed || clause.Items.Any(item => item.Targets.Any(target => Targets.IsScene(target.Part) && !target.IsBare && target.Span is null)))
        {
            return null;
        }

        return clause.Find("span.*")?.Span is { } span ? new Target(Part.Video) { Span = span } : null;
    }
}
