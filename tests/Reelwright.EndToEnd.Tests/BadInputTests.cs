using System.Buffers.Binary;
using System.IO.Compression;

namespace Reelwright.Tests;

/// <summary>Bad input gets one clear sentence and an exit code, quickly, and leaves no file behind.</summary>
public sealed class BadInputTests : IDisposable
{
    private const int Usage = 64;
    private const int BadInput = 65;
    private const int NoInput = 66;
    private const int Unavailable = 69;
    private const int CannotWrite = 73;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwright-test-");

    public void Dispose() => TempFolder.Delete(_folder.FullName);

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    public Task An_empty_prompt_is_refused_with_an_example(string prompt) =>
        AssertRefusedAsync(Usage, "prompt is empty", "make", prompt, "-o", "out.mp4");

    [Fact]
    public Task A_prompt_that_is_too_long_is_refused_with_the_limit() =>
        AssertRefusedAsync(Usage, "100,000", "make", new string('a', 100_001), "-o", "out.mp4");

    [Fact]
    public Task A_file_that_is_not_there_is_named() =>
        AssertRefusedAsync(NoInput, "nowhere.jpg", "make", "turn this image into a video", "nowhere.jpg", "-o", "out.mp4");

    [Fact]
    public Task A_folder_is_not_a_file()
    {
        _folder.CreateSubdirectory("pictures");
        return AssertRefusedAsync(NoInput, "is a folder", "make", "turn these images into a video", "pictures", "-o", "out.mp4");
    }

    [Fact]
    public Task A_text_file_named_mp4_is_not_a_clip()
    {
        Write("fake.mp4", "this is no film"u8);
        return AssertRefusedAsync(BadInput, "fake.mp4", "make", "turn this clip into a video", "fake.mp4", "-o", "out.mp4");
    }

    [Fact]
    public async Task A_truncated_clip_is_refused()
    {
        var made = await CommandLine.RunAsync(
            "ffmpeg", _folder.FullName, [], "-v", "error", "-f", "lavfi", "-i", "testsrc2=d=3:s=320x240", "whole.mp4");
        Assert.True(made.ExitCode == 0, made.Errors);
        byte[] whole = await File.ReadAllBytesAsync(In("whole.mp4"));
        Write("cut.mp4", whole.AsSpan(0, whole.Length / 2));

        await AssertRefusedAsync(BadInput, "cut.mp4", "make", "turn this clip into a video", "cut.mp4", "-o", "out.mp4");
    }

    [Fact]
    public async Task A_film_with_sound_only_is_no_picture()
    {
        await MediaMaker.RunAsync("-f", "lavfi", "-i", "sine=d=1", "-c:a", "aac", In("song.mp4"));

        await AssertRefusedAsync(BadInput, "song.mp4 has sound but no picture", "make", "turn this picture into a video", "song.mp4", "-o", "out.mp4");
    }

    [Fact]
    public async Task A_second_server_on_one_folder_says_so()
    {
        await using var first = await ServeProcess.StartAsync(_folder.FullName);

        var second = await CommandLine.ReelwrightAsync(_folder.FullName, "serve", "--port", "0", "--data", In("server"));

        Assert.Equal(Unavailable, second.ExitCode);
        Assert.Contains("another server has it", second.Errors, StringComparison.Ordinal);
        Assert.Single(second.Errors.Trim().Split('\n'));
    }

    [Fact]
    public Task An_empty_picture_is_refused()
    {
        Write("empty.png", []);
        return AssertRefusedAsync(BadInput, "empty.png", "make", "turn this image into a video", "empty.png", "-o", "out.mp4");
    }

    [Fact]
    public Task A_picture_of_400_megapixels_is_refused_with_the_limit()
    {
        WriteHugePng("huge.png", 20_000);
        return AssertRefusedAsync(BadInput, "huge.png", "make", "turn this image into a video", "huge.png", "-o", "out.mp4");
    }

    [Fact]
    public Task An_output_in_a_folder_that_is_not_there_is_refused_before_any_work() =>
        AssertRefusedAsync(CannotWrite, "not there", "make", "a promo for Aurora", "-o", "no/such/folder/out.mp4");

    [Fact]
    public Task An_output_that_cannot_be_written_is_refused_before_any_work() =>
        AssertRefusedAsync(CannotWrite, "written", "make", "a promo for Aurora", "-o", "/proc/out.mp4");

    [Fact]
    public Task An_unknown_option_is_a_usage_error() =>
        AssertRefusedAsync(Usage, "--nonsense", "make", "a promo for Aurora", "--nonsense");

    [Fact]
    public async Task Without_ffmpeg_the_remedy_is_printed()
    {
        string tools = _folder.CreateSubdirectory("tools").FullName;
        var run = await CommandLine.RunAsync(
            CommandLine.Program,
            _folder.FullName,
            new() { ["PATH"] = tools, ["REELWRIGHT_DATA"] = In("data"), ["DOTNET_ROOT"] = DotnetRoot() },
            "make", "a promo for Aurora, a desk lamp", "-o", "out.mp4");

        Assert.Equal(Unavailable, run.ExitCode);
        Assert.Contains("apt-get install", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(In("out.mp4")));
    }

    [Fact]
    public async Task An_output_that_was_there_stays_as_it_was_when_the_run_fails()
    {
        Write("out.mp4", "precious"u8);
        Write("fake.mp4", "this is no film"u8);

        await CommandLine.ReelwrightAsync(
            _folder.FullName, "make", "turn this clip into a video", "fake.mp4", "-o", "out.mp4");

        Assert.Equal("precious", await File.ReadAllTextAsync(In("out.mp4")));
    }

    private static string DotnetRoot() => Path.GetDirectoryName(Environment.ProcessPath!)!;

    private async Task AssertRefusedAsync(int exitCode, string says, params string[] arguments)
    {
        var run = await CommandLine.ReelwrightAsync(_folder.FullName, arguments);

        Assert.Contains(says, run.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(In("out.mp4")));
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private void Write(string name, ReadOnlySpan<byte> bytes) => File.WriteAllBytes(In(name), bytes);

    // A real header with its checksum and very little data: a bomb, not a picture.
    private void WriteHugePng(string name, int side)
    {
        using var file = File.Create(In(name));
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        header[8] = 8;
        header[9] = 2;
        WriteChunk(file, "IHDR"u8, header);
        using var data = new MemoryStream();
        using (var deflate = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(new byte[100_000]);
        }

        WriteChunk(file, "IDAT"u8, data.ToArray());
        WriteChunk(file, "IEND"u8, []);
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        byte[] body = [.. kind, .. data];
        byte[] sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32(body));
        file.Write(length);
        file.Write(body);
        file.Write(sum);
    }

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
