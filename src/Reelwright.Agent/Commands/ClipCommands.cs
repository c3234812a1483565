using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>Cuts time off a scene's, clip's or the whole video's beginning or end.</summary>
/// <param name="Target">What.</param>
/// <param name="End">Which end; <see cref="Ends.Both"/> cuts off each.</param>
/// <param name="Seconds">How much.</param>
internal sealed record Trim(Target Target, Ends End, double Seconds) : Command;

/// <summary>Keeps only a run of time, of the video or of one scene or clip.</summary>
internal sealed record Keep(Target Target, Span Span) : Command;

/// <summary>Takes a run of time out; what follows moves up. Times of a scene or clip count from its start.</summary>
internal sealed record CutOut(Target Target, Span Span) : Command;

/// <summary>Cuts a scene or clip in two, or in more parts of equal length.</summary>
/// <param name="Target">Which; the whole video when the time is the video's.</param>
/// <param name="AtSeconds">When; <c>null</c> for the middle.</param>
/// <param name="Parts">In how many parts, 2 to 20; more than 2 only without a time.</param>
internal sealed record Split(Target Target, double? AtSeconds, int Parts = 2) : Command;

/// <summary>Takes something away: scenes, words, a logo, a transition, a sticker, a look.</summary>
internal sealed record Delete(Target Target) : Command;

/// <summary>Puts a scene or clip elsewhere in the order.</summary>
internal sealed record Move(Target Target, Place To) : Command;

/// <summary>Exchanges two scenes or clips.</summary>
internal sealed record Swap(Target First, Target Second) : Command;

/// <summary>Repeats a scene or clip right after itself.</summary>
/// <param name="Target">Which.</param>
/// <param name="Copies">How many more; 1 or more.</param>
internal sealed record Duplicate(Target Target, int Copies = 1) : Command
{
    /// <summary>Whether it opens the video and its copy closes it.</summary>
    public bool AtBothEnds { get; init; }
}

/// <summary>Puts an upload or a scene of words in.</summary>
/// <param name="Media">Which uploads, 1 = first, −1 = latest; empty for a scene of words.</param>
/// <param name="Text">The words of a new scene; <c>null</c> when it is of media.</param>
/// <param name="To">Where.</param>
/// <param name="Seconds">How long; <c>null</c> for what suits.</param>
internal sealed record Insert(ImmutableArray<int> Media, string? Text, Place To, double? Seconds) : Command
{
    /// <summary>What it shows where neither media nor words are given.</summary>
    public Card Card { get; init; }
}

/// <summary>What a new scene without words of its own shows.</summary>
internal enum Card
{
    /// <summary>Nothing: its words are asked for.</summary>
    None,

    /// <summary>What the video is called.</summary>
    Title,

    /// <summary>Thanks for watching.</summary>
    Thanks,

    /// <summary>A black picture.</summary>
    Black,
}

/// <summary>Shows another upload in a scene's place.</summary>
/// <param name="Target">Which scene or clip.</param>
/// <param name="Media">Number of the upload (1 = first, −1 = latest); <c>null</c> for the latest one that is not used.</param>
internal sealed record ReplaceMedia(Target Target, int? Media) : Command;

/// <summary>How scenes are put in order.</summary>
internal enum SceneOrder
{
    /// <summary>By file name.</summary>
    Name,

    /// <summary>By the order in which they were uploaded.</summary>
    Upload,

    /// <summary>By when they were taken or made.</summary>
    Date,

    /// <summary>Backwards.</summary>
    Reversed,

    /// <summary>By chance, seeded.</summary>
    Shuffled,

    /// <summary>As numbered.</summary>
    Numbers,
}

/// <summary>Another order of the scenes.</summary>
/// <param name="By">How.</param>
/// <param name="Numbers">For <see cref="SceneOrder.Numbers"/>: their numbers now, in the order wanted.</param>
internal sealed record Reorder(SceneOrder By, ImmutableArray<int> Numbers) : Command;

/// <summary>How long a scene or clip is shown, in seconds.</summary>
internal sealed record SetDuration(Target Target, Amount Seconds) : Command;

/// <summary>Playing speed: absolute 1 = as recorded; of the whole video, scenes or clips.</summary>
internal sealed record SetSpeed(Target Target, Amount Speed, bool KeepPitch = true) : Command;

/// <summary>Plays backwards.</summary>
internal sealed record PlayBackwards(Target Target) : Command;

/// <summary>Holds one frame.</summary>
/// <param name="Target">Which scene or clip.</param>
/// <param name="AtSeconds">When, from its start; <c>null</c> for its end.</param>
/// <param name="Seconds">How long.</param>
internal sealed record Freeze(Target Target, double? AtSeconds, double Seconds) : Command;
