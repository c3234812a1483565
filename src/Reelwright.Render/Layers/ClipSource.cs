using System.Runtime.CompilerServices;
using Reelwright.Graphics;
using Reelwright.Media;

namespace Reelwright.Render;

/// <summary>The frames of a video clip: decoded in order, kept for a moment, since frames are drawn side by side.</summary>
/// <remarks>
/// A clip that plays backwards is decoded forwards in stretches, the last one first, so that memory does not grow with it.
/// Several places of one clip may be read at the same time, each by a decoder of its own. Where the file breaks off, the last
/// good frame stays.
/// </remarks>
internal sealed class ClipSource(MediaTools tools, string path, MediaInfo info, ClipTiming timing, int width, int height, MediaProblem damage)
    : IPictureSource
{
    // More than are ever drawn at the same time, so that a frame is not reused while it is looked at.
    private static readonly int KeptFrames = FramePipeline.MostAhead + 2;

    // Reading on is cheaper than opening again up to about this far.
    private const long SkipLimit = 90;

    // Places of one clip that are read side by side.
    private const int MostCursors = 3;

    // What one stretch of a clip that plays backwards may take; two are held, the one before is still being looked at.
    private const long StretchBytes = 64L << 20;
    private const int LongestStretch = 96;

    // How far back a good frame is looked for where nothing can be decoded, in source frames; then from the beginning.
    private static readonly long[] StepsBack = [8, 60, 600];

    private readonly List<ClipCursor> _cursors = [];
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly int _stretch =
        (int)Math.Clamp(StretchBytes / Frame.ByteCount(width, height), 8, LongestStretch);

    private long _uses;
    private volatile bool _isDamaged;

    public int Width => width;

    public int Height => height;

    public Picture? Still => null;

    public MediaProblem? Problem => _isDamaged ? damage : null;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Frame?> FrameAsync(long frame, CancellationToken cancellationToken)
    {
        long wanted = timing.SourceFrame(frame);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // Backwards, a whole stretch is read from its beginning and kept.
            long start = timing.IsReversed ? FloorTo(wanted, _stretch) : wanted;
            var cursor = CursorAt(wanted, timing.IsReversed ? _stretch : SkipLimit);
            if (cursor is null)
            {
                cursor = await OpenAsync(Math.Max(timing.First, start), wanted, cancellationToken);
            }

            if (cursor is null)
            {
                _isDamaged = true;
                return null;
            }

            cursor.LastUse = ++_uses;
            var shown = await cursor.FrameAsync(wanted, cancellationToken);
            _isDamaged |= cursor.IsDamaged || (cursor.HasEnded && cursor.Next <= Math.Min(wanted, LastWhole));
            return shown;
        }
        finally
        {
            _turn.Release();
        }
    }

    // The last frame that the file says it has, less a few: lengths are rounded.
    private long LastWhole => (long)((info.DurationSeconds - timing.StartSeconds) * timing.RateNumerator / timing.RateDenominator) - StepsBack[0];

    public async ValueTask RestAsync()
    {
        await _turn.WaitAsync();
        try
        {
            foreach (var cursor in _cursors)
            {
                await cursor.DisposeAsync();
            }

            _cursors.Clear();
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await RestAsync();
        _turn.Dispose();
    }

    private ClipCursor? CursorAt(long frame, long skip)
    {
        foreach (var cursor in _cursors)
        {
            if (cursor.Reaches(frame, skip))
            {
                return cursor;
            }
        }

        return null;
    }

    private static long FloorTo(long value, long step) => (long)Math.Floor((double)value / step) * step;

    private async Task<ClipCursor?> OpenAsync(long start, long wanted, CancellationToken cancellationToken)
    {
        while (_cursors.Count >= (timing.IsReversed ? 2 : MostCursors))
        {
            var oldest = _cursors.MinBy(cursor => cursor.LastUse)!;
            _cursors.Remove(oldest);
            await oldest.DisposeAsync();
        }

        // Beyond the file's end, or where it is damaged, nothing comes: the last frame before stays.
        long end = (long)((info.DurationSeconds - timing.StartSeconds) * timing.RateNumerator / timing.RateDenominator);
        start = start > end ? Math.Min(start, end - StepsBack[0]) : start;
        IEnumerable<long> places = [start, .. StepsBack.Select(back => wanted - back), timing.First];
        long tried = long.MaxValue;
        foreach (long place in places)
        {
            long from = Math.Max(timing.First, place);
            if (from >= tried)
            {
                continue;
            }

            tried = from;
            if (await TryOpenAsync(from, wanted, cancellationToken) is { } cursor)
            {
                _cursors.Add(cursor);
                return cursor;
            }
        }

        return null;
    }

    private async Task<ClipCursor?> TryOpenAsync(long from, long wanted, CancellationToken cancellationToken)
    {
        // The reader is asked for frames at rate / speed, so each one it gives is one of the timeline.
        var options = new VideoReadOptions
        {
            StartSeconds = timing.SecondsAt(from),
            Width = width,
            Height = height,
            RateNumerator = timing.RateNumerator,
            RateDenominator = timing.RateDenominator,
            Info = info,
        };
        int kept = timing.IsReversed ? _stretch + 1 : KeptFrames;
        long end = timing.IsReversed ? from + _stretch : long.MaxValue;
        ClipCursor? cursor = null;
        try
        {
            cursor = new(await VideoReader.OpenAsync(tools, path, options, cancellationToken), from, end, width, height, kept);
            if (await cursor.FrameAsync(Math.Min(from, wanted), cancellationToken) is not null)
            {
                return cursor;
            }
        }
        catch (MediaException e) when (e.Kind is MediaErrorKind.Unreadable)
        {
            // Damaged here; what comes before may be good.
            _isDamaged |= from <= LastWhole;
        }
        catch
        {
            if (cursor is not null)
            {
                await cursor.DisposeAsync();
            }

            throw;
        }

        if (cursor is not null)
        {
            await cursor.DisposeAsync();
        }

        return null;
    }
}
