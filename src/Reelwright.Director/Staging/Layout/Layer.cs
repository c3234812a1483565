using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Stacks of layers, lowest first; each becomes one or more tracks.</summary>
internal enum LayerGroup
{
    /// <summary>Forms behind everything.</summary>
    Decor,

    /// <summary>The user's pictures in frames.</summary>
    Picture,

    /// <summary>Illustrations.</summary>
    Art,

    /// <summary>Forms over illustrations and pictures.</summary>
    Overlay,

    /// <summary>Labels over headlines.</summary>
    Kicker,

    /// <summary>Headlines.</summary>
    Title,

    /// <summary>Words under headlines.</summary>
    Subline,

    /// <summary>Points of lists.</summary>
    Point,
}

/// <summary>One layer of a scene: what is shown, how it moves, and the slot by which it is found again.</summary>
internal sealed record Layer
{
    public required LayerGroup Group { get; init; }

    /// <summary>Unique in its scene, the same on every canvas.</summary>
    public required string Slot { get; init; }

    public required MediaReference Media { get; init; }

    public required ImmutableArray<Effect> Effects { get; init; }

    /// <summary>The words, for text layers.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where it stands, in units of the short edge.</summary>
    public required Box Box { get; init; }

    /// <summary>Frame of the scene at which its first clip starts; its <see cref="Parts"/> come before the layer itself.</summary>
    public long From { get; init; }

    /// <summary>What stands in its place before it, each for some frames: the steps of a figure that counts up.</summary>
    public ImmutableArray<LayerPart> Parts { get; init; } = [];

    /// <summary>Frame of the scene at which it begins to come in.</summary>
    public long Delay { get; init; }
}
