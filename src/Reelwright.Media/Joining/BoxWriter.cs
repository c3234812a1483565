using System.Buffers.Binary;

namespace Reelwright.Media;

/// <summary>Writes nested MP4 boxes into memory (ISO/IEC 14496-12, 4.2).</summary>
internal sealed class BoxWriter
{
    private readonly Stack<int> _open = new();
    private byte[] _bytes = new byte[1 << 12];
    private int _length;

    /// <summary>Begins a box.</summary>
    public void Open(string type)
    {
        _open.Push(_length);
        Write32(0);
        Write([(byte)type[0], (byte)type[1], (byte)type[2], (byte)type[3]]);
    }

    /// <summary>Begins a box with a version and flags.</summary>
    public void Open(string type, int version, int flags)
    {
        Open(type);
        Write32((version << 24) | flags);
    }

    /// <summary>Ends the box that was begun last.</summary>
    public void Close()
    {
        int start = _open.Pop();
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(start), _length - start);
    }

    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    public void Write16(int value) => BinaryPrimitives.WriteUInt16BigEndian(Take(2), (ushort)value);

    public void Write32(long value) => BinaryPrimitives.WriteUInt32BigEndian(Take(4), (uint)value);

    public void Write64(long value) => BinaryPrimitives.WriteInt64BigEndian(Take(8), value);

    public void Zeros(int count) => Take(count).Clear();

    public byte[] ToArray() => _bytes[.._length];

    private Span<byte> Take(int count)
    {
        if (_length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_length + count, _bytes.Length * 2));
        }

        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}
