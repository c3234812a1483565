namespace Reelwright.Audio;

/// <summary>Writes down what is said in a recording.</summary>
public interface ITranscriber
{
    /// <summary>Changes whenever the same recording could be written down otherwise.</summary>
    string Version { get; }

    /// <summary>Writes a recording down.</summary>
    /// <param name="request">The recording.</param>
    /// <param name="progress">Told how much is done, 0 to 1; may be <c>null</c>.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The words; empty when nobody speaks.</returns>
    /// <exception cref="TranscriptionException">It cannot be written down here.</exception>
    Task<Transcript> TranscribeAsync(TranscriptionRequest request, IProgress<double>? progress, CancellationToken cancellationToken);
}
