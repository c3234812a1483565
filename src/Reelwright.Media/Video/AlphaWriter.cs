using System.Globalization;

namespace Reelwright.Media;

/// <summary>Frames with alpha → VP9 in WebM or ProRes 4444 in MOV, with their sound.</summary>
public static class AlphaWriter
{
    /// <summary>Encodes frames of planes Y, U, V and A.</summary>
    /// <param name="tools">The programs.</param>
    /// <param name="settings">Size, rate and quality; VP9 or ProRes.</param>
    /// <param name="feed">Gives every frame to the function that it gets.</param>
    /// <param name="audioPath">The finished sound.</param>
    /// <param name="outputPath">Where the file appears once it is whole.</param>
    /// <param name="cancellationToken">Stops; nothing is left then.</param>
    /// <exception cref="MediaException">ffmpeg is missing or failed, the disk is full or the target cannot be written.</exception>
    public static async Task WriteAsync(
        MediaTools tools,
        VideoEncodeSettings settings,
        Func<Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask>, Task> feed,
        string audioPath,
        string outputPath,
        CancellationToken cancellationToken)
    {
        using var output = new OutputFile(outputPath);
        var sound = await MediaFile.OpenAsync(audioPath, cancellationToken);
        string rate = string.Create(CultureInfo.InvariantCulture, $"{settings.RateNumerator}/{settings.RateDenominator}");
        string crf = settings.Crf.ToString("0.##", CultureInfo.InvariantCulture);
        string group = settings.KeyframeIntervalFrames.ToString(CultureInfo.InvariantCulture);
        string[] codec = settings.Codec == VideoCodec.ProRes
            ? ["-c:v", "prores_ks", "-profile:v", "4444", "-vendor", "apl0", "-alpha_bits", "16", "-pix_fmt", "yuva444p10le", "-f", "mov"]
            :
            [
                "-c:v", "libvpx-vp9", "-pix_fmt", "yuva420p", "-auto-alt-ref", "0", "-crf", crf, "-b:v", "0", "-deadline", "good",
                "-cpu-used", "5", "-g", group, "-f", "webm",
            ];
        var request = tools.RunFFmpeg(
            tools.PieceTimeout,
            [
                .. RawInput.Frames("yuva420p", settings.Width, settings.Height, rate), .. MediaTools.OpenFile(sound.Format, audioPath),
                "-map", "0:v:0", "-map", "1:a:0", "-c:a", "copy", "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709",
                "-color_trc", "bt709", "-fflags", "+bitexact", .. codec, MediaTools.FileUrl(output.PartPath),
            ]);
        var result = await ChildProcess.RunAsync(
            request with { WriteInput = (stream, _) => feed((frame, token) => stream.WriteAsync(frame, token)) }, cancellationToken);
        if (!result.Succeeded)
        {
            throw ToolFailure.Writing(output.Name, result);
        }

        output.Commit();
    }
}
