using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>A request's JSON body, read leniently: unknown keys are ignored, keys come in snake_case or camelCase.</summary>
internal sealed class JsonBody(JsonObject source)
{
    private const int PieceBytes = 64 * 1024;
    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = 64 };

    public JsonObject Source { get; } = source;

    /// <summary>Reads the body; nothing at all is an empty object.</summary>
    public static async Task<JsonBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        await request.Body.CopyToAsync(text, cancellationToken);
        return Parse(text);
    }

    /// <summary>Reads the body up to a size; what is larger is refused without being read to its end.</summary>
    /// <param name="request">The request.</param>
    /// <param name="mostBytes">The size.</param>
    /// <param name="refusal">What is said of a larger one.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<JsonBody> ReadAsync(
        HttpRequest request,
        long mostBytes,
        Func<ReelwrightException> refusal,
        CancellationToken cancellationToken)
    {
        if (request.ContentLength > mostBytes)
        {
            throw refusal();
        }

        using var text = new MemoryStream();
        byte[] piece = new byte[PieceBytes];
        int count;
        while ((count = await request.Body.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (text.Length + count > mostBytes)
            {
                throw refusal();
            }

            text.Write(piece, 0, count);
        }

        return Parse(text);
    }

    private static JsonBody Parse(MemoryStream text)
    {
        try
        {
            if (text.Length == 0)
            {
                return new([]);
            }

            text.Position = 0;
            if (JsonNode.Parse(text, null, Limits) is JsonObject json)
            {
                _ = json.Count; // finds keys that stand twice
                return new(json);
            }
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // Said below; the parser's own words help nobody.
        }

        throw new ReelwrightException(WireError.BadRequest, "The body is not a JSON object.");
    }

    /// <summary>The first of these keys that has a value.</summary>
    public JsonNode? Node(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (Source.TryGetPropertyValue(key, out var node) && node is not null)
            {
                return node;
            }
        }

        return null;
    }

    public string? Text(params ReadOnlySpan<string> keys) => Node(keys) switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out string? text) => text,
        _ => throw new ReelwrightException(WireError.BadRequest, $"'{keys[0]}' is not a text."),
    };

    public bool Flag(params ReadOnlySpan<string> keys) => Node(keys) switch
    {
        null => false,
        JsonValue value when value.TryGetValue(out bool flag) => flag,
        _ => throw new ReelwrightException(WireError.BadRequest, $"'{keys[0]}' is not true or false."),
    };

    public JsonBody? Object(params ReadOnlySpan<string> keys) => Node(keys) switch
    {
        null => null,
        JsonObject json => new(json),
        _ => throw new ReelwrightException(WireError.BadRequest, $"'{keys[0]}' is not an object."),
    };

    public JsonArray? Array(params ReadOnlySpan<string> keys) => Node(keys) switch
    {
        null => null,
        JsonArray array => array,
        _ => throw new ReelwrightException(WireError.BadRequest, $"'{keys[0]}' is not a list."),
    };

    public double? Number(params ReadOnlySpan<string> keys) => Node(keys) switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out double number) && double.IsFinite(number) => number,
        _ => throw new ReelwrightException(WireError.BadRequest, $"'{keys[0]}' is not a number."),
    };
}
