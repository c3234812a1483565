using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>What a command acts on.</summary>
internal enum Part
{
    /// <summary>The whole video.</summary>
    Video,

    /// <summary>A scene: a clip of the main track and all that goes with it.</summary>
    Scene,

    /// <summary>A photo or clip of the user's.</summary>
    Clip,

    /// <summary>Any words on the picture but captions.</summary>
    Words,

    /// <summary>The large words of a scene.</summary>
    Title,

    /// <summary>The small words below a title.</summary>
    Subtitle,

    /// <summary>A name or fact in the lower part of the picture.</summary>
    LowerThird,

    /// <summary>What the viewer is asked to do, at the end.</summary>
    CallToAction,

    /// <summary>The first words of the video.</summary>
    Hook,

    /// <summary>Captions of what is spoken.</summary>
    Caption,

    /// <summary>The music.</summary>
    Music,

    /// <summary>The voice.</summary>
    Narration,

    /// <summary>The sound that the user's clips bring.</summary>
    ClipSound,

    /// <summary>All that is heard.</summary>
    Sound,

    /// <summary>Sound effects.</summary>
    Effects,

    /// <summary>The user's logo.</summary>
    Logo,

    /// <summary>The notice that the video is made by AI.</summary>
    Notice,

    /// <summary>A sticker or emoji.</summary>
    Sticker,

    /// <summary>An illustration or icon.</summary>
    Art,

    /// <summary>A picture in the picture.</summary>
    Inset,

    /// <summary>The backdrop.</summary>
    Background,

    /// <summary>The change from one scene to the next.</summary>
    Transition,

    /// <summary>Colour looks laid over the picture.</summary>
    Look,
}

/// <summary>What a command acts on: a part, and which of that part.</summary>
/// <param name="Part">What.</param>
internal sealed record Target(Part Part)
{
    /// <summary>By number, 1 = the first, −1 = the last; empty when not said.</summary>
    public ImmutableArray<int> Numbers { get; init; } = [];

    /// <summary>By time; <c>null</c> when not said.</summary>
    public Span? Span { get; init; }

    /// <summary>By what it says or shows ("the part with the lamp"); <c>null</c> when not said.</summary>
    public string? Showing { get; init; }

    /// <summary>In these scenes ("the title of scene 2"); empty when not said.</summary>
    public ImmutableArray<int> InScenes { get; init; } = [];

    /// <summary>Every one ("all titles").</summary>
    public bool IsAll { get; init; }

    /// <summary>What was touched last ("it", "that one").</summary>
    public bool IsLast { get; init; }

    /// <summary>Not what was touched last but the next likeliest ("the other one").</summary>
    public bool IsOther { get; init; }

    /// <summary>Whether nothing says which.</summary>
    public bool IsBare => Numbers.IsEmpty && Span is null && Showing is null && InScenes.IsEmpty && !IsAll && !IsLast && !IsOther;

    /// <inheritdoc/>
    public bool Equals(Target? other) => other is not null
        && Part == other.Part && Numbers.SequenceEqual(other.Numbers) && InScenes.SequenceEqual(other.InScenes)
        && Span == other.Span && Showing == other.Showing
        && IsAll == other.IsAll && IsLast == other.IsLast && IsOther == other.IsOther;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Part, Numbers.Length, Span, Showing, InScenes.Length, IsAll, IsLast, IsOther);
}

/// <summary>A run of time. Negative seconds count from the end; <c>null</c> is the start or the end itself.</summary>
/// <param name="From">First moment.</param>
/// <param name="To">End.</param>
internal sealed record Span(double? From, double? To);

/// <summary>How an amount is meant.</summary>
internal enum AmountKind
{
    /// <summary>The value itself, in the command's own unit.</summary>
    Absolute,

    /// <summary>Percent of full or of normal.</summary>
    Percent,

    /// <summary>Times what it is now ("half as loud" 0.5, "a bit bigger" 1.2).</summary>
    Factor,

    /// <summary>Added to what it is now, in the command's own unit ("5 seconds longer").</summary>
    Delta,
}

/// <summary>How much.</summary>
/// <param name="Kind">How the value is meant.</param>
/// <param name="Value">The value.</param>
internal sealed record Amount(AmountKind Kind, double Value);

/// <summary>Where a thing goes in time.</summary>
internal enum Where
{
    /// <summary>Becomes the numbered one.</summary>
    At,

    /// <summary>Right before it.</summary>
    Before,

    /// <summary>Right after it.</summary>
    After,

    /// <summary>To the very start.</summary>
    Start,

    /// <summary>To the very end.</summary>
    End,
}

/// <summary>A place in the order.</summary>
/// <param name="Where">How it relates to the other.</param>
/// <param name="Other">The other; <c>null</c> for start and end.</param>
internal sealed record Place(Where Where, Target? Other = null);

/// <summary>A place on the picture: two words of nine, such as <c>top-left</c>, <c>center</c>, <c>bottom</c>.</summary>
internal static class Corners
{
    /// <summary>Every place.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["top-left", "top", "top-right", "left", "center", "right", "bottom-left", "bottom", "bottom-right"];
}

/// <summary>Beginning, end, or both.</summary>
internal enum Ends
{
    /// <summary>The beginning.</summary>
    In,

    /// <summary>The end.</summary>
    Out,

    /// <summary>Both.</summary>
    Both,
}
