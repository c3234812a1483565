namespace Reelwright.Tests;

/// <summary>Tiny voices of the other families that sherpa-onnx has: two networks for Matcha, a file of speakers for Kokoro.</summary>
public static class TinyFamilies
{
    private const int KokoroStyles = 510;
    private const int KokoroStyleSize = 4;

    private static readonly string[] KokoroSpeakers = ["af_bella", "am_adam", "zf_xiao"];

    /// <summary>Writes a Chinese Matcha voice: 75 ms at 16 kHz for each of two tokens a character.</summary>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="characters">What it can say.</param>
    public static void WriteMatcha(string folder, string characters)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "model-steps-3.onnx"), Acoustics());
        File.WriteAllBytes(Path.Combine(folder, "hifigan_v2.onnx"), Vocoder());
        var known = characters.Distinct().ToList();
        File.WriteAllLines(
            Path.Combine(folder, "tokens.txt"),
            [.. known.Select((_, i) => $"t{i} {i + 1}"), $", {known.Count + 1}", $"。 {known.Count + 2}", $"， {known.Count + 3}"]);
        File.WriteAllLines(Path.Combine(folder, "lexicon.txt"), known.Select((character, i) => $"{character} t{i} t{i}"));
    }

    /// <summary>Writes a Kokoro voice with an American woman and man and a Chinese woman: 50 ms at 24 kHz for each token.</summary>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="words">What it can say of English.</param>
    public static void WriteKokoro(string folder, params string[] words)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), Kokoro());
        File.WriteAllBytes(Path.Combine(folder, "voices.bin"), new byte[KokoroStyles * KokoroStyleSize * KokoroSpeakers.Length * sizeof(float)]);
        File.WriteAllLines(Path.Combine(folder, "tokens.txt"), [.. "abcdefghijklmnopqrstuvwxyz;:,.!?".Select((letter, i) => $"{letter} {i + 1}"), "  0"]);
        File.WriteAllLines(Path.Combine(folder, "lexicon-us-en.txt"), words.Select(word => $"{word} {string.Join(' ', word.AsEnumerable())}"));
        File.WriteAllLines(Path.Combine(folder, "lexicon-zh.txt"), ["台 t a i", "灯 d e n g"]);

        // Words that are in no list are read by rules, which the system has.
        string rules = Directory.GetDirectories("/usr/lib").Append("/usr/share")
            .Select(place => Path.Combine(place, "espeak-ng-data")).First(Directory.Exists);
        Directory.CreateSymbolicLink(Path.Combine(folder, "espeak-ng-data"), rules);
    }

    // Every token is eight frames of its own number.
    private static byte[] Acoustics() => Say(
        new OnnxWriter()
            .Input("x", isWhole: true, 1, -1).Input("x_length", isWhole: true, 1)
            .Input("noise_scale", isWhole: false, 1).Input("length_scale", isWhole: false, 1)
            .Output("mel", 1, 80, -1)
            .Constant("row", [3], 1L, 1L, -1L)
            .Constant("column", [3], 1L, -1L, 1L)
            .Constant("scalar", [0], Array.Empty<long>())
            .Constant("frames", [1], 8f)
            .Constant("zero", [], 0f)
            .Constant("one", [], 1f)
            .Constant("bands", [1, 80, 1], [.. Enumerable.Repeat(1f, 80)])
            .NodeWith("Cast", "letters", [("to", 1)], "x")
            .Node("Reshape", "tall", "letters", "column")
            .Node("Mul", "long", "frames", "length_scale")
            .Node("Reshape", "count", "long", "scalar")
            .Node("Range", "time", "zero", "count", "one")
            .Node("Mul", "nothing", "time", "zero")
            .Node("Add", "wide", "tall", "nothing")
            .Node("Reshape", "flat", "wide", "row")
            .Node("Mul", "mel", "flat", "bands"),
        ("model_type", "matcha-tts"), ("sample_rate", "16000"), ("n_speakers", "1"), ("version", "1"), ("jieba", "1"), ("has_espeak", "0"),
        ("use_eos_bos", "0"), ("pad_id", "0"), ("language", "Chinese"), ("comment", "tiny"), ("voice", ""));

    // Every frame is 150 samples of a tone.
    private static byte[] Vocoder() => Say(
        new OnnxWriter()
            .Input("mel", isWhole: false, 1, 80, -1)
            .Output("audio", 1, 1, -1)
            .Constant("first", [1], 0L)
            .Constant("column", [2], -1L, 1L)
            .Constant("whole", [3], 1L, 1L, -1L)
            .Constant("time", [150], Ramp(150))
            .Constant("step", [1], 0.02f)
            .Constant("gain", [1], 0.3f)
            .NodeWith("Gather", "band", [("axis", 1)], "mel", "first")
            .Node("Reshape", "rows", "band", "column")
            .Node("Mul", "turns", "rows", "step")
            .Node("Mul", "phase", "turns", "time")
            .Node("Sin", "tone", "phase")
            .Node("Mul", "loud", "tone", "gain")
            .Node("Reshape", "audio", "loud", "whole"),
        ("model_type", "hifigan"));

    private static byte[] Kokoro() => Say(
        new OnnxWriter()
            .Input("tokens", isWhole: true, 1, -1).Input("style", isWhole: false, 1, KokoroStyleSize).Input("speed", isWhole: false, 1)
            .Output("audio", -1)
            .Constant("column", [2], -1L, 1L)
            .Constant("flat", [1], -1L)
            .Constant("time", [1200], Ramp(1200))
            .Constant("step", [1], 0.004f)
            .Constant("lowest", [1], 0.03f)
            .Constant("gain", [1], 0.3f)
            .NodeWith("Cast", "letters", [("to", 1)], "tokens")
            .Node("Reshape", "rows", "letters", "column")
            .Node("Mul", "steps", "rows", "step")
            .Node("Add", "turns", "steps", "lowest")
            .Node("Mul", "phase", "turns", "time")
            .Node("Sin", "tone", "phase")
            .Node("Mul", "loud", "tone", "gain")
            .Node("Reshape", "audio", "loud", "flat"),
        ("model_type", "kokoro"), ("sample_rate", "24000"), ("n_speakers", "3"), ("version", "2"), ("has_espeak", "1"), ("voice", "en-us"),
        ("style_dim", $"{KokoroStyles},1,{KokoroStyleSize}"), ("language", "multi-lang, e.g., Chinese, English"),
        ("speaker_names", string.Join(',', KokoroSpeakers)), ("comment", "tiny"));

    private static float[] Ramp(int length) => [.. Enumerable.Range(0, length).Select(i => (float)i)];

    private static byte[] Say(OnnxWriter model, params (string Name, string Value)[] said)
    {
        foreach (var (name, value) in said)
        {
            model.Say(name, value);
        }

        return model.ToArray();
    }
}
