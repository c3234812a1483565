namespace Reelwright.Audio;

/// <summary>Why a recording was not written down.</summary>
/// <param name="Kind">What is in the way.</param>
/// <param name="Detail">What an endpoint or a model said, for a person; never a key.</param>
public sealed record TranscriptionProblem(TranscriptionProblemKind Kind, string Detail = "")
{
    /// <summary>Why the way before this one failed; <c>null</c> when there was none.</summary>
    public TranscriptionProblem? Before { get; init; }
}

/// <summary>What is in the way of a transcript.</summary>
public enum TranscriptionProblemKind
{
    /// <summary>Nothing that can write speech down is installed.</summary>
    NothingInstalled,

    /// <summary>The offline draft could not make out English: noise, music or another language.</summary>
    NotEnglish,

    /// <summary>The transcription endpoint failed.</summary>
    Endpoint,

    /// <summary>The speech model failed.</summary>
    Model,
}
