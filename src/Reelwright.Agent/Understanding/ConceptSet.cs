namespace Reelwright.Agent;

/// <summary>A set of concepts as bits, so that a frame is compared with a clause in a few instructions.</summary>
internal readonly record struct ConceptSet
{
    private readonly ulong[]? _bits;

    private ConceptSet(ulong[] bits) => _bits = bits;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _bits is null || Array.TrueForAll(_bits, word => word == 0);

    /// <summary>A set of numbers.</summary>
    public static ConceptSet Of(params IEnumerable<int> numbers)
    {
        var bits = Array.Empty<ulong>();
        foreach (int number in numbers)
        {
            if (number / 64 >= bits.Length)
            {
                Array.Resize(ref bits, (number / 64) + 1);
            }

            bits[number / 64] |= 1UL << (number % 64);
        }

        return new(bits);
    }

    /// <summary>Whether the two have a member in common.</summary>
    public bool Meets(ConceptSet other)
    {
        if (_bits is null || other._bits is null)
        {
            return false;
        }

        int length = Math.Min(_bits.Length, other._bits.Length);
        for (int i = 0; i < length; i++)
        {
            if ((_bits[i] & other._bits[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether every member of <paramref name="other"/> is here.</summary>
    public bool Covers(ConceptSet other)
    {
        for (int i = 0; i < (other._bits?.Length ?? 0); i++)
        {
            ulong mine = i < (_bits?.Length ?? 0) ? _bits![i] : 0;
            if ((other._bits![i] & ~mine) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Both together.</summary>
    public ConceptSet With(ConceptSet other)
    {
        ulong[] bits = new ulong[Math.Max(_bits?.Length ?? 0, other._bits?.Length ?? 0)];
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = (i < (_bits?.Length ?? 0) ? _bits![i] : 0) | (i < (other._bits?.Length ?? 0) ? other._bits![i] : 0);
        }

        return new(bits);
    }
}
