using System.Diagnostics;
using System.Globalization;
using Reelwright.Media;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>A render that is killed, at whatever moment: no broken file, and the next one goes on where it stopped.</summary>
public sealed class KilledRenderTests : IDisposable
{
    private const int Frames = 600;
    private readonly TempFolder _folder = new();

    public static Timeline Film() => Scenes.Small(
        Scenes.Track("V1", TrackKind.Video, "main", [.. Enumerable.Range(0, 10).Select(i => Scenes.Background($"b{i}", Frames / 10))]),
        Scenes.Track("T1", TrackKind.Text, "title", [.. Enumerable.Range(0, 10).Select(i => Scenes.Words($"w{i}", Frames / 10, $"Scene {i}", "rise"))]),
        Scenes.Track("A1", TrackKind.Audio, "music", Scenes.Music("m", Frames)));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_again_and_again_it_gets_further_every_time_and_leaves_nothing_broken()
    {
        var random = new Random(7);
        File.WriteAllText(_folder["out.mp4"], "precious");
        int kept = 0;
        int renderedTwice = 0;
        for (int kill = 0; kill < 5; kill++)
        {
            var (first, last) = await RenderAsync(killAfter: 20 + random.Next(140));

            // What is there at the start is what was finished before.
            Assert.Equal(kept, first);
            Assert.Equal("precious", await File.ReadAllTextAsync(_folder["out.mp4"]));
            Assert.Single(Directory.GetFiles(_folder.Root));
            int now = await FinishedFramesAsync();
            Assert.True(now >= kept);
            renderedTwice += last - now;
            kept = now;
        }

        var (taken, done) = await RenderAsync(killAfter: int.MaxValue);

        Assert.True(kept > 0, "five kills left nothing finished");
        Assert.Equal(kept, taken);
        Assert.Equal(Frames, done);

        // Each kill costs at most what its workers had begun.
        Assert.InRange(renderedTwice, 0, 5 * Environment.ProcessorCount * 60);
        Assert.Equal(Frames, await new MediaInspector(new()).CountFramesAsync(_folder["out.mp4"], default));
        var warnings = await ChildProcess.RunAsync(
            new() { Program = "ffmpeg", Arguments = ["-v", "warning", "-xerror", "-nostdin", "-i", _folder["out.mp4"], "-f", "null", "-"] },
            CancellationToken.None);
        Assert.Equal("", warnings.ErrorTail);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cache_that_takes_nothing_changes_no_picture(bool isInTheWay)
    {
        var film = Films.Scene(Scenes.Background("a", 70), Scenes.Background("b", 50));
        string folder = _folder["cache"];
        if (isInTheWay)
        {
            await File.WriteAllTextAsync(folder, "in the way");
        }

        // One byte holds no segment, either.
        using var engine = new RenderEngine(
            RepositoryPaths.Assets, new MediaTools(), new Audio.OfflineSpeech(RepositoryPaths.Assets), folder, cacheLimitBytes: isInTheWay ? RenderCache.DefaultLimitBytes : 1);
        await engine.ExportAsync(film, OutputSettings.For(film), Engines.NoMedia, _folder["a.mp4"], null, CancellationToken.None);
        await Engines.Shared.ExportAsync(film, OutputSettings.For(film), Engines.NoMedia, _folder["b.mp4"], null, CancellationToken.None);

        Assert.Equal(await MediaHash.ComputeAsync(_folder["b.mp4"], default), await MediaHash.ComputeAsync(_folder["a.mp4"], default));
    }

    // The frames that were there at the start and when it ended or was killed.
    private async Task<(int First, int Last)> RenderAsync(int killAfter)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, WorkingDirectory = _folder.Root };
        foreach (string argument in new[] { "exec", typeof(RenderProgram).Assembly.Location, "render", _folder.Root })
        {
            start.ArgumentList.Add(argument);
        }

        Directory.CreateDirectory(_folder["tmp"]);
        start.Environment["TMPDIR"] = _folder["tmp"];
        using var process = Process.Start(start)!;
        int first = -1;
        int last = 0;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            last = int.Parse(line, CultureInfo.InvariantCulture);
            first = first < 0 ? last : first;
            if (last - first > killAfter)
            {
                process.Kill(entireProcessTree: false);
            }
        }

        await process.WaitForExitAsync();
        Assert.True(killAfter < int.MaxValue || process.ExitCode == 0);
        return (first, last);
    }

    // Every entry that counts is whole: a torn one would be taken for absent and rendered again.
    private async Task<int> FinishedFramesAsync()
    {
        using var engine = new RenderEngine(
            RepositoryPaths.Assets, new MediaTools(), new Audio.OfflineSpeech(RepositoryPaths.Assets), _folder["cache"]);
        var film = Film();
        var segments = await engine.SegmentsAsync(
            film, OutputSettings.For(film) with { Preset = "slow" }, Engines.NoMedia, CancellationToken.None);
        var cache = new RenderCache(Path.Combine(_folder["cache"], "render"));
        return segments.Sum(segment => cache.TryRead(segment.Key) is null ? 0 : (int)segment.Range.Length);
    }
}
