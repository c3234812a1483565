using System.Buffers.Binary;

namespace Reelwright.Media;

/// <summary>The MP4 sample entry of H.264 (ISO/IEC 14496-15, 5.4.2.1): size, parameter sets, colour.</summary>
internal static class AvcSampleEntry
{
    private const int LengthBytes = 4;
    private const int SequenceSet = 7;
    private const int PictureSet = 8;
    private const ushort Bt709 = 1;

    /// <summary>Makes one from the encoder's headers.</summary>
    /// <param name="settings">The size.</param>
    /// <param name="headers">Units, each with its length before it.</param>
    /// <exception cref="MediaException">A parameter set is missing.</exception>
    public static byte[] Make(VideoEncodeSettings settings, IReadOnlyList<byte[]> headers)
    {
        byte[] sequence = Find(headers, SequenceSet);
        byte[] picture = Find(headers, PictureSet);
        var boxes = new BoxWriter();
        boxes.Open("avc1");
        boxes.Zeros(6);
        boxes.Write16(1);
        boxes.Zeros(16);
        boxes.Write16(settings.Width);
        boxes.Write16(settings.Height);
        boxes.Write32(0x0048_0000);
        boxes.Write32(0x0048_0000);
        boxes.Zeros(4);
        boxes.Write16(1);
        boxes.Zeros(32);
        boxes.Write16(0x18);
        boxes.Write16(0xFFFF);
        boxes.Open("avcC");
        boxes.Write([1, sequence[1], sequence[2], sequence[3], 0xFC | (LengthBytes - 1), 0xE0 | 1]);
        boxes.Write16(sequence.Length);
        boxes.Write(sequence);
        boxes.Write([1]);
        boxes.Write16(picture.Length);
        boxes.Write(picture);

        // High profile: 4:2:0, eight bits, no extensions.
        boxes.Write([0xFC | 1, 0xF8, 0xF8, 0]);
        boxes.Close();
        boxes.Open("pasp");
        boxes.Write32(1);
        boxes.Write32(1);
        boxes.Close();
        boxes.Open("colr");
        boxes.Write("nclx"u8);
        boxes.Write16(Bt709);
        boxes.Write16(Bt709);
        boxes.Write16(Bt709);
        boxes.Write([0]);
        boxes.Close();
        boxes.Close();
        return boxes.ToArray();
    }

    private static byte[] Find(IReadOnlyList<byte[]> headers, int type)
    {
        foreach (byte[] unit in headers)
        {
            if (unit.Length > LengthBytes + 2 && (unit[LengthBytes] & 0x1F) == type
                && BinaryPrimitives.ReadInt32BigEndian(unit) == unit.Length - LengthBytes)
            {
                return unit[LengthBytes..];
            }
        }

        throw new MediaException(MediaErrorKind.EncodeFailed, "The encoder gave no parameter sets; install libx264 again.");
    }
}
