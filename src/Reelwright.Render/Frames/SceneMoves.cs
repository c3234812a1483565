using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Transitions by a camera's move: zooms and the whip pan.</summary>
internal static class SceneMoves
{
    private const double Closest = 2.4;
    private const double SmallestCard = 0.25;

    /// <summary>Into the first scene, out of which the next grows.</summary>
    public static void ZoomIn(Frame target, Frame next, double progress, FramePool pool)
    {
        var closer = pool.Rent(target.Width, target.Height);
        double zoom = Math.Pow(Closest, KeyframeCurve.Ease(Easing.InOut, progress));
        PictureScaler.Draw(closer, target, View(target, zoom), Sampling.Bilinear);
        target.CopyFrom(closer);
        double size = SmallestCard + ((1 - SmallestCard) * KeyframeCurve.Ease(Easing.InOut, progress));
        Card(target, next, size, SceneBlend.Smooth((progress - 0.12) / 0.5), closer);
        pool.Return(closer);
    }

    /// <summary>The first scene shrinks away before the next.</summary>
    public static void ZoomOut(Frame target, Frame next, double progress, FramePool pool)
    {
        double way = KeyframeCurve.Ease(Easing.InOut, progress);
        var scratch = pool.Rent(target.Width, target.Height);
        var before = pool.Rent(target.Width, target.Height);
        before.CopyFrom(target);
        PictureScaler.Draw(target, next, View(next, 1 + (0.18 * (1 - way))), Sampling.Bilinear);
        Card(target, before, 1 - (0.85 * way), 1 - SceneBlend.Smooth((progress - 0.4) / 0.5), scratch);
        pool.Return(scratch);
        pool.Return(before);
    }

    /// <summary>A fast pan to the right with the streaks of its speed.</summary>
    /// <param name="target">The scene before; receives the result.</param>
    /// <param name="next">The scene after.</param>
    /// <param name="progress">0 to 1.</param>
    /// <param name="step">Progress from one frame to the next.</param>
    public static void WhipPan(Frame target, Frame next, double progress, double step)
    {
        double Way(double t) => KeyframeCurve.Ease(Easing.InOut, Math.Clamp(t, 0, 1));

        int shift = (int)Math.Round(target.Width * Way(progress) / 2) * 2;
        FrameCopy.Area(target, -shift, 0, target, 0, 0, target.Width, target.Height);
        FrameCopy.Area(target, target.Width - shift, 0, next, 0, 0, shift, target.Height);

        // Longer than the shutter of a film camera would give, shorter than what would smear two short transitions.
        double moved = target.Width * (Way(progress + (step / 2)) - Way(progress - (step / 2)));
        MotionBlur.Horizontal(target, Math.Min(moved, target.Width * 0.2));
    }

    private static RectD View(Frame frame, double zoom) => new(
        frame.Width * (1 - (1 / zoom)) / 2,
        frame.Height * (1 - (1 / zoom)) / 2,
        frame.Width / zoom,
        frame.Height / zoom);

    // A scene made small in the middle. Its edge lies on whole chroma samples; what it shows is exact to a fraction.
    private static void Card(Frame target, Frame scene, double size, double opacity, Frame scratch)
    {
        if (opacity <= 0)
        {
            return;
        }

        int width = Math.Min(target.Width, 2 * (int)Math.Ceiling(target.Width * size / 2));
        int height = Math.Min(target.Height, 2 * (int)Math.Ceiling(target.Height * size / 2));
        width -= (target.Width - width) % 4;
        height -= (target.Height - height) % 4;
        var area = new RectD((target.Width - width) / 2, (target.Height - height) / 2, Math.Max(2, width), Math.Max(2, height));
        double stepX = 1 / size;
        var view = new RectD(
            (scene.Width / 2.0) - (area.Width / 2 * stepX),
            (scene.Height / 2.0) - (area.Height / 2 * stepX),
            area.Width * stepX,
            area.Height * stepX);
        PictureScaler.Draw(scratch, area, scene, view, Sampling.Bilinear);
        CrossDissolve.BlendArea(target, scratch, area, opacity);
    }
}
