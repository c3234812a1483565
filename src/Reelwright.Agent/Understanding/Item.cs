using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>A run of tokens that is one thing: a word, an amount, a run of time, a reference to parts of the video.</summary>
internal sealed record Item(int Start, int End)
{
    /// <summary>All that it can mean.</summary>
    public ConceptSet Concepts { get; init; }

    /// <summary>Its senses with their values.</summary>
    public Grammar.Sense[] Senses { get; init; } = [];

    /// <summary>Its number: seconds of a duration or clock time, percent, factor, ordinal.</summary>
    public double? Number { get; init; }

    /// <summary>Its words: quoted, unknown, captured.</summary>
    public string Text { get; init; } = "";

    /// <summary>What kind its token is.</summary>
    public TokenKind Kind { get; init; }

    /// <summary>What it refers to; empty when nothing.</summary>
    public ImmutableArray<Target> Targets { get; init; } = [];

    /// <summary>The run of time; <c>null</c> when none.</summary>
    public Span? Span { get; init; }

    /// <summary>The numbers of a list; empty when none.</summary>
    public ImmutableArray<int> List { get; init; } = [];

    /// <summary>Whether it has one of the concepts of a pattern.</summary>
    public bool Is(string pattern) => Concepts.Meets(Grammar.Current.Set(pattern));

    /// <summary>Whether it is a mark of punctuation with these characters.</summary>
    public bool IsMark(string characters) => Kind == TokenKind.Mark && Text.Length > 0 && characters.Contains(Text[0], StringComparison.Ordinal);

    /// <summary>The value of its first sense below a concept; <c>null</c> when none.</summary>
    public string? Value(string prefix)
    {
        foreach (var sense in Senses)
        {
            if (sense.Concept.StartsWith(prefix, StringComparison.Ordinal))
            {
                return sense.Value;
            }
        }

        return null;
    }

    /// <summary>The token as an item.</summary>
    public static Item Of(Token token) => new(token.Start, token.End)
    {
        Concepts = token.Concepts,
        Senses = token.Senses,
        Number = token.Number,
        Text = token.Text,
        Kind = token.Kind,
    };
}
