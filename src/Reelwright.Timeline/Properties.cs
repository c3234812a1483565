using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Timelines;

/// <summary>An immutable set of named JSON values: parameters of a generator, metadata, keys of a later version.</summary>
/// <remarks>Names are kept in ordinal order, so equal sets have equal text; equality is by that text.</remarks>
public sealed class Properties : IEquatable<Properties>
{
    private readonly ImmutableSortedDictionary<string, string> _values;
    private string? _text;

    private Properties(ImmutableSortedDictionary<string, string> values) => _values = values;

    /// <summary>No values.</summary>
    public static Properties Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The names, in ordinal order.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>Number of values.</summary>
    public int Count => _values.Count;

    /// <summary>Takes over every member of a JSON object.</summary>
    public static Properties From(JsonObject source)
    {
        var values = Empty._values.ToBuilder();
        foreach (var (name, value) in source)
        {
            values[name] = value?.ToJsonString() ?? "null";
        }

        return new(values.ToImmutable());
    }

    /// <summary>Whether the name has a value.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The value as a fresh JSON node; <c>null</c> when absent.</summary>
    public JsonNode? Node(string name) => _values.TryGetValue(name, out string? text) ? JsonNode.Parse(text) : null;

    /// <summary>A string value; <c>null</c> when absent or of another type.</summary>
    public string? Text(string name) =>
        Node(name) is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>A number; <paramref name="fallback"/> when absent or of another type.</summary>
    public double Number(string name, double fallback) =>
        Node(name) is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value.GetValue<double>() : fallback;

    /// <summary>A whole number; <paramref name="fallback"/> when absent or of another type.</summary>
    public long Integer(string name, long fallback) =>
        Node(name) is JsonValue value && value.TryGetValue(out long number) ? number : fallback;

    /// <summary>A truth value; <paramref name="fallback"/> when absent or of another type.</summary>
    public bool Flag(string name, bool fallback) => Node(name) is JsonValue value
        && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? Node(name)!.GetValue<bool>() : fallback;

    /// <summary>An array of numbers; <c>null</c> when absent or of another type.</summary>
    public double[]? Numbers(string name) =>
        Node(name) is JsonArray array && array.All(item => item?.GetValueKind() == JsonValueKind.Number)
            ? [.. array.Select(item => item!.GetValue<double>())]
            : null;

    /// <summary>An array of strings; <c>null</c> when absent or of another type.</summary>
    public string[]? Texts(string name) =>
        Node(name) is JsonArray array && array.All(item => item?.GetValueKind() == JsonValueKind.String)
            ? [.. array.Select(item => item!.GetValue<string>())]
            : null;

    /// <summary>The set with one value added or replaced.</summary>
    public Properties With(string name, JsonNode? value) =>
        new(_values.SetItem(name, value?.ToJsonString() ?? "null"));

    /// <summary>The set without one name.</summary>
    public Properties Without(string name) => new(_values.Remove(name));

    /// <summary>The set with every value of another laid over it.</summary>
    public Properties With(Properties over) => new(_values.SetItems(over._values));

    /// <summary>A fresh JSON object with every value.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (var (name, text) in _values)
        {
            json[name] = JsonNode.Parse(text);
        }

        return json;
    }

    /// <inheritdoc/>
    public bool Equals(Properties? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Properties);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The set as compact JSON text.</summary>
    public override string ToString() => _text ??=
        "{" + string.Join(',', _values.Select(pair => $"{JsonSerializer.Serialize(pair.Key)}:{pair.Value}")) + "}";
}
