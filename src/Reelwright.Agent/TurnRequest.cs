using System.Collections.Immutable;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>One message and what it is said about.</summary>
public sealed record TurnRequest
{
    /// <summary>What the user wrote.</summary>
    public required string Message { get; init; }

    /// <summary>The timeline under edit.</summary>
    public required History History { get; init; }

    /// <summary>The user's uploads in this session, in order.</summary>
    public ImmutableArray<ExternalReference> Media { get; init; } = [];

    /// <summary>The user's colour tables (<c>.cube</c>) in this session, in order.</summary>
    public ImmutableArray<ExternalReference> Luts { get; init; } = [];

    /// <summary>Language of the session (ISO code), used where the message does not show one; <c>null</c> when unsaid.</summary>
    public string? Language { get; init; }

    /// <summary>Chooses among equally right results.</summary>
    public long Seed { get; init; }

    /// <summary>The account's brand; <c>null</c> when none is kept.</summary>
    public BrandKit? Brand { get; init; }

    /// <summary>The picture of the brand's logo, wherever it was uploaded; <c>null</c> when there is none.</summary>
    public ExternalReference? BrandLogo { get; init; }

    /// <summary>Words that the account wants read in their own way; <c>null</c> where nobody knows: then films keep their own.</summary>
    public ImmutableArray<Pronunciation>? Lexicon { get; init; }

    /// <summary>Says which files can be made; <c>null</c> where nobody knows.</summary>
    public IExportOffers? Exports { get; init; }

    /// <summary>Address of the captions in a format (<c>srt</c>, <c>vtt</c>); <c>null</c> where they cannot be had.</summary>
    public Func<string, string>? CaptionsAddress { get; init; }

    /// <summary>The account's credits, for turns that ask about them.</summary>
    public Credits Credits { get; init; } = new(0, 0);
}

/// <summary>An account's credits.</summary>
/// <param name="Available">Free to spend.</param>
/// <param name="Frozen">Held for work under way.</param>
public sealed record Credits(long Available, long Frozen);
