using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>Targets of commands and of clauses.</summary>
internal static class Targets
{
    /// <summary>Whether a part is words on the picture, captions among them.</summary>
    public static bool IsWords(Part part) => part is Part.Title or Part.Words or Part.Subtitle or Part.LowerThird or Part.CallToAction or Part.Hook or Part.Caption;

    /// <summary>Whether a part is heard.</summary>
    public static bool IsSound(Part part) => part is Part.Music or Part.Narration or Part.ClipSound or Part.Sound or Part.Effects;

    /// <summary>Whether a part lies over the picture and is no words.</summary>
    public static bool IsLayer(Part part) => part is Part.Logo or Part.Sticker or Part.Inset or Part.Art;

    /// <summary>Whether a part is pictures in order.</summary>
    public static bool IsScene(Part part) => part is Part.Scene or Part.Clip;

    /// <summary>What a command acts on; <c>null</c> when it says nothing about that.</summary>
    public static Target? Of(Command command) => command switch
    {
        Trim c => c.Target,
        Keep c => c.Target,
        CutOut c => c.Target,
        Split c => c.Target,
        Delete c => c.Target,
        Move c => c.Target,
        Swap c => c.First,
        Duplicate c => c.Target,
        Insert => new(Part.Scene) { IsLast = true },
        ReplaceMedia c => c.Target,
        ShowArt c => c.Target,
        SetDuration c => c.Target,
        SetSpeed c => c.Target,
        PlayBackwards c => c.Target,
        Freeze c => c.Target,
        SetLook c => c.Target,
        Adjust c => c.Target,
        SetFit c => c.Target,
        CropPicture c => c.Target,
        MoveCamera c => c.Target,
        SetZoom c => c.Target,
        Rotate c => c.Target,
        Flip c => c.Target,
        BlurPart c => c.Target,
        SetOpacity c => c.Target,
        AddOverlay c => new(c.Part),
        AddSticker => new(Part.Sticker),
        PlaceLayer c => c.Target,
        SetTransition => new(Part.Transition),
        Switch c => new(c.Part),
        SetVolume c => c.Target,
        Fade c => c.Target,
        Duck => new(Part.Music),
        SetMusic or TimeMusic => new(Part.Music),
        SetVoice or SetSpeechRate or Pronounce => new(Part.Narration),
        RewriteLine c => c.Target,
        AddSound => new(Part.Effects),
        Regenerate c => c.Target,
        SetBackground c => new(Part.Background) { InScenes = c.Target.Numbers },
        Translate c => c.Target,
        AddWords c => new(c.Part) { IsLast = true },
        ChangeWords { Instead: not null, Target.IsBare: true, Text: var text } c when IsWords(c.Target.Part) && text.Length > 0 => new(Part.Words) { Showing = text },
        ChangeWords c => c.Target,
        StyleWords c => c.Target,
        TimeWords c => c.Target,
        Animate c => c.Target,
        ShiftWords c => c.Target,
        _ => null,
    };

    /// <summary>The same command on another target; <c>null</c> when it has none or the target does not suit.</summary>
    public static Command? Retarget(Command command, Target target) => command switch
    {
        Trim c when IsPicture(target) => c with { Target = target },
        Keep c when IsPicture(target) => c with { Target = target },
        CutOut c when IsPicture(target) => c with { Target = target },
        Split c when IsPicture(target) => c with { Target = target },
        Delete c => c with { Target = target },
        Duplicate c when IsPicture(target) => c with { Target = target },
        SetDuration c when IsPicture(target) => c with { Target = target },
        SetSpeed c when IsPicture(target) => c with { Target = target },
        PlayBackwards c when IsPicture(target) => c with { Target = target },
        Freeze c when IsPicture(target) => c with { Target = target },
        SetLook c when IsPicture(target) => c with { Target = target },
        Adjust c when IsPicture(target) => c with { Target = target },
        SetFit c when IsPicture(target) => c with { Target = target },
        CropPicture c when IsPicture(target) => c with { Target = target },
        MoveCamera c when IsPicture(target) => c with { Target = target },
        SetZoom c when IsPicture(target) => c with { Target = target },
        Rotate c when IsPicture(target) => c with { Target = target },
        Flip c when IsPicture(target) => c with { Target = target },
        BlurPart c when IsPicture(target) => c with { Target = target },
        Regenerate c when IsPicture(target) => c with { Target = target },
        ReplaceMedia c when IsPicture(target) => c with { Target = target },
        SetOpacity c => c with { Target = target },
        PlaceLayer c when IsWords(target.Part) || IsLayer(target.Part) => c with { Target = target },
        Switch c when IsSound(target.Part) || target.Part is Part.Caption or Part.Logo => c with { Part = target.Part },
        Switch { IsOn: false } => new Delete(target),
        SetVolume c when IsSound(target.Part) => c with { Target = target },
        Fade c when IsSound(target.Part) || IsPicture(target) => c with { Target = target },
        Translate c => c with { Target = target },
        ChangeWords c when IsWords(target.Part) => c with { Target = target },
        StyleWords c when IsWords(target.Part) => c with { Target = target },
        ShiftWords c when IsWords(target.Part) || IsLayer(target.Part) => c with { Target = target },
        TimeWords c when IsWords(target.Part) => c with { Target = target },
        Animate c when IsWords(target.Part) || IsLayer(target.Part) => c with { Target = target },
        RewriteLine c => c with { Target = target },
        _ => null,
    };

