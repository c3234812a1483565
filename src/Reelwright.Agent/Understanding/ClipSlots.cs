using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>Slots of commands about scenes and clips.</summary>
internal static class ClipSlots
{
    private const double UsualFreezeSeconds = 2;

    /// <summary>One command for the scenes that a clause names.</summary>
    public static IEnumerable<Command> Each(Clause clause, Func<Target, Command> make) => [make(Targets.Picture(clause))];

    public static IEnumerable<Command> Trim(Clause clause)
    {
        var target = Targets.Picture(clause);
        var spans = clause.All("span.in|span.out").ToList();
        if (spans is [{ Span: { } first }, { Span: { } second }] && first.To is { } head && second.From is { } tail && head == -tail)
        {
            return [new Trim(target, Ends.Both, head)];
        }

        if (spans.Count > 0)
        {
            return spans.Select(item => item.Is("span.mid") ? (Command)new CutOut(target, item.Span!)
                : item.Span!.From is { } from ? new Trim(target, Ends.Out, Math.Abs(from)) : new Trim(target, Ends.In, item.Span.To ?? 0));
        }

        double seconds = clause.Find("v.duration")?.Number ?? 0;
        bool isBoth = clause.Has("mark.both") || (clause.Has("mark.start") && clause.Has("mark.end"));
        return [new Trim(target, isBoth ? Ends.Both : clause.Has("mark.start") ? Ends.In : Ends.Out, seconds)];
    }

    public static IEnumerable<Command> Keep(Clause clause) =>
        clause.Find("span.*") is not { Span: { } span } ? []
            : Targets.Picture(clause) is { IsAll: true, Part: Part.Scene or Part.Clip } && clause.Carry.Context.Scenes is > 0 and <= 40
                ? Enumerable.Range(1, clause.Carry.Context.Scenes).Select(number => new Keep(new(Part.Scene) { Numbers = [number] }, span))
                : [new Keep(Targets.Picture(clause), span)];

    public static IEnumerable<Command> CutOut(Clause clause) =>
        clause.All("span.mid").Where(item => item.Span is not null).Select(item => new CutOut(Targets.Picture(clause), item.Span!));

    public static IEnumerable<Command> Split(Clause clause)
    {
        double? at = clause.Find("v.clock")?.Number ?? clause.Find("v.duration")?.Number;
        var target = Targets.Picture(clause);
        return [new Split(target, at)];
    }

    public static IEnumerable<Command> Freeze(Clause clause)
    {
        double seconds = clause.Find("v.duration")?.Number ?? UsualFreezeSeconds;
        double? at = clause.Find("v.clock")?.Number;
        var durations = clause.All("v.duration").ToList();
        if (at is null && durations.Count == 2)
        {
            // 5秒的地方定格3秒, "freeze for 3 seconds at 5 seconds".
            bool isSecondAt = clause.Plain(clause.Beside(durations[1], -1) ?? durations[1]) is "at" or "在";
            (at, seconds) = isSecondAt ? (durations[1].Number, durations[0].Number ?? seconds) : (durations[0].Number, durations[1].Number ?? seconds);
        }

        var target = Targets.Picture(clause);
        bool isEnd = clause.Has("ord.last|mark.end") || target is { Part: Part.Scene, Numbers: [-1] };
        if (target.Part == Part.Video && at is null && (isEnd || clause.Has("part.frame")))
        {
            target = new(Part.Scene) { Numbers = [-1] };
        }

        return [new Freeze(target, at ?? (clause.Has("mark.start") && target.Numbers is not [-1] ? 0 : null), seconds)];
    }

