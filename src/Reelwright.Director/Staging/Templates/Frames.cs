using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>What several layouts share: words beside a drawing, and rooms that fit.</summary>
internal static class Frames
{
    private const double Gap = 0.1;

    /// <summary>Width of the widest box about the canvas's middle inside the area.</summary>
    public static double Symmetric(SceneSketch sketch) =>
        2 * Math.Min((sketch.Canvas.Width / 2) - sketch.Area.X, sketch.Area.Right - (sketch.Canvas.Width / 2));

    /// <summary>A sheet that the words on it can be read on, whatever the style's surface lets through.</summary>
    public static string Solid(SceneSketch sketch) => sketch.Palette.IsDark
        ? Ornaments.Blend(sketch.Palette.Background[0], "#ffffff", 0.1) : sketch.Palette.Surface[..7];

    /// <summary>Words on one side and a drawing on the other; on narrow canvases words above the drawing.</summary>
    /// <param name="sketch">The sheet.</param>
    /// <param name="share">Part of the width that the drawing takes on wide canvases.</param>
    /// <param name="size">Size of the headline on wide canvases.</param>
    /// <param name="draw">Draws into the room that is left.</param>
    /// <param name="most">Greatest height of the drawing on narrow canvases.</param>
    public static void Beside(SceneSketch sketch, double share, double size, Action<Box> draw, double most = 2)
    {
        var area = sketch.Area;
        var words = sketch.Scene.Words;
        bool silent = words.Headline.Length == 0 && words.Subline.Length == 0;
        if (silent)
        {
            draw(sketch.IsWide ? area : Box.Around(sketch.Canvas.Width / 2, area.CenterY, Symmetric(sketch), Math.Min(most, area.Height)));
            return;
        }

        bool mirrored = sketch.Scene.IsMirrored;
        if (sketch.IsWide)
        {
            double room = area.Width * share;
            double width = area.Width - room - Gap;
            var column = new TextColumn(sketch, width, size, "left", 4);
            column.Place(mirrored ? area.Right - width : area.X, area.CenterY - (column.Height / 2));
            draw(new Box(mirrored ? area.X : area.Right - room, area.Y, room, area.Height));
            return;
        }

        double side = Symmetric(sketch);
        var above = new TextColumn(sketch, side, sketch.IsTall ? 0.086 : 0.066, "center", 3);
        double height = Math.Min(most, area.Height - above.Height - 0.06);
        double top = area.CenterY - ((above.Height + 0.06 + height) / 2);
        above.Place((sketch.Canvas.Width - side) / 2, top);
        draw(new Box((sketch.Canvas.Width - side) / 2, top + above.Height + 0.06, side, height));
    }

    /// <summary>The largest box of an aspect in a room, in its middle.</summary>
    public static Box Inside(Box room, double aspect)
    {
        double width = Math.Min(room.Width, room.Height * aspect);
        return Box.Around(room.CenterX, room.CenterY, width, width / aspect);
    }

    /// <summary>A user's picture in a box, with the slow movement of stills.</summary>
    public static void Picture(SceneSketch sketch, string slot, ExternalReference media, Box box, double radius, double shadow, long delay, string motion, params ReadOnlySpan<Effect> more)
    {
        var view = slot == "picture"
            ? KenBurns.View(sketch.Scene, box.Width / box.Height)
            : KenBurns.View(sketch.Scene with { Media = media, Index = sketch.Scene.Index + slot.Length + slot[^1] }, box.Width / box.Height);
        sketch.Picture(slot, media, box, [Effects.Fit("fill", box.ToFractions(sketch.Canvas), radius, shadow), view, .. more], delay, motion);
    }
}
