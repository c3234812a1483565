using System.Buffers.Binary;

namespace Reelwright.Media;

/// <summary>Reads the one EXIF value that changes how a picture is shown.</summary>
internal static class ExifOrientation
{
    private const int OrientationTag = 0x0112;
    private const int EntryBytes = 12;

    /// <summary>Orientation 1–8 from a TIFF block (EXIF 2.3, 4.6.4); 1 when it is missing or damaged.</summary>
    public static int Parse(ReadOnlySpan<byte> tiff)
    {
        if (tiff.StartsWith("Exif\0\0"u8))
        {
            tiff = tiff[6..];
        }

        if (tiff.Length < 8)
        {
            return 1;
        }

        bool little = tiff[0] == (byte)'I';
        uint directory = Read32(tiff[4..], little);
        if (directory > tiff.Length - 2)
        {
            return 1;
        }

        int count = Read16(tiff[(int)directory..], little);
        var entries = tiff[((int)directory + 2)..];
        for (int i = 0; i < count && entries.Length >= EntryBytes; i++, entries = entries[EntryBytes..])
        {
            if (Read16(entries, little) == OrientationTag)
            {
                int value = Read16(entries[8..], little);
                return value is >= 1 and <= 8 ? value : 1;
            }
        }

        return 1;
    }

    /// <summary>The clockwise turn that the orientation asks for, mirroring aside.</summary>
    public static int ToDegrees(int orientation) => orientation switch
    {
        3 or 4 => 180,
        5 or 6 => 90,
        7 or 8 => 270,
        _ => 0,
    };

    /// <summary>The ffmpeg filters that show the picture upright, each followed by a comma; empty for 1.</summary>
    public static string ToFilters(int orientation) => orientation switch
    {
        2 => "hflip,",
        3 => "hflip,vflip,",
        4 => "vflip,",
        5 => "transpose=cclock_flip,",
        6 => "transpose=clock,",
        7 => "transpose=clock_flip,",
        8 => "transpose=cclock,",
        _ => "",
    };

    private static int Read16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Read32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
