namespace Reelwright.Audio;

/// <summary>Brings a mix to the loudness it is delivered at.</summary>
public static class Mastering
{
    private const int MaxPasses = 6;
    private const double Tolerance = 0.05;

    // A decibel more gain brings some 0.7 LU once the limiter works.
    private const double Eagerness = 1.4;
    private const double MinStepDb = 0.1;
    private const double MaxStepDb = 12;

    // Beyond this a "mix" is the noise of nothing.
    private const double MaxGainDb = 45;

    /// <summary>Sets the loudness by linear gain and limits what then sticks out.</summary>
    /// <param name="mix">The mix; left as it is.</param>
    /// <param name="lufs">Integrated loudness to reach, −40 to −8; met within 0.3 LU unless nearly silent.</param>
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
        if (double.IsNegativeInfinity(measured))
        {
            var silent = mix.Slice(0, mix.Length);
            _ = Limiter.Apply(silent, peaks, 1, ceilingDbtp);
            return silent;
        }

        AudioBlock? best = null;
        double least = double.MaxValue;
        _ = FindGainDb(measured, lufs, gainDb =>
        {
            var result = mix.Slice(0, mix.Length);
            double reduced = Limiter.Apply(result, peaks, Decibels.ToGain(gainDb), ceilingDbtp);
            double reached = reduced == 0 ? measured + gainDb : Loudness.MeasureIntegrated(result);
            if (Math.Abs(lufs - reached) < least)
            {
                (best, least) = (result, Math.Abs(lufs - reached));
            }

            return (reduced, reached);
        });
        return best!;
    }

    /// <summary>Searches for the gain that brings a mix to a loudness through the limiter.</summary>
    /// <param name="measured">Loudness before.</param>
    /// <param name="lufs">Loudness to reach.</param>
    /// <param name="attempt">Applies a gain: how far the limiter had to turn down, and what loudness came out.</param>
    internal static double FindGainDb(double measured, double lufs, Func<double, (double ReducedDb, double Lufs)> attempt)
    {
        // The limiter takes a share of every decibel, so the gain is searched for: upwards in steps, then between.
        double gainDb = Math.Min(MaxGainDb, lufs - measured);
        (double GainDb, double Lufs)? tooQuiet = null;
        (double GainDb, double Lufs)? tooLoud = null;
        double best = gainDb;
        double least = double.MaxValue;
        for (int pass = 1; pass <= MaxPasses; pass++)
        {
            var (reduced, reached) = attempt(gainDb);
            if (pass == 1 && reduced == 0)
            {
                return gainDb;
            }

            double missing = lufs - reached;
            if (Math.Abs(missing) < least)
            {
                (best, least) = (gainDb, Math.Abs(missing));
            }

            if (Math.Abs(missing) < Tolerance || (missing > 0 && gainDb >= MaxGainDb))
            {
                break;
            }

            if (missing > 0)
            {
                tooQuiet = (gainDb, reached);
            }
            else
            {
                tooLoud = (gainDb, reached);
            }

            gainDb = Math.Min(MaxGainDb, Next(tooQuiet, tooLoud, lufs));
        }

        return best;
    }

    private static double Next(
        (double GainDb, double Lufs)? tooQuiet, (double GainDb, double Lufs)? tooLoud, double lufs)
    {
        if (tooQuiet is { } low && tooLoud is { } high)
        {
            double share = Math.Clamp((lufs - low.Lufs) / (high.Lufs - low.Lufs), 0.1, 0.9);
            return low.GainDb + (share * (high.GainDb - low.GainDb));
        }

        return tooQuiet is { } quiet
            ? quiet.GainDb + Math.Clamp((lufs - quiet.Lufs) * Eagerness, MinStepDb, MaxStepDb)
            : tooLoud!.Value.GainDb - Math.Clamp((tooLoud.Value.Lufs - lufs) * Eagerness, MinStepDb, MaxStepDb);
    }
}
