using System.Runtime.InteropServices;

namespace Reelwright.Audio;

/// <summary>A model that speaks, inside this process. A broken one may end the process: use it in a worker only.</summary>
internal sealed unsafe class SherpaVoice : IDisposable
{
    // The same on every machine: sums are then made in the same order, and samples are the same.
    private const int Threads = 2;

    // Zero would mean the library's own choice. Without chance in it a line sounds and lasts the same each time.
    private const float NoChance = 1e-6f;
    private const float SentencePause = 0.2f;

    private readonly nint _voice;

    /// <summary>Loads a model.</summary>
    /// <exception cref="SpeechException">The library refuses it.</exception>
    public SherpaVoice(VoiceFolder folder)
    {
        var texts = new List<nint>();
        try
        {
            var config = Describe(folder, texts);
            _voice = SherpaNative.Create(&config);
        }
        finally
        {
            texts.ForEach(Marshal.FreeCoTaskMem);
        }

        if (_voice == 0)
        {
            throw new SpeechException("sherpa-onnx refuses the model.");
        }
    }

    /// <summary>Samples a second.</summary>
    public int SampleRate => SherpaNative.SampleRate(_voice);

    /// <summary>How many people it can speak as; at least 1.</summary>
    public int Speakers => Math.Max(1, SherpaNative.Speakers(_voice));

    /// <summary>Speaks a text.</summary>
    /// <returns>Samples, full scale at ±1; none when it found nothing to say.</returns>
    public float[] Speak(string text, int speaker, float speed)
    {
        nint words = Marshal.StringToCoTaskMemUTF8(text);
        try
        {
            var how = new SherpaNative.Generation { SilenceScale = SentencePause, Speed = speed, Speaker = speaker };
            var sound = SherpaNative.Generate(_voice, (byte*)words, &how, 0, 0);
            if (sound is null)
            {
                return [];
            }

            float[] samples = sound->Count > 0 ? new ReadOnlySpan<float>(sound->Samples, sound->Count).ToArray() : [];
            SherpaNative.Free(sound);
            return samples;
        }
        finally
        {
            Marshal.FreeCoTaskMem(words);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => SherpaNative.Destroy(_voice);

    private static SherpaNative.Config Describe(VoiceFolder folder, List<nint> texts)
    {
        byte* Text(string? text)
        {
            if (text is null)
            {
                return null;
            }

            texts.Add(Marshal.StringToCoTaskMemUTF8(text));
            return (byte*)texts[^1];
        }

        var config = new SherpaNative.Config
        {
            Threads = Threads,
            Provider = Text("cpu"),
            RuleFsts = Text(folder.Rules),
            MaxSentences = 1,
            SilenceScale = SentencePause,
        };
        byte* model = Text(folder.Model);
        byte* tokens = Text(folder.Tokens);
        byte* lexicon = Text(folder.Lexicon);
        byte* data = Text(folder.DataFolder);
        switch (folder.Kind)
        {
            case VoiceKind.Vits:
                config.Vits = new() { Model = model, Tokens = tokens, Lexicon = lexicon, DataFolder = data, Noise = NoChance, DurationNoise = NoChance, Length = 1 };
                break;
            case VoiceKind.Matcha:
                config.Matcha = new() { Model = model, Vocoder = Text(folder.Vocoder), Tokens = tokens, Lexicon = lexicon, DataFolder = data, Noise = NoChance, Length = 1 };
                break;
            case VoiceKind.Kokoro:
                config.Kokoro = new() { Model = model, Voices = Text(folder.Voices), Tokens = tokens, Lexicon = lexicon, DataFolder = data, Length = 1 };
                break;
            case VoiceKind.Kitten:
                config.Kitten = new() { Model = model, Voices = Text(folder.Voices), Tokens = tokens, DataFolder = data, Length = 1 };
                break;
            default:
                throw new InvalidOperationException($"There is no family {folder.Kind}.");
        }

        return config;
    }
}
