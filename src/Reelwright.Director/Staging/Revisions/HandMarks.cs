using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>
/// What of a clip was set by hand and is kept when staging lays its scene out again: names of parameters,
/// <c>effect:kind</c>, <c>time</c> (when it is there), <c>source</c> (what of the media), <c>transition</c> (the cut after it).
/// </summary>
public static class HandMarks
{
    /// <summary>When the clip is there, in its scene.</summary>
    public const string Time = "time";

    /// <summary>Which part of its media it shows.</summary>
    public const string Source = "source";

    /// <summary>The change to the clip after it.</summary>
    public const string Transition = "transition";

    private const string Key = "hand";

    /// <summary>The name for an effect of a kind.</summary>
    public static string Effect(string kind) => $"effect:{kind}";

    /// <summary>The clip with these marked, beside what was marked before.</summary>
    public static Clip Mark(Clip clip, params ReadOnlySpan<string> names)
    {
        var all = new SortedSet<string>(Of(clip), StringComparer.Ordinal);
        foreach (string name in names)
        {
            all.Add(name);
        }

        return clip with
        {
            Metadata = clip.Metadata.With(Key, new JsonArray([.. all.Select(name => (JsonNode)JsonValue.Create(name))])),
        };
    }

    /// <summary>What is marked.</summary>
    public static ImmutableArray<string> Of(Clip clip) => [.. clip.Metadata.Texts(Key) ?? []];

    /// <summary>Whether this is marked.</summary>
    public static bool Has(Clip clip, string name) => Of(clip).Contains(name);
}
