namespace Reelwright.Media;

/// <summary>Counts a GIF's frames and their time (GIF89a specification) without decoding them.</summary>
internal static class GifHeader
{
    // Times as ffmpeg's reader sees them, so that length and frames agree with what is decoded.
    private const int MinDelay = 2;
    private const int DefaultDelay = 10;

    public static PictureHeader Read(Stream file)
    {
        file.Skip(6);
        int width = file.Read16Little();
        int height = file.Read16Little();
        int flags = file.ReadOne();
        file.Skip(2 + TableBytes(flags));
        int frames = 0;
        long hundredths = 0;
        int delay = DefaultDelay;
        bool transparent = false;
        bool complete = false;
        try
        {
            while (!complete)
            {
                switch (file.ReadOne())
                {
                    case 0x2C:
                        frames++;
                        hundredths += delay;
                        delay = DefaultDelay;
                        file.Skip(8);
                        file.Skip(TableBytes(file.ReadOne()) + 1);
                        SkipBlocks(file);
                        break;
                    case 0x21 when file.ReadOne() == 0xF9:
                        byte[] control = file.ReadBytes(5);
                        transparent |= (control[1] & 1) != 0;
                        delay = control[2] | (control[3] << 8);
                        delay = delay < MinDelay ? DefaultDelay : delay;
                        SkipBlocks(file);
                        break;
                    case 0x21:
                        SkipBlocks(file);
                        break;
                    case 0x3B:
                        complete = true;
                        break;
                    default:
                        throw new InvalidDataException();
                }
            }
        }
        catch (Exception e) when (frames > 0 && e is EndOfStreamException or InvalidDataException)
        {
            // Cut short: what was counted so far is what can be shown.
        }

        return new PictureHeader
        {
            Width = width,
            Height = height,
            HasAlpha = transparent,
            FrameCount = Math.Max(1, frames),
            DurationSeconds = frames > 1 ? hundredths / 100.0 : 0,
            IsRgb = true,
            PixelFormat = "bgra",
            IsComplete = complete && frames > 0,
        };
    }

    private static int TableBytes(int flags) => (flags & 0x80) != 0 ? 3 << ((flags & 7) + 1) : 0;

    private static void SkipBlocks(Stream file)
    {
        int length;
        while ((length = file.ReadOne()) > 0)
        {
            file.Skip(length);
        }
    }
}
