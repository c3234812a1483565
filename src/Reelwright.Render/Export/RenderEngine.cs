using Reelwright.Audio;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Compiles timelines and renders them: the one entrance to pictures, sound and files.</summary>
/// <remarks>Fonts, art and the soundfont are loaded once; an engine serves any number of exports at the same time.</remarks>
public sealed class RenderEngine : IDisposable
{
    private readonly RenderResources _resources;
    private readonly MediaTools _tools;
    private readonly ISpeechSynthesizer _speech;

    /// <summary>Makes an engine.</summary>
    /// <param name="assetsDirectory">The packed assets: fonts, art.</param>
    /// <param name="tools">ffmpeg and ffprobe.</param>
    /// <param name="speech">Speaks narration.</param>
    /// <param name="cacheDirectory">Where drawn art is kept between runs; <c>null</c> keeps none.</param>
    public RenderEngine(string assetsDirectory, MediaTools tools, ISpeechSynthesizer speech, string? cacheDirectory = null)
    {
        _resources = new RenderResources(assetsDirectory, cacheDirectory);
        _tools = tools;
        _speech = speech;
    }

    /// <summary>Compiles a timeline for an output: looks up, lays out and rounds everything.</summary>
    /// <exception cref="RenderException">The timeline cannot be rendered; the message names what and why.</exception>
    public Task<RenderPlan> CompileAsync(
        Timeline timeline,
        OutputSettings settings,
        IMediaLibrary library,
        CancellationToken cancellationToken) =>
        new PlanCompiler(_resources, _tools, library).CompileAsync(timeline, settings, cancellationToken);

    /// <summary>Renders a timeline into an MP4 file.</summary>
    /// <param name="timeline">The timeline; not empty.</param>
    /// <param name="settings">Size and quality.</param>
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
        CancellationToken cancellationToken)
    {
        progress?.Report(new(0, timeline.Length, "compile"));
        var work = Directory.CreateTempSubdirectory("reelwright-");
        try
        {
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            string audioPath = Path.Combine(work.FullName, "sound.m4a");
            string videoPath = Path.Combine(work.FullName, "picture.mp4");
            var sounding = SoundAsync(timeline, settings, library, audioPath, stopping.Token);
            try
            {
                await using var plan = await CompileAsync(timeline, settings, library, stopping.Token);
                await EncodeAsync(plan, videoPath, progress, sounding, stopping.Token);
                await sounding;
                progress?.Report(new(plan.FrameCount, plan.FrameCount, "join"));
                await new Joiner(_tools).JoinAsync(
                    [videoPath], audioPath, outputPath, plan.FrameCount, settings.Tags, stopping.Token);
                return new(
                    plan.FrameCount,
                    plan.Rate.SecondsAt(plan.FrameCount),
                    new FileInfo(outputPath).Length);
            }
            finally
            {
                await stopping.CancelAsync();
                await sounding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>The finished sound of a timeline, exactly as long as its picture.</summary>
    /// <exception cref="RenderException">A sound cannot be made.</exception>
    public Task<AudioBlock> MixAsync(Timeline timeline, IMediaLibrary library, CancellationToken cancellationToken) =>
        new SoundMixdown(_speech, _resources.Synthesizer, _tools, library)
            .MixAsync(SoundCompiler.Compile(timeline), cancellationToken);

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

    private async Task SoundAsync(
        Timeline timeline,
        OutputSettings settings,
        IMediaLibrary library,
        string path,
        CancellationToken cancellationToken)
    {
        // Off the caller's thread from the start: composing and mixing do not await much.
        await Task.Run(
            async () =>
            {
                var mix = await MixAsync(timeline, library, cancellationToken);
                await AudioEncoder.EncodeAacAsync(_tools, mix.ToInterleaved(), path, settings.AudioKbps, cancellationToken);
            },
            cancellationToken);
    }

    private async Task EncodeAsync(
        RenderPlan plan,
        string path,
        IProgress<RenderProgress>? progress,
        Task sounding,
        CancellationToken cancellationToken)
    {
        var pool = new FramePool();
        var settings = plan.Settings;
        await using var encoder = VideoEncoder.Start(
            _tools,
            new VideoEncodeSettings
            {
                Width = settings.Width,
                Height = settings.Height,
                RateNumerator = plan.Rate.Numerator,
                RateDenominator = plan.Rate.Denominator,
                Preset = settings.Preset,
                Crf = settings.Crf,
                KeyframeIntervalFrames = plan.SegmentFrames,
            },
            path,
            cancellationToken);
        long done = 0;
        await FramePipeline.RunAsync(
            new FrameRenderer(plan, pool),
            settings,
            0,
            plan.FrameCount,
            pool,
            async (frame, token) =>
            {
                if (sounding.IsFaulted)
                {
                    // No use in drawing on when there will be no sound.
                    await sounding;
                }

                await encoder.WriteAsync(frame.Memory, token);
                progress?.Report(new(++done, plan.FrameCount, "frames"));
            },
            cancellationToken);
        await encoder.CompleteAsync(cancellationToken);
    }
}
