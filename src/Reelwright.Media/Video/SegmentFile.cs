using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Reelwright.Media;

/// <summary>A segment that lies in an open file; its payload is read when it is joined.</summary>
/// <remarks>The file stays readable while this is open, even when its name is removed meanwhile.</remarks>
public sealed class SegmentFile : IDisposable
{
    private const int MaxEntryBytes = 1 << 16;
    private const int MaxFrames = 1 << 20;
    private readonly SafeFileHandle _file;
    private readonly long _payloadStart;

    private SegmentFile(SafeFileHandle file, byte[] sampleEntry, EncodedFrame[] frames, long payloadStart, long payloadBytes)
    {
        _file = file;
        _payloadStart = payloadStart;
        SampleEntry = sampleEntry;
        Frames = frames;
        PayloadBytes = payloadBytes;
    }

    /// <summary>The MP4 sample entry that sets a decoder up.</summary>
    public ReadOnlyMemory<byte> SampleEntry { get; }

    /// <summary>The frames in the order of decoding.</summary>
    public IReadOnlyList<EncodedFrame> Frames { get; }

    /// <summary>Bytes of all frames.</summary>
    public long PayloadBytes { get; }

    /// <summary>Reads what <see cref="EncodedSegment.WriteTo"/> wrote.</summary>
    /// <param name="file">The file; owned by the result, or closed when there is none.</param>
    /// <param name="start">Where the segment begins in it.</param>
    /// <param name="length">Its bytes.</param>
    /// <returns><see langword="null"/> when there is no segment.</returns>
    public static SegmentFile? TryOpen(SafeFileHandle file, long start, long length)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            if (TryRead(file, start, length) is { } segment)
            {
                return segment;
            }
        }
        catch (IOException)
        {
            // As good as not there.
        }

        file.Dispose();
        return null;
    }

    /// <summary>Reads bytes of the payload.</summary>
    /// <param name="offset">From its beginning.</param>
    /// <param name="target">Filled wholly.</param>
    /// <exception cref="EndOfStreamException">The file was cut meanwhile.</exception>
    public void Read(long offset, Span<byte> target)
    {
        while (!target.IsEmpty)
        {
            int read = RandomAccess.Read(_file, target, _payloadStart + offset);
            if (read == 0)
            {
                throw new EndOfStreamException();
            }

            offset += read;
            target = target[read..];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static SegmentFile? TryRead(SafeFileHandle file, long start, long length)
    {
        Span<byte> head = stackalloc byte[EncodedSegment.HeadBytes];
        if (length < head.Length || RandomAccess.Read(file, head, start) != head.Length)
        {
            return null;
        }

        int entry = BinaryPrimitives.ReadInt32BigEndian(head);
        int count = BinaryPrimitives.ReadInt32BigEndian(head[4..]);
        long payload = BinaryPrimitives.ReadUInt32BigEndian(head[8..]);
        if (entry is < 8 or > MaxEntryBytes || count is < 1 or > MaxFrames
            || EncodedSegment.HeadBytes + entry + ((long)count * EncodedSegment.FrameBytes) + payload != length)
        {
            return null;
        }

        byte[] tables = new byte[entry + (count * EncodedSegment.FrameBytes)];
        if (RandomAccess.Read(file, tables, start + head.Length) != tables.Length)
        {
            return null;
        }

        var frames = new EncodedFrame[count];
        long total = 0;
        for (int i = 0; i < count; i++)
        {
            var row = tables.AsSpan(entry + (i * EncodedSegment.FrameBytes));
            uint size = BinaryPrimitives.ReadUInt32BigEndian(row);
            frames[i] = new(
                (int)(size & ~EncodedSegment.KeyFlag),
                BinaryPrimitives.ReadInt32BigEndian(row[4..]),
                (size & EncodedSegment.KeyFlag) != 0);
            total += frames[i].SizeBytes;
        }

        return total == payload && frames[0].IsKey
            ? new(file, tables[..entry], frames, start + head.Length + tables.Length, payload)
            : null;
    }
}
