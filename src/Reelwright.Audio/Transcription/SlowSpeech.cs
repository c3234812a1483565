namespace Reelwright.Audio;

/// <summary>Speech as recognizers take it: one channel, 16 kHz.</summary>
internal static class SlowSpeech
{
    /// <summary>Samples a second.</summary>
    public const int SampleRate = 16_000;

    private const int Every = AudioBlock.SampleRate / SampleRate;
    private const int HalfTaps = 24;
    private static readonly float[] Kernel = MakeKernel();

    /// <summary>Both channels in one at 16 kHz, without what lies above 8 kHz.</summary>
    /// <param name="stereo">48 kHz, left and right in turn.</param>
    public static float[] Of(ReadOnlySpan<float> stereo)
    {
        float[] mono = new float[stereo.Length / 2];
        for (int i = 0; i < mono.Length; i++)
        {
            mono[i] = (stereo[i * 2] + stereo[(i * 2) + 1]) / 2;
        }

        float[] slow = new float[mono.Length / Every];
        for (int i = 0; i < slow.Length; i++)
        {
            int first = (i * Every) - HalfTaps;
            int from = Math.Max(0, -first);
            int to = Math.Min(Kernel.Length, mono.Length - first);
            float sum = 0;
            for (int k = from; k < to; k++)
            {
                sum += Kernel[k] * mono[first + k];
            }

            slow[i] = sum;
        }

        return slow;
    }

    /// <summary>The same as 16-bit samples, as loud as recognizers were taught with.</summary>
    /// <param name="slow">One channel, −1 to 1.</param>
    public static short[] ToPcm(ReadOnlySpan<float> slow)
    {
        const float Wanted = 0.7f;
        const float MostGain = 30;
        float peak = 1e-6f;
        foreach (float sample in slow)
        {
            peak = Math.Max(peak, Math.Abs(sample));
        }

        float gain = Math.Min(Wanted / peak, MostGain) * short.MaxValue;
        short[] pcm = new short[slow.Length];
        for (int i = 0; i < pcm.Length; i++)
        {
            pcm[i] = (short)Math.Round(slow[i] * gain);
        }

        return pcm;
    }

    // A windowed sinc that ends at 7.5 kHz.
    private static float[] MakeKernel()
    {
        const double Cutoff = 7500.0 / AudioBlock.SampleRate;
        float[] kernel = new float[(2 * HalfTaps) + 1];
        double sum = 0;
        for (int i = 0; i < kernel.Length; i++)
        {
            int t = i - HalfTaps;
            double sinc = t == 0 ? 2 * Cutoff : Math.Sin(2 * Math.PI * Cutoff * t) / (Math.PI * t);
            double window = 0.42 + (0.5 * Math.Cos(Math.PI * t / (HalfTaps + 1))) + (0.08 * Math.Cos(2 * Math.PI * t / (HalfTaps + 1)));
            kernel[i] = (float)(sinc * window);
            sum += kernel[i];
        }

        for (int i = 0; i < kernel.Length; i++)
        {
            kernel[i] /= (float)sum;
        }

        return kernel;
    }
}
