using System.Collections.Immutable;

namespace Reelwright.Agent;

/// <summary>
/// Puts turns of phrase that only dress a wish up into the plain words that the readers know: the rows of
/// <c>Grammar/phrasings.tsv</c>, one after the other.
/// </summary>
internal static class Rephrasing
{
    private static readonly Lazy<ImmutableArray<Phrasing>> Loaded = new(() => [.. Grammar.Rows("phrasings").Select(row => new Phrasing(row))]);

    /// <summary>Every turn of phrase, in the order in which they are looked for.</summary>
    public static ImmutableArray<Phrasing> All => Loaded.Value;

    /// <summary>The message in plainer words; as it is when there is nothing to put plainer.</summary>
    public static string Of(string message)
    {
        bool hasHan = message.Any(Lexer.IsHan);
        bool hasLatin = message.Any(char.IsAsciiLetterOrDigit);
        foreach (var phrasing in All)
        {
            message = (phrasing.IsChinese ? hasHan : hasLatin) ? phrasing.Plain(message) : message;
        }

        return message;
    }
}
