using Reelwright.Protocol;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Exports through the render engine of this machine.</summary>
/// <param name="engine">Compiles and renders.</param>
public sealed class RenderExporter(RenderEngine engine) : IVideoExporter, IPreviewer, IAsyncDisposable
{
    private const int ProxyShortEdge = 360;
    private readonly StillRenderer _stills = new(engine);

    /// <inheritdoc/>
    public Task<Still> FindAsync(
        Timeline timeline, StillRequest request, IMediaPaths media, CancellationToken cancellationToken) =>
        _stills.FindAsync(timeline, request, new MediaPathLibrary(media), cancellationToken);

    /// <inheritdoc/>
    public Task<Still> FindAsync(
        Timeline timeline, StoryboardRequest request, IMediaPaths media, CancellationToken cancellationToken) =>
        _stills.FindAsync(timeline, request, new MediaPathLibrary(media), cancellationToken);

    /// <inheritdoc/>
    public Task<string> ProxyKeyAsync(Timeline timeline, IMediaPaths media, CancellationToken cancellationToken) =>
        engine.ContentKeyAsync(timeline, Proxy(timeline), new MediaPathLibrary(media), cancellationToken);

    /// <inheritdoc/>
    public Task MakeProxyAsync(Timeline timeline, IMediaPaths media, string outputPath, CancellationToken cancellationToken) =>
        engine.ExportAsync(timeline, Proxy(timeline), new MediaPathLibrary(media), outputPath, null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _stills.DisposeAsync();

    /// <inheritdoc/>
    public async Task<ExportOutcome> ExportAsync(
        Timeline timeline,
        ExportSettings settings,
        IMediaPaths media,
        string outputPath,
        IProgress<double> progress,
        CancellationToken cancellationToken)
    {
        try
        {
            var result = await engine.ExportAsync(
                timeline,
                Output(timeline, settings),
                new MediaPathLibrary(media),
                outputPath,
                new Fractions(progress),
                cancellationToken);
            return new ExportOutcome(result.DurationSeconds);
        }
        catch (RenderException e)
        {
            throw new ExportException(e.Message);
        }
    }

    /// <inheritdoc/>
    public void Check(Timeline timeline, ExportSettings settings, IMediaPaths media)
    {
        if (settings.Format != "mp4")
        {
            throw new DraftException(null, null, "output.format", $"'{settings.Format}' cannot be made yet; ask for mp4.");
        }

        if (settings.Codec is not (null or "h264"))
        {
            throw new DraftException(null, null, "output.codec", $"'{settings.Codec}' cannot be made yet; ask for h264.");
        }

        if (settings.FramesPerSecond is { } rate && Math.Abs(rate - timeline.Rate.PerSecond) > 0.01)
        {
            throw new DraftException(
                null, null, "output.fps", $"The timeline has {timeline.Rate.PerSecond:0.###} frames a second; leave fps out.");
        }

        foreach (var placed in timeline.Placed())
        {
            if (placed.Clip.Media is ExternalReference file && media.PathOf(file.MediaId) is null)
            {
                throw new DraftException(
                    timeline.Tracks.IndexOf(placed.Track) + 1,
                    placed.Track.Clips.ToList().IndexOf(placed.Clip) + 1,
                    null,
                    $"'{file.Name}' is gone; upload it again or replace the clip.");
            }
        }
    }

    private static OutputSettings Proxy(Timeline timeline) =>
        (OutputSettings.For(timeline, "low") with { Preset = "superfast", AudioKbps = 96 })
            .Scaled(timeline, Math.Min(ProxyShortEdge, timeline.ShortEdge));

    private static OutputSettings Output(Timeline timeline, ExportSettings settings)
    {
        var output = OutputSettings.For(timeline, settings.Quality) with
        {
            Tags = new Dictionary<string, string> { ["title"] = timeline.Title },
        };
        if (settings.Crf is { } crf)
        {
            output = output with { Crf = crf };
        }

        return settings.ShortEdge is { } edge ? output.Scaled(timeline, edge) : output;
    }

    private sealed class MediaPathLibrary(IMediaPaths media) : IMediaLibrary
    {
        public string? PathOf(ExternalReference reference) => media.PathOf(reference.MediaId);
    }

    private sealed class Fractions(IProgress<double> progress) : IProgress<RenderProgress>
    {
        public void Report(RenderProgress value) => progress.Report(value.Fraction);
    }
}
