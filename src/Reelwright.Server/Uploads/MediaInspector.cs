using Reelwright.Media;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>Finds out what a file is, and whether it can be used.</summary>
internal sealed class MediaInspector(MediaProber prober)
{
    private const int MaxRatePart = 1_000_000;

    /// <summary>Describes a staged file as a row without owner.</summary>
    /// <exception cref="ReelwrightException">It is of a type that is not taken, or cannot be used.</exception>
    public async Task<MediaRow> InspectAsync(StagedFile staged, CancellationToken cancellationToken)
    {
        if (await LutInspector.ReadAsync(staged, cancellationToken) is { } lut)
        {
            return lut;
        }

        try
        {
            await prober.VerifyAsync(staged.Path, cancellationToken);
            return Describe(staged, await prober.ProbeAsync(staged.Path, cancellationToken));
        }
        catch (MediaException e)
        {
            throw Translate(e);
        }
    }

    private static MediaRow Describe(StagedFile staged, MediaInfo info)
    {
        bool hasRate = info.Video is { FrameRateNumerator: > 0 and <= MaxRatePart, FrameRateDenominator: > 0 and <= MaxRatePart };
        var (numerator, denominator) = hasRate
            ? (info.Video!.FrameRateNumerator, info.Video.FrameRateDenominator)
            : (30, 1);
        return new()
        {
            Id = MediaRow.NewId(),
            Name = staged.Name,
            Kind = info.Kind switch
            {
                MediaKind.Image => "image",
                MediaKind.Video => "video",
                _ => "audio",
            },
            Extension = info.Format,
            Hash = staged.Hash,
            Size = staged.Size,
            Seconds = info.DurationSeconds,
            Width = info.Video?.Width ?? 0,
            Height = info.Video?.Height ?? 0,
            RateNumerator = numerator,
            RateDenominator = denominator,
            HasAudio = info.Audio is not null,
        };
    }

    private static Exception Translate(MediaException e) => e.Kind switch
    {
        MediaErrorKind.UnsupportedType => new ReelwrightException(WireError.UnsupportedMedia, e.Message),
        MediaErrorKind.TooLarge => new ReelwrightException(WireError.MediaTooLarge, e.Message),
        MediaErrorKind.Unreadable or MediaErrorKind.NoPictureOrSound or MediaErrorKind.Timeout or MediaErrorKind.OutOfMemory =>
            new ReelwrightException(WireError.UnreadableMedia, e.Message),
        _ => e,
    };
}
