using System.Collections.Immutable;
using System.Globalization;

namespace Reelwright.Audio;

/// <summary>Families of models that speak; told apart by their files.</summary>
public enum VoiceKind
{
    /// <summary>One network from words to sound; Piper's voices and MeloTTS are such.</summary>
    Vits,

    /// <summary>A network for the picture of the sound and a vocoder.</summary>
    Matcha,

    /// <summary>Kokoro: one network, a file of speakers.</summary>
    Kokoro,

    /// <summary>Kitten: as Kokoro, smaller.</summary>
    Kitten,
}

/// <summary>Somebody that a model can speak as.</summary>
/// <param name="Id">Place in the model.</param>
/// <param name="Name">Name in the model, or its number.</param>
/// <param name="Timbre"><c>female</c>, <c>male</c>, or <c>null</c> where nobody says.</param>
/// <param name="Languages">en, zh or both.</param>
public sealed record VoiceSpeaker(int Id, string Name, string? Timbre, ImmutableArray<string> Languages);

/// <summary>A folder with a model that speaks, as sherpa-onnx gives them out.</summary>
public sealed record VoiceFolder
{
    private const int MostSpeakers = 1000;

    /// <summary>Where it is.</summary>
    public required string Path { get; init; }

    /// <summary>Its name: what it was installed as.</summary>
    public required string Name { get; init; }

    /// <summary>Which family.</summary>
    public required VoiceKind Kind { get; init; }

    /// <summary>Who speaks; one or more.</summary>
    public required ImmutableArray<VoiceSpeaker> Speakers { get; init; }

    /// <summary>en, zh or both.</summary>
    public ImmutableArray<string> Languages => [.. Speakers.SelectMany(speaker => speaker.Languages).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Changes when the model is another one.</summary>
    public required string Stamp { get; init; }

    internal string Model { get; init; } = "";

    internal string Tokens { get; init; } = "";

    internal string? Vocoder { get; init; }

    internal string? Voices { get; init; }

    internal string? Lexicon { get; init; }

    internal string? DataFolder { get; init; }

    internal string? Rules { get; init; }

    /// <summary>Looks at a folder; the model itself is not loaded.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="note">What is known of it beside its files; <c>null</c> for nothing.</param>
    /// <exception cref="SpeechException">It is no voice, or not a whole one; the message says what is wrong and what to do.</exception>
    public static VoiceFolder Read(string path, VoiceNote? note = null)
    {
        string folder = System.IO.Path.GetFullPath(path);
        string name = note?.Name ?? System.IO.Path.GetFileName(folder.TrimEnd('/'));
        if (!Directory.Exists(folder))
        {
            throw new SpeechException($"There is no folder {path} with a voice. Install one: reelwright voices install");
        }

        string[] networks = [.. Directory.GetFiles(folder, "*.onnx").Order(StringComparer.Ordinal)];
        string? vocoder = Array.Find(networks, IsVocoder);
        string? model = Array.Find(networks, file => System.IO.Path.GetFileName(file) == "model.onnx")
            ?? Array.Find(networks, file => !IsVocoder(file))
            ?? throw Broken(name, "it has no model (*.onnx)");
        var said = OnnxMetadata.TryRead(model)
            ?? throw Broken(name, $"{System.IO.Path.GetFileName(model)} is cut off or no model");
        string? tokens = Existing(folder, "tokens.txt") ?? throw Broken(name, "tokens.txt is missing");
        string? speakers = Existing(folder, "voices.bin");
        var kind = KindOf(name, model, said, speakers, vocoder);
        if (kind == VoiceKind.Matcha && vocoder is null)
        {
            throw Broken(name, "a Matcha model needs a vocoder (vocos-*.onnx or hifigan_*.onnx) in the same folder");
        }

        string? data = System.IO.Path.Combine(folder, "espeak-ng-data") is var espeak && Directory.Exists(espeak) ? espeak : null;
        string? lexicon = LexiconsOf(folder);
        if (data is null && lexicon is null && said.GetValueOrDefault("frontend") != "characters")
        {
            throw Broken(name, "it has neither lexicon.txt nor espeak-ng-data, so it cannot read words");
        }

        return new()
        {
            Path = folder,
            Name = name,
            Kind = kind,
            Model = model,
            Tokens = tokens,
            Vocoder = kind == VoiceKind.Matcha ? vocoder : null,
            Voices = speakers,
            Lexicon = lexicon,
            DataFolder = data,
            Rules = Directory.GetFiles(folder, "*heteronym.fst") is [var rules, ..] ? rules : null,
            Speakers = SpeakersOf(name, said, lexicon, note),
            Stamp = string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(model).Length:x}"),
        };
    }