    /// <summary>Scenes a clause names; "it" when it says so; otherwise what suits when nothing is said.</summary>
    public static Target Picture(Clause clause) => Stretches.Of(clause) ?? PictureWithoutTime(clause);

    private static Target PictureWithoutTime(Clause clause)
    {
        if (clause.Items.FirstOrDefault(item => item.Targets.Any(target => IsScene(target.Part) && !target.IsBare)) is { } named)
        {
            return Merge(named.Targets.Where(target => IsScene(target.Part)), clause.Carry.Context);
        }

        // "Swap the tram and the market, then zoom in on both".
        if (clause.Carry.Before is [.., Agent.Swap { First: var first, Second: var second }] && BothWords.Any(word => clause.Items.Any(item => clause.Plain(item) == word)))
        {
            return Merge([first, second], clause.Carry.Context);
        }

        // "Make scene 1 black and white and the others warm".
        if (clause.Has("mark.rest") && !clause.Has("part.video") && clause.Carry.Here is { Part: Part.Scene, IsBare: false, IsLast: false } said && SceneRanges.Without(said, clause.Carry.Context) is { } others)
        {
            return others;
        }

        // "The look on clip 1", "the background of scene 2".
        if (clause.Items.SelectMany(item => item.Targets).FirstOrDefault(target => !target.InScenes.IsEmpty || (target.Showing is not null && !IsWords(target.Part))) is { } inside)
        {
            return new(Part.Scene) { Numbers = inside.InScenes, Showing = inside.InScenes.IsEmpty ? inside.Showing : null };
        }

        // "All of them".
        if (clause.Has("mark.every") && !clause.Has("part.video|part.scene") && clause.Items.Any(item => clause.Plain(item) is var plain && plain.Contains("them", StringComparison.Ordinal) | plain.StartsWith("all", StringComparison.Ordinal))
            && clause.Carry.It(IsScene) is not null)
        {
            return new(Part.Scene) { IsAll = true };
        }

        bool isIt = clause.Has("ref.it") || clause.Items.Any(item => item.Is("act.slowdown|act.speedup") && clause.Plain(item).Contains(" it", StringComparison.Ordinal));
        if (isIt || !clause.Has("part.*"))
        {
            if (clause.Carry.It(part => IsScene(part)) is { } it)
            {
                return isIt || clause.Carry.Here is not null || GoesOn(clause) ? it : new(Part.Video);
            }
        }

        // "Cut the first second off each".
        if (clause.Has("span.in|span.out") && clause.Carry.Context.Scenes > 1 && clause.Items.Any(item => item.Targets.IsEmpty && clause.Plain(item) is "each" or "each one" or "every one" or "各" or "每个"))
        {
            return new(Part.Scene) { IsAll = true };
        }

        return clause.Items.Any(item => item.Targets.Any(target => IsScene(target.Part))) && clause.Has("mark.every") && !clause.Has("part.video")
            ? new(Part.Scene) { IsAll = true }
            : new(Part.Video);
    }

