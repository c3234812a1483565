namespace Reelwright.Agent;

/// <summary>Commands with another target: what "no, the other one" makes of the last change.</summary>
internal static class Retargeting
{
    /// <summary>The command on what the function makes of its target; <c>null</c> when it has none.</summary>
    public static Command? With(Command command, Func<Target, Target> change) => command switch
    {
        Regenerate it => it with { Target = change(it.Target) },
        SetBackground it => it with { Target = change(it.Target) },
        Trim it => it with { Target = change(it.Target) },
        Keep it => it with { Target = change(it.Target) },
        CutOut it => it with { Target = change(it.Target) },
        Split it => it with { Target = change(it.Target) },
        Delete it => it with { Target = change(it.Target) },
        Move it => it with { Target = change(it.Target) },
        Swap it => it with { Second = change(it.Second) },
        Duplicate it => it with { Target = change(it.Target) },
        ReplaceMedia it => it with { Target = change(it.Target) },
        SetDuration it => it with { Target = change(it.Target) },
        SetSpeed it => it with { Target = change(it.Target) },
        PlayBackwards it => it with { Target = change(it.Target) },
        Freeze it => it with { Target = change(it.Target) },
        SetLook it => it with { Target = change(it.Target) },
        Adjust it => it with { Target = change(it.Target) },
        SetFit it => it with { Target = change(it.Target) },
        CropPicture it => it with { Target = change(it.Target) },
        MoveCamera it => it with { Target = change(it.Target) },
        SetZoom it => it with { Target = change(it.Target) },
        Rotate it => it with { Target = change(it.Target) },
        Flip it => it with { Target = change(it.Target) },
        BlurPart it => it with { Target = change(it.Target) },
        SetOpacity it => it with { Target = change(it.Target) },
        PlaceLayer it => it with { Target = change(it.Target) },
        SetTransition it => it with { Target = change(it.Target) },
        SetVolume it => it with { Target = change(it.Target) },
        Fade it => it with { Target = change(it.Target) },
        RewriteLine it => it with { Target = change(it.Target) },
        AddWords { During: { } during } it => it with { During = change(during) },
        AddSticker { During: { } during } it => it with { During = change(during) },
        AddOverlay { During: { } during } it => it with { During = change(during) },
        AddSound { At: { } at } it => it with { At = change(at) },
        AddWords it => it with { During = change(new(Part.Scene)) },
        ChangeWords it => it with { Target = change(it.Target) },
        StyleWords it => it with { Target = change(it.Target) },
        TimeWords it => it with { Target = change(it.Target) },
        Animate it => it with { Target = change(it.Target) },
        Switch it => change(new(it.Part)) is { Part: var part } && part != it.Part ? it with { Part = part } : null,
        SetMusic it => it with { IsAnother = true },
        SetStyle => new SetStyle(null),
        _ => null,
    };

    /// <summary>The command on what was meant instead.</summary>
    /// <param name="command">The last command.</param>
    /// <param name="instead">What it is to act on; <c>null</c> for the next likeliest.</param>
    public static Command? Instead(Command command, Target? instead) => With(command, target =>
    {
        if (instead is null)
        {
            // Said by number: the next one. Else the one after what was touched.
            return target.Numbers is [var number] ? target with { Numbers = [number + (number < 0 ? -1 : 1)] }
                : target.InScenes is [var scene] ? target with { InScenes = [scene + (scene < 0 ? -1 : 1)] }
                : new Target(target.Part) { IsOther = true };
        }

        bool isScene = instead.Part is Part.Scene or Part.Clip;
        if (isScene && (PartWords.IsLayer(target.Part) || target.Part == Part.Narration))
        {
            return new Target(target.Part) { InScenes = instead.Numbers.IsEmpty ? instead.InScenes : instead.Numbers, Span = instead.Span, Showing = instead.Showing, IsAll = instead.IsAll };
        }

        bool keepsWhich = instead.IsBare && !isScene && instead.Part != target.Part;
        return keepsWhich ? target with { Part = instead.Part } : instead.Part == Part.Video && !instead.IsBare ? instead with { Part = target.Part } : instead;
    });
}
