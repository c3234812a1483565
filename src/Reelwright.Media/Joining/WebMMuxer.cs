namespace Reelwright.Media;

/// <summary>Puts a finished picture and a finished sound into a WebM without encoding them again.</summary>
public static class WebMMuxer
{
    /// <summary>Writes the file.</summary>
    /// <param name="tools">The programs.</param>
    /// <param name="videoPath">An MP4 with VP9 or AV1.</param>
    /// <param name="audioPath">A WebM with Opus; <see langword="null"/>: a silent film.</param>
    /// <param name="outputPath">Where the result appears once it is whole.</param>
    /// <param name="metadata">Names and values written into the file.</param>
    /// <param name="cancellationToken">Stops; nothing is left then.</param>
    /// <exception cref="MediaException">ffmpeg is missing or failed, the disk is full or the target cannot be written.</exception>
    public static async Task WriteAsync(
        MediaTools tools, string videoPath, string? audioPath, string outputPath, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellationToken)
    {
        using var output = new OutputFile(outputPath);
        string[] sound = audioPath is null ? [] : [.. MediaTools.OpenFile(MediaFormat.Webm, audioPath)];
        string[] soundMap = audioPath is null ? [] : ["-map", "1:a:0"];
        IEnumerable<string> tags = metadata.SelectMany(tag => (string[])["-metadata", $"{tag.Key}={tag.Value}"]);
        var result = await ChildProcess.RunAsync(
            tools.RunFFmpeg(
                tools.PieceTimeout,
                [
                    .. MediaTools.OpenFile(MediaFormat.Mp4, videoPath), .. sound, "-map", "0:v:0", .. soundMap, "-c", "copy",
                    "-map_metadata", "-1", .. tags, "-fflags", "+bitexact", "-f", "webm", MediaTools.FileUrl(output.PartPath),
                ]),
            cancellationToken);
        if (!result.Succeeded)
        {
            throw ToolFailure.Writing(output.Name, result);
        }

        output.Commit();
    }
}
