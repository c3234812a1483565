using System.Runtime.InteropServices;

namespace Reelwright.Audio;

/// <summary>A model that writes speech down, inside this process. A broken one may end the process: use it in a worker only.</summary>
internal sealed unsafe class SherpaListener : IDisposable
{
    private const int Threads = 2;
    private const int FeatureCount = 80;
    private readonly nint _recognizer;

    /// <summary>Loads a model.</summary>
    /// <exception cref="SpeechException">The library refuses it.</exception>
    public SherpaListener(ListeningModel model)
    {
        var texts = new List<nint>();
        byte* Text(string text)
        {
            texts.Add(Marshal.StringToCoTaskMemUTF8(text));
            return (byte*)texts[^1];
        }

        try
        {
            var config = new SherpaListenerNative.Config
            {
                SampleRate = SlowSpeech.SampleRate,
                Features = FeatureCount,
                Tokens = Text(model.Tokens),
                Threads = Threads,
                Provider = Text("cpu"),
                Method = Text("greedy_search"),
                Paths = 4,
            };
            switch (model.Kind)
            {
                case ListeningKind.Whisper:
                    config.Type = Text("whisper");
                    config.Whisper = new() { Encoder = Text(model.Encoder), Decoder = Text(model.Decoder), Task = Text("transcribe"), TailPaddings = -1 };
                    break;
                case ListeningKind.Transducer:
                    config.Encoder = Text(model.Encoder);
                    config.Decoder = Text(model.Decoder);
                    config.Joiner = Text(model.Joiner);
                    config.Type = Text(model.IsNemo ? "nemo_transducer" : "transducer");
                    break;
                case ListeningKind.Paraformer:
                    config.Type = Text("paraformer");
                    config.Paraformer = Text(model.Encoder);
                    break;
                default:
                    config.SenseVoice = Text(model.Encoder);
                    config.SenseVoiceLanguage = Text("auto");
                    config.SenseVoiceWritesNumbers = 1;
                    break;
            }

            _recognizer = SherpaListenerNative.Create(&config);
        }
        finally
        {
            texts.ForEach(Marshal.FreeCoTaskMem);
        }

        if (_recognizer == 0)
        {
            throw new SpeechException("sherpa-onnx refuses the model.");
        }
    }

    /// <summary>Hears a stretch.</summary>
    /// <param name="samples">16 kHz, one channel, −1 to 1.</param>
    /// <returns>The library's own JSON: text, tokens, timestamps.</returns>
    public string Hear(ReadOnlySpan<float> samples)
    {
        nint stream = SherpaListenerNative.Open(_recognizer);
        try
        {
            fixed (float* first = samples)
            {
                SherpaListenerNative.Accept(stream, SlowSpeech.SampleRate, first, samples.Length);
            }

            SherpaListenerNative.Decode(_recognizer, stream);
            nint result = SherpaListenerNative.Result(stream);
            string json = Marshal.PtrToStringUTF8(result) ?? "{}";
            if (result != 0)
            {
                SherpaListenerNative.Free(result);
            }

            return json;
        }
        finally
        {
            SherpaListenerNative.Close(stream);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => SherpaListenerNative.Destroy(_recognizer);
}
