using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwright.Tests;

/// <summary>An MP4 that was made, looked at with ffprobe and ffmpeg as a platform would.</summary>
internal sealed partial class FinishedVideo
{
    private const int SmallWidth = 64;
    private const int SmallHeight = 36;

    private FinishedVideo(string path, JsonNode report) => (Path, Report) = (path, report);

    public string Path { get; }

    public JsonNode Report { get; }

    public JsonNode Picture => Stream("video");

    public JsonNode Sound => Stream("audio");

    public long Frames => long.Parse(Picture["nb_read_packets"]!.GetValue<string>(), CultureInfo.InvariantCulture);

    public double PictureSeconds => Number(Picture["duration"]);

    public double SoundSeconds => Number(Sound["duration"]);

    public static async Task<FinishedVideo> OpenAsync(string path)
    {
        var probe = await CommandLine.RunAsync(
            "ffprobe",
            System.IO.Path.GetDirectoryName(path)!,
            [],
            "-v", "error", "-count_packets", "-show_streams", "-show_format", "-of", "json", path);
        Assert.True(probe.ExitCode == 0, probe.Errors);
        return new(path, JsonNode.Parse(probe.Output)!);
    }

    /// <summary>Integrated loudness in LUFS and true peak in dBTP after decoding.</summary>
    public async Task<(double Lufs, double TruePeak)> LoudnessAsync()
    {
        var run = await CommandLine.RunAsync(
            "ffmpeg",
            System.IO.Path.GetDirectoryName(Path)!,
            [],
            "-hide_banner", "-nostats", "-i", Path, "-vn", "-af", "ebur128=peak=true", "-f", "null", "-");
        string summary = run.Errors[run.Errors.LastIndexOf("Summary:", StringComparison.Ordinal)..];
        return (
            double.Parse(Integrated().Match(summary).Groups[1].Value, CultureInfo.InvariantCulture),
            double.Parse(Peak().Match(summary).Groups[1].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>Luma of every n-th frame, shrunk.</summary>
    public async Task<IReadOnlyList<byte[]>> SmallFramesAsync(double everySeconds)
    {
        string raw = Path + ".gray";
        var run = await CommandLine.RunAsync(
            "ffmpeg",
            System.IO.Path.GetDirectoryName(Path)!,
            [],
            "-v", "error", "-y", "-i", Path, "-vf",
            string.Create(CultureInfo.InvariantCulture, $"fps={1 / everySeconds},scale={SmallWidth}:{SmallHeight}:flags=area,format=gray"),
            "-f", "rawvideo", raw);
        Assert.True(run.ExitCode == 0, run.Errors);
        byte[] bytes = await File.ReadAllBytesAsync(raw);
        File.Delete(raw);
        return [.. bytes.Chunk(SmallWidth * SmallHeight)];
    }

    /// <summary>Whether the index stands before the pictures, so that playing starts before all is downloaded.</summary>
    public bool StartsWithIndex()
    {
        byte[] head = new byte[64 * 1024];
        using var file = File.OpenRead(Path);
        int read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        string text = System.Text.Encoding.Latin1.GetString(head, 0, read);
        int index = text.IndexOf("moov", StringComparison.Ordinal);
        int pictures = text.IndexOf("mdat", StringComparison.Ordinal);
        return index > 0 && (pictures < 0 || index < pictures);
    }

    /// <summary>Asserts everything that every video has to be.</summary>
    public async Task AssertPublishableAsync(int width, int height, long frames)
    {
        Assert.Equal((width, height), (Picture["width"]!.GetValue<int>(), Picture["height"]!.GetValue<int>()));
        Assert.Equal(frames, Frames);
        Assert.Equal("h264", Picture["codec_name"]!.GetValue<string>());
        Assert.Equal("High", Picture["profile"]!.GetValue<string>());
        Assert.Equal("yuv420p", Picture["pix_fmt"]!.GetValue<string>());
        Assert.Equal("tv", Picture["color_range"]!.GetValue<string>());
        Assert.Equal("bt709", Picture["color_space"]!.GetValue<string>());
        Assert.Equal("bt709", Picture["color_primaries"]!.GetValue<string>());
        Assert.Equal("bt709", Picture["color_transfer"]!.GetValue<string>());
        Assert.Equal("aac", Sound["codec_name"]!.GetValue<string>());
        Assert.Equal("48000", Sound["sample_rate"]!.GetValue<string>());
        Assert.Equal(2, Sound["channels"]!.GetValue<int>());
        Assert.True(StartsWithIndex(), "The index does not stand at the front.");
        Assert.InRange(SoundSeconds - PictureSeconds, -1.0 / 30, 1.0 / 30);

        var (lufs, truePeak) = await LoudnessAsync();
        Assert.InRange(lufs, -15, -13);
        Assert.InRange(truePeak, -40, -1);

        var small = await SmallFramesAsync(everySeconds: 0.5);
        Assert.True(small[0].Average(value => value) > 22 && small[0].Max() - small[0].Min() > 24, "The first frame is black or blank.");
        AssertKeepsChanging(small, stepsInFourSeconds: 8);
    }

    // Within any four seconds something visible happens: some part of the picture differs clearly.
    private static void AssertKeepsChanging(IReadOnlyList<byte[]> frames, int stepsInFourSeconds)
    {
        for (int start = 0; start + stepsInFourSeconds < frames.Count; start++)
        {
            bool changes = Enumerable.Range(start, stepsInFourSeconds)
                .Any(i => frames[i].Zip(frames[i + 1], (a, b) => Math.Abs(a - b)).Count(difference => difference > 8) > 12);
            Assert.True(changes, $"Nothing changes in the four seconds from {start * 0.5} s on.");
        }
    }

    private static double Number(JsonNode? node) => double.Parse(node!.GetValue<string>(), CultureInfo.InvariantCulture);

    private JsonNode Stream(string kind) =>
        Report["streams"]!.AsArray().Single(stream => stream!["codec_type"]!.GetValue<string>() == kind)!;

    [GeneratedRegex(@"I:\s*(-?[\d.]+) LUFS")]
    private static partial Regex Integrated();

    [GeneratedRegex(@"Peak:\s*(-?[\d.]+) dBFS")]
    private static partial Regex Peak();
}
