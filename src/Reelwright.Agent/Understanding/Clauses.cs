using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>Cuts an utterance into clauses that are carried out in order.</summary>
internal static partial class Clauses
{
    private const int MostClauses = 24;

    /// <summary>The clauses. Quoted words are never cut, and what follows an "and" without being a wish of its own stays with what it follows.</summary>
    /// <param name="utterance">The utterance.</param>
    /// <param name="isWish">Whether a clause says what to do by itself.</param>
    public static IReadOnlyList<Utterance> Of(Utterance utterance, Func<Utterance, bool> isWish)
    {
        var cuts = Break().Matches(utterance.Plain).Take(MostClauses).ToList();
        var clauses = new List<Utterance>();
        int start = 0;
        for (int i = 0; i < cuts.Count; i++)
        {
            int end = i + 1 < cuts.Count ? cuts[i + 1].Index : utterance.Plain.Length;
            int next = cuts[i].Index + cuts[i].Length;
            bool isSentence = cuts[i].Value.AsSpan().IndexOfAny(";\n") >= 0;
            if (isSentence || isWish(utterance.Slice(next, end)))
            {
                clauses.Add(utterance.Slice(start, cuts[i].Index));
                start = next;
            }
        }

        clauses.Add(utterance.Slice(start, utterance.Plain.Length));
        return [.. clauses.Where(clause => !string.IsNullOrWhiteSpace(clause.Plain))];
    }

    // A full stop inside a number is none.
    [GeneratedRegex(@"\s*(?:[;\n!]|\.(?=\s|$|[\u4e00-\u9fff])|,?\s+\b(?:and then|then|and also|and|also|plus|but)\b|,?\s*(?:然后|并且|接着|同时|而且|再把|再将|顺便|另外|还要|还有|也把|并把|并(?=[改换删去加移])|再(?=[改换删去加移]))|,)\s*")]
    private static partial Regex Break();
}
