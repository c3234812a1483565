namespace Reelwright.Agent;

/// <summary>Reads what is said of the last change without naming it: "even slower", "the other way", "not orange", "do that to all of them".</summary>
internal static class Follow
{
    private const string Degree = "dim.*|gen.*|talk.more|talk.less|act.shorten|act.lengthen|act.speedup|act.slowdown|v.percent|v.fraction|v.factor";
    private const string Empty = "fill.*|talk.no|talk.yes|mark.this|mark.too|mark.to|mark.by|mark.in|mark.of|time.now|ref.it|act.change|act.want|act.use|neg&fill.word|measure.piece|mark.before";
    private const string Other = "turn.other";
    private const double UsualEnd = 5;

    /// <summary>The commands of a clause that goes on with the last one; <c>null</c> when it does not.</summary>
    public static List<Command>? Read(Clause clause, Command last, bool isFresh) =>
        Turned(clause, last, isFresh) ?? Refused(clause, last, isFresh) ?? Former(clause, last, isFresh) ?? Everywhere(clause, last,
            isFresh) ?? Excepted(clause, last, isFresh) ?? Timed(clause, last) ?? Further(clause, last);

    private static bool IsOnly(Clause clause, string pattern) =>
        clause.Items.All(item => item.Kind == TokenKind.Mark || item.Is(pattern) || (item.Is(Empty) && item.Targets.All(target => target.IsLast)));

    // "Even slower", "hmm a little longer", 再久一点: more or less of what was changed, in its own measure.
    private static List<Command>? Further(Clause clause, Command last)
    {
        if (!clause.Has(Degree) || !IsOnly(clause, Degree) || (clause.Has("talk.more|talk.less") && !clause.Has("dim.*")))
        {
            return null;
        }

        return last switch
        {
            Freeze held when Length(clause) is { } amount && clause.Has("dim.length.*|act.lengthen|act.shorten") => [new SetDuration(held.Target, amount)],
            SetDuration held when Length(clause) is { } amount && clause.Has("dim.length.*|act.lengthen|act.shorten|gen.up|gen.down") => [held with { Seconds = amount, Said = "" }],
            SetSpeed sped when clause.Has("dim.speed.*|act.speedup|act.slowdown") && AmountReader.Read(clause, "speed") is { } amount => [sped with { Speed = amount, Said = "" }],
            SetSpeechRate when clause.Has("dim.speed.*|act.speedup|act.slowdown") && AmountReader.Read(clause, "rate") is { } amount => [new SetSpeechRate(amount)],
            SetVolume volume when !clause.Has("dim.volume.*|dim.size.*") && clause.All("gen.up|gen.down").Any(item => clause.Plain(item) is not ("more" or "less")) && AmountReader.Read(clause, "volume") is { } amount => [volume with { Percent = amount, Said = "" }],
            Adjust adjusted when Sized(clause) is { } amount && !clause.Has("dim.volume.*|dim.speed.*|dim.length.*") => Adjusted(clause, adjusted, amount),
            TimeWords timed when clause.Has("dim.length.*|act.lengthen|act.shorten") && Length(clause) is { } amount => [timed with { Span = null, Seconds = amount, Said = "" }],
            AddOverlay or AddSticker or PlaceLayer when clause.Has("dim.size.*|act.shorten|act.lengthen") && AmountReader.Read(clause, "size") is { } size && Targets.Of(last) is { } layer =>
                [new PlaceLayer(layer.IsBare ? layer with { IsLast = true } : layer, null, size)],
            AddOverlay or AddSticker or PlaceLayer when clause.Has("act.shorten") && Targets.Of(last) is { } layer =>
                [new PlaceLayer(layer.IsBare ? layer with { IsLast = true } : layer, null, new(AmountKind.Factor, Grammar.Current.Scales["size"].Steps[4]))],
            _ => null,
        };
    }

    private static Amount? Length(Clause clause) => AmountReader.Read(clause, "duration", "v.duration");



