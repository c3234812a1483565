using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Transitions in which scenes move as a whole: pushes, slides, reveals, a split.</summary>
internal static class SceneShifts
{
    private const double ShadowReach = 0.045;
    private const double ShadowOpacity = 0.45;

    /// <summary>Draws a transition of this family.</summary>
    /// <param name="kind">One of <see cref="TransitionKinds"/>.</param>
    /// <param name="target">The scene before; receives the result.</param>
    /// <param name="next">The scene after; may be written over.</param>
    /// <param name="way">Eased progress, 0 to 1.</param>
    /// <returns>Whether the kind belongs here.</returns>
    public static bool TryApply(string kind, Frame target, Frame next, double way)
    {
        // Whole chroma samples, so that colour and light move together.
        int across = (int)Math.Round(target.Width * way / 2) * 2;
        int down = (int)Math.Round(target.Height * way / 2) * 2;
        int width = target.Width;
        int height = target.Height;
        switch (kind)
        {
            case TransitionKinds.PushLeft:
                Push(target, next, (-across, 0), (-1, 0));
                break;
            case TransitionKinds.PushRight:
                Push(target, next, (across, 0), (1, 0));
                break;
            case TransitionKinds.PushUp:
                Push(target, next, (0, -down), (0, -1));
                break;
            case TransitionKinds.PushDown:
                Push(target, next, (0, down), (0, 1));
                break;
            case TransitionKinds.SlideLeft:
                EdgeShadow.Columns(target, width - across, -Reach(target), Opacity(way));
                FrameCopy.Area(target, width - across, 0, next, 0, 0, across, height);
                break;
            case TransitionKinds.SlideRight:
                EdgeShadow.Columns(target, across, Reach(target), Opacity(way));
                FrameCopy.Area(target, 0, 0, next, width - across, 0, across, height);
                break;
            case TransitionKinds.SlideUp:
                EdgeShadow.Rows(target, height - down, -Reach(target), Opacity(way));
                FrameCopy.Area(target, 0, height - down, next, 0, 0, width, down);
                break;
            case TransitionKinds.SlideDown:
                EdgeShadow.Rows(target, down, Reach(target), Opacity(way));
                FrameCopy.Area(target, 0, 0, next, 0, height - down, width, down);
                break;
            case TransitionKinds.RevealLeft:
                EdgeShadow.Columns(next, width - across, Reach(target), Opacity(1 - way));
                FrameCopy.Area(target, -across, 0, target, 0, 0, width, height);
                FrameCopy.Area(target, width - across, 0, next, width - across, 0, across, height);
                break;
            case TransitionKinds.RevealRight:
                EdgeShadow.Columns(next, across, -Reach(target), Opacity(1 - way));
                FrameCopy.Area(target, across, 0, target, 0, 0, width, height);
                FrameCopy.Area(target, 0, 0, next, 0, 0, across, height);
                break;
            case TransitionKinds.Split:
                Split(target, next, way);
                break;
            default:
                return false;
        }

        return true;
    }

    private static int Reach(Frame frame) => 2 * (int)Math.Ceiling(Math.Min(frame.Width, frame.Height) * ShadowReach / 2);

    // What has hardly begun to move lies flat and throws no shadow yet.
    private static double Opacity(double way) => ShadowOpacity * Math.Min(1, way * 12);

    private static void Push(Frame target, Frame next, (int X, int Y) moved, (int X, int Y) direction)
    {
        int width = target.Width;
        int height = target.Height;
        FrameCopy.Area(target, moved.X, moved.Y, target, 0, 0, width, height);
        FrameCopy.Area(
            target, moved.X - (direction.X * width), moved.Y - (direction.Y * height), next, 0, 0, width, height);
    }

    private static void Split(Frame target, Frame next, double way)
    {
        int middle = target.Width / 4 * 2;
        int part = (int)Math.Round(middle * way / 2) * 2;
        double opacity = Opacity(1 - way) * Math.Min(1, way * 12);
        EdgeShadow.Columns(next, middle - part, Reach(target), opacity);
        EdgeShadow.Columns(next, middle + part, -Reach(target), opacity);
        FrameCopy.Area(target, -part, 0, target, 0, 0, middle, target.Height);
        FrameCopy.Area(target, middle + part, 0, target, middle, 0, target.Width - middle, target.Height);
        FrameCopy.Area(target, middle - part, 0, next, middle - part, 0, 2 * part, target.Height);
    }
}
