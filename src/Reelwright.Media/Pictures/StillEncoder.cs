namespace Reelwright.Media;

/// <summary>Writes a frame as a picture file.</summary>
public static class StillEncoder
{
    private const string OwnPalette = ",split[a][b];[a]palettegen[p];[b][p]paletteuse";

    /// <summary>Encodes one frame.</summary>
    /// <param name="tools">The programs.</param>
    /// <param name="planes">Y, U, V without padding; BT.709, limited range.</param>
    /// <param name="width">Width in pixels; even.</param>
    /// <param name="height">Height in pixels; even.</param>
    /// <param name="format">jpg, png, gif or webp.</param>
    /// <param name="outputPath">Where the file appears once it is whole; its ending does not matter.</param>
    /// <param name="cancellationToken">Stops the encoder; nothing is left then.</param>
    /// <exception cref="MediaException">
    /// ffmpeg is missing or failed, the disk is full or the target cannot be written.
    /// </exception>
    /// <exception cref="ArgumentException">There is no such format, or the planes have another length.</exception>
    public static async Task EncodeAsync(
        MediaTools tools,
        ReadOnlyMemory<byte> planes,
        int width,
        int height,
        string format,
        string outputPath,
        CancellationToken cancellationToken)
    {
        int bytes = new FrameSize(width, height).FrameBytes;
        if (planes.Length != bytes)
        {
            throw new ArgumentException($"A frame has {bytes} bytes, not {planes.Length}.", nameof(planes));
        }

        using var output = new OutputFile(outputPath);
        var request = tools.RunFFmpeg(
            tools.PictureTimeout,
            [
                .. RawInput.Frames("yuv420p", width, height, "25"), "-frames:v", "1", .. Codec(format),
                "-fflags", "+bitexact", "-flags:v", "+bitexact", MediaTools.FileUrl(output.PartPath),
            ]);
        var result = await ChildProcess.RunAsync(
            request with { WriteInput = async (stream, token) => await stream.WriteAsync(planes, token) },
            cancellationToken);
        if (!result.Succeeded)
        {
            throw ToolFailure.Writing(output.Name, result);
        }

        output.Commit();
    }

    // JPEG and WebP store BT.601, JPEG in full range; the rest store RGB.
    private static string[] Codec(string format) => format switch
    {
        "jpg" or "jpeg" => ["-vf", Convert("bt601", "pc", "yuvj420p"), "-c:v", "mjpeg", "-q:v", "2", "-f", "mjpeg"],
        "png" => ["-vf", Convert("bt709", "pc", "rgb24"), "-c:v", "png", "-f", "image2pipe"],
        "webp" => ["-vf", Convert("bt601", "tv", "yuv420p"), "-c:v", "libwebp", "-quality", "85", "-f", "webp"],
        "gif" => ["-vf", Convert("bt709", "pc", "rgb24") + OwnPalette, "-f", "gif"],
        _ => throw new ArgumentException($"No picture format '{format}'; use jpg, png, gif or webp.", nameof(format)),
    };

    private static string Convert(string matrix, string range, string pixels) =>
        "scale=flags=bicubic+accurate_rnd+full_chroma_int:in_color_matrix=bt709:in_range=tv"
        + $":out_color_matrix={matrix}:out_range={range},format={pixels}";
}
