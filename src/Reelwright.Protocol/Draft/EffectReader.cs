using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Protocol;

/// <summary>Reads a segment's effects with their curves.</summary>
internal static class EffectReader
{
    private const int MaxCurves = 100;
    private const int MaxKeyframes = 100_000;

    public static Effect Read(DraftObject source)
    {
        string kind = source.RequiredText(DraftKeys.Kind);
        var parameters = source.Values(DraftKeys.Parameters);
        var curves = source.Objects(DraftKeys.Curves, MaxCurves).Select(ReadCurve).ToImmutableArray();
        return new() { Kind = kind, Parameters = parameters, Curves = curves, Extra = source.Extra() };
    }

    private static KeyframeCurve ReadCurve(DraftObject source)
    {
        string parameter = source.RequiredText(DraftKeys.Parameter);
        var keys = ImmutableArray.CreateBuilder<Keyframe>();
        foreach (var item in source.Items(DraftKeys.Keyframes, MaxKeyframes))
        {
            keys.Add(ReadKeyframe(item) ?? throw source.Wrong(
                $"{DraftKeys.Keyframes}.{keys.Count + 1}",
                "A keyframe is [frame, value] or [frame, value, easing]."));
        }

        var keyframes = keys.ToImmutable();
        return source.Checked(
            DraftKeys.Keyframes,
            () => new KeyframeCurve { Parameter = parameter, Keyframes = keyframes, Extra = source.Extra() });
    }

    private static Keyframe? ReadKeyframe(JsonNode? item)
    {
        if (item is not JsonArray { Count: 2 or 3 } parts
            || parts[0] is not JsonValue frame || DraftObject.WholeNumber(frame) is not { } at
            || parts[1] is not JsonValue number || DraftObject.NumberOf(number) is not { } value)
        {
            return null;
        }

        if (parts.Count == 2)
        {
            return new(at, value);
        }

        return parts[2] is JsonValue name && name.TryGetValue(out string? text) && EasingNames.Find(text) is { } easing
            ? new(at, value, easing)
            : null;
    }
}
