using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Audio;

/// <summary>Reads what a transcription endpoint answers (<c>verbose_json</c>): words with times, else sentences with times.</summary>
internal static class VerboseReply
{
    private const int MostCharacters = 40_000;
    private const int MostPieces = 20_000;

    /// <summary>Its text and the times of its pieces, in seconds from the stretch's start.</summary>
    /// <returns><c>null</c> when it says something but not when.</returns>
    /// <exception cref="JsonException">It is no such reply.</exception>
    public static (string Text, List<HeardToken> Pieces)? Read(string json)
    {
        var root = JsonNode.Parse(json) as JsonObject ?? throw new JsonException("No object.");
        var segments = Objects(root["segments"]).Where(segment => !IsInvented(segment)).ToList();
        string text = Text(root, "text") ?? (segments.Count > 0 ? "" : throw new JsonException("No text."));
        bool isPartial = segments.Count < Objects(root["segments"]).Count;
        if (text.Length == 0 || isPartial)
        {
            text = string.Join(' ', segments.Select(segment => Text(segment, "text")?.Trim()));
        }

        text = Clean(text);
        if (text.Length > MostCharacters)
        {
            throw new JsonException("Too much text.");
        }

        var pieces = Pieces(Objects(root["words"]));
        if (pieces.Count == 0)
        {
            pieces = [.. segments.SelectMany(segment => Pieces(Objects(segment["words"])) is { Count: > 0 } words ? words : Pieces([segment]))];
        }

        return pieces.Count == 0 && text.Any(char.IsLetterOrDigit) ? null : (text, pieces);
    }

    private static List<HeardToken> Pieces(List<JsonObject> entries)
    {
        var pieces = new List<HeardToken>();
        foreach (var entry in entries)
        {
            string word = Clean(Text(entry, "word") ?? Text(entry, "text") ?? "");
            if (word.Length > 0 && Number(entry, "start") is { } start && Number(entry, "end") is { } end && start >= 0 && end >= start && end < 86_400)
            {
                pieces.Add(new(word, start, end, 1));
            }
        }

        return pieces;
    }

    // What the model itself takes for no speech.
    private static bool IsInvented(JsonObject segment) =>
        Number(segment, "no_speech_prob") is > 0.6 && Number(segment, "avg_logprob") is not >= -1;

    private static List<JsonObject> Objects(JsonNode? node) =>
        node is JsonArray entries ? [.. entries.OfType<JsonObject>().Take(MostPieces)] : [];

    private static string? Text(JsonObject from, string name) =>
        from[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static double? Number(JsonObject from, string name) =>
        from[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out double number) && double.IsFinite(number) ? number : null;

    private static string Clean(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
