using System.Text;

namespace Reelwright.Media;

/// <summary>Everything of an MP4 that comes before its samples: type, index, and the head of the sample box.</summary>
internal static class Mp4Head
{
    /// <summary>Time scale of a movie's index.</summary>
    public const int MovieTicksPerSecond = 48_000;

    public static byte[] Make(
        MuxedVideo video, Mp4Samples? audio, MuxPlan plan, IReadOnlyDictionary<string, string> metadata)
    {
        // Offsets in the index depend on its own length, which depends on nothing but their width.
        bool wide = plan.PayloadBytes > uint.MaxValue - (64L << 20);
        long length = Write(video, audio, plan, metadata, wide, 0).Length;
        return Write(video, audio, plan, metadata, wide, length);
    }

    private static byte[] Write(
        MuxedVideo video, Mp4Samples? audio, MuxPlan plan, IReadOnlyDictionary<string, string> metadata, bool wide, long payloadStart)
    {
        var boxes = new BoxWriter();
        boxes.Open("ftyp");
        boxes.Write(video.IsQuickTime ? "qt  "u8 : "isom"u8);
        boxes.Write32(0x200);
        boxes.Write(video.IsQuickTime ? "qt  "u8 : "isomiso4mp41"u8);
        boxes.Close();
        boxes.Open("moov");
        var clock = TrackClock.For(video.RateNumerator, video.RateDenominator);
        long videoTicks = video.FrameCount * clock.TicksPerFrame;
        long videoLength = Scale(videoTicks, MovieTicksPerSecond, clock.TicksPerSecond);
        long audioTicks = audio?.Samples.Sum(sample => sample.Ticks) ?? 0;
        long audioLength = audio is null ? 0 : Scale(audioTicks - audio.FirstShownTick, MovieTicksPerSecond, audio.TicksPerSecond);
        WriteMovieHeader(boxes, Math.Max(videoLength, audioLength), audio is null ? 2 : 3);

        var videoTrack = new Mp4TrackWriter(boxes, 1, videoLength);
        videoTrack.Open(isVideo: true, video.Width, video.Height, editStart: null, clock.TicksPerSecond, videoTicks);
        var tables = new Mp4TableWriter(boxes);
        tables.Description(video.Segments[0].SampleEntry.Span);
        tables.Video(video.Segments, clock.TicksPerFrame);
        tables.Chunks(plan, isVideo: true, wide, payloadStart);
        videoTrack.Close();
        if (audio is not null)
        {
            var audioTrack = new Mp4TrackWriter(boxes, 2, audioLength);
            audioTrack.Open(isVideo: false, 0, 0, audio.FirstShownTick, audio.TicksPerSecond, audioTicks);
            tables.Description(audio.SampleEntry);
            tables.Audio(audio.Samples);
            tables.Chunks(plan, isVideo: false, wide, payloadStart);
            audioTrack.Close();
        }

        if (metadata.Count > 0)
        {
            WriteMetadata(boxes, metadata);
        }

        boxes.Close();
        bool wideBody = plan.PayloadBytes + 8 > uint.MaxValue;
        boxes.Write32(wideBody ? 1 : plan.PayloadBytes + 8);
        boxes.Write("mdat"u8);
        if (wideBody)
        {
            boxes.Write64(plan.PayloadBytes + 16);
        }

        return boxes.ToArray();
    }

    private static long Scale(long ticks, long to, long from) => (long)Math.Round((decimal)ticks * to / from);

    /// <summary>The head of the index.</summary>
    public static void WriteMovieHeader(BoxWriter boxes, long length, int nextTrack)
    {
        boxes.Open("mvhd", 0, 0);
        boxes.Zeros(8);
        boxes.Write32(MovieTicksPerSecond);
        boxes.Write32(length);
        boxes.Write32(0x0001_0000);
        boxes.Write16(0x0100);
        boxes.Zeros(10);
        Mp4TrackWriter.WriteMatrix(boxes);
        boxes.Zeros(24);
        boxes.Write32(nextTrack);
        boxes.Close();
    }

    // Free names with text values, as QuickTime keeps them.
    private static void WriteMetadata(BoxWriter boxes, IReadOnlyDictionary<string, string> metadata)
    {
        boxes.Open("meta", 0, 0);
        boxes.Open("hdlr", 0, 0);
        boxes.Zeros(4);
        boxes.Write("mdta"u8);
        boxes.Zeros(13);
        boxes.Close();
        boxes.Open("keys", 0, 0);
        boxes.Write32(metadata.Count);
        foreach (string name in metadata.Keys)
        {
            boxes.Open("mdta");
            boxes.Write([.. name.Select(c => (byte)c)]);
            boxes.Close();
        }

        boxes.Close();
        boxes.Open("ilst");
        int number = 0;
        foreach (string value in metadata.Values)
        {
            byte[] text = Encoding.UTF8.GetBytes(value);
            boxes.Write32(24 + text.Length);
            boxes.Write32(++number);
            boxes.Open("data");
            boxes.Write32(1);
            boxes.Write32(0);
            boxes.Write(text);
            boxes.Close();
        }

        boxes.Close();
        boxes.Close();
    }
}
