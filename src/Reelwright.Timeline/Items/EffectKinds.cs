namespace Reelwright.Timelines;

/// <summary>The closed set of effects.</summary>
public static class EffectKinds
{
    /// <summary>
    /// Moves a layer: <c>dx</c>, <c>dy</c> (fractions of the canvas, added to its place), <c>scale</c> (1 = as laid out, about
    /// the middle), <c>rotation</c> (degrees, clockwise, about the middle), <c>opacity</c> (0–1). All may move.
    /// </summary>
    public const string Transform = "transform";

    /// <summary>
    /// The part of a picture that is shown: <c>cx</c>, <c>cy</c> (its middle, fractions of the picture), <c>zoom</c> (1 = the
    /// largest part of the right shape, more = closer).
    /// </summary>
    public const string View = "view";

    /// <summary>
    /// How a picture or clip fills its box: <c>mode</c> (fill, fit, blur = fit over a blurred copy), <c>box</c> (absent = the
    /// canvas), <c>radius</c> (corner, fraction of the short edge), <c>shadow</c> (0–1), <c>border</c> (#rrggbb) and
    /// <c>borderWidth</c> (fraction of the short edge).
    /// </summary>
    public const string Fit = "fit";

    /// <summary>
    /// Comes in: <c>style</c> (fade, rise, drop, left, right, pop, zoom, blur, wipe, none; for words also typewriter, words =
    /// word by word, highlight = word after word changes to the highlight colour), <c>frames</c>, <c>delay</c> (frames). For words
    /// also <c>times</c> (the frame after the clip's start at which each word begins, and one more at which the last ends; absent =
    /// the text's clock, else shares of <c>frames</c>) and <c>only</c> (true = the highlight leaves a word when the next begins).
    /// </summary>
    public const string AnimateIn = "animate-in";

    /// <summary>Goes out: <c>style</c> (fade, rise, drop, left, right, pop, zoom, blur, none), <c>frames</c>.</summary>
    public const string AnimateOut = "animate-out";

    /// <summary>Keeps moving slightly: <c>style</c> (float, breathe, drift), <c>amount</c> (fraction of the canvas).</summary>
    public const string Idle = "idle";

    /// <summary>Darkens under words: <c>side</c> (bottom, top, all), <c>amount</c> (0–1).</summary>
    public const string Scrim = "scrim";

    /// <summary>Loudness: <c>gainDb</c>, <c>fadeIn</c> and <c>fadeOut</c> (frames), <c>mute</c>.</summary>
    public const string Volume = "volume";

    /// <summary>
    /// Playing speed: <c>factor</c> (0.25–4), <c>keepPitch</c> (default true), <c>reverse</c> (backwards, from the end of
    /// what the clip shows), <c>freeze</c> (true = its first frame throughout, without sound).
    /// </summary>
    public const string Speed = "speed";

    /// <summary>Cuts a picture's or clip's edges away before it is fitted: <c>left</c>, <c>top</c>, <c>right</c>, <c>bottom</c> (0–0.9, fractions of the picture).</summary>
    public const string Crop = "crop";

    /// <summary>Turns a picture or clip before it is fitted: <c>turns</c> (quarter turns clockwise, 0–3), <c>flip</c> (none, horizontal, vertical, both).</summary>
    public const string Orient = "orient";

    /// <summary>
    /// Colour by numbers: <c>brightness</c>, <c>contrast</c>, <c>saturation</c>, <c>temperature</c>, <c>tint</c>,
    /// <c>shadows</c>, <c>highlights</c> (−1–1, 0 = unchanged), <c>exposure</c> (−3–3 stops), <c>curve</c> (points
    /// <c>[x, y, x, y, …]</c> of the tone curve, 0–1). All but the curve may move.
    /// </summary>
    public const string Adjust = "adjust";

    /// <summary>Colour by name: <c>name</c> (one of <see cref="LookNames"/>), <c>strength</c> (0–1, default 1; may move).</summary>
    public const string Look = "look";

    /// <summary>Colour by a user's .cube file: <c>mediaId</c>, <c>contentHash</c>, <c>title</c>, <c>strength</c> (0–1, default 1; may move).</summary>
    public const string Lut = "lut";

    /// <summary>Darkens the corners: <c>amount</c> (0–1; may move), <c>size</c> (0–1, default 0.5).</summary>
    public const string Vignette = "vignette";

    /// <summary>Film grain: <c>amount</c> (0–1; may move).</summary>
    public const string Grain = "grain";

    /// <summary>Sharpens: <c>amount</c> (0–1; may move).</summary>
    public const string Sharpen = "sharpen";

    /// <summary>Blurs: <c>radius</c> (fraction of the short edge, 0–0.2; may move), <c>box</c> (only this part; absent = all).</summary>
    public const string Blur = "blur";

    /// <summary>Makes a colour see-through: <c>color</c> (#rrggbb), <c>similarity</c> and <c>softness</c> (0–1).</summary>
    public const string ChromaKey = "chroma-key";
}
