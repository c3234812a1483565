using System.Text;

namespace Reelwright.Graphics;

/// <summary>A text cannot be drawn as asked; the message says which and why.</summary>
public sealed class TextException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">Kind of fault.</param>
    /// <param name="message">What a person can act on.</param>
    /// <param name="character">The character without a glyph, if that is the fault.</param>
    public TextException(TextErrorCode code, string message, Rune? character = null)
        : base(message)
    {
        Code = code;
        Character = character;
    }

    /// <summary>Kind of fault.</summary>
    public TextErrorCode Code { get; }

    /// <summary>The first character that no font has, or null.</summary>
    public Rune? Character { get; }

    internal static TextException MissingGlyphs(IReadOnlyList<Rune> missing)
    {
        string names = string.Join(", ", missing.Take(8).Select(rune => $"'{rune}' (U+{rune.Value:X4})"));
        return new(TextErrorCode.GlyphMissing, $"No font has {names}. Write the text without it.", missing[0]);
    }

    internal static TextException DoesNotFit(string text, TextStyle style, int boxWidth, int boxHeight) => new(
        TextErrorCode.TextDoesNotFit,
        $"The text \"{Start(text)}\" does not fit into {boxWidth}x{boxHeight} pixels even at {style.MinSizePx:0.#} px"
        + (style.MaxLines > 0 ? $" on {style.MaxLines} lines." : "."));

    private static string Start(string text)
    {
        const int ShownChars = 24;
        string flat = text.ReplaceLineEndings(" ").Trim();
        if (flat.Length <= ShownChars)
        {
            return flat;
        }

        int end = char.IsHighSurrogate(flat[ShownChars - 1]) ? ShownChars - 1 : ShownChars;
        return flat[..end] + "…";
    }
}
