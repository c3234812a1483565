using System.Runtime.InteropServices;

namespace Reelwright.Audio;

/// <summary>
/// What espeak-ng tells about the sound it makes; laid out as <c>espeak_EVENT</c> of its speak_lib.h.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct EspeakEvent
{
    public const int ListEnd = 0;
    public const int WordStart = 1;
    public const int PhonemeStart = 7;

    public int Type;
    public uint UniqueIdentifier;
    public int TextPosition;
    public int Length;
    public int AudioPositionMs;
    public int Sample;
    public nint UserData;
    public ulong Id;

    /// <summary>Whether a phoneme event is of a pause; the name's first letter is the lowest byte.</summary>
    public readonly bool IsPause => (byte)Id is (byte)'_' or 0;
}
