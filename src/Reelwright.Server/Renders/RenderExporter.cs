using System.Text.Json.Nodes;
using Reelwright.Audio;
using Reelwright.Director;
using Reelwright.Media;
using Reelwright.Protocol;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Exports through the render engine of this machine.</summary>
/// <param name="engine">Compiles and renders.</param>
/// <param name="director">Lays a video out anew for a platform of another shape; <c>null</c> exports every video in its own.</param>
public sealed class RenderExporter(RenderEngine engine, IDirector? director = null) : IVideoExporter, IPreviewer, IAsyncDisposable
{
    private const int ProxyShortEdge = 360;
    private readonly StillRenderer _stills = new(engine);
    private readonly Verifier _verifier = new(engine, new MediaTools());

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
    public Task<AudioBlock> MixAsync(Timeline timeline, IMediaPaths media, CancellationToken cancellationToken) =>
        engine.MixAsync(timeline, new MediaPathLibrary(media), cancellationToken);

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
            var preset = settings.Preset is { } name ? OutputPresets.Find(name) : null;
            var shown = Shaped(timeline, preset);
            var output = OutputMapping.Map(shown, settings);
            var library = new MediaPathLibrary(media);
            var result = await engine.ExportAsync(shown, output, library, outputPath, new Fractions(progress), cancellationToken);
            var request = new VerifyRequest
            {
                Timeline = shown,
                Settings = output,
                Library = library,
                FromRendering = result.Findings,
                Preset = preset,
            };
            return new ExportOutcome(result.DurationSeconds) { Report = await VerifyAsync(outputPath, request, cancellationToken) };
        }
        catch (RenderException e)
        {
            throw new ExportException(e.Message);
        }
    }

    /// <inheritdoc/>
    public void Check(Timeline timeline, ExportSettings settings, IMediaPaths media)
    {
        var shown = settings.Preset is { } asked ? Shaped(timeline, OutputPresets.Find(asked)) : timeline;
        var output = OutputMapping.Map(shown, settings);
        if (OutputChecks.Refusal(timeline, output) is { } refusal)
        {
            throw new DraftException(null, null, "output", refusal);
        }

        if (settings.Preset is { } name && OutputPresets.Find(name)?.Refusal(timeline) is { } limit)
        {
            throw new DraftException(null, null, "output.preset", limit);
        }
    }

    // A platform that shows another shape gets the video laid out for it, not scaled or between bars.
    private Timeline Shaped(Timeline timeline, OutputPreset? preset) => director is not null && preset?.CanvasFor(timeline) is { } canvas
        ? director.Reflow(timeline, canvas.Width, canvas.Height)
        : timeline;

    // The film is there: what verifying it cannot read is no reason to withhold it.
    private async Task<JsonObject?> VerifyAsync(string path, VerifyRequest request, CancellationToken cancellationToken)
    {
        if (request.Settings!.Format == OutputFormat.PngSequence)
        {
            return null;
        }

        try
        {
            return (await _verifier.CheckAsync(path, request, cancellationToken)).ToJson();
        }
        catch (MediaException)
        {
            return null;
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
