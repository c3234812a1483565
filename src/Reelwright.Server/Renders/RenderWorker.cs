using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Media;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Works the exports off until stopped. What it leaves unfinished is taken up at the next start.</summary>
internal sealed partial class RenderWorker(
    RenderStore renders,
    RenderSignal signal,
    MediaStore media,
    IVideoExporter exporter,
    DataFolder folder,
    ServerOptions options,
    TimeProvider time,
    ILogger<RenderWorker> logger) : BackgroundService
{
    private const int FirstProgress = 5;
    private const int LastProgress = 99;

    // Nobody tells a worker beside the server that there is something new.
    private static readonly TimeSpan LookDelay = TimeSpan.FromMilliseconds(500);

    // Leases that ran out are found without anybody telling.
    private static readonly TimeSpan IdleDelay = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan FaultDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(400);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsBeside)
        {
            await renders.ReleaseLeftoversAsync(stoppingToken);
        }

        await Task.WhenAll(Enumerable.Range(0, options.MaxConcurrentRenders).Select(_ => WorkAsync(stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        long tidied = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await renders.TryLeaseAsync(stoppingToken) is { } render)
                {
                    await RenderAsync(render, stoppingToken);
                }
                else
                {
                    if (tidied == 0 || time.GetElapsedTime(tidied) >= IdleDelay)
                    {
                        await RemoveExpiredAsync(stoppingToken);
                        tidied = time.GetTimestamp();
                    }

                    await signal.WaitAsync(options.IsBeside ? LookDelay : IdleDelay, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (ObjectDisposedException)
            {
                // The server could not be started, and is taken down without having been stopped.
                break;
            }
            catch (Exception e)
            {
                // This is a bug or the disk is full. Either way: stay up, and never spin.
                LogFaulted(e);
                await Task.Delay(FaultDelay, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RenderAsync(RenderRow render, CancellationToken stoppingToken)
    {
        using var work = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        signal.Started(render, work);
        var progress = new Progress();
        var reporting = ReportAsync(render, progress, work);
        string staging = folder.NewStagingFolder();
        try
        {
            var artifact = await ExportAsync(render, staging, progress, work.Token);
            if (!await renders.TryCompleteAsync(render, artifact, CancellationToken.None))
            {
                File.Delete(Path.Combine(folder.Outputs, artifact.File));
            }

            LogRendered(render.Id, artifact.Size);
        }
        catch (OperationCanceledException) when (work.IsCancellationRequested)
        {
            // Stopped: the next start goes on with it. Cancelled: the row says so already, and this does nothing.
            await renders.ReturnAsync(render, CancellationToken.None);
        }
        catch (Exception e) when (e is DraftException or ExportException or MediaException)
        {
            await renders.FailAsync(render, e.Message, CancellationToken.None);
        }
        catch (Exception e)
        {
            await renders.FailAsync(render, ErrorHandling.Translate(e, logger).Message, CancellationToken.None);
        }
        finally
        {
            signal.Ended(render);
            await work.CancelAsync();
            await reporting;
            Directory.Delete(staging, recursive: true);
        }
    }

    private async Task<RenderArtifact> ExportAsync(
        RenderRow render,
        string staging,
        Progress progress,
        CancellationToken cancellationToken)
    {
        var settings = JsonSerializer.Deserialize<ExportSettings>(render.Output)!;
        var timeline = SessionStore.Decode(render.Draft);
        string made = Path.Combine(staging, $"output.{settings.Format}");
        var outcome = await exporter.ExportAsync(
            timeline, settings, media.PathsOf(render.AccountId), made, progress, cancellationToken);
        var information = new FileInfo(made);
        if (information is not { Exists: true, Length: > 0 })
        {
            throw new InvalidOperationException("The exporter made no file.");
        }

        // Into the outputs only as a whole, under a name nobody can guess.
        string file = $"{Secrets.NewHex(32)}.{settings.Format}";
        File.Move(made, Path.Combine(folder.Outputs, file));
        return new(file, outcome.DurationSeconds, information.Length) { Report = outcome.Report?.ToJsonString(WireJson.Options) };
    }

    private async Task ReportAsync(RenderRow render, Progress progress, CancellationTokenSource work)
    {
        using var timer = new PeriodicTimer(ReportInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(work.Token))
            {
                int percent = FirstProgress + (int)(progress.Fraction * (LastProgress - FirstProgress));
                if (!await renders.TryRenewAsync(render, percent, work.Token))
                {
                    await work.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException) when (work.IsCancellationRequested)
        {
            // The export is over, or its lease is gone.
        }
        catch (Exception e)
        {
            // Nobody can tell any more whether this is still ours: stop burning time on it.
            LogFaulted(e);
            await work.CancelAsync();
        }
    }

    private async Task RemoveExpiredAsync(CancellationToken cancellationToken)
    {
        long before = time.GetUtcNow().Subtract(options.OutputLifetime).ToUnixTimeMilliseconds();
        foreach (string file in await renders.ExpireAsync(before, cancellationToken))
        {
            File.Delete(Path.Combine(folder.Outputs, file));
        }
    }

    [LoggerMessage(LogLevel.Information, "Rendered {RenderId}: {Size} bytes.")]
    private partial void LogRendered(string renderId, long size);

    [LoggerMessage(LogLevel.Error, "The render loop failed; trying again later.")]
    private partial void LogFaulted(Exception exception);

    private sealed class Progress : IProgress<double>
    {
        private double _fraction;

        public double Fraction => Volatile.Read(ref _fraction);

        public void Report(double value) =>
            Volatile.Write(ref _fraction, double.IsNaN(value) ? 0 : Math.Clamp(value, 0, 1));
    }
}
