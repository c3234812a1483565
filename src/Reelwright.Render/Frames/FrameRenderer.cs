using System.Runtime.CompilerServices;
using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>Draws any frame of a plan. The one way to a picture: export, preview and tests all come here.</summary>
public sealed class FrameRenderer
{
    private readonly RenderPlan _plan;
    private readonly FramePool _pool;
    private readonly Yuv _ground;

    /// <summary>A renderer of one plan; frames may be drawn in any order on any thread.</summary>
    public FrameRenderer(RenderPlan plan)
        : this(plan, new FramePool())
    {
    }

    internal FrameRenderer(RenderPlan plan, FramePool pool, Yuv? ground = null)
    {
        _ground = ground ?? Yuv.Black;
        _plan = plan;
        _pool = pool;
    }

    /// <summary>Draws a frame.</summary>
    /// <param name="index">0 to the plan's frame count, exclusive.</param>
    /// <param name="target">Receives the picture; of the plan's size.</param>
    /// <param name="cancellationToken">Gives up waiting for decoders.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such frame.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask RenderAsync(long index, Frame target, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _plan.FrameCount);
        var transition = TransitionAt(index);
        if (transition is null)
        {
            await DrawAsync(index, target, null, isNext: false, cancellationToken);
            return;
        }

        await DrawAsync(index, target, transition, isNext: false, cancellationToken);
        var next = _pool.Rent(target.Width, target.Height);
        try
        {
            await DrawAsync(index, next, transition, isNext: true, cancellationToken);
            SceneBlend.Apply(transition, target, next, index, _pool);
        }
        finally
        {
            _pool.Return(next);
        }

        await DrawOverAsync(index, target, transition, cancellationToken);
    }

    /// <summary>Draws a frame into a new one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such frame.</exception>
    public async Task<Frame> RenderAsync(long index, CancellationToken cancellationToken)
    {
        var frame = new Frame(_plan.Settings.Width, _plan.Settings.Height);
        await RenderAsync(index, frame, cancellationToken);
        return frame;
    }

    // What spans the cut (a caption, a logo) belongs to neither scene and stays on top of both.
    private static bool Spans(LayerInstruction layer, SceneTransition transition) =>
        !layer.IsScene && layer.Placed.Start < transition.Cut && layer.Placed.End > transition.Cut;

    private static bool IsBefore(LayerInstruction layer, SceneTransition transition, long frame) =>
        !Spans(layer, transition)
        && layer.Placed.Start < transition.Cut
        && (layer.Visible.Contains(frame) || (layer.Placed.End == transition.Cut && frame >= transition.Cut));

    private static bool IsAfter(LayerInstruction layer, SceneTransition transition, long frame) =>
        layer.Placed.Start >= transition.Cut
        && (layer.Visible.Contains(frame) || (layer.Placed.Start == transition.Cut && frame < transition.Cut));

    private SceneTransition? TransitionAt(long index)
    {
        foreach (var transition in _plan.Transitions)
        {
            if (transition.Range.Contains(index))
            {
                return transition;
            }
        }

        return null;
    }

    // Outside a transition, all that is visible; in one, what belongs to the scene before or to the next.
    private static bool IsDrawn(LayerInstruction layer, long frame, SceneTransition? transition, bool isNext) =>
        transition is null ? layer.Visible.Contains(frame)
        : isNext ? IsAfter(layer, transition, frame)
        : IsBefore(layer, transition, frame);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask DrawAsync(
        long index,
        Frame target,
        SceneTransition? transition,
        bool isNext,
        CancellationToken cancellationToken)
    {
        var layers = _plan.Layers;
        int first = -1;
        for (int i = layers.Length - 1; i >= 0 && first < 0; i--)
        {
            first = layers[i].IsOpaque && IsDrawn(layers[i], index, transition, isNext) ? i : -1;
        }

        if (first < 0)
        {
            Fill.Clear(target, _ground);
        }

        for (int i = Math.Max(0, first); i < layers.Length; i++)
        {
            if (IsDrawn(layers[i], index, transition, isNext))
            {
                layers[i].Draw(target, index, await layers[i].SourceAsync(index, cancellationToken), _pool);
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask DrawOverAsync(
        long index,
        Frame target,
        SceneTransition transition,
        CancellationToken cancellationToken)
    {
        foreach (var layer in _plan.Layers)
        {
            if (Spans(layer, transition) && layer.Visible.Contains(index))
            {
                layer.Draw(target, index, await layer.SourceAsync(index, cancellationToken), _pool);
            }
        }
    }
}
