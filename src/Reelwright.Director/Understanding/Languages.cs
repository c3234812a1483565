namespace Reelwright.Director;

/// <summary>Tells which language a message is in.</summary>
internal static class Languages
{
    private static readonly HashSet<string> EnglishMarks = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "and", "for", "with", "that", "is", "in", "to", "my", "our", "your", "this", "from", "about", "on", "make", "create", "video", "new", "at", "we", "it", "you", "are",
    };

    private static readonly HashSet<string> ForeignMarks = new(StringComparer.Ordinal)
    {
        "der", "die", "das", "und", "ein", "eine", "für", "mit", "ist", "nicht", "von", "le", "la", "les", "une", "des", "est", "pour", "avec", "et", "el", "los", "las", "una", "para",
        "con", "por", "que", "del", "il", "gli", "di", "per", "uma", "um", "não", "com", "och", "att", "het", "een", "van", "bir", "ve", "w", "na", "się", "jest", "một", "của",
    };

    /// <summary>The language for the video's words, and whether the message is in one that has no voice and no grammar here.</summary>
    public static (string Language, bool IsForeign) Detect(string text, string? hint)
    {
        string sample = text.Length > 4000 ? text[..4000] : text;
        int hanzi = Hanzi.Count(sample);
        int kana = sample.Count(letter => letter is >= '\u3040' and <= '\u30FF');
        int other = sample.Count(letter => char.IsLetter(letter) && letter > '\u024F' && !Hanzi.Is(letter)
            && letter is not ((>= '\u1E00' and <= '\u1EFF') or (>= '\u3040' and <= '\u30FF') or (>= '\uFF00' and <= '\uFFEF')));
        string[] words = sample.Split((char[])[' ', '\n', ',', '.', ':', ';', '!', '?', '(', ')', '，', '。'], StringSplitOptions.RemoveEmptyEntries);
        int latin = words.Count(word => word[0] < '\u0250' && char.IsLetter(word[0]));
        if (kana > 2 && kana * 4 > hanzi)
        {
            return ("en", true);
        }

        if (other > Math.Max(hanzi, latin * 3))
        {
            return ("en", true);
        }

        if (hanzi > 0 && hanzi * 2 >= latin)
        {
            return (Script(sample, hint), false);
        }

        if (latin == 0)
        {
            return hint?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? (Script(sample, hint), false) : ("en", false);
        }

        int english = words.Count(word => EnglishMarks.Contains(word.ToLowerInvariant()));
        int foreign = words.Count(word => ForeignMarks.Contains(word.ToLowerInvariant()));
        return ("en", foreign > english && foreign >= 2);
    }

    private static string Script(string text, string? hint)
    {
        if (ChineseWriting.IsTraditional(text) is { } isTraditional)
        {
            return isTraditional ? "zh-Hant" : "zh-Hans";
        }

        string lower = hint?.ToLowerInvariant() ?? "";
        return lower.Contains("hant", StringComparison.Ordinal) || lower.Contains("tw", StringComparison.Ordinal) || lower.Contains("hk", StringComparison.Ordinal)
            ? "zh-Hant" : "zh-Hans";
    }
}
