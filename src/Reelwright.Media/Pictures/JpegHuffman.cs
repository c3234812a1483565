using System.Numerics;

namespace Reelwright.Media;

/// <summary>The typical Huffman codes of ITU-T T.81, annex K.3.</summary>
internal sealed class JpegHuffman
{
    private const int EndOfBlock = 0x00;
    private const int SixteenZeros = 0xF0;
    private readonly (ushort Code, byte Length)[] _dc;
    private readonly (ushort Code, byte Length)[] _ac;

    private JpegHuffman(byte[] dcCounts, byte[] dcValues, byte[] acCounts, byte[] acValues)
    {
        (DcCounts, DcValues, AcCounts, AcValues) = (dcCounts, dcValues, acCounts, acValues);
        _dc = Codes(dcCounts, dcValues);
        _ac = Codes(acCounts, acValues);
    }

    public static JpegHuffman Luma { get; } = new(
        [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7D],
        Convert.FromHexString(
            "01020300041105122131410613516107227114328191A1082342B1C11552D1F02433627282090A161718191A25262728292A3435363738393A43444546474849"
            + "4A535455565758595A636465666768696A737475767778797A838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4"
            + "C5C6C7C8C9CAD2D3D4D5D6D7D8D9DAE1E2E3E4E5E6E7E8E9EAF1F2F3F4F5F6F7F8F9FA"));

    public static JpegHuffman Chroma { get; } = new(
        [0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0],
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 0x77],
        Convert.FromHexString(
            "0001020311040521310612415107617113223281081442"
            + "91A1B1C109233352F0156272D10A162434E125F11718191A262728292A35363738393A434445464748494A535455565758595A636465666768696A7374757677"
            + "78797A82838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5C6C7C8C9CAD2D3D4D5D6D7D8D9DAE2E3E4E5E6E7"
            + "E8E9EAF2F3F4F5F6F7F8F9FA"));

    public byte[] DcCounts { get; }

    public byte[] DcValues { get; }

    public byte[] AcCounts { get; }

    public byte[] AcValues { get; }

    public void WriteDc(JpegBits bits, int difference) => Write(bits, _dc, 0, difference);

    public void WriteAc(JpegBits bits, int zeros, int level) => Write(bits, _ac, zeros << 4, level);

    public void WriteRun(JpegBits bits) => bits.WriteBits(_ac[SixteenZeros].Code, _ac[SixteenZeros].Length);

    public void WriteEnd(JpegBits bits) => bits.WriteBits(_ac[EndOfBlock].Code, _ac[EndOfBlock].Length);

    // A code for the number of bits, then the bits; negative numbers less one.
    private static void Write(JpegBits bits, (ushort Code, byte Length)[] codes, int high, int value)
    {
        int size = 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(value));
        var (code, length) = codes[high | size];
        bits.WriteBits(code, length);
        if (size > 0)
        {
            uint low = (uint)(value < 0 ? value - 1 : value) & ((1u << size) - 1);
            bits.WriteBits(low, size);
        }
    }

    private static (ushort Code, byte Length)[] Codes(byte[] counts, byte[] values)
    {
        var codes = new (ushort, byte)[256];
        int code = 0;
        int next = 0;
        for (int length = 1; length <= 16; length++, code <<= 1)
        {
            for (int i = 0; i < counts[length - 1]; i++)
            {
                codes[values[next++]] = ((ushort)code++, (byte)length);
            }
        }

        return codes;
    }
}
