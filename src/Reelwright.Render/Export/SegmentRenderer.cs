using System.Collections.Concurrent;
using System.Collections.Immutable;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Fetches segments from the cache and renders those that it lacks, several at the same time.</summary>
/// <param name="tools">The programs.</param>
/// <param name="cache">Where segments are looked for and kept.</param>
/// <param name="compile">Compiles a part of the timeline.</param>
/// <param name="settings">What is rendered for.</param>
/// <param name="workFolder">Takes segments that the cache does not.</param>
internal sealed class SegmentRenderer(
    MediaTools tools,
    RenderCache cache,
    Func<Timeline, CancellationToken, Task<RenderPlan>> compile,
    OutputSettings settings,
    string workFolder)
{
    // An encoder at work on 1080p takes some 100 MB.
    private const int MaxWorkers = 8;

    // A plan holds every photo that it shows.
    private const int MaxFilesPerPlan = 6;
    private const int MaxSegmentsPerPlan = 30;

    private readonly FramePool _pool = new();

    /// <summary>What was wrong with media that were drawn.</summary>
    public ConcurrentDictionary<MediaProblem, byte> Problems { get; } = new();

    /// <summary>Told, from any thread and more than once, that a core has nothing more to do.</summary>
    public Action HasSpare { get; init; } = static () => { };

    /// <summary>All segments of a timeline, open; the caller closes them.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="segments">Its segments.</param>
    /// <param name="done">Told, from any thread, how many frames more are there.</param>
    /// <param name="cancellationToken">Stops; finished segments stay in the cache.</param>
    public async Task<SegmentFile[]> RenderAsync(
        Timeline timeline, ImmutableArray<PlanSegment> segments, Action<long> done, CancellationToken cancellationToken)
    {
        var files = new SegmentFile?[segments.Length];
        try
        {
            Parallel.For(0, segments.Length, i => files[i] = TryOpen(segments[i].Key));
            int[] missing = [.. Enumerable.Range(0, segments.Length).Where(i => files[i] is null)];
            done(segments.Where((_, i) => files[i] is not null).Sum(segment => segment.Range.Length));
            if (missing.Length > 0)
            {
                int workers = Math.Min(Math.Min(Environment.ProcessorCount, MaxWorkers), missing.Length);
                var job = new Job(timeline, segments, files, new(missing, workers), done, Spare: workers < Environment.ProcessorCount);
                if (job.Spare)
                {
                    HasSpare();
                }

                await RunAsync(job, workers, cancellationToken);
            }

            return files!;
        }
        catch
        {
            foreach (var file in files)
            {
                file?.Dispose();
            }

            throw;
        }
    }

    private static FrameRange RangeOf(Job job, int first, int count) =>
        FrameRange.Between(job.Segments[first].Range.Start, job.Segments[first + count - 1].Range.End);

    private async Task RunAsync(Job job, int workers, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var working = Enumerable.Range(0, workers).Select(worker => Task.Run(
            async () =>
            {
                try
                {
                    await WorkAsync(job, worker, stopping.Token);
                }
                catch
                {
                    // What one cannot do makes the others' work useless.
                    await stopping.CancelAsync();
                    throw;
                }
            },
            CancellationToken.None)).ToList();
        try
        {
            await Task.WhenAll(working);
        }
        catch
        {
            // The first cause, not what it brought to a stop.
            foreach (var worker in working.Where(worker => worker.IsFaulted))
            {
                await worker;
            }

            throw;
        }
    }

    private async Task WorkAsync(Job job, int worker, CancellationToken cancellationToken)
    {
        RenderPlan? plan = null;
        (int First, int End) planned = (0, 0);
        try
        {
            while (job.Queue.TryTake(worker) is { } index)
            {
                if (plan is null || index < planned.First || index >= planned.End)
                {
                    if (plan is not null)
                    {
                        await plan.DisposeAsync();
                        plan = null;

                        // Its photos, tens of megabytes each, are not to wait until as many again are there.
                        GC.Collect();
                    }

                    int count = PlanLength(job, index, job.Queue.Ahead(worker));
                    planned = (index, index + count);
                    plan = await compile(TimelineSlice.Around(job.Timeline, RangeOf(job, index, count)), cancellationToken);
                }

                job.Files[index] = await RenderAsync(job, plan, job.Segments[index], cancellationToken);
                await RestAsync(plan, job.Segments[index].Range.End);
            }
        }
        finally
        {
            HasSpare();
            if (plan is not null)
            {
                await plan.DisposeAsync();
            }
        }
    }

    // A decoder of 1080p takes some 100 MB: none stays for a clip that is over.
    private static async ValueTask RestAsync(RenderPlan plan, long end)
    {
        foreach (var layer in plan.Layers)
        {
            if (layer is PictureLayer picture && picture.Visible.End <= end)
            {
                await picture.RestAsync();
            }
        }
    }

    // As many of the worker's next segments as show only a few files.
    private static int PlanLength(Job job, int first, int most)
    {
        int count = 1;
        while (count < Math.Min(most, MaxSegmentsPerPlan))
        {
            var range = RangeOf(job, first, count + 1);
            if (job.External.Count(placed => placed.VisibleRange.Overlaps(range)) > MaxFilesPerPlan)
            {
                break;
            }

            count++;
        }

        return count;
    }

    private async Task<SegmentFile> RenderAsync(Job job, RenderPlan plan, PlanSegment segment, CancellationToken cancellationToken)
    {
        await using var encoder = FrameEncoders.Start(tools, settings.ToEncodeSettings(plan.Rate), cancellationToken);
        var renderer = new FrameRenderer(plan, _pool);
        if (job.Spare)
        {
            // Fewer segments than cores: the others draw ahead.
            await FramePipeline.RunAsync(
                renderer,
                settings,
                segment.Range.Start,
                segment.Range.Length,
                _pool,
                async (frame, token) =>
                {
                    await encoder.WriteAsync(frame.Memory, token);
                    job.Done(1);
                },
                cancellationToken);
        }
        else
        {
            await DrawAndEncodeAsync(job, renderer, encoder, segment.Range, cancellationToken);
        }

        return Keep(segment.Key, await encoder.CompleteAsync(cancellationToken), IsSound(plan, segment.Range));
    }

    // What shows a slate or a damaged clip is not kept: the next export looks at the file anew and says so again.
    private bool IsSound(RenderPlan plan, FrameRange range)
    {
        bool isSound = true;
        foreach (var problem in plan.Layers.Where(layer => layer.Visible.Overlaps(range)).Select(layer => layer.Problem).OfType<MediaProblem>())
        {
            isSound = false;
            Problems.TryAdd(problem, 0);
        }

        return isSound;
    }

    // One after the other on one thread, while other segments keep the other cores busy: the frame is still in this
    // core's cache when it is encoded.
    private async Task DrawAndEncodeAsync(
        Job job, FrameRenderer renderer, IFrameEncoder encoder, FrameRange range, CancellationToken cancellationToken)
    {
        var frame = _pool.Rent(settings.Width, settings.Height);
        for (long index = range.Start; index < range.End; index++)
        {
            await renderer.RenderAsync(index, frame, cancellationToken);
            await encoder.WriteAsync(frame.Memory, cancellationToken);
            job.Done(1);
        }

        _pool.Return(frame);
    }

    private SegmentFile? TryOpen(string key) =>
        cache.TryOpen(key, out long length) is { } file ? SegmentFile.TryOpen(file, RenderCache.HeadBytes, length) : null;

    private SegmentFile Keep(string key, EncodedSegment segment, bool isSound)
    {
        if (isSound && cache.TryStore(key, segment.WriteTo) && TryOpen(key) is { } kept)
        {
            return kept;
        }

        // No cache, or none that can be written to: then only for this export.
        string path = Path.Combine(workFolder, $"{key}.segment");
        long length = RenderCache.Write(path, segment.WriteTo) - RenderCache.HeadBytes;
        return SegmentFile.TryOpen(File.OpenHandle(path), RenderCache.HeadBytes, length)
            ?? throw MediaException.DiskFull();
    }

    private sealed record Job(
        Timeline Timeline,
        ImmutableArray<PlanSegment> Segments,
        SegmentFile?[] Files,
        SegmentQueue Queue,
        Action<long> Done,
        bool Spare)
    {
        public IReadOnlyList<PlacedClip> External { get; } =
        [
            .. Timeline.Tracks.Where(track => track.Kind != TrackKind.Audio)
                .SelectMany(track => track.Placed())
                .Where(placed => placed.Clip.Media is ExternalReference),
        ];
    }
}
