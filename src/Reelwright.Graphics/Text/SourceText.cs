using System.Text;

namespace Reelwright.Graphics;

/// <summary>
/// A text made ready for shaping, with every offset kept: what has no place in a line becomes a space.
/// </summary>
internal sealed class SourceText
{
    /// <summary>Longest text in UTF-16 units: several screens full.</summary>
    internal const int MaxChars = 4000;

    internal SourceText(string text)
    {
        if (text.Length > MaxChars)
        {
            throw new TextException(
                TextErrorCode.OutOfRange,
                    $"The text has {text.Length} characters; at most {MaxChars} can be drawn at once.");
        }

        Chars = string.Create(text.Length, text, static (target, source) =>
        {
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = source[i] switch
                {
                    '\n' or '\u2028' or '\u2029' => '\n',
                    < ' ' or '\u007F' or (>= '\u0080' and <= '\u009F') => ' ',
                    char c => c,
                };
            }
        });
        Script = EastAsian.ScriptOf(Chars);
    }

    /// <summary>The text; line feeds are the only controls left.</summary>
    internal string Chars { get; }

    internal FontScript Script { get; }

    /// <summary>The paragraphs between line feeds, without white space at their ends; empty ones stay.</summary>
    internal IEnumerable<(int Start, int End)> Paragraphs()
    {
        int start = 0;
        for (int i = 0; i <= Chars.Length; i++)
        {
            if (i == Chars.Length || Chars[i] == '\n')
            {
                yield return Trim(start, i);
                start = i + 1;
            }
        }
    }

    internal (int Start, int End) Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Chars[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Chars[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>
    /// UTF-8 of a part, and for each of its bytes the UTF-16 offset (from the part's start) it belongs to.
    /// </summary>
    internal static (byte[] Bytes, int[] CharOfByte) Encode(ReadOnlySpan<char> part)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(part)];
        int[] charOfByte = new int[bytes.Length + 1];
        int at = 0;
        for (int i = 0; i < part.Length;)
        {
            Rune.DecodeFromUtf16(part[i..], out Rune rune, out int consumed);
            int written = rune.EncodeToUtf8(bytes.AsSpan(at));
            charOfByte.AsSpan(at, written).Fill(i);
            at += written;
            i += consumed;
        }

        charOfByte[at] = part.Length;
        return (bytes, charOfByte);
    }
}
