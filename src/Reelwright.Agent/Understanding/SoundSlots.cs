namespace Reelwright.Agent;

/// <summary>Slots of commands about what is heard.</summary>
internal static class SoundSlots
{
    private static bool IsSwitched(Part part) => part is Part.Caption or Part.Narration or Part.Music or Part.ClipSound or Part.Effects or Part.Logo or Part.Notice;

    public static IEnumerable<Command> Switch(Clause clause)
    {
        bool isOn = !clause.Has("act.delete|act.no|act.off|act.mute|act.dislike") || clause.Has("act.unmute") || (clause.Has("act.on") && !clause.Has("act.off"));
        var parts = clause.Items.SelectMany(item => item.Targets).Where(target => IsSwitched(target.Part)).ToList();
        var scenes = clause.Items.FirstOrDefault(item => item.Targets is [{ Part: Part.Scene, IsBare: false }])?.Targets[0];
        return parts.Distinct().Select(target => target.Part == Part.ClipSound && (scenes ?? Inner(target)) is { } inside
            ? (Command)new SetVolume(Targets.Inside(new(Part.ClipSound), inside), new(AmountKind.Percent, isOn ? 100 : 0))
            : target.Part == Part.Narration && !isOn && (scenes ?? Inner(target)) is { } spoken && !spoken.IsAll
                ? new RewriteLine(Targets.Inside(new(Part.Narration), spoken), "")
            : target.Part == Part.Music && !isOn && (scenes ?? Inner(target)) is { IsAll: false } without
                ? new SetVolume(Targets.Inside(new(Part.Music), without), new(AmountKind.Percent, 0))
                : new Switch(target.Part, isOn));
    }

    // 第三段音乐: there is one music, so the number is a scene's.
    private static Target? Inner(Target target) => !target.InScenes.IsEmpty ? new(Part.Scene) { Numbers = target.InScenes }
        : target is { Part: Part.Music, Numbers.IsEmpty: false } ? new(Part.Scene) { Numbers = target.Numbers } : null;

    /// <summary>只留吃饭那段的声音: the sound of the others goes.</summary>
    public static IEnumerable<Command> KeepSound(Clause clause)
    {
        var kept = clause.Items.SelectMany(item => item.Targets).First(target => target.Part is Part.Sound or Part.ClipSound);
        var scene = new Target(Part.Scene) { Numbers = kept.InScenes.IsEmpty ? kept.Numbers : kept.InScenes, Showing = kept.Showing };
        return SceneRanges.Without(scene, clause.Carry.Context) is { } others
            ? [new SetVolume(Targets.Inside(new(Part.ClipSound), others), new(AmountKind.Percent, 0))]
            : [];
    }

    public static IEnumerable<Command> Silence(Clause clause)
    {
        double percent = clause.Has("act.unmute") || (clause.Has("act.on") && !clause.Has("act.off")) ? 100 : 0;
        if (clause.Items.SelectMany(item => item.Targets).FirstOrDefault(target => target.Part == Part.Sound && (!target.InScenes.IsEmpty || target.Showing is not null)) is { } own)
        {
            return [new SetVolume(own with { Part = Part.ClipSound }, new(AmountKind.Percent, percent))];
        }

        var scene = Targets.Picture(clause);
        var target = scene.Part == Part.Scene || scene.Part == Part.Clip
            ? Targets.Inside(new(Part.ClipSound), scene)
            : clause.Has("ref.it") && clause.Carry.It(Targets.IsSound) is { } it ? it
            : clause.Has("part.scene") && !clause.Has("part.video|part.sound|act.unmute") ? new(Part.ClipSound)
            : new(Part.Sound);
        return [new SetVolume(target, new(AmountKind.Percent, percent))];
    }

