using System.Globalization;

namespace Reelwright.Agent;

/// <summary>Colours as text.</summary>
internal static class Colors
{
    /// <summary>Whether a text is #rrggbb.</summary>
    public static bool IsHex(string? text) => text is { Length: 7 } && text[0] == '#'
        && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);

    /// <summary>The colour, or a refusal that says how colours are written.</summary>
    public static string Valid(string text) => IsHex(text)
        ? text.ToLowerInvariant()
        : throw new EditRefusedException($"\"{text}\" is no colour I know; say for example \"red\" or \"#ff8800\".", $"我不认识颜色「{text}」；可以说“红色”或“#ff8800”。");

    /// <summary>Whether white words read better on it than black ones.</summary>
    public static bool IsDark(string hex)
    {
        int Part(int at) => int.Parse(hex.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return (0.299 * Part(1)) + (0.587 * Part(3)) + (0.114 * Part(5)) < 140;
    }
}
