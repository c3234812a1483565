using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>One line to be spoken.</summary>
public sealed record SpeechRequest
{
    /// <summary>Longest text of one line, in characters.</summary>
    public const int MaxCharacters = 4_000;

    /// <summary>What to say, as a person wrote it: digits, punctuation and emoji included.</summary>
    /// <exception cref="SpeechException">Longer than <see cref="MaxCharacters"/>.</exception>
    public required string Text
    {
        get;
        init => field = value.Length <= MaxCharacters
            ? value
            : throw new SpeechException(
                $"A line of speech has at most {MaxCharacters} characters, this one has {value.Length}; split it.");
    }

    /// <summary>The line's language, <c>en</c> or <c>zh</c>; says how digits are read. Words keep their own.</summary>
    /// <exception cref="SpeechException">Another language.</exception>
    public required string Language
    {
        get;
        init => field = value is "en" or "zh"
            ? value
            : throw new SpeechException($"There is no voice for the language \"{value}\"; use en or zh.");
    }

    /// <summary>Speed, 0.5 (half) to 2 (double); default 1.</summary>
    /// <exception cref="SpeechException">Outside the range.</exception>
    public double Rate
    {
        get;
        init => field = value is >= 0.5 and <= 2
            ? value
            : throw new SpeechException($"The speed of speech is 0.5 to 2, not {value}.");
    } = 1;

    /// <summary>
    /// Timbre of the voice, <c>female</c> (default) or <c>male</c>.
    /// </summary>
    /// <exception cref="SpeechException">Another name.</exception>
    public string? Voice
    {
        get;
        init => field = value is null or "female" or "male"
            ? value
            : throw new SpeechException($"There is no voice \"{value}\"; use female or male.");
    }

    /// <summary>Words of the line that are read in their own way; others are passed over.</summary>
    public ImmutableArray<Pronunciation> Readings { get; init; } = [];

    /// <summary>
    /// Who speaks, as <see cref="Speech.Engine"/> told of an earlier line; <c>null</c> for the best there is, <c>offline</c> for
    /// the voices of the machine.
    /// </summary>
    public string? Engine { get; init; }
}
