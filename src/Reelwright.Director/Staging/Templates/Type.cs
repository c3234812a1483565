namespace Reelwright.Director;

/// <summary>The sizes and settings of words by what they are.</summary>
internal static class Type
{
    public static FittedText Headline(SceneSketch sketch, string text, double width, double size, int lines) =>
        FittedText.Fit(
        text,
        new TextLook
        {
            Family = sketch.Style.HeadlineFamily,
            Weight = sketch.Style.HeadlineWeight,
            Color = sketch.Palette.Text,
            Size = size,
            MinSize = Math.Min(size, 0.052),
            MaxLines = lines,
            Tracking = sketch.Style.HeadlineTracking,
        },
        width,
        sketch.Words,
        sketch.Scene.Words.Emphasis);

    public static FittedText Subline(SceneSketch sketch, string text, double width, double size) => FittedText.Fit(
        text,
        new TextLook
        {
            Family = sketch.Style.TextFamily,
            Weight = 400,
            Color = sketch.Palette.Muted,
            Size = size,
            MinSize = 0.03,
            MaxLines = 3,
        },
        width,
        sketch.Words);

    public static FittedText Kicker(SceneSketch sketch, string text, double width) => FittedText.Fit(
        text,
        new TextLook
        {
            Family = sketch.Style.KickerFamily,
            Weight = 600,
            Color = sketch.Palette.Accent,
            Size = TextMeasure.IsWide(text) ? 0.038 : 0.032,
            MinSize = 0.026,
            MaxLines = 1,
            Tracking = 0.14,
            Uppercase = !TextMeasure.IsWide(text),
        },
        width,
        sketch.Words);

    public static FittedText Point(SceneSketch sketch, string text, double width, double size, int lines) =>
        FittedText.Fit(
        text,
        new TextLook
        {
            Family = sketch.Style.TextFamily,
            Weight = 600,
            Color = sketch.Palette.Text,
            Size = size,
            MinSize = 0.028,
            MaxLines = lines,
        },
        width,
        sketch.Words);

    /// <summary>Words on a button in the accent colour.</summary>
    public static FittedText Button(SceneSketch sketch, string text, double width) => FittedText.Fit(
        text,
        new TextLook
        {
            Family = sketch.Style.TextFamily,
            Weight = 600,
            Color = sketch.Palette.OnAccent,
            Size = 0.047,
            MinSize = 0.034,
            MaxLines = 2,
            Plate = sketch.Palette.Accent,
            PlateRadius = Math.Clamp(sketch.Style.Radius * 30, 0.15, 1.0),
            PlatePadding = 0.75,
        },
        width,
        sketch.Words);
}
