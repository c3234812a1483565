namespace Reelwright.Media;

/// <summary>The bytes of a JPEG as they are written, bit by bit.</summary>
internal sealed class JpegBits(int capacity)
{
    private byte[] _bytes = new byte[Math.Max(1024, capacity)];
    private int _length;
    private uint _pending;
    private int _count;

    public void WriteByte(int value)
    {
        if (_length == _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        _bytes[_length++] = (byte)value;
    }

    public void Write(params ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            WriteByte(value);
        }
    }

    public void Write16(int value)
    {
        WriteByte(value >> 8);
        WriteByte(value);
    }

    /// <summary>Adds up to 16 bits.</summary>
    public void WriteBits(uint value, int count)
    {
        _pending = (_pending << count) | value;
        _count += count;
        while (_count >= 8)
        {
            _count -= 8;
            byte whole = (byte)(_pending >> _count);
            WriteByte(whole);
            if (whole == 0xFF)
            {
                // A marker begins so; a zero says that this is none.
                WriteByte(0);
            }

            _pending &= (1u << _count) - 1;
        }
    }

    /// <summary>Fills the last byte with ones and ends the picture.</summary>
    public byte[] Finish()
    {
        if (_count > 0)
        {
            WriteBits((1u << (8 - _count)) - 1, 8 - _count);
        }

        Write16(0xFFD9);
        return _bytes[.._length];
    }
}
