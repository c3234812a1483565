namespace Reelwright.Tests;

/// <summary>How many words are wrong, missing or too many.</summary>
internal static class WordErrors
{
    /// <summary>The fewest changes that make one row of words the other.</summary>
    public static int Between(string[] said, string[] heard)
    {
        int[] row = [.. Enumerable.Range(0, heard.Length + 1)];
        for (int i = 1; i <= said.Length; i++)
        {
            int corner = row[0]++;
            for (int j = 1; j <= heard.Length; j++)
            {
                int changed = corner + (said[i - 1] == heard[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j] + 1, row[j - 1] + 1));
            }
        }

        return row[heard.Length];
    }
}
