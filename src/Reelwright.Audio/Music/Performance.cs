namespace Reelwright.Audio;

/// <summary>Turns written notes into events: swing, a human hand, positions in samples.</summary>
internal static class Performance
{
    private const double TimingSeconds = 0.005;
    private const double VelocitySpread = 4;
    private const int VolumeControl = 7;
    private const int PanControl = 10;
    private const int ReverbControl = 91;
    private const int ChorusControl = 93;

    public static Score Play(Arrangement piece, MusicRequest request, SeededRandom random)
    {
        double samplesPerBeat = 60.0 / piece.Form.TempoBpm * AudioBlock.SampleRate;
        var events = new List<MidiEvent>();
        AddSetup(events, piece);
        foreach (var note in piece.Notes)
        {
            AddNote(events, piece, note, samplesPerBeat, request.LengthSamples, random);
        }

        long BarAt(int bar) => At(bar * FormPlanner.BeatsPerBar);
        long At(double beat) => Math.Min(request.LengthSamples - 1, (long)Math.Round(beat * samplesPerBeat));
        int beats = piece.Form.Bars * FormPlanner.BeatsPerBar;
        return new()
        {
            Mood = request.Mood,
            LengthSamples = request.LengthSamples,
            TempoBpm = piece.Form.TempoBpm,
            Events = WithoutOverlaps(events),
            BeatSamples = [.. Enumerable.Range(0, beats + 1).Select(beat => At(beat))],
            DownbeatSamples = [.. Enumerable.Range(0, piece.Form.Bars + 1).Select(BarAt)],
            Sections = Sections(piece, At, request.LengthSamples),
            MelodyPitchClasses = piece.Mood.Melody.Select(step => (step + piece.Tonic) % 12).ToHashSet(),
            Chords = [.. piece.Chords.Select(span => (At(span.Start), span.Chord))],
        };
    }

    private static void AddSetup(List<MidiEvent> events, Arrangement piece)
    {
        AddInstrument(Arrangement.CompChannel, piece.Comp);
        AddInstrument(Arrangement.BassChannel, piece.Bass);
        AddInstrument(Arrangement.PadChannel, piece.Pad);
        AddInstrument(Arrangement.LeadChannel, piece.Lead);
        AddInstrument(Arrangement.CounterChannel, piece.Counter);
        if (piece.Groove.Count > 0)
        {
            AddInstrument(Arrangement.DrumChannel, new(piece.Mood.Kit, 0, 127, 92, 64, 26));
        }

        void AddInstrument(int channel, Instrument instrument)
        {
            events.Add(new(0, MidiEventKind.Program, channel, instrument.Program, 0));
            events.Add(new(0, MidiEventKind.Control, channel, VolumeControl, instrument.Volume));
            events.Add(new(0, MidiEventKind.Control, channel, PanControl, instrument.Pan));
            events.Add(new(0, MidiEventKind.Control, channel, ReverbControl, instrument.Reverb));
            events.Add(new(0, MidiEventKind.Control, channel, ChorusControl, instrument.Chorus));
        }
    }

    private static void AddNote(
        List<MidiEvent> events, Arrangement piece, Note note, double samplesPerBeat, long length, SeededRandom random)
    {
        // The sum of two draws is closer to a hand's error than one; drums and the last chord are tighter.
        double loose = note.Channel == Arrangement.DrumChannel || note.Start >= piece.EndBeat ? 0.4 : 1;
        double nudge = (random.NextNoise() + random.NextNoise()) / 2 * TimingSeconds * loose * AudioBlock.SampleRate;
        double velocity = note.Velocity + ((random.NextNoise() + random.NextNoise()) / 2 * VelocitySpread * 2);
        double start = (Swung(note.Start, piece.Mood.Swing) * samplesPerBeat) + nudge;
        double end = Swung(note.Start + note.Length, piece.Mood.Swing) * samplesPerBeat;
        long on = Math.Clamp((long)Math.Round(start), 0, length - 1);
        long off = Math.Clamp((long)Math.Round(end), on + 1, Math.Max(length, on + 1));
        int touch = (int)Math.Clamp(Math.Round(velocity), 1, 127);
        events.Add(new(on, MidiEventKind.NoteOn, note.Channel, note.Key, touch));
        events.Add(new(off, MidiEventKind.NoteOff, note.Channel, note.Key, 0));
    }

    // Moves the second half of every beat back, what lies between in proportion.
    private static double Swung(double beat, double swing)
    {
        double whole = Math.Floor(beat);
        double part = beat - whole;
        return whole + (part < 0.5 ? part * swing * 2 : swing + ((part - 0.5) * (1 - swing) * 2));
    }

    // A key that sounds again before it ended: the later note-off would cut the new note, so the old one ends first.
    private static List<MidiEvent> WithoutOverlaps(List<MidiEvent> events)
    {
        var notes = new List<(MidiEvent On, MidiEvent Off)>();
        var sorted = new List<MidiEvent>();
        for (int i = 0; i < events.Count; i++)
        {
            if (events[i].Kind == MidiEventKind.NoteOn)
            {
                notes.Add((events[i], events[i + 1]));
                i++;
            }
            else
            {
                sorted.Add(events[i]);
            }
        }

        foreach (var key in notes.GroupBy(note => (note.On.Channel, note.On.Data1)))
        {
            (MidiEvent On, MidiEvent Off)[] same =
                [.. key.OrderBy(note => note.On.Sample).ThenBy(note => note.Off.Sample)];
            for (int i = 0; i < same.Length; i++)
            {
                long next = i + 1 < same.Length ? same[i + 1].On.Sample : long.MaxValue;
                if (next > same[i].On.Sample)
                {
                    sorted.Add(same[i].On);
                    sorted.Add(same[i].Off with { Sample = Math.Min(same[i].Off.Sample, next) });
                }
            }
        }

        return [.. sorted.OrderBy(e => e.Sample).ThenBy(e => e.Kind).ThenBy(e => e.Channel).ThenBy(e => e.Data1)];
    }

    private static List<ScoreSection> Sections(Arrangement piece, Func<double, long> at, long length)
    {
        var sections = new List<ScoreSection>();
        foreach (var part in piece.Form.Parts)
        {
            long start = at(part.StartBar * FormPlanner.BeatsPerBar);
            long end = at((part.StartBar + part.Bars) * FormPlanner.BeatsPerBar);
            sections.Add(new(part.Kind, start, end - start, part.Energy));
        }

        long last = at(piece.EndBeat);
        sections.Add(new(SectionKind.Ending, last, length - last, 0.4));
        return sections;
    }
}
