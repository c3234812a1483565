using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Media that is gone → a slate that says so, where the picture would be.</summary>
internal sealed class SlateCompiler(RenderResources resources, Canvas canvas)
{
    private const string Words = "素材缺失 · Media missing";

    /// <param name="placed">The clip and its place.</param>
    /// <param name="visible">Where it is seen.</param>
    /// <param name="isMain">Whether it makes a scene.</param>
    /// <param name="problem">Why there is no picture.</param>
    public SlateLayer Compile(PlacedClip placed, FrameRange visible, bool isMain, MediaProblem problem)
    {
        var area = canvas.EvenBox(placed.Clip.Effect(EffectKinds.Fit)?.Parameters ?? Properties.Empty);
        bool covers = area.X <= 0 && area.Y <= 0 && area.Width >= canvas.Width && area.Height >= canvas.Height;
        return new SlateLayer(area, Draw($"{Words}\n{problem.Name}", area) ?? Draw(Words, area), covers, problem)
        {
            Placed = placed.Range,
            Visible = visible,
            IsScene = isMain,
            Descriptor = $"slate {problem.Name} {Descriptor.Of(placed.Clip)}",
        };
    }

    // A name may hold characters that no font has, or be too long for a small box: then it is left out.
    private PlacedSprite? Draw(string text, RectD area)
    {
        double size = Math.Min(area.Width, area.Height) * 0.075;
        var style = new TextStyle
        {
            Color = new Rgba(225, 225, 225),
            SizePx = Math.Max(4, size),
            MinSizePx = Math.Max(2, size * 0.4),
            MaxLines = 4,
            Weight = 500,
        };
        int width = Math.Max(1, (int)(area.Width * 0.84));
        int height = Math.Max(1, (int)(area.Height * 0.7));
        try
        {
            var drawn = new TextRasterizer(resources.Fonts).Render(text, style, width, height);
            double x = area.X + ((area.Width - width) / 2) + drawn.OffsetX;
            double y = area.Y + ((area.Height - height) / 2) + drawn.OffsetY;
            return new(drawn.Sprite, Math.Round(x / 2) * 2, Math.Round(y / 2) * 2);
        }
        catch (TextException)
        {
            return null;
        }
    }
}
