using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Readings of one's own as a narration clip keeps them, so that a later export says the same.</summary>
internal static class KeptReadings
{
    /// <summary>The parameter of the clip: <c>[["重庆", "chong2 qing4"], …]</c>.</summary>
    public const string Key = "readings";

    /// <summary>As JSON.</summary>
    public static JsonArray Write(ImmutableArray<Pronunciation> readings) =>
        new([.. readings.Select(own => (JsonNode)new JsonArray(own.Written, own.Said))]);

    /// <summary>Those of a clip.</summary>
    public static ImmutableArray<Pronunciation> Of(Clip clip) => Read(clip.Parameters.Node(Key));

    /// <summary>Those that JSON holds; what cannot be spoken is passed over.</summary>
    public static ImmutableArray<Pronunciation> Read(JsonNode? node) =>
    [
        .. (node as JsonArray ?? []).OfType<JsonArray>().Where(pair => pair.Count == 2)
            .Select(pair => Pronunciation.TryOf(pair[0]?.ToString() ?? "", pair[1]?.ToString() ?? "")).OfType<Pronunciation>(),
    ];

    /// <summary>Both; of two readings of a word the first.</summary>
    public static ImmutableArray<Pronunciation> Together(ImmutableArray<Pronunciation> first, ImmutableArray<Pronunciation> then) =>
        [.. first.Concat(then).DistinctBy(own => own.Written, StringComparer.OrdinalIgnoreCase)];

    /// <summary>All of a film.</summary>
    public static ImmutableArray<Pronunciation> Of(Timeline timeline) =>
        [.. (timeline.TrackWithRole(Marks.NarrationRole)?.Clips ?? []).SelectMany(clip => Of(clip)).DistinctBy(own => own.Written, StringComparer.OrdinalIgnoreCase)];
}
