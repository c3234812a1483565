using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Reelwright.Mcp;

/// <summary>Writes the schemas of tools; by hand, because looking types over would take half of the handshake's time.</summary>
internal static class ToolSchemas
{
    /// <summary>Describes a tool.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="title">Its name for people.</param>
    /// <param name="description">What it does.</param>
    /// <param name="input">Arguments: name, type, what it is; a name with <c>!</c> is required.</param>
    /// <param name="output">Fields of the result, in the same way; <c>null</c> for none.</param>
    /// <param name="isReading">Whether it changes nothing.</param>
    /// <param name="isIdempotent">Whether calling it twice is as calling it once.</param>
    public static Tool Describe(
        string name,
        string title,
        string description,
        (string Name, string Type, string Meaning)[] input,
        (string Name, string Type, string Meaning)[]? output,
        bool isReading = false,
        bool isIdempotent = false) => new()
    {
        Name = name,
        Title = title,
        Description = description,
        InputSchema = Schema(input, isOpen: false),
        OutputSchema = output is null ? null : Schema(output, isOpen: true),
        Annotations = new()
        {
            Title = title,
            ReadOnlyHint = isReading,
            DestructiveHint = false,
            IdempotentHint = isReading || isIdempotent,
            OpenWorldHint = false,
        },
    };

    /// <summary>A node as the element that the protocol's types hold.</summary>
    public static JsonElement Element(JsonNode node)
    {
        using var document = JsonDocument.Parse(node.ToJsonString());
        return document.RootElement.Clone();
    }

    private static JsonElement Schema((string Name, string Type, string Meaning)[] fields, bool isOpen)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var (name, type, meaning) in fields)
        {
            string plain = name.TrimEnd('!');
            var property = new JsonObject { ["description"] = meaning };
            if (type.EndsWith("[]", StringComparison.Ordinal))
            {
                property["type"] = "array";
                property["items"] = new JsonObject { ["type"] = type[..^2] };
            }
            else
            {
                property["type"] = type;
            }

            properties[plain] = property;
            if (name.EndsWith('!'))
            {
                required.Add((JsonNode)plain);
            }
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required };
        if (!isOpen)
        {
            schema["additionalProperties"] = false;
        }

        return Element(schema);
    }
}
