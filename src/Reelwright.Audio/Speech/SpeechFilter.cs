namespace Reelwright.Audio;

/// <summary>A second-order filter after R. Bristow-Johnson's audio EQ cookbook, at 48 kHz.</summary>
internal readonly record struct SpeechFilter(double B0, double B1, double B2, double A1, double A2)
{
    /// <summary>Lets through what lies above a frequency.</summary>
    public static SpeechFilter HighPass(double hertz, double q = 0.7071)
    {
        var (cos, alpha) = Angle(hertz, q);
        return Normalize((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /// <summary>Raises or lowers a band.</summary>
    public static SpeechFilter Peak(double hertz, double q, double gainDb)
    {
        var (cos, alpha) = Angle(hertz, q);
        double a = Math.Pow(10, gainDb / 40);
        return Normalize(1 + (alpha * a), -2 * cos, 1 - (alpha * a), 1 + (alpha / a), -2 * cos, 1 - (alpha / a));
    }

    /// <summary>Raises or lowers all that lies above a frequency.</summary>
    public static SpeechFilter HighShelf(double hertz, double gainDb)
    {
        var (cos, alpha) = Angle(hertz, 0.7071);
        double a = Math.Pow(10, gainDb / 40);
        double root = 2 * Math.Sqrt(a) * alpha;
        return Normalize(
            a * (a + 1 + ((a - 1) * cos) + root),
            -2 * a * (a - 1 + ((a + 1) * cos)),
            a * (a + 1 + ((a - 1) * cos) - root),
            a + 1 - ((a - 1) * cos) + root,
            2 * (a - 1 - ((a + 1) * cos)),
            a + 1 - ((a - 1) * cos) - root);
    }

    /// <summary>Filters in place.</summary>
    public void Apply(Span<float> samples)
    {
        double z1 = 0;
        double z2 = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            double x = samples[i];
            double y = (B0 * x) + z1;
            z1 = (B1 * x) - (A1 * y) + z2;
            z2 = (B2 * x) - (A2 * y);
            samples[i] = (float)y;
        }
    }

    private static (double Cos, double Alpha) Angle(double hertz, double q)
    {
        double w = 2 * Math.PI * hertz / AudioBlock.SampleRate;
        return (Math.Cos(w), Math.Sin(w) / (2 * q));
    }

    private static SpeechFilter Normalize(double b0, double b1, double b2, double a0, double a1, double a2) =>
        new(b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0);
}
