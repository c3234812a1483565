namespace Reelwright.Agent;

/// <summary>When words on the picture are to be there: in which scenes, or over which run of time.</summary>
internal static class WordMoments
{
    // "Under Aurora": beneath the words of a scene.
    private static Target? Beneath(Clause clause)
    {
        if (clause.Find("underwords") is not { } under || !under.Targets.IsEmpty)
        {
            return null;
        }

        bool isHan = Lexer.IsHan(clause.Plain(under)[0]);
        var words = isHan ? clause.Items.Where(item => item.Kind != TokenKind.Mark && item.End <= under.Start && !item.Is("mark.in|act.*")).ToList()
            : clause.Items.Where(item => item.Start >= under.End).TakeWhile(item => item.Kind != TokenKind.Mark && !item.Is("v.quote|v.text")).ToList();
        if (words.Count == 0)
        {
            return null;
        }

        string said = clause.Utterance.Original[words[0].Start..words[^1].End];
        return clause.Carry.Context.Subjects.FirstOrDefault(subject => subject.Name.Equals(said, StringComparison.OrdinalIgnoreCase)) is { } scene
            ? new(Part.Scene) { Showing = scene.Name } : null;
    }

    /// <summary>When something is to be there: the scenes or the run of time that a clause names; <c>null</c> for the usual.</summary>
    public static Target? During(Clause clause)
    {
        // 每张配一句话：第二张“…”: the one that is named.
        var scenes = clause.Items.Where(item => item.Targets is [{ Part: Part.Scene, IsBare: false }]).ToList();
        if ((scenes.Find(item => !item.Targets[0].IsAll) ?? scenes.FirstOrDefault())?.Targets[0] is { } scene)
        {
            return scene;
        }

        if (clause.Items.SelectMany(item => item.Targets)
                .FirstOrDefault(target => target is { Showing: not null, InScenes.IsEmpty: true, Part: not Part.Scene and not Part.Clip }) is { } shown)
        {
            return new(Part.Scene) { Showing = shown.Showing };
        }

        if (clause.Items.SelectMany(item => item.Targets).FirstOrDefault(target => !target.InScenes.IsEmpty) is { } inside)
        {
            return new(Part.Scene) { Numbers = inside.InScenes };
        }

        if (Beneath(clause) is { } beneath)
        {
            return beneath;
        }

        if (clause.Find("span.in|span.out|span.mid")?.Span is { } span)
        {
            return new(Part.Video) { Span = span };
        }

        if (clause.Find("v.clock")?.Number is { } at)
        {
            return new(Part.Video) { Span = new(at, clause.Find("v.duration")?.Number is { } held ? at + held : null) };
        }

        // "At the end for 3 seconds": that long, and no longer.
        if (clause.Find("v.duration")?.Number is { } seconds and > 0 && clause.Has("mark.end|mark.start"))
        {
            return new(Part.Video) { Span = clause.Has("mark.end") ? new(-seconds, null) : new(0, seconds) };
        }

        return clause.Has("mark.every") && clause.Has("part.scene") ? new(Part.Scene) { IsAll = true }
            : clause.Has("mark.end") && !clause.Has("place.bottom") ? new(Part.Scene) { Numbers = [-1] }
            : clause.Has("mark.start") && !clause.Has("place.top|place.top-left|place.top-right") ? new(Part.Scene) { Numbers = [1] }
            : null;
    }
}