    public static IEnumerable<Command> Swap(Clause clause)
    {
        var named = clause.Items.SelectMany(item => item.Targets).Where(target => !target.IsBare && target.Part is not Part.Video).ToList();
        if (named.Count == 0)
        {
            var numbers = clause.All("v.number").Where(item => item.Number is >= 1 and <= 999).Select(item => (int)item.Number!).ToList();
            return numbers.Count == 2 ? [new Swap(Number(numbers[0]), Number(numbers[1]))] : [];
        }

        if (named.Count == 1 && named[0].Numbers.Length == 1 && clause.Find("v.number")?.Number is { } other)
        {
            return [new Swap(named[0], named[0] with { Numbers = [(int)other] })];
        }

        return named is [{ Numbers: [var first, var second] } both] ? [new Swap(both with { Numbers = [first] }, both with { Numbers = [second] })]
            : named.Count == 2 ? [new Swap(named[0], named[1])]
            : [];
    }

    public static IEnumerable<Command> Move(Clause clause)
    {
        var named = clause.Items.Where(item => item.Targets.Any(target => Targets.IsScene(target.Part) && !target.IsBare)).ToList();
        var moved = named.Count > 0 ? Targets.Merge(named[0].Targets) : clause.Carry.It(Targets.IsScene) ?? new Target(Part.Scene) { IsLast = true };
        if (named.Count == 0 && !clause.Has("ref.it"))
        {
            return [];
        }

        if (named.Count >= 2)
        {
            var other = named[1];
            var place = Relation(clause, other);
            return place == Where.At && other.Targets[0] is { Part: Part.Scene, Numbers: [1 or -1] } edge
                ? [new Move(moved, new(edge.Numbers[0] == 1 ? Where.Start : Where.End))]
                : [new Move(moved, new(place, other.Targets[0]))];
        }

        // 电车放最后，夕阳挪到它前面: beside what was moved in the same breath.
        if (named.Count == 1 && clause.Find("ref.it") is { } it && it != named[0] && clause.Carry.Before.OfType<Move>().LastOrDefault() is { } earlier && Relation(clause, it) is var beside and (Where.Before or Where.After))
        {
            return [new Move(moved, new(beside, earlier.Target))];
        }

        // Numbers that are not scenes by name: "to position 2", 放到第2位.
        if (clause.All("v.number").FirstOrDefault(item => named.Count == 0 || item.Start > named[0].End)?.Number is { } position)
        {
            return [new Move(moved, new(Where.At, Number((int)position)))];
        }

        var last = clause.Items.LastOrDefault(item => (item.Is("mark.start|mark.end") || clause.Plain(item) is "first" or "last") && item != named.FirstOrDefault());
        return last is null ? [] : [new Move(moved, new(last.Is("mark.start") || clause.Plain(last) == "first" ? Where.Start : Where.End))];
    }

    // English says the relation before the thing, Chinese after it.
    private static Where Relation(Clause clause, Item other)
    {
        for (int by = 1; by <= 3; by++)
        {
            if (clause.Beside(other, by) is { } after && Lexer.IsHan(clause.Plain(after)[0]))
            {
                if (after.Is("mark.before"))
                {
                    return Where.Before;
                }

                if (after.Is("mark.after"))
                {
                    return Where.After;
                }
            }

            if (clause.Beside(other, -by) is { Targets.IsEmpty: true } before && !Lexer.IsHan(clause.Plain(before)[0]))
            {
                if (before.Is("mark.before"))
                {
                    return Where.Before;
                }

                if (before.Is("mark.after"))
                {
                    return Where.After;
                }
            }
        }

        return Where.At;
    }

    // "No writing on the market photo": all that is written there, not only the word "Market".
    private static int? SceneOf(Clause clause, string shown)
    {
        int at = clause.Carry.Context.Subjects.ToList().FindIndex(subject => subject.File.Length > 0 && subject.File == shown);
        return at < 0 ? null : at + 1;
    }