    private static Amount? Sized(Clause clause) => clause.Has("gen.up|gen.down|talk.more|talk.less|dim.brightness.*|dim.contrast.*|dim.saturation.*|dim.temperature.*|dim.sharpness.*")
        ? new(AmountKind.Delta, 0) : null;

    private static List<Command>? Adjusted(Clause clause, Adjust last, Amount none) =>
        clause.Has($"dim.{last.Property}.*|gen.up|gen.down") && Grammar.Current.Scales.ContainsKey(last.Property)
            && (AmountReader.Read(clause, last.Property) ?? none) is { Value: not 0 } amount
            ? [last with { Amount = amount, Said = "" }] : null;

    // "Other way", 转反了, "no, to the other side", "do the opposite on the last one".
    private static List<Command>? Turned(Clause clause, Command last, bool isFresh)
    {
        bool isSide = !isFresh && clause.Carry.Before is [.., Undo, Rotate or Flip or MoveCamera or PlaceLayer] && clause.Has("turn.*|place.left|place.right");
        if (!(clause.Has(Other) || isSide) || !clause.Items.All(item => item.Kind == TokenKind.Mark || item.Is("fill.*|turn.*|talk.*|act.*|mark.*|place.left|place.right|ref") || item.Is(Empty)))
        {
            return null;
        }

        // 转反了，应该往左: said twice.
        if (!isFresh && last is Rotate or Flip or MoveCamera or PlaceLayer && clause.Carry.Before is [.., Undo, _])
        {
            return [last];
        }

        var thing = clause.Items.SelectMany(item => item.Targets).FirstOrDefault(target => !target.IsLast && !target.IsBare && Targets.IsScene(target.Part));
        if (Opposite.Of(last) is not { } turned)
        {
            return null;
        }

        if (thing is not null)
        {
            return Targets.Retarget(turned, thing) is { } made ? [made with { Said = "" }] : null;
        }

        bool isOnTop = turned is Rotate or Flip or Move;
        return isFresh && isOnTop ? [new Undo(), turned with { Said = "" }] : [turned with { Said = "" }];
    }

    // "No, not orange", 不要蓝色了: the value that was set last is refused.
    private static List<Command>? Refused(Clause clause, Command last, bool isFresh)
    {
        if (isFresh && last is Delete && clause.Has("talk.no") && clause.Has("act.keep|keepclause") && !clause.Has("v.*|span.*|color.*"))
        {
            return [new Undo()];
        }

        // 还是留着吧: what was taken away stays.
        if (isFresh && last is Delete or Switch { IsOn: false } && clause.Has("act.keep|keepclause") && !clause.Has("v.*|span.*|color.*|act.delete|act.change|act.add|dim.*")
            && clause.Items.SelectMany(item => item.Targets).All(target => target.IsLast || Targets.Of(last)?.Part == target.Part) && !clause.Has("ref.num"))
        {
            return [new Undo()];
        }

        if (!isFresh || !clause.Has("neg|act.no|act.delete") || clause.Items.Any(item => item.Targets.Any(target => !target.IsLast)))
        {
            return null;
        }

        string? said = clause.Value("color.") ?? clause.Value("mood.") ?? clause.Value("look.") ?? clause.Value("font.") ?? clause.Value("trans.");
        bool isSame = said is not null && last switch
        {
            StyleWords style => said == style.Color || said == style.Font,
            SetMusic music => said == music.Mood,
            SetLook look => said == look.Name,
            SetTransition change => said == change.Kind,
            SetBackground background => background.Colors.Contains(said),
            SetPalette palette => palette.Colors.Contains(said),
            _ => false,
        };
        return isSame && IsOnly(clause, "neg|act.no|act.delete|color.*|mood.*|look.*|font.*|trans.*|dim.*|fill.*|mark.*|part.color|packs.*") && clause.All("color.*").Count() <= 1 ? [new Undo()] : null;
    }

