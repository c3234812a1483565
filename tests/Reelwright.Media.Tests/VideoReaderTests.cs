using Reelwright.Media;

namespace Reelwright.Tests;

public sealed class VideoReaderTests : IDisposable
{
    private const int Minutes = 120_000;
    private readonly TempFolder _folder = new();
    private readonly MediaTools _tools = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.mp4", "30", 0.0, 30, 1)]
    [InlineData("a.mkv", "30", 0.0, 30, 1)]
    [InlineData("a.mp4", "30000/1001", 0.7, 30000, 1001)]
    [InlineData("a.mkv", "30", 0.5, 30, 1)]
    [InlineData("a.mov", "24", 0.99, 30, 1)]
    [InlineData("a.mp4", "30", 0.5, 25, 1)]
    [InlineData("a.avi", "25", 0.6, 30, 1)]
    [InlineData("a.mp4", "60", 0.25, 24, 1)]
    public async Task Frame_n_shows_what_is_on_screen_at_start_plus_n_over_rate(
        string name, string rate, double start, int numerator, int denominator)
    {
        await MediaMaker.NumberedVideoAsync(_folder[name], 60, rate, "-g", "20", "-bf", "2");
        double sourceRate = rate == "30000/1001" ? 30000 / 1001.0 : double.Parse(rate);

        var numbers = await ReadNumbersAsync(name, start, numerator, denominator);

        for (int n = 0; n < numbers.Count; n++)
        {
            double time = start + ((double)n * denominator / numerator);
            Assert.Equal(Math.Min(59, (int)Math.Floor((time + 0.002) * sourceRate)), numbers[n]);
        }

        double expected = ((60 / sourceRate) - start) * numerator / denominator;
        Assert.InRange(numbers.Count, expected - 1, expected + 1);
    }

    [Fact]
    public async Task Varying_frame_rates_become_constant()
    {
        // Frames 0–9 at 30 a second, then one every half second.
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=black:s=64x48:r=30", "-vf",
            "geq=lum=40+3*N:cb=128:cr=128,settb=1/1000,setpts='if(lt(N,10),N*1000/30,333+(N-9)*500)'", "-frames:v",
            "13",
            "-vsync", "vfr", "-c:v", "libx264", "-qp", "0", "-pix_fmt", "yuv420p", _folder["v.mp4"]);

        var fromStart = await ReadNumbersAsync("v.mp4", 0, 30, 1);
        var fromMiddle = await ReadNumbersAsync("v.mp4", 1.0, 30, 1);

