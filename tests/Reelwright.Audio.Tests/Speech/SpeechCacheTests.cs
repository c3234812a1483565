using Reelwright.Audio;

namespace Reelwright.Tests;

public sealed class SpeechCacheTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reelwright-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_line_is_made_once_and_comes_back_equal_to_the_bit()
    {
        var inner = new CountingSpeech();
        var request = new SpeechRequest { Text = "你好，world", Language = "zh" };

        var first = await new SpeechCache(inner, _folder).SpeakAsync(request, CancellationToken.None);
        var second = await new SpeechCache(inner, _folder).SpeakAsync(request, CancellationToken.None);

        Assert.Equal(1, inner.Lines);
        Assert.Equal(first.Audio.Left, second.Audio.Left);
        Assert.Equal(first.Audio.Right, second.Audio.Right);
        Assert.Equal(first.Words.ToArray(), second.Words.ToArray());
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Only_what_is_missing_is_made_and_the_order_is_kept()
    {
        var inner = new CountingSpeech();
        var cache = new SpeechCache(inner, _folder);
        SpeechRequest[] requests =
            [.. "一二三".Select(static c => new SpeechRequest { Text = c.ToString(), Language = "zh" })];
        await cache.SpeakAsync(requests[1], CancellationToken.None);

        var lines = await cache.SpeakManyAsync(requests, CancellationToken.None);

        Assert.Equal(3, inner.Lines);
        Assert.Equal(["一", "二", "三"], lines.Select(static line => line.Words[0].Text));
    }

    [Fact]
    public async Task Other_rates_voices_and_versions_are_other_lines()
    {
        var inner = new CountingSpeech();
        var cache = new SpeechCache(inner, _folder);
        var request = new SpeechRequest { Text = "好", Language = "zh" };
        await cache.SpeakManyAsync(
            [request, request with { Rate = 1.5 }, request with { Voice = "male" }], CancellationToken.None);

        inner.Version = "2";
        await cache.SpeakAsync(request, CancellationToken.None);

        Assert.Equal(4, inner.Lines);
    }

    [Fact]
    public async Task A_damaged_file_is_made_again()
    {
        var inner = new CountingSpeech();
        var cache = new SpeechCache(inner, _folder);
        var request = new SpeechRequest { Text = "好", Language = "zh" };
        var first = await cache.SpeakAsync(request, CancellationToken.None);
        string file = Directory.GetFiles(_folder).Single();
        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..40]);

        var again = await cache.SpeakAsync(request, CancellationToken.None);

        Assert.Equal(2, inner.Lines);
        Assert.Equal(first.Audio.Left, again.Audio.Left);
    }

    private sealed class CountingSpeech : ISpeechSynthesizer
    {
        public int Lines { get; private set; }

        public string Version { get; set; } = "1";

        public async Task<Speech> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken) =>
            (await SpeakManyAsync([request], cancellationToken))[0];

        public Task<IReadOnlyList<Speech>> SpeakManyAsync(
            IReadOnlyList<SpeechRequest> requests, CancellationToken cancellationToken)
        {
            Lines += requests.Count;
            return Task.FromResult<IReadOnlyList<Speech>>([.. requests.Select(Make)]);
        }

        private static Speech Make(SpeechRequest request)
        {
            var audio = new AudioBlock(480);
            for (int i = 0; i < audio.Length; i++)
            {
                audio.Left[i] = audio.Right[i] = MathF.Sin(i * 0.1f * request.Text.Length);
            }

            return new Speech(audio, [new WordTime(request.Text, 0, request.Text.Length, 10, 400)]);
        }
    }
}
