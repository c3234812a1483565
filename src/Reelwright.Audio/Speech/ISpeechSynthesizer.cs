namespace Reelwright.Audio;

/// <summary>Speaks lines of text.</summary>
public interface ISpeechSynthesizer
{
    /// <summary>
    /// Names the engine, its voices and settings; equal versions speak a request to the same samples.
    /// </summary>
    string Version { get; }

    /// <summary>The request with who would speak it now; equal settled requests are spoken alike.</summary>
    SpeechRequest Settle(SpeechRequest request) => request.Engine is null ? request with { Engine = VoiceCast.Machine } : request;

    /// <summary>Speaks one line.</summary>
    /// <exception cref="SpeechException">A voice is missing, or the text has nothing that can be spoken.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Task<Speech> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Speaks many lines, quicker than one after the other; the results have the order of the requests.
    /// </summary>
    /// <exception cref="SpeechException">As for one line; no result is given when one line fails.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Task<IReadOnlyList<Speech>> SpeakManyAsync(
        IReadOnlyList<SpeechRequest> requests, CancellationToken cancellationToken);
}
