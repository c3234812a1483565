namespace Reelwright.Director;

/// <summary>Questions about Chinese characters and the width of text.</summary>
internal static class Hanzi
{
    public static bool Is(char letter) => letter is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '〇';

    public static int Count(string text) => text.Count(Is);

    public static bool Has(string text) => text.Any(Is);

    /// <summary>Length of a Chinese text as a reader feels it: a Latin word counts as two characters.</summary>
    public static int Length(string text)
    {
        int length = 0;
        bool inWord = false;
        foreach (char letter in text)
        {
            bool isWord = !Is(letter) && char.IsLetterOrDigit(letter);
            length += Is(letter) ? 1 : isWord && !inWord ? 2 : 0;
            inWord = isWord;
        }

        return length;
    }
}
