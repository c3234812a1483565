using System.Globalization;

namespace Reelwright.Media;

/// <summary>Decodes still pictures, and the first frame of moving ones.</summary>
public sealed class PictureDecoder(MediaTools tools)
{
    /// <summary>Decodes a picture upright, made smaller (never larger) to fit, with its proportions kept.</summary>
    /// <param name="path">A jpg, png, gif or webp by content.</param>
    /// <param name="maxWidth">Largest width in pixels; 2 or more.</param>
    /// <param name="maxHeight">Largest height in pixels; 2 or more.</param>
    /// <param name="cancellationToken">Kills the decoder.</param>
    /// <remarks>An odd last row or column is left out, since frames have even sides; a side of 1 becomes 2.</remarks>
    /// <exception cref="MediaException">The file is missing, no picture, damaged or too large.</exception>
    public async Task<PlanarPicture> DecodeAsync(
        string path,
        int maxWidth,
        int maxHeight,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxWidth, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxHeight, 2);
        var media = await MediaFile.OpenAsync(path, cancellationToken);
        if (!media.Format.IsPicture())
        {
            throw new MediaException(
                MediaErrorKind.UnsupportedType, $"\"{media.Name}\" is no picture; use jpg, png, gif or webp.");
        }

        // Refuses from the header what would take gigabytes to decode.
        _ = await new MediaProber(tools).ProbeAsync(path, cancellationToken);
        var header = PictureHeader.Read(media);
        var (input, writeInput) = await OpenAsync(media, header, cancellationToken);
        return await RunAsync(media, header, input, writeInput, (maxWidth, maxHeight), cancellationToken);
    }

    /// <summary>The even size a picture gets: within the limits, never enlarged.</summary>
    internal static (int Width, int Height) FitWithin(int width, int height, int maxWidth, int maxHeight)
    {
        double scale = Math.Min(1, Math.Min((double)maxWidth / width, (double)maxHeight / height));
        return (Even(width, maxWidth, scale), Even(height, maxHeight, scale));

        static int Even(int size, int max, double scale) => scale < 1
            ? Math.Clamp((int)Math.Round(size * scale / 2) * 2, 2, max / 2 * 2)
            : Math.Max(2, size / 2 * 2);
    }

    private async Task<(IEnumerable<string> Input, Func<Stream, CancellationToken, Task>? Write)> OpenAsync(
        MediaFile media,
        PictureHeader header,
        CancellationToken cancellationToken)
    {
        if (media.Format == MediaFormat.Webp && WebPAnimation.TryOpen(media) is { } animation)
        {
            await foreach (var canvas in animation.ReadAsync(tools, cancellationToken))
            {
                return (
                    RawInput.Frames("rgba", header.Width, header.Height, "25"),
                    async (stream, token) => await stream.WriteAsync(canvas.Rgba, token));
            }
        }

        return (["-noautorotate", .. MediaTools.OpenFile(media.Format, media.Path)], null);
    }

    private async Task<PlanarPicture> RunAsync(
        MediaFile media,
        PictureHeader header,
        IEnumerable<string> input,
        Func<Stream, CancellationToken, Task>? writeInput,
        (int Width, int Height) max,
        CancellationToken cancellationToken)
    {
        var (width, height) = header.IsTurned
            ? FitWithin(header.Height, header.Width, max.Width, max.Height)
            : FitWithin(header.Width, header.Height, max.Width, max.Height);
        bool isPlain = PhotoConversion.Handles(media.Format, header) && KeepsSize(header, width, height);
        byte[] pixels = new byte[header.HasAlpha ? width * height * 4 : width * height * 3 / 2];
        var request = tools.RunFFmpeg(
            tools.PictureTimeout,
            [
                .. input, "-map", "0:v:0", "-frames:v", "1", "-vf", Filters(header, width, height, isPlain),
                .. RawInput.ToPipe(header.HasAlpha ? "rgba" : isPlain ? "yuvj420p" : "yuv420p"),
            ]);
        int read = 0;
        var result = await ChildProcess.RunAsync(
            request with
            {
                WriteInput = writeInput,
                ReadOutput = async (stream, token) =>
                    read = await stream.ReadAtLeastAsync(pixels, pixels.Length, throwOnEndOfStream: false, token),
            },
            cancellationToken);
        if (result.ExitCode != 0 || read != pixels.Length)
        {
            throw ToolFailure.Reading(media.Name, result);
        }

        if (isPlain)
        {
            PhotoConversion.To709(pixels, width, height);
        }

        return header.HasAlpha
            ? RgbaPlanes.FromPremultiplied(width, height, pixels)
            : new PlanarPicture(width, height, pixels, Alpha: null);
    }

    private static bool KeepsSize(PictureHeader header, int width, int height)
    {
        var (storedWidth, storedHeight) = header.IsTurned ? (height, width) : (width, height);
        return storedWidth == header.Width / 2 * 2 && storedHeight == header.Height / 2 * 2;
    }

    // Scaling comes before turning, because it leaves less to turn.
    private static string Filters(PictureHeader header, int width, int height, bool isPlain)
    {
        var (storedWidth, storedHeight) = header.IsTurned ? (height, width) : (width, height);
        bool crops = KeepsSize(header, width, height) && (storedWidth != header.Width || storedHeight != header.Height);
        string crop = crops
            ? string.Create(CultureInfo.InvariantCulture, $"crop={storedWidth}:{storedHeight}:0:0:exact=1,")
            : "";
        string convert = isPlain ? "format=yuvj420p"
            : header.HasAlpha ? FrameFilters.ToPremultiplied(storedWidth, storedHeight)
            : FrameFilters.ToYuv(storedWidth, storedHeight);

        // swscale goes wrong by up to 20 levels when it turns palettes and single bits into YUV at once, and by one
        // with 16 bits.
        string plain = header is { HasAlpha: false, IsRgb: true } ? "format=rgb24," : "";
        return plain + crop + convert + "," + ExifOrientation.ToFilters(header.Orientation) + "null";
    }
}
