namespace Reelwright.Graphics;

/// <summary>An ordered dither whose pattern has no visible structure: ranks of a 32×32 tile by void and
/// cluster.</summary>
/// <remarks>
/// The same pattern lies on every frame: dither that moved from frame to frame would cost the encoder bits and time.
/// Energies are integers, so every machine makes the same tile. Source: R. Ulichney, "The void-and-cluster method for
/// dither array generation", 1993.
/// </remarks>
internal static class BlueNoise
{
    /// <summary>Side of the tile.</summary>
    public const int Side = 32;

    /// <summary>Fraction bits of the thresholds.</summary>
    public const int Bits = 7;

    private const int Cells = Side * Side;
    private const int Seeds = Cells / 10;
    private static readonly short[] Thresholds = MakeThresholds();
    private static readonly short[] Halves = [.. Enumerable.Repeat((short)(1 << (Bits - 1)), Side)];

    /// <summary>The 32 thresholds of a row, 0 to 127, repeating along x.</summary>
    public static ReadOnlySpan<short> Row(int y) => Thresholds.AsSpan((y & (Side - 1)) * Side, Side);

    /// <summary>Thresholds that round to nearest instead of dithering.</summary>
    public static ReadOnlySpan<short> Rounding => Halves;

    private static short[] MakeThresholds()
    {
        int[] rank = MakeRanks();
        return [.. rank.Select(value => (short)(value >> 3))];
    }

    private static int[] MakeRanks()
    {
        long[] kernel = MakeKernel();
        bool[] pattern = new bool[Cells];
        long[] energy = new long[Cells];
        var random = new SplitMix(0x5EED);
        for (int placed = 0; placed < Seeds;)
        {
            int cell = (int)(random.Next() % Cells);
            if (!pattern[cell])
            {
                Toggle(cell);
                placed++;
            }
        }

        while (true)
        {
            int cluster = Find(true, highest: true);
            Toggle(cluster);
            int hole = Find(false, highest: false);
            Toggle(hole);
            if (hole == cluster)
            {
                break;
            }
        }

        bool[] start = [.. pattern];
        long[] startEnergy = [.. energy];
        int[] rank = new int[Cells];
        for (int next = Seeds - 1; next >= 0; next--)
        {
            int cluster = Find(true, highest: true);
            Toggle(cluster);
            rank[cluster] = next;
        }

        start.CopyTo(pattern, 0);
        startEnergy.CopyTo(energy, 0);
        for (int next = Seeds; next < Cells; next++)
        {
            int hole = Find(false, highest: false);
            Toggle(hole);
            rank[hole] = next;
        }

        return rank;

        void Toggle(int cell)
        {
            int sign = pattern[cell] ? -1 : 1;
            pattern[cell] = !pattern[cell];
            int x = cell % Side;
            int y = cell / Side;
            for (int i = 0; i < Cells; i++)
            {
                int dx = (i % Side) - x;
                int dy = (i / Side) - y;
                energy[i] += sign * kernel[((dy & (Side - 1)) * Side) + (dx & (Side - 1))];
            }
        }

        int Find(bool set, bool highest)
        {
            int best = -1;
            for (int i = 0; i < Cells; i++)
            {
                if (pattern[i] == set
                    && (best < 0 || (highest ? energy[i] > energy[best] : energy[i] < energy[best])))
                {
                    best = i;
                }
            }

            return best;
        }
    }

    // A Gaussian of sigma 1.5 on the torus.
    private static long[] MakeKernel()
    {
        long[] kernel = new long[Cells];
        for (int y = 0; y < Side; y++)
        {
            for (int x = 0; x < Side; x++)
            {
                int dx = Math.Min(x, Side - x);
                int dy = Math.Min(y, Side - y);
                kernel[(y * Side) + x] = (long)(Math.Exp(-((dx * dx) + (dy * dy)) / 4.5) * (1 << 30));
            }
        }

        return kernel;
    }
}
