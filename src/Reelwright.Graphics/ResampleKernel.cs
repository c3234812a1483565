namespace Reelwright.Graphics;

/// <summary>The continuous kernels behind <see cref="Sampling"/>.</summary>
internal static class ResampleKernel
{
    private const int LanczosSteps = 1024;
    private static readonly double[] Lanczos = MakeLanczos();

    /// <summary>Distance at which the kernel reaches zero for good.</summary>
    public static int Support(Sampling sampling) => sampling switch
    {
        Sampling.Bilinear => 1,
        Sampling.Bicubic => 2,
        Sampling.Lanczos3 => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(sampling)),
    };

    /// <summary>Evaluates the kernel at evenly spaced places.</summary>
    /// <returns>The sum of the values; positive.</returns>
    public static double Evaluate(Sampling sampling, double first, double spacing, Span<double> values)
    {
        double sum = 0;
        double x = first;
        for (int i = 0; i < values.Length; i++, x += spacing)
        {
            double value = sampling switch
            {
                Sampling.Bilinear => Math.Max(0, 1 - Math.Abs(x)),
                Sampling.Bicubic => CatmullRom(Math.Abs(x)),
                _ => FromTable(Math.Abs(x)),
            };
            values[i] = value;
            sum += value;
        }

        return sum;
    }

    private static double CatmullRom(double x) =>
        x < 1 ? (((1.5 * x) - 2.5) * x * x) + 1
        : x < 2 ? (((((-0.5 * x) + 2.5) * x) - 4) * x) + 2
        : 0;

    private static double FromTable(double x)
    {
        if (x >= 3)
        {
            return 0;
        }

        double at = x * LanczosSteps;
        int index = (int)at;
        return Lanczos[index] + ((Lanczos[index + 1] - Lanczos[index]) * (at - index));
    }

    private static double[] MakeLanczos()
    {
        double[] table = new double[(3 * LanczosSteps) + 2];
        for (int i = 0; i < table.Length; i++)
        {
            double x = Math.PI * i / LanczosSteps;
            table[i] = i == 0 ? 1 : i >= 3 * LanczosSteps ? 0 : 3 * Math.Sin(x) * Math.Sin(x / 3) / (x * x);
        }

        return table;
    }
}
