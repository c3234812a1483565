using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Reelwright.Media;

/// <summary>Plays an animated WebP (RFC 9649), which ffmpeg's own reader cannot.</summary>
/// <remarks>
/// Each frame's bit stream is wrapped as a WebP of its own and decoded by one ffmpeg process; placing, blending and
/// clearing on the canvas happen here.
/// </remarks>
internal sealed class WebPAnimation
{
    private readonly MediaFile _media;
    private readonly PictureHeader _header;
    private readonly IReadOnlyList<WebPFrame> _frames;

    private WebPAnimation(MediaFile media, PictureHeader header, IReadOnlyList<WebPFrame> frames)
    {
        _media = media;
        _header = header;
        _frames = frames;
    }

    /// <summary>Opens the file, or returns <see langword="null"/> when it is a plain picture.</summary>
    /// <exception cref="MediaException">A frame lies outside the canvas.</exception>
    public static WebPAnimation? TryOpen(MediaFile media)
    {
        using var file = File.OpenRead(media.Path);
        var (header, frames) = WebPHeader.ReadFrames(file);
        if (frames.Any(frame => frame.X + frame.Width > header.Width || frame.Y + frame.Height > header.Height))
        {
            throw ToolFailure.Reading(media.Name, new ProcessResult(1, ""));
        }

        return frames.Count > 0 ? new WebPAnimation(media, header, frames) : null;
    }

    /// <summary>The canvas after each frame, once through.</summary>
    /// <exception cref="MediaException">No frame can be decoded.</exception>
    public async IAsyncEnumerable<WebPCanvas> ReadAsync(
        MediaTools tools,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = tools.RunFFmpeg(
            tools.PieceTimeout,
            [
                "-protocol_whitelist", "file,pipe", "-f", "webp_pipe", "-i", "pipe:0", "-autoscale", "0",
                "-vsync", "passthrough", .. RawInput.ToPipe("rgba"),
            ]);
        await using var decoder = RunningProcess.Start(request, cancellationToken);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var feeding = ChildProcess.TryWriteAsync(decoder.Input, FeedAsync, leaving.Token);
        byte[] canvas = new byte[_header.Width * _header.Height * 4];
        double time = 0;
        try
        {
            foreach (var frame in _frames)
            {
                byte[] pixels = new byte[frame.Width * frame.Height * 4];
                int read = await decoder.Output.ReadAtLeastAsync(pixels, pixels.Length, false, cancellationToken);
                if (read < pixels.Length)
                {
                    var result = await decoder.WaitForExitAsync(cancellationToken);
                    if (frame == _frames[0])
                    {
                        throw ToolFailure.Reading(_media.Name, result);
                    }

                    yield break;
                }

                Draw(canvas, frame, pixels);
                double end = time + (frame.DurationMs / 1000.0);
                yield return new WebPCanvas(canvas, time, end);
                time = end;
                if (frame.Clear)
                {
                    Clear(canvas, frame);
                }
            }
        }
        finally
        {
            await leaving.CancelAsync();
            await decoder.DisposeAsync();
            await ((Task)feeding).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FeedAsync(Stream input, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(_media.Path);
        foreach (var frame in _frames)
        {
            byte[] chunks = new byte[frame.DataBytes];
            file.Position = frame.DataOffset;
            await file.ReadExactlyAsync(chunks, cancellationToken);
            await input.WriteAsync(Wrap(frame, chunks), cancellationToken);
        }
    }

    // A bit stream with a separate alpha chunk is only valid behind an extended header.
    private static byte[] Wrap(WebPFrame frame, byte[] chunks)
    {
        bool extended = chunks.AsSpan().StartsWith("ALPH"u8);
        byte[] file = new byte[12 + (extended ? 18 : 0) + chunks.Length];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WEBP"u8.CopyTo(file.AsSpan(8));
        if (extended)
        {
            "VP8X"u8.CopyTo(file.AsSpan(12));
            file[16] = 10;
            file[20] = 0x10;
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), frame.Width - 1);
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(27), unchecked((short)(frame.Height - 1)));
            file[29] = (byte)((frame.Height - 1) >> 16);
        }

        chunks.CopyTo(file, file.Length - chunks.Length);
        return file;
    }

    private void Draw(Span<byte> canvas, WebPFrame frame, ReadOnlySpan<byte> pixels)
    {
        int rowBytes = frame.Width * 4;
        for (int y = 0; y < frame.Height; y++)
        {
            var source = pixels.Slice(y * rowBytes, rowBytes);
            var target = canvas.Slice((((frame.Y + y) * _header.Width) + frame.X) * 4, rowBytes);
            if (frame.Blend)
            {
                Blend(source, target);
            }
            else
            {
                source.CopyTo(target);
            }
        }
    }

    // RFC 9649, 2.7.1.1: straight colours over straight colours.
    private static void Blend(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int i = 0; i < source.Length; i += 4)
        {
            int alpha = source[i + 3];
            if (alpha == 255)
            {
                source.Slice(i, 4).CopyTo(target[i..]);
            }
            else if (alpha > 0)
            {
                int below = target[i + 3] * (255 - alpha) / 255;
                int sum = alpha + below;
                for (int c = i; c < i + 3; c++)
                {
                    target[c] = (byte)(((source[c] * alpha) + (target[c] * below) + (sum / 2)) / sum);
                }

                target[i + 3] = (byte)sum;
            }
        }
    }

    private void Clear(Span<byte> canvas, WebPFrame frame)
    {
        for (int y = frame.Y; y < frame.Y + frame.Height; y++)
        {
            canvas.Slice(((y * _header.Width) + frame.X) * 4, frame.Width * 4).Clear();
        }
    }
}