    public static IEnumerable<Command> Volume(Clause clause)
    {
        var amount = clause.Has("gen.max") && !clause.Has("v.*") ? new(AmountKind.Percent, 100)
            : clause.Has("gen.min") && !clause.Has("v.*") ? new(AmountKind.Percent, 10)
            : clause.Find("v.db") is { } decibels ? new Amount(AmountKind.Factor, Math.Round(Math.Pow(10, Decibels(clause, decibels) / 20), 4))
            : AmountReader.Read(clause, "volume") ?? Sized(clause)
            ?? (clause.Find("v.number")?.Number is { } number ? new Amount(AmountKind.Percent, number) : null);
        if (amount is null)
        {
            return [];
        }

        var named = clause.Items.SelectMany(item => item.Targets).Where(target => Targets.IsSound(target.Part)).ToList();

        // 音乐的音量, "the music's volume": the volume is not a part of its own.
        if (named.Count > 1)
        {
            named.RemoveAll(target => target.Part == Part.Sound);
        }

        var scene = clause.Items.FirstOrDefault(item => item.Targets is [{ Part: Part.Scene, IsBare: false }])?.Targets[0];
        if (named is [{ Part: Part.Sound, IsBare: false, IsAll: false } ofScene] && (!ofScene.InScenes.IsEmpty || ofScene.Showing is not null || ofScene.IsLast))
        {
            return [new SetVolume(ofScene with { Part = Part.ClipSound }, amount)];
        }

        if (named.Count == 0 || named is [{ Part: Part.Sound }])
        {
            if (named is [{ } own] && (!own.InScenes.IsEmpty || own.Showing is not null))
            {
                return [new SetVolume(own with { Part = Part.ClipSound }, amount)];
            }

            // 音乐换成中国风，音量调到50%: the volume of what was spoken of.
            if (scene is null && clause.Carry.It(Targets.IsSound) is { } heard && !clause.Has("part.video|mark.every")
                && !clause.Items.Any(item => item.Is("part.sound") && clause.Plain(item).IndexOfAny(['总', '整', '全', '所']) >= 0)
                && !clause.Items.Any(item => item.Is("part.sound") && clause.Plain(item).Contains("all", StringComparison.Ordinal)))
            {
                return [new SetVolume(heard, amount)];
            }

            return scene is not null ? [new SetVolume(Targets.Inside(new(Part.ClipSound), scene), amount)]
                : clause.Carry.It(Targets.IsSound) is { } it && (named.Count == 0 || clause.Has("ref.it")) ? [new SetVolume(it, amount)]
                : [new SetVolume(new(Part.Sound), amount)];
        }

        if (clause.Find("span.*")?.Span is { } time && named is [{ Part: Part.Music or Part.Narration or Part.Effects }])
        {
            return [new SetVolume(new(named[0].Part) { Span = time }, amount)];
        }

        return named.Select(target => new SetVolume(
            scene is not null && target.IsBare ? Targets.Inside(target, scene) : target with { IsAll = false },
            amount));
    }

    /// <summary>"The music drowns out the voice", "I can't hear the voice over the music": what is in the way.</summary>
    public static IEnumerable<Command> Lower(Clause clause)
    {
        var amount = new Amount(AmountKind.Factor, Grammar.Current.Scales["volume"].Steps[4]);
        var drowning = clause.Find("gripe.drown");
        if (drowning is null)
        {
            return [new SetVolume(new(Part.Music), amount)];
        }

        var before = clause.Items.Where(item => item.Start < drowning.Start).SelectMany(item => item.Targets).FirstOrDefault(target => Targets.IsSound(target.Part));
        return [new SetVolume(before ?? clause.Carry.It(Targets.IsSound) ?? new(Part.Music), amount)];
    }

    private static double Decibels(Clause clause, Item said)
    {
        double value = Math.Clamp(Math.Abs(said.Number ?? 0), 0, 60);
        bool isDown = AmountReader.IsNegative(clause, said) || AmountReader.Sign(clause, "volume") < 0;
        return isDown ? -value : value;
    }

    // 大, 小 of a sound are loud and soft.
    private static Amount? Sized(Clause clause)
    {
        bool isUp = clause.Has("dim.size.up");
        if (!isUp && !clause.Has("dim.size.down"))
        {
            return null;
        }

        int sign = (isUp ? 1 : -1) * (clause.Has("gen.too") || AmountReader.IsFound(clause, "dim.size.*") ? -1 : 1);
        int degree = clause.Has("gen.much") ? 2 : clause.Has("gen.slight") ? 0 : 1;
        return new(AmountKind.Factor, Grammar.Current.Scales["volume"].Steps[(sign > 0 ? 0 : 3) + degree]);
    }

