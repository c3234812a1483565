using System.Collections.Immutable;
using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>All frames of a timeline in order, compiled part by part, drawn on all cores.</summary>
/// <param name="timeline">The timeline.</param>
/// <param name="settings">Size.</param>
/// <param name="parts">Every frame once, in order.</param>
/// <param name="compile">Compiles a part of the timeline.</param>
/// <param name="done">Told how many frames more are there.</param>
internal sealed class FrameSequence(
    Timeline timeline,
    OutputSettings settings,
    ImmutableArray<FrameRange> parts,
    Func<Timeline, CancellationToken, Task<RenderPlan>> compile,
    Action<long> done)
{
    private readonly FramePool _pool = new();

    /// <summary>Told what was wrong with media.</summary>
    public Action<IEnumerable<MediaProblem>> Problems { get; init; } = static _ => { };

    /// <summary>Hands on every frame's planes; they are used again afterwards.</summary>
    public Task RunAsync(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> take, CancellationToken cancellationToken) =>
        RunAsync(async (frame, token) => await take(frame.Memory, token), cancellationToken);

    /// <summary>Hands on every frame; it is used again afterwards.</summary>
    public async Task RunAsync(Func<Frame, CancellationToken, ValueTask> take, CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            await using var plan = await compile(TimelineSlice.Around(timeline, part), cancellationToken);
            await FramePipeline.RunAsync(
                new FrameRenderer(plan, _pool),
                settings,
                part.Start,
                part.Length,
                _pool,
                async (frame, token) =>
                {
                    await take(frame, token);
                    done(1);
                },
                cancellationToken);
            Problems(plan.Layers.Select(layer => layer.Problem).OfType<MediaProblem>());
        }
    }
}
