namespace Reelwright.Audio;

/// <summary>Finds tempo, beats, bars and the fullest part of a recorded piece of music.</summary>
public static class SongAnalysis
{
    private const int BeatsOfBar = 4;
    private const int BarsAround = 4;
    private const double LeastJumpDb = 1.5;
    private const double WindowSeconds = 2;
    private const double Silence = 1e-8;

    // Beats stand out of what lies between them by at least this factor, or they are none.
    private const double LeastContrast = 1.6;

    /// <summary>Listens to a piece.</summary>
    /// <param name="audio">The piece, or its beginning; a few seconds at least to find a beat.</param>
    public static Song Of(AudioBlock audio)
    {
        ArgumentNullException.ThrowIfNull(audio);
        var onsets = OnsetEnvelope.Of(audio);
        double tempo = BeatTracker.Tempo(onsets.Strength);
        int[] beats = tempo > 0 ? BeatTracker.Beats(onsets.Strength, tempo) : [];
        if (beats.Length < 2 * BeatsOfBar || Contrast(onsets.Strength, beats) < LeastContrast)
        {
            int window = (int)(WindowSeconds * OnsetEnvelope.Rate);
            int[] places = [.. Enumerable.Range(0, onsets.Energy.Length / window).Select(i => i * window)];
            return new(0, [], [], Seconds(Fullest(places, onsets)));
        }

        int[] bars = Bars(beats, onsets);
        return new(Exact(beats), [.. beats.Select(Seconds)], [.. bars.Select(Seconds)], Seconds(Fullest(bars, onsets)));
    }

    private static double Seconds(int place) => place / (double)OnsetEnvelope.Rate;

    // The slope of a line through the beats: finer than any one of their distances.
    private static double Exact(int[] beats)
    {
        double middle = (beats.Length - 1) / 2.0;
        double mean = beats.Average();
        double above = 0;
        double below = 0;
        for (int i = 0; i < beats.Length; i++)
        {
            above += (i - middle) * (beats[i] - mean);
            below += (i - middle) * (i - middle);
        }

        return 60 * OnsetEnvelope.Rate / (above / below);
    }

    private static double Contrast(double[] strength, int[] beats)
    {
        double on = beats.Average(beat => Near(strength, beat));
        double between = beats.Zip(beats.Skip(1)).Average(pair => Near(strength, (pair.First * 3 + pair.Second) / 4));
        return on / Math.Max(between, 1e-9);
    }

    private static double Near(double[] values, int place) =>
        values[Math.Max(0, place - 2)..Math.Min(values.Length, place + 3)].DefaultIfEmpty().Max();

    // Bars begin where the bass does.
    private static int[] Bars(int[] beats, OnsetEnvelope onsets)
    {
        int first = Enumerable.Range(0, BeatsOfBar).MaxBy(phase =>
            beats.Where((_, i) => i % BeatsOfBar == phase).Average(beat => Near(onsets.Bass, beat) + (Near(onsets.Strength, beat) / 2)));
        return [.. beats.Where((_, i) => i % BeatsOfBar == first)];
    }

    // Where the bars after are louder than those before by most, and as loud as the piece gets.
    private static int Fullest(int[] places, OnsetEnvelope onsets)
    {
        if (places.Length < 3)
        {
            return 0;
        }

        double[] levels = [.. places.Select((place, i) => Level(onsets.Energy, place, i + 1 < places.Length ? places[i + 1] : onsets.Energy.Length))];
        double usual = levels.Order().ElementAt(levels.Length / 2);
        int best = 0;
        double most = LeastJumpDb;
        for (int i = 1; i < places.Length - 1; i++)
        {
            double before = levels[Math.Max(0, i - BarsAround)..i].Average();
            double after = levels[i..Math.Min(levels.Length, i + BarsAround)].Average();
            bool isFull = after >= usual - 0.5 && levels[i] >= after - 3;
            if (isFull && after - before > most)
            {
                (most, best) = (after - before, places[i]);
            }
        }

        return best;
    }

    private static double Level(double[] energy, int from, int to) =>
        10 * Math.Log10(energy[from..Math.Max(from + 1, to)].Average() + Silence);
}
