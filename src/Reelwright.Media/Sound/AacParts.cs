namespace Reelwright.Media;

/// <summary>Encodes AAC in parts that overlap, several at a time, into one .m4a file.</summary>
/// <remarks>
/// A frame of AAC hangs on its neighbours by the overlap of their windows and by what the encoder remembers. Each part
/// therefore begins some frames early, which are thrown away, and the cut between two parts is put where both have chosen
/// the same windows: what is decoded across it is what one run would give. Where parts begin depends on the length alone,
/// so the file is the same on every machine.
/// </remarks>
internal static class AacParts
{
    /// <summary>Samples of a frame; also what an encoder puts before the sound.</summary>
    public const int FrameSamples = 1024;

    // Half a minute; sound that is shorter than a minute has two parts, very short sound has one.
    private const int PartFrames = 1408;
    private const int ShortestParted = 376;

    // After this many frames the encoder's memory of how a part began has faded.
    private const int LeadFrames = 16;

    // Frames in which the cut is looked for, and what the encoder looks ahead.
    private const int SeamFrames = 8;
    private const int AheadFrames = 2;

    /// <inheritdoc cref="AudioEncoder.EncodeAsync(MediaTools, long, Func{SoundReader}, AudioCodec, string, int, CancellationToken)"/>
    public static async Task EncodeAsync(
        MediaTools tools, long samples, Func<SoundReader> open, string outputPath, int bitrateKbps, CancellationToken cancellationToken)
    {
        using var output = new OutputFile(outputPath);
        int frames = (int)((samples + FrameSamples - 1) / FrameSamples) + 1;
        int[] starts = Starts(frames);
        var runs = new AacRun[starts.Length - 1];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForAsync(0, runs.Length, options, async (part, token) =>
        {
            int lead = Math.Min(LeadFrames, starts[part]);
            long first = starts[part] - lead;
            long end = part + 1 < runs.Length ? starts[part + 1] + SeamFrames + AheadFrames : frames;
            runs[part] = await RunAsync(
                tools, output.Name, first, Math.Min(samples, end * FrameSamples), open, bitrateKbps, token);
        });
        try
        {
            await SoundFile.WriteAsync(output.PartPath, Join(runs, starts, frames), samples, cancellationToken);
        }
        catch (IOException e)
        {
            throw ToolFailure.Opening(output.Name, e);
        }

        output.Commit();
    }

    private static int[] Starts(int frames)
    {
        int count = frames < ShortestParted ? 1 : 2 * ((frames + (2 * PartFrames) - 1) / (2 * PartFrames));
        return [.. Enumerable.Range(0, count + 1).Select(part => (int)((long)frames * part / count))];
    }

    private static async Task<AacRun> RunAsync(
        MediaTools tools, string name, long first, long end, Func<SoundReader> open, int bitrateKbps, CancellationToken cancellationToken)
    {
        var rate = AacRate.AtMost(bitrateKbps);
        for (int tries = 1; ; tries++)
        {
            var run = await RunAsync(tools, name, first, end, open(), rate, cancellationToken);
            if (rate.After(run.Kbps, tries) is not { } next)
            {
                return run;
            }

            rate = next;
        }
    }

    private static async Task<AacRun> RunAsync(
        MediaTools tools, string name, long first, long end, SoundReader read, AacRate rate, CancellationToken cancellationToken)
    {
        var stream = new MemoryStream();
        var request = tools.RunFFmpeg(tools.PieceTimeout, [.. AudioEncoder.Input, .. rate.Arguments, "-f", "adts", "pipe:1"]);
        var result = await ChildProcess.RunAsync(
            request with
            {
                IsPatient = true,
                WriteInput = (input, token) => AudioEncoder.WriteAsync(input, first * FrameSamples, end, read, token),
                ReadOutput = (encoded, token) => encoded.CopyToAsync(stream, token),
            },
            cancellationToken);
        return result.Succeeded ? new AacRun(first, stream.GetBuffer().AsMemory(0, (int)stream.Length)) : throw ToolFailure.Writing(name, result);
    }

    private static ReadOnlyMemory<byte>[] Join(AacRun[] runs, int[] starts, int frames)
    {
        var joined = new ReadOnlyMemory<byte>[frames];
        int at = 0;
        for (int part = 0; part < runs.Length; part++)
        {
            int end = part + 1 < runs.Length ? Seam(runs[part], runs[part + 1], starts[part + 1]) : frames;
            for (; at < end; at++)
            {
                joined[at] = runs[part].Frame(at);
            }
        }

        return joined;
    }

    // The first frame of the next part: on both sides of the cut, both parts have the same windows.
    private static int Seam(AacRun before, AacRun after, int start)
    {
        for (int at = start; at < start + SeamFrames; at++)
        {
            if (AacRun.HaveSameWindows(before, after, at - 1) && AacRun.HaveSameWindows(before, after, at))
            {
                return at;
            }
        }

        return start;
    }
}
