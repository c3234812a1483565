namespace Reelwright.Media;

/// <summary>Writes frames of AAC as an .m4a file (ISO/IEC 14496-12 and -14).</summary>
internal static class SoundFile
{
    // A second, and a chunk.
    private const int FramesPerSecond = 47;
    private const int Ticks = Mp4Head.MovieTicksPerSecond;

    // AAC-LC, 48 kHz, two channels; then that there is no spectral band replication.
    private static ReadOnlySpan<byte> Configuration => [0x11, 0x90, 0x56, 0xe5, 0x00];

    /// <summary>Writes the file over one that is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="frames">All frames, the one before the sound included.</param>
    /// <param name="samples">Samples to be heard.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task WriteAsync(
        string path, ReadOnlyMemory<byte>[] frames, long samples, CancellationToken cancellationToken)
    {
        byte[] head = Head(frames, samples, 0);
        head = Head(frames, samples, head.Length);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        await file.WriteAsync(head, cancellationToken);
        foreach (var frame in frames)
        {
            await file.WriteAsync(frame, cancellationToken);
        }
    }

    private static byte[] Head(ReadOnlyMemory<byte>[] frames, long samples, long payloadStart)
    {
        // The last frame lasts only as long as there is sound.
        var times = frames.Select((frame, at) => new Mp4Sample(
            0, frame.Length, at < frames.Length - 1 ? AacParts.FrameSamples : samples - ((frames.Length - 2L) * AacParts.FrameSamples), 0, true)).ToArray();
        var chunks = new List<MuxChunk>();
        long payload = 0;
        for (int first = 0; first < frames.Length; first += FramesPerSecond)
        {
            int count = Math.Min(FramesPerSecond, frames.Length - first);
            long bytes = times.AsSpan(first, count).ToArray().Sum(sample => (long)sample.SizeBytes);
            chunks.Add(new(false, first, count, 0, 0, bytes));
            payload += bytes;
        }

        var boxes = new BoxWriter();
        boxes.Open("ftyp");
        boxes.Write("M4A "u8);
        boxes.Write32(0x200);
        boxes.Write("M4A isomiso2"u8);
        boxes.Close();
        boxes.Open("moov");
        Mp4Head.WriteMovieHeader(boxes, samples, 2);
        var track = new Mp4TrackWriter(boxes, 1, samples);
        track.Open(isVideo: false, 0, 0, AacParts.FrameSamples, Ticks, samples + AacParts.FrameSamples);
        var tables = new Mp4TableWriter(boxes);
        tables.Description(Entry(times));
        tables.Audio(times);
        tables.Chunks(new(chunks, payload), isVideo: false, wide: false, payloadStart);
        track.Close();
        boxes.Close();
        boxes.Write32(payload + 8);
        boxes.Write("mdat"u8);
        return boxes.ToArray();
    }

    // ISO/IEC 14496-14, 5.6, with the descriptors of ISO/IEC 14496-1, 7.2.6.
    private static byte[] Entry(Mp4Sample[] frames)
    {
        int largestFrame = frames.Max(frame => frame.SizeBytes);
        long average = frames.Sum(frame => (long)frame.SizeBytes) * 8 * Ticks / ((long)frames.Length * AacParts.FrameSamples);
        var boxes = new BoxWriter();
        boxes.Open("mp4a");
        boxes.Zeros(6);
        boxes.Write16(1);
        boxes.Zeros(8);
        boxes.Write16(2);
        boxes.Write16(16);
        boxes.Zeros(4);
        boxes.Write32((long)Ticks << 16);
        boxes.Open("esds", 0, 0);
        int configuration = Configuration.Length;
        Descriptor(3, 3 + 2 + 13 + 2 + configuration + 2 + 1);
        boxes.Write16(1);
        boxes.Write([0]);
        Descriptor(4, 13 + 2 + configuration);
        boxes.Write([0x40, 0x15, (byte)(largestFrame >> 16), (byte)(largestFrame >> 8), (byte)largestFrame]);
        boxes.Write32(Math.Max(average, LargestSecond(frames) * 8));
        boxes.Write32(average);
        Descriptor(5, configuration);
        boxes.Write(Configuration);
        Descriptor(6, 1);
        boxes.Write([2]);
        boxes.Close();
        boxes.Close();
        return boxes.ToArray();

        void Descriptor(int tag, int length) => boxes.Write([(byte)tag, (byte)length]);
    }

    private static long LargestSecond(Mp4Sample[] frames)
    {
        long bytes = 0;
        long most = 0;
        for (int i = 0; i < frames.Length; i++)
        {
            bytes += frames[i].SizeBytes - (i < FramesPerSecond ? 0 : frames[i - FramesPerSecond].SizeBytes);
            most = Math.Max(most, bytes);
        }

        return most;
    }
}
