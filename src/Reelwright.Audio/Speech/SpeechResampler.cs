namespace Reelwright.Audio;

/// <summary>Brings a voice to 48 kHz: a Kaiser-windowed sinc, 90 dB stop band, no delay.</summary>
internal static class SpeechResampler
{
    private const int HalfTaps = 24;
    private const double KaiserBeta = 9;
    private const double PassBand = 0.94;

    /// <summary>Resamples upwards from <paramref name="sourceRate"/>, 8000 to 48000 samples a second.</summary>
    public static float[] To48k(ReadOnlySpan<float> source, int sourceRate)
    {
        int divisor = Gcd(AudioBlock.SampleRate, sourceRate);
        int phases = AudioBlock.SampleRate / divisor;
        int step = sourceRate / divisor;
        float[] kernels = Kernels(phases);
        float[] target = new float[(int)((long)source.Length * phases / step)];
        for (int i = 0; i < target.Length; i++)
        {
            long position = (long)i * step;
            int centre = (int)(position / phases);
            var kernel = kernels.AsSpan((int)(position % phases) * 2 * HalfTaps, 2 * HalfTaps);
            int first = centre - HalfTaps + 1;
            int from = Math.Max(0, -first);
            int to = Math.Min(2 * HalfTaps, source.Length - first);
            float sum = 0;
            for (int k = from; k < to; k++)
            {
                sum += kernel[k] * source[first + k];
            }

            target[i] = sum;
        }

        return target;
    }

    private static float[] Kernels(int phases)
    {
        float[] kernels = new float[phases * 2 * HalfTaps];
        for (int phase = 0; phase < phases; phase++)
        {
            var kernel = kernels.AsSpan(phase * 2 * HalfTaps, 2 * HalfTaps);
            double total = 0;
            for (int k = 0; k < kernel.Length; k++)
            {
                double x = k - HalfTaps + 1 - ((double)phase / phases);
                double value = PassBand * Sinc(PassBand * x) * Kaiser(x / HalfTaps);
                kernel[k] = (float)value;
                total += value;
            }

            for (int k = 0; k < kernel.Length; k++)
            {
                kernel[k] = (float)(kernel[k] / total);
            }
        }

        return kernels;
    }

    private static double Sinc(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static double Kaiser(double x) =>
        Math.Abs(x) >= 1 ? 0 : Bessel(KaiserBeta * Math.Sqrt(1 - (x * x))) / Bessel(KaiserBeta);

    // Modified Bessel function of the first kind, order 0, by its power series.
    private static double Bessel(double x)
    {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < 40; k++)
        {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }

        return sum;
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
}
