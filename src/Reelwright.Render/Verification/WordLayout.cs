using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Finds where a timeline's words lie, without drawing them.</summary>
internal static class WordLayout
{
    private const double Faint = 0.35;

    /// <summary>All words that are seen, in the order of their tracks. Words that cannot be set are left out: rendering names them.</summary>
    public static IReadOnlyList<PlacedWords> Of(Timeline timeline, RenderResources resources)
    {
        var canvas = new Canvas(timeline.Width, timeline.Height, timeline.Rate);
        var found = new List<PlacedWords>();
        foreach (var placed in timeline.Tracks.Where(track => track.Kind != TrackKind.Audio && !track.IsMuted).SelectMany(track => track.Placed()))
        {
            if (placed.Clip.Media is GeneratorReference { Kind: GeneratorKinds.Text } words && TryFit(words.Parameters, canvas, resources) is { } ink)
            {
                found.Add(new(placed, SpriteCompiler.Words(words.Parameters), Moved(ink, placed.Clip, canvas))
                {
                    Scene = MediaFindings.SceneOf(timeline, placed) + 1,
                    IsFaint = IsFaint(words.Parameters, placed.Clip),
                });
            }
        }

        return found;
    }

    private static RectD? TryFit(Properties parameters, Canvas canvas, RenderResources resources)
    {
        try
        {
            var box = canvas.Box(parameters);
            string text = SpriteCompiler.Words(parameters);
            var rasterizer = new TextRasterizer(resources.Fonts);
            var fit = WordFitting.Set(
                parameters, text, canvas.ShortEdge, style => rasterizer.Fit(text, style, Math.Max(1, (int)box.Width), Math.Max(1, (int)box.Height)));
            return new RectD(box.X + fit.Ink.X, box.Y + fit.Ink.Y, fit.Ink.Width, fit.Ink.Height);
        }
        catch (Exception e) when (e is TextException or RenderException)
        {
            return null;
        }
    }

    // At rest: in the middle of its time, when what comes in has come and nothing has begun to go.
    private static RectD Moved(RectD ink, Clip clip, Canvas canvas)
    {
        if (clip.Effect(EffectKinds.Transform) is not { } transform)
        {
            return ink;
        }

        double middle = clip.Frames / 2.0;
        double scale = transform.ValueAt("scale", middle, 1);
        return new(
            ink.X + (ink.Width * (1 - scale) / 2) + (transform.ValueAt("dx", middle, 0) * canvas.Width),
            ink.Y + (ink.Height * (1 - scale) / 2) + (transform.ValueAt("dy", middle, 0) * canvas.Height),
            ink.Width * scale,
            ink.Height * scale);
    }

    private static bool IsFaint(Properties parameters, Clip clip) =>
        clip.Effect(EffectKinds.Transform)?.ValueAt("opacity", clip.Frames / 2.0, 1) < Faint
        || (Canvas.Color(parameters, "color") is { } color && color.A < Faint * 255);
}
