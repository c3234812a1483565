using System.Collections.Concurrent;
using System.Collections.Immutable;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>One export on its way to a file.</summary>
/// <param name="engine">Cuts, compiles and mixes.</param>
/// <param name="tools">The programs.</param>
/// <param name="cache">Keeps segments.</param>
/// <param name="library">Finds files.</param>
/// <param name="settings">What the file is to be.</param>
/// <param name="progress">Told now and then.</param>
internal sealed class ExportJob(
    RenderEngine engine,
    MediaTools tools,
    RenderCache cache,
    IMediaLibrary library,
    OutputSettings settings,
    IProgress<RenderProgress>? progress)
{
    private readonly Lock _telling = new();
    private readonly ConcurrentBag<MediaProblem> _problems = [];
    private long _done;

    /// <summary>Makes the file.</summary>
    public async Task<ExportResult> RunAsync(Timeline timeline, string outputPath, CancellationToken cancellationToken)
    {
        var shown = TimelineRate.Convert(timeline, settings.Rate ?? timeline.Rate);
        progress?.Report(new(0, shown.Length, "compile"));
        await CheckAsync(shown);
        var work = Directory.CreateTempSubdirectory("reelwright-");
        try
        {
            switch (settings.Format)
            {
                case OutputFormat.M4a or OutputFormat.Mp3 or OutputFormat.Wav:
                    await SoundAloneAsync(timeline, outputPath, work.FullName, cancellationToken);
                    break;
                case OutputFormat.WebM or OutputFormat.Mov when SeeThrough.Is(shown, settings):
                    await SeeThroughAsync(timeline, shown, outputPath, work.FullName, cancellationToken);
                    break;
                case OutputFormat.Gif or OutputFormat.PngSequence:
                    await PicturesAloneAsync(shown, outputPath, cancellationToken);
                    break;
                default:
                    await VideoAsync(timeline, shown, outputPath, work.FullName, cancellationToken);
                    break;
            }

            return new(shown.Length, shown.Seconds, new FileInfo(outputPath).Length) { Findings = Findings(timeline) };
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    // What a look at the files tells, and what only decoding them did.
    private IReadOnlyList<Finding> Findings(Timeline timeline)
    {
        var seen = MediaFindings.Look(timeline, engine.Files(library)).ToList();
        var known = seen.Select(finding => finding.ClipId).ToHashSet();
        return
        [
            .. seen,
            .. _problems.Distinct().Where(problem => !known.Contains(problem.Clip?.Value)).Select(problem => MediaFindings.Of(timeline, problem)),
        ];
    }

    /// <summary>Renders one of several equal parts of the picture into the cache.</summary>
    /// <returns>How many segments it has.</returns>
    public async Task<int> RenderPartAsync(Timeline timeline, int part, int parts, CancellationToken cancellationToken)
    {
        var shown = TimelineRate.Convert(timeline, settings.Rate ?? timeline.Rate);
        await CheckAsync(shown);
        var all = await engine.SegmentsAsync(shown, settings, library, cancellationToken);
        ImmutableArray<PlanSegment> own = [.. all.Where(segment => PartOf(segment.Range, shown.Length, parts) == part)];
        var work = Directory.CreateTempSubdirectory("reelwright-");
        try
        {
            var renderer = new SegmentRenderer(tools, cache, CompileAsync, settings, work.FullName);
            var files = await renderer.RenderAsync(shown, own, frames => Tell(frames, shown.Length), cancellationToken);
            foreach (var file in files)
            {
                file.Dispose();
            }

            return own.Length;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    // A segment belongs where its middle lies.
    private static int PartOf(FrameRange range, long length, int parts) => (int)((range.Start + range.End) * parts / (2 * length));

    private static AudioCodec CodecOf(OutputFormat format) => format switch
    {
        OutputFormat.WebM => AudioCodec.Opus,
        OutputFormat.Mp3 => AudioCodec.Mp3,
        OutputFormat.Wav => AudioCodec.Wav,
        _ => AudioCodec.Aac,
    };

    private async Task CheckAsync(Timeline shown)
    {
        if (shown.IsEmpty)
        {
            throw new RenderException("The timeline is empty: describe a video or add pictures first.");
        }

        if (OutputChecks.Refusal(shown, settings) is { } refusal)
        {
            throw new RenderException(refusal);
        }

        bool isVideo = settings.Format is OutputFormat.Mp4 or OutputFormat.Mov or OutputFormat.WebM;
        if (isVideo && settings.Codec != VideoCodec.H264 && !await EncoderList.HasAsync(tools, settings.Codec))
        {
            throw new RenderException($"The installed ffmpeg cannot encode {settings.Codec}; ask for h264.");
        }
    }

    private async Task VideoAsync(
        Timeline timeline, Timeline shown, string outputPath, string workFolder, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        string audioPath = Path.Combine(workFolder, "sound");

        // Segments take all cores until the last of them: encoding the sound fills what they leave free then.
        var isFree = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sounding = engine.WriteSoundAsync(
            timeline, settings, CodecOf(settings.Format), library, audioPath, isFree.Task, stopping.Token);
        SegmentFile[] segments = [];
        try
        {
            segments = await PictureOrAgainAsync(shown, workFolder, sounding, isFree, stopping.Token);
            isFree.TrySetResult();
            Note(await sounding);
            progress?.Report(new(shown.Length, shown.Length, "join"));
            await JoinAsync(segments, shown, audioPath, outputPath, workFolder, stopping.Token);
        }
        finally
        {
            await stopping.CancelAsync();
            await ((Task)sounding).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var segment in segments)
            {
                segment.Dispose();
            }
        }
    }

    private async Task JoinAsync(
        SegmentFile[] segments, Timeline shown, string audioPath, string outputPath, string workFolder, CancellationToken cancellationToken)
    {
        var video = new MuxedVideo(segments, settings.Width, settings.Height, shown.Rate.Numerator, shown.Rate.Denominator)
        {
            IsQuickTime = settings.Format == OutputFormat.Mov,
        };
        if (settings.Format != OutputFormat.WebM)
        {
            await Mp4Muxer.WriteAsync(video, audioPath, outputPath, shown.Length, settings.Tags, cancellationToken);
            return;
        }

        string picture = Path.Combine(workFolder, "picture.mp4");
        await Mp4Muxer.WriteAsync(video, null, picture, shown.Length, null, cancellationToken);
        await WebMMuxer.WriteAsync(tools, picture, audioPath, outputPath, settings.Tags, cancellationToken);
    }

    // Segments of two encoders do not go together, so a card that fails on the way costs what it had done.
    private async Task<SegmentFile[]> PictureOrAgainAsync(
        Timeline shown, string workFolder, Task sounding, TaskCompletionSource isFree, CancellationToken cancellationToken)
    {
        if (!settings.UsesHardware || await HardwareEncoders.FindAsync(tools, settings.Codec) is not { } card)
        {
            return await PictureAsync(settings, shown, workFolder, sounding, isFree, cancellationToken);
        }

        try
        {
            return await PictureAsync(settings with { Hardware = card }, shown, workFolder, sounding, isFree, cancellationToken);
        }
        catch (MediaException e) when (e.Kind is MediaErrorKind.EncodeFailed or MediaErrorKind.Timeout or MediaErrorKind.OutOfMemory)
        {
            lock (_telling)
            {
                _done = 0;
            }

            return await PictureAsync(settings, shown, workFolder, sounding, isFree, cancellationToken);
        }
    }

    private async Task<SegmentFile[]> PictureAsync(
        OutputSettings attempt, Timeline shown, string workFolder, Task sounding, TaskCompletionSource isFree, CancellationToken cancellationToken)
    {
        var segments = await engine.SegmentsAsync(shown, attempt, library, cancellationToken);
        var renderer = new SegmentRenderer(tools, cache, CompileAsync, attempt, workFolder) { HasSpare = () => isFree.TrySetResult() };
        var files = await renderer.RenderAsync(
            shown,
            segments,
            frames =>
            {
                if (sounding.IsFaulted)
                {
                    // No use in drawing on when there will be no sound.
                    sounding.GetAwaiter().GetResult();
                }

                Tell(frames, shown.Length);
            },
            cancellationToken);
        Note(renderer.Problems.Keys);
        return files;
    }

    private void Note(IEnumerable<MediaProblem> problems)
    {
        foreach (var problem in problems)
        {
            _problems.Add(problem);
        }
    }

    private async Task SoundAloneAsync(Timeline timeline, string outputPath, string workFolder, CancellationToken cancellationToken)
    {
        string path = Path.Combine(workFolder, "sound");
        Note(await engine.WriteSoundAsync(timeline, settings, CodecOf(settings.Format), library, path, Task.CompletedTask, cancellationToken));
        Tell(timeline.Length, timeline.Length);
        OutputFile.Place(path, outputPath);
    }

    private async Task PicturesAloneAsync(Timeline shown, string outputPath, CancellationToken cancellationToken)
    {
        ImmutableArray<FrameRange> parts = [.. SegmentKeys.Ranges(shown)];
        var sequence = new FrameSequence(shown, settings, parts, CompileAsync, frames => Tell(frames, shown.Length)) { Problems = Note };
        if (settings.Format == OutputFormat.Gif)
        {
            await GifWriter.WriteAsync(
                tools,
                new() { Width = settings.Width, Height = settings.Height, RateNumerator = shown.Rate.Numerator, RateDenominator = shown.Rate.Denominator },
                take => sequence.RunAsync(take, cancellationToken),
                outputPath,
                cancellationToken);
            return;
        }

        await PngSequence.WriteAsync(sequence, outputPath, cancellationToken);
    }

    // Alpha lies beside the frames of a WebM, not in them: such a film is encoded in one piece.
    private async Task SeeThroughAsync(Timeline timeline, Timeline shown, string outputPath, string workFolder, CancellationToken cancellationToken)
    {
        string sound = Path.Combine(workFolder, "sound");
        Note(await engine.WriteSoundAsync(timeline, settings, CodecOf(settings.Format), library, sound, Task.CompletedTask, cancellationToken));
        var frames = new SeeThroughSequence(shown, settings, [.. SegmentKeys.Ranges(shown)], CompileAsync, count => Tell(count, shown.Length))
        {
            Problems = Note,
        };
        await AlphaWriter.WriteAsync(
            tools, settings.ToEncodeSettings(shown.Rate), take => frames.RunAsync(take, cancellationToken), sound, outputPath, cancellationToken);
    }

    private Task<RenderPlan> CompileAsync(Timeline part, CancellationToken cancellationToken) =>
        engine.CompilePartAsync(part, settings, library, cancellationToken);

    private void Tell(long frames, long length)
    {
        lock (_telling)
        {
            _done += frames;
            progress?.Report(new(_done, length, "frames"));
        }
    }
}
