namespace Reelwright.Timelines;

/// <summary>The closed set of generators. Boxes are <c>[x, y, width, height]</c> in fractions of the canvas.</summary>
public static class GeneratorKinds
{
    /// <summary>
    /// A moving backdrop over the whole canvas: <c>style</c> (linear, radial, aurora, waves, spotlight),
    /// <c>colors</c> (2–5 of #rrggbb), <c>angle</c> (degrees, default 30), <c>speed</c> (default 1).
    /// </summary>
    public const string Background = "background";

    /// <summary>
    /// An illustration: <c>art</c> (id in the art library), <c>box</c>, <c>colors</c> (up to 4 of #rrggbb, for icons),
    /// <c>shadow</c> (0–1, soft and below it).
    /// </summary>
    public const string Art = "art";

    /// <summary>
    /// A drawn form: <c>shape</c> (rectangle, circle, ring, line, quote, check, glow, dots), <c>box</c>, <c>fill</c> and
    /// <c>fill2</c> (#rrggbb or #rrggbbaa; two make a vertical gradient), <c>stroke</c>, <c>strokeWidth</c> and <c>radius</c>
    /// (fractions of the short edge), <c>sweep</c> (degrees, ring), <c>shadow</c> (0–1), <c>columns</c> and <c>rows</c>
    /// (dots: a grid of small discs). A circle, ring or glow in a box that is not square is an ellipse; a glow is full in its
    /// middle and fades to nothing at its edge (a soft light, the shadow under a thing).
    /// </summary>
    public const string Shape = "shape";

    /// <summary>
    /// Words: <c>text</c>, <c>box</c>, <c>family</c> (display, text, serif, mono), <c>weight</c> (100–900), <c>size</c> and
    /// <c>minSize</c> (fractions of the short edge), <c>color</c>, <c>align</c> (left, center, right), <c>valign</c> (top,
    /// middle, bottom), <c>maxLines</c>, <c>lineSpacing</c>, <c>outline</c> (colour) and <c>outlineWidth</c> (fraction of
    /// the size), <c>shadow</c> (0–1), <c>plate</c> (colour) with <c>plateRadius</c> and <c>platePadding</c> (fractions of
    /// the size), <c>highlight</c> (words to colour) and <c>highlightColor</c>, <c>uppercase</c>,
    /// <c>letterSpacing</c> (fraction of the size), <c>breaks</c> (offsets in
    /// the text at which lines of Chinese may begin; elsewhere only when nothing else fits), <c>clock</c> (when it is spoken:
    /// <c>[letters, frame, letters, frame, …]</c>, letters counted without white space, frames after the clip's start; words that
    /// come one by one follow it).
    /// </summary>
    public const string Text = "text";

    /// <summary>Music of the clip's length: <c>mood</c>, <c>tempo</c> (beats a minute, optional), <c>start</c> (<c>drop</c> = without the intro).</summary>
    public const string Music = "music";

    /// <summary>Speech: <c>text</c>, <c>language</c> (en, zh), <c>voice</c> (optional), <c>rate</c> (0.5–2, default 1).</summary>
    public const string Speech = "speech";

    /// <summary>A short sound: <c>sound</c> (whoosh, pop, click, riser, hit).</summary>
    public const string Sound = "sound";

    /// <summary>One colour over the whole canvas: <c>color</c>.</summary>
    public const string Solid = "solid";

    /// <summary>
    /// Nothing of its own: its effects (<see cref="EffectKinds.Look"/>, <see cref="EffectKinds.Adjust"/>,
    /// <see cref="EffectKinds.Lut"/>, vignette, grain, sharpen, blur) act on the picture of all tracks below it.
    /// </summary>
    public const string Adjustment = "adjustment";

    /// <summary>An emoji as a picture: <c>emoji</c>, <c>box</c>, <c>shadow</c> (0–1).</summary>
    public const string Emoji = "emoji";
}
