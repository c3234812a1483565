using System.Globalization;

namespace Reelwright.Tests;

/// <summary>Whether a colour is what a person would call by a name.</summary>
internal static class ColorNames
{
    /// <summary>Whether <paramref name="color"/> (#rrggbb, alpha ignored) is <paramref name="wanted"/>: a name, or #rrggbb exactly.</summary>
    public static bool Is(string? color, string wanted)
    {
        if (color is not { Length: >= 7 })
        {
            return false;
        }

        if (wanted.StartsWith('#'))
        {
            return string.Equals(color[..7], wanted, StringComparison.OrdinalIgnoreCase);
        }

        var (hue, saturation, light) = Hsl(color);
        return wanted switch
        {
            "white" => light > 0.88,
            "black" => light < 0.16,
            "gray" => saturation < 0.2 && light is > 0.16 and < 0.88,
            "brown" => Near(hue, 26, 18) && light < 0.5 && saturation > 0.15,
            "pink" => Near(hue, 336, 32) && light > 0.5,
            "gold" => Near(hue, 45, 14) && saturation > 0.3,
            "silver" => saturation < 0.25 && light is > 0.6 and < 0.92,
            "navy" => Near(hue, 230, 25) && light < 0.38,
            "beige" => Near(hue, 42, 24) && light > 0.7,
            _ => saturation > 0.3 && light is > 0.15 and < 0.9 && wanted switch
            {
                "red" => Near(hue, 0, 18),
                "orange" => Near(hue, 30, 14),
                "yellow" => Near(hue, 52, 14),
                "green" => Near(hue, 125, 45),
                "teal" => Near(hue, 178, 22),
                "blue" => Near(hue, 218, 32),
                "purple" => Near(hue, 278, 28),
                _ => throw new InvalidDataException($"No colour is called \"{wanted}\" here."),
            },
        };
    }

    private static bool Near(double hue, double middle, double within)
    {
        double apart = Math.Abs(hue - middle) % 360;
        return Math.Min(apart, 360 - apart) <= within;
    }

    private static (double Hue, double Saturation, double Light) Hsl(string color)
    {
        double red = Part(color, 1);
        double green = Part(color, 3);
        double blue = Part(color, 5);
        double most = Math.Max(red, Math.Max(green, blue));
        double least = Math.Min(red, Math.Min(green, blue));
        double light = (most + least) / 2;
        double span = most - least;
        if (span < 1e-9)
        {
            return (0, 0, light);
        }

        double hue = most == red ? (green - blue) / span : most == green ? ((blue - red) / span) + 2 : ((red - green) / span) + 4;
        return (((hue * 60) + 360) % 360, span / (1 - Math.Abs((2 * light) - 1)), light);
    }

    private static double Part(string color, int at) =>
        int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
}