    public static IEnumerable<Command> Fade(Clause clause)
    {
        // 标题改成红色再加个淡入: of the words that were spoken of.
        if (clause.Carry.Here is { } here && (Targets.IsWords(here.Part) || Targets.IsLayer(here.Part)) && clause.Items.All(item => item.Targets.All(target => target.IsLast)) && !clause.Has("trans.dipblack|mark.start|mark.end"))
        {
            return WordSlots.Animate(clause);
        }

        var named = clause.Items.SelectMany(item => item.Targets).FirstOrDefault(target => Targets.IsSound(target.Part));
        bool isIn = clause.Has("act.fadein");
        // 从黑场淡入: black is where it comes from.
        bool isFrom = isIn && clause.Find("trans.dipblack|trans.dipwhite") is { } dip && clause.Beside(dip, -1)?.Is("mark.from") == true;
        bool isOut = clause.Has("act.fadeout") || (!isFrom && clause.Has("trans.dipblack|trans.dipwhite"));
        var ends = isIn == isOut
            ? clause.Has("mark.both") ? Ends.Both
                : clause.Has("span.out|mark.end|part.outro") && !clause.Has("span.in|mark.start|part.intro") ? Ends.Out
                : clause.Has("span.in|mark.start|part.intro") && !clause.Has("span.out|mark.end") ? Ends.In
                : clause.Items.Any(item => clause.Plain(item) == "out") ? Ends.Out
                : clause.Items.Any(item => clause.Plain(item) == "in" && item == clause.Items[^1]) ? Ends.In
                : Ends.Both
            : isIn ? Ends.In : Ends.Out;
        // 开头淡入结尾淡出: of the whole video.
        bool isOfVideo = clause.Has("part.intro|part.outro") && !clause.Items.Any(item => item.Targets is [{ Part: Part.Scene, Numbers.IsEmpty: false }] && !item.Is("part.intro|part.outro"));
        isOfVideo |= clause.Has("mark.end|mark.start") && clause.Has("act.fadein|act.fadeout|trans.dipblack") && clause.Items.All(item => item.Targets.All(target => target.Part == Part.Video && !target.IsLast));
        var edge = clause.Find("span.in|span.out")?.Span;
        double? seconds = clause.Has("act.delete|act.no") && !clause.Has("act.add") ? 0
            : clause.FindLast("v.duration")?.Number ?? (edge is null ? null : Math.Abs(edge.From ?? edge.To ?? 1));
        // 音乐小一点 >> 开头再来个两秒渐入: of the music that was spoken of.
        bool isSame = clause.Has("ref.it") || (!clause.Has("part.video|part.scene&ref.num&ref.ord|color.black|trans.dipblack") && ((clause.Carry.Before is [.., var before] && Targets.Of(before)?.Part == Part.Music && !clause.Has("part.outro|part.intro"))
            || clause.Carry is { Focus: not null, Before.IsEmpty: true }
            || (clause.Carry.Before.IsEmpty && (clause.Utterance.Plain.StartsWith("and ", StringComparison.Ordinal) || clause.Utterance.Plain.IndexOfAny(['再', '也', '还']) >= 0))));
        return [new Fade(named ?? (isSame ? clause.Carry.It(Targets.IsSound) : null) ?? (isOfVideo ? new(Part.Video) : Targets.Picture(clause)), ends, seconds)];
    }

    public static IEnumerable<Command> Duck(Clause clause) => clause.Has("whentalking") && clause.Has("act.delete|act.off|act.no") && !clause.Has("act.duck")
        ? [new Switch(Part.Music, false)]
        : [new Duck(!clause.Has("act.delete|act.off|act.no|neg"), clause.Find("v.db")?.Number)];

