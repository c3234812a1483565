namespace Reelwright.Audio;

/// <summary>Codes of symbols, told by their lengths alone: shorter first, then in the symbols' order.</summary>
internal sealed class HuffmanCode
{
    /// <summary>Most bits of a code.</summary>
    public const int Longest = 20;

    private readonly int[] _first = new int[Longest + 1];
    private readonly int[] _count = new int[Longest + 1];
    private readonly int[] _offset = new int[Longest + 1];
    private readonly int[] _symbols;

    /// <summary>Makes the codes.</summary>
    /// <param name="lengths">Bits of each symbol's code, 1 to <see cref="Longest"/>.</param>
    public HuffmanCode(byte[] lengths)
    {
        _symbols = new int[lengths.Length];
        int place = 0;
        int first = 0;
        for (int length = 1; length <= Longest; length++)
        {
            (_first[length], _offset[length]) = (first, place);
            for (int symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                {
                    _symbols[place++] = symbol;
                    _count[length]++;
                }
            }

            first = (first + _count[length]) << 1;
        }
    }

    /// <summary>Reads one symbol.</summary>
    /// <exception cref="InvalidDataException">The bits are no code.</exception>
    public int Read(BitReader bits)
    {
        int code = 0;
        for (int length = 1; length <= Longest; length++)
        {
            code = (code << 1) | (int)bits.Take(1);
            int place = code - _first[length];
            if (place >= 0 && place < _count[length])
            {
                return _symbols[_offset[length] + place];
            }
        }

        throw BitReader.Damaged();
    }
}
