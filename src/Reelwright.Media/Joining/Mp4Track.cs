using System.Buffers.Binary;

namespace Reelwright.Media;

/// <summary>The video track of an MP4 that <see cref="VideoEncoder"/> wrote.</summary>
/// <param name="TicksPerSecond">Time scale of the track.</param>
/// <param name="TicksPerFrame">Length of every frame; 0 when lengths differ.</param>
/// <param name="SampleCount">Number of frames.</param>
/// <param name="FirstShownTick">Composition time at which showing starts: the reordering delay.</param>
/// <param name="DecoderConfiguration">What the decoder is set up with: the parameter sets (<c>avcC</c>).</param>
internal sealed record Mp4Track(
    long TicksPerSecond,
    long TicksPerFrame,
    long SampleCount,
    long FirstShownTick,
    byte[] DecoderConfiguration)
{
    private const int MaxConfigurationBytes = 1 << 16;

    // ISO/IEC 14496-12, 8.5.2 and 12.1.3: version and count of stsd, then the fields of a visual sample entry.
    private const int DescriptionHeaderBytes = 8;
    private const int VisualEntryBytes = 78;

    /// <summary>Reads the only or first video track's tables; <see langword="null"/> when there is none.</summary>
    public static Mp4Track? Read(string path)
    {
        using var file = File.OpenRead(path);
        try
        {
            return Inside(file, 0, file.Length, "moov") is { } movie
                ? Mp4Boxes.Walk(file, movie.Start, movie.End)
                    .Where(box => box.Type == "trak")
                    .Select(box => ReadTrack(file, box.Start, box.End))
                    .FirstOrDefault(track => track is not null)
                : null;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    private static Mp4Track? ReadTrack(FileStream file, long start, long end)
    {
        if (Find(file, start, end, "mdia", "minf", "vmhd") is null
            || Find(file, start, end, "mdia", "mdhd") is not { } header
            || Find(file, start, end, "mdia", "minf", "stbl") is not { } tables
            || Find(file, tables.Start, tables.End, "stsz") is not { } sizes
            || Find(file, tables.Start, tables.End, "stts") is not { } times
            || Find(file, tables.Start, tables.End, "stsd") is not { } description
            || Find(file, description.Start + DescriptionHeaderBytes, description.End, "avc1") is not { } entry
            || Find(file, entry.Start + VisualEntryBytes, entry.End, "avcC") is not { } configuration)
        {
            return null;
        }

        byte[] headerBytes = Bytes(file, header, 32);
        byte[] sizeBytes = Bytes(file, sizes, 12);
        byte[] timeBytes = Bytes(file, times, 16);
        bool uniform = timeBytes.Length == 16 && Number(timeBytes, 4) == 1;
        return new Mp4Track(
            Number(headerBytes, headerBytes[0] == 1 ? 20 : 12),
            uniform ? Number(timeBytes, 12) : 0,
            Number(sizeBytes, 8),
            Find(file, start, end, "edts", "elst") is { } edits ? FirstEdit(Bytes(file, edits, 1 << 12)) : 0,
            Bytes(file, configuration, MaxConfigurationBytes));
    }

    // The first edit that shows media; an empty edit (-1) only delays it.
    private static long FirstEdit(ReadOnlySpan<byte> list)
    {
        bool wide = list[0] == 1;
        int entryBytes = wide ? 20 : 12;
        for (list = list[8..]; list.Length >= entryBytes; list = list[entryBytes..])
        {
            long time = wide
                ? BinaryPrimitives.ReadInt64BigEndian(list[8..])
                : BinaryPrimitives.ReadInt32BigEndian(list[4..]);
            if (time >= 0)
            {
                return time;
            }
        }

        return 0;
    }

    private static (long Start, long End)? Find(Stream file, long start, long end, params ReadOnlySpan<string> types)
    {
        (long Start, long End)? found = (start, end);
        foreach (string type in types)
        {
            found = found is { } outer ? Inside(file, outer.Start, outer.End, type) : null;
        }

        return found;
    }

    private static (long Start, long End)? Inside(Stream file, long start, long end, string type)
    {
        foreach (var box in Mp4Boxes.Walk(file, start, end))
        {
            if (box.Type == type && box.End <= end)
            {
                return (box.Start, box.End);
            }
        }

        return null;
    }

    private static byte[] Bytes(Stream file, (long Start, long End) box, int most)
    {
        file.Position = box.Start;
        return file.ReadBytes((int)Math.Min(box.End - box.Start, most));
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int offset) =>
        bytes.Length >= offset + 4
            ? BinaryPrimitives.ReadUInt32BigEndian(bytes[offset..])
            : throw new EndOfStreamException();
}
