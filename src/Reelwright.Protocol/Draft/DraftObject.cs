using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Protocol;

/// <summary>One JSON object of a draft: reads keys with their types, knows its place, keeps what was not read.</summary>
internal sealed class DraftObject(JsonObject source, int? track, int? segment, string prefix)
{
    // Beyond this a double does not hold every whole number.
    private const double MaxExact = 9e15;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public bool Has(string key) => source.TryGetPropertyValue(key, out var node) && node is not null;

    public string? Text(string key) => Take(key) switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => throw Wrong(key, "A text is expected."),
    };

    public string RequiredText(string key) => Text(key) ?? throw Wrong(key, "This key is missing.");

    public double? Number(string key, double min, double max) => Take(key) switch
    {
        null => null,
        JsonValue value when NumberOf(value) is { } number && number >= min && number <= max => number,
        _ => throw Wrong(key, FormattableString.Invariant($"A number from {min} to {max} is expected.")),
    };

    public long? Integer(string key, long min, long max) => Take(key) switch
    {
        null => null,
        JsonValue value when WholeNumber(value) is { } number && number >= min && number <= max => number,
        _ => throw Wrong(key, FormattableString.Invariant($"A whole number from {min} to {max} is expected.")),
    };

    public bool Flag(string key) => Take(key) switch
    {
        null => false,
        JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        _ => throw Wrong(key, "true or false is expected."),
    };

    public FrameRate? Rate(string key)
    {
        var node = Take(key);
        string text = node switch
        {
            null => "",
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.ToJsonString(),
            _ => "?",
        };
        return node is null
            ? null
            : RateText.Find(text) ?? throw Wrong(key, "A frame rate is expected, such as 30 or \"30000/1001\".");
    }

    public Properties Values(string key) => Take(key) switch
    {
        null => Properties.Empty,
        JsonObject json => Properties.From(json),
        _ => throw Wrong(key, "An object is expected."),
    };

    public DraftObject? Object(string key) => Take(key) switch
    {
        null => null,
        JsonObject json => new(json, track, segment, $"{prefix}{key}."),
        _ => throw Wrong(key, "An object is expected."),
    };

    public IReadOnlyList<DraftObject> Objects(string key, int most)
    {
        var items = Items(key, most);
        var objects = new DraftObject[items.Count];
        for (int i = 0; i < objects.Length; i++)
        {
            int number = i + 1;
            if (items[i] is not JsonObject json)
            {
                throw key switch
                {
                    DraftKeys.Tracks when track is null => new DraftException(number, null, null, "An object is expected."),
                    DraftKeys.Segments when segment is null => new DraftException(track, number, null, "An object is expected."),
                    _ => Wrong($"{key}.{number}", "An object is expected."),
                };
            }

            objects[i] = key switch
            {
                DraftKeys.Tracks when track is null => new(json, number, null, ""),
                DraftKeys.Segments when segment is null => new(json, track, number, ""),
                _ => new(json, track, segment, $"{prefix}{key}.{number}."),
            };
        }

        return objects;
    }

    public JsonArray Items(string key, int most) => Take(key) switch
    {
        null => [],
        JsonArray array when array.Count <= most => array,
        JsonArray => throw Wrong(key, $"There are more than {most} of them."),
        _ => throw Wrong(key, "A list is expected."),
    };

    /// <summary>Everything that was not asked for.</summary>
    public Properties Extra()
    {
        var extra = new JsonObject();
        foreach (var (key, value) in source)
        {
            if (!_taken.Contains(key))
            {
                extra[key] = value?.DeepClone();
            }
        }

        return extra.Count == 0 ? Properties.Empty : Properties.From(extra);
    }

    /// <summary>Runs a step that checks the document's own rules, and says where they were broken.</summary>
    public T Checked<T>(string? key, Func<T> build)
    {
        try
        {
            return build();
        }
        catch (TimelineException e)
        {
            throw Wrong(key, e.Message);
        }
    }

    public DraftException Wrong(string? key, string sentence) =>
        new(track, segment, key is null ? (prefix.Length > 0 ? prefix[..^1] : null) : prefix + key, sentence);

    private JsonNode? Take(string key)
    {
        _taken.Add(key);
        return source.TryGetPropertyValue(key, out var node) ? node : null;
    }

    /// <summary>A finite number, however it was put into the node; <c>null</c> when it is something else.</summary>
    public static double? NumberOf(JsonValue value) =>
        value.GetValueKind() != JsonValueKind.Number ? null
        : value.TryGetValue(out double number) ? Finite(number)
        : double.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number) ? Finite(number)
        : null;

    private static double? Finite(double number) => double.IsFinite(number) ? number : null;

    /// <summary>A whole number, however it was put into the node; <c>null</c> when it is something else.</summary>
    public static long? WholeNumber(JsonValue value) =>
        value.GetValueKind() != JsonValueKind.Number ? null
        : value.TryGetValue(out long whole) ? whole
        : value.TryGetValue(out int small) ? small
        : NumberOf(value) is { } number && Math.Abs(number) < MaxExact ? (long)Math.Round(number)
        : null;
}
