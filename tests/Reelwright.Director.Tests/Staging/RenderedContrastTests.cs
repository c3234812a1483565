using Reelwright.Director;
using Reelwright.Graphics;

namespace Reelwright.Tests;

/// <summary>Contrast of words on backgrounds as they are drawn: every look on every kind of background, pixel by pixel.</summary>
public sealed class RenderedContrastTests
{
    private const int Width = 192;
    private const int Height = 108;
    private const double Least = 4.5;

    // Dither moves single pixels by a step or two; words are read over areas.
    private const double ShareOfPixels = 0.995;

    public static TheoryData<string> Styles => [.. StylePacks.All.Select(style => style.Id)];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Words_are_readable_on_every_background_as_it_is_drawn(string id)
    {
        var palette = StylePacks.Find(id).Palette;
        List<string> faults = [];
        foreach (var style in Enum.GetValues<GradientStyle>())
        {
            var background = new GradientBackground { Style = style, Colors = [.. palette.Background.Select(Rgba.Parse)], Seed = 7, AngleDegrees = 30 };
            double[] luminances = Luminances(background);
            foreach (var (name, color) in new[] { ("text", palette.Text), ("muted", palette.Muted), ("accent", palette.Accent) })
            {
                double ink = Luminance(Rgba.Parse(color[..7]));
                double readable = luminances.Count(ground => Contrast(ink, ground) >= Least) / (double)luminances.Length;
                if (readable < ShareOfPixels)
                {
                    faults.Add($"{style}: {name} {color} is readable on {readable:P1}, worst {luminances.Min(ground => Contrast(ink, ground)):F2}");
                }
            }
        }

        Assert.True(faults.Count == 0, $"{id}\n{string.Join('\n', faults)}");
    }

    private static double[] Luminances(GradientBackground background)
    {
        var renderer = new GradientRenderer(background, Width, Height);
        var frame = new Frame(Width, Height);
        List<double> found = [];
        foreach (double time in new[] { 0.0, 4.0, 11.0 })
        {
            renderer.Draw(frame, time);
            for (int y = 0; y < Height; y += 2)
            {
                for (int x = 0; x < Width; x += 2)
                {
                    int chroma = (y / 2 * (Width / 2)) + (x / 2);
                    found.Add(Luminance(Color(frame.Y[(y * Width) + x], frame.U[chroma], frame.V[chroma])));
                }
            }
        }

        return [.. found];
    }

    // BT.709, limited range, as a player shows it.
    private static Rgba Color(byte luma, byte blue, byte red)
    {
        double y = (luma - 16) / 219.0;
        double u = (blue - 128) / 224.0;
        double v = (red - 128) / 224.0;
        static byte Byte(double value) => (byte)Math.Clamp(Math.Round(value * 255), 0, 255);
        return new(Byte(y + (1.5748 * v)), Byte(y - (0.1873 * u) - (0.4681 * v)), Byte(y + (1.8556 * u)));
    }

    private static double Luminance(Rgba color) => (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));

    private static double Linear(byte value)
    {
        double c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
}
