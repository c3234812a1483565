namespace Reelwright.Director;

/// <summary>Seeded choices: the same seed and the same purpose choose the same, whatever else was chosen before.</summary>
internal readonly struct Choice(long seed)
{
    private readonly ulong _seed = (ulong)seed;

    public IReadOnlyList<T> Shuffle<T>(IReadOnlyList<T> items, string purpose)
    {
        T[] result = [.. items];
        ulong state = Mix(_seed ^ Hash(purpose));
        for (int index = result.Length - 1; index > 0; index--)
        {
            state = Mix(state);
            int other = (int)(state % (ulong)(index + 1));
            (result[index], result[other]) = (result[other], result[index]);
        }

        return result;
    }

    // SplitMix64 (Steele, Lea, Flood 2014).
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    // FNV-1a: string.GetHashCode differs between runs.
    private static ulong Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in text)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return hash;
    }
}