    public static IEnumerable<Command> Delete(Clause clause)
    {
        if (clause.Has("mark.rest") && clause.Has("act.keep"))
        {
            return [];
        }

        var targets = clause.Items.SelectMany(item => item.Targets).Where(target => target.Part != Part.Video || target.IsLast).ToList();
        if (targets is [{ Part: Part.Words, Showing: null, InScenes.IsEmpty: true, Numbers.IsEmpty: true }] && AddedWords(clause, targets[0]) is { } added)
        {
            return [new Delete(added)];
        }

        if (targets.Count == 0)
        {
            if (clause.Find("v.quote") is { } words)
            {
                return [new Delete(new(Part.Words) { Showing = words.Text })];
            }

            return clause.Has("v.emoji") ? [new Delete(new(Part.Sticker) { Showing = clause.Find("v.emoji")!.Text })] : [];
        }

        if (targets.TrueForAll(target => Targets.IsScene(target.Part)))
        {
            var scene = Targets.Merge(targets);
            return [new Delete(scene.IsBare ? scene with { IsLast = true } : scene)];
        }

        if (targets is [{ Part: Part.Video, IsLast: true }])
        {
            return [new Delete(clause.Carry.Here ?? new Target(clause.Carry.There?.Part ?? Part.Scene) { IsLast = true })];
        }

        bool isEvery = clause.Has("mark.every");
        var scenes = targets.Find(target => Targets.IsScene(target.Part) && !target.IsBare);
        return targets.Where(target => target.Part != Part.Video && (scenes is null || !Targets.IsScene(target.Part)))
            .Select(target => target.Part == Part.Transition && (target.IsBare || target.IsAll) ? scenes is null ? target with { IsAll = true } : PictureSlots.Which(clause)
                : isEvery && target.IsBare ? target with { IsAll = true }
                : scenes is not null && target.IsBare ? Targets.Inside(target, scenes)
                : clause.Find("v.quote") is { } quote && target.IsBare ? target with { Showing = quote.Text }
                : target)
            .Select(target => target is { Part: Part.Words, Showing: { } shown, Numbers.IsEmpty: true } && SceneOf(clause, shown) is { } at
                ? new Target(Part.Words) { InScenes = [at], IsAll = true } : target)
            .Select(target => target.IsBare && target.Part is Part.Caption or Part.Music or Part.Narration or Part.ClipSound or Part.Effects
                ? (Command)new Switch(target.Part, false)
                : new Delete(target));
    }

    // "That text", 那两个字, some turns after it was added.
    private static Target? AddedWords(Clause clause, Target target)
    {
        bool isThat = target.IsLast || clause.Items.Any(item => !item.Targets.IsEmpty && clause.Plain(item)[0] is '那' or '这');
        bool isSpokenOf = clause.Carry.Before.Length > 0 || (clause.Carry.There is { } there && Targets.IsWords(there.Part) && there.Part != Part.Caption);
        return isThat && !isSpokenOf && clause.Carry.Context.Past.Value.SelectMany(commands => commands).OfType<AddWords>().FirstOrDefault(words => words.Text.Length > 0) is { } added
            ? new(Part.Words) { Showing = added.Text } : null;
    }

    public static IEnumerable<Command> Replace(Clause clause)
    {
        var scene = clause.Items.FirstOrDefault(item => item.Targets.Any(target => target.Part == Part.Scene && !target.IsBare) && !item.Is("part.media"));
        var target = scene is null ? Targets.Scene(clause) : Targets.Merge(scene.Targets);
        target = target.Part == Part.Clip ? new(Part.Scene) { IsLast = true } : target;
        if (scene is null && clause.Items.SelectMany(item => item.Targets).FirstOrDefault(inner => !inner.InScenes.IsEmpty) is { } inside)
        {
            target = new(Part.Scene) { Numbers = inside.InScenes };
        }

        return [new ReplaceMedia(target.Part == Part.Video ? new(Part.Scene) { IsLast = true } : target, VideoSlots.MediaNumber(clause))];
    }

