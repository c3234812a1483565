using System.Buffers.Binary;
using System.Text;

namespace Reelwright.Media;

/// <summary>Tells a file's type from its first bytes; the name says nothing.</summary>
internal static class MediaSniffer
{
    /// <summary>Bytes that <see cref="TryRecognize"/> wants to see, if the file has them.</summary>
    public const int HeadBytes = 4096;

    private static readonly string[] PictureBrands =
        ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif", "avis"];
    private static readonly string[] MovAtoms = ["moov", "mdat", "wide", "free", "skip", "pnot"];

    /// <summary>The type, or <see langword="null"/> when it is none that is taken.</summary>
    public static MediaFormat? TryRecognize(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12)
        {
            return null;
        }

        return head switch
        {
            [0xFF, 0xD8, 0xFF, ..] => MediaFormat.Jpg,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => MediaFormat.Png,
            [0x1A, 0x45, 0xDF, 0xA3, ..] => IsWebm(head) ? MediaFormat.Webm : MediaFormat.Mkv,
            _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => MediaFormat.Gif,
            _ when head.StartsWith("RIFF"u8) || head.StartsWith("RF64"u8) => RecognizeRiff(head[8..12]),
            _ when head.StartsWith("fLaC"u8) => MediaFormat.Flac,
            _ when head.StartsWith("OggS"u8) => MediaFormat.Ogg,
            _ when head[4..8].SequenceEqual("ftyp"u8) => RecognizeBrand(head),
            _ when MovAtoms.Contains(Encoding.Latin1.GetString(head[4..8])) => MediaFormat.Mov,
            _ => RecognizeSound(head),
        };
    }

    /// <summary>Whether it is one of the still-picture types built on MP4's boxes (HEIC, AVIF).</summary>
    public static bool IsHeif(ReadOnlySpan<byte> head) =>
        head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8)
        && PictureBrands.Contains(Encoding.Latin1.GetString(head[8..12]));

    private static MediaFormat? RecognizeRiff(ReadOnlySpan<byte> form) => Encoding.Latin1.GetString(form) switch
    {
        "WEBP" => MediaFormat.Webp,
        "WAVE" => MediaFormat.Wav,
        "AVI " => MediaFormat.Avi,
        _ => null,
    };

    private static MediaFormat? RecognizeBrand(ReadOnlySpan<byte> head) => Encoding.Latin1.GetString(head[8..12]) switch
    {
        _ when IsHeif(head) => null,
        "qt  " => MediaFormat.Mov,
        "M4A " or "M4B " or "F4A " => MediaFormat.M4a,
        _ => MediaFormat.Mp4,
    };

    // The document type stands within the first bytes of the EBML header, as element 0x4282.
    private static bool IsWebm(ReadOnlySpan<byte> head) => head[..Math.Min(head.Length, 128)].IndexOf("webm"u8) >= 0;

    private static MediaFormat? RecognizeSound(ReadOnlySpan<byte> head)
    {
        bool tagged = head.StartsWith("ID3"u8);
        if (tagged)
        {
            // The tag's length is four groups of seven bits; pictures in it may push the sound out of our sight.
            int length = 10 + ((head[6] & 0x7F) << 21) + ((head[7] & 0x7F) << 14)
                + ((head[8] & 0x7F) << 7) + (head[9] & 0x7F);
            if (length > head.Length - 4)
            {
                return MediaFormat.Mp3;
            }

            head = head[length..];
        }

        int sync = BinaryPrimitives.ReadUInt16BigEndian(head);
        if ((sync & 0xFFF6) == 0xFFF0)
        {
            return MediaFormat.Aac;
        }

        bool isLayer = (sync & 0xFFE0) == 0xFFE0 && (sync & 0x0006) != 0 && (sync & 0x0018) != 0x0008;
        bool isRate = (head[2] & 0xF0) != 0xF0 && (head[2] & 0x0C) != 0x0C;
        return tagged || (isLayer && isRate) ? MediaFormat.Mp3 : null;
    }
}
