namespace Reelwright.Audio;

/// <summary>A second colour that fills the lift: broken chords where the melody rests.</summary>
internal static class CounterPart
{
    private const double FromEnergy = 0.78;

    private static readonly double[][] Rhythms =
        [[0.5, 1.5, 2.5, 3.5], [2, 2.5, 3, 3.5], [0, 1.5, 3], [1, 1.5, 3, 3.5]];

    public static void Write(Arrangement piece, SeededRandom random)
    {
        double[] rhythm = random.Pick(Rhythms);
        bool rising = random.Chance(0.6);
        int[] keys = [];
        foreach (var part in piece.Form.Parts)
        {
            for (int bar = 0; bar < part.Bars && part.Energy >= FromEnergy; bar++)
            {
                double start = (part.StartBar + bar) * FormPlanner.BeatsPerBar;
                for (int i = 0; i < rhythm.Length; i++)
                {
                    var chord = piece.ChordAt(start + rhythm[i]);
                    keys = Voicing.Near(chord, keys, piece.Counter.Low, piece.Counter.High);
                    int rung = rising ? i % keys.Length : keys.Length - 1 - (i % keys.Length);
                    double velocity = 48 + (12 * part.Energy) + (i == 0 ? 4 : 0);
                    piece.Add(Arrangement.CounterChannel, keys[rung], velocity, start + rhythm[i], 0.7);
                }
            }
        }
    }
}
