using System.Collections.Frozen;

namespace Reelwright.Agent;

/// <summary>The forms of English words, so that the lexicon lists each word once.</summary>
internal static class Inflection
{
    private const string Vowels = "aeiou";

    /// <summary>The word itself and its other forms; a phrase is inflected at its first word (verbs) or its last (nouns).</summary>
    public static IEnumerable<string> Forms(string phrase, bool isVerb)
    {
        yield return phrase;
        if (!phrase.All(c => char.IsAsciiLetterLower(c) || c is ' ' or '-'))
        {
            yield break;
        }

        int space = isVerb ? phrase.IndexOf(' ', StringComparison.Ordinal) : phrase.LastIndexOf(' ');
        string word = space < 0 ? phrase : isVerb ? phrase[..space] : phrase[(space + 1)..];
        if (word.Length < 3 || word.Contains('-', StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (string form in isVerb ? Verb(word) : [Plural(word)])
        {
            yield return space < 0 ? form : isVerb ? form + phrase[space..] : phrase[..(space + 1)] + form;
        }
    }

    /// <summary>"whats", "dont" as thumbs write them; nothing where that is another word.</summary>
    public static IEnumerable<string> WithoutApostrophe(string phrase)
    {
        bool isOther = phrase.Split(' ').Any(word => OtherWords.Contains(word.Replace("'", "", StringComparison.Ordinal)));
        return isOther ? [] : [phrase.Replace("'", "", StringComparison.Ordinal)];
    }

    // "we'll" is no well.
    private static readonly FrozenSet<string> OtherWords =
        new[] { "were", "well", "hell", "shell", "shed", "wed", "ill", "id", "s" }.ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Verb(string word)
    {
        yield return Plural(word);
        bool doubles = word.Length <= 5 && Vowels.Contains(word[^2]) && !Vowels.Contains(word[^3]) && !"aeiouwxy".Contains(word[^1]);
        string stem = word[^1] == 'e' && word[^2] != 'e' ? word[..^1] : doubles ? word + word[^1] : word;
        yield return stem + "ing";
        yield return word[^1] == 'y' && !Vowels.Contains(word[^2]) ? word[..^1] + "ied" : stem + "ed";
    }

    private static string Plural(string word) => word[^1] switch
    {
        'y' when !Vowels.Contains(word[^2]) => word[..^1] + "ies",
        's' or 'x' or 'z' => word + "es",
        'h' when word[^2] is 'c' or 's' => word + "es",
        _ => word + "s",
    };
}
