using System.Collections.Frozen;

namespace Reelwright.Agent;

/// <summary>Traditional characters by their simplified forms (<c>hanforms.tsv</c>), so that rules are written once.</summary>
internal static class HanForms
{
    private static readonly FrozenDictionary<char, char> Forms = Grammar.Rows("hanforms")
        .SelectMany(columns => columns[0].Zip(columns[1]))
        .DistinctBy(pair => pair.First)
        .ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Whether a text has characters that only traditional writing uses.</summary>
    public static bool IsTraditional(string text) => text.Any(Forms.ContainsKey);

    /// <summary>The simplified form; the character itself when there is none here.</summary>
    public static char Simplify(char c) => Forms.GetValueOrDefault(c, c);
}
