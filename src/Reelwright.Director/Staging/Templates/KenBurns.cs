using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Slow movement over a still: in or out, towards where the subject usually is.</summary>
internal static class KenBurns
{
    // Zoom a second: slow enough to be felt and not seen.
    private const double ZoomPerSecond = 0.022;
    private const double LeastZoom = 0.07;
    private const double MostZoom = 0.16;

    /// <summary>Width over height as displayed; 4:3 when unknown.</summary>
    public static double Aspect(ExternalReference media) =>
        media is { Width: > 0, Height: > 0 } ? (double)media.Width / media.Height : 4.0 / 3;

    /// <summary>How a scene's picture lies over the whole canvas: how it fits, and its movement.</summary>
    public static ImmutableArray<Effect> Over(SceneContent scene, Canvas canvas)
    {
        double window = canvas.Width / canvas.Height;
        double ratio = Aspect(scene.Media!) / window;
        var guide = scene.GuideTo(scene.Media!);
        bool fills = scene.Template != "picture.blur" && ratio is > 0.5 and < 2 && (guide is null || guide.FitsPeople(Aspect(scene.Media!), window));
        return [Effects.Fit(fills ? "fill" : "blur"), View(scene, window)];
    }

    /// <summary>The movement of a scene's picture in a window of an aspect.</summary>
    public static Effect View(SceneContent scene, double windowAspect)
    {
        var media = scene.Media!;
        double aspect = Aspect(media);

        // Portraits hold their subject in the upper middle; elsewhere thirds to left and right take turns.
        double focusX = aspect < 0.95 ? 0.5 : (scene.Index % 3) switch { 0 => 0.5, 1 => 0.44, _ => 0.56 };
        double focusY = aspect < 0.95 ? 0.4 : 0.46;
        var guide = scene.GuideTo(media);
        if (guide is not null)
        {
            // Words stand low: what is looked at goes a little above the middle.
            (focusX, focusY) = (guide.FocusX, guide.FocusY + (scene.Words.Headline.Length > 0 ? 0.07 : 0.02));
        }

        if (media.Kind == MediaKind.Video)
        {
            return Effects.View([Effects.Curve("zoom", (0, 1, Easing.Linear))]);
        }

        double zoom = Math.Clamp(scene.Frames / 30.0 * ZoomPerSecond, LeastZoom, MostZoom);
        bool inwards = scene.Index % 2 == 0;
        double viewWidth = Math.Min(1, windowAspect / aspect);
        double viewHeight = Math.Min(1, aspect / windowAspect);
        double start = 1.02;
        if (guide?.People is { } people)
        {
            // Never so close that a face is cut.
            double closest = Math.Max(1, Math.Min(viewWidth / people.Width, viewHeight / people.Height));
            start = Math.Min(start, closest);
            zoom = Math.Min(zoom, closest - start);
        }

        double spareX = Math.Max(0, 1 - (windowAspect / aspect));
        double spareY = Math.Max(0, 1 - (aspect / windowAspect));
        var curves = ImmutableArray.CreateBuilder<KeyframeCurve>();
        long end = Math.Max(1, scene.Frames);
        curves.Add(
            Effects.Curve(
                "zoom",
                (0, inwards ? start : start + zoom, Easing.Linear),
                (end, inwards ? start + zoom : start, Easing.Linear)));
        double panX = Math.Min(spareX * 0.3, 0.07) * (scene.Index % 4 < 2 ? 1 : -1);
        double panY = Math.Min(spareY * 0.3, 0.07) * (inwards ? -1 : 1);
        var x = Within(focusX, panX, guide?.People is { } wide ? (wide.X, wide.Right) : null, viewWidth / (start + zoom));
        var y = Within(focusY, panY, guide?.People is { } high ? (high.Y, high.Bottom) : null, viewHeight / (start + zoom));
        curves.Add(Effects.Curve("cx", (0, x.From, Easing.Linear), (end, x.To, Easing.Linear)));
        curves.Add(Effects.Curve("cy", (0, y.From, Easing.Linear), (end, y.To, Easing.Linear)));
        return Effects.View(curves.ToImmutable());
    }

    // Middles of the view at both ends, such that what must be seen stays in it all the way.
    private static (double From, double To) Within(double focus, double pan, (double Low, double High)? seen, double view)
    {
        if (seen is not { } part)
        {
            return (focus - pan, focus + pan);
        }

        double least = part.High - (view / 2);
        double most = part.Low + (view / 2);
        return least > most
            ? ((part.Low + part.High) / 2, (part.Low + part.High) / 2)
            : (Math.Clamp(focus - pan, least, most), Math.Clamp(focus + pan, least, most));
    }
}
