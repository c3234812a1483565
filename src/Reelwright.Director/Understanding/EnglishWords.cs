using System.Buffers;
using System.Collections.Frozen;

namespace Reelwright.Director;

/// <summary>The little that must be known of English words: number, verb forms, articles, stop words.</summary>
internal static class EnglishWords
{
    private static readonly SearchValues<char> BeforeFirstLetter = SearchValues.Create(" “\"'‘(");

    private static readonly FrozenSet<string> StopWords = Set(
        "a an the this that these those and or but nor so yet of in on at by for with from to into onto over under about as is are was were be been being " +
        "am do does did done have has had having will would can could should may might must shall not no it its it's he she they them their his her we our us i me my " +
        "you your yours who whom which what when where why how all any each every both few more most other some such only own same than too very just also then there here " +
        "if while because until although though new please let's one two make create generate video look looks take takes keep keeps come go get give start first good back bring hold see seen say find use used using next last let put turn away around again once still never always now well much many want wants need needs like know something anything nothing up down off out free");

    private static readonly FrozenSet<string> Uncountable = Set(
        "coffee tea water milk bread rice music furniture software hardware clothing jewelry jewellery equipment food skincare makeup luggage art yoga fitness " +
        "advice news information education research travel weather honey chocolate wine beer juice cheese meat fruit wool cotton leather photography insurance finance " +
        "health wellness democracy photosynthesis gravity history science mathematics math physics chemistry biology economics climate nature energy electricity money homework " +
        "housing tourism fashion cooking baking gardening swimming running cycling hiking reading writing painting dance football basketball tennis chess mindfulness meditation " +
        "privacy security safety trust growth teamwork leadership marketing advertising design engineering recycling sunscreen shampoo toothpaste ramen sushi pizza ice cream");

    private static readonly FrozenSet<string> SingularInS = Set(
        "bus gas glass class dress boss kiss less loss mass pass press cross business fitness wellness process access address express campus virus lens series species news physics " +
        "mathematics economics canvas atlas bonus focus status yes this his its is was has gps ios chess compass mattress paris texas dallas christmas athletics mindfulness awareness");

    private static readonly FrozenSet<string> InUs = Set("octopus virus bus campus walrus bonus focus status cactus circus genius crocus hippopotamus platypus chorus census sinus");

    private static readonly FrozenSet<string> SilentH = Set("hour honest honor honour heir hourly");

    private static readonly FrozenSet<string> ConsonantVowel = Set(
        "one once unique uniform universal university union unit united user useful usual utility ukulele unicorn european euro eu usb ux uk us");

    private static readonly FrozenSet<string> Irregular = Set("people children men women feet teeth mice geese headphones earbuds glasses jeans pants shorts trousers scissors data");

    public static bool IsStopWord(string word) => StopWords.Contains(word);

