namespace Reelwright.Audio;

/// <summary>A finished composition: what is played when.</summary>
public sealed class Score
{
    /// <summary>Total length in samples, the last chord's decay included.</summary>
    public required long LengthSamples { get; init; }

    /// <summary>Every event, by time; at one time notes end before others start.</summary>
    public required IReadOnlyList<MidiEvent> Events { get; init; }

    /// <summary>The beats, the one of the last chord included.</summary>
    public required IReadOnlyList<long> BeatSamples { get; init; }

    /// <summary>The first beats of the bars, the last chord's included: good places for a cut.</summary>
    public required IReadOnlyList<long> DownbeatSamples { get; init; }

    /// <summary>The tempo that is really played, in beats a minute.</summary>
    public required double TempoBpm { get; init; }

    /// <summary>The form, in order, without gaps.</summary>
    public required IReadOnlyList<ScoreSection> Sections { get; init; }

    /// <summary>The character that was asked for.</summary>
    public required MusicMood Mood { get; init; }

    /// <summary>Pitch classes 0–11 that melodies may use.</summary>
    internal IReadOnlySet<int> MelodyPitchClasses { get; init; } = new HashSet<int>();

    /// <summary>The harmony: from when each chord sounds.</summary>
    internal IReadOnlyList<(long StartSample, Chord Chord)> Chords { get; init; } = [];
}
