using System.Runtime.InteropServices;
using System.Text;

namespace Reelwright.Audio;

/// <summary>A PocketSphinx decoder with the US English model of Debian's <c>pocketsphinx-en-us</c>.</summary>
/// <remarks>Opening takes 0.3 s and some 100 MB. Not for several threads at once.</remarks>
internal sealed unsafe class PocketSphinxDecoder : IDisposable
{
    private const double FramesPerSecond = 100;
    private nint _decoder;

    private PocketSphinxDecoder(nint decoder) => _decoder = decoder;

    /// <summary>Opens the model in a folder.</summary>
    /// <param name="modelDirectory">With <c>en-us/</c>, <c>en-us.lm.bin</c> and <c>cmudict-en-us.dict</c>, see <see cref="IsModel"/>.</param>
    /// <returns>The decoder; <c>null</c> when the library or the model cannot be used.</returns>
    public static PocketSphinxDecoder? TryOpen(string modelDirectory)
    {
        // The library ends the whole program over a missing file: it is never asked for one.
        if (!IsInstalled || !IsModel(modelDirectory))
        {
            return null;
        }

        string[] arguments =
        [
            "pocketsphinx",
            "-hmm", Path.Combine(modelDirectory, "en-us"),
            "-lm", Path.Combine(modelDirectory, "en-us.lm.bin"),
            "-dict", Path.Combine(modelDirectory, "cmudict-en-us.dict"),
            "-logfn", "/dev/null",

            // What it takes for silence would be cut out before it counts time.
            "-remove_silence", "no",
        ];
        nint[] texts = [.. arguments.Select(Marshal.StringToCoTaskMemUTF8)];
        try
        {
            nint settings;
            fixed (nint* first = texts)
            {
                settings = PocketSphinxNative.ParseArguments(0, PocketSphinxNative.Arguments(), texts.Length, (byte**)first, 1);
            }

            if (settings == 0)
            {
                return null;
            }

            nint decoder = PocketSphinxNative.Open(settings);
            _ = PocketSphinxNative.FreeArguments(settings);
            return decoder == 0 ? null : new(decoder);
        }
        finally
        {
            foreach (nint text in texts)
            {
                Marshal.FreeCoTaskMem(text);
            }
        }
    }

    /// <summary>Whether the library is there.</summary>
    public static bool IsInstalled { get; } =
        NativeLibrary.TryLoad(PocketSphinxNative.BaseLibrary, out _) && NativeLibrary.TryLoad(PocketSphinxNative.Library, out _);

    /// <summary>Whether a folder holds the model.</summary>
    public static bool IsModel(string directory) =>
        File.Exists(Path.Combine(directory, "en-us.lm.bin")) && File.Exists(Path.Combine(directory, "cmudict-en-us.dict"))
        && ((string[])["feat.params", "mdef", "means", "noisedict", "sendump", "transition_matrices", "variances"])
            .All(name => File.Exists(Path.Combine(directory, "en-us", name)));

    /// <summary>Hears a stretch.</summary>
    /// <param name="samples">16 kHz, one channel.</param>
    /// <returns>Its words in order; silence, breath and noise are left out.</returns>
    public List<HeardToken> Hear(ReadOnlySpan<short> samples)
    {
        ObjectDisposedException.ThrowIf(_decoder == 0, this);
        var words = new List<HeardToken>();
        if (samples.Length < SlowSpeech.SampleRate / 10 || PocketSphinxNative.Start(_decoder) < 0)
        {
            return words;
        }

        int done;
        fixed (short* first = samples)
        {
            done = PocketSphinxNative.Process(_decoder, first, (nuint)samples.Length, 0, 1);
        }

        if (PocketSphinxNative.End(_decoder) < 0 || done < 0)
        {
            return words;
        }

        // The best path, and with it every word's likelihood, is found when the hypothesis is asked for.
        int score;
        _ = PocketSphinxNative.Hypothesis(_decoder, &score);
        nint scale = PocketSphinxNative.LogMath(_decoder);
        for (nint at = PocketSphinxNative.FirstWord(_decoder); at != 0; at = PocketSphinxNative.NextWord(at))
        {
            int first, last, acoustic, language, backOff;
            PocketSphinxNative.Frames(at, &first, &last);
            double sure = PocketSphinxNative.Exp(scale, PocketSphinxNative.Probability(at, &acoustic, &language, &backOff));
            if (Spelled(Marshal.PtrToStringUTF8(PocketSphinxNative.Word(at))) is { } word)
            {
                words.Add(new(word, first / FramesPerSecond, (last + 1) / FramesPerSecond, Math.Clamp(sure, 0, 1)));
            }
        }

        return words;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        nint decoder = Interlocked.Exchange(ref _decoder, 0);
        if (decoder != 0)
        {
            _ = PocketSphinxNative.Close(decoder);
        }
    }

    // "read(2)" is another way to say "read"; <sil> and [NOISE] are no words.
    private static string? Spelled(string? word)
    {
        if (string.IsNullOrEmpty(word) || word[0] is '<' or '[' or '+')
        {
            return null;
        }

        int other = word.IndexOf('(', StringComparison.Ordinal);
        var letters = new StringBuilder(other > 0 ? word[..other] : word);
        return letters.Replace('_', ' ').ToString();
    }
}
