using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>One look: colours, type, backdrop, forms and motion that belong together.</summary>
public sealed record StylePack
{
    /// <summary>Stable id, such as <c>aurora-night</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name in English.</summary>
    public required string Name { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string ChineseName { get; init; }

    /// <summary>Its colours before any tint.</summary>
    public required Palette Palette { get; init; }

    /// <summary>Family of the headlines: display, text, serif or mono.</summary>
    public string HeadlineFamily { get; init; } = "display";

    /// <summary>Weight of the headlines, 100–900.</summary>
    public int HeadlineWeight { get; init; } = 700;

    /// <summary>Family of all other words.</summary>
    public string TextFamily { get; init; } = "text";

    /// <summary>Family of labels over headlines.</summary>
    public string KickerFamily { get; init; } = "text";

    /// <summary>Space between the headline's letters, fraction of its size.</summary>
    public double HeadlineTracking { get; init; }

    /// <summary>Background styles that scenes take in turn.</summary>
    public required ImmutableArray<string> Backgrounds { get; init; }

    /// <summary>Speed of the backdrop; 1 is calm.</summary>
    public double BackgroundSpeed { get; init; } = 1;

    /// <summary>Whether each scene takes one colour of the backdrop for itself, in turn.</summary>
    public bool RotatesBackground { get; init; }

    /// <summary>Family of forms.</summary>
    public required ShapeLanguage Shapes { get; init; }

    /// <summary>Corner radius of cards, fraction of the short edge.</summary>
    public double Radius { get; init; } = 0.03;

    /// <summary>Transitions between scenes that suit it.</summary>
    public required ImmutableArray<string> Transitions { get; init; }

    /// <summary>Length of a transition in frames at 30 a second, 8–16.</summary>
    public int TransitionFrames { get; init; } = 12;

    /// <summary>How words come in.</summary>
    public string TextIn { get; init; } = "rise";

    /// <summary>How art comes in.</summary>
    public string ArtIn { get; init; } = "pop";

    /// <summary>Frames from one layer's entrance to the next, at 30 a second.</summary>
    public int Stagger { get; init; } = 5;

    /// <summary>Length of an entrance in frames at 30 a second.</summary>
    public int EntranceFrames { get; init; } = 16;

    /// <summary>Whether headlines stand at the left where the layout leaves the choice.</summary>
    public bool PrefersLeft { get; init; }

    /// <summary>Mood of music that suits it where the script names none.</summary>
    public string MusicMood { get; init; } = "corporate";
}
