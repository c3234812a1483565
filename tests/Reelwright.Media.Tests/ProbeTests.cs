using System.Buffers.Binary;
using Reelwright.Media;

namespace Reelwright.Tests;

public sealed class ProbeTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly MediaProber _prober = new(new MediaTools());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_video_is_described()
    {
        await MediaMaker.VideoAsync(_folder["a.mp4"], rate: "30000/1001", seconds: 2, sound: true);

        var info = await ProbeAsync("a.mp4");

        Assert.Equal((MediaKind.Video, "mp4"), (info.Kind, info.Format));
        Assert.InRange(info.DurationSeconds, 1.99, 2.01);
        Assert.Equal(new FileInfo(_folder["a.mp4"]).Length, info.SizeBytes);
        var video = info.Video!;
        Assert.Equal((160, 96, 160, 96), (video.Width, video.Height, video.CodedWidth, video.CodedHeight));
        Assert.Equal((30000, 1001), (video.FrameRateNumerator, video.FrameRateDenominator));
        Assert.Equal(60, video.FrameCount);
        Assert.Equal(
            (false, 0, false, "yuv420p"), (video.HasAlpha, video.RotationDegrees, video.FullRange, video.PixelFormat));
        Assert.False(video.VariableFrameRate);
        Assert.Equal((48000, 1), (info.Audio!.SampleRate, info.Audio.Channels));
    }

    [Theory]
    [InlineData("a.mov", "mov")]
    [InlineData("a.avi", "avi")]
    [InlineData("a.mkv", "mkv")]
    public async Task Containers_are_told_by_content(string name, string format)
    {
        await MediaMaker.VideoAsync(_folder[name]);
        File.Move(_folder[name], _folder["mystery"]);

        var info = await ProbeAsync("mystery");

        Assert.Equal((MediaKind.Video, format, 30L), (info.Kind, info.Format, info.Video!.FrameCount));
        await _prober.VerifyAsync(_folder["mystery"], CancellationToken.None);
    }

    [Theory]
    [InlineData("a.mp3", "mp3")]
    [InlineData("a.wav", "wav")]
    [InlineData("a.m4a", "m4a")]
    [InlineData("a.aac", "aac")]
    [InlineData("a.flac", "flac")]
    [InlineData("a.ogg", "ogg")]
    public async Task Sounds_are_told_by_content(string name, string format)
    {
        await MediaMaker.SoundAsync(_folder[name], seconds: 2);
        File.Move(_folder[name], _folder["mystery"]);

        var info = await ProbeAsync("mystery");

        Assert.Equal((MediaKind.Audio, format), (info.Kind, info.Format));
        Assert.InRange(info.DurationSeconds, 1.95, 2.1);
        Assert.Equal((48000, 2), (info.Audio!.SampleRate, info.Audio.Channels));
        await _prober.VerifyAsync(_folder["mystery"], CancellationToken.None);
    }

    [Fact]
    public async Task An_mp4_with_sound_only_is_sound()
    {
        await MediaMaker.SoundAsync(_folder["a.mp4"]);

        var info = await ProbeAsync("a.mp4");

        Assert.Equal((MediaKind.Audio, "mp4"), (info.Kind, info.Format));
        Assert.Null(info.Video);
    }

    [Fact]
    public async Task The_cover_of_a_song_does_not_make_it_a_video()
    {
        await MediaMaker.PictureAsync(_folder["c.jpg"]);
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "sine=d=1", "-i", _folder["c.jpg"], "-map", "0", "-map", "1",
            "-disposition:v", "attached_pic", "-c:v", "copy", _folder["a.mp3"]);

        Assert.Equal(MediaKind.Audio, (await ProbeAsync("a.mp3")).Kind);
    }

    [Fact]
    public async Task A_recording_without_a_stated_length_is_measured()
    {
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "testsrc2=s=64x48:r=25:d=2", "-c:v", "libvpx", "-f", "webm", "-live", "1",
            _folder["a.webm"]);

        var info = await ProbeAsync("a.webm");

        Assert.Equal("webm", info.Format);
        Assert.InRange(info.DurationSeconds, 1.9, 2.1);
        Assert.InRange(info.Video!.FrameCount, 48, 52);
    }

    [Fact]
    public async Task Rotation_swaps_the_shown_size()
    {
        await MediaMaker.VideoAsync(_folder["a.mp4"]);
        await MediaMaker.RunAsync(
            "-i", _folder["a.mp4"], "-c", "copy", "-metadata:s:v", "rotate=270", _folder["r.mp4"]);

        var video = (await ProbeAsync("r.mp4")).Video!;

        Assert.Equal((96, 160, 160, 96), (video.Width, video.Height, video.CodedWidth, video.CodedHeight));
        Assert.Equal(90, video.RotationDegrees);
    }

    [Fact]
    public async Task Oblong_pixels_widen_the_shown_size()
    {
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "testsrc2=s=72x48:d=0.2", "-vf", "setsar=4/3", "-pix_fmt", "yuv420p",
            _folder["a.mp4"]);

        var video = (await ProbeAsync("a.mp4")).Video!;

        Assert.Equal((96, 48, 72), (video.Width, video.Height, video.CodedWidth));
    }

    [Fact]
    public async Task Varying_frame_rates_are_noticed()
    {
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "testsrc2=s=64x48:r=30:d=2", "-vf", "select='lt(n,30)+not(mod(n,5))'", "-vsync", "vfr",
            "-pix_fmt", "yuv420p", _folder["v.mp4"]);

        var video = (await ProbeAsync("v.mp4")).Video!;

        Assert.True(video.VariableFrameRate);
        Assert.Equal(36, video.FrameCount);
    }

    [Theory]
    [InlineData("p.png", "png")]
    [InlineData("p.jpg", "jpg")]
    [InlineData("p.gif", "gif")]
    [InlineData("p.webp", "webp")]
    public async Task Pictures_are_described_without_a_child_process(string name, string format)
    {
        await MediaMaker.PictureAsync(_folder[name], width: 61, height: 47);
        var prober = new MediaProber(new MediaTools { FFprobe = "/nowhere/ffprobe", FFmpeg = "/nowhere/ffmpeg" });

        var info = await prober.ProbeAsync(_folder[name], CancellationToken.None);

        Assert.Equal((MediaKind.Image, format, 0.0), (info.Kind, info.Format, info.DurationSeconds));
        Assert.Equal(
            (61, 47, 1L, false), (info.Video!.Width, info.Video.Height, info.Video.FrameCount, info.Video.IsAnimated));
        await _prober.VerifyAsync(_folder[name], CancellationToken.None);
    }

    [Theory]
    [InlineData("a.gif", "gif")]
    [InlineData("a.webp", "libwebp_anim")]
    public async Task Moving_pictures_state_one_round(string name, string codec)
    {
        await MediaMaker.RunAsync("-f", "lavfi", "-i", "testsrc2=s=64x48:r=10:d=1.5", "-c:v", codec, _folder[name]);

        var info = await ProbeAsync(name);

        Assert.Equal(MediaKind.Image, info.Kind);
        Assert.True(info.Video!.IsAnimated);
        Assert.Equal(15, info.Video.FrameCount);
        Assert.Equal(1.5, info.DurationSeconds, 3);
        await _prober.VerifyAsync(_folder[name], CancellationToken.None);
    }

    [Fact]
    public async Task A_huge_picture_is_refused_from_its_header()
    {
        byte[] png =
        [
            0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[8], 8, 2, 0, 0, 0, .. new byte[4],
        ];
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 20_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 20_000);
        await File.WriteAllBytesAsync(_folder["big.png"], png);

        var failure = await RefusedAsync("big.png", MediaErrorKind.TooLarge);
        var decoding = await Assert.ThrowsAsync<MediaException>(() => new PictureDecoder(new MediaTools())
            .DecodeAsync(_folder["big.png"], 100, 100, CancellationToken.None));

        Assert.Contains("20000x20000", failure.Message, StringComparison.Ordinal);
        Assert.Equal(MediaErrorKind.TooLarge, decoding.Kind);
    }

    [Fact]
    public async Task What_is_no_media_is_refused_in_one_clear_sentence()
    {
        await File.WriteAllTextAsync(_folder["note.mp4"], "This is only a text file that calls itself a video.");
        await File.WriteAllTextAsync(
            _folder["list.mp4"], "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n");
        await File.WriteAllTextAsync(_folder["concat.mp4"], "ffconcat version 1.0\nfile /etc/passwd\n");
        await File.WriteAllBytesAsync(_folder["empty.png"], []);

        var failure = await RefusedAsync("note.mp4", MediaErrorKind.UnsupportedType);
        await RefusedAsync("list.mp4", MediaErrorKind.UnsupportedType);
        await RefusedAsync("concat.mp4", MediaErrorKind.UnsupportedType);
        await RefusedAsync("empty.png", MediaErrorKind.Unreadable);
        await RefusedAsync("missing.png", MediaErrorKind.NotFound);
        await RefusedAsync("", MediaErrorKind.IsDirectory);
        Assert.Contains("note.mp4", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Root, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_video_without_its_index_is_refused()
    {
        await MediaMaker.VideoAsync(_folder["a.mp4"]);
        await CutAsync("a.mp4", "cut.mp4", 0.5);

        await RefusedAsync("cut.mp4", MediaErrorKind.Unreadable);
    }

    [Fact]
    public async Task A_video_that_is_cut_behind_its_index_is_noticed_when_verified()
    {
        await MediaMaker.RunAsync(
            "-f", "lavfi", "-i", "testsrc2=s=160x96:d=1", "-pix_fmt", "yuv420p", "-movflags", "faststart",
            _folder["a.mp4"]);
        await CutAsync("a.mp4", "cut.mp4", 0.7);

        await ProbeAsync("cut.mp4");
        await _prober.VerifyAsync(_folder["a.mp4"], CancellationToken.None);
        await UnverifiedAsync("cut.mp4");
    }

    [Theory]
    [InlineData("p.png")]
    [InlineData("p.jpg")]
    [InlineData("p.gif")]
    [InlineData("p.webp")]
    public async Task A_picture_that_is_cut_short_is_noticed_when_verified(string name)
    {
        await MediaMaker.RunAsync("-f", "lavfi", "-i", "testsrc2=s=320x200", "-frames:v", "1", _folder[name]);
        await CutAsync(name, "cut", 0.6);

        await UnverifiedAsync("cut");
    }

    [Fact]
    public async Task A_video_of_noise_is_noticed_when_verified()
    {
        await MediaMaker.VideoAsync(_folder["a.mp4"]);
        byte[] bytes = await File.ReadAllBytesAsync(_folder["a.mp4"]);
        int data = bytes.AsSpan().IndexOf("mdat"u8) + 4;
        int end = bytes.AsSpan().IndexOf("moov"u8) - 4;
        new Random(3).NextBytes(bytes.AsSpan(data, end - data));
        await File.WriteAllBytesAsync(_folder["noise.mp4"], bytes);

        await UnverifiedAsync("noise.mp4");
    }

    [Theory]
    [InlineData("-y.mp4")]
    [InlineData("concat:a|b.mp4")]
    [InlineData("%d it's \"quoted\" 视频;$(x).mp4")]
    public async Task Names_are_only_names(string name)
    {
        await MediaMaker.VideoAsync(_folder["a.mp4"]);
        File.Move(_folder["a.mp4"], _folder[name]);

        var info = await ProbeAsync(name);

        Assert.Equal(30, info.Video!.FrameCount);
    }

    [Fact]
    public async Task A_hash_is_the_sha_256_of_the_content()
    {
        await File.WriteAllTextAsync(_folder["abc"], "abc");

        Assert.Equal(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            await MediaHash.ComputeAsync(_folder["abc"], CancellationToken.None));
    }

    [Fact]
    public async Task A_decoder_that_wants_too_much_memory_is_stopped()
    {
        await MediaMaker.PictureAsync(_folder["p.png"], width: 4000, height: 4000);
        var decoder = new PictureDecoder(new MediaTools { MemoryLimitBytes = 80 << 20 });

        var failure = await Assert.ThrowsAsync<MediaException>(
            () => decoder.DecodeAsync(_folder["p.png"], 100, 100, CancellationToken.None));

        Assert.Equal(MediaErrorKind.OutOfMemory, failure.Kind);
    }

    private Task<MediaInfo> ProbeAsync(string name) => _prober.ProbeAsync(_folder[name], CancellationToken.None);

    private async Task<MediaException> RefusedAsync(string name, MediaErrorKind kind)
    {
        var failure = await Assert.ThrowsAsync<MediaException>(() => ProbeAsync(name));
        Assert.Equal(kind, failure.Kind);
        return failure;
    }

    private async Task UnverifiedAsync(string name)
    {
        var failure = await Assert.ThrowsAsync<MediaException>(
            () => _prober.VerifyAsync(_folder[name], CancellationToken.None));
        Assert.Equal(MediaErrorKind.Unreadable, failure.Kind);
    }

    private async Task CutAsync(string from, string to, double share)
    {
        byte[] bytes = await File.ReadAllBytesAsync(_folder[from]);
        await File.WriteAllBytesAsync(_folder[to], bytes[..(int)(bytes.Length * share)]);
    }
}
