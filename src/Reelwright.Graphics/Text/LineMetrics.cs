namespace Reelwright.Graphics;

/// <summary>
/// The room a line is given above and below its baseline, in ems, so that what people see is in the middle.
/// </summary>
/// <remarks>
/// Fonts disagree widely about their own line heights. Here the middle of a line is the middle of a Chinese character's
/// square, or for alphabets the middle of a capital letter.
/// </remarks>
internal readonly record struct LineMetrics(double Ascent, double Descent)
{
    internal double Height => Ascent + Descent;

    internal static LineMetrics For(FontScript script) =>
        script == FontScript.Other ? new(0.91, 0.21) : new(0.94, 0.18);
}
