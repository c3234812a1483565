using System.Collections.Immutable;
using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>How words come one after another.</summary>
internal enum WordStyle
{
    /// <summary>Character by character, at once.</summary>
    Typewriter,

    /// <summary>Word by word, each rising and fading in.</summary>
    Words,

    /// <summary>All are there; one after another changes its colour from left to right.</summary>
    Highlight,

    /// <summary>All are there; only the one that is spoken has the other colour.</summary>
    Current,
}

/// <summary>One word or character at its place, with its time.</summary>
/// <param name="Sprite">The word.</param>
/// <param name="Lit">The same in the highlight colour; <c>null</c> when it never changes.</param>
/// <param name="Start">Frame after the clip's start at which it begins.</param>
/// <param name="End">Frame at which the next begins.</param>
internal sealed record TimedWord(PlacedSprite Sprite, PlacedSprite? Lit, double Start, double End);

/// <summary>Words that come one after another, ready to be drawn.</summary>
/// <param name="Style">How they come.</param>
/// <param name="Plate">What lies behind all of them; <c>null</c> when nothing.</param>
/// <param name="Words">The words in reading order.</param>
/// <param name="Whole">Everything at once, when all have come; <c>null</c> where they keep changing.</param>
/// <param name="Box">Where all of it lies.</param>
/// <param name="Rise">How far a word rises, in pixels.</param>
internal sealed record CompiledWords(
    WordStyle Style, PlacedSprite? Plate, ImmutableArray<TimedWord> Words, PlacedSprite? Whole, RectD Box, double Rise);

/// <summary>Text that comes word by word → sprites with times.</summary>
/// <remarks>
/// Beside <c>frames</c> and <c>delay</c> the effect may say <c>times</c>: the frame after the clip's start at which each word
/// begins. Without them words come by the text's <c>clock</c>, the time at which each is spoken; without that, too, each takes a
/// share of <c>frames</c> by its length. <c>only</c> makes a highlight leave each word when the next begins.
/// </remarks>
internal sealed class WordCompiler(RenderResources resources, Canvas canvas)
{
    private static readonly Rgba UsualHighlight = new(255, 213, 74);

    /// <summary>Whether a clip's words come one after another.</summary>
    public static bool IsByWord(Clip clip) =>
        MotionPhase.IsByWord(clip.Effect(EffectKinds.AnimateIn)?.Parameters.Text("style"));

    /// <exception cref="RenderException">A parameter is wrong.</exception>
    /// <exception cref="TextException">The words cannot be set.</exception>
    public CompiledWords Compile(Properties parameters, Clip clip)
    {
        var effect = clip.Effect(EffectKinds.AnimateIn)!.Parameters;
        var style = Style(effect);
        var box = canvas.Box(parameters);
        string text = SpriteCompiler.Words(parameters);
        var rasterizer = new TextRasterizer(resources.Fonts);
        int width = Math.Max(1, (int)box.Width);
        int height = Math.Max(1, (int)box.Height);
        var (whole, look) = WordFitting.Set(
            parameters, text, canvas.ShortEdge, style => (rasterizer.Render(text, style, width, height), style));
        var pieces = style == WordStyle.Typewriter
            ? rasterizer.RenderCharacters(text, look, width, height)
            : rasterizer.RenderWords(text, look, width, height);
        var lit = style is WordStyle.Highlight or WordStyle.Current
            ? rasterizer.RenderWords(text, Lit(look, parameters), width, height)
            : null;

        // The whole text lies on whole chroma samples when it is at rest; its parts go with it.
        var shift = (X: Even(box.X + whole.OffsetX) - whole.OffsetX, Y: Even(box.Y + whole.OffsetY) - whole.OffsetY);
        PlacedSprite Place(Sprite sprite, double x, double y) => new(sprite, shift.X + x, shift.Y + y);

        double[] times = Times(effect, pieces.Pieces, style, clip.Frames, Spoken(parameters, text, style, pieces.Pieces));
        var words = pieces.Pieces.Select((piece, i) => new TimedWord(
            Place(piece.Sprite, piece.OffsetX, piece.OffsetY),
            lit is null ? null : Place(lit.Pieces[i].Sprite, lit.Pieces[i].OffsetX, lit.Pieces[i].OffsetY),
            times[i],
            times[i + 1]));
        var all = Place(whole.Sprite, whole.OffsetX, whole.OffsetY);
        return new(
            style,
            pieces.Plate is { } plate ? Place(plate.Sprite, plate.OffsetX, plate.OffsetY) : null,
            [.. words],
            lit is null ? all : null,
            all.Box,
            look.SizePx * 0.28);
    }

