namespace Reelwright.Audio;

/// <summary>What a mood is made of; the composer picks from the lists with its seed.</summary>
internal sealed record MoodProfile
{
    public required (double Low, double High) Tempo { get; init; }

    /// <summary>Semitones above the tonic that a melody uses.</summary>
    public required int[] Melody { get; init; }

    /// <summary>Tonics, pitch classes.</summary>
    public required int[] Keys { get; init; }

    /// <summary>Four bars each; a comma splits a bar.</summary>
    public required string[][] Main { get; init; }

    /// <summary>Four bars each, for the lift.</summary>
    public required string[][] Lift { get; init; }

    /// <summary>The bar before the last chord.</summary>
    public required string[] Cadences { get; init; }

    public required string FinalChord { get; init; }

    public required Instrument[] Comps { get; init; }

    public required CompStyle[] CompStyles { get; init; }

    public required Instrument[] Basses { get; init; }

    public required BassStyle[] BassStyles { get; init; }

    public required Instrument[] Pads { get; init; }

    public required Instrument[] Leads { get; init; }

    /// <summary>A second plucked or struck colour for the lift.</summary>
    public required Instrument[] Counters { get; init; }

    /// <summary>Program of the drum kit.</summary>
    public int Kit { get; init; }

    /// <summary>Grooves to pick from; none for a mood without drums.</summary>
    public DrumPattern[][] Grooves { get; init; } = [];

    /// <summary>Where the second eighth of a beat falls: 0.5 is straight, 0.67 a triplet.</summary>
    public double Swing { get; init; } = 0.5;

    /// <summary>Notes a beat of the melody, roughly: 0.5 sparse, 1 flowing.</summary>
    public double LeadDensity { get; init; } = 0.7;

    /// <summary>Semitones below a long melody note from which it slides up in a grace; zero for none.</summary>
    public bool Graces { get; init; }

    /// <summary>Loudness of playing: plain velocity of chords.</summary>
    public int Touch { get; init; } = 70;

    /// <summary>Key that marks the start of a lift and the end; zero for none.</summary>
    public int Crash { get; init; }
}
