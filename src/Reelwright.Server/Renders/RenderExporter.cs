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
                OutputMapping.Map(timeline, settings),
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
        var output = OutputMapping.Map(timeline, settings);
        if (OutputChecks.Refusal(timeline, output) is { } refusal)
        {
            throw new DraftException(null, null, "output", refusal);
        }

        if (settings.Preset is { } name && OutputPresets.Find(name)?.Refusal(timeline) is { } limit)
        {
            throw new DraftException(null, null, "output.preset", limit);
        }
    }

    private static OutputSettings Proxy(Timeline timeline) =>
        (OutputSettings.For(timeline, "low") with { Preset = "superfast", AudioKbps = 96 })
            .Scaled(timeline, Math.Min(ProxyShortEdge, timeline.ShortEdge));

    private sealed class MediaPathLibrary(IMediaPaths media) : IMediaLibrary
    {
        public string? PathOf(ExternalReference reference) => media.PathOf(reference.MediaId);
    }

    private sealed class Fractions(IProgress<double> progress) : IProgress<RenderProgress>
    {
        public void Report(RenderProgress value) => progress.Report(value.Fraction);
    }
}
