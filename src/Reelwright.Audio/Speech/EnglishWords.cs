using System.Text.RegularExpressions;

namespace Reelwright.Audio;

/// <summary>Words as the English voice can be given them: letters only, initials apart, names taken apart.</summary>
internal static partial class EnglishWords
{
    /// <summary>
    /// Stands for the name of the letter A; the voice's lexicon gets an entry for it, for "a" is the article.
    /// </summary>
    public const string LetterName = "ltra";

    private const int MaxInitials = 3;
    private const int MaxWordLetters = 40;

    private static readonly HashSet<string> Shouted = new(StringComparer.Ordinal)
    {
        "A", "I", "THE", "AND", "FOR", "YOU", "NEW", "NOT", "ALL", "ARE", "CAN", "GET", "NOW", "OUR", "OUT",
        "TOP", "BUY", "BIG", "OFF", "DAY", "ONE", "TWO", "WOW", "YES", "HOT", "WIN", "ON", "IN", "IT", "IS",
        "GO", "NO", "UP", "TO", "WE", "MY", "BE", "SO", "OF", "OR", "AT", "BY", "DO", "IF", "HOW", "WHY", "WHO",
        "FUN", "SEE", "TRY", "USE", "HEY", "BUT", "ANY", "MAX",
    };

    /// <summary>Adds plain words that all stand for one stretch of the text.</summary>
    public static void Add(List<SpokenToken> tokens, string words, int start, int length)
    {
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            tokens.Add(new SpokenToken(word, start, length));
        }
    }

    /// <summary>Adds one written word: initials are spelled, compound names taken apart, marks removed.</summary>
    public static void AddWord(List<SpokenToken> tokens, string word, int start, bool shouting)
    {
        string plain = ToAscii(word);
        if (shouting)
        {
            plain = plain.ToLowerInvariant();
        }

        if (IsInitials(plain))
        {
            Add(tokens, Spell(plain), start, word.Length);
            return;
        }

        string parts = plain is ['M', 'c', ..] or ['M', 'a', 'c', ..]
            ? plain
            : CaseChange().Replace(plain, " ");
        foreach (string part in parts.Split(' '))
        {
            string said = part == "OK" ? "okay" : IsInitials(part) ? Spell(part) : part;
            Add(tokens, said[..Math.Min(said.Length, MaxWordLetters)], start, word.Length);
        }
    }

    /// <summary>Adds a web or mail address: words, "dot", "slash", "at".</summary>
    public static void AddAddress(List<SpokenToken> tokens, string address, int start)
    {
        int length = address.Length;
        string rest = address;
        int scheme = rest.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            rest = rest[(scheme + 3)..];
        }

        foreach (Match part in AddressPart().Matches(rest))
        {
            string words = part.Value switch
            {
                "." => "dot",
                "/" => part.Index == rest.Length - 1 ? "" : "slash",
                "@" => "at",
                "-" => "dash",
                "www" => "w w w",
                "_" => "underscore",
                "+" => "plus",
                _ when Script.IsDigit(part.Value[0]) => EnglishNumbers.Cardinal(part.Value),
                "ai" or "io" or "tv" or "uk" or "cn" or "de" => Spell(part.Value.ToUpperInvariant()),
                _ => part.Value,
            };
            Add(tokens, words, start, length);
        }
    }

    /// <summary>A letter by its name.</summary>
    public static string LetterA(string letter) => letter is "a" or "A" ? LetterName : letter.ToLowerInvariant();

    private static string Spell(string initials) =>
        string.Join(' ', initials.Where(char.IsAsciiLetter).Select(static c => LetterA(c.ToString())));

    private static bool IsInitials(string word)
    {
        if (word.Length is < 2 or > 6 || Shouted.Contains(word) || word == "OK")
        {
            return word.Length == 1 && char.IsAsciiLetterUpper(word[0]) && word is not "A" and not "I";
        }

        bool upper = word.All(char.IsAsciiLetterUpper);
        return upper && (word.Length <= MaxInitials || !EasyToSay().IsMatch(word));
    }

    private static string ToAscii(string word) =>
        string.Concat(word.Select(static c =>
            char.IsAsciiLetter(c) ? c.ToString() : c is '\'' or '’' ? "'" : LatinLetters.Plain(c)));

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex CaseChange();

    [GeneratedRegex("^[B-DF-HJ-NP-TV-Z]{0,2}(?:[AEIOUY]{1,2}[B-DF-HJ-NP-TV-Z]{1,2})+[AEIOUY]?$")]
    private static partial Regex EasyToSay();

    [GeneratedRegex("[A-Za-z]+|[0-9]+|[./@_+-]")]
    private static partial Regex AddressPart();
}