    public static IEnumerable<Command> Music(Clause clause)
    {
        string? mood = clause.Value("mood.");
        bool isUpload = clause.Has("part.uploadmusic") || (clause.Has("part.media") && clause.Has("part.music"));
        bool atDrop = clause.Has("atdrop");
        bool isAnother = mood is null && !isUpload && !atDrop;
        var tempo = clause.Has("unit.bpm|dim.speed.*|part.speed") ? TempoAmount(clause) : null;

        if (!clause.Has("part.*|act.*|gen.*|some") && mood is not null && !clause.Carry.Before.Any() && (clause.Carry.Context.Last.IsDefaultOrEmpty || Targets.Of(clause.Carry.Context.Last[^1])?.Part != Part.Music))
        {
            return [];
        }

        // "Too sad": less of a mood is another one.
        bool isTooMuch = mood is not null && clause.Has("gen.too") && !clause.Has("act.change");
        var music = new SetMusic(isTooMuch ? null : mood, tempo, isUpload ? VideoSlots.MediaNumber(clause) ?? -1 : null, atDrop, isAnother || isTooMuch);
        return isUpload && clause.Find("v.percent")?.Number is { } percent
            ? [music, new SetVolume(new(Part.Music), new(AmountKind.Percent, percent))]
            : [music];
    }

    public static IEnumerable<Command> Tempo(Clause clause) =>
        TempoAmount(clause) is { } tempo ? [new SetMusic(null, tempo, null, false, false)] : [];

    private static Amount? TempoAmount(Clause clause) =>
        clause.Find("v.bpm")?.Number is { } beats ? new(AmountKind.Absolute, beats)
        : clause.Has("part.speed") && clause.Find("v.number")?.Number is { } number && number >= 30 ? new(AmountKind.Absolute, number)
        : AmountReader.Read(clause, "tempo");

    public static IEnumerable<Command> Line(Clause clause)
    {
        var words = clause.All("v.quote|v.text").ToList();
        if (words.Count == 0)
        {
            return [];
        }

        // 第三段旁白 is the narration of the third part; 第三句旁白 is a sentence of it.
        if (words.Count == 1 && clause.Items.FirstOrDefault(item => item.Targets is [{ Part: Part.Narration, Numbers.Length: 1, InScenes.IsEmpty: true }]) is { } spoken
            && clause.Plain(spoken).IndexOfAny(['段', '幕', '张']) >= 0)
        {
            return [new RewriteLine(new(Part.Narration) { InScenes = spoken.Targets[0].Numbers }, words[0].Text)];
        }

        var scene = clause.Items.FirstOrDefault(item => item.Targets is [{ Part: Part.Scene, IsBare: false }])?.Targets[0];
        var target = clause.Items.SelectMany(item => item.Targets).FirstOrDefault(target => target.Part == Part.Narration) ?? new Target(Part.Narration);
        if (clause.Find("part.line") is { } line && target.Numbers.IsEmpty && clause.Find("v.ordinal")?.Number is { } number && line.Start > 0)
        {
            target = target with { Numbers = [(int)number] };
        }

        if (scene is not null && target.InScenes.IsEmpty)
        {
            target = clause.Has("part.line") && scene.Numbers.Length > 0 && scene.Part == Part.Scene && !clause.Has("part.narration") && clause.Has("ref.ord")
                ? target with { Numbers = scene.Numbers }
                : Targets.Inside(target, scene);
        }

        if (words.Count == 2)
        {
            bool isInstead = clause.Items.Any(item => item.Is("mark.instead") && item.Start > words[0].Start && item.End <= words[1].Start);
            var (from, to) = isInstead ? (words[1], words[0]) : (words[0], words[1]);
            return [new RewriteLine(target with { Showing = from.Text }, to.Text)];
        }

        return [new RewriteLine(target, words[0].Text)];
    }

    public static IEnumerable<Command> Effect(Clause clause)
    {
        if (clause.Value("sound.") is not { } sound)
        {
            return [];
        }

        bool isEvery = clause.Has("everycut") || (clause.Has("part.transition") && !clause.Has("part.scene"));
        var scene = clause.Items.FirstOrDefault(item => item.Targets is [{ Part: Part.Scene, IsBare: false }])?.Targets[0];
        var time = clause.Find("v.clock")?.Number;
        var at = isEvery ? null
            : scene
            ?? (time is { } moment ? new Target(Part.Video) { Span = new(moment, moment) } : null)
            ?? (clause.Has("mark.start|ord.1") ? new Target(Part.Scene) { Numbers = [1] } : clause.Has("mark.end") ? new(Part.Scene) { Numbers = [-1] } : null);
        return [new AddSound(sound, at)];
    }
}
