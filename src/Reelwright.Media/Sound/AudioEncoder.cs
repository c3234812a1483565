using System.Globalization;
using System.Runtime.InteropServices;

namespace Reelwright.Media;

/// <summary>Encodes 48 kHz stereo.</summary>
public static class AudioEncoder
{
    private const int BlockFrames = 16 * 1024;

    /// <summary>Encodes interleaved samples to an .m4a file.</summary>
    /// <param name="tools">The programs.</param>
    /// <param name="interleaved">Left and right in turn, −1 to 1.</param>
    /// <param name="outputPath">Where the file appears once it is whole.</param>
    /// <param name="bitrateKbps">Kilobits a second at most, 32 to 512.</param>
    /// <param name="cancellationToken">Stops the encoder; nothing is left then.</param>
    /// <exception cref="MediaException">
    /// ffmpeg is missing or failed, the disk is full or the target cannot be written.
    /// </exception>
    public static Task EncodeAacAsync(
        MediaTools tools,
        ReadOnlyMemory<float> interleaved,
        string outputPath,
        int bitrateKbps,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(interleaved.Length % 2, 0, nameof(interleaved));
        return EncodeAsync(
            tools,
            interleaved.Length / 2,
            () => (start, block) => interleaved.Span.Slice((int)start * 2, block.Length).CopyTo(block),
            AudioCodec.Aac,
            outputPath,
            bitrateKbps,
            cancellationToken);
    }

    /// <summary>Encodes two planes of samples to an .m4a file.</summary>
    /// <param name="tools">The programs.</param>
    /// <param name="left">The left channel, −1 to 1.</param>
    /// <param name="right">The right channel; as long as the left.</param>
    /// <param name="outputPath">Where the file appears once it is whole.</param>
    /// <param name="bitrateKbps">Kilobits a second at most, 32 to 512.</param>
    /// <param name="cancellationToken">Stops the encoder; nothing is left then.</param>
    /// <exception cref="MediaException">
    /// ffmpeg is missing or failed, the disk is full or the target cannot be written.
    /// </exception>
    public static Task EncodeAacAsync(
        MediaTools tools,
        ReadOnlyMemory<float> left,
        ReadOnlyMemory<float> right,
        string outputPath,
        int bitrateKbps,
        CancellationToken cancellationToken)
    {
        return EncodeAsync(tools, left, right, AudioCodec.Aac, outputPath, bitrateKbps, cancellationToken);
    }

    /// <summary>Encodes two planes of samples.</summary>
    /// <param name="tools">The programs.</param>
    /// <param name="left">The left channel, −1 to 1.</param>
    /// <param name="right">The right channel; as long as the left.</param>
    /// <param name="codec">What to encode to.</param>
    /// <param name="outputPath">Where the file appears once it is whole.</param>
    /// <param name="bitrateKbps">Kilobits a second, 32 to 512, AAC at most; PCM has its own.</param>
    /// <param name="cancellationToken">Stops the encoder; nothing is left then.</param>
    /// <exception cref="MediaException">
    /// ffmpeg is missing or failed, the disk is full or the target cannot be written.
    /// </exception>
    public static Task EncodeAsync(
        MediaTools tools,
        ReadOnlyMemory<float> left,
        ReadOnlyMemory<float> right,
        AudioCodec codec,
        string outputPath,
        int bitrateKbps,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(right.Length, left.Length);
        return EncodeAsync(tools, left.Length, () => Interleave, codec, outputPath, bitrateKbps, cancellationToken);

        void Interleave(long start, Span<float> block)
        {
            var lefts = left.Span.Slice((int)start, block.Length / 2);
            var rights = right.Span.Slice((int)start, block.Length / 2);
            for (int i = 0; i < lefts.Length; i++)
            {
                block[2 * i] = lefts[i];
                block[(2 * i) + 1] = rights[i];
            }
        }
    }

    /// <summary>Encodes sound of any length, which need not be in memory.</summary>
    /// <param name="tools">The programs.</param>
    /// <param name="samples">How many samples; 1 or more.</param>
    /// <param name="open">Makes a reader; several are read at the same time, each from somewhere on.</param>
    /// <param name="codec">What to encode to.</param>
    /// <param name="outputPath">Where the file appears once it is whole.</param>
    /// <param name="bitrateKbps">Kilobits a second, 32 to 512, AAC at most; PCM has its own.</param>
    /// <param name="cancellationToken">Stops the encoder; nothing is left then.</param>
    /// <exception cref="MediaException">
    /// ffmpeg is missing or failed, the disk is full or the target cannot be written.
    /// </exception>
    public static Task EncodeAsync(
        MediaTools tools,
        long samples,
        Func<SoundReader> open,
        AudioCodec codec,
        string outputPath,
        int bitrateKbps,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samples);
        ArgumentOutOfRangeException.ThrowIfLessThan(bitrateKbps, 32);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bitrateKbps, 512);
        return codec == AudioCodec.Aac
            ? AacParts.EncodeAsync(tools, samples, open, outputPath, bitrateKbps, cancellationToken)
            : EncodeWholeAsync(tools, samples, open(), codec, outputPath, bitrateKbps, cancellationToken);
    }

    /// <summary>How ffmpeg is to read what <see cref="WriteAsync"/> writes.</summary>
    internal static IEnumerable<string> Input { get; } =
        ["-protocol_whitelist", "file,pipe", "-f", "f32le", "-ar", "48000", "-ac", "2", "-i", "pipe:0"];

    /// <summary>Writes a run of samples to an encoder.</summary>
    internal static async Task WriteAsync(Stream stream, long start, long end, SoundReader read, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[BlockFrames * 2 * sizeof(float)];
        for (long at = start; at < end; at += BlockFrames)
        {
            int length = (int)Math.Min(BlockFrames, end - at) * 2 * sizeof(float);
            read(at, MemoryMarshal.Cast<byte, float>(bytes.AsSpan(0, length)));
            await stream.WriteAsync(bytes.AsMemory(0, length), cancellationToken);
        }
    }

    private static async Task EncodeWholeAsync(
        MediaTools tools,
        long samples,
        SoundReader read,
        AudioCodec codec,
        string outputPath,
        int bitrateKbps,
        CancellationToken cancellationToken)
    {
        using var output = new OutputFile(outputPath);
        var request = tools.RunFFmpeg(
            tools.PieceTimeout,
            [
                .. Input, .. Arguments(codec, bitrateKbps),
                "-fflags", "+bitexact", "-flags:a", "+bitexact", MediaTools.FileUrl(output.PartPath),
            ]);
        var result = await ChildProcess.RunAsync(
            request with { WriteInput = (stream, token) => WriteAsync(stream, 0, samples, read, token) },
            cancellationToken);
        if (!result.Succeeded)
        {
            throw ToolFailure.Writing(output.Name, result);
        }

        output.Commit();
    }

    private static string[] Arguments(AudioCodec codec, int kbps) => codec switch
    {
        AudioCodec.Mp3 => ["-c:a", "libmp3lame", "-b:a", Rate(kbps), "-f", "mp3"],
        AudioCodec.Opus => ["-c:a", "libopus", "-b:a", Rate(kbps), "-f", "webm"],
        _ => ["-c:a", "pcm_s16le", "-f", "wav"],
    };

    private static string Rate(int kbps) => (kbps * 1000).ToString(CultureInfo.InvariantCulture);
}
