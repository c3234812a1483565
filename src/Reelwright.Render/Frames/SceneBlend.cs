using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>The pictures of a scene transition.</summary>
internal static class SceneBlend
{
    /// <summary>Blends two scenes.</summary>
    /// <param name="kind">One of <see cref="TransitionKinds"/>; an unknown one dissolves.</param>
    /// <param name="target">The scene before; receives the result.</param>
    /// <param name="next">The scene after.</param>
    /// <param name="progress">0 (before) to 1 (after).</param>
    public static void Apply(string kind, Frame target, Frame next, double progress)
    {
        switch (kind)
        {
            case TransitionKinds.DipToBlack:
                Dip(target, next, progress, Yuv.Black);
                break;
            case TransitionKinds.DipToWhite:
                Dip(target, next, progress, new Yuv(235, 128, 128));
                break;
            case TransitionKinds.PushLeft:
                PushLeft(target, next, KeyframeCurve.Ease(Easing.InOut, progress));
                break;
            case TransitionKinds.PushUp:
                PushUp(target, next, KeyframeCurve.Ease(Easing.InOut, progress));
                break;
            case TransitionKinds.Wipe:
                Wipe(target, next, KeyframeCurve.Ease(Easing.InOut, progress));
                break;
            default:
                CrossDissolve.Blend(target, next, Smooth(progress), target);
                break;
        }
    }

    private static double Smooth(double t) => t * t * (3 - (2 * t));

    private static void Dip(Frame target, Frame next, double progress, Yuv color)
    {
        if (progress >= 0.5)
        {
            target.CopyFrom(next);
        }

        double cover = Smooth(1 - Math.Abs((progress * 2) - 1));
        Fill.Rectangle(target, new RectD(0, 0, target.Width, target.Height), color, cover);
    }

    private static void PushLeft(Frame target, Frame next, double way)
    {
        // Whole chroma samples, so that colour and light move together.
        int shift = (int)Math.Round(target.Width * way / 2) * 2;
        Shift(target.Y, next.Y, target.Width, target.Height, shift);
        Shift(target.U, next.U, target.ChromaWidth, target.ChromaHeight, shift / 2);
        Shift(target.V, next.V, target.ChromaWidth, target.ChromaHeight, shift / 2);

        static void Shift(Span<byte> plane, Span<byte> next, int width, int height, int shift)
        {
            for (int y = 0; y < height; y++)
            {
                var row = plane.Slice(y * width, width);
                row[shift..].CopyTo(row);
                next.Slice(y * width, shift).CopyTo(row[(width - shift)..]);
            }
        }
    }

    private static void PushUp(Frame target, Frame next, double way)
    {
        int shift = (int)Math.Round(target.Height * way / 2) * 2;
        Shift(target.Y, next.Y, shift * target.Width);
        Shift(target.U, next.U, shift / 2 * target.ChromaWidth);
        Shift(target.V, next.V, shift / 2 * target.ChromaWidth);

        static void Shift(Span<byte> plane, Span<byte> next, int bytes)
        {
            plane[bytes..].CopyTo(plane);
            next[..bytes].CopyTo(plane[(plane.Length - bytes)..]);
        }
    }

    private static void Wipe(Frame target, Frame next, double way)
    {
        int edge = (int)Math.Round(target.Width * way / 2) * 2;
        Take(target.Y, next.Y, target.Width, target.Height, edge);
        Take(target.U, next.U, target.ChromaWidth, target.ChromaHeight, edge / 2);
        Take(target.V, next.V, target.ChromaWidth, target.ChromaHeight, edge / 2);

        static void Take(Span<byte> plane, Span<byte> next, int width, int height, int edge)
        {
            for (int y = 0; y < height; y++)
            {
                next.Slice(y * width, edge).CopyTo(plane[(y * width)..]);
            }
        }
    }
}
