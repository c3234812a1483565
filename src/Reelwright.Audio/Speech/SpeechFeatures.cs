namespace Reelwright.Audio;

/// <summary>What speech sounds like every hundredth of a second: loudness in bands as the ear has them, without the room's own colour.</summary>
public static class SpeechFeatures
{
    /// <summary>Seconds from one to the next.</summary>
    public const double HopSeconds = 0.01;

    private const int Every = 3;
    private const int SampleRate = 48_000 / Every;
    private const int Hop = (int)(SampleRate * HopSeconds);
    private const int Size = 512;
    private const int Window = 400;
    private const int Bands = 20;
    private const double LowestHz = 120;
    private const double HighestHz = 7000;

    private static readonly double[] Shape =
        [.. Enumerable.Range(0, Window).Select(i => 0.54 - (0.46 * Math.Cos(2 * Math.PI * i / (Window - 1))))];

    private static readonly int[] Edges = MakeEdges();

    /// <summary>Bands of each hundredth of a second.</summary>
    /// <param name="stereo">48 kHz, left and right in turn.</param>
    public static float[][] Of(ReadOnlySpan<float> stereo) => InFrames(SlowMono.Of(stereo, Every));

    /// <summary>Bands of each hundredth of a second.</summary>
    /// <param name="mono">48 kHz, one channel.</param>
    public static float[][] OfMono(ReadOnlySpan<float> mono) => InFrames(SlowMono.OfMono(mono, Every));

    private static float[][] InFrames(float[] slow)
    {
        float[][] features = new float[slow.Length < Window ? 0 : ((slow.Length - Window) / Hop) + 1][];
        double[] real = new double[Size];
        double[] imaginary = new double[Size];
        for (int i = 0; i < features.Length; i++)
        {
            Array.Clear(real);
            Array.Clear(imaginary);
            for (int j = 0; j < Window; j++)
            {
                real[j] = slow[(i * Hop) + j] * Shape[j];
            }

            Transform(real, imaginary);
            features[i] = InBands(real, imaginary);
        }

        return features;
    }

    /// <summary>Takes the mean of each band out and gives all the same spread, so that voices and rooms compare.</summary>
    public static void Normalize(IReadOnlyList<float[]> features)
    {
        for (int band = 0; band < Bands && features.Count > 0; band++)
        {
            double mean = features.Average(feature => feature[band]);
            double spread = Math.Sqrt(features.Average(feature => (feature[band] - mean) * (feature[band] - mean))) + 1e-6;
            foreach (float[] feature in features)
            {
                feature[band] = (float)((feature[band] - mean) / spread);
            }
        }
    }

    private static float[] InBands(double[] real, double[] imaginary)
    {
        float[] bands = new float[Bands];
        for (int band = 0; band < Bands; band++)
        {
            double power = 0;
            for (int bin = Edges[band]; bin < Edges[band + 2]; bin++)
            {
                power += (real[bin] * real[bin]) + (imaginary[bin] * imaginary[bin]);
            }

            bands[band] = (float)Math.Log(power + 1e-7);
        }

        return bands;
    }

    // Even steps on the mel scale.
    private static int[] MakeEdges()
    {
        static double Mel(double hz) => 2595 * Math.Log10(1 + (hz / 700));
        static double Hz(double mel) => 700 * (Math.Pow(10, mel / 2595) - 1);
        int[] edges = new int[Bands + 2];
        for (int i = 0; i < edges.Length; i++)
        {
            int bin = (int)Math.Round(Hz(Mel(LowestHz) + ((Mel(HighestHz) - Mel(LowestHz)) * i / (Bands + 1))) * Size / SampleRate);
            edges[i] = i == 0 ? bin : Math.Max(edges[i - 1] + 1, bin);
        }

        return edges;
    }

    // Cooley and Tukey, in place.
    private static void Transform(double[] real, double[] imaginary)
    {
        for (int i = 1, j = 0; i < Size; i++)
        {
            int bit = Size >> 1;
            for (; (j & bit) != 0; bit >>= 1)
            {
                j ^= bit;
            }

            j ^= bit;
            if (i < j)
            {
                (real[i], real[j]) = (real[j], real[i]);
            }
        }

        for (int length = 2; length <= Size; length <<= 1)
        {
            double angle = -2 * Math.PI / length;
            for (int i = 0; i < Size; i += length)
            {
                for (int k = 0; k < length / 2; k++)
                {
                    var (sin, cos) = Math.SinCos(angle * k);
                    int a = i + k;
                    int b = a + (length / 2);
                    double x = (real[b] * cos) - (imaginary[b] * sin);
                    double y = (real[b] * sin) + (imaginary[b] * cos);
                    (real[b], imaginary[b]) = (real[a] - x, imaginary[a] - y);
                    (real[a], imaginary[a]) = (real[a] + x, imaginary[a] + y);
                }
            }
        }
    }
}
