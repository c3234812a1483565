namespace Reelwright.Agent;

/// <summary>Words with one slip of the finger.</summary>
internal static class Typos
{
    private const int ShortestWord = 5;
    private const string Sounds = "ck sz iy ea ph gj xs qk bp vf ";
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>Whether words of a concept are recognized when misspelt: what is done and to what, not what is said.</summary>
    public static bool Corrects(string concept) =>
        concept.StartsWith("act.", StringComparison.Ordinal) || concept.StartsWith("part.", StringComparison.Ordinal)
        || concept.StartsWith("dim.", StringComparison.Ordinal) || concept.StartsWith("shape.", StringComparison.Ordinal)
        || concept.StartsWith("color.", StringComparison.Ordinal) || concept.StartsWith("mood.", StringComparison.Ordinal)
        || concept.StartsWith("unit.", StringComparison.Ordinal) || concept.StartsWith("ord.", StringComparison.Ordinal);

    /// <summary>The one known word that a word of five letters or more can be; <c>null</c> when none.</summary>
    public static string? Correct(string word, Grammar grammar)
    {
        if (word.Length < ShortestWord || grammar.Unspoiled.Contains(word) || !grammar.Spelled.TryGetValue(word[0], out string[]? known))
        {
            return null;
        }

        foreach (string candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) <= 1 && IsOneSlip(word, candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    // One letter more, less, other, or two exchanged.
    private static bool IsOneSlip(string word, string known)
    {
        int same = 0;
        int shorter = Math.Min(word.Length, known.Length);
        while (same < shorter && word[same] == known[same])
        {
            same++;
        }

        int tail = 0;
        while (tail < shorter - same && word[^(tail + 1)] == known[^(tail + 1)])
        {
            tail++;
        }

        int left = word.Length - same - tail;
        int right = known.Length - same - tail;
        if (left == 1 && right == 1)
        {
            return IsLikely(word[same], known[same], same);
        }

        return (left <= 1 && right <= 1)
            || (left == 2 && right == 2 && word[same] == known[same + 1] && word[same + 1] == known[same]);
    }

    // Keys that lie side by side, and letters that sound alike: "naked" is no slip of "nuked".
    private static bool IsLikely(char typed, char meant, int at)
    {
        if (Sounds.Contains($"{typed}{meant}", StringComparison.Ordinal) || Sounds.Contains($"{meant}{typed}", StringComparison.Ordinal))
        {
            return true;
        }

        for (int row = 0; row < Rows.Length; row++)
        {
            int column = Rows[row].IndexOf(typed, StringComparison.Ordinal);
            if (column < 0)
            {
                continue;
            }

            for (int other = Math.Max(0, row - 1); other <= Math.Min(Rows.Length - 1, row + 1); other++)
            {
                int place = Rows[other].IndexOf(meant, StringComparison.Ordinal);
                if (place >= 0 && Math.Abs(place - column) <= 1 && at > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
