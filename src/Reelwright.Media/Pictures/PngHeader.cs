using System.Buffers.Binary;
using System.Text;

namespace Reelwright.Media;

/// <summary>Reads PNG chunks (W3C PNG, second edition, clause 5) without inflating anything.</summary>
internal static class PngHeader
{
    private const int SignatureBytes = 8;
    private const int HeaderBytes = 13;
    private const int MaxChunks = 100_000;
    private const int MaxExifBytes = 1 << 16;

    public static PictureHeader Read(Stream file)
    {
        file.Skip(SignatureBytes + 8);
        byte[] header = file.ReadBytes(HeaderBytes);
        file.Skip(4);
        int colorType = header[9];
        bool transparent = (colorType & 4) != 0;
        bool complete = false;
        int orientation = 1;
        try
        {
            for (int i = 0; i < MaxChunks && !complete; i++)
            {
                uint length = file.Read32Big();
                string type = Encoding.Latin1.GetString(file.ReadBytes(4));
                transparent |= type == "tRNS";
                complete = type == "IEND";
                if (type == "eXIf" && length <= MaxExifBytes)
                {
                    orientation = ExifOrientation.Parse(file.ReadBytes((int)length));
                    length = 0;
                }

                file.Skip(length + 4L);
            }
        }
        catch (EndOfStreamException)
        {
            // The file is cut short: the header is known, and that it is not complete.
        }

        return new PictureHeader
        {
            Width = Size(header),
            Height = Size(header.AsSpan(4)),
            Orientation = orientation,
            HasAlpha = transparent,
            IsRgb = true,
            PixelFormat = Name(colorType, header[8]),
            IsComplete = complete,
        };
    }

    private static int Size(ReadOnlySpan<byte> bytes) =>
        BinaryPrimitives.ReadInt32BigEndian(bytes) is > 0 and var size ? size : throw new InvalidDataException();

    private static string Name(int colorType, int bits)
    {
        string name = colorType switch { 0 => "gray", 2 => "rgb", 3 => "pal8", 4 => "ya", 6 => "rgba", _ => "" };
        return (colorType, bits) switch
        {
            (3, _) => name,
            (0, 16) => "gray16be",
            (0, _) => name,
            (2, 16) => "rgb48be",
            (2, _) => "rgb24",
            (4, 16) => "ya16be",
            (4, _) => "ya8",
            (6, 16) => "rgba64be",
            _ => name,
        };
    }
}
