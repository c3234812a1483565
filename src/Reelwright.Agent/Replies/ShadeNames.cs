using System.Collections.Frozen;

namespace Reelwright.Agent;

/// <summary>What colours are called that the word lists know: a reply says "pink #ff69b4", as people do.</summary>
internal static class ShadeNames
{
    private static readonly Lazy<FrozenDictionary<string, (string English, string Chinese)>> Known = new(Load);

    /// <summary>A colour with its name before it; one without a name, and what is no colour, as it is.</summary>
    /// <param name="tongue">The reply's language.</param>
    /// <param name="color">The colour as <c>#rrggbb</c>.</param>
    public static string Of(Tongue tongue, string color) => Known.Value.TryGetValue(color.ToLowerInvariant(), out var names)
        ? tongue.Say($"{names.English} {color}", $"{names.Chinese} {color}")
        : color;

    private static FrozenDictionary<string, (string English, string Chinese)> Load()
    {
        var words = Grammar.Current.AllWords.SelectMany(word => word.Value.Senses
            .Where(sense => sense.Concept.StartsWith("color.", StringComparison.Ordinal) && sense.Value is not null)
            .Select(sense => (Color: sense.Value!, Word: word.Key))).ToLookup(named => named.Color, named => named.Word, StringComparer.Ordinal);
        return words.Select(group => (group.Key, English: group.FirstOrDefault(word => char.IsAsciiLetter(word[0])), Chinese: group.FirstOrDefault(word => word[^1] == '色')))
            .Where(named => named is { English: not null, Chinese: not null })
            .ToFrozenDictionary(named => named.Key, named => (named.English!, named.Chinese!), StringComparer.Ordinal);
    }
}
