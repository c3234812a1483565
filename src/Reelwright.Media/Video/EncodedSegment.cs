using System.Buffers.Binary;

namespace Reelwright.Media;

/// <summary>A run of encoded frames that begins with a key frame and refers to nothing outside itself.</summary>
/// <param name="SampleEntry">The MP4 sample entry that sets a decoder up (ISO/IEC 14496-12, 8.5.2): <c>avc1</c> and so on.</param>
/// <param name="Frames">The frames in the order of decoding.</param>
/// <param name="Payload">Their bytes, one frame after another.</param>
public sealed record EncodedSegment(ReadOnlyMemory<byte> SampleEntry, IReadOnlyList<EncodedFrame> Frames, ReadOnlyMemory<byte> Payload)
{
    internal const int HeadBytes = 12;
    internal const int FrameBytes = 8;
    internal const uint KeyFlag = 0x8000_0000;

    /// <summary>Bytes of <see cref="WriteTo"/>.</summary>
    public long StoredBytes => (long)HeadBytes + SampleEntry.Length + (Frames.Count * FrameBytes) + Payload.Length;

    /// <summary>The segment as one block: three lengths, sample entry, table of frames, payload.</summary>
    public void WriteTo(Stream target)
    {
        ArgumentNullException.ThrowIfNull(target);
        byte[] head = new byte[HeadBytes + SampleEntry.Length + (Frames.Count * FrameBytes)];
        BinaryPrimitives.WriteInt32BigEndian(head, SampleEntry.Length);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Frames.Count);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), Payload.Length);
        SampleEntry.Span.CopyTo(head.AsSpan(HeadBytes));
        var table = head.AsSpan(HeadBytes + SampleEntry.Length);
        foreach (var frame in Frames)
        {
            BinaryPrimitives.WriteUInt32BigEndian(table, (uint)frame.SizeBytes | (frame.IsKey ? KeyFlag : 0));
            BinaryPrimitives.WriteInt32BigEndian(table[4..], frame.ShownAt);
            table = table[FrameBytes..];
        }

        target.Write(head);
        target.Write(Payload.Span);
    }
}
