namespace Reelwright.Audio;

/// <summary>What a <see cref="MidiEvent"/> does.</summary>
public enum MidiEventKind
{
    /// <summary>Chooses an instrument: <c>Data1</c> is the program 0–127, <c>Data2</c> the bank.</summary>
    Program,

    /// <summary>Sets a controller: <c>Data1</c> is its number, <c>Data2</c> the value 0–127.</summary>
    Control,

    /// <summary>Bends the channel's pitch: <c>Data1</c> is 0–16383, 8192 at rest.</summary>
    PitchBend,

    /// <summary>Ends a note: <c>Data1</c> is the key.</summary>
    NoteOff,

    /// <summary>Starts a note: <c>Data1</c> is the key, <c>Data2</c> the velocity 1–127.</summary>
    NoteOn,
}
