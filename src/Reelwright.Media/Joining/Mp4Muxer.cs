using System.Text.RegularExpressions;

namespace Reelwright.Media;

/// <summary>Writes an MP4 from encoded segments and a sound, index first, without encoding anything again.</summary>
/// <remarks>
/// Every frame gets exactly its own ticks: decoding time counts up one by one from zero, and showing time is the frame's
/// number. So there is no edit list on the picture, and nothing at a seam that is not also inside a segment.
/// </remarks>
public static partial class Mp4Muxer
{
    private const int CopyBytes = 1 << 18;

    /// <summary>Writes the file.</summary>
    /// <param name="video">The picture.</param>
    /// <param name="audioPath">An AAC file of <see cref="AudioEncoder"/>; <see langword="null"/>: a silent film.</param>
    /// <param name="outputPath">Where the result appears, over an older file, once it is whole.</param>
    /// <param name="expectedFrames">Frames that the segments must have together.</param>
    /// <param name="metadata">Names (letters, digits, <c>. _ -</c>) and values written into the file.</param>
    /// <param name="cancellationToken">Stops; nothing is left then.</param>
    /// <exception cref="MediaException">
    /// Frames are missing, the segments do not match, the disk is full or the target cannot be written.
    /// </exception>
    public static async Task WriteAsync(
        MuxedVideo video,
        string? audioPath,
        string outputPath,
        long expectedFrames,
        IReadOnlyDictionary<string, string>? metadata,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(video);
        Check(video, expectedFrames);
        if (metadata?.Keys.FirstOrDefault(name => !TagName().IsMatch(name)) is { } wrong)
        {
            throw new ArgumentException($"'{wrong}' is no name for metadata.");
        }

        var audio = audioPath is null ? null : Mp4Samples.TryRead(audioPath)
            ?? throw new MediaException(MediaErrorKind.Unreadable, "The sound is damaged; render it again.");
        var plan = MuxPlan.Make(video, audio);
        byte[] head = Mp4Head.Make(video, audio, plan, metadata ?? new Dictionary<string, string>());
        using var output = new OutputFile(outputPath);
        try
        {
            await using (var target = new FileStream(output.PartPath, FileMode.Truncate, FileAccess.Write, FileShare.Read, 1 << 16))
            {
                target.SetLength(head.Length + plan.PayloadBytes);
                await target.WriteAsync(head, cancellationToken);
                await using var sound = audioPath is null ? null : File.OpenRead(audioPath);
                byte[] block = new byte[CopyBytes];
                foreach (var chunk in plan.Chunks)
                {
                    if (chunk.IsVideo)
                    {
                        await CopyVideoAsync(video.Segments, chunk, target, block, cancellationToken);
                    }
                    else
                    {
                        await CopyAudioAsync(sound!, audio!.Samples.AsMemory(chunk.First, chunk.Count), target, block, cancellationToken);
                    }
                }

                if (target.Position != head.Length + plan.PayloadBytes)
                {
                    throw new MediaException(MediaErrorKind.EncodeFailed, "The video lost a part while it was joined; render it again.");
                }
            }

            output.Commit();
        }
        catch (Exception e) when (e is EndOfStreamException)
        {
            throw new MediaException(MediaErrorKind.Unreadable, "A part of the video was cut while it was joined; render it again.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolFailure.Opening(output.Name, e);
        }
    }

    private static void Check(MuxedVideo video, long expectedFrames)
    {
        ArgumentOutOfRangeException.ThrowIfZero(video.Segments.Count);
        var first = video.Segments[0].SampleEntry;
        foreach (var segment in video.Segments)
        {
            if (!segment.SampleEntry.Span.SequenceEqual(first.Span))
            {
                throw new MediaException(
                    MediaErrorKind.EncodeFailed, "The segments were encoded with different settings; render them all again.");
            }
        }

        if (video.FrameCount != expectedFrames)
        {
            throw new MediaException(
                MediaErrorKind.EncodeFailed,
                $"The video has {video.FrameCount} frames instead of {expectedFrames}; render it again.");
        }
    }

    private static async Task CopyVideoAsync(
        IReadOnlyList<SegmentFile> segments, MuxChunk chunk, FileStream target, byte[] block, CancellationToken cancellationToken)
    {
        long offset = chunk.Offset;
        for (long left = chunk.Bytes; left > 0;)
        {
            int count = (int)Math.Min(left, block.Length);
            segments[chunk.Segment].Read(offset, block.AsSpan(0, count));
            await target.WriteAsync(block.AsMemory(0, count), cancellationToken);
            offset += count;
            left -= count;
        }
    }

    private static async Task CopyAudioAsync(
        FileStream sound, ReadOnlyMemory<Mp4Sample> samples, FileStream target, byte[] block, CancellationToken cancellationToken)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            var sample = samples.Span[i];
            if (sample.SizeBytes > block.Length)
            {
                throw new EndOfStreamException();
            }

            sound.Position = sample.Offset;
            await sound.ReadExactlyAsync(block.AsMemory(0, sample.SizeBytes), cancellationToken);
            await target.WriteAsync(block.AsMemory(0, sample.SizeBytes), cancellationToken);
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex TagName();
}
