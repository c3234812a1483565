using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Reelwright.Director;

/// <summary>Scripts, briefs and palettes as they stand in a timeline's metadata.</summary>
internal static class ScriptJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static JsonNode Write<T>(T value) => JsonSerializer.SerializeToNode(value, Options)!;

    /// <summary>The value; <c>null</c> when there is none or it is not readable any more.</summary>
    public static T? Read<T>(JsonNode? node)
        where T : class
    {
        try
        {
            return node?.Deserialize<T>(Options);
        }
        catch (JsonException)
        {
            // Written by another version: what depends on it does without.
            return null;
        }
    }
}
