using System.Globalization;

namespace Reelwright.Media;

/// <summary>Frames → an animated GIF with the best palette for all of them.</summary>
public static class GifWriter
{
    private const string Palette =
        "scale=in_color_matrix=bt709:in_range=tv:out_range=pc:flags=bicubic+accurate_rnd+full_chroma_int,format=rgb24,"
        + "split[a][b];[a]palettegen=stats_mode=diff[p];[b][p]paletteuse=dither=sierra2_4a:diff_mode=rectangle";

    /// <summary>Encodes frames.</summary>
    /// <param name="tools">The programs.</param>
    /// <param name="settings">Size and rate.</param>
    /// <param name="feed">Gives every frame to the function that it gets.</param>
    /// <param name="outputPath">Where the file appears once it is whole.</param>
    /// <param name="cancellationToken">Stops; nothing is left then.</param>
    /// <exception cref="MediaException">ffmpeg is missing or failed, the disk is full or the target cannot be written.</exception>
    public static async Task WriteAsync(
        MediaTools tools,
        VideoEncodeSettings settings,
        Func<Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask>, Task> feed,
        string outputPath,
        CancellationToken cancellationToken)
    {
        using var output = new OutputFile(outputPath);
        string rate = string.Create(CultureInfo.InvariantCulture, $"{settings.RateNumerator}/{settings.RateDenominator}");
        var request = tools.RunFFmpeg(
            tools.PieceTimeout,
            [
                .. RawInput.Frames("yuv420p", settings.Width, settings.Height, rate), "-filter_complex", Palette,
                "-fflags", "+bitexact", "-f", "gif", MediaTools.FileUrl(output.PartPath),
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
