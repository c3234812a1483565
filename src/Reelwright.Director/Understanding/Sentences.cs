using System.Collections.Immutable;
using System.Text;

namespace Reelwright.Director;

/// <summary>Splits a text into sentences.</summary>
internal static class Sentences
{
    private const int LongestChars = 600;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "st", "no", "vs", "etc", "e.g", "i.e", "approx", "inc", "ltd", "co", "jr", "sr", "prof", "a.m", "p.m", "u.s",
    };

    public static ImmutableArray<string> Split(string text)
    {
        ImmutableArray<string>.Builder sentences = ImmutableArray.CreateBuilder<string>();
        StringBuilder sentence = new();
        for (int index = 0; index < text.Length; index++)
        {
            char letter = text[index];
            if (letter == '\n' || sentence.Length >= LongestChars)
            {
                Flush(sentence, sentences);
                if (letter == '\n')
                {
                    continue;
                }
            }

            sentence.Append(letter);
            if (IsEnd(text, index))
            {
                while (index + 1 < text.Length && text[index + 1] is '”' or '"' or '’' or '」' or '』' or '！' or '？' or '!' or '?' or ')')
                {
                    sentence.Append(text[++index]);
                }

                Flush(sentence, sentences);
            }
        }

        Flush(sentence, sentences);
        return sentences.ToImmutable();
    }

    private static bool IsEnd(string text, int index)
    {
        char letter = text[index];
        if (letter is '。' or '！' or '？' or '!' or '?' or '；' or '…' or '؟' or '।' or '۔')
        {
            return letter != '…' || index + 1 >= text.Length || text[index + 1] != '…';
        }

        if (letter != '.' || (index + 1 < text.Length && !char.IsWhiteSpace(text[index + 1]) && text[index + 1] is not ('”' or '"' or ')')))
        {
            return false;
        }

        int start = index;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        string word = text[start..index];
        return !Abbreviations.Contains(word) && !(word.Length == 1 && char.IsUpper(word[0]) && index + 2 < text.Length);
    }

    private static void Flush(StringBuilder sentence, ImmutableArray<string>.Builder sentences)
    {
        string text = string.Join(' ', sentence.ToString().Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)).Trim('*', '#', '•', '·', '-', '–', ' ');
        sentence.Clear();
        if (text.Any(letter => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)))
        {
            sentences.Add(text);
        }
    }
}
