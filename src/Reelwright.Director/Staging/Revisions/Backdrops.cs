using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Gives scenes another backdrop, and their words colours that read on it.</summary>
internal static class Backdrops
{
    private static readonly HashSet<string> Plated = new(StringComparer.Ordinal) { "plate" };

    public static Timeline Change(
        Timeline timeline,
        Palette palette,
        IReadOnlyList<int> places,
        IReadOnlyList<string> colors,
        string? style)
    {
        var scenes = timeline.Scenes();
        foreach (var scene in places.Select(place => scenes[place]))
        {
            if (scene.Clip.Media is not GeneratorReference generator)
            {
                continue;
            }

            var parameters = generator.Parameters;
            if (generator.Kind == GeneratorKinds.Solid)
            {
                parameters = colors.Count > 0 ? parameters.With("color", colors[0]) : parameters;
            }
            else
            {
                var shown = colors.Count == 1 ? [colors[0], Ornaments.Blend(colors[0], "#808080", 0.14)] : colors;
                parameters = shown.Count > 0
                    ? parameters.With("colors", new JsonArray([.. shown.Select(color => (JsonNode)JsonValue.Create(color))]))
                    : parameters;
                parameters = style is null ? parameters : parameters.With("style", style);
            }

            var clip = HandMarks.Mark(scene.Clip.WithParameters(parameters), "colors", "style", "color");
            timeline = timeline.Apply(new ChangeClip(clip));
            if (colors.Count > 0)
            {
                timeline = Readable(timeline, scene, Recolored.Over(palette, colors));
            }
        }

        return timeline;
    }

    // Words that stand on the backdrop itself; those on a plate of their own read as before.
    private static Timeline Readable(Timeline timeline, PlacedClip scene, Palette palette)
    {
        var grounds = palette.Background.Select(Colour.Parse).ToList();
        var words = timeline.Placed().Where(placed => scene.Range.Contains(placed.Range.Start)
            && placed.Track.Role != Marks.CaptionRole
            && placed.Clip.Media is GeneratorReference { Kind: GeneratorKinds.Text }
            && !placed.Clip.Parameters.Names.Any(Plated.Contains)).ToList();
        foreach (var placed in words)
        {
            string now = placed.Clip.Parameters.Text("color") ?? palette.Text;
            string readable = Colour.TryParse(now, out var own) ? Legibility.Ensure(own, grounds).ToHex() : palette.Text;
            string? highlight = placed.Clip.Parameters.Text("highlightColor");
            var parameters = placed.Clip.Parameters.With("color", readable);
            if (highlight is not null && Colour.TryParse(highlight, out var bright))
            {
                parameters = parameters.With("highlightColor", Legibility.Ensure(bright, grounds).ToHex());
            }

            if (!parameters.Equals(placed.Clip.Parameters))
            {
                timeline = timeline.Apply(new ChangeClip(HandMarks.Mark(placed.Clip.WithParameters(parameters), "color")));
            }
        }

        return timeline;
    }
}
