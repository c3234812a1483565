using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>One layer over a range of frames. Drawing is a function of the frame alone; any thread may draw.</summary>
internal abstract class LayerInstruction : IAsyncDisposable
{
    /// <summary>Where its clip lies, in timeline frames.</summary>
    public required FrameRange Placed { get; init; }

    /// <summary><see cref="Placed"/> widened by transitions of its own track.</summary>
    public required FrameRange Visible { get; init; }

    /// <summary>Whether it makes a scene, so that scene transitions act on it.</summary>
    public bool IsScene { get; init; }

    /// <summary>Whether it covers every pixel, so that nothing below it need be drawn.</summary>
    public virtual bool IsOpaque => false;

    /// <summary>Everything that its pixels depend on, as text: what a segment is keyed by.</summary>
    public required string Descriptor { get; init; }

    /// <summary>What is wrong with its medium, as far as it has been drawn; <c>null</c> when nothing.</summary>
    public virtual MediaProblem? Problem => null;

    /// <summary>Fetches what drawing a frame needs and has to be waited for; <c>null</c> when nothing.</summary>
    public virtual ValueTask<Frame?> SourceAsync(long frame, CancellationToken cancellationToken) => new((Frame?)null);

    /// <summary>Draws the layer over what is below it.</summary>
    /// <param name="target">The picture so far.</param>
    /// <param name="frame">Timeline frame.</param>
    /// <param name="source">What <see cref="SourceAsync"/> gave for this frame.</param>
    /// <param name="pool">Scratch frames.</param>
    public abstract void Draw(Frame target, long frame, Frame? source, FramePool pool);

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
