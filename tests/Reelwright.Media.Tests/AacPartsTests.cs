using Reelwright.Media;

namespace Reelwright.Tests;

public sealed class AacPartsTests : IDisposable
{
    private const int Seconds = 21;
    private readonly TempFolder _folder = new();
    private readonly MediaTools _tools = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sound_that_was_encoded_in_parts_is_what_one_run_gives()
    {
        var (left, right) = Music();
        await AudioEncoder.EncodeAacAsync(_tools, left, right, _folder["parts.m4a"], 192, CancellationToken.None);
        float[] parts = await DecodeAsync("parts.m4a");
        float[] whole = await OneRunAsync(left, right, "-q:a", "2.087");

        Assert.Equal(whole.Length, parts.Length);
        for (int at = 0; at + 48_000 <= 2 * left.Length; at += 48_000)
        {
            // Every half second, the one with the seam included, errs as little as one run does.
            double ours = Error(parts, left, right, at, 48_000);
            double theirs = Error(whole, left, right, at, 48_000);
            Assert.True(ours < (theirs * 1.25) + 1e-5, $"{at / 96_000.0} s: {ours} instead of {theirs}");
        }
    }

    [Theory]
    [InlineData(0.2, 128)]
    [InlineData(0.2, 192)]
    [InlineData(1, 128)]
    [InlineData(1, 192)]
    [InlineData(1, 320)]
    public async Task A_rate_is_not_exceeded_and_what_it_allows_is_used(double noise, int kbps)
    {
        // From music that needs little to noise that any rate is too low for.
        var (left, right) = Music();
        var random = new Random(3);
        for (int i = 0; i < left.Length; i++)
        {
            left[i] = (float)(((1 - noise) * left[i]) + (noise * 0.5 * ((random.NextDouble() * 2) - 1)));
            right[i] = (float)(((1 - noise) * right[i]) + (noise * 0.5 * ((random.NextDouble() * 2) - 1)));
        }

        await AudioEncoder.EncodeAacAsync(_tools, left, right, _folder["a.m4a"], kbps, CancellationToken.None);
        double rate = new FileInfo(_folder["a.m4a"]).Length * 8 / 1000.0 / Seconds;
        Assert.InRange(rate, kbps * 0.6, kbps * 1.03);
        string said = (await FFprobeTool.ReadAsync(_folder["a.m4a"], "stream=bit_rate"))[0];
        Assert.InRange(double.Parse(said, System.Globalization.CultureInfo.InvariantCulture) / 1000, rate * 0.95, rate);

        // Nothing is lost by it: the error is that of one run at a rate that is held.
        float[] ours = await DecodeAsync("a.m4a");
        float[] held = await OneRunAsync(left, right, "-b:a", $"{kbps}k");
        double error = Error(ours, left, right, 0, 2 * left.Length);
        Assert.InRange(error, 0, Error(held, left, right, 0, 2 * left.Length) * 1.25);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(47_999)]
    [InlineData(480_001)]
    public async Task The_file_says_how_many_samples_it_has_and_has_them(int length)
    {
        float[] sound = [.. Enumerable.Range(0, length).Select(i => 0.3f * MathF.Sin(i * 0.05f))];
        await AudioEncoder.EncodeAacAsync(_tools, sound, sound, _folder["a.m4a"], 128, CancellationToken.None);

        // A decoder gives whole frames; the file says how much of the last one is sound.
        Assert.Equal((length + 1023) / 1024 * 2048, (await DecodeAsync("a.m4a")).Length);
        Assert.Equal(
            [length.ToString(System.Globalization.CultureInfo.InvariantCulture)],
            await FFprobeTool.ReadAsync(_folder["a.m4a"], "stream=duration_ts"));
        Assert.Equal(
            ["aac", "LC", "48000", "2"],
            await FFprobeTool.ReadAsync(_folder["a.m4a"], "stream=codec_name,profile,sample_rate,channels"));
    }

    // Chords that change, with hits, so that windows switch; one hit lies right where the two parts meet.
    private static (float[] Left, float[] Right) Music()
    {
        var random = new Random(7);
        float[] left = new float[Seconds * 48_000];
        float[] right = new float[left.Length];
        for (int i = 0; i < left.Length; i++)
        {
            double t = i / 48_000.0;
            double since = (i % 25_200) / 48_000.0;
            double chord = Math.Sin(2 * Math.PI * 220 * (1 + ((int)t % 4 * 0.25)) * t) + Math.Sin(2 * Math.PI * 331 * t);
            double hit = Math.Exp(-60 * since) * ((random.NextDouble() * 2) - 1);
            left[i] = (float)((0.2 * chord) + (0.5 * hit));
            right[i] = (float)((0.15 * chord) - (0.4 * hit) + (0.1 * Math.Sin(2 * Math.PI * 3000 * t)));
        }

        return (left, right);
    }

    private static double Error(float[] decoded, float[] left, float[] right, int start, int count)
    {
        double sum = 0;
        for (int i = start; i < Math.Min(start + count, decoded.Length); i++)
        {
            double wanted = (i & 1) == 0 ? left[i / 2] : right[i / 2];
            sum += (decoded[i] - wanted) * (decoded[i] - wanted);
        }

        return Math.Sqrt(sum / count);
    }

    private async Task<float[]> OneRunAsync(float[] left, float[] right, string how, string much)
    {
        await AudioEncoder.EncodeAsync(_tools, left, right, AudioCodec.Wav, _folder["in.wav"], 192, CancellationToken.None);
        await MediaMaker.RunAsync("-i", _folder["in.wav"], "-c:a", "aac", "-aac_coder", "fast", how, much, _folder["one.m4a"]);
        return await DecodeAsync("one.m4a");
    }

    private async Task<float[]> DecodeAsync(string name)
    {
        string raw = _folder[$"{name}.f32"];
        await MediaMaker.RunAsync("-i", _folder[name], "-f", "f32le", "-c:a", "pcm_f32le", raw);
        return [.. System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(await File.ReadAllBytesAsync(raw))];
    }
}
