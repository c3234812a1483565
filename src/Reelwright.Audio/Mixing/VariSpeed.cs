namespace Reelwright.Audio;

/// <summary>Plays sound faster and higher, or slower and lower, like a tape.</summary>
/// <remarks>A windowed sinc that cuts off what would fold back. Pure: equal input gives equal samples.</remarks>
public static class VariSpeed
{
    private const int Lobes = 12;
    private const int Phases = 512;

    /// <summary>Plays a block in another time.</summary>
    /// <param name="source">The sound.</param>
    /// <param name="length">Samples per channel of the result; 0 or more. The pace is the quotient of the lengths.</param>
    public static AudioBlock Apply(AudioBlock source, int length)
    {
        var target = new AudioBlock(length);
        if (length == 0 || source.Length == 0)
        {
            return target;
        }

        double pace = (double)source.Length / length;
        double cutoff = Math.Min(1, 0.97 / pace);
        int reach = (int)Math.Ceiling(Lobes / cutoff);
        float[][] kernels = Kernels(cutoff, reach);
        for (int i = 0; i < length; i++)
        {
            double place = i * pace;
            int at = (int)place;
            float[] kernel = kernels[(int)((place - at) * Phases)];
            target.Left[i] = Sum(source.Left, at - reach + 1, kernel);
            target.Right[i] = Sum(source.Right, at - reach + 1, kernel);
        }

        return target;
    }

    private static float Sum(float[] source, int from, float[] kernel)
    {
        int first = Math.Max(0, -from);
        int end = Math.Min(kernel.Length, source.Length - from);
        float sum = 0;
        for (int i = first; i < end; i++)
        {
            sum += source[from + i] * kernel[i];
        }

        return sum;
    }

    private static float[][] Kernels(double cutoff, int reach)
    {
        float[][] kernels = new float[Phases][];
        for (int phase = 0; phase < Phases; phase++)
        {
            float[] kernel = new float[2 * reach];
            double sum = 0;
            for (int i = 0; i < kernel.Length; i++)
            {
                double away = i - reach + 1 - ((phase + 0.5) / Phases);
                double x = away * cutoff * Math.PI;
                double window = Math.Abs(away) < reach ? Math.Pow(Math.Cos(Math.PI / 2 * away / reach), 2) : 0;
                kernel[i] = (float)((Math.Abs(x) < 1e-9 ? 1 : Math.Sin(x) / x) * window);
                sum += kernel[i];
            }

            for (int i = 0; i < kernel.Length; i++)
            {
                kernel[i] /= (float)sum;
            }

            kernels[phase] = kernel;
        }

        return kernels;
    }
}
