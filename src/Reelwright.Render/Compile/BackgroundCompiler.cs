using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Background parameters → a gradient renderer.</summary>
internal static class BackgroundCompiler
{
    /// <exception cref="RenderException">The colours are not 2 to 5, or a colour is none.</exception>
    public static GradientRenderer Compile(GeneratorReference background, Canvas canvas)
    {
        var colors = background.Parameters.Texts("colors") ?? ["#1b2440", "#3a4f8a"];
        if (colors.Length is < 2 or > 5)
        {
            throw new RenderException($"a background has 2 to 5 colours, not {colors.Length}");
        }

        try
        {
            var gradient = new GradientBackground
            {
                Style = GradientStyles.Parse(background.Parameters.Text("style")),
                Colors = [.. colors.Select(Rgba.Parse)],
                AngleDegrees = background.Parameters.Number("angle", 30),
                Seed = background.Seed,
                Speed = background.Parameters.Number("speed", 1),
            };
            return new GradientRenderer(gradient, canvas.Width, canvas.Height);
        }
        catch (FormatException e)
        {
            throw new RenderException(e.Message);
        }
    }
}
