using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Parameters of a speech generator → a request to speak.</summary>
internal static class SpeechRequests
{
    /// <summary>The request; text that is absent is empty, which the voice refuses with a sentence.</summary>
    public static SpeechRequest From(Properties parameters) => new()
    {
        Text = parameters.Text("text") ?? "",
        Language = parameters.Text("language") ?? "en",
        Rate = Math.Clamp(parameters.Number("rate", 1), 0.5, 2),
        Voice = parameters.Text("voice"),

        Readings = Readings(parameters.Node("readings")),

        // What was made before there were other voices stays as it was.
        Engine = parameters.Text("engine") ?? "offline",
    };

    // [["重庆", "chong2 qing4"], …]; one that cannot be spoken is an error with its own sentence.
    private static ImmutableArray<Pronunciation> Readings(JsonNode? node) =>
    [
        .. (node as JsonArray ?? []).OfType<JsonArray>().Where(static pair => pair.Count == 2)
            .Select(static pair => new Pronunciation(pair[0]?.ToString() ?? "", pair[1]?.ToString() ?? "")),
    ];
}