    public static IEnumerable<Command> Insert(Clause clause)
    {
        var media = clause.Find("part.media") is null ? [] : MediaNumbers(clause);
        string? text = media.Length > 0 ? null : clause.Find("v.quote|v.text")?.Text;
        if (media.IsEmpty && text is null && !clause.Has("part.media"))
        {
            // "Add a photo after scene 2": the latest one that is not used; a page is one of words.
            bool isPage = clause.Items.Any(item => item.Is("part.scene") && item.Text is "scene" or "slide" or "page" or "card" or "场景" or "页" or "卡片" or "幕" or "段落");
            media = clause.Carry.Context.Media > 0 && !isPage ? [-1] : [];
            text = media.IsEmpty ? "" : null;
        }

        // "A scene that says hello" is not there yet.
        var shown = clause.Items.FirstOrDefault(item => item.Targets is [{ Part: Part.Scene, Showing: not null, Numbers.IsEmpty: true }]);
        if (shown is not null && clause.Has("v.quote") && text != shown.Targets[0].Showing && !clause.Has("mark.before|mark.after"))
        {
            // 咖啡那个场景加上“本周特惠”: words in one that is there.
            return WordSlots.Words(clause);
        }

        if (shown is not null && !clause.Has("mark.before|mark.after"))
        {
            (text, media) = (shown.Targets[0].Showing, []);
        }

        // "After the charging one": where it goes, not what it says.
        bool isPlace = shown is not null && (clause.Beside(shown, -1)?.Is("mark.before|mark.after") == true || (clause.Beside(shown, 1) is { } then && then.Is("mark.before|mark.after") && Lexer.IsHan(clause.Plain(then)[0])));
        var other = clause.Items.FirstOrDefault(item => (item != shown || isPlace) && !item.Is("part.intro|part.outro") && item.Targets.Any(target => target.Part == Part.Scene && !target.IsBare) && !item.Is("part.media"));
        // 第五个场景加上“全场八折”: words in it, not a scene at it.
        if (text is { Length: > 0 } && other is not null && !clause.Has("mark.before|mark.after|mark.between|part.intro|part.outro")
            && !clause.Items.Any(item => item.Targets is [{ Part: Part.Scene, IsBare: true }]))
        {
            return WordSlots.Words(clause);
        }

        Place place;
        if (other?.Is("part.intro|part.outro") == true && !clause.Has("mark.between"))
        {
            place = new(other.Is("part.intro") ? Where.Start : Where.End);
        }
        else if (other is not null)
        {
            var where = clause.Has("mark.between") ? Where.After : Relation(clause, other);
            var target = clause.Has("mark.between") && other.Targets[0].Numbers.Length > 1 ? other.Targets[0] with { Numbers = [other.Targets[0].Numbers[0]] } : other.Targets[0];
            place = new(where, target);
        }
        else
        {
            place = new(clause.Has("mark.start|part.intro") ? Where.Start : Where.End);
        }

        if (place.Where == Where.At && other is not null && (other.Is("part.intro|part.outro") || clause.Has("mark.start|mark.end")))
        {
            place = new(other.Is("part.outro") || (clause.Has("mark.end") && !clause.Has("mark.start")) ? Where.End : Where.Start);
        }

        var insert = new Insert(media, text, place, clause.Find("v.duration")?.Number);
        if (media.Length > 0 && clause.Find("v.quote|v.text")?.Text is { Length: > 0 } words)
        {
            // The new scene's own words.
            int? at = place.Where == Where.Start ? 1 : place.Where == Where.End ? -1
                : place.Other is { Numbers: [> 0 and var next] } ? next + (place.Where == Where.After ? 1 : 0) : null;
            return [insert, new AddWords(Part.Words, words, null, at is { } number ? new(Part.Scene) { Numbers = [number] } : new(Part.Scene) { IsLast = true })];
        }

        return [insert];
    }

    private static ImmutableArray<int> MediaNumbers(Clause clause)
    {
        var media = clause.All("part.media").FirstOrDefault(item => item.Targets is [{ Numbers.IsEmpty: false }, ..]) ?? clause.Find("part.media")!;
        return media.Targets is [{ Numbers: { IsEmpty: false } numbers }, ..] ? numbers : [VideoSlots.MediaNumber(clause) ?? -1];
    }