    // "Nah, the first one was better", 还是原来那个好: what was there before.
    private static List<Command>? Former(Clause clause, Command last, bool isFresh)
    {
        bool isChoice = last is SetMusic or SetVoice or SetStyle or Regenerate or SetLook or SetPalette or SetBackground or SetTransition;
        bool isFormer = (clause.Has("act.use|past") || clause.Utterance.Plain.Contains("还是", StringComparison.Ordinal)) && (clause.Items.Any(item => item.Is("ref.other") || (item.Is("ref.ord") && item.Targets is [{ Numbers: [1] }]) || item.Is("version.*|mark.before")));
        return isFresh && isChoice && isFormer && !clause.Has("color.*|mood.*|look.*|trans.*|voice.*|v.quote|v.duration|v.percent|act.delete|act.add") ? [new Undo()] : null;
    }

    // "Do that to all of them", "all of them", 全部都这样.
    private static List<Command>? Everywhere(Clause clause, Command last, bool isFresh)
    {
        if (!isFresh || !clause.Has("mark.every|mark.rest") || !IsOnly(clause, "mark.every|mark.rest|mark.after|act.make|ref.it|part.scene|part.video|mark.too|act.*") || clause.Has("act.delete|act.undo|act.export|act.mute|act.keep|act.startover|act.regenerate|neg"))
        {
            return null;
        }

        if (last is SetTransition change)
        {
            return [change with { Target = new(Part.Transition) { IsAll = true }, Said = "" }];
        }

        return Targets.Of(last) is { } of && !of.IsBare && (Targets.IsScene(of.Part) || Targets.IsWords(of.Part))
            && last is not (Delete or Move or Swap or AddWords or ChangeWords or Split)
            && Targets.Retarget(last, new(of.Part == Part.Clip ? Part.Scene : of.Part) { IsAll = true }) is { } made
            ? [made with { Said = "" }] : null;
    }

    // "Only for the ending", "the last five seconds": when a thing that was put there is to be seen.
    private static List<Command>? Timed(Clause clause, Command last)
    {
        bool isLayer = last is AddOverlay or AddSticker or AddWords || (last is PlaceLayer placed && Targets.IsLayer(placed.Target.Part));
        if (!isLayer || !IsOnly(clause, "span.*|fill.*|mark.*|part.outro|part.intro|act.on|act.time|act.keep|v.duration") || WordMoments.During(clause) is not { } during || Targets.Of(last) is not { } layer)
        {
            return null;
        }

        var span = during.Span ?? clause.Carry.Context switch
        {
            { Scenes: > 0 } when during.Numbers is [-1] => new(-UsualEnd, null),
            { Scenes: > 0 } when during.Numbers is [1] => new(null, UsualEnd),
            _ => null,
        };
        return span is null ? null : [new TimeWords(layer.IsBare ? layer with { IsLast = true } : layer, span, null)];
    }

    // "Leave the last one alone", 最后一张不要动: after something was done to all.
    private static List<Command>? Excepted(Clause clause, Command last, bool isFresh)
    {
        bool isNot = clause.Has("neg") && IsOnly(clause, "neg|ref|part.scene|fill.*");
        if (!isFresh || !(isNot || clause.Has("keepclause|talk.asis")) || clause.Items.Any(item => item.Is("v.*|color.*|span.*|dim.*") && !item.Is("ref|v.ordinal|fill.*|act.keep")))
        {
            return null;
        }

        bool isOfAll = Targets.Of(last) is { } of && (of.IsAll || of.IsBare || of.Part == Part.Video) && last is SetLook or Adjust
            or SetSpeed or MoveCamera or SetDuration or StyleWords or SetFit or Animate or Rotate or Flip or SetZoom;
        var kept = clause.Items.SelectMany(item => item.Targets).Where(target => !target.IsLast && target.Part == Part.Scene && !target.IsBare).ToList();
        if (!isOfAll || kept.Count != 1 || SceneRanges.Without(kept[0], clause.Carry.Context) is not { } rest)
        {
            return null;
        }

        return [new Correct(rest)];
    }
}
