using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>New words on the picture.</summary>
/// <param name="Part"><see cref="Part.Title"/>, <see cref="Part.LowerThird"/>, <see cref="Part.CallToAction"/>, <see cref="Part.Hook"/> or <see cref="Part.Words"/>.</param>
/// <param name="Text">The words.</param>
/// <param name="Where">One of <see cref="Corners"/>; <c>null</c> for the usual.</param>
/// <param name="During">When: scenes or a time; <c>null</c> for the usual.</param>
internal sealed record AddWords(Part Part, string Text, string? Where, Target? During) : Command;

/// <summary>Other words in the place of some.</summary>
/// <param name="Target">Which words; a part of title, subtitle, caption, call to action or any words.</param>
/// <param name="Text">The new words.</param>
/// <param name="Instead">Only this part of the words is exchanged, wherever it stands; <c>null</c> for all of them.</param>
internal sealed record ChangeWords(Target Target, string Text, string? Instead) : Command;

/// <summary>How words look; what is <c>null</c> stays.</summary>
/// <param name="Target">Which words, captions included.</param>
internal sealed record StyleWords(Target Target) : Command
{
    /// <summary>#rrggbb.</summary>
    public string? Color { get; init; }

    /// <summary>display, text, serif, mono, rounded or handwriting, or a name.</summary>
    public string? Font { get; init; }

    /// <summary>Percent of, or factor against, its size now.</summary>
    public Amount? Size { get; init; }

    /// <summary>Bold or not.</summary>
    public bool? IsBold { get; init; }

    /// <summary>#rrggbb of an outline; <c>none</c> takes it away.</summary>
    public string? Outline { get; init; }

    /// <summary>#rrggbb of a plate behind; <c>none</c> takes it away.</summary>
    public string? Plate { get; init; }

    /// <summary>A shadow or none.</summary>
    public bool? HasShadow { get; init; }

    /// <summary>Capitals or not.</summary>
    public bool? IsUppercase { get; init; }

    /// <summary>left, center or right.</summary>
    public string? Align { get; init; }

    /// <summary>A caption style by name; see the caption styles.</summary>
    public string? CaptionStyle { get; init; }
}

/// <summary>When words are there.</summary>
/// <param name="Target">Which words.</param>
/// <param name="Span">From when to when on the video; <c>null</c> keeps the start.</param>
/// <param name="Seconds">How long; <c>null</c> as the span says.</param>
internal sealed record TimeWords(Target Target, Span? Span, Amount? Seconds) : Command;

/// <summary>How words or layers come and go.</summary>
/// <param name="Target">Which.</param>
/// <param name="Ends">Which end.</param>
/// <param name="Style">An animation style of the timeline; <c>none</c> takes it away; <c>null</c> for what suits.</param>
internal sealed record Animate(Target Target, Ends Ends, string? Style) : Command;

/// <summary>Many words at once, such as a translation; all of them or none.</summary>
/// <param name="Words">The new words.</param>
/// <param name="Language">Their language (ISO code); <c>null</c> to go by their writing.</param>
internal sealed record ReplaceAllWords(ImmutableArray<NewWord> Words, string? Language) : Command;

/// <summary>New words in the place of some.</summary>
/// <param name="Part">Title, subtitle, words (anything on the picture but captions), caption or narration.</param>
/// <param name="Number">Which one, 1 = first; of narration the scene's.</param>
/// <param name="Text">The words.</param>
internal sealed record NewWord(Part Part, int Number, string Text);

/// <summary>Words earlier or later, as long as they are.</summary>
/// <param name="Target">Which words; captions together unless some are named.</param>
/// <param name="Seconds">How much later; negative is earlier.</param>
internal sealed record ShiftWords(Target Target, double Seconds) : Command;

/// <summary>Captions as a file.</summary>
/// <param name="Format">srt or vtt.</param>
internal sealed record ExportCaptions(string Format) : Command;
