namespace Reelwright.Audio;

/// <summary>How chords are played.</summary>
internal enum CompStyle
{
    /// <summary>Struck once and held.</summary>
    Held,

    /// <summary>Syncopated stabs.</summary>
    Syncopated,

    /// <summary>Down and up strokes.</summary>
    Strummed,

    /// <summary>Even eighths.</summary>
    Pulse,

    /// <summary>Broken, up and down.</summary>
    Arpeggio,
}
