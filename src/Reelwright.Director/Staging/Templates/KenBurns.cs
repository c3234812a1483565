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

    /// <summary>The movement of a scene's picture in a window of an aspect.</summary>
    public static Effect View(SceneContent scene, double windowAspect)
    {
        var media = scene.Media!;
        double aspect = Aspect(media);

        // Portraits hold their subject in the upper middle; elsewhere thirds to left and right take turns.
        double focusX = aspect < 0.95 ? 0.5 : (scene.Index % 3) switch { 0 => 0.5, 1 => 0.44, _ => 0.56 };
        double focusY = aspect < 0.95 ? 0.4 : 0.46;
        if (media.Kind == MediaKind.Video)
        {
            return Effects.View([Effects.Curve("zoom", (0, 1, Easing.Linear))]);
        }

        double zoom = Math.Clamp(scene.Frames / 30.0 * ZoomPerSecond, LeastZoom, MostZoom);
        bool inwards = scene.Index % 2 == 0;
        double spareX = Math.Max(0, 1 - (windowAspect / aspect));
        double spareY = Math.Max(0, 1 - (aspect / windowAspect));
        var curves = ImmutableArray.CreateBuilder<KeyframeCurve>();
        long end = Math.Max(1, scene.Frames);
        curves.Add(
            Effects.Curve(
                "zoom",
                (0, inwards ? 1.02 : 1.02 + zoom, Easing.Linear),
                (end, inwards ? 1.02 + zoom : 1.02, Easing.Linear)));
        double panX = Math.Min(spareX * 0.3, 0.07) * (scene.Index % 4 < 2 ? 1 : -1);
        double panY = Math.Min(spareY * 0.3, 0.07) * (inwards ? -1 : 1);
        curves.Add(Effects.Curve("cx", (0, focusX - panX, Easing.Linear), (end, focusX + panX, Easing.Linear)));
        curves.Add(Effects.Curve("cy", (0, focusY - panY, Easing.Linear), (end, focusY + panY, Easing.Linear)));
        return Effects.View(curves.ToImmutable());
    }
}
