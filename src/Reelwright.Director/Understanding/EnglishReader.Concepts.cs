using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <content>What kind of thing an English phrase speaks of.</content>
internal static partial class EnglishReader
{
    private static Concept? ConceptOf(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        // "the history of tea" is history, but "a cup of tea" is tea.
        int of = text.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0 && Concepts.FindMatches(text[..of]) is [.., { Concept.Family.Genre: "education" or "culture" } topic] && topic.End == of)
        {
            return topic.Concept;
        }

        // "solar panels for homes" are solar panels.
        Match tail = AnyPreposition().Match(text);
        if (tail.Success && ConceptOf(text[..tail.Index]) is { } before && !IsVague(before))
        {
            return before;
        }

        // The last word of a noun phrase says what it is; what stands before it only tells it apart.
        IReadOnlyList<ConceptMatch> matches = [.. Concepts.FindMatches(text).Where(match => match.Concept.Family.Id != "attribute")];
        ConceptMatch? head = matches.Where(match => match.End == text.Length).Select(match => (ConceptMatch?)match).LastOrDefault();
        return head is { } found && !IsVague(found.Concept) ? found.Concept
            : matches.Where(match => !IsVague(match.Concept)).Select(match => match.Concept).LastOrDefault() ?? head?.Concept ?? Concepts.FindSubject(text);
    }

    // "running shoes that feel like clouds": a clause that names a known kind of thing.
    private static bool IsKind(string clause)
    {
        string thing = clause;
        foreach (Regex end in (Regex[])[Relative(), TailPhrase(), AudienceWords()])
        {
            thing = end.Replace(thing, "");
        }

        return EnglishWords.CountWords(thing) <= 4
            && Concepts.FindMatches(thing).Any(match => match.End == thing.Length && match.Concept.Family.Id is not ("product" or "general" or "attribute"));
    }

    /// <summary>Whether a kind of thing says less than what it is of: a course, a shop, a product.</summary>
    internal static bool IsVague(Concept concept) => concept.Id is "product" or "course" or "shop" or "service" or "event" or "company" or "hackathon" or "tutor" or "market";
}
