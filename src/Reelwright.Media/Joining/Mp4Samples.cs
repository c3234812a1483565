using System.Buffers.Binary;

namespace Reelwright.Media;

/// <summary>The samples of the first track of an MP4 that was written here (ISO/IEC 14496-12, 8.6 and 8.7).</summary>
/// <param name="TicksPerSecond">Time scale of the track.</param>
/// <param name="SampleEntry">The whole first sample entry.</param>
/// <param name="FirstShownTick">Media time at which showing starts: reordering delay or priming.</param>
/// <param name="Samples">The samples.</param>
internal sealed record Mp4Samples(long TicksPerSecond, byte[] SampleEntry, long FirstShownTick, Mp4Sample[] Samples)
{
    private const int MaxTableBytes = 256 << 20;
    private const int DescriptionHeaderBytes = 8;

    /// <summary>Reads the tables; <see langword="null"/> when there is no such track or it is damaged.</summary>
    public static Mp4Samples? TryRead(string path)
    {
        using var file = File.OpenRead(path);
        try
        {
            foreach (var movie in Mp4Boxes.Walk(file, 0, file.Length).Where(box => box.Type == "moov"))
            {
                foreach (var track in Mp4Boxes.Walk(file, movie.Start, movie.End).Where(box => box.Type == "trak"))
                {
                    return TryReadTrack(file, track.Start, track.End);
                }
            }

            return null;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    private static Mp4Samples? TryReadTrack(FileStream file, long start, long end)
    {
        var boxes = new Dictionary<string, (long Start, long End)>(StringComparer.Ordinal);
        Collect(file, start, end, boxes);
        if (!boxes.TryGetValue("stsd", out var description)
            || !boxes.ContainsKey("mdhd") || !boxes.ContainsKey("stsz") || !boxes.ContainsKey("stts") || !boxes.ContainsKey("stsc"))
        {
            return null;
        }

        byte[] header = Table("mdhd");
        byte[] entry = Bytes(file, (description.Start + DescriptionHeaderBytes, description.End));
        var offsets = ChunkOffsets(Table("stco"), wide: false) is { Length: > 0 } narrow ? narrow : ChunkOffsets(Table("co64"), wide: true);
        return new(
            Number(header, header[0] == 1 ? 20 : 12),
            entry[..(int)Math.Min(entry.Length, Number(entry, 0))],
            boxes.TryGetValue("elst", out var edits) ? FirstEdit(Bytes(file, edits)) : 0,
            Place(Table("stsz"), Table("stts"), Table("ctts"), Table("stss"), Table("stsc"), offsets));

        byte[] Table(string type) => boxes.TryGetValue(type, out var box) ? Bytes(file, box) : [];
    }

    private static void Collect(FileStream file, long start, long end, Dictionary<string, (long Start, long End)> boxes)
    {
        foreach (var box in Mp4Boxes.Walk(file, start, end).ToList())
        {
            boxes.TryAdd(box.Type, (box.Start, box.End));
            if (box.Type is "mdia" or "minf" or "stbl" or "edts")
            {
                Collect(file, box.Start, box.End, boxes);
            }
        }
    }

    private static Mp4Sample[] Place(byte[] sizes, byte[] times, byte[] shown, byte[] keys, byte[] chunks, long[] offsets)
    {
        uint common = Number(sizes, 4);
        var samples = new Mp4Sample[Number(sizes, 8)];
        var durations = Runs(times);
        var shifts = Runs(shown);
        var isKey = new HashSet<uint>();
        for (uint i = 0; keys.Length > 0 && i < Number(keys, 4); i++)
        {
            isKey.Add(Number(keys, 8 + ((int)i * 4)));
        }

        int at = 0;
        uint rules = Number(chunks, 4);
        for (uint rule = 0; rule < rules && at < samples.Length; rule++)
        {
            int row = 8 + ((int)rule * 12);
            uint firstChunk = Number(chunks, row);
            uint lastChunk = rule + 1 < rules ? Number(chunks, row + 12) - 1 : (uint)offsets.Length;
            uint perChunk = Number(chunks, row + 4);
            for (uint chunk = firstChunk; chunk <= lastChunk; chunk++)
            {
                long offset = offsets[chunk - 1];
                for (uint i = 0; i < perChunk && at < samples.Length; i++, at++)
                {
                    int size = (int)(common != 0 ? common : Number(sizes, 12 + (at * 4)));
                    samples[at] = new(
                        offset, size, durations[at], at < shifts.Count ? (int)shifts[at] : 0, keys.Length == 0 || isKey.Contains((uint)at + 1));
                    offset += size;
                }
            }
        }

        return at == samples.Length ? samples : throw new EndOfStreamException();
    }

    private static List<uint> Runs(byte[] table)
    {
        var values = new List<uint>();
        for (uint i = 0; table.Length > 0 && i < Number(table, 4); i++)
        {
            int row = 8 + ((int)i * 8);
            values.AddRange(Enumerable.Repeat(Number(table, row + 4), (int)Math.Min(Number(table, row), MaxTableBytes)));
        }

        return values;
    }

    private static long[] ChunkOffsets(byte[] table, bool wide)
    {
        long[] offsets = new long[table.Length > 0 ? Number(table, 4) : 0];
        for (int i = 0; i < offsets.Length; i++)
        {
            offsets[i] = wide ? BinaryPrimitives.ReadInt64BigEndian(table.AsSpan(8 + (i * 8))) : Number(table, 8 + (i * 4));
        }

        return offsets;
    }

    // The first edit that shows media; an empty edit (-1) only delays it.
    private static long FirstEdit(ReadOnlySpan<byte> list)
    {
        bool wide = list[0] == 1;
        int entryBytes = wide ? 20 : 12;
        for (list = list[8..]; list.Length >= entryBytes; list = list[entryBytes..])
        {
            long time = wide ? BinaryPrimitives.ReadInt64BigEndian(list[8..]) : BinaryPrimitives.ReadInt32BigEndian(list[4..]);
            if (time >= 0)
            {
                return time;
            }
        }

        return 0;
    }

    private static byte[] Bytes(FileStream file, (long Start, long End) box)
    {
        file.Position = box.Start;
        return file.ReadBytes((int)Math.Min(Math.Min(box.End, file.Length) - box.Start, MaxTableBytes));
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int offset) =>
        bytes.Length >= offset + 4
            ? BinaryPrimitives.ReadUInt32BigEndian(bytes[offset..])
            : throw new EndOfStreamException();
}
