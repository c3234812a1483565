using System.Collections.Concurrent;

namespace Reelwright.Media;

/// <summary>Encoders of graphics cards that really work on this machine.</summary>
/// <remarks>That ffmpeg knows an encoder says nothing of the card and its driver: each is tried, once, on a small picture.</remarks>
public static class HardwareEncoders
{
    // NVENC takes nothing narrower than 145 pixels.
    private const int TrialWidth = 256;
    private const int TrialHeight = 144;
    private const int TrialFrames = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly string[] Makers = ["nvenc", "qsv", "vaapi"];
    private static readonly ConcurrentDictionary<(string, VideoCodec), Lazy<Task<string?>>> Known = new();

    /// <summary>The first encoder of a codec that works; <c>null</c> when none does.</summary>
    /// <param name="tools">The programs.</param>
    /// <param name="codec">H.264 or H.265; no others are tried.</param>
    public static Task<string?> FindAsync(MediaTools tools, VideoCodec codec)
    {
        ArgumentNullException.ThrowIfNull(tools);
        return Known.GetOrAdd((tools.FFmpeg, codec), _ => new(() => TryAllAsync(tools, codec))).Value;
    }

    private static async Task<string?> TryAllAsync(MediaTools tools, VideoCodec codec)
    {
        if (codec is not (VideoCodec.H264 or VideoCodec.H265))
        {
            return null;
        }

        foreach (string maker in Makers)
        {
            string encoder = (codec == VideoCodec.H264 ? "h264_" : "hevc_") + maker;
            if (await EncoderList.HasAsync(tools, encoder) && await WorksAsync(tools, codec, encoder))
            {
                return encoder;
            }
        }

        return null;
    }

    private static async Task<bool> WorksAsync(MediaTools tools, VideoCodec codec, string encoder)
    {
        var settings = new VideoEncodeSettings
        {
            Width = TrialWidth,
            Height = TrialHeight,
            RateNumerator = 30,
            RateDenominator = 1,
            Codec = codec,
            Hardware = encoder,
        };
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await using var trial = ProcessFrameEncoder.Start(tools, settings, patience.Token);
            byte[] frame = new byte[settings.FrameBytes];
            for (int i = 0; i < TrialFrames; i++)
            {
                await trial.WriteAsync(frame, patience.Token);
            }

            return (await trial.CompleteAsync(patience.Token)).Frames.Count == TrialFrames;
        }
        catch (Exception e) when (e is MediaException or OperationCanceledException or IOException)
        {
            // No card, no driver, no right to use it: the processor does it.
            return false;
        }
    }
}
