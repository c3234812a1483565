using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Words, art and forms → a sprite with its place.</summary>
internal sealed class SpriteCompiler(RenderResources resources, Canvas canvas)
{
    /// <exception cref="RenderException">A parameter is wrong, or the kind draws nothing.</exception>
    /// <exception cref="TextException">The words cannot be set.</exception>
    /// <exception cref="ArtException">There is no such art.</exception>
    public PlacedSprite Compile(GeneratorReference generator) => generator.Kind switch
    {
        GeneratorKinds.Text => Text(generator.Parameters),
        GeneratorKinds.Art => Art(generator.Parameters),
        GeneratorKinds.Emoji => Emoji(generator.Parameters),
        GeneratorKinds.Shape => new ShapeCompiler(canvas).Compile(generator.Parameters),
        _ => throw new RenderException($"'{generator.Kind}' is not something to see"),
    };

    /// <summary>The words of text parameters, as they are set.</summary>
    public static string Words(Properties parameters)
    {
        string text = parameters.Text("text") ?? "";
        return parameters.Flag("uppercase", false) ? text.ToUpperInvariant() : text;
    }

    private PlacedSprite Text(Properties parameters)
    {
        var box = canvas.Box(parameters);
        string text = Words(parameters);
        var rasterizer = new TextRasterizer(resources.Fonts);
        var drawn = WordFitting.Set(
            parameters, text, canvas.ShortEdge, style => rasterizer.Render(text, style, Math.Max(1, (int)box.Width), Math.Max(1, (int)box.Height)));
        return new(drawn.Sprite, box.X + drawn.OffsetX, box.Y + drawn.OffsetY);
    }

    private PlacedSprite Emoji(Properties parameters)
    {
        var box = canvas.Box(parameters);
        string emoji = parameters.Text("emoji") ?? throw new RenderException("an emoji without a character");
        double size = Math.Min(box.Width, box.Height);
        double shadow = Math.Clamp(parameters.Number("shadow", 0), 0, 1);
        var style = new TextStyle
        {
            SizePx = size,
            MinSizePx = Math.Max(1, size / 8),
            MaxLines = 1,
            LineSpacing = 1,
            Shadow = shadow > 0
                ? new TextShadow(0, size * 0.03, size * 0.08, new Rgba(0, 0, 0, (byte)Math.Round(255 * shadow)))
                : null,
        };
        var drawn = new TextRasterizer(resources.Fonts)
            .Render(emoji, style, Math.Max(1, (int)box.Width), Math.Max(1, (int)box.Height));
        return new(drawn.Sprite, box.X + drawn.OffsetX, box.Y + drawn.OffsetY);
    }

    private PlacedSprite Art(Properties parameters)
    {
        var box = canvas.Box(parameters);
        string id = parameters.Text("art") ?? throw new RenderException("art without an id");
        int size = Math.Max(8, (int)Math.Round(Math.Min(box.Width, box.Height) / 2) * 2);
        var colors = parameters.Texts("colors") is [var first, var second, var third, var fourth, ..]
            ? new ArtColors(Rgba.Parse(first), Rgba.Parse(second), Rgba.Parse(third), Rgba.Parse(fourth))
            : null;
        double shadow = Math.Clamp(parameters.Number("shadow", 0), 0, 1);
        bool isMirrored = parameters.Flag("mirror", false);
        var sprite = resources.Sprites.GetOrDraw($"{id} {size} {colors} {shadow} {isMirrored}", () => isMirrored
            ? FormRasterizer.MirrorImage(resources.Art.RenderRaster(id, size, colors))
            : shadow > 0
            ? FormRasterizer.WithShadow(resources.Art.RenderRaster(id, size, colors), shadow)
            : resources.Art.Render(id, size, colors));
        return new(
            sprite,
            box.X + ((box.Width - sprite.Width) / 2),
            box.Y + ((box.Height - sprite.Height) / 2));
    }
}
