namespace Reelwright.Audio;

/// <summary>Which voice a character is for.</summary>
internal static class Script
{
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '〇';

    /// <summary>Letters that the English voice can be given, with or without marks.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetter(c) || LatinLetters.Plain(c).Length > 0;

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);
}
