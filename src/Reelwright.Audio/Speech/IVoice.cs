namespace Reelwright.Audio;

/// <summary>An engine that speaks one language.</summary>
internal interface IVoice
{
    /// <summary>
    /// Speaks pieces of this voice's language; the results have their order and don't depend on each other.
    /// </summary>
    Task<IReadOnlyList<VoicedPiece>> SpeakAsync(IReadOnlyList<SpokenPiece> pieces, CancellationToken cancellationToken);
}
