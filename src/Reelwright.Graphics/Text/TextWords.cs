namespace Reelwright.Graphics;

/// <summary>Parts a line into the words that can move on their own.</summary>
internal static class TextWords
{
    /// <summary>
    /// Start and end of each word of a line, in offsets of the whole text; punctuation stays with its word.
    /// </summary>
    internal static IEnumerable<(int Start, int End)> Split(SourceText source, TextLine line,
        IReadOnlyList<int>? wordOffsets)
    {
        string text = source.Chars;
        HashSet<int>? known = wordOffsets is null ? null : [.. wordOffsets];
        int end = line.Start + line.Length;
        int start = line.Start;
        for (int i = line.Start + 1; i < end; i++)
        {
            if (!char.IsLowSurrogate(text[i]) && StartsWord(text, i, known))
            {
                yield return (start, i);
                start = i;
            }
        }

        if (end > start)
        {
            yield return (start, end);
        }
    }

    private static bool StartsWord(string text, int i, HashSet<int>? known)
    {
        if (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]))
        {
            return true;
        }

        if (char.IsWhiteSpace(text[i]) || !BreakRules.MayStartLine(text[i]) || !BreakRules.MayEndLine(text[i - 1]))
        {
            return false;
        }

        bool wide = EastAsian.IsWide(text[i]) || EastAsian.IsWide(text[i - 1]);
        return known is null ? wide : wide && known.Contains(i);
    }
}
