using System.Buffers.Binary;

namespace Reelwright.Audio;

/// <summary>Reads bits, the highest of each byte first.</summary>
internal sealed class BitReader(Stream inner)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _at;
    private int _end;
    private ulong _bits;
    private int _count;

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => _count == 0 && !Fill();

    /// <summary>Reads up to 48 bits as a number.</summary>
    /// <exception cref="InvalidDataException">There are not so many.</exception>
    public ulong Take(int count)
    {
        while (_count < count)
        {
            if (!Fill())
            {
                throw Damaged();
            }
        }

        _count -= count;
        return (_bits >> _count) & ((1UL << count) - 1);
    }

    /// <summary>Passes over what is left of a byte that was begun.</summary>
    public void ToByte() => _count -= _count % 8;

    /// <summary>What is thrown where bits are not what they should be.</summary>
    public static InvalidDataException Damaged() => new("The archive is damaged or cut off.");

    private bool Fill()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, inner.Read(_buffer, 0, _buffer.Length));
            if (_end == 0)
            {
                return false;
            }
        }

        // Whole words while there is room for them.
        if (_count <= 32 && _end - _at >= 4)
        {
            _bits = (_bits << 32) | BinaryPrimitives.ReadUInt32BigEndian(_buffer.AsSpan(_at));
            (_at, _count) = (_at + 4, _count + 32);
            return true;
        }

        _bits = (_bits << 8) | _buffer[_at++];
        _count += 8;
        return true;
    }
}
