using Reelwright.Media;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class ExportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwright-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_export_has_every_frame_and_sound_of_the_same_length()
    {
        var timeline = Film(97);
        string output = Path.Combine(_folder.FullName, "film.mp4");

        var result = await ExportAsync(timeline, output, null, CancellationToken.None);

        Assert.Equal(97, result.FrameCount);
        var info = await new MediaProber(new MediaTools()).ProbeAsync(output, CancellationToken.None);
        Assert.Equal(97, info.Video!.FrameCount);
        Assert.Equal((320, 180), (info.Video.Width, info.Video.Height));
        Assert.NotNull(info.Audio);
        Assert.InRange(info.DurationSeconds, (97 - 1) / 30.0, (97 + 1) / 30.0);
    }

    [Fact]
    public async Task Progress_never_goes_down_and_ends_near_one()
    {
        var told = new List<double>();
        await ExportAsync(
            Film(60), Path.Combine(_folder.FullName, "film.mp4"), new Sink(told), CancellationToken.None);

        Assert.Equal(told.Order(), told);
        Assert.InRange(told[^1], 0.9, 1);
    }

    [Fact]
    public async Task A_cancelled_export_leaves_nothing_behind()
    {
        using var stopping = new CancellationTokenSource();
        var told = new List<double>();
        string output = Path.Combine(_folder.FullName, "film.mp4");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ExportAsync(
            Film(900), output, new Sink(told, at: 0.1, stopping.Cancel), stopping.Token));

        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task An_export_that_fails_leaves_the_file_that_was_there()
    {
        string output = Path.Combine(_folder.FullName, "film.mp4");
        await File.WriteAllTextAsync(output, "precious");
        var broken = Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Generated("x", 30, GeneratorKinds.Art, new() { ["art"] = "emoji:nothing" })));

        var error = await Assert.ThrowsAsync<RenderException>(() => ExportAsync(broken, output, null, CancellationToken.None));

        Assert.Contains("emoji:nothing", error.Message, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(output));
    }

    [Fact]
    public async Task An_empty_timeline_says_what_to_do()
    {
        var error = await Assert.ThrowsAsync<RenderException>(() => ExportAsync(
            Timeline.Empty, Path.Combine(_folder.FullName, "film.mp4"), null, CancellationToken.None));

        Assert.Contains("empty", error.Message, StringComparison.Ordinal);
    }

    private static Timeline Film(long frames) => Scenes.Small(
        Scenes.Track("V1", TrackKind.Video, "main", Scenes.Background("a", frames)),
        Scenes.Track("A1", TrackKind.Audio, "music", Scenes.Music("m", frames)));

    private static Task<ExportResult> ExportAsync(
        Timeline timeline,
        string output,
        IProgress<RenderProgress>? progress,
        CancellationToken cancellationToken) => Engines.Shared.ExportAsync(
            timeline, OutputSettings.For(timeline), Engines.NoMedia, output, progress, cancellationToken);

    private sealed class Sink(List<double> told, double at = 2, Action? act = null) : IProgress<RenderProgress>
    {
        public void Report(RenderProgress value)
        {
            lock (told)
            {
                told.Add(value.Fraction);
            }

            if (value.Fraction >= at)
            {
                act?.Invoke();
            }
        }
    }
}
