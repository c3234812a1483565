namespace Reelwright.Audio;

/// <summary>Everything the parts of one piece agree on, and the notes they have written so far.</summary>
internal sealed class Arrangement
{
    public const int CompChannel = 0;
    public const int BassChannel = 1;
    public const int PadChannel = 2;
    public const int LeadChannel = 3;
    public const int CounterChannel = 4;
    public const int DrumChannel = 9;

    public required MoodProfile Mood { get; init; }

    public required FormPlan Form { get; init; }

    public required int Tonic { get; init; }

    /// <summary>Chords with their start and length in beats; the last is the ending's.</summary>
    public required IReadOnlyList<ChordSpan> Chords { get; init; }

    public required Instrument Comp { get; init; }

    public required CompStyle CompStyle { get; init; }

    public required Instrument Bass { get; init; }

    public required BassStyle BassStyle { get; init; }

    public required Instrument Pad { get; init; }

    public required Instrument Lead { get; init; }

    public required Instrument Counter { get; init; }

    public required IReadOnlyList<DrumPattern> Groove { get; init; }

    public List<Note> Notes { get; } = [];

    public double EndBeat => Form.Bars * FormPlanner.BeatsPerBar;

    public Chord ChordAt(double beat)
    {
        int i = Chords.Count - 1;
        while (i > 0 && Chords[i].Start > beat + 1e-6)
        {
            i--;
        }

        return Chords[i].Chord;
    }

    public FormPart PartAt(double beat)
    {
        int i = Form.Parts.Count - 1;
        while (i > 0 && Form.Parts[i].StartBar * FormPlanner.BeatsPerBar > beat + 1e-6)
        {
            i--;
        }

        return Form.Parts[i];
    }

    public void Add(int channel, int key, double velocity, double start, double length) =>
        Notes.Add(new(channel, key, velocity, start, length));
}

/// <summary>A chord and when it sounds, in beats.</summary>
internal readonly record struct ChordSpan(double Start, double Length, Chord Chord);
