namespace Reelwright.Media;

/// <summary>How sound is encoded.</summary>
public enum AudioCodec
{
    /// <summary>AAC-LC in .m4a.</summary>
    Aac,

    /// <summary>MP3.</summary>
    Mp3,

    /// <summary>Opus in .webm.</summary>
    Opus,

    /// <summary>16-bit PCM in .wav.</summary>
    Wav,
}
