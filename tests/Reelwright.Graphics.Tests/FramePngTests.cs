using System.Diagnostics;
using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class FramePngTests
{
    [Fact]
    public async Task Ffmpeg_reads_what_was_written()
    {
        var frame = TestFrames.Painted(64, 36, (x, y) => 16 + (x * 3) + (y / 2), (x, y) => 100 + (y * 1.2) + (x * 0.2));
        var start = new ProcessStartInfo("ffmpeg") { RedirectStandardInput = true, RedirectStandardOutput = true };
        const string Arguments = "-v error -f png_pipe -i pipe:0 -f rawvideo -pix_fmt rgb24 pipe:1";
        foreach (string argument in Arguments.Split(' '))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.StandardInput.BaseStream.WriteAsync(FramePng.Encode(frame), timeout.Token);
        process.StandardInput.Close();
        byte[] rgb = new byte[64 * 36 * 3];
        await process.StandardOutput.BaseStream.ReadExactlyAsync(rgb, timeout.Token);
        await process.WaitForExitAsync(timeout.Token);

        Assert.Equal(0, process.ExitCode);
        for (int i = 0; i < 64 * 36; i++)
        {
            int chroma = (i / 64 / 2 * 32) + (i % 64 / 2);
            var expected = Bt709.ToRgb(new(frame.Y[i], frame.U[chroma], frame.V[chroma]));
            Assert.Equal(expected, new Rgba(rgb[3 * i], rgb[(3 * i) + 1], rgb[(3 * i) + 2]));
        }
    }
}
