namespace Reelwright.Audio;

/// <summary>SplitMix64: equal seeds give equal numbers on every machine and runtime.</summary>
internal sealed class SeededRandom(long seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>A generator for one purpose, so that a change in one part leaves the others as they were.</summary>
    public SeededRandom Fork(int purpose) => new((long)(Mix(_state) ^ Mix((ulong)purpose + 0x5851_F42D_4C95_7F2DUL)));

    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>0 to <paramref name="end"/> − 1.</summary>
    public int Next(int end) => (int)(NextDouble() * end);

    public double Between(double low, double high) => low + ((high - low) * NextDouble());

    public bool Chance(double probability) => NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    /// <summary>White noise in ±1.</summary>
    public float NextNoise() => (float)((NextDouble() * 2) - 1);

    private ulong NextBits()
    {
        _state += 0x9E37_79B9_7F4A_7C15UL;
        return Mix(_state);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EBUL;
        return z ^ (z >> 31);
    }
}
