using System.Globalization;
using System.Text.Json;

namespace Reelwright.Media;

/// <summary>Runs ffprobe and reads what it says.</summary>
internal static class FFprobe
{
    private const int MaxReportBytes = 8 << 20;

    /// <summary>Describes the streams of a file from outside.</summary>
    /// <exception cref="MediaException">The file cannot be read.</exception>
    public static async Task<FFprobeReport> DescribeAsync(
        MediaTools tools,
        MediaFile media,
        bool countPackets,
        CancellationToken cancellationToken)
    {
        byte[] json = [];
        var request = tools.RunFFprobe(
            countPackets ? tools.PieceTimeout : tools.ProbeTimeout,
            [
                .. countPackets ? (string[])["-count_packets"] : [],
                "-show_format", "-show_streams", "-of", "json",
                .. MediaTools.OpenFile(media.Format, media.Path),
            ]);
        var result = await ChildProcess.RunAsync(
            request with { ReadOutput = async (output, token) => json = await ReadAllAsync(output, token) },
            cancellationToken);
        if (result.ExitCode != 0)
        {
            throw ToolFailure.Reading(media.Name, result);
        }

        return JsonSerializer.Deserialize<FFprobeReport>(json)
            ?? throw ToolFailure.Reading(media.Name, result);
    }

    /// <summary>A fraction like <c>30000/1001</c>; <see langword="null"/> when it is missing or not positive.</summary>
    public static (int Numerator, int Denominator)? ParseRate(string? text)
    {
        string[] parts = (text ?? "").Split('/', ':');
        return parts.Length == 2
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out int numerator) && numerator > 0
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out int denominator) && denominator > 0
            ? (numerator, denominator)
            : null;
    }

    /// <summary>Positive seconds, written plainly or as <c>00:00:02.5</c>.</summary>
    public static double? ParseSeconds(string? text)
    {
        if (double.TryParse(text, CultureInfo.InvariantCulture, out double seconds))
        {
            return seconds > 0 && double.IsFinite(seconds) ? seconds : null;
        }

        string[] parts = (text ?? "").Split(':');
        return parts.Length == 3
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out int hours)
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out int minutes)
            && double.TryParse(parts[2], CultureInfo.InvariantCulture, out double rest)
            && (hours * 3600) + (minutes * 60) + rest is > 0 and var total
            ? total
            : null;
    }

    private static async Task<byte[]> ReadAllAsync(Stream output, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        byte[] block = new byte[16 * 1024];
        int read;
        while ((read = await output.ReadAsync(block, cancellationToken)) > 0)
        {
            if (all.Length + read > MaxReportBytes)
            {
                throw new MediaException(
                    MediaErrorKind.UnsupportedType, "The file has too many streams; keep one video and one sound.");
            }

            all.Write(block, 0, read);
        }

        return all.ToArray();
    }
}