        Assert.Equal(Enumerable.Range(0, 10), fromStart.Take(10));
        Assert.All(fromStart.Skip(10).Take(14), number => Assert.Equal(9, number));
        Assert.All(fromStart.Skip(25).Take(14), number => Assert.Equal(10, number));
        Assert.Equal(fromStart.Skip(30), fromMiddle);
    }

    [Fact]
    public async Task Rotated_clips_are_shown_upright()
    {
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=black:s=64x32:r=10:d=0.5", "-vf", "geq=lum='if(lt(X,32),235,16)':cb=128:cr=128",
            "-c:v", "libx264", "-qp", "0", "-pix_fmt", "yuv420p", _folder["a.mp4"]);
        await MediaMaker.RunAsync(
            "-i", _folder["a.mp4"], "-c", "copy", "-metadata:s:v", "rotate=270", _folder["r.mp4"]);
        var info = await ProbeAsync("r.mp4");
        Assert.Equal((90, 32, 64), (info.Video!.RotationDegrees, info.Video.Width, info.Video.Height));

        byte[] frame = await ReadFirstAsync("r.mp4", info, width: 32, height: 64);

        // Turned clockwise, the bright left half is on top.
        Assert.InRange(frame[(8 * 32) + 16], 233, 237);
        Assert.InRange(frame[(56 * 32) + 16], 14, 18);
    }

    [Fact]
    public async Task Filling_cuts_off_evenly()
    {
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=black:s=160x80:r=10:d=0.5", "-vf",
            "geq=lum='if(lt(abs(X-79.5),40),235,16)':cb=128:cr=128", "-c:v", "libx264", "-qp", "0", "-pix_fmt",
            "yuv420p",
            _folder["a.mp4"]);
        var info = await ProbeAsync("a.mp4");

        byte[] filled = await ReadFirstAsync("a.mp4", info, 40, 40, FitMode.Fill);
        byte[] stretched = await ReadFirstAsync("a.mp4", info, 40, 40, FitMode.Exact);

        Assert.InRange(filled[(20 * 40) + 2], 230, 237);
        Assert.InRange(filled[(20 * 40) + 37], 230, 237);
        Assert.InRange(stretched[(20 * 40) + 2], 14, 20);
    }

    [Theory]
    [InlineData(1280, 720, "bt709", false, 63, 102, 240)]
    [InlineData(1280, 720, "bt709", true, 63, 102, 240)]
    [InlineData(320, 240, "smpte170m", false, 63, 102, 240)]
    [InlineData(320, 240, "smpte170m", true, 63, 102, 240)]
    public async Task Untagged_video_is_read_as_players_do(
        int width, int height, string matrix, bool tagged, int y, int u, int v)
    {
        string[] tags = tagged ? ["-colorspace", matrix] : [];
        await MediaMaker.RunAsync(
        [
            "-f", "lavfi", "-i", $"color=red:s={width}x{height}:r=10:d=0.3,format=rgb24", "-vf",
            $"scale=out_color_matrix={matrix}:out_range=tv,format=yuv420p", "-c:v", "libx264", "-qp", "0", .. tags,
            _folder["a.mp4"],
        ]);
        var info = await ProbeAsync("a.mp4");

        byte[] frame = await ReadFirstAsync("a.mp4", info, 64, 48);

        Assert.InRange(frame[0], y - 2, y + 2);
        Assert.InRange(frame[64 * 48], u - 2, u + 2);
        Assert.InRange(frame[^1], v - 2, v + 2);
    }

    [Fact]
    public async Task Full_range_video_becomes_limited()
    {
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=white:s=64x48:r=10:d=0.3,format=rgb24", "-vf",
            "scale=out_range=pc,format=yuvj420p", "-c:v", "libx264", "-qp", "0", _folder["a.mp4"]);
        var info = await ProbeAsync("a.mp4");
        Assert.True(info.Video!.FullRange);

        byte[] frame = await ReadFirstAsync("a.mp4", info, 64, 48);

        Assert.Equal(235, frame[0]);
    }

    [Fact]
    public async Task High_dynamic_range_is_tone_mapped()
    {
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=white:s=64x48:r=10:d=0.3,format=yuv420p10le", "-vf",
            "geq=lum=593:cb=512:cr=512",
            "-c:v", "libx265", "-x265-params", "log-level=none", "-color_primaries", "bt2020", "-color_trc",
            "smpte2084",
            "-colorspace", "bt2020nc", _folder["hdr.mp4"]);
        var info = await ProbeAsync("hdr.mp4");
        Assert.True(info.Video!.IsHdr);

        byte[] frame = await ReadFirstAsync("hdr.mp4", info, 64, 48);

        // Code 593 of 10 bits is 58 % PQ, about 200 nits: a bright grey; read plainly it would be a middling 148.
        Assert.InRange(frame[0], 160, 235);
        Assert.InRange(frame[^1], 126, 130);
    }

    [Theory]
    [InlineData("a.gif", "gif", 0.0)]
    [InlineData("a.webp", "libwebp_anim", 0.0)]
    [InlineData("a.gif", "gif", 0.3)]
    [InlineData("a.webp", "libwebp_anim", 0.3)]
    public async Task Moving_pictures_play_once(string name, string codec, double start)
    {
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=black:s=64x48:r=10:d=1,format=rgb24", "-vf",
            "geq=r='20+20*N':g='20+20*N':b='20+20*N'" + (codec == "gif" ? "," + MediaMaker.OwnPalette : ""), "-c:v",
            codec,
            _folder[name]);

        var lumas = await ReadLumasAsync(name, start, 20, 1);

        Assert.Equal((int)Math.Round((1 - start) * 20), lumas.Count);
        for (int n = 0; n < lumas.Count; n++)
        {
            int source = (int)Math.Floor(((start + (n / 20.0)) * 10) + 0.01);
            double expected = 16 + ((20 + (20 * source)) * 219 / 255.0);
            Assert.InRange(lumas[n], expected - 2.5, expected + 2.5);
        }
    }

    [Fact]
    public async Task Transparent_moving_pictures_keep_their_alpha()
    {
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=black:s=64x48:r=10:d=0.5,format=rgba", "-vf",
            "geq=r=255:g=255:b=255:a='255*lt(X,32)'", "-c:v", "libwebp_anim", "-lossless", "1", _folder["a.webp"]);
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "color=black:s=64x48:r=10:d=0.5,format=rgba", "-vf",
            "geq=r=255:g=255:b=255:a='255*lt(X,32)'", "-c:v", "libvpx-vp9", "-pix_fmt", "yuva420p", _folder["a.webm"]);

        foreach (string name in (string[])["a.webp", "a.webm"])
        {
            var info = await ProbeAsync(name);
            Assert.True(info.Video!.HasAlpha);
            byte[] frame = await ReadFirstAsync(name, info, 64, 48, alpha: true);
            var alpha = frame.AsSpan(64 * 48 * 3 / 2);
            Assert.InRange(frame[10], 232, 236);
            Assert.InRange(alpha[10], 250, 255);
            Assert.InRange(alpha[50], 0, 5);
        }
    }

    [Fact(Timeout = Minutes)]
    public async Task Leaving_early_leaves_no_process_behind()
    {
        await MediaMaker.VideoAsync(_folder["a.mp4"], 640, 360, seconds: 5);
        var info = await ProbeAsync("a.mp4");
        await using (var reader = await OpenAsync("a.mp4", info, 640, 360))
        {
            Assert.True(await reader.ReadAsync(new byte[640 * 360 * 3 / 2], CancellationToken.None));
            Assert.Single(ProcessList.Naming(_folder.Root));
        }

        await ProcessList.NoneAsync(_folder.Root);
    }

    [Fact(Timeout = Minutes)]
    public async Task Cancelling_stops_reading()
    {
        await MediaMaker.VideoAsync(_folder["a.mp4"], 640, 360, seconds: 5);
        var info = await ProbeAsync("a.mp4");
        using var cancel = new CancellationTokenSource();
        await using var reader = await OpenAsync("a.mp4", info, 640, 360, token: cancel.Token);
        byte[] frame = new byte[640 * 360 * 3 / 2];
        await reader.ReadAsync(frame, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            while (await reader.ReadAsync(frame, cancel.Token))
            {
            }
        });
    }

    private Task<MediaInfo> ProbeAsync(string name) =>
        new MediaProber(_tools).ProbeAsync(_folder[name], CancellationToken.None);

    private Task<VideoReader> OpenAsync(
        string name,
        MediaInfo info,
        int width,
        int height,
        FitMode fit = FitMode.Exact,
        bool alpha = false,
        CancellationToken token = default) =>
        VideoReader.OpenAsync(
            _tools,
            _folder[name],
            new VideoReadOptions
            {
                Info = info,
                Width = width,
                Height = height,
                RateNumerator = 30,
                RateDenominator = 1,
                Fit = fit,
                HasAlpha = alpha,
            },
            token);

    private async Task<byte[]> ReadFirstAsync(
        string name, MediaInfo info, int width, int height, FitMode fit = FitMode.Exact, bool alpha = false)
    {
        await using var reader = await OpenAsync(name, info, width, height, fit, alpha);
        byte[] frame = new byte[width * height * (alpha ? 5 : 3) / 2];
        Assert.True(await reader.ReadAsync(frame, CancellationToken.None));
        return frame;
    }

    private async Task<List<int>> ReadNumbersAsync(string name, double start, int numerator, int denominator) =>
        [
            .. (await ReadLumasAsync(name, start, numerator, denominator))
                .Select(luma => (int)Math.Round((luma - 40) / 3.0)),
        ];

    private async Task<List<int>> ReadLumasAsync(string name, double start, int numerator, int denominator)
    {
        var options = new VideoReadOptions
        {
            Info = await ProbeAsync(name),
            Width = 64,
            Height = 48,
            RateNumerator = numerator,
            RateDenominator = denominator,
            StartSeconds = start,
        };
        await using var reader = await VideoReader.OpenAsync(_tools, _folder[name], options, CancellationToken.None);
        var lumas = new List<int>();
        byte[] frame = new byte[options.FrameBytes];
        while (await reader.ReadAsync(frame, CancellationToken.None))
        {
            lumas.Add(frame[(24 * 64) + 32]);
        }

        return lumas;
    }
}
