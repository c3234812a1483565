namespace Reelwright.Audio;

/// <summary>The melody: one short motif, then its answer, its sequence, its variation and a close.</summary>
/// <remarks>
/// Notes on strong beats and long ones are chord tones; the others lie in the mood's scale, away from semitones against
/// the chord. A bed leaves room for a voice: the main section plays every second bar, only the lift sings through.
/// </remarks>
internal static class LeadPart
{
    private const int WidestLeap = 9;

    // Starts of notes in a bar; the last one is held.
    private static readonly double[][] Rhythms =
    [
        [0, 1.5], [0, 2], [0, 3], [0, 1, 2], [0, 1.5, 2], [0, 2, 3], [0.5, 1, 2], [0, 1.5, 3],
        [0, 0.5, 1, 2], [0, 1, 1.5, 2], [0, 1, 2, 2.5], [0.5, 1, 1.5, 2], [0, 1.5, 2, 2.5], [0, 0.5, 1.5, 2],
        [0, 0.5, 1, 1.5, 2], [0, 1, 1.5, 2, 3], [0, 0.5, 1.5, 2, 2.5], [0.5, 1, 1.5, 2, 3], [0, 1, 1.5, 2.5, 3],
        [0, 0.5, 1, 1.5, 2, 3], [0, 0.5, 1, 2, 2.5, 3],
    ];

    public static void Write(Arrangement piece, SeededRandom random)
    {
        var motif = Motif.Make(PickRhythm(piece.Mood.LeadDensity, random), random);
        var answer = Motif.Make(PickRhythm(piece.Mood.LeadDensity * 0.8, random), random);
        int anchor = piece.Lead.Low + ((piece.Lead.High - piece.Lead.Low) * 2 / 5);
        int statement = 0;
        foreach (var part in piece.Form.Parts)
        {
            for (int bar = 0; bar < part.Bars; bar++)
            {
                bool lastBar = part.StartBar + bar == piece.Form.Bars - 1;
                bool plays = part.Kind switch
                {
                    SectionKind.Intro => false,
                    SectionKind.Main => bar % 2 == 0 || (bar % 4 == 3 && part.Energy > 0.7),
                    SectionKind.Outro => bar == 0 && part.Bars > 1,
                    _ => true,
                };
                if (plays && !lastBar)
                {
                    // Statement, answer, the statement a step up with its end turned round, close.
                    var shape = (bar % 4) switch
                    {
                        0 => statement++ % 2 == 0 ? motif : motif.Ornamented(),
                        1 => answer,
                        2 => motif.Turned(),
                        _ => Motif.Close,
                    };
                    int shift = (part.Kind == SectionKind.Lift ? 2 : 0) + (bar % 4 == 2 ? 1 : 0);
                    WriteBar(piece, part, (part.StartBar + bar) * FormPlanner.BeatsPerBar, shape, anchor, shift);
                }
            }
        }

        End(piece, anchor);
    }

    /// <summary>Keys of the melody that go with a chord, low to high.</summary>
    internal static List<int> Ladder(Arrangement piece, Chord chord)
    {
        var keys = new List<int>();
        for (int key = piece.Lead.Low; key <= piece.Lead.High; key++)
        {
            bool inScale = Array.IndexOf(piece.Mood.Melody, (key - piece.Tonic + 120) % 12) >= 0;
            bool rubs = !chord.Contains(key) && (chord.Contains(key + 1) || chord.Contains(key - 1));
            if (inScale && !rubs)
            {
                keys.Add(key);
            }
        }

        return keys;
    }