    /// <summary>Whether a noun phrase, by its head noun, is plural.</summary>
    public static bool IsPlural(string phrase)
    {
        string head = HeadNoun(phrase);
        return Irregular.Contains(head) || (head.Length > 3 && head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal) && !head.EndsWith("is", StringComparison.Ordinal) && !head.EndsWith("us", StringComparison.Ordinal) && !SingularInS.Contains(head));
    }

    /// <summary>Whether a noun phrase takes no article, such as <c>iced tea</c>.</summary>
    public static bool IsUncountable(string phrase)
    {
        string head = HeadNoun(phrase);
        return Uncountable.Contains(head) || head.EndsWith("ing", StringComparison.Ordinal) || head.EndsWith("ness", StringComparison.Ordinal)
            || head.EndsWith("wear", StringComparison.Ordinal) || head.EndsWith("ware", StringComparison.Ordinal);
    }

    /// <summary>The singular of a word as far as spelling shows it.</summary>
    public static string Singular(string word) =>
        word.Length <= 3 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) || SingularInS.Contains(word) || InUs.Contains(word) ? word
        : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("sses", StringComparison.Ordinal) || (word.EndsWith("uses", StringComparison.Ordinal) && InUs.Contains(word[..^2])) ? word[..^2]
        : word[..^1];

    /// <summary><c>a</c> or <c>an</c> before a word, by its sound as far as spelling shows it.</summary>
    public static string Article(string next)
    {
        string word = FirstWord(next).ToLowerInvariant();
        if (word.Length == 0)
        {
            return "a";
        }

        if (char.IsDigit(word[0]))
        {
            return word[0] == '8' || word is "11" or "18" || word.StartsWith("11-", StringComparison.Ordinal) || word.StartsWith("18-", StringComparison.Ordinal) ? "an" : "a";
        }

        string stem = word.Split('-')[0];
        bool vowel = word[0] is 'a' or 'e' or 'i' or 'o' or 'u';
        return (vowel && !ConsonantVowel.Contains(stem)) || SilentH.Contains(stem) ? "an" : "a";
    }

    /// <summary>The verb as a plural subject has it: <c>follows</c> becomes <c>follow</c>.</summary>
    public static string BaseVerb(string verb) => verb switch
    {
        "has" => "have",
        "is" => "are",
        "does" => "do",
        "goes" => "go",
        _ when verb.EndsWith("ies", StringComparison.Ordinal) && verb.Length > 4 => verb[..^3] + "y",
        _ when verb.EndsWith("ches", StringComparison.Ordinal) || verb.EndsWith("shes", StringComparison.Ordinal) || verb.EndsWith("sses", StringComparison.Ordinal)
            || verb.EndsWith("xes", StringComparison.Ordinal) || verb.EndsWith("zzes", StringComparison.Ordinal) => verb[..^2],
        _ when verb.EndsWith('s') && !verb.EndsWith("ss", StringComparison.Ordinal) => verb[..^1],
        _ => verb,
    };

    /// <summary>The verb as a singular subject has it: <c>follow</c> becomes <c>follows</c>.</summary>
    public static string ThirdPerson(string verb) => verb switch
    {
        "have" => "has",
        "are" or "be" => "is",
        "do" => "does",
        "go" => "goes",
        "can" or "will" or "may" or "must" or "should" or "could" or "would" => verb,
        _ when verb.EndsWith('y') && verb.Length > 2 && "aeiou".IndexOf(verb[^2], StringComparison.Ordinal) < 0 => verb[..^1] + "ies",
        _ when verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ss", StringComparison.Ordinal)
            || verb.EndsWith('x') || verb.EndsWith('z') || verb.EndsWith('o') => verb + "es",
        _ => verb + "s",
    };

    public static string FirstWord(string text)
    {
        string trimmed = text.TrimStart();
        int end = trimmed.IndexOf(' ', StringComparison.Ordinal);
        return (end < 0 ? trimmed : trimmed[..end]).Trim(',', '.', ';', ':', '!', '?', '"', '“', '”', '\'');
    }

    public static int CountWords(string text) =>
        text.Split((char[])[' ', '\t', '\n', '—', '–'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    /// <summary>First letter as a capital, the rest as it is.</summary>
    public static string Capitalize(string text)
    {
        int index = text.AsSpan().IndexOfAnyExcept(BeforeFirstLetter);
        return index < 0 || !char.IsLower(text[index]) || IsCased(FirstWord(text)) ? text : text[..index] + char.ToUpperInvariant(text[index]) + text[(index + 1)..];
    }

    /// <summary>Lower-case first letter, unless the word is a name by its look (<c>USB</c>, <c>iPhone</c>, <c>I</c>).</summary>
    public static string Decapitalize(string text)
    {
        string first = FirstWord(text);
        string rest = text.Length > first.Length ? text[first.Length..].TrimStart() : "";
        bool isTitle = rest.Length > 0 && char.IsUpper(rest[0]) && text.Length > 0 && char.IsUpper(text[0]);
        bool isName = isTitle || first is "I" or "I'm" || first.Skip(1).Any(char.IsUpper) || first.Any(char.IsDigit);
        return isName || text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private static bool IsCased(string word) => word.Length > 1 && char.IsLower(word[0]) && char.IsUpper(word[1]);

    private static string HeadNoun(string phrase)
    {
        string lower = phrase.ToLowerInvariant();
        foreach (string stop in (string[])[" that ", " which ", " who ", " for ", " with ", " from ", " of ", " in ", " on ", " at ", " to ", " by ", " about ", ","])
        {
            int at = lower.IndexOf(stop, StringComparison.Ordinal);
            if (at > 0)
            {
                lower = lower[..at];
            }
        }

        string[] words = lower.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : words[^1].Trim('.', '!', '?', '"', '”');
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
