using System.Text.Json.Nodes;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Chinese words of a video in the other characters, traditional or simplified: what is said and shown stays.</summary>
internal static class WritingEdits
{
    /// <summary>Writes the words that a target means (the whole video, captions, narration, words of the picture) in other characters.</summary>
    public static void Rewrite(Workspace work, Target target, bool isTraditional)
    {
        Func<string, string> write = isTraditional ? ChineseWriting.ToHant : ChineseWriting.ToHans;
        bool isAll = target.Part is not (Part.Caption or Part.Narration) && !PartWords.IsWords(target.Part);
        foreach (var placed in work.Timeline.Placed().Where(placed => placed.Clip.Media is GeneratorReference && (isAll || IsMeant(placed, target.Part))).ToList())
        {
            var clip = placed.Clip.WithParameters(Written(placed.Clip.Parameters, write)) with { Name = write(placed.Clip.Name) };
            if (clip != placed.Clip)
            {
                work.Change(clip);
            }
        }

        if (isAll)
        {
            // Scenes that are laid out or spoken anew take their words from the script.
            work.Apply(new SetMetadata(Written(work.Timeline.Metadata, write)));
            work.Apply(new SetTitle(write(work.Timeline.Title)));
            Translations.SetLanguage(work, isTraditional ? "zh-Hant" : "zh-Hans");
        }
    }

    private static bool IsMeant(PlacedClip placed, Part part) => part switch
    {
        Part.Caption => PartWords.IsCaption(placed),
        Part.Narration => placed.Track.Role == "narration",
        _ => placed.Track.Kind != TrackKind.Audio && PartWords.HasWords(placed.Clip) && !PartWords.IsCaption(placed),
    };

    private static Properties Written(Properties properties, Func<string, string> write)
    {
        foreach (string name in properties.Names.ToList())
        {
            properties = properties.With(name, Written(properties.Node(name), write));
        }

        return properties;
    }

    private static JsonNode? Written(JsonNode? node, Func<string, string> write) => node switch
    {
        JsonArray array => new JsonArray([.. array.Select(item => Written(item, write))]),
        JsonObject map => new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, Written(pair.Value, write)))),
        JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(write(text)),
        _ => node?.DeepClone(),
    };
}
