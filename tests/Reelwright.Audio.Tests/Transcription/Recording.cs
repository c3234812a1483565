using System.Collections.Immutable;
using Reelwright.Audio;

namespace Reelwright.Tests;

/// <summary>Sound that is to be written down, with where somebody speaks in it.</summary>
internal sealed record Recording(float[] Stereo, ImmutableArray<SpeechSpan> Speech)
{
    public TranscriptionRequest Request(string hash = "", string? language = "en") => new()
    {
        ContentHash = hash,
        Speech = Speech,
        Language = language,
        Sound = (start, seconds, _) =>
        {
            int from = Math.Clamp((int)(start * 48_000) * 2, 0, Stereo.Length);
            int to = Math.Clamp(from + ((int)(seconds * 48_000) * 2), from, Stereo.Length);
            return Task.FromResult(Stereo[from..to]);
        },
    };

    /// <summary>A quiet second, the lines with a second between them, and a quiet second.</summary>
    public static async Task<(Recording Recording, List<(string Word, double Start)> Words)> SpokenAsync(string language, params string[] lines)
    {
        var voice = new OfflineSpeech(new Lazy<ChineseSegmenter>(SpeechAssets.Segmenter));
        var takes = await voice.SpeakManyAsync([.. lines.Select(line => new SpeechRequest { Text = line, Language = language })], default);
        var sound = new List<float>(new float[96_000]);
        var speech = ImmutableArray.CreateBuilder<SpeechSpan>();
        var words = new List<(string, double)>();
        foreach (var (take, line) in takes.Zip(lines))
        {
            double at = sound.Count / 96_000.0;
            words.AddRange(take.Words.Select(word => (line.Substring(word.TextStart, word.TextLength), at + (word.StartSample / 48_000.0))));
            sound.AddRange(take.Audio.ToInterleaved());
            speech.Add(new(at, sound.Count / 96_000.0));
            sound.AddRange(new float[96_000]);
        }

        return (new([.. sound], speech.ToImmutable()), words);
    }

    /// <summary>A tone for each given frequency, a third of a second each, 0.3 s apart; 0 is silence.</summary>
    public static Recording Tones(params double[] hertz)
    {
        const int Length = 16_000;
        var sound = new float[hertz.Length * Length * 2];
        for (int i = 0; i < sound.Length / 2; i++)
        {
            double frequency = hertz[i / Length];
            float sample = frequency == 0 ? 0 : (float)(0.4 * Math.Sin(2 * Math.PI * frequency * i / 48_000));
            (sound[i * 2], sound[(i * 2) + 1]) = (sample, sample);
        }

        return new(sound, [new(0, sound.Length / 96_000.0)]);
    }
}
