namespace Reelwright.Audio;

/// <summary>Everything that sounds in a video.</summary>
public sealed record MixPlan
{
    /// <summary>Exact length of the mix in samples; zero to six hours.</summary>
    public required long LengthSamples
    {
        get;
        init => field = value is >= 0 and <= 6L * 3_600 * AudioBlock.SampleRate
            ? value
            : throw new ArgumentOutOfRangeException(nameof(LengthSamples), value, "A mix is zero to six hours long.");
    }

    /// <summary>The clips, in any order.</summary>
    public required IReadOnlyList<MixClip> Clips { get; init; }

    /// <summary>How far music steps back under speech.</summary>
    public MusicDuck MusicDuck { get; init; }
}
