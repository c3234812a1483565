using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Reelwright.Audio;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Recordings that are spoken here, so that every word's true time is known.</summary>
public sealed class FootageSpeechTests : IDisposable
{
    private static readonly Lazy<ChineseSegmenter> Segmenter = new(() => ChineseSegmenter.Load(RepositoryPaths.Assets));
    private static readonly OfflineSpeech Voice = new(Segmenter);
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Speech_is_found_to_the_sixth_of_a_second_and_a_hum_or_a_hiss_is_none()
    {
        var (sound, words) = await RecordAsync("en", 1, "Hello, I am Rose.", "This is my garden.");
        var presence = new SpeechPresence();
        presence.Add(sound);

        var found = ClipSpan.Joined(presence.Speech(), 0.4);

        Assert.Equal(2, found.Count);
        Assert.InRange(found[0].Start - words[0].Start, -0.17, 0.17);
        Assert.InRange(found[1].End - words[^1].End, -0.17, 0.17);
        foreach (Func<int, double> other in (Func<int, double>[])[i => 0.2 * Math.Sin(i * 0.0288), i => 0.05 * (((i * 7919L) % 104729 / 104729.0) - 0.5)])
        {
            var silent = new SpeechPresence();
            silent.Add([.. Enumerable.Range(0, 480_000).Select(i => (float)other(i / 2))]);
            Assert.Empty(silent.Speech());
        }
    }

    [Theory]
    [InlineData("en", 0.85, 1, "Hello, I am Rose, and this is my garden.", "In the morning I water the tomatoes.", "Then I sit down with a cup of coffee.")]
    [InlineData("en", 1.15, 1.12, "We opened the bakery nine years ago.", "Every loaf is baked in the house before six.", "Come and taste the difference yourself.")]
    [InlineData("zh", 0.88, 0.9, "大家好，我是林晓，这里是我的小花园。", "每天早上，我先给番茄浇水。", "然后坐下来，喝一杯热咖啡。")]
    public async Task Words_that_are_given_are_found_in_what_is_said_to_sixty_milliseconds(string language, double rate, double size, params string[] lines)
    {
        // Another size of throat: all of the voice is higher or lower than the one that reads.
        var (recorded, spoken) = await RecordAsync(language, rate, lines);
        float[] sound = Resized(recorded, size);
        SpokenWord[] words = [.. spoken.Select(word => word with { Start = word.Start / size, End = word.End / size })];
        var clip = Clip(sound);
        var samples = new Recording(sound);
        var presence = new SpeechPresence();
        presence.Add(sound);
        var facts = FootageReader.Of(clip, [], presence);

        var heard = await ScriptAlignment.AlignAsync(string.Join(language == "zh" ? "" : " ", lines), language, [facts], samples, ReciteAsync, default);

        Assert.Equal(words.Length, heard.Length);
        double[] errors = [.. heard.Zip(words, (found, true_) => Math.Abs(found.Start - true_.Start))];
        Assert.True(errors.Average() <= 0.06 && errors.Max() < 0.3, $"mean {errors.Average():0.000}, worst {errors.Max():0.000}");
    }

    private static async Task<(SpokenLine Line, float[] Stereo)> ReciteAsync(string text, string language, CancellationToken cancellationToken)
    {
        var take = (await Voice.SpeakManyAsync([new SpeechRequest { Text = text, Language = language }], cancellationToken))[0];
        return (new(text, 1, (double)take.Audio.Length / AudioBlock.SampleRate, Times(take, 0, 0)), take.Audio.ToInterleaved());
    }

    // A second of a quiet room, the lines with a second and a third between them, and the room again.
    private static async Task<(float[] Sound, ImmutableArray<SpokenWord> Words)> RecordAsync(string language, double rate, params string[] lines)
    {
        const int Pause = 64_000;
        var sound = new List<float>();
        var words = ImmutableArray.CreateBuilder<SpokenWord>();
        sound.AddRange(new float[48_000 * 2]);
        var takes = await Voice.SpeakManyAsync([.. lines.Select(line => new SpeechRequest { Text = line, Language = language, Rate = rate })], default);
        foreach (var take in takes)
        {
            words.AddRange(Times(take, 0, sound.Count / 2 / 48_000.0));
            sound.AddRange(take.Audio.ToInterleaved());
            sound.AddRange(new float[Pause * 2]);
        }

        var hiss = CollectionsMarshal.AsSpan(sound);
        uint state = 12345;
        for (int i = 0; i < hiss.Length; i++)
        {
            state = (state * 1664525) + 1013904223;
            hiss[i] = (hiss[i] * 0.7f) + (((state >> 8) / 16777216f) - 0.5f) * 0.004f;
        }

        return ([.. sound], words.ToImmutable());
    }

    private static float[] Resized(float[] sound, double size)
    {
        float[] resized = new float[(int)(sound.Length / 2 / size) * 2];
        for (int i = 0; i < resized.Length / 2; i++)
        {
            double at = i * size;
            int left = Math.Min((int)at, (sound.Length / 2) - 2);
            for (int side = 0; side < 2; side++)
            {
                resized[(i * 2) + side] = (float)(sound[(left * 2) + side] + ((at - left) * (sound[(left * 2) + 2 + side] - sound[(left * 2) + side])));
            }
        }

        return resized;
    }

    private static ImmutableArray<SpokenWord> Times(Speech take, int offset, double at) =>
        [.. take.Words.Select(word => new SpokenWord(offset + word.TextStart, word.TextLength, at + (word.StartSample / 48_000.0), at + (word.EndSample / 48_000.0)))];

    private static ExternalReference Clip(float[] sound) => FfmpegFootage.Clip("talk", sound.Length / 2 / 48_000.0, hasAudio: true);

    private sealed class Recording(float[] sound) : IFootageSamples
    {
        public async IAsyncEnumerable<PictureSample> FramesAsync(
            ExternalReference media, int longSide, int framesPerSecond, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            yield break;
        }

        public Task<float[]> SoundAsync(ExternalReference media, double startSeconds, double seconds, CancellationToken cancellationToken)
        {
            int from = Math.Clamp((int)(startSeconds * 48_000) * 2, 0, sound.Length);
            int to = Math.Clamp(from + ((int)(seconds * 48_000) * 2), from, sound.Length);
            return Task.FromResult(sound[from..to]);
        }
    }
}
