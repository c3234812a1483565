using Reelwright.Audio;
using Reelwright.Media;
using Reelwright.Render;

namespace Reelwright.Tests;

/// <summary>This test assembly as a program that renders: something to kill.</summary>
internal static class RenderProgram
{
    /// <summary>Renders <see cref="KilledRenderTests.Film"/> into a folder and says how many frames are there.</summary>
    public static async Task<int> Main(string[] args)
    {
        if (args is not ["render", var folder])
        {
            return 0;
        }

        using var engine = new RenderEngine(
            RepositoryPaths.Assets, new MediaTools(), new OfflineSpeech(RepositoryPaths.Assets), Path.Combine(folder, "cache"));
        var film = KilledRenderTests.Film();
        await engine.ExportAsync(
            film, OutputSettings.For(film) with { Preset = "slow" }, Engines.NoMedia, Path.Combine(folder, "out.mp4"), new Said(), CancellationToken.None);
        return 0;
    }

    private sealed class Said : IProgress<RenderProgress>
    {
        public void Report(RenderProgress value)
        {
            if (value.Stage == "frames")
            {
                Console.Out.WriteLine(FormattableString.Invariant($"{value.FramesDone}"));
                Console.Out.Flush();
            }
        }
    }
}
