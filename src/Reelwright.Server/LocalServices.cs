using System.Globalization;
using Reelwright.Agent;
using Reelwright.Audio;
using Reelwright.Director;
using Reelwright.Media;
using Reelwright.Render;

namespace Reelwright.Server;

/// <summary>The parts that do the work on this machine, put together: voices, director, agent, render engine.</summary>
public sealed class LocalServices : IDisposable
{
    private readonly RenderEngine _engine;
    private readonly LanguageModel? _model;
    private readonly OfflineSpeech _voices;

    /// <summary>Puts the parts together; nothing is loaded before it is needed.</summary>
    /// <param name="assetsDirectory">The packed assets.</param>
    /// <param name="cacheDirectory">Where speech and drawn art are kept between runs; made when it is not there.</param>
    /// <param name="dataDirectory">The server's folder, where uploads lie.</param>
    /// <param name="model">A language model that helps; <c>null</c> for none.</param>
    /// <param name="voices">Voices beyond those of the machine; <c>null</c> for none.</param>
    /// <param name="transcriber">Writes speech down; <c>null</c> for English drafts alone.</param>
    public LocalServices(
        string assetsDirectory,
        string cacheDirectory,
        string dataDirectory,
        ModelOptions? model = null,
        SpeechOptions? voices = null,
        ITranscriber? transcriber = null)
    {
        _model = model is null ? null : new LanguageModel(model);
        var segmenter = new Lazy<ChineseSegmenter>(() => ChineseSegmenter.Load(assetsDirectory));
        _voices = new OfflineSpeech(segmenter, voices);
        var speech = new SpeechCache(_voices, Path.Combine(cacheDirectory, "speech"));
        var tools = new MediaTools();
        _engine = new RenderEngine(assetsDirectory, tools, speech, cacheDirectory, CacheLimitBytes());
        string media = Path.Combine(dataDirectory, "media");
        var written = new TranscriptCache(transcriber ?? new BestTranscriber(new DraftTranscriber()), Path.Combine(cacheDirectory, "transcripts"));
        var director = new OfflineDirector(
            new ScriptWriter(), new ArtIndex(assetsDirectory), speech, segmenter, new PictureSamples(tools, media), new FootageSamples(tools, media), written);
        Exporter = new RenderExporter(_engine, director);
        Agent = new OfflineAgent(
            new BriefReader(),
            director,
            new FootageAnalyst(tools, media),
            _model);
    }

    /// <summary>Understands messages and carries them out.</summary>
    public IAgent Agent { get; }

    /// <summary>Makes video files.</summary>
    public IVideoExporter Exporter { get; }

    /// <summary>Makes fonts, instruments and code ready while something else is waited for.</summary>
    public Task WarmUpAsync(CancellationToken cancellationToken) =>
        _engine.WarmUpAsync(NoMedia.Instance, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _engine.Dispose();
        _model?.Dispose();
        _voices.Dispose();
    }

    // Megabytes for rendered segments and sounds; 0 keeps none.
    private static long CacheLimitBytes() =>
        long.TryParse(Environment.GetEnvironmentVariable("REELWRIGHT_CACHE_MB"), CultureInfo.InvariantCulture, out long megabytes)
        && megabytes is >= 0 and < 1L << 40
            ? megabytes << 20
            : RenderCache.DefaultLimitBytes;

    private sealed class NoMedia : IMediaLibrary
    {
        public static NoMedia Instance { get; } = new();

        public string? PathOf(Timelines.ExternalReference reference) => null;
    }
}
