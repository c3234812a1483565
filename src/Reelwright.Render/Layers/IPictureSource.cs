using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>Where a picture layer's pixels come from: one still, or the frames of a clip.</summary>
internal interface IPictureSource : IAsyncDisposable
{
    /// <summary>Width in pixels of what is drawn from.</summary>
    int Width { get; }

    /// <summary>Height in pixels of what is drawn from.</summary>
    int Height { get; }

    /// <summary>The still; <c>null</c> for a clip.</summary>
    Picture? Still { get; }

    /// <summary>Alpha of the still in Y; <c>null</c> when it covers what is behind it.</summary>
    Picture? Alpha => null;

    /// <summary>What has turned out to be wrong with its file so far; <c>null</c> when nothing.</summary>
    MediaProblem? Problem => null;

    /// <summary>
    /// The clip's frame at a frame after the layer's start; <c>null</c> for a still, and for a clip of which nothing can be
    /// decoded.
    /// </summary>
    ValueTask<Frame?> FrameAsync(long frame, CancellationToken cancellationToken);

    /// <summary>Lets decoders and their frames go; a frame that is asked for later opens them anew.</summary>
    ValueTask RestAsync();
}

/// <summary>A still picture.</summary>
internal sealed class StillSource(StillPicture still) : IPictureSource
{
    public int Width => still.Color.Width;

    public int Height => still.Color.Height;

    public Picture? Still => still.Color;

    public Picture? Alpha => still.Alpha;

    public ValueTask<Frame?> FrameAsync(long frame, CancellationToken cancellationToken) => new((Frame?)null);

    public ValueTask RestAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
