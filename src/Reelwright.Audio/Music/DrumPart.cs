namespace Reelwright.Audio;

/// <summary>The kit: one groove that thickens with the energy, small fills where a section turns.</summary>
internal static class DrumPart
{
    private const int Kick = 36;
    private const int ClosedHat = 42;
    private const int Snare = 38;
    private const int SideStick = 37;
    private const double IntroEnergy = 0.3;

    public static void Write(Arrangement piece, SeededRandom random)
    {
        if (piece.Groove.Count == 0)
        {
            return;
        }

        foreach (var part in piece.Form.Parts)
        {
            for (int bar = 0; bar < part.Bars; bar++)
            {
                bool turning = bar == part.Bars - 1 && part.Kind is SectionKind.Main or SectionKind.Lift;
                WriteBar(piece, part, part.StartBar + bar, bar == part.Bars - 1 && turning && part.Bars > 1, random);
            }

            if (part.Kind == SectionKind.Lift && piece.Mood.Crash != 0)
            {
                Hit(piece, piece.Mood.Crash, 58, part.StartBar * FormPlanner.BeatsPerBar);
            }
        }

        Hit(piece, Kick, 76, piece.EndBeat);
        if (piece.Mood.Crash != 0)
        {
            Hit(piece, piece.Mood.Crash, 62, piece.EndBeat);
        }
    }

    private static void WriteBar(Arrangement piece, FormPart part, int bar, bool fill, SeededRandom random)
    {
        double start = bar * FormPlanner.BeatsPerBar;
        double lift = 0.86 + (0.16 * part.Energy);
        foreach (var pattern in piece.Groove)
        {
            // An intro takes the quiet half of the groove, without its bottom.
            bool plays = part.Kind == SectionKind.Intro
                ? pattern.FromEnergy <= 0.5 && pattern.Key is not (Kick or Snare) && pattern.FromEnergy > IntroEnergy
                : part.Energy >= pattern.FromEnergy;
            for (int step = 0; plays && step < pattern.Steps.Length; step++)
            {
                double accent = pattern.Steps[step] switch { 'X' => 1.12, 'x' => 1, 'o' => 0.62, _ => 0 };
                bool inFill = fill && step >= 12 && pattern.Key is not (Kick or ClosedHat);
                if (accent > 0 && !inFill && !(accent < 0.7 && random.Chance(0.12)))
                {
                    Hit(piece, pattern.Key, pattern.Volume * accent * lift, start + (step / 4.0));
                }
            }
        }

        if (fill)
        {
            Fill(piece, start + 3, part.Energy, random);
        }
    }

    private static void Fill(Arrangement piece, double start, double energy, SeededRandom random)
    {
        int[] keys = piece.Mood.Kit switch
        {
            48 => [45, 43, 41, 41],
            0 or 24 => [Snare, Snare, 45, 43],
            _ => [SideStick, SideStick, 45, 43],
        };
        int first = random.Next(2);
        for (int i = first; i < 4; i++)
        {
            Hit(piece, keys[i], 44 + (7 * i) + (8 * energy), start + (i / 4.0));
        }
    }

    private static void Hit(Arrangement piece, int key, double velocity, double at) =>
        piece.Add(Arrangement.DrumChannel, key, velocity, at, 0.2);
}
