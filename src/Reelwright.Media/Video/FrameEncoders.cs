namespace Reelwright.Media;

/// <summary>Starts the encoders of segments.</summary>
public static class FrameEncoders
{
    /// <summary>Starts an encoder for one segment.</summary>
    /// <remarks>H.264 is encoded inside this process where libx264 is installed, otherwise by ffmpeg.</remarks>
    /// <exception cref="MediaException">There is no encoder, or it refuses the settings.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is odd or too small, or the rate is not positive.</exception>
    public static IFrameEncoder Start(MediaTools tools, VideoEncodeSettings settings, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.RateNumerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.RateDenominator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.KeyframeIntervalFrames);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.FrameBytes, 1);
        return IsInProcess(settings)
            ? X264FrameEncoder.Start(settings)
            : ProcessFrameEncoder.Start(tools, settings, cancellationToken);
    }

    /// <summary>What the bytes depend on besides the frames: the encoder, its version, and how it took the settings.</summary>
    public static async Task<string> FingerprintAsync(
        MediaTools tools, VideoEncodeSettings settings, CancellationToken cancellationToken)
    {
        byte[] seen;
        if (IsInProcess(settings))
        {
            seen = X264FrameEncoder.Fingerprint(settings);
        }
        else
        {
            // Its own words on a small black picture: any other version or setting says something else.
            var small = settings with { Width = 256, Height = 144 };
            await using var encoder = ProcessFrameEncoder.Start(tools, small, cancellationToken);
            await encoder.WriteAsync(new byte[small.FrameBytes], cancellationToken);
            var segment = await encoder.CompleteAsync(cancellationToken);
            seen = [.. segment.SampleEntry.Span, .. segment.Payload.Span];
        }

        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(seen));
    }

    private static bool IsInProcess(VideoEncodeSettings settings) => settings is { Codec: VideoCodec.H264, Hardware: null } && X264Native.IsAvailable;
}
