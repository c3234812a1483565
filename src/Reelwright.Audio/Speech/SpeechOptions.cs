namespace Reelwright.Audio;

/// <summary>Voices beyond those of the machine.</summary>
public sealed record SpeechOptions
{
    /// <summary>Installed models; <c>null</c> for none.</summary>
    public VoiceShelf? Shelf { get; init; }

    /// <summary>What models speak in; <c>null</c> leaves them alone.</summary>
    public WorkerProgram? Worker { get; init; }

    /// <summary>A service that speaks; it goes before the models. <c>null</c> for none.</summary>
    public SpeechServiceOptions? Service { get; init; }

    /// <summary>Is told in a sentence when a voice cannot be used and another one speaks.</summary>
    public Action<string>? Tell { get; init; }
}
