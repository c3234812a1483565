namespace Reelwright.Protocol;

/// <summary>How patient a client is.</summary>
public sealed record ConversationOptions
{
    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Goes before a stored token; may be <c>null</c>.</summary>
    public string? Token { get; init; }

    /// <summary>Goes before the stored client id; may be <c>null</c>.</summary>
    public string? ClientId { get; init; }

    /// <summary>The name that the server is kept under; <c>null</c> takes its address, which must be the same next time then.</summary>
    public Uri? KeptAs { get; init; }

    /// <summary>The language of sentences until the user has said something; <c>null</c> is English.</summary>
    public string? Language { get; init; }

    /// <summary>Where people register; <c>null</c> when only the server knows.</summary>
    public Uri? Web { get; init; }

    /// <summary>How often the user hears that work goes on.</summary>
    public TimeSpan StillWorkingEvery { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest turn.</summary>
    public TimeSpan LongestTurn { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How often the state is read after a stream that broke off for good.</summary>
    public TimeSpan StatePoll { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long the state may take to change after a stream that broke off for good.</summary>
    public TimeSpan StatePatience { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How often an export is asked for; the hosted service wants 30 s.</summary>
    public TimeSpan RenderPoll { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether instructions to drag or click are sent on as messages, once for each turn.</summary>
    public bool FollowsInstructions { get; init; } = true;
}
