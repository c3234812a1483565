using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>How a layer comes in or goes out.</summary>
/// <param name="Style">The style of <see cref="EffectKinds.AnimateIn"/> or <see cref="EffectKinds.AnimateOut"/>.</param>
/// <param name="Frames">How long it takes.</param>
/// <param name="Delay">Frames before it begins.</param>
/// <param name="Distance">How far it moves, in short edges.</param>
internal sealed record MotionPhase(string Style, long Frames, long Delay, double Distance)
{
    // Out of focus by this much at first, in short edges.
    private const double BlurDepth = 0.028;

    /// <summary>The phase of an effect; <c>null</c> when nothing moves.</summary>
    public static MotionPhase? From(Effect? effect)
    {
        string style = effect?.Parameters.Text("style") ?? "none";
        return style == "none"
            ? null
            : new(
                style,
                Math.Max(1, effect!.Parameters.Integer("frames", 14)),
                Math.Max(0, effect.Parameters.Integer("delay", 0)),
                effect.Parameters.Number("distance", 0.035));
    }

    /// <summary>Whether it moves word by word, which is a matter of the words and not of the layer.</summary>
    public static bool IsByWord(string? style) => style is "typewriter" or "words" or "highlight";

    /// <summary>The pose on the way.</summary>
    /// <param name="progress">0 (outside) to 1 (there).</param>
    /// <param name="width">Width of the picture in pixels.</param>
    /// <param name="height">Height of the picture in pixels.</param>
    /// <param name="leaving">Whether it goes out.</param>
    /// <remarks>
    /// Coming in eases out (it settles), going out eases in (it leaves); opacity runs ahead of the movement.
    /// </remarks>
    public LayerPose At(double progress, int width, int height, bool leaving)
    {
        double way = 1 - KeyframeCurve.Ease(leaving ? Easing.Out : Easing.OutExpo, progress);
        double opacity = KeyframeCurve.Ease(Easing.Out, Math.Min(1, progress * 1.4));
        double along = Distance * Math.Min(width, height) * 1.4 * way;
        double sign = leaving ? -1 : 1;
        return Style switch
        {
            "rise" => new(0, sign * along, 1, opacity, 1),
            "drop" => new(0, -sign * along, 1, opacity, 1),
            "left" => new(-sign * along * 1.6, 0, 1, opacity, 1),
            "right" => new(sign * along * 1.6, 0, 1, opacity, 1),
            "pop" => new(0, 0, PopScale(progress, leaving), Math.Min(1, progress * 3), 1),
            "zoom" => new(0, 0, leaving ? 1 + (0.6 * way) : 1 - (0.65 * way), opacity, 1),
            "blur" => new(0, 0, 1, opacity, 1) { Blur = BlurDepth * Math.Min(width, height) * way },
            "wipe" => new(0, 0, 1, leaving ? opacity : 1, leaving ? 1 : 1 - way),
            "typewriter" or "words" or "highlight" when !leaving => LayerPose.Still,
            _ => new(0, 0, 1, opacity, 1),
        };
    }

    private static double PopScale(double progress, bool leaving) => leaving
        ? 0.8 + (0.2 * progress)
        : 0.55 + (0.45 * KeyframeCurve.Ease(Easing.OutBack, progress));
}
