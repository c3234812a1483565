using Reelwright.Graphics;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>The frames of a video clip, decoded in order and kept for a moment, since frames are drawn side by side.</summary>
internal sealed class ClipSource(
    MediaTools tools,
    string path,
    MediaInfo info,
    FrameRate rate,
    double speed,
    long sourceStart,
    int width,
    int height) : IPictureSource
{
    // More than are ever drawn at the same time, so that a frame is not reused while it is looked at.
    private const int KeptFrames = 16;

    // Reading on is cheaper than opening again up to about this far.
    private const long SkipLimit = 90;

    private readonly Frame?[] _kept = new Frame?[KeptFrames];
    private readonly SemaphoreSlim _turn = new(1, 1);
    private VideoReader? _reader;
    private long _next;
    private long _last = -1;
    private bool _hasEnded;

    public int Width => width;

    public int Height => height;

    public Picture? Still => null;

    public async ValueTask<Frame?> FrameAsync(long frame, CancellationToken cancellationToken)
    {
        long wanted = Math.Max(0, frame);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_reader is null || wanted < _next - KeptFrames || (!_hasEnded && wanted > _next + SkipLimit))
            {
                await OpenAsync(wanted, cancellationToken);
            }

            while (_next <= wanted && await ReadNextAsync(cancellationToken))
            {
            }

            // Beyond the last frame the clip holds on it.
            long shown = Math.Min(wanted, _last);
            return _kept[shown % KeptFrames]
                ?? throw new RenderException("A clip has no frame where it is used; trim it to what the file holds.");
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_reader is not null)
        {
            await _reader.DisposeAsync();
        }

        _turn.Dispose();
    }

    private async Task OpenAsync(long frame, CancellationToken cancellationToken)
    {
        if (_reader is not null)
        {
            await _reader.DisposeAsync();
        }

        // The reader is asked for frames at rate / speed, so each one it gives is one of the timeline.
        var options = new VideoReadOptions
        {
            StartSeconds = rate.SecondsAt(sourceStart) + (rate.SecondsAt(frame) * speed),
            Width = width,
            Height = height,
            RateNumerator = (int)Math.Round(rate.Numerator * 1000 / speed),
            RateDenominator = rate.Denominator * 1000,
            Info = info,
        };
        _reader = await VideoReader.OpenAsync(tools, path, options, cancellationToken);
        _next = frame;
        _last = frame - 1;
        _hasEnded = false;
    }

    private async Task<bool> ReadNextAsync(CancellationToken cancellationToken)
    {
        int slot = (int)(_next % KeptFrames);
        byte[] data = _kept[slot] is { } used ? GetBytes(used) : new byte[Frame.ByteCount(width, height)];
        if (!await _reader!.ReadAsync(data, cancellationToken))
        {
            _hasEnded = true;
            return false;
        }

        _kept[slot] = new Frame(width, height, data);
        _last = _next;
        _next++;
        return true;
    }

    private static byte[] GetBytes(Frame frame) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(frame.Memory, out var segment)
            ? segment.Array!
            : new byte[frame.Memory.Length];
}