    private static void WriteBar(Arrangement piece, FormPart part, double start, Motif shape, int anchor, int shift)
    {
        double velocity = 60 + (16 * part.Energy);
        int key = -1;
        for (int i = 0; i < shape.Starts.Length; i++)
        {
            double at = shape.Starts[i];
            bool last = i + 1 == shape.Starts.Length;
            double end = last ? Math.Min(FormPlanner.BeatsPerBar, at + 1.8) : shape.Starts[i + 1];
            var chord = piece.ChordAt(start + at);
            var ladder = Ladder(piece, chord);

            // Passing notes belong between the strong beats.
            var stable = ladder.FindAll(chord.Contains);
            var rungs = at % 2 == 0 || last || end - at >= 1 ? stable : ladder;
            key = key < 0
                ? rungs[Math.Clamp(NearestRung(rungs, anchor) + Math.Min(shift, 1), 0, rungs.Count - 1)]
                : Move(rungs, key, shape.Steps[i]);
            double accent = at % 2 == 0 ? 1.05 : at % 1 == 0 ? 1 : 0.9;
            if (piece.Mood.Graces && end - at >= 1 && (i == 0 || last))
            {
                Grace(piece, ladder, key, velocity * 0.7, start + at);
            }

            piece.Add(Arrangement.LeadChannel, key, velocity * accent, start + at, (end - at) * 0.94);
        }
    }

    // So many rungs up or down; where the ladder ends it goes the other way.
    private static int Move(List<int> rungs, int key, int steps)
    {
        if (steps == 0)
        {
            return rungs[NearestRung(rungs, key)];
        }

        int next = steps > 0
            ? rungs.FindIndex(rung => rung > key) + (steps - 1)
            : rungs.FindLastIndex(rung => rung < key) + (steps + 1);
        bool beyond = (steps > 0 ? rungs[^1] <= key : rungs[0] >= key) || next < 0 || next >= rungs.Count;
        if (beyond)
        {
            return steps > 0 ? rungs[Math.Max(0, rungs.FindLastIndex(rung => rung < key))] : rungs[Math.Max(0, rungs.FindIndex(rung => rung > key))];
        }

        // Chord tones can lie far apart: a leap wider than a sixth becomes a step.
        return Math.Abs(steps) > 1 && Math.Abs(rungs[next] - key) > WidestLeap
            ? Move(rungs, key, Math.Sign(steps))
            : rungs[next];
    }

    // The slide into a held tone that plucked zither and fiddle share.
    private static void Grace(Arrangement piece, List<int> ladder, int key, double velocity, double at)
    {
        int below = ladder.FindLastIndex(other => other < key);
        if (below >= 0 && at >= 0.25)
        {
            piece.Add(Arrangement.LeadChannel, ladder[below], velocity, at - 0.12, 0.11);
        }
    }

    private static void End(Arrangement piece, int anchor)
    {
        var chord = piece.Chords[^1].Chord;
        int[] home = chord.Tones[..3];
        var ladder = Ladder(piece, chord).FindAll(rung => Array.IndexOf(home, rung % 12) >= 0);
        int key = NearestChordTone(ladder, chord, anchor);
        if (piece.Form.Bars > 1)
        {
            piece.Add(Arrangement.LeadChannel, key, 58, piece.EndBeat, piece.Form.EndingBeats * 0.5);
        }
    }

    private static int NearestChordTone(List<int> ladder, Chord chord, int key)
    {
        int best = key;
        int least = int.MaxValue;
        foreach (int candidate in ladder)
        {
            int distance = Math.Abs(candidate - key);
            if (chord.Contains(candidate) && distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    private static int NearestRung(List<int> ladder, int key)
    {
        int best = 0;
        for (int i = 1; i < ladder.Count; i++)
        {
            if (Math.Abs(ladder[i] - key) < Math.Abs(ladder[best] - key))
            {
                best = i;
            }
        }

        return best;
    }

    private static double[] PickRhythm(double density, SeededRandom random)
    {
        double wanted = Math.Clamp(1.2 + (density * 4) + random.Between(-0.6, 0.6), 2, 6);
        double[][] near = [.. Rhythms.Where(rhythm => Math.Abs(rhythm.Length - wanted) <= 0.9)];
        return random.Pick(near);
    }
}
