namespace Reelwright.Audio;

/// <summary>The melody: one short motif, then its answer, its sequence, its variation and a close.</summary>
/// <remarks>
/// Notes on a beat and long ones are chord tones; the others lie in the mood's scale, away from semitones against the
/// chord. A bed leaves room for a voice: the main section plays every second bar, only the lift sings through.
/// </remarks>
internal static class LeadPart
{
    private static readonly double[][] Rhythms =
    [
        [0, 1, 1.5, 2], [0, 0.5, 1.5, 2], [0, 1.5, 2, 3], [0.5, 1, 1.5, 2], [0, 0.5, 1, 2, 2.5], [0, 2, 3],
        [0, 1.5, 3], [0.5, 1.5, 2], [0, 2],
    ];

    public static void Write(Arrangement piece, SeededRandom random)
    {
        double[] rhythm = PickRhythm(piece.Mood.LeadDensity, random);
        double[] answer = PickRhythm(piece.Mood.LeadDensity * 0.7, random);
        int[] contour = Contour(rhythm.Length, random);
        int anchor = piece.Lead.Low + ((piece.Lead.High - piece.Lead.Low) * 2 / 5);
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
                    // Repeat, sequence upwards, turn upside down, close.
                    int shift = part.Kind == SectionKind.Lift ? 2 : 0;
                    var (rhythms, shape, step) = (bar % 4) switch
                    {
                        0 => (rhythm, contour, shift),
                        1 => (answer, Invert(contour), shift),
                        2 => (rhythm, contour, shift + 1),
                        _ => (new double[] { 0, 2 }, new[] { 1, 0 }, shift),
                    };
                    double start = (part.StartBar + bar) * FormPlanner.BeatsPerBar;
                    WriteBar(piece, part, start, rhythms, shape, anchor, step);
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

    private static void WriteBar(
        Arrangement piece, FormPart part, double start, double[] rhythm, int[] contour, int anchor, int shift)
    {
        double velocity = 60 + (16 * part.Energy);
        for (int i = 0; i < rhythm.Length; i++)
        {
            double at = rhythm[i];
            double end = i + 1 < rhythm.Length ? rhythm[i + 1] : Math.Min(FormPlanner.BeatsPerBar, at + 1.8);
            var chord = piece.ChordAt(start + at);
            var ladder = Ladder(piece, chord);
            int rung = NearestRung(ladder, anchor) + contour[i % contour.Length] + shift;
            int key = ladder[Math.Clamp(rung, 0, ladder.Count - 1)];
            bool strong = at % 1 == 0 || end - at >= 1;
            if (strong)
            {
                key = NearestChordTone(ladder, chord, key);
            }

            double accent = at % 2 == 0 ? 1.05 : at % 1 == 0 ? 1 : 0.9;
            if (piece.Mood.Graces && end - at >= 1 && key > ladder[0])
            {
                Grace(piece, ladder, key, velocity * 0.7, start + at);
            }

            piece.Add(Arrangement.LeadChannel, key, velocity * accent, start + at, (end - at) * 0.94);
        }
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
        var ladder = Ladder(piece, chord);
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
        double wanted = Math.Clamp((density * 4) + random.Between(-0.6, 0.6), 2, 5);
        double[][] near = [.. Rhythms.Where(rhythm => Math.Abs(rhythm.Length - wanted) <= 1)];
        return random.Pick(near);
    }

    // Steps mostly, one leap, and home again.
    private static int[] Contour(int length, SeededRandom random)
    {
        int[] contour = new int[length];
        int direction = random.Chance(0.6) ? 1 : -1;
        for (int i = 1; i < length; i++)
        {
            int size = random.Chance(0.25) ? 2 : 1;
            contour[i] = Math.Clamp(contour[i - 1] + (direction * size), -3, 4);
            if (i >= length / 2 || random.Chance(0.25))
            {
                direction = contour[i] > 0 ? -1 : 1;
            }
        }

        return contour;
    }

    private static int[] Invert(int[] contour) => [.. contour.Select(step => -step)];
}
