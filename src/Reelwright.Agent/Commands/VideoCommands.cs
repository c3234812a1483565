using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>A new video; the message is its brief.</summary>
/// <param name="UsesMedia">Whether it is made of the uploads.</param>
internal sealed record MakeVideo(bool UsesMedia) : Command
{
    /// <summary>The uploads that it is just put together of, by their places from 0; empty where the message is a brief.</summary>
    public ImmutableArray<int> Order { get; init; } = [];

    /// <summary>What it is about, where it is to be like the video that is there otherwise; <c>null</c> when the message tells all.</summary>
    public string? About { get; init; }
}

/// <summary>Makes scenes, pictures or all anew with another seed ("try another one", "重新生成第二个场景").</summary>
internal sealed record Regenerate(Target Target) : Command;

/// <summary>Another length of the video: seconds, or a factor of what it is.</summary>
/// <param name="Seconds">How long.</param>
/// <param name="ByImportance">Whether less important scenes are to go rather than all get shorter.</param>
internal sealed record SetLength(Amount Seconds, bool ByImportance = false) : Command
{
    /// <summary>Scenes that stay as long as they are; <c>null</c> when all may change.</summary>
    public Target? Keeping { get; init; }
}

/// <summary>Another shape; every layer is laid out again. Pixels of the canvas.</summary>
internal sealed record SetAspect(int Width, int Height) : Command;

/// <summary>Another style pack.</summary>
/// <param name="Style">Words for it, such as "minimal", "neon", a pack's id; <c>null</c> for any other than now.</param>
internal sealed record SetStyle(string? Style) : Command;

/// <summary>Other colours for everything.</summary>
/// <param name="Colors">#rrggbb, the leading one first.</param>
internal sealed record SetPalette(ImmutableArray<string> Colors) : Command;

/// <summary>Another backdrop: a colour, a style of backdrop, or both.</summary>
/// <param name="Target">Which scenes.</param>
/// <param name="Colors">#rrggbb; empty keeps them.</param>
/// <param name="Style">One of the background generator's styles; <c>null</c> keeps it.</param>
internal sealed record SetBackground(Target Target, ImmutableArray<string> Colors, string? Style) : Command;

/// <summary>Several cuts of the same video: every length with every shape.</summary>
/// <param name="Seconds">Lengths; empty keeps the length.</param>
/// <param name="Shapes">Canvas sizes; empty keeps the shape.</param>
internal sealed record MakeVersions(ImmutableArray<double> Seconds, ImmutableArray<(int Width, int Height)> Shapes) : Command
{
    /// <summary>Which length goes with which shape; every length with every shape when not said.</summary>
    public ImmutableArray<VersionWish> Wishes { get; init; } = [];
}

/// <summary>One version that is wanted.</summary>
/// <param name="Seconds">Its length; <c>null</c> as it is.</param>
/// <param name="Shape">Its canvas; <c>null</c> as it is.</param>
internal sealed record VersionWish(double? Seconds, (int Width, int Height)? Shape);

/// <summary>Shows another version of the video.</summary>
/// <param name="Number">Its number, 1 = first, −1 = last; <c>null</c> when it is named by what it is.</param>
/// <param name="Seconds">Its length; <c>null</c> when not said.</param>
/// <param name="Shape">Its canvas; <c>null</c> when not said.</param>
internal sealed record ShowVersion(int? Number, double? Seconds, (int Width, int Height)? Shape) : Command;

/// <summary>Takes a version of the video away.</summary>
/// <param name="Number">Its number, 1 = first, −1 = last; <c>null</c> when it is named by what it is.</param>
/// <param name="Seconds">Its length; <c>null</c> when not said.</param>
/// <param name="Shape">Its canvas; <c>null</c> when not said.</param>
internal sealed record DropVersion(int? Number, double? Seconds, (int Width, int Height)? Shape) : Command;

/// <summary>All words in another language (ISO code: en, zh, zh-Hant, …).</summary>
/// <param name="Target">Words, captions or narration; the whole video otherwise.</param>
/// <param name="Language">The language.</param>
internal sealed record Translate(Target Target, string Language) : Command;

/// <summary>Empties the timeline.</summary>
internal sealed record StartOver : Command;

/// <summary>Takes pauses out of the user's clips.</summary>
/// <param name="LongerThanSeconds">Which pauses; <c>null</c> for the usual 0.6 s.</param>
internal sealed record CutSilences(double? LongerThanSeconds) : Command;

/// <summary>The best moments of the user's clips.</summary>
/// <param name="Seconds">Length; <c>null</c> for a third of what there is.</param>
internal sealed record MakeHighlights(double? Seconds) : Command;

/// <summary>Moves the cuts between scenes onto beats of the music; the length stays.</summary>
internal sealed record CutToBeats : Command;

/// <summary>Keeps colours, a font or a logo for this account and uses them from now on.</summary>
/// <param name="Colors">#rrggbb; empty keeps them.</param>
/// <param name="Font">A font family word; <c>null</c> keeps it.</param>
/// <param name="Logo">Number of the upload (1 = first, −1 = latest); <c>null</c> keeps it.</param>
/// <param name="IsCleared">Forgets all.</param>
internal sealed record SetBrand(ImmutableArray<string> Colors, string? Font, int? Logo, bool IsCleared = false) : Command;