    public static IEnumerable<Command> Reorder(Clause clause)
    {
        if (clause.Find("v.list") is { } list)
        {
            return [new Reorder(SceneOrder.Numbers, list.List)];
        }

        var by = clause.Has("act.shuffle") ? SceneOrder.Shuffled
            : clause.Has("act.invertorder") ? SceneOrder.Reversed
            : clause.Has("byupload") ? SceneOrder.Upload
            : clause.Has("byname") ? SceneOrder.Name
            : SceneOrder.Date;
        return [new Reorder(by, [])];
    }

    /// <summary>每段一样长: each scene its share of the whole.</summary>
    public static IEnumerable<Command> EvenDurations(Clause clause) => clause.Carry.Context is { Scenes: > 0, Seconds: > 0 } video
        ? [new SetDuration(new(Part.Scene) { IsAll = true }, new(AmountKind.Absolute, Math.Round(video.Seconds / video.Scenes, 2)))]
        : [];

    public static IEnumerable<Command> Duration(Clause clause)
    {
        var target = Targets.Picture(clause);
        var amount = AmountReader.Read(clause, "duration", "v.duration");
        if (amount is null)
        {
            return [];
        }

        if (target.Part == Part.Video)
        {
            target = clause.Items.Any(item => item.Targets is [{ Part: Part.Scene, IsAll: true }]) || clause.Has("mark.every|mark.respectively") ? new(Part.Scene) { IsAll = true }
                : clause.Carry.It(Targets.IsScene) ?? new Target(Part.Scene) { IsAll = true };
        }

        return [new SetDuration(target, amount)];
    }

    public static IEnumerable<Command> Speed(Clause clause)
    {
        if (!clause.Has("part.*|act.slowmo") && (clause.Carry.Here ?? clause.Carry.There) is { Part: Part.Narration or Part.Music } heard)
        {
            return heard.Part == Part.Narration
                ? AmountReader.Read(clause, "rate") is { } rate ? [new SetSpeechRate(rate)] : []
                : AmountReader.Read(clause, "tempo") is { } tempo ? [new SetMusic(null, tempo, null, false, false)] : [];
        }

        if (!clause.Has("part.*|act.slowmo|v.*") && (clause.Carry.Here ?? clause.Carry.There) is { Part: Part.Transition } cuts && clause.Has("dim.speed.*"))
        {
            return [new SetTransition(cuts, null, AmountReader.Sign(clause, "speed") > 0 ? 0.3 : 1)];
        }

        var target = Targets.Picture(clause);
        if (clause.Has("act.slowmo") && !clause.Has("v.factor|v.percent|v.fraction|v.number"))
        {
            return [new SetSpeed(target, new(AmountKind.Absolute, 0.5))];
        }

        bool isSpeedNoun = clause.Has("part.speed") && AmountReader.Sign(clause, "speed") == 0;
        if (isSpeedNoun && clause.Has("gen.half|gen.double"))
        {
            return [new SetSpeed(target, new(AmountKind.Absolute, clause.Has("gen.half") ? 0.5 : 2))];
        }

        if (isSpeedNoun && clause.Find("v.number")?.Number is { } number)
        {
            return [new SetSpeed(target, new(AmountKind.Absolute, number))];
        }

        return AmountReader.Read(clause, "speed") is { } amount ? [new SetSpeed(target, amount)] : [];
    }

    // 倒数第二个镜头没啥意思，删; 歌太吵了，关了吧: what was spoken of in this message.
    public static IEnumerable<Command> DeleteFocus(Clause clause) => (clause.Carry.Focus ?? clause.Carry.Here) switch
    {
        { IsLast: true } or null => [],
        { Part: Part.Scene or Part.Clip, IsBare: true } => [],
        { Part: Part.Music or Part.Narration or Part.Caption or Part.Effects } thing => [new Switch(thing.Part, false)],
        { Part: Part.Video } => [],
        var thing => [new Delete(thing)],
    };

    private static Target Number(int number) => new(Part.Scene) { Numbers = [number] };
}
