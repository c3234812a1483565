using System.Runtime.InteropServices;
using System.Text;

namespace Reelwright.Audio;

/// <summary>Calls libespeak-ng.</summary>
/// <remarks>
/// The library keeps its state in globals, and a second call starts where the first left off: the same words would
/// sound a little different each time. So every call loads the library anew, speaks, and unloads it (some 8 ms),
/// under a lock. That is why the functions are looked up by hand and not bound by <c>LibraryImport</c>, which never
/// lets go. A program that ran espeak-ng as a child would need no lock, but would not be told when each word is
/// heard. The library is only ever given syllables from the packed table, never text of a user.
/// </remarks>
internal static unsafe partial class EspeakLibrary
{
    private const int Synchronous = 2;
    private const int PhonemeEvents = 1;
    private const int DontExit = 0x8000;
    private const int Utf8 = 1;
    private const int EndPause = 0x1000;
    private const int PositionIsCharacter = 1;
    private const int RateParameter = 1;
    private const int RangeParameter = 4;

    // The default of 50 leaves five semitones for the four tones; this leaves eight, as in a lively voice.
    private const int PitchRange = 85;
    private const int MaxSamples = 60 * 10 * 48_000;

    private static readonly Lock Gate = new();
    private static readonly List<short> Samples = [];
    private static readonly List<EspeakEvent> Events = [];
    private static CancellationToken s_cancellation;

    /// <summary>Speaks syllables.</summary>
    /// <param name="voice">Name of a voice, with its variant.</param>
    /// <param name="wordsPerMinute">Speed, 80 to 450.</param>
    /// <param name="syllables">Letters, digits, spaces and punctuation only.</param>
    /// <param name="cancellationToken">Stops the synthesis.</param>
    /// <returns>The samples, their rate, and the events in the order of the sound.</returns>
    /// <exception cref="SpeechException">The library or the voice is missing.</exception>
    public static (short[] Samples, int SampleRate, EspeakEvent[] Events) Speak(
        string voice, int wordsPerMinute, string syllables, CancellationToken cancellationToken)
    {
        lock (Gate)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!NativeLibrary.TryLoad("libespeak-ng.so.1", out nint library))
            {
                throw Missing();
            }

            try
            {
                s_cancellation = cancellationToken;
                int rate = Speak(library, voice, wordsPerMinute, syllables);
                cancellationToken.ThrowIfCancellationRequested();
                return ([.. Samples], rate, [.. Events]);
            }
            finally
            {
                Samples.Clear();
                Events.Clear();
                NativeLibrary.Free(library);
            }
        }
    }

    private static int Speak(nint library, string voice, int wordsPerMinute, string syllables)
    {
        var initialize = (delegate* unmanaged<int, int, byte*, int, int>)Find(library, "espeak_Initialize");
        var setVoice = (delegate* unmanaged<byte*, int>)Find(library, "espeak_SetVoiceByName");
        var setParameter = (delegate* unmanaged<int, int, int, int>)Find(library, "espeak_SetParameter");
        var setCallback = (delegate* unmanaged<delegate* unmanaged<short*, int, EspeakEvent*, int>, void>)
            Find(library, "espeak_SetSynthCallback");
        var synthesize = (delegate* unmanaged<byte*, nuint, uint, int, uint, uint, uint*, void*, int>)
            Find(library, "espeak_Synth");
        var terminate = (delegate* unmanaged<int>)Find(library, "espeak_Terminate");

        int sampleRate = initialize(Synchronous, 0, null, PhonemeEvents | DontExit);
        if (sampleRate <= 0)
        {
            throw Missing();
        }

        try
        {
            fixed (byte* name = Encoding.UTF8.GetBytes(voice + '\0'))
            fixed (byte* text = Encoding.UTF8.GetBytes(syllables + '\0'))
            {
                if (setVoice(name) != 0)
                {
                    throw Missing();
                }

                setCallback(&Receive);
                _ = setParameter(RateParameter, wordsPerMinute, 0);
                _ = setParameter(RangeParameter, PitchRange, 0);
                SeedNoise(1);
                int result = synthesize(
                    text, (nuint)syllables.Length + 1, 0, PositionIsCharacter, 0, Utf8 | EndPause, null, null);
                return result == 0
                    ? sampleRate
                    : throw new SpeechException($"The Chinese voice failed (error {result}).");
            }
        }
        finally
        {
            _ = terminate();
        }
    }

    private static void* Find(nint library, string name) => (void*)NativeLibrary.GetExport(library, name);

    // Called on the thread that holds the lock, while espeak_Synth runs. Non-zero stops the synthesis.
    [UnmanagedCallersOnly]
    private static int Receive(short* samples, int count, EspeakEvent* events)
    {
        if (samples is not null && count > 0)
        {
            Samples.AddRange(new ReadOnlySpan<short>(samples, count));
        }

        for (; events->Type != EspeakEvent.ListEnd; events++)
        {
            if (events->Type is EspeakEvent.WordStart or EspeakEvent.PhonemeStart)
            {
                Events.Add(*events);
            }
        }

        return s_cancellation.IsCancellationRequested || Samples.Count > MaxSamples ? 1 : 0;
    }

    // Breath and roughness of a voice are noise from the C library's rand().
    [LibraryImport("libc", EntryPoint = "srand")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void SeedNoise(uint seed);

    private static SpeechException Missing() =>
        new("The Chinese voice is not installed. Install it: apt-get install espeak-ng");
}
