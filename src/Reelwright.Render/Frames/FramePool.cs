using System.Collections.Concurrent;
using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>Frames and sprites to draw into that are used again, so that a render does not allocate megabytes a frame.</summary>
internal sealed class FramePool
{
    private readonly ConcurrentDictionary<(int Width, int Height), ConcurrentBag<Frame>> _frames = new();
    private readonly ConcurrentDictionary<(int Width, int Height), ConcurrentBag<Sprite>> _sprites = new();

    /// <summary>A frame with undefined samples.</summary>
    public Frame Rent(int width, int height) =>
        _frames.TryGetValue((width, height), out var bag) && bag.TryTake(out var frame) ? frame : new Frame(width, height);

    /// <summary>Gives a frame back; it must not be used by the caller any more.</summary>
    public void Return(Frame frame) => _frames.GetOrAdd((frame.Width, frame.Height), static _ => []).Add(frame);

    /// <summary>A sprite with undefined samples; it may not be drawn at less than half its size.</summary>
    public Sprite RentSprite(int width, int height) =>
        _sprites.TryGetValue((width, height), out var bag) && bag.TryTake(out var sprite) ? sprite : new Sprite(width, height);

    /// <summary>Gives a sprite back; it must not be used by the caller any more.</summary>
    public void Return(Sprite sprite) => _sprites.GetOrAdd((sprite.Width, sprite.Height), static _ => []).Add(sprite);
}
