using System.Globalization;

namespace Reelwright.Graphics;

/// <summary>A gamma-coded sRGB colour with straight alpha, 8 bits each.</summary>
public readonly record struct Rgba(byte R, byte G, byte B, byte A = 255)
{
    /// <summary>Reads <c>#rrggbb</c> or <c>#rrggbbaa</c>.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static Rgba Parse(string hex)
    {
        if (hex.Length is not (7 or 9) || hex[0] != '#'
            || !uint.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint bits))
        {
            throw new FormatException($"Not a colour: '{hex}'. Write #rrggbb or #rrggbbaa.");
        }

        if (hex.Length == 7)
        {
            bits = (bits << 8) | 0xFF;
        }

        return new((byte)(bits >> 24), (byte)(bits >> 16), (byte)(bits >> 8), (byte)bits);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        A == 255 ? $"#{R:x2}{G:x2}{B:x2}" : $"#{R:x2}{G:x2}{B:x2}{A:x2}";
}
