namespace Reelwright.Agent;

/// <summary>A piece of a message that means something, alone or with its neighbours.</summary>
/// <param name="Start">Where it starts in the utterance.</param>
/// <param name="End">Where it ends.</param>
internal sealed record Token(int Start, int End)
{
    /// <summary>All that it can mean.</summary>
    public ConceptSet Concepts { get; init; }

    /// <summary>The senses with their values.</summary>
    public Grammar.Sense[] Senses { get; init; } = [];

    /// <summary>The number that it is; <c>null</c> when none.</summary>
    public double? Number { get; init; }

    /// <summary>The words in quotes, an emoji, an unknown word.</summary>
    public string Text { get; init; } = "";

    /// <summary>What kind it is.</summary>
    public TokenKind Kind { get; init; }

    /// <summary>Whether it has one of the concepts.</summary>
    public bool Is(string pattern) => Concepts.Meets(Grammar.Current.Set(pattern));
}

/// <summary>Kinds of tokens.</summary>
internal enum TokenKind
{
    /// <summary>A word or phrase of the lexicon.</summary>
    Word,

    /// <summary>A word that is not known.</summary>
    Unknown,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A value by its form: a clock time, a colour, an emoji, an address.</summary>
    Value,

    /// <summary>Words in quotes.</summary>
    Quote,

    /// <summary>A mark that separates.</summary>
    Mark,
}
