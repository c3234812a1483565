namespace Reelwright.Audio;

/// <summary>How much begins to sound in every hundredth of a second, over six bands.</summary>
/// <remarks>
/// After E. Scheirer, "Tempo and beat analysis of acoustic musical signals" (1998): the energy of bands, compressed as hearing
/// does, and of its changes the rises only.
/// </remarks>
internal sealed class OnsetEnvelope
{
    /// <summary>Values a second.</summary>
    public const int Rate = 100;

    private const int Hop = AudioBlock.SampleRate / Rate;
    private const double Compression = 1000;
    private const int LocalFrames = Rate / 2;

    // Edges of the bands in Hz: bass drum, bass, snare body, voices and chords, consonants, cymbals.
    private static readonly double[] Edges = [0, 120, 250, 600, 1500, 5000, 20_000];

    private OnsetEnvelope(double[] strength, double[] bass, double[] energy) => (Strength, Bass, Energy) = (strength, bass, energy);

    /// <summary>Onsets of all bands, above what is usual around them; mean about 1 where there are any.</summary>
    public double[] Strength { get; }

    /// <summary>Onsets of the lowest band alone.</summary>
    public double[] Bass { get; }

    /// <summary>Mean square of everything.</summary>
    public double[] Energy { get; }

    /// <summary>Measures a piece.</summary>
    public static OnsetEnvelope Of(AudioBlock audio)
    {
        int frames = audio.Length / Hop;
        double[] strength = new double[frames];
        double[] bass = [];
        double[] energy = Power(audio, frames);
        var rest = Mono(audio);
        for (int band = Edges.Length - 2; band >= 0; band--)
        {
            // From the top down: what is left below an edge holds all lower bands.
            var part = rest;
            if (band > 0)
            {
                part = rest.Slice(0, rest.Length);
                Biquad.HighPass(Edges[band]).Apply(part);
                Biquad.LowPass(Edges[band]).Apply(rest);
            }

            double[] rises = Rises(Power(part, frames));
            bass = rises;
            for (int i = 0; i < frames; i++)
            {
                strength[i] += rises[i];
            }
        }

        return new(AboveUsual(strength), AboveUsual(bass), energy);
    }

    private static AudioBlock Mono(AudioBlock audio)
    {
        var mono = new AudioBlock(audio.Length);
        for (int i = 0; i < audio.Length; i++)
        {
            mono.Left[i] = mono.Right[i] = (audio.Left[i] + audio.Right[i]) / 2;
        }

        return mono;
    }

    private static double[] Power(AudioBlock audio, int frames)
    {
        double[] power = new double[frames];
        for (int i = 0; i < frames; i++)
        {
            double sum = 0;
            for (int at = i * Hop; at < (i + 1) * Hop; at++)
            {
                sum += (audio.Left[at] * (double)audio.Left[at]) + (audio.Right[at] * (double)audio.Right[at]);
            }

            power[i] = sum / (2 * Hop);
        }

        return power;
    }

    private static double[] Rises(double[] power)
    {
        double most = Math.Max(power.DefaultIfEmpty().Max(), 1e-9);
        double[] rises = new double[power.Length];
        double before = 0;
        for (int i = 0; i < power.Length; i++)
        {
            double now = Math.Log(1 + (Compression * power[i] / most));
            rises[i] = i > 0 ? Math.Max(0, now - before) : 0;
            before = now;
        }

        return rises;
    }

    // A loud passage has more of everything: what counts is what stands out of its surroundings.
    private static double[] AboveUsual(double[] values)
    {
        double[] sums = new double[values.Length + 1];
        for (int i = 0; i < values.Length; i++)
        {
            sums[i + 1] = sums[i] + values[i];
        }

        double[] above = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int from = Math.Max(0, i - LocalFrames);
            int to = Math.Min(values.Length, i + LocalFrames + 1);
            above[i] = Math.Max(0, values[i] - ((sums[to] - sums[from]) / (to - from)));
        }

        double mean = above.DefaultIfEmpty().Average();
        return mean > 0 ? [.. above.Select(value => value / mean)] : above;
    }
}
