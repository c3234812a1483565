using System.Runtime.Intrinsics;

namespace Reelwright.Audio;

/// <summary>A second-order filter over both channels at once (transposed direct form II, double precision).</summary>
internal readonly record struct Biquad(double B0, double B1, double B2, double A1, double A2)
{
    /// <summary>Butterworth high-pass, 12 dB per octave.</summary>
    public static Biquad HighPass(double hertz)
    {
        (double cos, double alpha) = Angle(hertz, Math.Sqrt(0.5));
        return Normalize((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /// <summary>Butterworth low-pass, 12 dB per octave.</summary>
    public static Biquad LowPass(double hertz)
    {
        (double cos, double alpha) = Angle(hertz, Math.Sqrt(0.5));
        return Normalize((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /// <summary>A bell.</summary>
    public static Biquad Peak(double hertz, double q, double gainDb)
    {
        (double cos, double alpha) = Angle(hertz, q);
        double a = Math.Pow(10, gainDb / 40);
        return Normalize(1 + (alpha * a), -2 * cos, 1 - (alpha * a), 1 + (alpha / a), -2 * cos, 1 - (alpha / a));
    }

    /// <summary>Filters in place, starting from silence.</summary>
    public void Apply(AudioBlock block)
    {
        float[] left = block.Left;
        float[] right = block.Right;
        var b0 = Vector128.Create(B0);
        var b1 = Vector128.Create(B1);
        var b2 = Vector128.Create(B2);
        var a1 = Vector128.Create(A1);
        var a2 = Vector128.Create(A2);
        var z1 = Vector128<double>.Zero;
        var z2 = Vector128<double>.Zero;
        for (int i = 0; i < left.Length; i++)
        {
            var x = Vector128.Create((double)left[i], right[i]);
            var y = (b0 * x) + z1;
            z1 = (b1 * x) - (a1 * y) + z2;
            z2 = (b2 * x) - (a2 * y);
            left[i] = (float)y[0];
            right[i] = (float)y[1];
        }
    }

    // Formulas: R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients".
    private static (double Cos, double Alpha) Angle(double hertz, double q)
    {
        double omega = 2 * Math.PI * hertz / AudioBlock.SampleRate;
        return (Math.Cos(omega), Math.Sin(omega) / (2 * q));
    }

    private static Biquad Normalize(double b0, double b1, double b2, double a0, double a1, double a2) =>
        new(b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0);
}
