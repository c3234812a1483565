using System.Globalization;

namespace Reelwright.Media;

/// <summary>Reads what a finished file says of itself, and measures its picture and sound by decoding them.</summary>
/// <param name="tools">ffmpeg and ffprobe.</param>
public sealed class VideoInspector(MediaTools tools)
{
    /// <summary>Width of the small pictures of <see cref="ScanAsync"/>.</summary>
    public const int ScanWidth = 128;

    /// <summary>Height of the small pictures of <see cref="ScanAsync"/>.</summary>
    public const int ScanHeight = 72;

    /// <summary>Describes a file. Where it has tables, nothing is decoded or read through.</summary>
    /// <exception cref="MediaException">The file cannot be read.</exception>
    public async Task<VideoFacts> DescribeAsync(string path, CancellationToken cancellationToken)
    {
        var media = await MediaFile.OpenAsync(path, cancellationToken);
        var samples = media.Format is MediaFormat.Mp4 or MediaFormat.Mov ? Mp4Samples.TryRead(path) : null;
        var report = await FFprobe.DescribeAsync(tools, media, countPackets: samples is null, cancellationToken);
        var video = report.Streams.FirstOrDefault(stream => stream.IsVideo);
        var audio = report.Streams.FirstOrDefault(stream => stream.Type == "audio");
        var rate = FFprobe.ParseRate(video?.BaseRate) ?? (0, 1);

        // The tables are the first track's; in a foreign file that may be the sound.
        long packets = long.Parse(video?.PacketCount ?? video?.FrameCount ?? "0", CultureInfo.InvariantCulture);
        samples = samples is not null && samples.Samples.Length == packets ? samples : null;
        return new()
        {
            VideoCodec = video?.Codec,
            AudioCodec = audio?.Codec,
            Width = video?.Width ?? 0,
            Height = video?.Height ?? 0,
            PixelFormat = video?.PixelFormat ?? "",
            Rate = (double)rate.Item1 / rate.Item2,
            Frames = packets,
            VideoEndSeconds = End(video, report),
            AudioEndSeconds = End(audio, report),
            Colour = video is null ? [] : [video.ColorMatrix ?? "", video.ColorPrimaries ?? "", video.ColorTransfer ?? "", video.ColorRange ?? ""],
            BitRate = media.SizeBytes * 8.0 / Math.Max(0.001, FFprobe.ParseSeconds(report.Format?.Duration) ?? 0.001),
            Times = samples is null ? [] : Times(samples),
            Sizes = samples is null ? [] : [.. samples.Samples.Select(sample => (sample.SizeBytes, sample.IsKey))],
        };
    }

    /// <summary>Decodes a stretch of picture to small grey frames of <see cref="ScanWidth"/> by <see cref="ScanHeight"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="startSeconds">Where to begin.</param>
    /// <param name="seconds">How much; <c>null</c> = to the end.</param>
    /// <param name="take">Gets each frame; it is used again afterwards. 0 is black, 255 white.</param>
    /// <param name="cancellationToken">Kills the decoder.</param>
    /// <returns>Whether everything decoded without complaint.</returns>
    /// <exception cref="MediaException">The file cannot be read.</exception>
    public async Task<bool> ScanAsync(
        string path, double startSeconds, double? seconds, Action<ReadOnlySpan<byte>> take, CancellationToken cancellationToken)
    {
        var media = await MediaFile.OpenAsync(path, cancellationToken);
        string[] start = startSeconds > 0 ? ["-ss", Text(startSeconds)] : [];
        string[] length = seconds is { } most ? ["-t", Text(most)] : [];
        string scale = string.Create(
            CultureInfo.InvariantCulture, $"scale={ScanWidth}:{ScanHeight}:flags=area:out_range=pc,format=gray");
        var request = tools.RunFFmpeg(
            tools.PieceTimeout,
            [
                .. start, .. length, .. MediaTools.OpenFile(media.Format, path), "-map", "0:V:0", "-an", "-sn", "-dn", "-vf", scale,
                "-vsync", "passthrough", .. RawInput.ToPipe("gray"),
            ]);
        var result = await ChildProcess.RunAsync(request with { ReadOutput = (output, token) => ReadAsync(output, take, token) }, cancellationToken);
        return result.ExitCode == 0 && !ToolFailure.TellsDamage(result.ErrorTail);
    }

    /// <summary>Measures a file's sound after EBU R 128 by a second opinion: not the code that mastered it.</summary>
    /// <exception cref="MediaException">The file cannot be read.</exception>
    public async Task<SoundLevels?> MeasureSoundAsync(string path, CancellationToken cancellationToken)
    {
        var media = await MediaFile.OpenAsync(path, cancellationToken);
        var result = await ChildProcess.RunAsync(
            tools.RunFFmpeg(
                tools.PieceTimeout,
                [
                    .. MediaTools.OpenFile(media.Format, path), "-map", "0:a:0", "-vn", "-loglevel", "info",
                    "-af", "astats=measure_perchannel=none:measure_overall=Flat_factor,ebur128=peak=true:framelog=verbose", "-f", "null", "-",
                ]),
            cancellationToken);
        return result.ExitCode == 0 ? SoundLevels.TryParse(result.ErrorTail) : null;
    }

    private static async Task ReadAsync(Stream output, Action<ReadOnlySpan<byte>> take, CancellationToken cancellationToken)
    {
        byte[] frame = new byte[ScanWidth * ScanHeight];
        while (await output.ReadAtLeastAsync(frame, frame.Length, throwOnEndOfStream: false, cancellationToken) == frame.Length)
        {
            take(frame);
        }
    }

    private static double[] Times(Mp4Samples samples)
    {
        double[] times = new double[samples.Samples.Length];
        long decoded = 0;
        for (int i = 0; i < times.Length; i++)
        {
            times[i] = (double)(decoded + samples.Samples[i].ShownOffset - samples.FirstShownTick) / samples.TicksPerSecond;
            decoded += samples.Samples[i].Ticks;
        }

        Array.Sort(times);
        return times;
    }

    private static double End(FFprobeReport.StreamEntry? stream, FFprobeReport report)
    {
        if (stream is null)
        {
            return 0;
        }

        // WebM has a stream's length in a tag only.
        string? tag = stream.Tags?.FirstOrDefault(pair => pair.Key.StartsWith("DURATION", StringComparison.OrdinalIgnoreCase)).Value;
        return FFprobe.ParseSeconds(stream.Duration) ?? FFprobe.ParseSeconds(tag) ?? FFprobe.ParseSeconds(report.Format?.Duration) ?? 0;
    }

    private static string Text(double seconds) => seconds.ToString("F6", CultureInfo.InvariantCulture);
}
