using System.Text;

namespace Reelwright.Director;

/// <summary>Bytes of a text file → its characters.</summary>
internal static class TextDecoder
{
    private const int Gb18030 = 54936;

    /// <summary>Reads UTF-8, UTF-16 with its mark, and else GB18030; <c>null</c> when it is none of them.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            Encoding wide = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return wide.GetString(bytes[2..]);
        }

        // A file with zero bytes is a program, a picture, anything but text.
        return bytes.Contains((byte)0) ? null : Try(new UTF8Encoding(false, throwOnInvalidBytes: true), bytes) ?? Try(Chinese(), bytes);
    }

    private static Encoding Chinese() =>
        CodePagesEncodingProvider.Instance.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            string text = encoding.GetString(bytes);
            return text.Count(letter => char.IsControl(letter) && !char.IsWhiteSpace(letter)) * 50 > text.Length ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
