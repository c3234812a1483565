using Reelwright.Media;

namespace Reelwright.Tests;

public sealed class EncodeTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly MediaTools _tools = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(30, 1, "30/1")]
    [InlineData(30000, 1001, "30000/1001")]
    [InlineData(24, 1, "24/1")]
    public async Task Every_frame_is_encoded_and_tagged(int numerator, int denominator, string rate)
    {
        await EncodeAsync("a.mp4", 0, 50, numerator, denominator);

        Assert.Equal(
            ["h264", "High", "64", "48", "yuv420p", "tv", "bt709", "bt709", "bt709", rate, rate, "50"],
            await FFprobeTool.ReadAsync(
                _folder["a.mp4"],
                "stream=codec_name,profile,width,height,pix_fmt,color_range,color_space,color_transfer,color_primaries,"
                + "r_frame_rate,avg_frame_rate,nb_read_packets",
                "-count_packets"));
        string[] keys = await FFprobeTool.ReadAsync(_folder["a.mp4"], "packet=flags");
        Assert.Equal([0, 12, 24, 36, 48], keys.Select((flags, i) => flags[0] == 'K' ? i : -1).Where(i => i >= 0));
    }

    [Fact]
    public async Task Frames_come_back_in_order_with_their_levels()
    {
        await EncodeAsync("a.mp4", 0, 30, 30, 1);

        Assert.Equal(Enumerable.Range(0, 30), await ReadNumbersAsync("a.mp4"));
    }

    [Fact]
    public void A_target_that_cannot_be_written_is_told_before_any_work()
    {
        var missing = Assert.Throws<MediaException>(
            () => VideoEncoder.Start(_tools, Settings(30, 1), Path.Combine(_folder.Root, "no", "out.mp4"), CancellationToken.None));
        var folder = Assert.Throws<MediaException>(
            () => VideoEncoder.Start(_tools, Settings(30, 1), _folder.Root, CancellationToken.None));
        var system = Assert.Throws<MediaException>(
            () => VideoEncoder.Start(_tools, Settings(30, 1), "/proc/x.mp4", CancellationToken.None));

        Assert.Equal(MediaErrorKind.NotWritable, missing.Kind);
        Assert.Equal(MediaErrorKind.IsDirectory, folder.Kind);
        Assert.Equal(MediaErrorKind.NotWritable, system.Kind);
    }

    [Fact]
    public void A_full_disk_is_named()
    {
        var failure = ToolFailure.Writing(
            "x.mp4", new ProcessResult(1, "av_interleaved_write_frame(): No space left on device"));

        Assert.Equal(MediaErrorKind.DiskFull, failure.Kind);
    }

    [Fact(Timeout = 120_000)]
    public async Task An_encoder_that_is_left_leaves_nothing()
    {
        using var cancel = new CancellationTokenSource();
        await using (var encoder = VideoEncoder.Start(_tools, Settings(30, 1), _folder["a.mp4"], cancel.Token))
        {
            for (int i = 0; i < 20; i++)
            {
                await encoder.WriteAsync(Frame(i), cancel.Token);
            }

            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => encoder.CompleteAsync(cancel.Token));
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));
    }

    [Fact(Timeout = 120_000)]
    public async Task An_encoder_that_dies_says_so_at_the_next_frames()
    {
        var settings = Settings(30, 1) with { MaxBitrateKbps = 1, Width = 640, Height = 360 };
        await using var encoder = VideoEncoder.Start(
            _tools with { MemoryLimitBytes = 30 << 20 }, settings, _folder["a.mp4"], CancellationToken.None);

        var failure = await Assert.ThrowsAsync<MediaException>(async () =>
        {
            for (int i = 0; i < 200; i++)
            {
                await encoder.WriteAsync(new byte[settings.FrameBytes], CancellationToken.None);
            }

            await encoder.CompleteAsync(CancellationToken.None);
        });

        Assert.Contains(failure.Kind, (MediaErrorKind[])[MediaErrorKind.OutOfMemory, MediaErrorKind.EncodeFailed]);
    }

    [Fact]
    public async Task Equal_frames_give_equal_files()
    {
        await EncodeAsync("a.mp4", 0, 30, 30, 1);
        await EncodeAsync("b.mp4", 0, 30, 30, 1);

        Assert.Equal(
            await MediaHash.ComputeAsync(_folder["a.mp4"], CancellationToken.None),
            await MediaHash.ComputeAsync(_folder["b.mp4"], CancellationToken.None));
    }

    [Fact]
    public async Task Planes_and_interleaved_samples_encode_alike()
    {
        float[] left = [.. Enumerable.Range(0, 48_000).Select(i => 0.4f * MathF.Sin(i * 0.05f))];
        float[] right = [.. Enumerable.Range(0, 48_000).Select(i => 0.4f * MathF.Sin(i * 0.03f))];
        float[] both = [.. left.Zip(right).SelectMany(pair => (float[])[pair.First, pair.Second])];

        await AudioEncoder.EncodeAacAsync(_tools, left, right, _folder["p.m4a"], 128, CancellationToken.None);
        await AudioEncoder.EncodeAacAsync(_tools, both, _folder["i.m4a"], 128, CancellationToken.None);

        Assert.Equal(
            await MediaHash.ComputeAsync(_folder["p.m4a"], CancellationToken.None),
            await MediaHash.ComputeAsync(_folder["i.m4a"], CancellationToken.None));
        Assert.Equal(
            ["aac", "LC", "48000", "2"],
            await FFprobeTool.ReadAsync(_folder["p.m4a"], "stream=codec_name,profile,sample_rate,channels"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Sound_is_decoded_from_the_asked_sample_at_its_own_level(int channels)
    {
        // A ramp: sample i has the value i / 96000, so that every sample tells its place.
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i",
            channels == 1 ? "aevalsrc=n/96000:s=48000:d=2" : "aevalsrc=n/96000|n/96000:s=48000:d=2",
            "-c:a", "pcm_f32le", _folder["a.wav"]);

        float[] samples = await new AudioDecoder(_tools).DecodeStereoAsync(
            _folder["a.wav"], 0.5, 1, CancellationToken.None);
        float[] rest = await new AudioDecoder(_tools).DecodeStereoAsync(
            _folder["a.wav"], 1.75, 1, CancellationToken.None);

        Assert.Equal(96_000, samples.Length);
        Assert.Equal(24_000, rest.Length);
        for (int i = 0; i < 96_000; i += 1001)
        {
            Assert.Equal((24_000 + (i / 2)) / 96_000f, samples[i], 4);
        }
    }

    [Fact]
    public async Task A_clip_without_sound_says_so()
    {
        await MediaMaker.VideoAsync(_folder["a.mp4"]);

        var failure = await Assert.ThrowsAsync<MediaException>(
            () => new AudioDecoder(_tools).DecodeStereoAsync(_folder["a.mp4"], 0, 1, CancellationToken.None));

        Assert.Equal(MediaErrorKind.NoPictureOrSound, failure.Kind);
    }

    private static VideoEncodeSettings Settings(int numerator, int denominator) => new()
    {
        Width = 64,
        Height = 48,
        RateNumerator = numerator,
        RateDenominator = denominator,
        Crf = 10,
        KeyframeIntervalFrames = 12,
        Threads = 1,
    };

    private static byte[] Frame(int number) =>
        [.. Enumerable.Repeat((byte)(40 + (4 * number)), 64 * 48), .. Enumerable.Repeat((byte)128, 64 * 48 / 2)];

    private async Task EncodeAsync(string name, int first, int count, int numerator, int denominator)
    {
        await using var encoder = VideoEncoder.Start(
            _tools, Settings(numerator, denominator), _folder[name], CancellationToken.None);
        for (int i = first; i < first + count; i++)
        {
            await encoder.WriteAsync(Frame(i), CancellationToken.None);
        }

        await encoder.CompleteAsync(CancellationToken.None);
    }

    private async Task<List<int>> ReadNumbersAsync(string name)
    {
        var info = await new MediaProber(_tools).ProbeAsync(_folder[name], CancellationToken.None);
        var options = new VideoReadOptions
        {
            Info = info,
            Width = 64,
            Height = 48,
            RateNumerator = info.Video!.FrameRateNumerator,
            RateDenominator = info.Video.FrameRateDenominator,
        };
        await using var reader = await VideoReader.OpenAsync(_tools, _folder[name], options, CancellationToken.None);
        var numbers = new List<int>();
        byte[] frame = new byte[options.FrameBytes];
        while (await reader.ReadAsync(frame, CancellationToken.None))
        {
            numbers.Add((int)Math.Round((frame[(24 * 64) + 32] - 40) / 4.0));
        }

        return numbers;
    }
}
