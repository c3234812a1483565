using System.Collections.Immutable;

namespace Reelwright.Protocol;

/// <summary>What a message came to.</summary>
public sealed record TurnResult
{
    /// <summary>What the user is told; never empty, and nothing in it speaks of buttons.</summary>
    public required string Text { get; init; }

    /// <summary>The tracks as they are now; <c>null</c> when there are none.</summary>
    public string? Tracks { get; init; }

    /// <summary>Whether the timeline is another one than before.</summary>
    public bool HasChanged { get; init; }

    /// <summary>What the server asked a person to do on a page, for the caller to do instead.</summary>
    public ImmutableArray<GuiStep> Steps { get; init; } = [];

    /// <summary>Whether the server said nothing and the text comes from comparing two states.</summary>
    public bool WasSilent { get; init; }

    /// <summary>Whether the stream broke off and the result was read from the state.</summary>
    public bool WasCut { get; init; }

    /// <summary>Why the turn failed; <c>null</c> when it did not.</summary>
    public TurnFailure? Failure { get; init; }

    /// <summary>Whether the session was gone and another one was opened for this message.</summary>
    public bool IsNewSession { get; init; }
}
