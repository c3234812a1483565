using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>How the wire's JSON is written: camelCase, compact, nulls left out, no more escapes than JSON needs.</summary>
public static class WireJson
{
    /// <summary>The options; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Writes a value.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Writes a node in one line, with words in every language as they are.</summary>
    public static string Text(JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(WireContext.Default.Options)
        {
            // Bodies are sent as application/json, never inside a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = WireContext.Default,
        };
        options.MakeReadOnly();
        return options;
    }
}
