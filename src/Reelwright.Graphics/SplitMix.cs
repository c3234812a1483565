namespace Reelwright.Graphics;

/// <summary>SplitMix64: a few well mixed numbers from a seed, the same everywhere.</summary>
internal struct SplitMix(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>The next number in [from, to).</summary>
    public double Next(double from, double to) => from + ((Next() >> 11) * (1.0 / (1L << 53)) * (to - from));
}
