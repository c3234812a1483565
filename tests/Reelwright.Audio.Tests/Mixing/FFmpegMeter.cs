using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Reelwright.Audio;

namespace Reelwright.Tests;

/// <summary>What ffmpeg's ebur128 says about a block; the second opinion for our own meters.</summary>
internal static partial class FFmpegMeter
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static Task<(double Lufs, double TruePeak)> MeasureAsync(AudioBlock block) =>
        WithFileAsync(block, MeasureAsync);

    /// <summary>The same after AAC at 192 kbit/s and back, as a viewer hears it.</summary>
    public static Task<(double Lufs, double TruePeak)> MeasureAfterAacAsync(AudioBlock block) => WithFileAsync(
        block,
        async input =>
        {
            string encoded = input[^1] + ".m4a";
            try
            {
                await RunAsync([.. input, "-c:a", "aac", "-b:a", "192k", "-y", encoded]);
                return await MeasureAsync(["-i", encoded]);
            }
            finally
            {
                File.Delete(encoded);
            }
        });

    private static async Task<(double Lufs, double TruePeak)> MeasureAsync(string[] input)
    {
        string text = await RunAsync([.. input, "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-"]);
        string summary = text[text.LastIndexOf("Summary", StringComparison.Ordinal)..];
        return (Number(IntegratedPattern().Match(summary)), Number(PeakPattern().Match(summary)));
    }

    private static async Task<T> WithFileAsync<T>(AudioBlock block, Func<string[], Task<T>> use)
    {
        string path = Path.Combine(Path.GetTempPath(), $"reelwright-{Guid.NewGuid():N}.f32");
        try
        {
            byte[] bytes = new byte[block.Length * 2 * sizeof(float)];
            Buffer.BlockCopy(block.ToInterleaved(), 0, bytes, 0, bytes.Length);
            await File.WriteAllBytesAsync(path, bytes);
            return await use(["-f", "f32le", "-ar", "48000", "-ac", "2", "-i", path]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<string> RunAsync(IEnumerable<string> arguments)
    {
        using var process = new Process
        {
            StartInfo = new("ffmpeg") { RedirectStandardError = true, UseShellExecute = false },
        };
        foreach (string argument in arguments.Prepend("-nostdin").Prepend("-hide_banner"))
        {
            process.StartInfo.ArgumentList.Add(argument);
        }

        using var limit = new CancellationTokenSource(Limit);
        process.Start();
        string text = await process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, text);
        return text;
    }

    private static double Number(Match match)
    {
        Assert.True(match.Success);
        return match.Groups[1].Value == "-inf"
            ? double.NegativeInfinity
            : double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"I:\s+(-?[\d.]+|-inf) LUFS")]
    private static partial Regex IntegratedPattern();

    [GeneratedRegex(@"Peak:\s+(-?[\d.]+|-inf) dBFS")]
    private static partial Regex PeakPattern();
}
