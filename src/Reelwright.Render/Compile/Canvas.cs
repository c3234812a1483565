using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>The picture that a plan is compiled for; turns fractions into pixels.</summary>
internal sealed record Canvas(int Width, int Height, FrameRate Rate)
{
    /// <summary>The shorter side, which sizes are fractions of.</summary>
    public int ShortEdge => Math.Min(Width, Height);

    /// <summary>A generator's or effect's <c>box</c> in pixels; the whole canvas when absent.</summary>
    /// <exception cref="RenderException">The box is not four numbers or has no area.</exception>
    public RectD Box(Properties parameters)
    {
        if (!parameters.Has("box"))
        {
            return new(0, 0, Width, Height);
        }

        return parameters.Numbers("box") is [var x, var y, > 0 and var width, > 0 and var height]
            ? new(x * Width, y * Height, width * Width, height * Height)
            : throw new RenderException("its box is not [x, y, width, height] with an area");
    }

    /// <summary>A box on whole chroma samples, inside the canvas where it is partly outside.</summary>
    public RectD EvenBox(Properties parameters)
    {
        var box = Box(parameters);
        double left = Even(Math.Max(0, box.X));
        double top = Even(Math.Max(0, box.Y));
        return new(
            left,
            top,
            Math.Max(2, Even(Math.Min(Width, box.Right)) - left),
            Math.Max(2, Even(Math.Min(Height, box.Bottom)) - top));
    }

    /// <summary>A colour parameter.</summary>
    /// <exception cref="RenderException">It is there but not a colour.</exception>
    public static Rgba? Color(Properties parameters, string name)
    {
        if (parameters.Text(name) is not { } text)
        {
            return null;
        }

        try
        {
            return Rgba.Parse(text);
        }
        catch (FormatException e)
        {
            throw new RenderException($"{name}: {e.Message}");
        }
    }

    private static double Even(double value) => Math.Round(value / 2) * 2;
}
