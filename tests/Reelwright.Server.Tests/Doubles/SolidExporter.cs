using System.Diagnostics;
using System.Globalization;
using Reelwright.Server;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>An exporter that makes a real, small video of one colour and the timeline's length.</summary>
internal sealed class SolidExporter : IVideoExporter
{
    private TaskCompletionSource _gate = Open();
    private int _exports;

    /// <summary>Exports that were begun.</summary>
    public int Exports => Volatile.Read(ref _exports);

    /// <summary>Exports that were stopped from outside.</summary>
    public int Cancelled { get; private set; }

    /// <summary>The settings of the last export.</summary>
    public ExportSettings? LastSettings { get; private set; }

    /// <summary>The timeline of the last export.</summary>
    public Timeline? LastTimeline { get; private set; }

    /// <summary>Makes exports wait half-way.</summary>
    public void Hold() => _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets them go on.</summary>
    public void Release() => _gate.TrySetResult();

    public async Task<ExportOutcome> ExportAsync(
        Timeline timeline,
        ExportSettings settings,
        IMediaPaths media,
        string outputPath,
        IProgress<double> progress,
        CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _exports);
        LastSettings = settings;
        LastTimeline = timeline;
        if (timeline.Title.Contains("impossible", StringComparison.Ordinal))
        {
            throw new ExportException("There is no disk space left for this video.");
        }

        progress.Report(0.5);
        try
        {
            await _gate.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Cancelled++;
            throw;
        }

        progress.Report(0.2);
        // At its usual pace VP9 takes longer over one colour than a whole test may.
        string[] pace = outputPath.EndsWith(".webm", StringComparison.Ordinal) ? ["-deadline", "realtime", "-cpu-used", "8"] : [];
        await FFmpeg.RunAsync(
            cancellationToken,
            [
            "-f", "lavfi",
            "-i", $"color=c=0x336699:s={timeline.Width}x{timeline.Height}:r=30:d={timeline.Seconds.ToString(CultureInfo.InvariantCulture)}",
            "-pix_fmt", "yuv420p", .. pace, outputPath,
            ]);
        return new(timeline.Seconds);
    }

    public void Check(Timeline timeline, ExportSettings settings, IMediaPaths media)
    {
        if (timeline.Title == "bug")
        {
            throw new InvalidOperationException("secret detail /etc/passwd");
        }
    }

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}

/// <summary>Runs ffmpeg for test material.</summary>
internal static class FFmpeg
{
    public static async Task RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo("ffmpeg") { RedirectStandardError = true };
        foreach (string argument in (string[])["-hide_banner", "-loglevel", "error", "-nostdin", "-y", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        try
        {
            string errors = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            Assert.True(process.ExitCode == 0, errors);
        }
        finally
        {
            // One that goes on would write into a folder that is being removed.
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }
}
