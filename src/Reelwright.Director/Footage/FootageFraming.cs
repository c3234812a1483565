using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Where a clip of one shape is looked at from a canvas of another: after faces and motion, calmly.</summary>
internal static class FootageFraming
{
    // Below this part of a picture a crop says too little: it is shown whole, over a blurred copy of itself.
    private const double LeastShown = 0.3;
    private const double LeastShownOfTall = 0.45;
    private const double SameShape = 0.03;
    private const double KeySeconds = 0.5;
    private const double SmoothSeconds = 0.7;

    // What stays within this part of the window is not followed.
    private const double DeadZone = 0.22;

    /// <summary>Effects that fit and frame a piece; empty where the shapes agree.</summary>
    /// <param name="piece">What is shown.</param>
    /// <param name="frames">For how many frames of the timeline.</param>
    /// <param name="aspect">Width over height of the canvas.</param>
    /// <param name="rate">Rate of the timeline.</param>
    public static ImmutableArray<Effect> Of(FootagePiece piece, long frames, double aspect, FrameRate rate)
    {
        var media = piece.Clip.Media;
        double own = media is { Width: > 0, Height: > 0 } ? (double)media.Width / media.Height : aspect;
        double shown = Math.Min(own / aspect, aspect / own);
        if (shown > 1 - SameShape)
        {
            return [];
        }

        if (shown < (own < aspect ? LeastShownOfTall : LeastShown))
        {
            return [Effects.Fit("blur")];
        }

        return own > aspect
            ? [Effects.View([Path("cx", piece, glance => glance.FocusX, shown, frames, rate)])]
            : [Effects.View([Path("cy", piece, glance => glance.HasFace ? glance.FocusY : Math.Min(glance.FocusY, 0.5), shown, frames, rate)])];
    }

    /// <summary>The way of a window's middle: still where it can be, else slow and even.</summary>
    internal static KeyframeCurve Path(
        string parameter, FootagePiece piece, Func<FootageGlance, double> focus, double window, long frames, FrameRate rate)
    {
        double[] targets = Targets(piece, focus);
        double half = window / 2;
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = Math.Clamp(targets[i], half, 1 - half);
        }

        double low = targets.Min();
        double high = targets.Max();
        if (high - low <= DeadZone * window)
        {
            return Effects.Curve(parameter, (0, (low + high) / 2, Easing.Linear));
        }

        double[] smooth = Smoothed(Held(targets, DeadZone * window / 2));
        int step = (int)(KeySeconds * FootageWatch.FramesPerSecond);
        var keys = new List<(long, double, Easing)>();
        for (int i = 0; i < smooth.Length; i += step)
        {
            long frame = rate.FramesFromSeconds((double)i / FootageWatch.FramesPerSecond);
            if (frame < frames)
            {
                keys.Add((frame, smooth[i], Easing.Linear));
            }
        }

        long last = Math.Min(frames - 1, rate.FramesFromSeconds((double)(smooth.Length - 1) / FootageWatch.FramesPerSecond));
        if (last > keys[^1].Item1)
        {
            keys.Add((last, smooth[^1], Easing.Linear));
        }

        return Effects.Curve(parameter, [.. keys]);
    }

    private static double[] Targets(FootagePiece piece, Func<FootageGlance, double> focus)
    {
        var glances = piece.Clip.Glances;
        int from = Math.Clamp((int)(piece.Span.Start * FootageWatch.FramesPerSecond), 0, Math.Max(0, glances.Length - 1));
        int to = Math.Clamp((int)Math.Ceiling(piece.Span.End * FootageWatch.FramesPerSecond), from, glances.Length);
        var seen = glances[from..to];
        if (seen.IsEmpty)
        {
            return [0.5];
        }

        // Faces where one is seen, what moves between them; what merely stands out only where there is neither.
        var anchors = Enumerable.Range(0, seen.Length).Where(i => seen[i].HasFace ? seen[i].IsLook || i == 0 : seen[i].IsMoving).ToList();
        if (anchors.Count == 0)
        {
            double still = seen.Select(focus).Order().ElementAt(seen.Length / 2);
            return [.. Enumerable.Repeat(still, seen.Length)];
        }

        double[] values = new double[seen.Length];
        int next = 0;
        for (int i = 0; i < values.Length; i++)
        {
            while (next < anchors.Count - 1 && anchors[next] < i)
            {
                next++;
            }

            int right = anchors[next];
            int left = next > 0 && right > i ? anchors[next - 1] : right;
            double part = right == left ? 0 : (double)(i - left) / (right - left);
            values[i] = focus(seen[left]) + (Math.Clamp(part, 0, 1) * (focus(seen[right]) - focus(seen[left])));
        }

        return Median(values);
    }

    // Two seconds' worth: one look that finds something else does not pull the window along.
    private static double[] Median(double[] values)
    {
        double[] calm = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int reach = Around(values.Length, i, FootageWatch.FramesPerSecond);
            double[] near = [.. values[(i - reach)..(i + reach + 1)].Order()];
            calm[i] = near[near.Length / 2];
        }

        return calm;
    }

    // As many to both sides: at the ends fewer, so that what moves is not seen where it was before.
    private static int Around(int length, int index, int reach) => Math.Min(reach, Math.Min(index, length - 1 - index));

    // The window moves only as far as it must to keep its subject within the dead zone. Going forward it trails what walks,
    // going back it leads: the mean of both has it in the middle, and still stands where the subject does.
    private static double[] Held(double[] values, double zone)
    {
        double[] forward = Trailing(values, zone);
        double[] back = [.. Trailing([.. values.Reverse()], zone).Reverse()];
        return [.. forward.Zip(back, (one, other) => (one + other) / 2)];
    }

    private static double[] Trailing(double[] values, double zone)
    {
        double at = values[0];
        double[] held = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            at = Math.Clamp(at, values[i] - zone, values[i] + zone);
            held[i] = at;
        }

        return held;
    }

    // Forward and back in time alike, so that it neither lags nor overshoots.
    private static double[] Smoothed(double[] values)
    {
        double sigma = SmoothSeconds * FootageWatch.FramesPerSecond;
        double[] smooth = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int reach = Around(values.Length, i, (int)(sigma * 2.5));
            double sum = 0;
            double weights = 0;
            for (int j = -reach; j <= reach; j++)
            {
                double weight = Math.Exp(-j * (double)j / (2 * sigma * sigma));
                sum += weight * values[i + j];
                weights += weight;
            }

            smooth[i] = sum / weights;
        }

        return smooth;
    }
}
