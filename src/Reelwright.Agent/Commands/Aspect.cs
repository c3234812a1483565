namespace Reelwright.Agent;

/// <summary>Which side of a video a command changes, in the words by which people name it.</summary>
internal static class Aspect
{
    /// <summary>Anything.</summary>
    public const string Any = "any";

    /// <summary>Whether a command changes an aspect.</summary>
    /// <param name="command">The command.</param>
    /// <param name="aspect">music, voice, rate, caption, color, size, font, words, place, look, length, shape, speed, volume, transition, animation, background, order, scene, layer or any.</param>
    /// <param name="target">Which thing; <c>null</c> for whatever.</param>
    public static bool Has(Command command, string aspect, Target? target) =>
        (aspect == Any || Of(command).Contains(aspect)) && (target is null || Meets(command, target));

    /// <summary>The aspects that a command changes.</summary>
    public static string[] Of(Command command) => command switch
    {
        SetMusic { Tempo: not null, Mood: null } => ["music", "tempo", "speed"],
        SetMusic => ["music"],
        Switch { Part: Part.Music } => ["music", "scene"],
        SetVoice => ["voice"],
        SetSpeechRate => ["rate", "speed"],
        Switch { Part: Part.Caption } => ["caption"],
        Switch { Part: Part.Narration } => ["voice", "narration"],
        Switch => ["layer"],
        SetVolume => ["volume"],
        StyleWords words => [.. Styled(words)],
        ChangeWords or RewriteLine => ["words"],
        AddWords => ["words", "layer"],
        PlaceLayer { Where: null } => ["size"],
        PlaceLayer { Size: null } => ["place"],
        PlaceLayer => ["place", "size"],
        SetLook or Adjust => ["look", "color"],
        SetLength => ["length"],
        SetDuration => ["length", "duration"],
        SetAspect => ["shape"],
        SetSpeed => ["speed"],
        SetTransition => ["transition"],
        Animate => ["animation"],
        SetBackground => ["background", "color"],
        SetPalette or SetStyle => ["style", "color"],
        Delete { Target.Part: Part.Scene or Part.Clip } or CutOut or Trim => ["scene", "order"],
        Delete => ["layer", "words"],
        Move or Swap or Duplicate or Insert => ["order", "scene"],
        Regenerate or ReplaceMedia => ["picture", "scene"],
        AddOverlay or AddSticker => ["layer"],
        MoveCamera or SetZoom => ["zoom"],
        PlayBackwards => ["reverse"],
        Rotate or Flip => ["turn"],
        Fade => ["fade"],
        _ => [],
    };

    private static IEnumerable<string> Styled(StyleWords words)
    {
        if (words.Color is not null)
        {
            yield return "color";
        }

        if (words.Size is not null)
        {
            yield return "size";
        }

        if (words.Font is not null || words.IsBold is not null)
        {
            yield return "font";
        }

        if (words.Outline is not null || words.Plate is not null || words.HasShadow is not null || words.IsUppercase is not null || words.CaptionStyle is not null)
        {
            yield return "font";
            yield return "style";
        }
    }

    private static bool Meets(Command command, Target target)
    {
        if (Targets.Of(command) is not { } of)
        {
            return false;
        }

        bool isKind = of.Part == target.Part || (Targets.IsScene(of.Part) && Targets.IsScene(target.Part)) || target.Part == Part.Video
            || (Targets.IsWords(of.Part) && Targets.IsWords(target.Part) && (target.Part == Part.Words || of.Part == Part.Words));
        if (!isKind)
        {
            return Targets.IsScene(target.Part) && !target.Numbers.IsEmpty && of.InScenes.Intersect(target.Numbers).Any();
        }

        bool isWhich = target.IsBare || target.IsAll || target.IsLast || of.IsBare || of.IsAll || of.IsLast;
        return isWhich || of.Numbers.Intersect(target.Numbers).Any() || of.InScenes.Intersect(target.InScenes).Any()
            || (of.Showing is not null && of.Showing == target.Showing);
    }
}
