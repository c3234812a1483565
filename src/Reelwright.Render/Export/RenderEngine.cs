using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Reelwright.Audio;
using Reelwright.Graphics;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Compiles timelines and renders them: the one entrance to pictures, sound and files.</summary>
/// <remarks>Fonts, art and the soundfont are loaded once; an engine serves any number of exports at the same time.</remarks>
public sealed class RenderEngine : IDisposable
{
    private const double DefaultLufs = -14;
    private const int SpareThreads = 6;
    private readonly RenderResources _resources;
    private readonly MediaTools _tools;
    private readonly ISpeechSynthesizer _speech;
    private readonly RenderCache _cache;
    private readonly ContentHashes _hashes;
    private readonly Lazy<string> _identity;
    private readonly Lazy<string> _soundMakers;
    private readonly ConcurrentDictionary<VideoEncodeSettings, string> _encoders = new();

    /// <summary>Makes an engine.</summary>
    /// <param name="assetsDirectory">The packed assets: fonts, art.</param>
    /// <param name="tools">ffmpeg and ffprobe.</param>
    /// <param name="speech">Speaks narration.</param>
    /// <param name="cacheDirectory">Where art, segments and sounds are kept between runs; <c>null</c> keeps none.</param>
    /// <param name="cacheLimitBytes">Most bytes of segments and sounds; 0 keeps none.</param>
    public RenderEngine(
        string assetsDirectory,
        MediaTools tools,
        ISpeechSynthesizer speech,
        string? cacheDirectory = null,
        long cacheLimitBytes = RenderCache.DefaultLimitBytes)
    {
        _cache = new(cacheDirectory is null ? null : Path.Combine(cacheDirectory, "render"), cacheLimitBytes);
        _hashes = new(_cache);
        var assets = new Lazy<string>(() => RendererIdentity.OfAssets(assetsDirectory, _hashes));
        _identity = new(() => RendererIdentity.Of(tools, assets.Value));
        _soundMakers = new(() => RendererIdentity.OfSound(tools));
        _resources = new RenderResources(assetsDirectory, cacheDirectory, assets);
        _tools = tools;
        _speech = speech;

        // An encoder keeps its thread for seconds: sound, pipes and a server's requests must not wait for one to come free.
        ThreadPool.GetMinThreads(out int workers, out int completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + SpareThreads), completions);
    }

    /// <summary>Compiles a timeline for an output: looks up, lays out and rounds everything.</summary>
    /// <exception cref="RenderException">The timeline cannot be rendered; the message names what and why.</exception>
    public Task<RenderPlan> CompileAsync(
        Timeline timeline,
        OutputSettings settings,
        IMediaLibrary library,
        CancellationToken cancellationToken) =>
        new PlanCompiler(_resources, _tools, Files(library)).CompileAsync(timeline, settings, cancellationToken);

    /// <summary>The same for an export, whose segments take all cores: each decoder gets one thread, and a third less memory.</summary>
    internal Task<RenderPlan> CompilePartAsync(
        Timeline timeline,
        OutputSettings settings,
        IMediaLibrary library,
        CancellationToken cancellationToken) =>
        new PlanCompiler(_resources, _tools with { DecodeThreads = 1 }, Files(library)).CompileAsync(timeline, settings, cancellationToken);

    /// <summary>The units in which a timeline is rendered, kept and distributed.</summary>
    /// <exception cref="RenderException">The timeline is empty.</exception>
    public async Task<ImmutableArray<PlanSegment>> SegmentsAsync(
        Timeline timeline, OutputSettings settings, IMediaLibrary library, CancellationToken cancellationToken)
    {
        return (await KeysAsync(timeline, settings, library, cancellationToken)).Split();
    }

    /// <summary>Equal for exports that are equal to the bit: 64 hexadecimal digits.</summary>
    /// <exception cref="RenderException">The timeline is empty.</exception>
    public async Task<string> ContentKeyAsync(
        Timeline timeline, OutputSettings settings, IMediaLibrary library, CancellationToken cancellationToken)
    {
        var segments = await SegmentsAsync(timeline, settings, library, cancellationToken);
        string sound = Sounds(library).KeyOf(SoundCompiler.Compile(timeline), settings, AudioCodec.Aac);
        var tags = settings.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}");
        string text = string.Join('\n', [.. segments.Select(segment => segment.Key), sound, .. tags]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The segment that a frame lies in.</summary>
    /// <exception cref="RenderException">The timeline is empty.</exception>
    internal async Task<PlanSegment> SegmentAtAsync(
        Timeline timeline, OutputSettings settings, IMediaLibrary library, long frame, CancellationToken cancellationToken) =>
        (await KeysAsync(timeline, settings, library, cancellationToken)).At(frame);

    /// <summary>Where a timeline's words lie.</summary>
    internal IReadOnlyList<PlacedWords> LayOutWords(Timeline timeline) => WordLayout.Of(timeline, _resources);

    /// <summary>A few letters on one line, for contact sheets.</summary>
    internal Sprite Label(string text, double pixels)
    {
        var style = new TextStyle { SizePx = pixels, MinSizePx = pixels / 2, Align = TextAlign.Left, MaxLines = 1 };
        return new TextRasterizer(_resources.Fonts).Render(text, style, (int)(pixels * 10), (int)(pixels * 2)).Sprite;
    }

    /// <summary>Renders a timeline into a file.</summary>
    /// <param name="timeline">The timeline; not empty.</param>
    /// <param name="settings">Format, size, rate and quality.</param>
    /// <param name="library">Finds the files of external media.</param>
    /// <param name="outputPath">Where the file goes; it appears there whole or not at all.</param>
    /// <param name="progress">Told now and then; may be <c>null</c>.</param>
    /// <param name="cancellationToken">Stops; nothing half-written is left.</param>
    /// <exception cref="RenderException">The timeline cannot be rendered.</exception>
    /// <exception cref="MediaException">The file cannot be written or encoded.</exception>
    public async Task<ExportResult> ExportAsync(
        Timeline timeline,
        OutputSettings settings,
        IMediaLibrary library,
        string outputPath,
        IProgress<RenderProgress>? progress,
        CancellationToken cancellationToken) =>
        await new ExportJob(this, _tools, _cache, library, settings, progress).RunAsync(timeline, outputPath, cancellationToken);

    /// <summary>Renders one of several equal parts of a timeline's picture into the cache, where an export finds it.</summary>
    /// <remarks>Processes that share a cache share an export in this way: each takes a part, then any of them exports.</remarks>
    /// <param name="timeline">The timeline; not empty.</param>
    /// <param name="settings">Those of the export.</param>
    /// <param name="library">Finds the files of external media.</param>
    /// <param name="part">Which part: 0 to <paramref name="parts"/>, exclusive.</param>
    /// <param name="parts">How many there are; 1 or more.</param>
    /// <param name="cancellationToken">Stops; finished segments stay in the cache.</param>
    /// <returns>How many segments the part has.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    /// <exception cref="RenderException">The timeline cannot be rendered.</exception>
    public async Task<int> RenderPartAsync(
        Timeline timeline, OutputSettings settings, IMediaLibrary library, int part, int parts, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(part, parts);
        return await new ExportJob(this, _tools, _cache, library, settings, null).RenderPartAsync(timeline, part, parts, cancellationToken);
    }

    /// <summary>The finished sound of a timeline, exactly as long as its picture.</summary>
    /// <exception cref="RenderException">A sound cannot be made.</exception>
    public Task<AudioBlock> MixAsync(Timeline timeline, IMediaLibrary library, CancellationToken cancellationToken) =>
        Mixdown(library, Sounds(library)).MixAsync(SoundCompiler.Compile(timeline), DefaultLufs, cancellationToken);

    /// <summary>Writes the finished sound of a timeline to a file.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="settings">Loudness and bit rate.</param>
    /// <param name="codec">What to encode to.</param>
    /// <param name="library">Finds files.</param>
    /// <param name="path">The file.</param>
    /// <param name="isFree">Ends when there is time to encode.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>What was wrong with files.</returns>
    internal Task<IReadOnlyCollection<MediaProblem>> WriteSoundAsync(
        Timeline timeline,
        OutputSettings settings,
        AudioCodec codec,
        IMediaLibrary library,
        string path,
        Task isFree,
        CancellationToken cancellationToken)
    {
        // Off the caller's thread from the start: composing and mixing do not await much.
        return Task.Run<IReadOnlyCollection<MediaProblem>>(
            async () =>
            {
                var plan = SoundCompiler.Compile(timeline);
                var sounds = Sounds(library);
                string key = sounds.KeyOf(plan, settings, codec);
                if (!sounds.TryCopy(key, path))
                {
                    var mixdown = Mixdown(library, sounds);
                    await EncodeSoundAsync(mixdown, plan, settings, codec, path, isFree, cancellationToken);
                    if (!mixdown.Problems.IsEmpty)
                    {
                        // Looked at anew the next time.
                        return mixdown.Problems;
                    }

                    sounds.Keep(key, path);
                }

                return [];
            },
            cancellationToken);
    }

    private async Task EncodeSoundAsync(
        SoundMixdown mixdown,
        SoundPlan plan,
        OutputSettings settings,
        AudioCodec codec,
        string path,
        Task isFree,
        CancellationToken cancellationToken)
    {
        if (plan.LengthSamples < LongMixdown.WorthFrom)
        {
            var mix = await mixdown.MixAsync(plan, settings.LoudnessLufs, cancellationToken);
            await isFree.WaitAsync(cancellationToken);
            await AudioEncoder.EncodeAsync(_tools, mix.Left, mix.Right, codec, path, settings.AudioKbps, cancellationToken);
            return;
        }

        // So much picture has time enough at its end: sound is not waited with.
        using var parts = new LongMixdown(mixdown, Path.GetDirectoryName(path)!);
        using var sound = await parts.MixAsync(plan, settings.LoudnessLufs, cancellationToken);
        await AudioEncoder.EncodeAsync(_tools, sound.Length, sound.Open, codec, path, settings.AudioKbps, cancellationToken);
    }

    /// <summary>Loads fonts, art and instruments and draws a little, so that the first export finds them ready.</summary>
    /// <remarks>Worth it where there is something else to wait for meanwhile, such as speech.</remarks>
    public async Task WarmUpAsync(IMediaLibrary library, CancellationToken cancellationToken)
    {
        var timeline = WarmUpTimeline.Make();
        await Task.WhenAll(
            Task.Run(() => MixAsync(timeline, library, cancellationToken), cancellationToken),
            Task.Run(
                async () =>
                {
                    await using var plan = await CompileAsync(timeline, OutputSettings.For(timeline), library, cancellationToken);
                    for (long frame = 0; frame < WarmUpTimeline.Scenes; frame++)
                    {
                        await new FrameRenderer(plan).RenderAsync(frame, cancellationToken);
                    }
                },
                cancellationToken));
    }

    /// <inheritdoc/>
    public void Dispose() => _resources.Dispose();

    private SoundMixdown Mixdown(IMediaLibrary library, SoundStore sounds) =>
        new(_speech, _resources.Synthesizer, _tools, Files(library), sounds);

    private async Task<SegmentKeys> KeysAsync(
        Timeline timeline, OutputSettings settings, IMediaLibrary library, CancellationToken cancellationToken)
    {
        if (timeline.IsEmpty)
        {
            throw new RenderException("The timeline is empty: describe a video or add pictures first.");
        }

        var encoding = settings.ToEncodeSettings(timeline.Rate);
        if (!_encoders.TryGetValue(encoding, out string? encoder))
        {
            encoder = await FrameEncoders.FingerprintAsync(_tools, encoding, cancellationToken);
            _encoders[encoding] = encoder;
        }

        return new SegmentKeys(timeline, settings, Files(library), $"{_identity.Value} {encoder}");
    }

    private SoundStore Sounds(IMediaLibrary library) => new(_cache, $"{_soundMakers.Value} {_speech.Version}", Files(library));

    internal MediaFiles Files(IMediaLibrary library) => MediaFiles.Of(library, _hashes);
}
