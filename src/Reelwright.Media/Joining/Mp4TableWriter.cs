namespace Reelwright.Media;

/// <summary>Writes the tables of a track (ISO/IEC 14496-12, 8.5 to 8.7).</summary>
internal sealed class Mp4TableWriter(BoxWriter boxes)
{
    /// <summary>How the decoder is set up.</summary>
    public void Description(ReadOnlySpan<byte> sampleEntry)
    {
        boxes.Open("stsd", 0, 0);
        boxes.Write32(1);
        boxes.Write(sampleEntry);
        boxes.Close();
    }

    /// <summary>Times, key frames and sizes of the picture.</summary>
    public void Video(IReadOnlyList<SegmentFile> segments, long ticksPerFrame)
    {
        var frames = segments.SelectMany(segment => segment.Frames.Select((frame, at) => (frame, Shift: frame.ShownAt - at))).ToList();
        Runs("stts", 0, [(frames.Count, ticksPerFrame)]);

        // Signed shifts need version 1; with them decoding and showing both start at zero.
        Runs("ctts", 1, Compress(frames.Select(item => item.Shift * ticksPerFrame)));
        var keys = frames.Select((item, at) => (item.frame.IsKey, at)).Where(item => item.IsKey).ToList();
        boxes.Open("stss", 0, 0);
        boxes.Write32(keys.Count);
        foreach (var (_, at) in keys)
        {
            boxes.Write32(at + 1);
        }

        boxes.Close();
        Sizes(frames.Count, frames.Select(item => item.frame.SizeBytes));
    }

    /// <summary>Times and sizes of the sound.</summary>
    public void Audio(Mp4Sample[] samples)
    {
        Runs("stts", 0, Compress(samples.Select(sample => sample.Ticks)));
        Sizes(samples.Length, samples.Select(sample => sample.SizeBytes));
    }

    /// <summary>Where the samples lie.</summary>
    public void Chunks(MuxPlan plan, bool isVideo, bool wide, long payloadStart)
    {
        var offsets = new List<long>();
        var counts = new List<int>();
        long offset = payloadStart;
        foreach (var chunk in plan.Chunks)
        {
            if (chunk.IsVideo == isVideo)
            {
                offsets.Add(offset);
                counts.Add(chunk.Count);
            }

            offset += chunk.Bytes;
        }

        var rules = counts.Select((count, at) => (count, at)).Where(item => item.at == 0 || counts[item.at - 1] != item.count).ToList();
        boxes.Open("stsc", 0, 0);
        boxes.Write32(rules.Count);
        foreach (var (count, at) in rules)
        {
            boxes.Write32(at + 1);
            boxes.Write32(count);
            boxes.Write32(1);
        }

        boxes.Close();
        boxes.Open(wide ? "co64" : "stco", 0, 0);
        boxes.Write32(offsets.Count);
        foreach (long at in offsets)
        {
            if (wide)
            {
                boxes.Write64(at);
            }
            else
            {
                boxes.Write32(at);
            }
        }

        boxes.Close();
    }

    private static List<(int Count, long Value)> Compress(IEnumerable<long> values)
    {
        var runs = new List<(int Count, long Value)>();
        foreach (long value in values)
        {
            if (runs.Count > 0 && runs[^1].Value == value)
            {
                runs[^1] = (runs[^1].Count + 1, value);
            }
            else
            {
                runs.Add((1, value));
            }
        }

        return runs;
    }

    private void Runs(string type, int version, List<(int Count, long Value)> runs)
    {
        boxes.Open(type, version, 0);
        boxes.Write32(runs.Count);
        foreach (var (count, value) in runs)
        {
            boxes.Write32(count);
            boxes.Write32(value);
        }

        boxes.Close();
    }

    private void Sizes(int count, IEnumerable<int> sizes)
    {
        boxes.Open("stsz", 0, 0);
        boxes.Write32(0);
        boxes.Write32(count);
        foreach (int size in sizes)
        {
            boxes.Write32(size);
        }

        boxes.Close();
    }
}
