using System.Text.Json;

namespace Reelwright.Mcp;

/// <summary>One call of a tool.</summary>
/// <param name="Arguments">What it was called with.</param>
/// <param name="Report">Tells the client how far it is: a fraction from 0 to 1, and words.</param>
internal sealed record ToolCall(IReadOnlyDictionary<string, JsonElement> Arguments, Action<double, string> Report)
{
    /// <summary>A text; <c>null</c> when it is not there.</summary>
    public string? Text(string name) => Arguments.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null
        ? value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw new ToolRefusedException($"'{name}' is a text.")
        : null;

    /// <summary>A text that must be there.</summary>
    public string Required(string name) => Text(name) is { } text && !string.IsNullOrWhiteSpace(text)
        ? text
        : throw new ToolRefusedException($"'{name}' is missing: it is a text.");

    /// <summary>A number; <c>null</c> when it is not there.</summary>
    public double? Number(string name) => Arguments.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null
        ? value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : throw new ToolRefusedException($"'{name}' is a number.")
        : null;

    /// <summary>A list of texts; empty when it is not there.</summary>
    public IReadOnlyList<string> Texts(string name) => Arguments.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null
        ? value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : throw new ToolRefusedException($"'{name}' is a list of texts.")
        : [];
}
