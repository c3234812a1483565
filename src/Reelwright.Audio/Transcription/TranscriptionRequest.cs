using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>A recording to write down.</summary>
public sealed record TranscriptionRequest
{
    /// <summary>Names the recording by its content, so that it is written down once; empty keeps nothing.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Where somebody speaks, in order; nothing outside is written down.</summary>
    public required ImmutableArray<SpeechSpan> Speech { get; init; }

    /// <summary>Gives a stretch of its sound.</summary>
    public required ReadSound Sound { get; init; }

    /// <summary>The likely language (ISO code); <c>null</c> when unknown. What is heard decides.</summary>
    public string? Language { get; init; }
}

/// <summary>A stretch of a recording's sound: 48 kHz, left and right in turn; empty when it cannot be read.</summary>
/// <param name="startSeconds">Where the stretch begins.</param>
/// <param name="seconds">How long it is.</param>
/// <param name="cancellationToken">Stops.</param>
public delegate Task<float[]> ReadSound(double startSeconds, double seconds, CancellationToken cancellationToken);
