using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>An uploaded file as it is stored.</summary>
internal sealed record MediaRow
{
    public string Id { get; init; } = "";

    public string SessionId { get; init; } = "";

    public string AccountId { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The kind of a colour table.</summary>
    public const string Lut = "lut";

    /// <summary><c>image</c>, <c>video</c>, <c>audio</c> or <c>lut</c>.</summary>
    public string Kind { get; init; } = "";

    public string Extension { get; init; } = "";

    public string Hash { get; init; } = "";

    public long Size { get; init; }

    public double Seconds { get; init; }

    public long Width { get; init; }

    public long Height { get; init; }

    public long RateNumerator { get; init; } = 30;

    public long RateDenominator { get; init; } = 1;

    public bool HasAudio { get; init; }

    public long CreatedAt { get; init; }

    /// <summary>A name for a file that nobody guesses.</summary>
    public static string NewId() => "med_" + Secrets.NewHex(24);

    /// <summary>The file as a timeline refers to it.</summary>
    public ExternalReference ToReference() => new()
    {
        MediaId = Id,
        ContentHash = Hash,
        Name = Name,
        Kind = Kind switch
        {
            "image" or Lut => MediaKind.Image,
            "video" => MediaKind.Video,
            _ => MediaKind.Audio,
        },
        DurationSeconds = Seconds,
        Width = (int)Width,
        Height = (int)Height,
        Rate = new((int)RateNumerator, (int)RateDenominator),
        HasAudio = HasAudio,
    };
}
