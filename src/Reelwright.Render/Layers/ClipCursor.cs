using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Reelwright.Graphics;
using Reelwright.Media;

namespace Reelwright.Render;

/// <summary>One decoder running through a clip, and the last frames that it gave. Used by one caller at a time.</summary>
internal sealed class ClipCursor(VideoReader reader, long first, long end, int width, int height, int kept)
    : IAsyncDisposable
{
    private readonly Frame?[] _frames = new Frame?[kept];
    private long _read;

    /// <summary>The source frame that is read next.</summary>
    public long Next => first + _read;

    /// <summary>Whether the decoder has no more.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether it has given a frame at all.</summary>
    public bool HasAny => _read > 0;

    /// <summary>Whether the decoder found parts that it could not make sense of.</summary>
    public bool IsDamaged => reader.FoundDamage;

    /// <summary>When it was last used, by its owner's count.</summary>
    public long LastUse { get; set; }

    /// <summary>Whether a source frame can still be had here, after reading on by at most so many.</summary>
    /// <remarks>Never at or after <c>end</c>: up to there all frames are kept, however late they are asked for.</remarks>
    public bool Reaches(long frame, long skip) =>
        frame >= Math.Max(first, Next - kept + 1) && (HasEnded || (frame < Next + skip && frame < end));

    /// <summary>The frame, or the last one before the decoder ended; <c>null</c> when there is none.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Frame?> FrameAsync(long frame, CancellationToken cancellationToken)
    {
        while (Next <= frame && !HasEnded)
        {
            var slot = _frames[Slot(Next)] ??= new Frame(width, height);
            if (await reader.ReadAsync(MemoryMarshal.AsMemory(slot.Memory), cancellationToken))
            {
                _read++;
            }
            else
            {
                // The half-read slot was the oldest frame; nothing still refers to it.
                HasEnded = true;
            }
        }

        return HasAny ? _frames[Slot(Math.Min(frame, Next - 1))] : null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => reader.DisposeAsync();

    private int Slot(long frame) => (int)(((frame % kept) + kept) % kept);
}
