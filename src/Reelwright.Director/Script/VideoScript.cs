using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>A whole video in words, with the choices that the words ask for.</summary>
public sealed record VideoScript
{
    /// <summary>What the video is called.</summary>
    public required string Title { get; init; }

    /// <summary>Language of its words: <c>en</c>, <c>zh-Hans</c> or <c>zh-Hant</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The scenes, in order; at least one.</summary>
    public required ImmutableArray<ScriptScene> Scenes { get; init; }

    /// <summary>Genre that was recognised, such as <c>product</c>, <c>food</c>, <c>photos</c>.</summary>
    public string Genre { get; init; } = "general";

    /// <summary>Mood of the music.</summary>
    public string MusicMood { get; init; } = "corporate";

    /// <summary>Id of the style pack that suits it, see <c>StylePacks</c>; empty leaves the choice to staging.</summary>
    public string Style { get; init; } = "";

    /// <summary>Colours that the subject suggests (#rrggbb), strongest first; may be empty.</summary>
    public ImmutableArray<string> SuggestedColors { get; init; } = [];

    /// <summary>Whether a voice speaks the narration.</summary>
    public bool HasNarration { get; init; } = true;

    /// <summary>Whether captions repeat the narration.</summary>
    public bool HasCaptions { get; init; } = true;

    /// <summary>Whether there is music.</summary>
    public bool HasMusic { get; init; } = true;

    /// <summary>Length that the words were written for, in seconds.</summary>
    public double LengthSeconds { get; init; } = 30;

    /// <summary>What was assumed where the brief was silent, each one short sentence in the brief's language.</summary>
    public ImmutableArray<string> Assumptions { get; init; } = [];
}
