using System.Buffers.Binary;

namespace Reelwright.Media;

/// <summary>Small sized reads; each throws <see cref="EndOfStreamException"/> where the file is cut.</summary>
internal static class StreamReading
{
    public static byte[] ReadBytes(this Stream stream, int count)
    {
        byte[] bytes = new byte[count];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static byte ReadOne(this Stream stream) =>
        stream.ReadByte() is >= 0 and var value ? (byte)value : throw new EndOfStreamException();

    public static int Read16Big(this Stream stream)
    {
        Span<byte> bytes = stackalloc byte[2];
        stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }

    public static uint Read32Big(this Stream stream)
    {
        Span<byte> bytes = stackalloc byte[4];
        stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    public static int Read16Little(this Stream stream)
    {
        Span<byte> bytes = stackalloc byte[2];
        stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    }

    /// <summary>Steps over bytes that must be there.</summary>
    public static void Skip(this Stream stream, long count)
    {
        if (stream.Position + count > stream.Length)
        {
            throw new EndOfStreamException();
        }

        stream.Seek(count, SeekOrigin.Current);
    }
}
