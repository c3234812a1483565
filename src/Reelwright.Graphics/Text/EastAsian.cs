namespace Reelwright.Graphics;

/// <summary>What kind of East Asian character one is.</summary>
internal static class EastAsian
{
    internal static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
        or (>= '\uD840' and <= '\uD888') or '〇' or '々';

    internal static bool IsKana(char c) => c is (>= '\u3041' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF');

    internal static bool IsHangul(char c) => c is (>= '\uAC00' and <= '\uD7AF') or (>= '\u1100' and <= '\u11FF');

    /// <summary>A character that fills a square: Han, kana, or full-width punctuation.</summary>
    internal static bool IsWide(char c) => IsHan(c) || IsKana(c)
        || c is (>= '\u3000' and <= '\u303F') or (>= '\uFF01' and <= '\uFF60');

    internal static FontScript ScriptOf(ReadOnlySpan<char> text)
    {
        var script = FontScript.Other;
        foreach (char c in text)
        {
            if (IsKana(c))
            {
                return FontScript.Japanese;
            }

            if (IsHangul(c))
            {
                return FontScript.Korean;
            }

            if (IsHan(c) || c is >= '\u3001' and <= '\u303F')
            {
                script = FontScript.Chinese;
            }
        }

        return script;
    }
}
