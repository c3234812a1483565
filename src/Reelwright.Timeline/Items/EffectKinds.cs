namespace Reelwright.Timelines;

/// <summary>The closed set of effects.</summary>
public static class EffectKinds
{
    /// <summary>
    /// Moves a layer: <c>dx</c>, <c>dy</c> (fractions of the canvas, added to its place), <c>scale</c> (1 = as laid out, about
    /// the middle), <c>opacity</c> (0–1).
    /// </summary>
    public const string Transform = "transform";

    /// <summary>
    /// The part of a picture that is shown: <c>cx</c>, <c>cy</c> (its middle, fractions of the picture), <c>zoom</c> (1 = the
    /// largest part of the right shape, more = closer).
    /// </summary>
    public const string View = "view";

    /// <summary>
    /// How a picture or clip fills its box: <c>mode</c> (fill, fit, blur = fit over a blurred copy), <c>box</c> (absent = the
    /// canvas), <c>radius</c> (corner, fraction of the short edge), <c>shadow</c> (0–1).
    /// </summary>
    public const string Fit = "fit";

    /// <summary>Comes in: <c>style</c> (fade, rise, drop, left, right, pop, wipe, none), <c>frames</c>, <c>delay</c> (frames).</summary>
    public const string AnimateIn = "animate-in";

    /// <summary>Goes out: <c>style</c> (fade, rise, drop, left, right, pop, none), <c>frames</c>.</summary>
    public const string AnimateOut = "animate-out";

    /// <summary>Keeps moving slightly: <c>style</c> (float, breathe, drift), <c>amount</c> (fraction of the canvas).</summary>
    public const string Idle = "idle";

    /// <summary>Darkens under words: <c>side</c> (bottom, top, all), <c>amount</c> (0–1).</summary>
    public const string Scrim = "scrim";

    /// <summary>Loudness: <c>gainDb</c>, <c>fadeIn</c> and <c>fadeOut</c> (frames), <c>mute</c>.</summary>
    public const string Volume = "volume";

    /// <summary>Playing speed: <c>factor</c> (0.25–4).</summary>
    public const string Speed = "speed";
}
