using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>One scene in words: what is said, what stands on the picture, what is seen.</summary>
public sealed record ScriptScene
{
    /// <summary>What it is there for.</summary>
    public required SceneKind Kind { get; init; }

    /// <summary>The large words; empty for a picture without words.</summary>
    public string Headline { get; init; } = "";

    /// <summary>Smaller words under the headline; empty when none.</summary>
    public string Subline { get; init; } = "";

    /// <summary>A short label over the headline, such as a number or a category; empty when none.</summary>
    public string Kicker { get; init; } = "";

    /// <summary>Short points of a <see cref="SceneKind.List"/>, each with its own art.</summary>
    public ImmutableArray<ScriptPoint> Points { get; init; } = [];

    /// <summary>What the voice says; empty for a silent scene.</summary>
    public string Narration { get; init; } = "";

    /// <summary>Words of the headline that carry its sense and are set in the accent colour.</summary>
    public ImmutableArray<string> Emphasis { get; init; } = [];

    /// <summary>The main illustration and supporting ones, best first: ids in the art library.</summary>
    public ImmutableArray<string> Art { get; init; } = [];

    /// <summary>
    /// How it is composed where its words ask for it: <c>figure</c>, <c>ring</c>, <c>price</c>, <c>date</c>, <c>place</c>,
    /// <c>quote</c>, <c>step</c>, <c>offer</c>, <c>lead</c>, <c>checklist</c>, <c>page</c>; empty leaves it to staging.
    /// </summary>
    public string Composition { get; init; } = "";

    /// <summary>Index of the user's medium that is shown; <c>null</c> when none.</summary>
    public int? Media { get; init; }

    /// <summary>How much time it wants against its neighbours; 1 is usual.</summary>
    public double Weight { get; init; } = 1;
}

/// <summary>A short point with its picture.</summary>
/// <param name="Text">A few words.</param>
/// <param name="Art">Id in the art library.</param>
public sealed record ScriptPoint(string Text, string Art);
