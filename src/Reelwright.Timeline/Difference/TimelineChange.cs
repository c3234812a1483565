namespace Reelwright.Timelines;

/// <summary>One thing that differs between two revisions, in terms that a person knows. The set is closed.</summary>
public abstract record TimelineChange;

/// <summary>The video has another length.</summary>
/// <param name="From">Seconds before.</param>
/// <param name="To">Seconds after.</param>
public sealed record LengthChanged(double From, double To) : TimelineChange;

/// <summary>The picture has another size.</summary>
/// <param name="Width">Pixels before.</param>
/// <param name="Height">Pixels before.</param>
/// <param name="NewWidth">Pixels after.</param>
/// <param name="NewHeight">Pixels after.</param>
public sealed record CanvasChanged(int Width, int Height, int NewWidth, int NewHeight) : TimelineChange;

/// <summary>Scenes were taken out or put in.</summary>
/// <param name="From">Scenes before.</param>
/// <param name="To">Scenes after.</param>
public sealed record SceneCountChanged(int From, int To) : TimelineChange;

/// <summary>The scenes are the same but come in another order.</summary>
/// <param name="Names">Their names as they come now.</param>
public sealed record ScenesReordered(IReadOnlyList<string> Names) : TimelineChange;

/// <summary>Words on the picture were changed.</summary>
/// <param name="Role">What they are: title, subline, caption.</param>
/// <param name="From">The words before.</param>
/// <param name="To">The words after.</param>
/// <param name="AtSeconds">Where they come up now.</param>
public sealed record WordsChanged(string Role, string From, string To, double AtSeconds) : TimelineChange;

/// <summary>A kind of thing came or went: captions, narration, music.</summary>
/// <param name="Role">Which.</param>
/// <param name="IsPresent">Whether it is there now.</param>
public sealed record PartChanged(string Role, bool IsPresent) : TimelineChange;

/// <summary>Music of another mood.</summary>
/// <param name="From">Mood before.</param>
/// <param name="To">Mood after.</param>
public sealed record MusicChanged(string From, string To) : TimelineChange;

/// <summary>A part is louder or quieter.</summary>
/// <param name="Role">Which.</param>
/// <param name="FromPercent">Level before; 100 is unchanged.</param>
/// <param name="ToPercent">Level after.</param>
public sealed record LevelChanged(string Role, int FromPercent, int ToPercent) : TimelineChange;
