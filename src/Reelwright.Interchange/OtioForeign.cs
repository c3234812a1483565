using System.Text.Json.Nodes;

namespace Reelwright.Interchange;

/// <summary>
/// What an OpenTimelineIO file says and a timeline has no word for: other programs' metadata, their effects, markers on clips. It is kept
/// under one key of the draft, which no edit touches, and goes back to where it was when the timeline goes out again.
/// </summary>
internal static class OtioForeign
{
    /// <summary>The draft's key for it.</summary>
    public const string Key = "otio";

    /// <summary>Stands with a clip whose times are not those of its file (<see cref="OtioTimes.CountsFromFile"/>); it never goes out.</summary>
    public const string CountsFromZero = "zero";

    private const string Metadata = "metadata";
    private const string Effects = "effects";

    // Fields that are taken over as they are, with the value that goes without saying.
    private static readonly (string Field, string Usual)[] Plain =
    [
        ("markers", "[]"), ("enabled", "true"), ("color", "null"), ("global_start_time", "null"), ("comment", "\"\""),
    ];

    /// <summary>Collects it from an object of the file.</summary>
    /// <param name="source">The object.</param>
    /// <param name="ownEffects">Kinds of effects that stand in our own metadata too.</param>
    /// <param name="besides">More fields, each with what is written there without it: kept where they say something else.</param>
    /// <returns><c>null</c> when there is nothing.</returns>
    public static JsonObject? Collect(
        JsonObject source,
        IReadOnlyCollection<string> ownEffects,
        params ReadOnlySpan<(string Field, string? Written)> besides)
    {
        var kept = new JsonObject();
        var metadata = new JsonObject((source[Metadata] as JsonObject ?? [])
            .Where(entry => entry.Key != OtioWriter.Own)
            .Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));
        if (metadata.Count > 0)
        {
            kept[Metadata] = metadata;
        }

        var effects = EffectsOf(source, ownEffects).ToList();
        if (effects.Count > 0)
        {
            kept[Effects] = new JsonArray([.. effects.Select(effect => effect.DeepClone())]);
        }

        foreach (var (field, usual) in Plain)
        {
            if (source[field] is { } value && value.ToJsonString() != usual)
            {
                kept[field] = value.DeepClone();
            }
        }

        foreach (var (field, written) in besides)
        {
            if (source.TryGetPropertyValue(field, out var value) && value?.ToString() != written)
            {
                kept[field] = value?.DeepClone();
            }
        }

        return kept.Count > 0 ? kept : null;
    }

    /// <summary>Effects of an object that are not ours.</summary>
    public static IEnumerable<JsonObject> EffectsOf(JsonObject source, IReadOnlyCollection<string> ownEffects) =>
        (source[Effects] as JsonArray ?? []).OfType<JsonObject>()
            .Where(effect => !ownEffects.Contains(effect["effect_name"]?.ToString() ?? effect["name"]?.ToString() ?? ""));

    /// <summary>Puts it back.</summary>
    /// <param name="target">The object that is written.</param>
    /// <param name="kept">What was collected; <c>null</c> when there was nothing.</param>
    public static void Restore(JsonObject target, JsonObject? kept)
    {
        foreach (var (field, value) in kept ?? [])
        {
            if (field == Metadata && target[Metadata] is JsonObject metadata && value is JsonObject foreign)
            {
                foreach (var (name, entry) in foreign)
                {
                    metadata[name] = entry?.DeepClone();
                }
            }
            else if (field == Effects && target[Effects] is JsonArray effects && value is JsonArray more)
            {
                foreach (var effect in more)
                {
                    effects.Add(effect?.DeepClone());
                }
            }
            else if (field != CountsFromZero)
            {
                target[field] = value?.DeepClone();
            }
        }
    }

    /// <summary>Takes it out of our own fields, where it need not stand twice.</summary>
    public static JsonObject? Take(JsonObject own)
    {
        var kept = own[Key] as JsonObject;
        own.Remove(Key);
        return kept;
    }
}
