using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Several of the user's pictures at once: a wall of them, or prints on a table.</summary>
internal static class AlbumTemplates
{
    private const string Paper = "#fdfcf8";

    /// <summary>A wall of pictures around the closing words, or over the canvas where there are none.</summary>
    public static void Collage(SceneSketch sketch)
    {
        ExternalReference[] all = sketch.Scene.Media is { } first ? [first, .. sketch.Scene.More] : [.. sketch.Scene.More];
        if (all.Length < 3)
        {
            PictureTemplates.Split(sketch);
            return;
        }

        Ornaments.Ambient(sketch);
        Frames.Beside(sketch, 0.56, 0.104, room => Wall(sketch, all, room), sketch.IsTall ? 0.94 : 0.62);
    }

    /// <summary>Three prints with white borders, each laid down at its own angle.</summary>
    public static void Prints(SceneSketch sketch)
    {
        ExternalReference[] all = sketch.Scene.Media is { } first ? [first, .. sketch.Scene.More] : [.. sketch.Scene.More];
        if (all.Length < 2)
        {
            PictureTemplates.Card(sketch);
            return;
        }

        Ornaments.Ambient(sketch);
        var words = sketch.Scene.Words;
        var area = sketch.Area;
        bool silent = words.Headline.Length == 0 && words.Subline.Length == 0;
        double side = Frames.Symmetric(sketch);
        TextColumn? column = silent ? null : new TextColumn(sketch, side, 0.07, "center", 2, hasKicker: false);
        double foot = column is null ? 0 : column.Height + 0.05;
        column?.Place((sketch.Canvas.Width - side) / 2, area.Bottom - column.Height, 1.2);
        var room = area with { Height = area.Height - foot };
        int count = Math.Min(3, all.Length);
        double[] angles = [-6, 4.5, -2.5];
        for (int i = 0; i < count; i++)
        {
            double width = sketch.IsTall ? 0.54 : sketch.IsWide ? Math.Min(0.5, room.Height * 0.68) : Math.Min(0.42, room.Height * 0.5);
            double height = width * 1.16;
            var (x, y) = sketch.IsTall
                ? (sketch.Canvas.Width / 2 + (i == 1 ? 0.16 : -0.16), room.CenterY + ((i - ((count - 1) / 2.0)) * Math.Min(height * 0.78, (room.Height - height) / Math.Max(1, count - 1))))
                : (room.CenterX + ((i - ((count - 1) / 2.0)) * Math.Min(width * 1.02, (room.Width - width) / Math.Max(1, count - 1))), room.CenterY + (i == 1 ? -0.02 : 0.02));
            Print(sketch, i, all[i], Box.Around(x, y, width, height), angles[i] * (sketch.Scene.IsMirrored ? -1 : 1));
        }
    }

    // One large picture and smaller ones in columns beside it, all of the same height together.
    private static void Wall(SceneSketch sketch, ExternalReference[] all, Box room)
    {
        const double Gap = 0.014;
        int count = Math.Min(all.Length, room.Width > room.Height * 1.15 ? 6 : 6);
        Box[] cells = Cells(count, room, Gap);
        for (int i = 0; i < cells.Length; i++)
        {
            Frames.Picture(sketch, i == 0 ? "picture" : $"picture-{i + 1}", all[i], cells[i], Math.Max(0.01, sketch.Style.Radius * 0.4), 0.3, sketch.Step(i * 1.2), "pop");
        }
    }

    private static Box[] Cells(int count, Box room, double gap)
    {
        Box At(double x, double y, double w, double h) => new Box(
            room.X + (x * room.Width), room.Y + (y * room.Height), w * room.Width, h * room.Height).Inset(gap / 2, gap / 2);
        return count switch
        {
            3 => [At(0, 0, 0.6, 1), At(0.6, 0, 0.4, 0.5), At(0.6, 0.5, 0.4, 0.5)],
            4 => [At(0, 0, 0.56, 0.58), At(0.56, 0, 0.44, 0.42), At(0, 0.58, 0.44, 0.42), At(0.44, 0.42, 0.56, 0.58)],
            5 => [At(0, 0, 0.58, 0.56), At(0.58, 0, 0.42, 0.56), At(0, 0.56, 0.34, 0.44), At(0.34, 0.56, 0.33, 0.44), At(0.67, 0.56, 0.33, 0.44)],
            _ => [At(0, 0, 0.62, 0.6), At(0.62, 0, 0.38, 0.3), At(0.62, 0.3, 0.38, 0.3), At(0, 0.6, 0.34, 0.4), At(0.34, 0.6, 0.28, 0.4), At(0.62, 0.6, 0.38, 0.4)],
        };
    }

    private static void Print(SceneSketch sketch, int index, ExternalReference media, Box paper, double degrees)
    {
        long delay = sketch.Step(1 + (index * 2.4));
        double border = paper.Width * 0.055;
        var picture = new Box(paper.X + border, paper.Y + border, paper.Width - (2 * border), paper.Width - (2 * border));

        // Both turn about the middle of the paper: the picture's own middle goes along.
        double radians = degrees * Math.PI / 180;
        double dx = picture.CenterX - paper.CenterX;
        double dy = picture.CenterY - paper.CenterY;
        var turned = Box.Around(
            paper.CenterX + (dx * Math.Cos(radians)) - (dy * Math.Sin(radians)),
            paper.CenterY + (dx * Math.Sin(radians)) + (dy * Math.Cos(radians)),
            picture.Width,
            picture.Height);
        string slot = index == 0 ? "picture" : $"picture-{index + 1}";
        sketch.Paper($"paper-{index + 1}", paper, Paper, degrees, delay);
        Frames.Picture(sketch, slot, media, turned, 0.003, 0, delay, "drop", Effects.Turned(degrees));
        if (PictureNames.Words(media.Name) is { Length: > 0 } words)
        {
            double strip = paper.Bottom - picture.Bottom;
            var caption = FittedText.Fit(
                words,
                new TextLook { Family = "serif", Weight = 500, Color = "#3a342c", Size = strip * 0.36, MinSize = 0.022, MaxLines = 1 },
                picture.Width * 0.94,
                sketch.Words);
            double down = picture.Bottom + (strip / 2) - paper.CenterY;
            var place = Box.Around(paper.CenterX - (down * Math.Sin(radians)), paper.CenterY + (down * Math.Cos(radians)), caption.Width, caption.Height);
            if (caption.Width <= picture.Width)
            {
                sketch.Written($"caption-{index + 1}", caption, place, degrees, delay);
            }
        }
    }
}
