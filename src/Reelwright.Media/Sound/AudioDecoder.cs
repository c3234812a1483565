using System.Globalization;
using System.Runtime.InteropServices;

namespace Reelwright.Media;

/// <summary>Decodes the sound of any media file.</summary>
public sealed class AudioDecoder(MediaTools tools)
{
    /// <summary>Samples a second of what is decoded.</summary>
    public const int SampleRate = 48_000;

    // Containers round, and codecs keep some samples back.
    private const double MissingSeconds = 0.3;

    /// <summary>Whether parts of the last file made no sense; there is silence, or nothing, in their place.</summary>
    public bool FoundDamage { get; private set; }

    /// <summary>Decodes a stretch of sound as 48 kHz stereo.</summary>
    /// <param name="path">A file with sound; the first sound stream is taken.</param>
    /// <param name="startSeconds">Where to start, in seconds; 0 or more.</param>
    /// <param name="durationSeconds">
    /// How much to decode, in seconds; at most <see cref="MediaTools.MaxSoundSeconds"/>.
    /// </param>
    /// <param name="cancellationToken">Kills the decoder.</param>
    /// <returns>Left and right in turn, −1 to 1; fewer samples than asked for where the sound ends before.</returns>
    /// <remarks>
    /// Mono comes out of both sides as loud as it is; more channels are mixed down after ITU-R BS.775.
    /// </remarks>
    /// <exception cref="MediaException">
    /// The file is missing, has no sound, is damaged, or the stretch is too long.
    /// </exception>
    public async Task<float[]> DecodeStereoAsync(
        string path,
        double startSeconds,
        double durationSeconds,
        CancellationToken cancellationToken)
    {
        float[] samples = [];
        int read = 0;
        await DecodeAsync(
            path,
            startSeconds,
            durationSeconds,
            request =>
            {
                samples = new float[checked((int)Math.Round(durationSeconds * SampleRate)) * 2];
                return request with { ReadOutput = async (output, token) => read = await ReadAsync(output, samples, token) };
            },
            () => read,
            ["pipe:1"],
            cancellationToken);
        return read == samples.Length ? samples : samples[..read];
    }

    /// <summary>Decodes a stretch of sound as 48 kHz stereo into a file of its own: floats, left and right in turn.</summary>
    /// <param name="path">A file with sound; the first sound stream is taken.</param>
    /// <param name="startSeconds">Where to start, in seconds; 0 or more.</param>
    /// <param name="durationSeconds">
    /// How much to decode, in seconds; at most <see cref="MediaTools.MaxSoundSeconds"/>.
    /// </param>
    /// <param name="targetPath">The file that is made; shorter than asked for where the sound ends before.</param>
    /// <param name="cancellationToken">Kills the decoder.</param>
    /// <exception cref="MediaException">
    /// The file is missing, has no sound, is damaged, or the stretch is too long.
    /// </exception>
    public Task DecodeToFileAsync(
        string path, double startSeconds, double durationSeconds, string targetPath, CancellationToken cancellationToken) =>
        DecodeAsync(
            path,
            startSeconds,
            durationSeconds,
            request => request,
            () => new FileInfo(targetPath) is { Exists: true } file ? file.Length / sizeof(float) : 0,
            [MediaTools.FileUrl(targetPath)],
            cancellationToken);

    private async Task DecodeAsync(
        string path,
        double startSeconds,
        double durationSeconds,
        Func<ProcessRequest, ProcessRequest> prepare,
        Func<long> countRead,
        string[] target,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(startSeconds);
        ArgumentOutOfRangeException.ThrowIfNegative(durationSeconds);
        var media = await MediaFile.OpenAsync(path, cancellationToken);
        if (durationSeconds > tools.MaxSoundSeconds)
        {
            throw new MediaException(
                MediaErrorKind.TooLarge,
                $"\"{media.Name}\" is too long; use at most {tools.MaxSoundSeconds / 60:0} minutes of sound.");
        }

        var report = await FFprobe.DescribeAsync(tools, media, countPackets: false, cancellationToken);
        var stream = report.Streams.FirstOrDefault(entry => entry.Type == "audio" && entry.Channels > 0)
            ?? throw new MediaException(MediaErrorKind.NoPictureOrSound, $"\"{media.Name}\" has no sound.");
        var request = prepare(tools.RunFFmpeg(
            tools.PieceTimeout, [.. Arguments(media, startSeconds, durationSeconds, stream.Channels), .. target]));
        var result = await ChildProcess.RunAsync(request, cancellationToken);
        long read = countRead();
        FoundDamage = result.ExitCode != 0 || ToolFailure.TellsDamage(result.ErrorTail)
            || read / 2.0 / SampleRate < Expected(media, report, stream, startSeconds, durationSeconds) - MissingSeconds;
        if (result.ExitCode != 0)
        {
            var failure = ToolFailure.Reading(media.Name, result);

            // A file that breaks off is heard as far as it goes; a machine at its limits is another matter.
            if (read == 0 || failure.Kind != MediaErrorKind.Unreadable)
            {
                throw failure;
            }
        }
    }

    // What the file says it has of the stretch; 0 where that is only guessed from its size.
    private static double Expected(MediaFile media, FFprobeReport report, FFprobeReport.StreamEntry stream, double start, double duration) =>
        media.Format is MediaFormat.Mp3 or MediaFormat.Aac
            ? 0
            : Math.Min(duration, (FFprobe.ParseSeconds(stream.Duration) ?? FFprobe.ParseSeconds(report.Format?.Duration) ?? 0) - start);

    private static IEnumerable<string> Arguments(MediaFile media, double start, double duration, int channels)
    {
        // ffmpeg's own matrix would take 3 dB off mono.
        string[] layout = channels == 1 ? ["-af", "pan=stereo|c0=c0|c1=c0"] : ["-ac", "2"];
        return
        [
            "-ss", Text(start), "-t", Text(duration), "-vn", .. MediaTools.OpenFile(media.Format, media.Path),
            "-map", "0:a:0", "-vn", .. layout, "-ar", "48000", "-f", "f32le", "-c:a", "pcm_f32le",
        ];
    }

    private static async Task<int> ReadAsync(Stream output, float[] samples, CancellationToken cancellationToken)
    {
        byte[] block = new byte[1 << 18];
        int done = 0;
        int read;
        do
        {
            read = await output.ReadAtLeastAsync(block, block.Length, throwOnEndOfStream: false, cancellationToken);
            var values = MemoryMarshal.Cast<byte, float>(block.AsSpan(0, read));
            values = values[..Math.Min(values.Length, samples.Length - done)];
            values.CopyTo(samples.AsSpan(done));
            done += values.Length;
        }
        while (read == block.Length && done < samples.Length);

        return done / 2 * 2;
    }

    private static string Text(double seconds) => seconds.ToString("F6", CultureInfo.InvariantCulture);
}
