using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Lays a scene out on a canvas in a style: its ground, and every layer over it.</summary>
internal static class SceneStager
{
    private const double LongestStill = 3.0;

    public static StagedScene Stage(SceneContent scene, StageLook look)
    {
        var sketch = new SceneSketch(scene, look);
        SceneTemplates.Draw(sketch);
        Ornaments.ClearWords(sketch);
        KeepAlive(sketch);
        var (ground, effects) = Ground(sketch);
        return new(ground, effects, [.. sketch.Layers.OrderBy(layer => layer.Group)]);
    }

    private static (MediaReference Media, ImmutableArray<Effect> Effects) Ground(SceneSketch sketch)
    {
        var scene = sketch.Scene;
        if (scene.Media is { } media && SceneTemplates.IsFullPicture(scene.Template))
        {
            var effects = ImmutableArray.CreateBuilder<Effect>();
            effects.AddRange(KenBurns.Over(scene, sketch.Canvas));
            if (scene.GuideTo(media)?.Harmony is { } harmony)
            {
                effects.Add(harmony);
            }

            if (sketch.Layers.Count > 0)
            {
                effects.Add(Effects.Scrim("bottom", 0.35));
            }

            return (media, effects.ToImmutable());
        }

        var style = sketch.Style;
        var colors = style.RotatesBackground
            ? OneColor(sketch.Palette.Background[scene.Index % sketch.Palette.Background.Length])
            : sketch.Palette.Background;
        var parameters = new JsonObject
        {
            ["style"] = style.Backgrounds[scene.Index % style.Backgrounds.Length],
            ["colors"] = new JsonArray([.. colors.Select(color => JsonValue.Create(color))]),
            ["angle"] = 30 + (35 * (scene.Index % 4)),
            ["speed"] = style.BackgroundSpeed,
        };
        var ground = new GeneratorReference
        {
            Kind = GeneratorKinds.Background,
            Parameters = Properties.From(parameters),
            Seed = Seeds.Derive(scene.Seed, "background"),
        };
        return (ground, []);
    }

    // One flat colour and its slightly deeper neighbour: words that read on the first read on both.
    private static ImmutableArray<string> OneColor(string color) => [color, Ornaments.Blend(color, "#ffffff", 0.16)];

    // Where nothing new would be seen for longer than LongestStill seconds, a ring opens around the focus.
    private static void KeepAlive(SceneSketch sketch)
    {
        var scene = sketch.Scene;
        if (sketch.Layers.Any(layer => layer.Media is ExternalReference) || (scene.Media is not null && SceneTemplates.IsFullPicture(scene.Template)))
        {
            // A picture of the user's moves all the time.
            return;
        }

        long most = (long)(LongestStill * sketch.Rate.PerSecond);
        var focus = sketch.Layers.FirstOrDefault(layer => layer.Slot is "hero")
            ?? sketch.Layers.FirstOrDefault(layer => layer.Slot == "headline");
        if (focus is null)
        {
            return;
        }

        var times = sketch.Layers
            .Select(layer => layer.Delay)
            .Append(0)
            .Append(scene.Frames)
            .Distinct()
            .Order()
            .ToList();
        int number = 0;
        for (int i = 1; i < times.Count; i++)
        {
            long gap = times[i] - times[i - 1];
            long parts = (gap + most - 1) / most;
            for (long part = 1; part < parts; part++)
            {
                Pulse(sketch, focus, ++number, times[i - 1] + (gap * part / parts));
            }
        }
    }

    // Small discs: around a picture they take their places on a circle, beside words in the corners of the canvas.
    private static void Pulse(SceneSketch sketch, Layer focus, int number, long frame)
    {
        var canvas = sketch.Canvas;
        double size = 0.022 + (0.012 * (number % 3));
        double x;
        double y;
        if (focus.Group is not LayerGroup.Art && number == 1 && Underline(sketch, frame))
        {
            return;
        }

        if (focus.Group is LayerGroup.Art)
        {
            double angle = ((number * 137.5) + sketch.Pick("pulse", 360)) * Math.PI / 180;
            double reach = Math.Max(focus.Box.Width, focus.Box.Height) * (
                sketch.Style.Shapes == ShapeLanguage.Card ? 1.02 : 0.88);
            x = focus.Box.CenterX + (Math.Cos(angle) * reach);
            y = focus.Box.CenterY + (Math.Sin(angle) * reach);
        }
        else
        {
            int corner = (number + sketch.Pick("pulse", 4)) % 4;
            double inset = 0.06 + (0.03 * (number % 2));
            x = corner is 0 or 3 ? inset : canvas.Width - inset;
            y = corner < 2 ? inset : canvas.Height - inset;
        }

        var box = Box.Disc(x, y, size);
        if (sketch.Layers.Any(layer => layer.Group >= LayerGroup.Kicker && layer.Box.Overlaps(box.Inset(-0.03, -0.03))))
        {
            box = Box.Disc(canvas.Width - x, Math.Clamp(canvas.Height - y, 0.05, canvas.Height - 0.05), size);
        }

        string fill = number % 2 == 0 ? sketch.Palette.Accent2 : sketch.Palette.Accent;
        sketch.Shape(
            $"pulse-{number}",
            "circle",
            box,
            fill,
            motion: "pop",
            delay: frame,
            idle: Effects.Idle("float", 0.006));
    }

    // Words alone get a line drawn under them first, where there is room for one.
    private static bool Underline(SceneSketch sketch, long frame)
    {
        var words = sketch.Layers.Where(layer => layer.Group >= LayerGroup.Kicker).ToList();
        if (words.Count == 0 || sketch.Scene.Template == "history.rail" || sketch.Layers.Any(layer => layer.Slot is "underline" or "rule"))
        {
            return false;
        }

        var headline = words.FirstOrDefault(layer => layer.Group == LayerGroup.Title) ?? words[0];
        double bottom = words.Max(layer => layer.Box.Bottom);
        if (bottom + 0.06 > sketch.Area.Bottom)
        {
            return false;
        }

        bool left = (headline.Media as GeneratorReference)?.Parameters.Text("align") == "left";
        const double Width = 0.11;
        double x = left ? headline.Box.X : headline.Box.CenterX - (Width / 2);
        sketch.Shape(
            "underline",
            "rectangle",
            new(x, bottom + 0.035, Width, 0.009),
            sketch.Palette.Accent,
            Ornaments.Rounded(0.0045),
            motion: "wipe",
            delay: frame);
        return true;
    }
}
