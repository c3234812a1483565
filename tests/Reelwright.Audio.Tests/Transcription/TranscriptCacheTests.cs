using Reelwright.Audio;

namespace Reelwright.Tests;

public sealed class TranscriptCacheTests : IDisposable
{
    private static readonly Transcript Hello = new("Hello there", [new(0, 5, 0.1, 0.5), new(6, 5, 0.5, 1)]) { Source = "draft", IsDraft = true };
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_recording_is_written_down_once_whatever_it_is_called()
    {
        var writer = new Scripted("a", () => Hello);

        var first = await new TranscriptCache(writer, _folder.Root).TranscribeAsync(Recording.Tones(300).Request("ab12"), null, default);
        var again = await new TranscriptCache(writer, _folder.Root).TranscribeAsync(Recording.Tones(300).Request("ab12"), null, default);
        await new TranscriptCache(writer, _folder.Root).TranscribeAsync(Recording.Tones(300).Request("cd34"), null, default);

        Assert.Equal(2, writer.Calls);
        Assert.Equal(first.Text, again.Text);
        Assert.Equal([.. first.Words], again.Words.ToArray());
        Assert.True(again.IsDraft);
    }

    [Fact]
    public async Task A_damaged_file_is_as_good_as_none_and_another_writer_writes_anew()
    {
        var writer = new Scripted("a", () => Hello);
        var cache = new TranscriptCache(writer, _folder.Root);
        await cache.TranscribeAsync(Recording.Tones(300).Request("ab12"), null, default);
        await File.WriteAllTextAsync(Directory.GetFiles(_folder.Root).Single(), "{\"text\":\"x\",\"words\":[0,9,\"a\"]}");

        Assert.Equal("Hello there", (await cache.TranscribeAsync(Recording.Tones(300).Request("ab12"), null, default)).Text);
        await new TranscriptCache(new Scripted("b", () => Hello), _folder.Root).TranscribeAsync(Recording.Tones(300).Request("ab12"), null, default);
        Assert.Equal(2, Directory.GetFiles(_folder.Root).Length);
    }

    [Fact]
    public async Task What_cannot_be_made_out_is_remembered_and_what_a_failure_led_to_is_not()
    {
        var mumbling = new Scripted("a", () => throw new TranscriptionException(new(TranscriptionProblemKind.NotEnglish)));
        var failing = new Scripted("b", () => throw new TranscriptionException(new(TranscriptionProblemKind.Endpoint, "is away")));
        var cache = new TranscriptCache(mumbling, _folder["one"]);
        var best = new TranscriptCache(new BestTranscriber(failing, new Scripted("c", () => Hello)), _folder["two"]);

        for (int i = 0; i < 2; i++)
        {
            await Assert.ThrowsAsync<TranscriptionException>(() => cache.TranscribeAsync(Recording.Tones(300).Request("ab12"), null, default));
            var draft = await best.TranscribeAsync(Recording.Tones(300).Request("ab12"), null, default);
            Assert.Equal("is away", draft.PassedOver?.Detail);
        }

        Assert.Equal(1, mumbling.Calls);
        Assert.Equal(2, failing.Calls);
    }

    [Fact]
    public async Task When_every_way_fails_all_of_them_are_told()
    {
        var best = new BestTranscriber(
            new Scripted("a", () => throw new TranscriptionException(new(TranscriptionProblemKind.Endpoint, "is away"))),
            new Scripted("b", () => throw new TranscriptionException(new(TranscriptionProblemKind.NotEnglish))));

        var failed = await Assert.ThrowsAsync<TranscriptionException>(() => best.TranscribeAsync(Recording.Tones(300).Request(), null, default));

        Assert.Equal(TranscriptionProblemKind.NotEnglish, failed.Problem.Kind);
        Assert.Equal("is away", failed.Problem.Before?.Detail);
    }

    private sealed class Scripted(string version, Func<Transcript> write) : ITranscriber
    {
        public int Calls { get; private set; }

        public string Version => version;

        public Task<Transcript> TranscribeAsync(TranscriptionRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
        {
            Calls++;
            return Task.FromResult(write());
        }
    }
}
