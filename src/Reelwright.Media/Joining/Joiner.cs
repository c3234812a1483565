using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Reelwright.Media;

/// <summary>Puts encoded segments and the sound together without encoding anything again.</summary>
public sealed partial class Joiner(MediaTools tools)
{
    /// <summary>
    /// Joins segments of <see cref="VideoEncoder"/> with an optional sound to an MP4 that streams from its start.
    /// </summary>
    /// <param name="videoSegments">The segments in order, all encoded with the same settings.</param>
    /// <param name="audioPath">
    /// An AAC file of <see cref="AudioEncoder"/>; <see langword="null"/>: a silent film.
    /// </param>
    /// <param name="outputPath">Where the result appears, over an older file, once it is whole.</param>
    /// <param name="expectedFrames">Frames that the segments must have together, and the result after them.</param>
    /// <param name="metadata">Names (letters, digits, <c>. _ -</c>) and values written into the file.</param>
    /// <param name="cancellationToken">Stops the join; nothing is left then.</param>
    /// <exception cref="MediaException">
    /// Frames are missing, the segments do not match, the disk is full or the target cannot be written.
    /// </exception>
    public async Task JoinAsync(
        IReadOnlyList<string> videoSegments,
        string? audioPath,
        string outputPath,
        long expectedFrames,
        IReadOnlyDictionary<string, string>? metadata,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(videoSegments.Count);
        var tracks = videoSegments.Select(ReadTrack).ToList();
        CheckSegments(tracks, expectedFrames);
        using var output = new OutputFile(outputPath);
        var request = tools.RunFFmpeg(
            tools.PieceTimeout,
            Arguments(tracks, audioPath, output.PartPath, metadata ?? new Dictionary<string, string>()));
        byte[] list = Encoding.UTF8.GetBytes(ListOf(videoSegments));
        var result = await ChildProcess.RunAsync(
            request with { WriteInput = async (stream, token) => await stream.WriteAsync(list, token) },
            cancellationToken);
        if (!result.Succeeded)
        {
            throw ToolFailure.Writing(output.Name, result);
        }

        // Counted by another program than the one that wrote: what the viewer gets is what was rendered.
        long frames = await new MediaInspector(tools).CountFramesAsync(output.PartPath, cancellationToken);
        if (frames != expectedFrames)
        {
            throw WrongCount(expectedFrames, frames);
        }

        output.Commit();
    }

    private static Mp4Track ReadTrack(string path)
    {
        string name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            throw new MediaException(MediaErrorKind.NotFound, $"The segment \"{name}\" is gone; render it again.");
        }

        return Mp4Track.Read(path) is { TicksPerFrame: > 0 } track
            ? track
            : throw new MediaException(
                MediaErrorKind.Unreadable, $"The segment \"{name}\" is damaged; render it again.");
    }

    private static void CheckSegments(List<Mp4Track> tracks, long expectedFrames)
    {
        var first = tracks[0];
        if (tracks.Any(track => track.TicksPerSecond != first.TicksPerSecond
            || track.TicksPerFrame != first.TicksPerFrame
            || !track.DecoderConfiguration.AsSpan().SequenceEqual(first.DecoderConfiguration)))
        {
            throw new MediaException(
                MediaErrorKind.EncodeFailed,
                "The segments were encoded with different settings; render them all again.");
        }

        long frames = tracks.Sum(track => track.SampleCount);
        if (frames != expectedFrames)
        {
            throw WrongCount(expectedFrames, frames);
        }
    }

    private static MediaException WrongCount(long expected, long actual) => new(
        MediaErrorKind.EncodeFailed, $"The video has {actual} frames instead of {expected}; render it again.");

    private static IEnumerable<string> Arguments(
        List<Mp4Track> tracks,
        string? audioPath,
        string partPath,
        IReadOnlyDictionary<string, string> metadata)
    {
        var first = tracks[0];
        string[] audioInput = audioPath is null ? [] : [.. MediaTools.OpenFile(MediaFormat.M4a, audioPath)];
        string[] audioMap = audioPath is null ? [] : ["-map", "1:a:0"];
        return
        [
            // No conversion between stream formats: parameter sets were compared above.
            "-protocol_whitelist", "file,pipe", "-f", "concat", "-safe", "0", "-auto_convert", "0", "-i", "pipe:0",
            .. audioInput, "-map", "0:v:0", .. audioMap, "-c", "copy", "-bsf:v", Restamp(tracks),
            "-map_metadata", "-1", "-fflags", "+bitexact",
            .. metadata.SelectMany(Tag),
            "-video_track_timescale", first.TicksPerSecond.ToString(CultureInfo.InvariantCulture),
            "-movflags", metadata.Count > 0 ? "+faststart+use_metadata_tags" : "+faststart",
            "-f", "mp4", MediaTools.FileUrl(partPath),
        ];
    }

    // The list's clock is microseconds, so offsets of later segments are a little off; and a segment of one or two
    // frames has no reordering delay. Here every frame gets exactly its own ticks: decoding order counts up one by one,
    // and showing order is rounded to whole frames.
    private static string Restamp(List<Mp4Track> tracks)
    {
        long ticks = tracks[0].TicksPerFrame;
        long delay = tracks.Max(track => track.FirstShownTick) / ticks;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"setts=pts=round(PTS/{ticks})*{ticks}:dts=(N-{delay})*{ticks}:duration={ticks}");
    }

    private static IEnumerable<string> Tag(KeyValuePair<string, string> tag) => TagName().IsMatch(tag.Key)
        ? ["-metadata", $"{tag.Key}={tag.Value}"]
        : throw new ArgumentException($"'{tag.Key}' is no name for metadata.");

    private static string ListOf(IReadOnlyList<string> paths)
    {
        var list = new StringBuilder("ffconcat version 1.0\n");
        foreach (string path in paths)
        {
            string url = MediaTools.FileUrl(path);
            if (url.Contains('\n') || url.Contains('\r'))
            {
                throw new ArgumentException("A segment's path must not contain a line break.");
            }

            list.Append("file '").Append(url.Replace("'", @"'\''", StringComparison.Ordinal)).Append("'\n");
        }

        return list.ToString();
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex TagName();
}
