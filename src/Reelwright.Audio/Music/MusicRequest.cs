namespace Reelwright.Audio;

/// <summary>What a piece of music is to be. Equal requests give equal music.</summary>
public sealed record MusicRequest
{
    /// <summary>The request for music as documents describe it.</summary>
    /// <param name="mood">Name of its mood, see <see cref="MusicMoods"/>.</param>
    /// <param name="tempo">Beats a minute, 40–220; 0 for the mood's own.</param>
    /// <param name="seed">Chooses a piece within the mood.</param>
    /// <param name="lengthSamples">As <see cref="LengthSamples"/>.</param>
    public static MusicRequest Of(string? mood, double tempo, long seed, long lengthSamples) => new()
    {
        Mood = MusicMoods.Parse(mood),
        LengthSamples = lengthSamples,
        Seed = seed,
        TempoBpm = tempo > 0 ? tempo : null,
    };

    /// <summary>The character.</summary>
    public required MusicMood Mood { get; init; }

    /// <summary>Exact length in samples at 48 kHz, the decay of the last chord included; more than zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero, negative, or longer than two hours.</exception>
    public required long LengthSamples
    {
        get;
        init => field = value is > 0 and <= 7_200L * AudioBlock.SampleRate
            ? value
            : throw new ArgumentOutOfRangeException(nameof(LengthSamples), value, "One sample to two hours.");
    }

    /// <summary>Chooses key, tempo, chords, melody and instruments within the mood.</summary>
    public long Seed { get; init; }

    /// <summary>Wished tempo in beats per minute, 40–220; the result is within ±6 % of it. Default: by mood.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 40–220.</exception>
    public double? TempoBpm
    {
        get;
        init => field = value is null or (>= 40 and <= 220)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(TempoBpm), value, "A tempo is 40 to 220 beats a minute.");
    }
}