    // 再亮一点, 太快了: more or less of what was done to a scene.
    private static bool GoesOn(Clause clause) => clause.Has("dim.*|gen.up|gen.down|act.speedup|act.slowdown|v.factor")
        && (clause.Has("gen.too") || clause.Utterance.Plain.StartsWith("and ", StringComparison.Ordinal) || clause.Utterance.Plain.StartsWith("also ", StringComparison.Ordinal) || clause.Utterance.Plain.IndexOfAny(['再', '还', '更', '又', '太']) >= 0);

    /// <summary>A scene a clause names or "it"; the last one touched otherwise.</summary>
    public static Target Scene(Clause clause)
    {
        var target = Picture(clause);
        if (target.Part != Part.Video)
        {
            return target;
        }

        return clause.Carry.It(IsScene) ?? (clause.Has("ref.it|part.scene") ? new(Part.Scene) { IsLast = true } : target);
    }

    /// <summary>Targets of a kind that a clause names, in the scenes it names.</summary>
    public static ImmutableArray<Target> Named(Clause clause, Func<Part, bool> suits, Part otherwise)
    {
        var scenes = clause.Items.FirstOrDefault(item => item.Targets is [{ Part: Part.Scene, IsBare: false }])?.Targets[0];
        bool isEvery = clause.Has("mark.every") && scenes is null;
        var named = clause.Items.SelectMany(item => item.Targets).Where(target => suits(target.Part)).ToList();
        // 字大一点 after words were added: those; 白字黑边的字幕: the captions only.
        if (scenes is null && named.Count > 0 && named.TrueForAll(target => target is { Part: Part.Words, IsBare: true }) && !isEvery
            && clause.Carry.It(part => suits(part) && IsWords(part)) is { } those)
        {
            return [those];
        }

        // 背景换成黑色 >> 那字就要白的了: the words of that scene.
        if (scenes is null && !isEvery && named.Count > 0 && named.TrueForAll(target => target.IsBare && IsWords(target.Part) && target.Part != Part.Caption)
            && clause.Utterance.Plain is ['那', ..] && (clause.Carry.Here ?? clause.Carry.There) is { } there
            && (there.InScenes.IsEmpty ? there.Numbers : there.InScenes) is { IsEmpty: false } places
            && there.Part is Part.Background or Part.Scene)
        {
            return [.. named.Select(target => target with { InScenes = places })];
        }

        if (named.Exists(target => target.Part != Part.Words) && clause.Has("color.*"))
        {
            named.RemoveAll(target => target is { Part: Part.Words, IsBare: true });
        }

        if (named.Count == 0)
        {
            var it = clause.Carry.It(suits) ?? new Target(otherwise) { IsLast = clause.Has("ref.it") };
            return [scenes is null || !it.InScenes.IsEmpty ? it : Inside(it with { IsLast = false }, scenes)];
        }

        return
        [
            .. named.Select(target => scenes is not null && target.IsBare ? Inside(target, scenes)
                : isEvery && target.IsBare && target.Part is not Part.Caption and not Part.Logo ? target with { IsAll = true }
                : target),
        ];
    }

    /// <summary>Words that are there, in scenes.</summary>
    public static Target Inside(Target target, Target scenes) => target with
    {
        InScenes = scenes.Numbers,
        Showing = target.Showing ?? scenes.Showing,
        IsAll = scenes.IsAll,
        IsLast = scenes.IsLast,
    };

    /// <summary>Several targets of one part as one.</summary>
    public static Target Merge(IEnumerable<Target> targets, TalkContext? context = null)
    {
        var list = targets.ToList();
        if (list.Count > 1 && context is not null)
        {
            list = [.. list.Select(target => NumberOf(target, context) is { } number ? target with { Numbers = [number], Showing = null } : target)];
        }

        return list.Count == 1 ? list[0] : list[0] with { Numbers = [.. list.SelectMany(target => target.Numbers)] };
    }

    /// <summary>The scene's number for one that is called by name; <c>null</c> when it is not.</summary>
    public static int? NumberOf(Target target, TalkContext context)
    {
        for (int i = 0; i < context.Subjects.Length && target.Showing is { } name; i++)
        {
            if (context.Subjects[i].Name == name)
            {
                return i + 1;
            }
        }

        return null;
    }

    private static readonly string[] BothWords = ["both", "both of them", "them both", "两张", "两段", "两个", "两张都", "两段都", "俩"];

    private static bool IsPicture(Target target) => target.Part is Part.Scene or Part.Clip or Part.Video;
}
