namespace Reelwright.Agent;

/// <summary>What a message spoke of before is what its next wish is about: "the beach is so windy, drop the audio".</summary>
internal static class Scoping
{
    /// <summary>A command on what was spoken of, where it names nothing that says which itself.</summary>
    /// <param name="command">What is asked for.</param>
    /// <param name="focus">What was spoken of without a wish.</param>
    public static Command Narrowed(Command command, Target focus)
    {
        // "I can't read the subtitles, make them larger".
        if (Targets.Of(command) is { IsLast: true } last && !Targets.IsScene(focus.Part) && (Targets.IsWords(last.Part) || Targets.IsSound(last.Part) || last.Part == Part.Video)
            && (Targets.IsWords(focus.Part) || Targets.IsLayer(focus.Part) || Targets.IsSound(focus.Part)))
        {
            return Targets.Retarget(command, focus) ?? command;
        }

        if (focus is not { Part: Part.Scene or Part.Clip, IsBare: false, IsAll: false, IsLast: false })
        {
            return command;
        }

        return command switch
        {
            SetVolume { Target: { Part: Part.Sound or Part.ClipSound, IsBare: true } } volume => volume with { Target = Targets.Inside(new(Part.ClipSound), focus) },
            Switch { Part: Part.ClipSound, IsOn: var isOn } => new SetVolume(Targets.Inside(new(Part.ClipSound), focus), new(AmountKind.Percent, isOn ? 100 : 0)) { Said = command.Said },
            AddWords { During: null } words => words with { During = focus },
            ChangeWords { Instead: null } or StyleWords or PlaceLayer or Animate when Targets.Of(command) is { IsBare: true } of && Targets.IsWords(of.Part) && of.Part != Part.Caption =>
                Targets.Retarget(command, Targets.Inside(of, focus)) ?? command,
            Delete or ReplaceMedia or Duplicate when Targets.Of(command) is { IsLast: true, Part: Part.Scene or Part.Clip } => Targets.Retarget(command, focus) ?? command,
            // "“Our trip” sounds cheesy, delete it": the words.
            Delete { Target.IsLast: true } gone when focus.Showing is { } words => gone with { Target = new(Part.Words) { Showing = words } },
            SetDuration or SetSpeed or SetLook or Adjust or SetFit or MoveCamera or SetZoom or Rotate or Flip or BlurPart or CropPicture or PlayBackwards or Regenerate or Freeze
                when Targets.Of(command) is { Part: Part.Video, IsBare: true } or { IsLast: true } => Targets.Retarget(command, focus) ?? command,
            SetLength { Seconds.Kind: var kind } length when kind is AmountKind.Delta or AmountKind.Factor => new SetDuration(focus, length.Seconds) { Said = command.Said },
            SetBackground { Target: { Part: Part.Video, IsBare: true } } ground => ground with { Target = focus },
            _ => command,
        };
    }

    /// <summary>What a wish says after a fault was found with a scene: 片头太长了，砍到两秒.</summary>
    public static Command? Mended(Command fault, Command command) => (fault, command) switch
    {
        (SetSpeed { Target: { Part: Part.Video, IsBare: true } }, SetLength { Seconds.Kind: AmountKind.Absolute }) => command,
        (SetDuration scene, SetLength length) when !scene.Target.IsBare => new SetDuration(scene.Target, length.Seconds) { Said = command.Said },
        (SetDuration scene, SetSpeed { Target.IsBare: true } speed) when !scene.Target.IsBare => speed with { Target = scene.Target },
        (Adjust or Regenerate or SetLook, Delete { Target.IsLast: true } gone) when Targets.Of(fault) is { Part: Part.Scene, IsBare: false } of => gone with { Target = of },
        (StyleWords, StyleWords { Target.IsLast: true } wish) when Targets.Of(fault) is { } of => wish with { Target = of },
        (TimeWords words, AddWords { Text.Length: > 0, During: null } text) => new ChangeWords(words.Target, text.Text, null) { Said = command.Said },
        (TimeWords or StyleWords, ChangeWords { Instead: null, Target.IsBare: true } text) when Targets.Of(fault) is { IsBare: false } of => text with { Target = of },
        _ => null,
    };
}
