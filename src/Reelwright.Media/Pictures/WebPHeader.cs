using System.Buffers.Binary;
using System.Text;

namespace Reelwright.Media;

/// <summary>Reads the chunks of a WebP file (RFC 9649, section 2).</summary>
internal static class WebPHeader
{
    private const int MaxFrames = 20_000;
    private const int MaxExifBytes = 1 << 16;
    private const int FrameHeaderBytes = 16;

    // Frames with (nearly) no time are shown for a tenth of a second, as browsers do.
    private const int MinDelayMs = 11;
    private const int DefaultDelayMs = 100;

    public static PictureHeader Read(Stream file)
    {
        var (header, _) = ReadFrames(file);
        return header;
    }

    /// <summary>The header, and the frames if the picture moves.</summary>
    public static (PictureHeader Header, IReadOnlyList<WebPFrame> Frames) ReadFrames(Stream file)
    {
        file.Skip(12);
        var frames = new List<WebPFrame>();
        PictureHeader? header = null;
        int orientation = 1;
        bool complete = true;
        try
        {
            while (file.Position + 8 <= file.Length)
            {
                string type = Encoding.Latin1.GetString(file.ReadBytes(4));
                long length = BinaryPrimitives.ReverseEndianness(file.Read32Big());
                long next = file.Position + length + (length & 1);
                header = ReadChunk(file, type, length, header);
                if (type == "EXIF" && length <= MaxExifBytes)
                {
                    orientation = ExifOrientation.Parse(file.ReadBytes((int)length));
                }
                else if (type == "ANMF" && frames.Count < MaxFrames)
                {
                    frames.Add(ReadFrame(file, length));
                }

                file.Skip(Math.Min(next, Math.Max(file.Length, next - 1)) - file.Position);
            }
        }
        catch (EndOfStreamException)
        {
            // Cut short within a chunk; what was read before it stands.
            complete = false;
        }

        if (header is null)
        {
            throw new InvalidDataException();
        }

        bool moves = frames.Count > 1;
        return (header with
        {
            Orientation = orientation,
            IsComplete = complete,
            FrameCount = Math.Max(1, frames.Count),
            DurationSeconds = moves ? frames.Sum(frame => (long)frame.DurationMs) / 1000.0 : 0,
        }, frames);
    }

    private static PictureHeader? ReadChunk(Stream file, string type, long length, PictureHeader? known)
    {
        long start = file.Position;
        PictureHeader? header = known;
        if (type == "VP8X")
        {
            byte[] bytes = file.ReadBytes(10);
            header = Describe(1 + Read24(bytes.AsSpan(4)), 1 + Read24(bytes.AsSpan(7)), (bytes[0] & 0x10) != 0);
        }
        else if (type == "VP8 " && known is null && length >= 10)
        {
            byte[] bytes = file.ReadBytes(10);
            header = Describe((bytes[6] | (bytes[7] << 8)) & 0x3FFF, (bytes[8] | (bytes[9] << 8)) & 0x3FFF, false);
        }
        else if (type == "VP8L" && known is null && length >= 5)
        {
            uint bits = BinaryPrimitives.ReadUInt32LittleEndian(file.ReadBytes(5).AsSpan(1));
            header = Describe(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF), (bits & (1 << 28)) != 0);
        }

        file.Position = start;
        return header;
    }

    private static PictureHeader Describe(int width, int height, bool alpha) => new()
    {
        Width = width,
        Height = height,
        HasAlpha = alpha,
        PixelFormat = alpha ? "yuva420p" : "yuv420p",
        IsComplete = true,
    };

    private static WebPFrame ReadFrame(Stream file, long length)
    {
        byte[] bytes = file.ReadBytes(FrameHeaderBytes);
        if (file.Position + length - FrameHeaderBytes > file.Length || length < FrameHeaderBytes)
        {
            throw new EndOfStreamException();
        }

        int delay = Read24(bytes.AsSpan(12));
        return new WebPFrame(
            2 * Read24(bytes),
            2 * Read24(bytes.AsSpan(3)),
            1 + Read24(bytes.AsSpan(6)),
            1 + Read24(bytes.AsSpan(9)),
            delay < MinDelayMs ? DefaultDelayMs : delay,
            Blend: (bytes[15] & 2) == 0,
            Clear: (bytes[15] & 1) != 0,
            file.Position,
            checked((int)(length - FrameHeaderBytes)));
    }

    private static int Read24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
