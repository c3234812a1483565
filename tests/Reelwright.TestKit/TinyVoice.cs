namespace Reelwright.Tests;

/// <summary>A voice of some kilobytes that sherpa-onnx really loads: each letter is a tone, as long as a syllable's part.</summary>
public static class TinyVoice
{
    /// <summary>Samples a second.</summary>
    public const int SampleRate = 16_000;

    /// <summary>Samples of a letter at usual speed.</summary>
    public const int SamplesPerLetter = 1200;

    /// <summary>Writes an English voice that reads any text letter by letter.</summary>
    /// <param name="folder">Made when it is not there.</param>
    public static void WriteSpelling(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), Model("English", spells: true));
        File.WriteAllLines(
            Path.Combine(folder, "tokens.txt"), [.. "abcdefghijklmnopqrstuvwxyz',.?!".Select((letter, i) => $"{letter} {i + 1}"), "  0"]);
    }

    /// <summary>Writes an English voice with two speakers into a folder.</summary>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="words">What it can say.</param>
    /// <param name="language">What it says that it speaks.</param>
    public static void Write(string folder, IEnumerable<string> words, string language = "English")
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), Model(language));
        var known = words.Select(word => word.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal).ToList();
        var letters = known.SelectMany(word => word).Concat(",.?!").Distinct().Order().ToList();
        File.WriteAllLines(
            Path.Combine(folder, "tokens.txt"),
            [.. letters.Select((letter, i) => $"{letter} {i + 1}"), $"  {letters.Count + 1}"]);
        File.WriteAllLines(Path.Combine(folder, "lexicon.txt"), known.Select(word => $"{word} {string.Join(' ', word.AsEnumerable())}"));
    }

    /// <summary>The network: letter n of speaker s is a tone of 150 + 25 n + 90 s hertz that swells and fades.</summary>
    public static byte[] Model(string language, bool spells = false) => new OnnxWriter()
        .Input("x", isWhole: true, 1, -1)
        .Input("x_length", isWhole: true, 1)
        .Input("noise_scale", isWhole: false, 1)
        .Input("length_scale", isWhole: false, 1)
        .Input("noise_scale_w", isWhole: false, 1)
        .Input("sid", isWhole: true, 1)
        .Output("y", 1, 1, -1)
        .Constant("column", [2], -1L, 1L)
        .Constant("whole", [3], 1L, 1L, -1L)
        .Constant("scalar", [0], Array.Empty<long>())
        .Constant("zero", [], 0f)
        .Constant("one", [], 1f)
        .Constant("samples", [1], (float)SamplesPerLetter)
        .Constant("step", [1], 25f)
        .Constant("lowest", [1], 150f)
        .Constant("apart", [1], 90f)
        .Constant("turn", [1], 2 * MathF.PI / SampleRate)
        .Constant("half", [1], MathF.PI)
        .Constant("gain", [1], 0.4f)
        .NodeWith("Cast", "letters", [("to", 1)], "x")
        .Node("Reshape", "rows", "letters", "column")
        .NodeWith("Cast", "speaker", [("to", 1)], "sid")
        .Node("Mul", "higher", "speaker", "apart")
        .Node("Mul", "steps", "rows", "step")
        .Node("Add", "raised", "steps", "lowest")
        .Node("Add", "hertz", "raised", "higher")
        .Node("Mul", "long", "samples", "length_scale")
        .Node("Reshape", "count", "long", "scalar")
        .Node("Range", "time", "zero", "count", "one")
        .Node("Mul", "turned", "hertz", "turn")
        .Node("Mul", "phase", "turned", "time")
        .Node("Sin", "tone", "phase")
        .Node("Div", "part", "time", "count")
        .Node("Mul", "arc", "part", "half")
        .Node("Sin", "swell", "arc")
        .Node("Mul", "swollen", "tone", "swell")
        .Node("Mul", "loud", "swollen", "gain")
        .Node("Reshape", "y", "loud", "whole")
        .Say("model_type", "vits")
        .Say("comment", "tiny")
        .Say("language", language)
        .Say("sample_rate", "16000")
        .Say("n_speakers", "2")
        .Say("add_blank", "0")
        .Say("frontend", spells ? "characters" : "")
        .Say("use_eos_bos", "0")
        .Say("punctuation", ", . ? !")
        .ToArray();
}
