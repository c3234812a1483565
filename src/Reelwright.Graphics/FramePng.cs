using System.Buffers.Binary;
using System.IO.Compression;

namespace Reelwright.Graphics;

/// <summary>Writes frames as PNG: for previews, storyboards and for looking at test results.</summary>
public static class FramePng
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];
    private static readonly uint[] CrcTable = MakeCrcTable();

    /// <summary>Encodes a frame as 8-bit RGB. Each chroma sample colours its 2×2 luma samples.</summary>
    public static byte[] Encode(Frame frame)
    {
        byte[] rgb = new byte[frame.Width * frame.Height * 3];
        for (int y = 0; y < frame.Height; y++)
        {
            for (int x = 0; x < frame.Width; x++)
            {
                int chroma = (y / 2 * frame.ChromaWidth) + (x / 2);
                var color = Bt709.ToRgb(new(frame.Y[(y * frame.Width) + x], frame.U[chroma], frame.V[chroma]));
                int at = ((y * frame.Width) + x) * 3;
                rgb[at] = color.R;
                rgb[at + 1] = color.G;
                rgb[at + 2] = color.B;
            }
        }

        return EncodeRgb(rgb, frame.Width, frame.Height);
    }

    /// <summary>Encodes R, G, B bytes, 3 a pixel without padding.</summary>
    /// <exception cref="ArgumentException">The block has another length.</exception>
    public static byte[] EncodeRgb(ReadOnlySpan<byte> rgb, int width, int height)
    {
        if (rgb.Length != width * height * 3)
        {
            throw new ArgumentException($"{width}x{height} pixels have {width * height * 3} bytes, not {rgb.Length}.");
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] filtered = new byte[(width * 3) + 1];
            filtered[0] = 1; // "Sub": each byte minus the one a pixel to the left
            for (int y = 0; y < height; y++)
            {
                var row = rgb.Slice(y * width * 3, width * 3);
                for (int i = 0; i < row.Length; i++)
                {
                    filtered[i + 1] = (byte)(row[i] - (i >= 3 ? row[i - 3] : 0));
                }

                zlib.Write(filtered);
            }
        }

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8; // bits
        header[9] = 2; // RGB
        header[10..].Clear();
        using var png = new MemoryStream();
        png.Write(Signature);
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(type);
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), content));
        png.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] MakeCrcTable()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
