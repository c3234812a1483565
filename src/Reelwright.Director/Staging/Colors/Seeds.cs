namespace Reelwright.Director;

/// <summary>Choices that follow from a seed and a purpose, so that one choice never shifts another.</summary>
internal static class Seeds
{
    /// <summary>A number from 0 to, without, <paramref name="count"/>.</summary>
    public static int Pick(long seed, string purpose, int count) => (int)(Mix(seed, purpose) % (ulong)count);

    /// <summary>A seed for a part of the whole; never negative.</summary>
    public static long Derive(long seed, string purpose) => (long)(Mix(seed, purpose) >> 1);

    // FNV-1a over the purpose, then the finalizer of SplitMix64.
    private static ulong Mix(long seed, string purpose)
    {
        ulong hash = 14_695_981_039_346_656_037UL ^ (ulong)seed;
        foreach (char letter in purpose)
        {
            hash = (hash ^ letter) * 1_099_511_628_211UL;
        }

        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9UL;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebUL;
        return hash ^ (hash >> 31);
    }
}
