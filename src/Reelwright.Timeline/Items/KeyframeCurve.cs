using System.Collections.Immutable;

namespace Reelwright.Timelines;

/// <summary>A parameter's value over a clip: constant before the first keyframe and after the last.</summary>
public sealed record KeyframeCurve
{
    /// <summary>The parameter's name, such as <c>opacity</c>.</summary>
    public required string Parameter { get; init; }

    /// <summary>At least one keyframe, in rising order of frame.</summary>
    public required ImmutableArray<Keyframe> Keyframes
    {
        get;
        init => field = IsRising(value)
            ? value
            : throw new TimelineException("A curve has at least one keyframe, in rising order.");
    }

    /// <summary>Keys that this version does not know, kept as they came.</summary>
    public Properties Extra { get; init; } = Properties.Empty;

    /// <summary>The value at a frame after the clip's start; fractions are allowed (motion between frames).</summary>
    public double ValueAt(double frame)
    {
        var keys = Keyframes;
        if (frame <= keys[0].Frame)
        {
            return keys[0].Value;
        }

        for (int i = 1; i < keys.Length; i++)
        {
            if (frame < keys[i].Frame)
            {
                var from = keys[i - 1];
                double t = (frame - from.Frame) / (keys[i].Frame - from.Frame);
                return from.Value + ((keys[i].Value - from.Value) * Ease(from.Easing, t));
            }
        }

        return keys[^1].Value;
    }

    /// <summary>Maps even progress 0–1 to eased progress.</summary>
    /// <remarks>The overshoot of <see cref="Easing.OutBack"/> is Penner's with s = 1.70158, a tenth beyond.</remarks>
    public static double Ease(Easing easing, double t) => easing switch
    {
        Easing.Hold => t < 1 ? 0 : 1,
        Easing.In => t * t * t,
        Easing.Out => 1 - Math.Pow(1 - t, 3),
        Easing.InOut => t < 0.5 ? 4 * t * t * t : 1 - (Math.Pow(2 - (2 * t), 3) / 2),
        Easing.OutBack => 1 + (2.70158 * Math.Pow(t - 1, 3)) + (1.70158 * Math.Pow(t - 1, 2)),
        Easing.OutExpo => t >= 1 ? 1 : 1 - Math.Pow(2, -10 * t),
        _ => t,
    };

    private static bool IsRising(ImmutableArray<Keyframe> keys)
    {
        if (keys.IsDefaultOrEmpty)
        {
            return false;
        }

        for (int i = 1; i < keys.Length; i++)
        {
            if (keys[i].Frame <= keys[i - 1].Frame)
            {
                return false;
            }
        }

        return true;
    }
}
