using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>Reads JSON of servers that are not ours: nothing in it is taken for granted, and nothing in it can throw later.</summary>
internal static class LooseJson
{
    private const char Unreadable = '\uFFFD';
    private static readonly JsonReaderOptions Lenient = new()
    {
        AllowMultipleValues = true,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The objects that a text holds, one after another or in a list; those before a broken place too.</summary>
    public static IReadOnlyList<JsonObject> Objects(string text)
    {
        var found = new List<JsonObject>();
        foreach (var value in Values(text))
        {
            switch (value)
            {
                case JsonObject single:
                    found.Add(single);
                    break;
                case JsonArray list:
                    found.AddRange(list.OfType<JsonObject>());
                    break;
            }
        }

        return found;
    }

    /// <summary>The one object that a text is; <c>null</c> when it is none.</summary>
    public static JsonObject? Object(string text) => Objects(text) is [var single] ? single : null;

    /// <summary>An object under one of these keys; an object that was written as text counts.</summary>
    public static JsonObject? Object(JsonObject? json, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            switch (json?[key])
            {
                case JsonObject found:
                    return found;
                case JsonValue value when value.GetValueKind() == JsonValueKind.String && Object(value.ToString()) is { } written:
                    return written;
            }
        }

        return null;
    }

    /// <summary>A text or number under one of these keys, as text.</summary>
    public static string? Text(JsonObject? json, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (json?[key] is JsonValue value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number)
            {
                return json[key]!.ToString();
            }
        }

        return null;
    }

    /// <summary>A number under one of these keys, also when it was written as text or percentage.</summary>
    public static double? Number(JsonObject? json, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (Text(json, key) is { } text
                && double.TryParse(text.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                && double.IsFinite(number))
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>A whole number within the range of <see cref="long"/>.</summary>
    public static long? Integer(JsonObject? json, params ReadOnlySpan<string> keys) =>
        Number(json, keys) is { } number && Math.Abs(number) < 9e18 ? (long)Math.Round(number) : null;

    /// <summary>Whether a key says true.</summary>
    public static bool IsTrue(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    private static List<JsonNode?> Values(string text)
    {
        var values = new List<JsonNode?>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Lenient);
        try
        {
            while (reader.Read())
            {
                using var document = JsonDocument.ParseValue(ref reader);
                values.Add(Copy(document.RootElement));
            }
        }
        catch (JsonException)
        {
            // What came before the broken place is kept; the rest says nothing.
        }

        return values;
    }

    // Keys that stand twice and halves of characters are legal JSON to the parser and throw much later.
    private static JsonNode? Copy(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var copy = new JsonObject();
                foreach (var property in element.EnumerateObject())
                {
                    copy[NameOf(property)] = Copy(property.Value);
                }

                return copy;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(Copy)]);
            case JsonValueKind.String:
                return JsonValue.Create(TextOf(element));
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return null;
            default:
                return JsonValue.Create(element.Clone());
        }
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Unreadable.ToString();
        }
    }

    private static string TextOf(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unreadable.ToString();
        }
    }
}
