namespace Reelwright.Media;

/// <summary>Encodes a segment in a child process: for codecs that are not in this one.</summary>
internal sealed class ProcessFrameEncoder : IFrameEncoder
{
    private readonly DirectoryInfo _folder;
    private readonly VideoEncoder _encoder;
    private readonly string _path;
    private readonly int _ticksPerFrame;

    private ProcessFrameEncoder(DirectoryInfo folder, VideoEncoder encoder, string path, int ticksPerFrame) =>
        (_folder, _encoder, _path, _ticksPerFrame) = (folder, encoder, path, ticksPerFrame);

    /// <exception cref="MediaException">ffmpeg is missing.</exception>
    public static ProcessFrameEncoder Start(MediaTools tools, VideoEncodeSettings settings, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("reelwright-segment-");
        try
        {
            string path = Path.Combine(folder.FullName, $"segment.{CodecArguments.Container(settings.Codec)}");
            var clock = TrackClock.For(settings.RateNumerator, settings.RateDenominator);
            return new(folder, VideoEncoder.Start(tools, settings, path, cancellationToken), path, clock.TicksPerFrame);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken) =>
        _encoder.WriteAsync(frame, cancellationToken);

    public async ValueTask<EncodedSegment> CompleteAsync(CancellationToken cancellationToken)
    {
        await _encoder.CompleteAsync(cancellationToken);
        var samples = Mp4Samples.TryRead(_path)
            ?? throw new MediaException(MediaErrorKind.EncodeFailed, "The encoder's file cannot be read; try again.");
        var frames = new List<EncodedFrame>(samples.Samples.Length);
        using var payload = new MemoryStream();
        await using var file = File.OpenRead(_path);
        long decoded = 0;
        foreach (var sample in samples.Samples)
        {
            file.Position = sample.Offset;
            payload.Write(file.ReadBytes(sample.SizeBytes));
            double shown = (double)(decoded + sample.ShownOffset - samples.FirstShownTick) / _ticksPerFrame;
            frames.Add(new(sample.SizeBytes, (int)Math.Round(shown), sample.IsKey));
            decoded += sample.Ticks;
        }

        return new(VisualEntry.WithoutBitrate(samples.SampleEntry), frames, payload.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        await _encoder.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
