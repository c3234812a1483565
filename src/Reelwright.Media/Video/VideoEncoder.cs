using System.Globalization;

namespace Reelwright.Media;

/// <summary>Encodes frames to an MP4 or MOV with ffmpeg: closed groups, BT.709, limited range.</summary>
/// <remarks>
/// The file appears under its name when <see cref="CompleteAsync"/> returns; until then, and on failure, there is
/// none.
/// </remarks>
public sealed class VideoEncoder : IAsyncDisposable
{
    private readonly MediaTools _tools;
    private readonly int _frameBytes;
    private readonly OutputFile _output;
    private readonly RunningProcess _encoder;

    private VideoEncoder(MediaTools tools, int frameBytes, OutputFile output, RunningProcess encoder)
    {
        _tools = tools;
        _frameBytes = frameBytes;
        _output = output;
        _encoder = encoder;
    }

    /// <summary>Frames taken so far.</summary>
    public long FramesWritten { get; private set; }

    /// <summary>Starts the encoder.</summary>
    /// <exception cref="MediaException">ffmpeg is missing, or the target's folder takes no files.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A size is odd or too small, or the rate is not positive.
    /// </exception>
    public static VideoEncoder Start(
        MediaTools tools,
        VideoEncodeSettings settings,
        string outputPath,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.RateNumerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.RateDenominator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.KeyframeIntervalFrames);
        int frameBytes = settings.FrameBytes;
        var output = new OutputFile(outputPath);
        try
        {
            var request = tools.RunFFmpeg(Timeout.InfiniteTimeSpan, Arguments(settings, output.PartPath));
            return new VideoEncoder(tools, frameBytes, output, RunningProcess.Start(request, cancellationToken));
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    /// <summary>Encodes the next frame.</summary>
    /// <param name="frame">Y, U, V without padding; exactly <see cref="VideoEncodeSettings.FrameBytes"/> long.</param>
    /// <param name="cancellationToken">Gives up; the encoder is of no more use then.</param>
    /// <exception cref="MediaException">The encoder failed, is stuck, or the disk is full.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        if (frame.Length != _frameBytes)
        {
            throw new ArgumentException($"A frame has {_frameBytes} bytes, not {frame.Length}.", nameof(frame));
        }

        using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stall.CancelAfter(_tools.StallTimeout);
        try
        {
            await _encoder.Input.WriteAsync(frame, stall.Token);
            FramesWritten++;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _encoder.ThrowIfStopped();
            throw new MediaException(
                MediaErrorKind.Timeout, "The encoder is stuck; try again, or with a faster preset.");
        }
        catch (IOException)
        {
            // Broken pipe: the encoder left first, and its last words say why.
            throw ToolFailure.Writing(_output.Name, await _encoder.WaitForExitAsync(cancellationToken));
        }
    }

    /// <summary>Ends the stream and puts the finished file in its place.</summary>
    /// <exception cref="MediaException">The encoder failed or lost a frame, or the disk is full.</exception>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (FramesWritten == 0)
        {
            throw new MediaException(
                MediaErrorKind.EncodeFailed, "There are no frames to encode; make the video longer.");
        }

        await _encoder.Input.DisposeAsync();
        ProcessResult result;
        try
        {
            result = await _encoder.WaitForExitAsync(cancellationToken).WaitAsync(
                _tools.PieceTimeout, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new MediaException(
                MediaErrorKind.Timeout, "The encoder is stuck; try again, or with a faster preset.");
        }

        if (result.ExitCode != 0 || Mp4Samples.TryRead(_output.PartPath)?.Samples.Length != FramesWritten)
        {
            throw ToolFailure.Writing(_output.Name, result);
        }

        _output.Commit();
    }

    /// <summary>Stops the encoder; without <see cref="CompleteAsync"/> nothing is left on disk.</summary>
    public async ValueTask DisposeAsync()
    {
        await _encoder.DisposeAsync();
        _output.Dispose();
    }

    private static IEnumerable<string> Arguments(VideoEncodeSettings settings, string path)
    {
        string rate = string.Create(
            CultureInfo.InvariantCulture, $"{settings.RateNumerator}/{settings.RateDenominator}");
        var clock = TrackClock.For(settings.RateNumerator, settings.RateDenominator);
        return
        [
            .. RawInput.Frames("yuv420p", settings.Width, settings.Height, rate),
            "-an", .. CodecArguments.Of(settings),
            "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",

            // Every frame that was written is encoded once, whatever ffmpeg thinks of its time stamp.
            "-vsync", "passthrough", "-fflags", "+bitexact",
            "-video_track_timescale", Text(clock.TicksPerSecond),
            "-f", CodecArguments.Container(settings.Codec), MediaTools.FileUrl(path),
        ];
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
