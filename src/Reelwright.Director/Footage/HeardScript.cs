using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>What was heard in clips, written down.</summary>
/// <param name="Text">All of it.</param>
/// <param name="Words">When each word is heard in which clip.</param>
internal sealed record HeardScript(string Text, ImmutableArray<HeardWord> Words)
{
    /// <summary>Nothing.</summary>
    public static HeardScript Empty { get; } = new("", []);

    /// <summary>Whether a person should read it over.</summary>
    public bool IsDraft { get; init; }

    /// <summary>What wrote it down; empty for the user's own words.</summary>
    public string Source { get; init; } = "";

    /// <summary>What the user should know; <c>null</c> for nothing.</summary>
    public DirectorNote? Note { get; init; }
}
