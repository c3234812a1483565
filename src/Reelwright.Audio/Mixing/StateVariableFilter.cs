namespace Reelwright.Audio;

/// <summary>A filter whose frequency may move every sample (trapezoidal integration, always stable).</summary>
internal sealed class StateVariableFilter
{
    private double _first;
    private double _second;

    /// <summary>One sample through a band-pass of unit peak gain.</summary>
    public double BandPass(double input, double hertz, double q)
    {
        double g = Math.Tan(Math.PI * Math.Min(hertz, 20_000) / AudioBlock.SampleRate);
        double k = 1 / q;
        double a = 1 / (1 + (g * (g + k)));
        double v3 = input - _second;
        double band = (a * _first) + (g * a * v3);
        double low = _second + (g * band);
        _first = (2 * band) - _first;
        _second = (2 * low) - _second;
        return band * k;
    }
}
