namespace Reelwright.Graphics;

/// <summary>Punctuation whose width depends on the script around it.</summary>
internal static class EastAsianContext
{
    internal static bool IsAmbiguousPunctuation(char c) => c is '“' or '”' or '‘' or '’' or '…' or '—' or '·';

    /// <summary>The nearest character that is not such punctuation, before or after, is East Asian.</summary>
    internal static bool IsBesideWide(string text, int offset)
    {
        int before = offset - 1;
        while (before >= 0 && IsAmbiguousPunctuation(text[before]))
        {
            before--;
        }

        int after = offset + 1;
        while (after < text.Length && IsAmbiguousPunctuation(text[after]))
        {
            after++;
        }

        return (before >= 0 && EastAsian.IsWide(text[before]))
            || (after < text.Length && EastAsian.IsWide(text[after]));
    }
}
