using System.Runtime.CompilerServices;

namespace Reelwright.Media;

/// <summary>
/// Reads a clip as frames of one size at a constant rate: planar 4:2:0, BT.709, limited range, upright.
/// </summary>
/// <remarks>
/// Frame <c>n</c> shows what is on screen at <c>StartSeconds + n / rate</c>: the latest frame that has begun by then.
/// Time stamps that a container rounded to milliseconds are allowed for.
/// </remarks>
public sealed class VideoReader : IAsyncDisposable
{
    private readonly MediaTools _tools;
    private readonly string _name;
    private readonly int _frameBytes;
    private readonly RunningProcess _decoder;
    private readonly CancellationTokenSource _leaving;
    private readonly Task _feeding;
    private readonly CancellationTokenSource _stall = new();
    private readonly CancellationTokenRegistration _killing;
    private bool _ended;

    private VideoReader(
        MediaTools tools,
        string name,
        int frameBytes,
        RunningProcess decoder,
        Func<Stream, CancellationToken, Task>? feed,
        CancellationToken cancellationToken)
    {
        _tools = tools;
        _name = name;
        _frameBytes = frameBytes;
        _decoder = decoder;
        _leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _killing = _stall.Token.UnsafeRegister(static decoder => ((RunningProcess)decoder!).Kill(), decoder);
        _feeding = ChildProcess.TryWriteAsync(
            decoder.Input, feed ?? (static (_, _) => Task.CompletedTask), _leaving.Token);
    }

    /// <summary>Frames handed out so far.</summary>
    public long FramesRead { get; private set; }

    /// <summary>Whether the decoder has said that parts of the file make no sense; it goes on as well as it can.</summary>
    public bool FoundDamage => ToolFailure.TellsDamage(_decoder.ErrorTail);

    /// <summary>Starts the decoder.</summary>
    /// <exception cref="MediaException">The file or ffmpeg is missing, or the file has no picture.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is odd or too small, or the start is negative.</exception>
    public static async Task<VideoReader> OpenAsync(
        MediaTools tools,
        string path,
        VideoReadOptions options,
        CancellationToken cancellationToken)
    {
        _ = new FrameSize(options.Width, options.Height);
        ArgumentOutOfRangeException.ThrowIfNegative(options.StartSeconds);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.RateNumerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.RateDenominator);
        var media = await MediaFile.OpenAsync(path, cancellationToken);
        if (options.Info.Video is not { } video)
        {
            throw new MediaException(
                MediaErrorKind.NoPictureOrSound, $"\"{media.Name}\" has no picture; use it as sound.");
        }

        var animation = media.Format == MediaFormat.Webp ? WebPAnimation.TryOpen(media) : null;
        bool toneMaps = video.IsHdr && await HasToneMappingAsync(tools, cancellationToken);
        var arguments = animation is null
            ? VideoReadArguments.ForFile(tools, media, options, video, toneMaps)
            : VideoReadArguments.ForCanvases(options, video);
        var request = tools.RunFFmpeg(Timeout.InfiniteTimeSpan, arguments);
        return new VideoReader(
            tools,
            media.Name,
            options.FrameBytes,
            RunningProcess.Start(request, cancellationToken),
            animation is null ? null : (stream, token) => FeedCanvasesAsync(tools, animation, options, stream, token),
            cancellationToken);
    }

    /// <summary>Reads the next frame.</summary>
    /// <param name="frame">Receives the frame; exactly <see cref="VideoReadOptions.FrameBytes"/> long.</param>
    /// <param name="cancellationToken">Gives up waiting; the reader is of no more use then.</param>
    /// <returns>Whether there was one; <see langword="false"/> at the clip's end.</returns>
    /// <exception cref="MediaException">Nothing can be decoded, or the decoder is stuck.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> ReadAsync(Memory<byte> frame, CancellationToken cancellationToken)
    {
        if (frame.Length != _frameBytes)
        {
            throw new ArgumentException($"A frame has {_frameBytes} bytes, not {frame.Length}.", nameof(frame));
        }

        if (_ended)
        {
            return false;
        }

        if (ReadFrame(frame.Span, cancellationToken) == _frameBytes)
        {
            FramesRead++;
            return true;
        }

        _ended = true;
        var result = await _decoder.WaitForExitAsync(cancellationToken);
        if (result.ExitCode != 0)
        {
            var failure = ToolFailure.Reading(_name, result);

            // A clip that breaks off in the middle is shown as far as it goes; a machine at its limits is another
            // matter.
            if (FramesRead == 0 || failure.Kind != MediaErrorKind.Unreadable)
            {
                throw failure;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _decoder.DisposeAsync();
        await _feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _leaving.Dispose();
        await _killing.DisposeAsync();
        _stall.Dispose();
    }

    // On the caller's thread, which has nothing else to do until the frame is there: waiting in another way would allocate for
    // every frame, and an hour has a hundred thousand of them. Who gives up kills the decoder, which ends the wait.
    private int ReadFrame(Span<byte> frame, CancellationToken cancellationToken)
    {
        using var givingUp = cancellationToken.UnsafeRegister(static stall => ((CancellationTokenSource)stall!).Cancel(), _stall);
        _stall.CancelAfter(_tools.StallTimeout);
        int read = 0;
        int more;
        do
        {
            more = _decoder.Output.Read(frame[read..]);
            read += more;
        }
        while (more > 0 && read < frame.Length);

        _stall.CancelAfter(Timeout.InfiniteTimeSpan);
        if (read < frame.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_stall.IsCancellationRequested)
            {
                throw new MediaException(
                    MediaErrorKind.Timeout, $"\"{_name}\" takes too long to decode; convert it to H.264 MP4 first.");
            }
        }

        return read;
    }

    private static async Task<bool> HasToneMappingAsync(MediaTools tools, CancellationToken cancellationToken)
    {
        string filters = "";
        await ChildProcess.RunAsync(
            tools.RunFFmpeg(tools.ProbeTimeout, ["-filters"]) with
            {
                ReadOutput = async (output, token) =>
                {
                    using var reader = new StreamReader(output);
                    filters = await reader.ReadToEndAsync(token);
                },
            },
            cancellationToken);
        return filters.Contains(" zscale ", StringComparison.Ordinal)
            && filters.Contains(" tonemap ", StringComparison.Ordinal);
    }

    private static async Task FeedCanvasesAsync(
        MediaTools tools,
        WebPAnimation animation,
        VideoReadOptions options,
        Stream stream,
        CancellationToken cancellationToken)
    {
        long next = 0;
        await foreach (var canvas in animation.ReadAsync(tools, cancellationToken))
        {
            while (options.StartSeconds + ((double)next * options.RateDenominator / options.RateNumerator)
                < canvas.EndSeconds - VideoReadArguments.ToleranceSeconds)
            {
                await stream.WriteAsync(canvas.Rgba, cancellationToken);
                next++;
            }
        }
    }
}
