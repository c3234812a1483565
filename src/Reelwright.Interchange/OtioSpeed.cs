using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>
/// How fast clips play. OpenTimelineIO has words for that: <c>LinearTimeWarp</c> with a <c>time_scalar</c>, below 0 for backwards, and
/// <c>FreezeFrame</c>. They are ours too, and what another program changes in them counts here.
/// </summary>
internal static class OtioSpeed
{
    private const string Warp = "LinearTimeWarp";
    private const string Freeze = "FreezeFrame";
    private const string Scalar = "time_scalar";
    private const double Same = 1e-6;

    /// <summary>Whether an effect of a file is one of them.</summary>
    public static bool IsOne(JsonObject effect) => OtioTimes.Schema(effect) is Warp or Freeze;

    /// <summary>Takes the speed of a clip over from the file; what is ours stays where both say the same.</summary>
    /// <param name="segment">The clip as our draft has it.</param>
    /// <param name="source">The clip of the file.</param>
    /// <param name="told">Takes a line where the speed is none that there is here.</param>
    public static void Read(JsonObject segment, JsonObject source, Action<string> told)
    {
        JsonObject[] warps = [.. (source["effects"] as JsonArray ?? []).OfType<JsonObject>().Where(IsOne)];
        var effects = segment["fx"] as JsonArray ?? [];
        var own = effects.OfType<JsonObject>().FirstOrDefault(effect => effect["k"]?.ToString() == EffectKinds.Speed);
        if (warps.Length == 0 || own?["c"] is not null)
        {
            return;
        }

        double wanted = Of(warps);
        if (Math.Abs(wanted - (own is null ? 1 : Of(Properties.From(own["p"] as JsonObject ?? [])))) < Same)
        {
            return;
        }

        double factor = Math.Clamp(Math.Abs(wanted), ClipSpeed.Slowest, ClipSpeed.Fastest);
        if (wanted != 0 && Math.Abs(factor - Math.Abs(wanted)) > Same)
        {
            told(string.Create(CultureInfo.InvariantCulture, $"a speed of {Math.Abs(wanted):0.###} is {factor:0.##} here"));
        }

        if (own is null)
        {
            own = new() { ["k"] = EffectKinds.Speed };
            effects.Add((JsonNode)own);
            segment["fx"] = effects;
        }

        var values = own["p"] as JsonObject ?? [];
        own["p"] = values;
        foreach (var (name, value) in new (string, JsonNode?)[] { ("factor", wanted == 0 ? null : factor), ("reverse", wanted < 0 ? true : null), ("freeze", wanted == 0 ? true : null) })
        {
            values.Remove(name);
            if (value is not null)
            {
                values[name] = value;
            }
        }
    }

    /// <summary>The speed of a clip as an effect of the file; <c>null</c> for another effect, and for a speed that changes on the way.</summary>
    public static JsonObject? Write(Effect effect) => effect is { Kind: EffectKinds.Speed, Curves.IsDefaultOrEmpty: true }
        ? new()
        {
            ["OTIO_SCHEMA"] = Of(effect.Parameters) == 0 ? $"{Freeze}.1" : $"{Warp}.1",
            ["name"] = effect.Kind,
            ["effect_name"] = effect.Kind,
            ["metadata"] = new JsonObject(),
            [Scalar] = Of(effect.Parameters),
        }
        : null;

    /// <summary>Lets the warps of another program say what the clip does now.</summary>
    /// <param name="clip">The clip.</param>
    /// <param name="foreign">What is kept for other programs; <c>null</c> when there is nothing.</param>
    /// <returns>Whether they speak for the clip's speed, so that ours need not.</returns>
    public static bool Settle(Clip clip, JsonObject? foreign)
    {
        if (foreign?["effects"] is not JsonArray effects)
        {
            return false;
        }

        JsonObject[] warps = [.. effects.OfType<JsonObject>().Where(IsOne)];
        double now = clip.Effect(EffectKinds.Speed) is { } speed ? Of(speed.Parameters) : 1;
        if (warps.Length == 0 || Math.Abs(Of(warps) - now) < Same)
        {
            return warps.Length > 0;
        }

        foreach (var other in warps.Skip(1))
        {
            effects.Remove(other);
        }

        warps[0]["OTIO_SCHEMA"] = now == 0 ? $"{Freeze}.1" : $"{Warp}.1";
        warps[0][Scalar] = now;
        return true;
    }

    private static double Of(IEnumerable<JsonObject> warps) => warps.Aggregate(
        1.0,
        (all, warp) => all * (OtioTimes.Schema(warp) == Freeze ? 0 : warp[Scalar] is JsonValue value && value.TryGetValue(out double scalar) ? scalar : 1));

    private static double Of(Properties speed) => speed.Flag("freeze", false)
        ? 0
        : speed.Number("factor", 1) * (speed.Flag("reverse", false) ? -1 : 1);
}
