using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Values as text for keys: every property that is set, in a fixed order. What is added later is in it by itself.</summary>
internal static class Canonical
{
    private const int MaxDepth = 16;
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    // What never shows: where a file lies, and what people call things. (A medium's name does show, on its slate.)
    private static readonly HashSet<(Type, string)> Unseen =
    [
        (typeof(ExternalReference), nameof(ExternalReference.MediaId)),
        (typeof(Clip), nameof(Clip.Name)),
        (typeof(OutputSettings), nameof(OutputSettings.Tags)),
        (typeof(OutputSettings), nameof(OutputSettings.AudioKbps)),
        (typeof(OutputSettings), nameof(OutputSettings.LoudnessLufs)),
        (typeof(OutputSettings), nameof(OutputSettings.Format)),

        // Which encoder it came to is in the renderer's name.
        (typeof(OutputSettings), nameof(OutputSettings.UsesHardware)),
    ];

    /// <summary>Adds a value.</summary>
    public static StringBuilder AppendCanonical(this StringBuilder text, object? value) => Append(text, value, 0);

    private static StringBuilder Append(StringBuilder text, object? value, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new InvalidOperationException("A value for a key contains itself.");
        }

        switch (value)
        {
            case null:
                return text.Append('-');
            case string words:
                return text.Append(words.Length).Append(':').Append(words);
            case double number:
                return text.Append(number.ToString("R", CultureInfo.InvariantCulture));
            case Properties properties:
                return text.Append(properties);
            case IFormattable formattable when value.GetType().IsPrimitive || value is Enum or decimal:
                return text.Append(formattable.ToString(null, CultureInfo.InvariantCulture));
            case IEnumerable items:
                text.Append('[');
                foreach (object? item in items)
                {
                    Append(text, item, depth + 1).Append(',');
                }

                return text.Append(']');
        }

        var properties2 = Known.GetOrAdd(value.GetType(), PropertiesOf);
        if (properties2.Length == 0)
        {
            return text.Append(value);
        }

        text.Append(value.GetType().Name).Append('{');
        foreach (var property in properties2)
        {
            Append(text.Append(property.Name).Append('='), property.GetValue(value), depth + 1).Append(';');
        }

        return text.Append('}');
    }

    // Only what can be set: the rest follows from it.
    private static PropertyInfo[] PropertiesOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && property.GetIndexParameters().Length == 0)
            .Where(property => !Unseen.Contains((type, property.Name)))
            .OrderBy(property => property.Name, StringComparer.Ordinal),
    ];
}