    private static double Even(double value) => Math.Round(value / 2) * 2;

    private static WordStyle Style(Properties effect) => effect.Text("style") switch
    {
        "typewriter" => WordStyle.Typewriter,
        "words" => WordStyle.Words,
        _ => effect.Flag("only", false) ? WordStyle.Current : WordStyle.Highlight,
    };

    // Words that have a colour of their own already keep it until they are spoken.
    private static TextStyle Lit(TextStyle look, Properties parameters) => look with
    {
        Color = Canvas.Color(parameters, "highlightColor") ?? UsualHighlight,
        Highlights = null,
    };

    // When each word is spoken, and when the last one ends: between two points of the clock, by the letters.
    private static double[]? Spoken(Properties parameters, string text, WordStyle style, IReadOnlyList<TextPiece> pieces)
    {
        if (style == WordStyle.Typewriter || parameters.Numbers("clock") is not { Length: >= 4 } clock || clock.Length % 2 != 0)
        {
            return null;
        }

        double[] times = new double[pieces.Count + 1];
        for (int i = 0; i < times.Length; i++)
        {
            int end = i < pieces.Count ? pieces[i].Start : text.Length;
            times[i] = At(text.AsSpan(0, Math.Min(end, text.Length)).ToString().Count(letter => !char.IsWhiteSpace(letter)));
        }

        return times;

        double At(int letters)
        {
            for (int i = 2; i < clock.Length; i += 2)
            {
                if (letters <= clock[i])
                {
                    double share = clock[i] > clock[i - 2] ? (letters - clock[i - 2]) / (clock[i] - clock[i - 2]) : 0;
                    return clock[i - 1] + ((clock[i + 1] - clock[i - 1]) * Math.Clamp(share, 0, 1));
                }
            }

            return clock[^1];
        }
    }

    private static double[] Times(Properties effect, IReadOnlyList<TextPiece> pieces, WordStyle style, long clipFrames, double[]? spoken)
    {
        long delay = Math.Max(0, effect.Integer("delay", 0));
        bool isHighlight = style is WordStyle.Highlight or WordStyle.Current;
        long usual = isHighlight
            ? clipFrames - delay
            : Math.Min(clipFrames * 2 / 3, pieces.Count * (style == WordStyle.Typewriter ? 2 : 7));
        double frames = Math.Max(1, effect.Integer("frames", Math.Max(1, usual)));
        double[] times = new double[pieces.Count + 1];
        if ((effect.Numbers("times") ?? spoken) is { Length: > 0 } given)
        {
            for (int i = 0; i < pieces.Count; i++)
            {
                // More words than times: the rest come with the last.
                times[i] = Math.Max(i == 0 ? 0 : times[i - 1], given[Math.Min(i, given.Length - 1)]);
            }

            times[^1] = given.Length > pieces.Count ? given[pieces.Count] : Math.Max(times[^2] + 1, clipFrames);
            return times;
        }

        // A word takes time by its letters, and a little for itself.
        double Weight(TextPiece piece) => style == WordStyle.Typewriter ? 1 : piece.Length + 1.5;

        double sum = Math.Max(1, pieces.Sum(Weight));
        double before = 0;
        for (int i = 0; i < times.Length; i++)
        {
            times[i] = delay + (frames * before / sum);
            before += i < pieces.Count ? Weight(pieces[i]) : 0;
        }

        return times;
    }
}
