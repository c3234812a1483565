using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Makes the effects that staging uses.</summary>
internal static class Effects
{
    public static Effect In(string style, long frames, long delay) => new()
    {
        Kind = EffectKinds.AnimateIn,
        Parameters = Properties.Empty.With("style", style).With("frames", frames).With("delay", delay),
    };

    public static Effect Out(string style, long frames) => new()
    {
        Kind = EffectKinds.AnimateOut,
        Parameters = Properties.Empty.With("style", style).With("frames", frames),
    };

    public static Effect Idle(string style, double amount) => new()
    {
        Kind = EffectKinds.Idle,
        Parameters = Properties.Empty.With("style", style).With("amount", amount),
    };

    public static Effect Scrim(string side, double amount) => new()
    {
        Kind = EffectKinds.Scrim,
        Parameters = Properties.Empty.With("side", side).With("amount", amount),
    };

    public static Effect Volume(double gainDb, long fadeIn = 0, long fadeOut = 0) => new()
    {
        Kind = EffectKinds.Volume,
        Parameters = Properties.Empty.With("gainDb", gainDb).With("fadeIn", fadeIn).With("fadeOut", fadeOut),
    };

    public static Effect Speed(double factor) => new()
    {
        Kind = EffectKinds.Speed,
        Parameters = Properties.Empty.With("factor", factor),
    };

    public static Effect Fit(string mode, JsonArray? box = null, double radius = 0, double shadow = 0)
    {
        var parameters = Properties.Empty.With("mode", mode);
        parameters = box is null ? parameters : parameters.With("box", box);
        parameters = radius > 0 ? parameters.With("radius", radius) : parameters;
        return new() { Kind = EffectKinds.Fit, Parameters = shadow > 0 ? parameters.With("shadow", shadow) : parameters };
    }

    /// <summary>Turned about the layer's middle, in degrees clockwise.</summary>
    public static Effect Turned(double degrees) => new()
    {
        Kind = EffectKinds.Transform,
        Parameters = Properties.Empty.With("rotation", Math.Round(degrees, 3)),
    };

    /// <summary>Seen through.</summary>
    public static Effect Faint(double opacity) => new()
    {
        Kind = EffectKinds.Transform,
        Parameters = Properties.Empty.With("opacity", opacity),
    };

    /// <summary>Settles from a little larger: movement in a layer that is complete at its first frame.</summary>
    public static Effect Settle(double fromScale, long frames) => new()
    {
        Kind = EffectKinds.Transform,
        Curves = [Curve("scale", (0, fromScale, Easing.Out), (frames, 1, Easing.Linear))],
    };

    /// <summary>Each kind once, in the order of the first: what moves a layer and what turns it are one transform.</summary>
    public static ImmutableArray<Effect> Joined(ImmutableArray<Effect> effects) =>
    [
        .. effects.GroupBy(effect => effect.Kind, StringComparer.Ordinal).Select(same => same.Aggregate((all, effect) => all with
        {
            Parameters = all.Parameters.With(effect.Parameters),
            Curves = [.. all.Curves.Where(curve => effect.Curves.All(other => other.Parameter != curve.Parameter)), .. effect.Curves],
        })),
    ];

    public static Effect View(ImmutableArray<KeyframeCurve> curves) =>
        new() { Kind = EffectKinds.View, Curves = curves };

    public static KeyframeCurve Curve(
        string parameter,
        params ReadOnlySpan<(long Frame, double Value, Easing Easing)> keys)
    {
        var keyframes = ImmutableArray.CreateBuilder<Keyframe>();
        foreach (var (frame, value, easing) in keys)
        {
            keyframes.Add(new(frame, Math.Round(value, 5), easing));
        }

        return new() { Parameter = parameter, Keyframes = keyframes.ToImmutable() };
    }
}
