using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>The pictures of a scene transition.</summary>
internal static class SceneBlend
{
    // Standard deviation of the blur transition at its height, and of the guide by which light comes first.
    private const double FarthestBlur = 0.045;
    private const double GuideBlur = 0.006;

    /// <summary>Blends two scenes.</summary>
    /// <param name="transition">What is to be seen; an unknown kind dissolves.</param>
    /// <param name="target">The scene before; receives the result.</param>
    /// <param name="next">The scene after; may be written over.</param>
    /// <param name="frame">Timeline frame.</param>
    /// <param name="pool">Scratch frames.</param>
    public static void Apply(SceneTransition transition, Frame target, Frame next, long frame, FramePool pool)
    {
        double progress = transition.ProgressAt(frame);
        double eased = KeyframeCurve.Ease(Easing.InOut, progress);
        switch (transition.Kind)
        {
            case TransitionKinds.DipToBlack or TransitionKinds.DipToWhite or TransitionKinds.DipToColor:
                Dip(target, next, progress, transition.Color);
                break;
            case TransitionKinds.Luma:
                OpenByLight(target, next, Smooth(progress), pool);
                break;
            case TransitionKinds.ZoomIn:
                SceneMoves.ZoomIn(target, next, progress, pool);
                break;
            case TransitionKinds.ZoomOut:
                SceneMoves.ZoomOut(target, next, progress, pool);
                break;
            case TransitionKinds.WhipPan:
                SceneMoves.WhipPan(target, next, progress, 1.0 / transition.Range.Length);
                break;
            case TransitionKinds.Blur:
                DefocusAndBack(target, next, progress);
                break;
            case TransitionKinds.Glitch:
                Disturb(transition, target, next, frame, pool);
                break;
            case TransitionKinds.PageTurn:
                PageTurn.Draw(target, next, eased);
                break;
            case TransitionKinds.FilmBurn:
                CrossDissolve.Blend(target, next, Smooth((progress - 0.32) / 0.36), target);
                FilmBurn.Draw(target, progress, transition.Seed);
                break;
            default:
                if (transition.Field is { } field)
                {
                    MaskedBlend.Open(target, next, field.Value, eased);
                }
                else if (!SceneShifts.TryApply(transition.Kind, target, next, eased))
                {
                    CrossDissolve.Blend(target, next, Smooth(progress), target);
                }

                break;
        }
    }

    /// <summary>Eased at both ends; outside 0–1 as at the nearer end.</summary>
    internal static double Smooth(double t)
    {
        t = Math.Clamp(t, 0, 1);
        return t * t * (3 - (2 * t));
    }

    private static void Dip(Frame target, Frame next, double progress, Yuv color)
    {
        if (progress >= 0.5)
        {
            target.CopyFrom(next);
        }

        double cover = Smooth(1 - Math.Abs((progress * 2) - 1));
        Fill.Rectangle(target, new RectD(0, 0, target.Width, target.Height), color, cover);
    }

    private static void OpenByLight(Frame target, Frame next, double eased, FramePool pool)
    {
        // A little out of focus, so that light comes in shapes and not in specks.
        var guide = pool.Rent(next.Width, next.Height);
        guide.CopyFrom(next);
        SoftFocus.Apply(guide, GuideBlur * Math.Min(next.Width, next.Height));
        MaskedBlend.OpenByLight(target, next, guide, eased);
        pool.Return(guide);
    }

    private static void DefocusAndBack(Frame target, Frame next, double progress)
    {
        double height = Math.Sin(Math.PI * progress);
        CrossDissolve.Blend(target, next, Smooth((progress - 0.3) / 0.4), target);
        SoftFocus.Apply(target, FarthestBlur * Math.Min(target.Width, target.Height) * height * height);
    }

    private static void Disturb(SceneTransition transition, Frame target, Frame next, long frame, FramePool pool)
    {
        var made = pool.Rent(target.Width, target.Height);
        Glitch.Draw(made, target, next, transition.ProgressAt(frame), frame - transition.Range.Start, transition.Seed);
        target.CopyFrom(made);
        pool.Return(made);
    }
}
