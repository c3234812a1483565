namespace Reelwright.Audio;

/// <summary>A piece of sound at its place in a mix.</summary>
public sealed record MixClip
{
    /// <summary>The sound; not changed by mixing.</summary>
    public required AudioBlock Source { get; init; }

    /// <summary>First sample of <see cref="Source"/> that is used; what lies outside the source is silence.</summary>
    public long SourceOffset { get; init; }

    /// <summary>Where it starts in the mix; what lies outside the mix is cut.</summary>
    public required long StartSample { get; init; }

    /// <summary>How many samples; zero or more.</summary>
    public required long Length
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(Length));
    }

    /// <summary>Gain in dB. Zero is the usual: a bed well under the voice, a voice at −16 LUFS.</summary>
    public double GainDb { get; init; }

    /// <summary>Gain over time, on top of <see cref="GainDb"/>; by sample. Held before and after its ends.</summary>
    public IReadOnlyList<GainPoint>? Envelope { get; init; }

    /// <summary>Length of the equal-power fade at the start.</summary>
    public long FadeInSamples { get; init; }

    /// <summary>Length of the equal-power fade at the end.</summary>
    public long FadeOutSamples { get; init; }

    /// <summary>Where it goes.</summary>
    public required MixBus Bus { get; init; }

    /// <summary>Whether it is a voice that <see cref="Mixer.Level"/> has prepared already.</summary>
    public bool IsLevelled { get; init; }

    /// <summary>Whether it is left out.</summary>
    public bool Muted { get; init; }
}
