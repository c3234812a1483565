namespace Reelwright.Audio;

/// <summary>Brings a mix to the loudness it is delivered at.</summary>
public static class Mastering
{
    private const int MaxPasses = 4;
    private const double Tolerance = 0.05;

    // Beyond this a "mix" is the noise of nothing.
    private const double MaxGainDb = 45;

    /// <summary>Sets the loudness by linear gain and limits what then sticks out; the mix itself is left as it is.</summary>
    /// <param name="mix">The mix.</param>
    /// <param name="lufs">Integrated loudness to reach, −40 to −8; met within 0.3 LU unless the mix is nearly silent.</param>
    /// <param name="ceilingDbtp">Highest true peak, −20 to 0 dBTP.</param>
    /// <returns>A new block of the same length; a copy when the mix is silent.</returns>
    public static AudioBlock ToTarget(AudioBlock mix, double lufs = -14, double ceilingDbtp = -2)
    {
        ArgumentNullException.ThrowIfNull(mix);
        ArgumentOutOfRangeException.ThrowIfLessThan(lufs, -40);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lufs, -8);
        ArgumentOutOfRangeException.ThrowIfLessThan(ceilingDbtp, -20);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ceilingDbtp, 0);
        double measured = Loudness.MeasureIntegrated(mix);
        float[] peaks = TruePeak.Peaks(mix);
        double gainDb = double.IsNegativeInfinity(measured) ? 0 : Math.Min(MaxGainDb, lufs - measured);
        for (int pass = 1; ; pass++)
        {
            var result = mix.Slice(0, mix.Length);
            double reduced = Limiter.Apply(result, peaks, Decibels.ToGain(gainDb), ceilingDbtp);
            if (reduced == 0 || pass == MaxPasses || double.IsNegativeInfinity(measured))
            {
                return result;
            }

            // What the limiter took away is given back; a bit more than that, for the limiter takes its share again.
            double missing = lufs - Loudness.MeasureIntegrated(result);
            if (Math.Abs(missing) < Tolerance || gainDb >= MaxGainDb)
            {
                return result;
            }

            gainDb = Math.Min(MaxGainDb, gainDb + (missing * 1.25));
        }
    }
}