    private static bool IsVocoder(string file) =>
        System.IO.Path.GetFileName(file) is var name
        && (name.StartsWith("vocos", StringComparison.Ordinal) || name.StartsWith("hifigan", StringComparison.Ordinal));

    private static VoiceKind KindOf(
        string name, string model, IReadOnlyDictionary<string, string> said, string? speakers, string? vocoder)
    {
        string family = $"{said.GetValueOrDefault("model_type")} {said.GetValueOrDefault("comment")} {name}".ToLowerInvariant();
        if (speakers is not null)
        {
            return family.Contains("kitten", StringComparison.Ordinal) ? VoiceKind.Kitten : VoiceKind.Kokoro;
        }

        bool isMatcha = vocoder is not null || family.Contains("matcha", StringComparison.Ordinal)
            || System.IO.Path.GetFileName(model).StartsWith("model-steps-", StringComparison.Ordinal);
        return isMatcha ? VoiceKind.Matcha : VoiceKind.Vits;
    }

    // Kokoro has one for each language and two for English.
    private static string? LexiconsOf(string folder)
    {
        string[] files = [.. Directory.GetFiles(folder, "lexicon*.txt")
            .Where(file => System.IO.Path.GetFileName(file) != "lexicon-gb-en.txt").Order(StringComparer.Ordinal)];
        return files.Length == 0 ? null : string.Join(',', files);
    }

    private static ImmutableArray<VoiceSpeaker> SpeakersOf(
        string name, IReadOnlyDictionary<string, string> said, string? lexicon, VoiceNote? note)
    {
        var languages = note is { Languages.IsDefaultOrEmpty: false } ? note.Languages : LanguagesOf(name, said, lexicon);
        if (languages.IsEmpty)
        {
            throw new SpeechException(
                $"Nothing in the voice {name} says whether it speaks Chinese or English. Install it with --language zh or --language en.");
        }

        string[] names = said.GetValueOrDefault("speaker_names")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        int count = int.TryParse(said.GetValueOrDefault("n_speakers"), CultureInfo.InvariantCulture, out int told) ? told : names.Length;
        return [.. Enumerable.Range(0, Math.Clamp(count, 1, MostSpeakers)).Select(id =>
        {
            string own = id < names.Length ? names[id] : id.ToString(CultureInfo.InvariantCulture);

            // Kokoro's names begin with the language and the timbre: af_bella, zm_yunxi.
            bool tells = own.Length > 3 && own[2] == '_' && own[1] is 'f' or 'm';
            string? timbre = tells ? own[1] == 'f' ? "female" : "male" : note?.Timbre;
            ImmutableArray<string> speaks = !tells ? languages : own[0] == 'z' ? ["zh"] : own[0] is 'a' or 'b' ? ["en"] : [];
            return new VoiceSpeaker(id, own, timbre, [.. speaks.Where(languages.Contains)]);
        })];
    }

    private static ImmutableArray<string> LanguagesOf(string name, IReadOnlyDictionary<string, string> said, string? lexicon)
    {
        string language = (said.GetValueOrDefault("language") ?? "").ToLowerInvariant();
        string hint = $"{language}|{lexicon}|{name}".ToLowerInvariant();
        bool speaksChinese = language.Contains("chinese", StringComparison.Ordinal) || language.Contains("mandarin", StringComparison.Ordinal)
            || HasWord(hint, "zh");
        bool speaksEnglish = language.Contains("english", StringComparison.Ordinal) || HasWord(hint, "en");
        return [.. speaksEnglish ? ["en"] : Array.Empty<string>(), .. speaksChinese ? ["zh"] : Array.Empty<string>()];
    }

    private static bool HasWord(string text, string word) =>
        text.Split(['-', '_', '|', '/', '.', ',', ' ', ';', '+']).Contains(word, StringComparer.Ordinal);

    private static string? Existing(string folder, string file) =>
        System.IO.Path.Combine(folder, file) is var path && File.Exists(path) ? path : null;

    private static SpeechException Broken(string name, string problem) =>
        new($"The voice {name} cannot be used: {problem}. Remove it and install it again: reelwright voices remove {name}");
}
