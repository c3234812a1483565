using System.Diagnostics;
using System.Runtime.InteropServices;
using Reelwright.Media;

namespace Reelwright.Tests;

public sealed class SegmentTests : IDisposable
{
    private const int Width = 64;
    private const int Height = 48;
    private readonly TempFolder _folder = new();
    private readonly MediaTools _tools = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(30, 1, false)]
    [InlineData(30000, 1001, false)]
    [InlineData(24, 1, false)]
    [InlineData(25, 1, true)]
    public async Task Segments_are_joined_without_a_seam_and_without_an_edit_list(int numerator, int denominator, bool byProcess)
    {
        int[] lengths = [12, 1, 24, 2, 7];
        var segments = new List<SegmentFile>();
        int first = 0;
        foreach (int length in lengths)
        {
            segments.Add(await SegmentAsync(Settings(numerator, denominator), first, length, byProcess));
            first += length;
        }

        await WriteAsync(segments, numerator, denominator, null, 46);

        Assert.Equal("", await DecodeAsync(_folder["out.mp4"]));
        Assert.Equal(Enumerable.Range(0, 46), await ReadNumbersAsync("out.mp4"));
        var shown = (await FFprobeTool.ReadAsync(_folder["out.mp4"], "packet=pts")).Select(long.Parse).Order().ToList();
        Assert.Equal(0, shown[0]);
        Assert.Single(shown.Zip(shown.Skip(1), (a, b) => b - a).Distinct());
        var decoded = (await FFprobeTool.ReadAsync(_folder["out.mp4"], "packet=dts")).Select(long.Parse).ToList();
        Assert.Single(decoded.Zip(decoded.Skip(1), (a, b) => b - a).Distinct());
        Assert.Equal(
            ["h264", "High", "64", "48", "yuv420p", "tv", "bt709", "bt709", "bt709", $"{numerator}/{denominator}", $"{numerator}/{denominator}", "46"],
            await FFprobeTool.ReadAsync(
                _folder["out.mp4"],
                "stream=codec_name,profile,width,height,pix_fmt,color_range,color_space,color_transfer,color_primaries,"
                + "r_frame_rate,avg_frame_rate,nb_frames"));
        Assert.Equal(-1, (await File.ReadAllBytesAsync(_folder["out.mp4"])).AsSpan().IndexOf("edts"u8));
        segments.ForEach(segment => segment.Dispose());
    }

    [Fact]
    public async Task Sound_ends_with_the_picture_and_metadata_come_back()
    {
        using var segment = await SegmentAsync(Settings(30, 1), 0, 60, byProcess: false);
        float[] tone = [.. Enumerable.Range(0, 96_000 * 2).Select(i => 0.5f * MathF.Sin(i / 2 * 0.0576f))];
        await AudioEncoder.EncodeAacAsync(_tools, tone, _folder["a.m4a"], 192, CancellationToken.None);

        await WriteAsync(
            [segment], 30, 1, _folder["a.m4a"], 60,
            new Dictionary<string, string> { ["title"] = "日本; a=b \\ 'x'", ["com.reelwright.seed"] = "42" });

        Assert.Equal("", await DecodeAsync(_folder["out.mp4"]));
        Assert.Equal(
            ["日本; a=b \\ 'x'", "42"],
            (await FFprobeTool.ReadAsync(_folder["out.mp4"], "format_tags=title,com.reelwright.seed")).Order().Reverse());
        Assert.Equal(
            ["h264", "2.000000", "aac", "48000", "2.000000"],
            await FFprobeTool.ReadAsync(_folder["out.mp4"], "stream=codec_name,sample_rate,duration"));
        float[] back = await new AudioDecoder(_tools).DecodeStereoAsync(_folder["out.mp4"], 0, 2, CancellationToken.None);
        Assert.Equal(tone.Length, back.Length);
        Assert.InRange(back[48_000] - tone[48_000], -0.05, 0.05);
    }

    [Fact]
    public async Task A_segment_has_the_same_bytes_whatever_was_encoded_before_it()
    {
        byte[] once = await BytesAsync(Settings(30, 1), 40, 20);
        await BytesAsync(Settings(30, 1), 0, 40);

        Assert.Equal(once, await BytesAsync(Settings(30, 1), 40, 20));
    }

    [Fact]
    public async Task A_segment_has_the_same_bytes_whatever_lay_in_the_memory_that_the_encoder_gets()
    {
        var settings = Settings(30, 1) with { Width = 320, Height = 176, Crf = 20 };
        var seen = new List<byte[]>();
        foreach (byte dirt in new byte[] { 0, 1, 85, 170, 255 })
        {
            Soil(dirt);
            await using var encoder = FrameEncoders.Start(_tools, settings, CancellationToken.None);
            byte[] frame = new byte[settings.FrameBytes];
            for (int i = 0; i < 40; i++)
            {
                DriftingClouds(frame, settings.Width, i);
                await encoder.WriteAsync(frame, CancellationToken.None);
            }

            using var block = new MemoryStream();
            (await encoder.CompleteAsync(CancellationToken.None)).WriteTo(block);
            seen.Add(block.ToArray());
        }

        Assert.All(seen, bytes => Assert.Equal(seen[0], bytes));
    }

    [Fact]
    public async Task Other_settings_and_sizes_have_another_fingerprint()
    {
        string[] seen = await Task.WhenAll(
            new[] { Settings(30, 1), Settings(25, 1), Settings(30, 1) with { Crf = 21 }, Settings(30, 1) with { Preset = "fast" } }
                .Select(settings => FrameEncoders.FingerprintAsync(_tools, settings, CancellationToken.None)));

        Assert.Equal(4, seen.Distinct().Count());
        Assert.Equal(seen[0], await FrameEncoders.FingerprintAsync(_tools, Settings(30, 1), CancellationToken.None));
    }

    [Fact]
    public async Task A_missing_frame_fails_the_join_and_leaves_nothing()
    {
        using var segment = await SegmentAsync(Settings(30, 1), 0, 20, byProcess: false);

        var failure = await Assert.ThrowsAsync<MediaException>(() => WriteAsync([segment], 30, 1, null, 21));

        Assert.Contains("20 frames instead of 21", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["out.mp4"]));
    }

    private static VideoEncodeSettings Settings(int numerator, int denominator) => new()
    {
        Width = Width,
        Height = Height,
        RateNumerator = numerator,
        RateDenominator = denominator,
        Preset = "veryfast",
        Crf = 10,
        KeyframeIntervalFrames = 60,
    };

    // Memory of every size that an encoder asks for, given back with something in it.
    private static void Soil(byte dirt)
    {
        var blocks = Enumerable.Range(0, 3000).Select(i => (Bytes: 64 << (i % 12), Block: Marshal.AllocHGlobal(64 << (i % 12)))).ToList();
        foreach (var (bytes, block) in blocks)
        {
            Marshal.Copy([.. Enumerable.Repeat(dirt, bytes)], 0, block, bytes);
        }

        foreach (var (_, block) in blocks)
        {
            Marshal.FreeHGlobal(block);
        }
    }

    private static void DriftingClouds(Span<byte> frame, int width, int index)
    {
        var random = new Random(index);
        for (int i = 0; i < frame.Length; i++)
        {
            double wave = Math.Sin(((i % width) + index) * 0.05) + Math.Cos(((i / width) - (index * 0.5)) * 0.08);
            frame[i] = (byte)(128 + (40 * wave) + random.Next(6));
        }
    }

    private async Task<EncodedSegment> EncodeAsync(VideoEncodeSettings settings, int first, int count, bool byProcess)
    {
        await using var encoder = byProcess
            ? ProcessFrameEncoder.Start(_tools, settings, CancellationToken.None)
            : FrameEncoders.Start(_tools, settings, CancellationToken.None);
        byte[] frame = new byte[settings.FrameBytes];
        for (int i = first; i < first + count; i++)
        {
            frame.AsSpan(0, Width * Height).Fill((byte)(16 + (i * 4)));
            frame.AsSpan(Width * Height).Fill(128);
            await encoder.WriteAsync(frame, CancellationToken.None);
        }

        return await encoder.CompleteAsync(CancellationToken.None);
    }

    private async Task<byte[]> BytesAsync(VideoEncodeSettings settings, int first, int count)
    {
        using var block = new MemoryStream();
        (await EncodeAsync(settings, first, count, byProcess: false)).WriteTo(block);
        return block.ToArray();
    }

    private async Task<SegmentFile> SegmentAsync(VideoEncodeSettings settings, int first, int count, bool byProcess)
    {
        string path = _folder[$"{Guid.NewGuid():n}.seg"];
        var segment = await EncodeAsync(settings, first, count, byProcess);
        await using (var file = File.Create(path))
        {
            file.Write("head"u8);
            segment.WriteTo(file);
        }

        return SegmentFile.TryOpen(File.OpenHandle(path), 4, segment.StoredBytes)!;
    }

    private Task WriteAsync(
        IReadOnlyList<SegmentFile> segments, int numerator, int denominator, string? audio, long frames, IReadOnlyDictionary<string, string>? tags = null) =>
        Mp4Muxer.WriteAsync(
            new(segments, Width, Height, numerator, denominator), audio, _folder["out.mp4"], frames, tags, CancellationToken.None);

    private async Task<int[]> ReadNumbersAsync(string name)
    {
        var numbers = new List<int>();
        var info = await new MediaProber(_tools).ProbeAsync(_folder[name], CancellationToken.None);
        await using var reader = await VideoReader.OpenAsync(
            _tools,
            _folder[name],
            new() { Info = info, Width = Width, Height = Height, RateNumerator = info.Video!.FrameRateNumerator, RateDenominator = info.Video.FrameRateDenominator },
            CancellationToken.None);
        byte[] frame = new byte[Width * Height * 3 / 2];
        while (await reader.ReadAsync(frame, CancellationToken.None))
        {
            numbers.Add((int)Math.Round((frame[Width * 20] - 16) / 4.0));
        }

        return [.. numbers];
    }

    // What ffmpeg says at the level of warnings when it decodes everything.
    private static async Task<string> DecodeAsync(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("ffmpeg", ["-v", "warning", "-xerror", "-i", path, "-f", "null", "-"])
        {
            RedirectStandardError = true,
        })!;
        string said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : $"exit {process.ExitCode} {said}";
    }
}
