namespace Reelwright.Agent;

/// <summary>One change that a clause asks for, before it is looked up on a timeline. The set is closed.</summary>
internal abstract record EditCommand;

/// <summary>Another length in seconds.</summary>
internal sealed record ChangeLength(double Seconds) : EditCommand;

/// <summary>Longer or, when negative, shorter by a number of seconds.</summary>
internal sealed record AddLength(double Seconds) : EditCommand;

/// <summary>Longer or shorter by a factor ("a bit shorter").</summary>
internal sealed record ScaleLength(double Factor) : EditCommand;

/// <summary>Another shape of the picture.</summary>
internal sealed record ChangeAspect(int Width, int Height) : EditCommand;

/// <summary>Other words for a title: of a scene, or of the words that are there now, or of the first title.</summary>
internal sealed record ChangeTitle(string Text, SceneNumber? Scene, string? Instead) : EditCommand;

/// <summary>Music of another mood: of this one, or of any other than it has.</summary>
internal sealed record ChangeMusicMood(string? Mood) : EditCommand;

/// <summary>Louder or quieter: to a percentage, or by a factor.</summary>
internal sealed record ChangeVolume(VolumeTarget Target, double? Percent, double? Factor) : EditCommand;

/// <summary>Captions, narration or music on or off.</summary>
internal sealed record TurnPart(SwitchTarget Target, bool IsOn) : EditCommand;

/// <summary>A scene taken out.</summary>
internal sealed record DeleteScene(SceneNumber Scene) : EditCommand;

/// <summary>A scene put at another place, counted from 1; from the end when negative.</summary>
internal sealed record MoveScene(SceneNumber Scene, SceneNumber To, ScenePlace Place) : EditCommand;

/// <summary>Two scenes exchanged.</summary>
internal sealed record SwapScenes(SceneNumber First, SceneNumber Second) : EditCommand;

/// <summary>A scene by its place: 1 is the first, −1 the last.</summary>
internal readonly record struct SceneNumber(int Value);

/// <summary>Where a scene goes against the one that is named.</summary>
internal enum ScenePlace
{
    /// <summary>Its number becomes that one's.</summary>
    At,

    /// <summary>Right before it.</summary>
    Before,

    /// <summary>Right after it.</summary>
    After,
}

/// <summary>What is made louder or quieter.</summary>
internal enum VolumeTarget
{
    /// <summary>The music.</summary>
    Music,

    /// <summary>The voice.</summary>
    Narration,
}

/// <summary>What is switched on or off.</summary>
internal enum SwitchTarget
{
    /// <summary>Captions of the narration.</summary>
    Captions,

    /// <summary>The voice.</summary>
    Narration,

    /// <summary>The music.</summary>
    Music,
}
