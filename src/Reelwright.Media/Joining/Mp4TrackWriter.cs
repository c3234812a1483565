namespace Reelwright.Media;

/// <summary>Writes the boxes of one track around its tables.</summary>
/// <param name="boxes">Where to.</param>
/// <param name="id">Number of the track.</param>
/// <param name="length">Its length in ticks of the movie.</param>
internal sealed class Mp4TrackWriter(BoxWriter boxes, int id, long length)
{
    private const int Undetermined = 0x55C4;
    private const int EnabledInMovie = 3;

    /// <summary>Writes everything up to the tables.</summary>
    /// <param name="isVideo">Picture or sound.</param>
    /// <param name="width">Width in pixels; 0 for sound.</param>
    /// <param name="height">Height in pixels; 0 for sound.</param>
    /// <param name="editStart">First tick to be played; <see langword="null"/>: the first one, without an edit list.</param>
    /// <param name="ticksPerSecond">Time scale.</param>
    /// <param name="ticks">Length in it.</param>
    public void Open(bool isVideo, int width, int height, long? editStart, long ticksPerSecond, long ticks)
    {
        boxes.Open("trak");
        boxes.Open("tkhd", 0, EnabledInMovie);
        boxes.Zeros(8);
        boxes.Write32(id);
        boxes.Zeros(4);
        boxes.Write32(length);
        boxes.Zeros(8);
        boxes.Write16(0);
        boxes.Write16(isVideo ? 0 : 1);
        boxes.Write16(isVideo ? 0 : 0x0100);
        boxes.Write16(0);
        WriteMatrix(boxes);
        boxes.Write32((long)width << 16);
        boxes.Write32((long)height << 16);
        boxes.Close();
        if (editStart is { } start)
        {
            boxes.Open("edts");
            boxes.Open("elst", 0, 0);
            boxes.Write32(1);
            boxes.Write32(length);
            boxes.Write32(start);
            boxes.Write32(0x0001_0000);
            boxes.Close();
            boxes.Close();
        }

        boxes.Open("mdia");
        boxes.Open("mdhd", 0, 0);
        boxes.Zeros(8);
        boxes.Write32(ticksPerSecond);
        boxes.Write32(ticks);
        boxes.Write16(Undetermined);
        boxes.Write16(0);
        boxes.Close();
        boxes.Open("hdlr", 0, 0);
        boxes.Zeros(4);
        boxes.Write(isVideo ? "vide"u8 : "soun"u8);
        boxes.Zeros(12);
        boxes.Write(isVideo ? "VideoHandler\0"u8 : "SoundHandler\0"u8);
        boxes.Close();
        boxes.Open("minf");
        if (isVideo)
        {
            boxes.Open("vmhd", 0, 1);
            boxes.Zeros(8);
        }
        else
        {
            boxes.Open("smhd", 0, 0);
            boxes.Zeros(4);
        }

        boxes.Close();
        boxes.Open("dinf");
        boxes.Open("dref", 0, 0);
        boxes.Write32(1);
        boxes.Open("url ", 0, 1);
        boxes.Close();
        boxes.Close();
        boxes.Close();
        boxes.Open("stbl");
    }

    /// <summary>Ends the track after its tables.</summary>
    public void Close()
    {
        for (int i = 0; i < 4; i++)
        {
            boxes.Close();
        }
    }

    /// <summary>The matrix that moves and turns nothing.</summary>
    public static void WriteMatrix(BoxWriter boxes)
    {
        boxes.Write32(0x0001_0000);
        boxes.Zeros(12);
        boxes.Write32(0x0001_0000);
        boxes.Zeros(12);
        boxes.Write32(0x4000_0000);
    }
}
