using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <summary>Recognises messages that ask for a kind of video with a build of its own, and takes them apart by it.</summary>
internal static class FormReader
{
    /// <summary>A longer text is a script; only its own marks (numbered steps) make it anything else.</summary>
    private const int LongestChars = 700;

    /// <summary>The brief with its form and what that form speaks of; <c>null</c> when no form fits.</summary>
    /// <param name="brief">The brief with its wishes read.</param>
    /// <param name="text">The message without its wishes.</param>
    /// <param name="shell">The message without the words that ask for a video.</param>
    /// <param name="isChinese">Whether the text is Chinese.</param>
    public static Brief? Read(Brief brief, string text, Shell shell, bool isChinese)
    {
        if (text.Length > LongestChars)
        {
            return null;
        }

        // Whom a lesson is for is part of asking for it.
        Brief? formed = isChinese ? ChineseForms.Read(brief, text, shell) : EnglishForms.Read(brief, text, shell.Content);
        return formed is { Form: "explain" or "facts", Audience: "" } ? formed with { Audience = shell.Audience } : formed;
    }

    /// <summary>Puts in what a form does not say itself: the concept its words mean.</summary>
    public static Brief Complete(Brief brief, string text, string concept = "")
    {
        // What a list is about stands in its title, be it only a time of day; an entry of it is not.
        Concept? titled = Concepts.FindSubject(brief.Title) ?? (brief.Form == "list" ? Concepts.FindAll(brief.Title).FirstOrDefault() : null);
        Concept? found = Concepts.Find(concept) ?? titled ?? Concepts.FindSubject(brief.Name) ?? (brief.Form == "list" && brief.Title.Length > 0 ? null : Concepts.FindSubject(text));
        return brief with { Concept = found?.Id ?? "", Subject = brief.Subject.Length > 0 ? brief.Subject : brief.Title.Length > 0 ? brief.Title : brief.Name };
    }

    /// <summary>Clauses that say something of the subject: no wishes about the video, none twice.</summary>
    public static ImmutableArray<string> Facts(IEnumerable<string> clauses, int most = 16) =>
        [.. clauses.Select(clause => clause.Trim()).Where(clause => clause.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase).Take(most)];

    /// <summary>Takes the clause that asks the viewer to do something out of the others; empty when none does.</summary>
    public static string TakeAction(List<string> clauses, Regex action)
    {
        int index = clauses.FindIndex(action.IsMatch);
        if (index < 0)
        {
            return "";
        }

        string taken = clauses[index];
        clauses.RemoveAt(index);
        return taken;
    }
}
