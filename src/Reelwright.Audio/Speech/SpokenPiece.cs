using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>What one voice says in one breath.</summary>
/// <param name="Request">The line that it is of.</param>
/// <param name="IsChinese">Which voice.</param>
/// <param name="Tokens">What is said; one or more.</param>
internal sealed record SpokenPiece(SpeechRequest Request, bool IsChinese, ImmutableArray<SpokenToken> Tokens)
{
    /// <summary>The punctuation at its end.</summary>
    public Break After => Tokens[^1].After;
}
