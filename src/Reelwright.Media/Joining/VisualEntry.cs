using System.Buffers.Binary;

namespace Reelwright.Media;

/// <summary>Visual sample entries (ISO/IEC 14496-12, 12.1.3).</summary>
internal static class VisualEntry
{
    private const int HeadBytes = 8 + 78;

    /// <summary>The entry without its bit rates, which differ from segment to segment and set nothing up.</summary>
    public static byte[] WithoutBitrate(byte[] entry)
    {
        var kept = new BoxWriter();
        kept.Write(entry.AsSpan(0, HeadBytes));
        for (int at = HeadBytes; at + 8 <= entry.Length;)
        {
            int size = BinaryPrimitives.ReadInt32BigEndian(entry.AsSpan(at));
            if (size < 8 || at + size > entry.Length)
            {
                break;
            }

            if (!entry.AsSpan(at + 4, 4).SequenceEqual("btrt"u8))
            {
                kept.Write(entry.AsSpan(at, size));
            }

            at += size;
        }

        byte[] result = kept.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(result, result.Length);
        return result;
    }
}
