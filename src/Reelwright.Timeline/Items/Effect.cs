using System.Collections.Immutable;

namespace Reelwright.Timelines;

/// <summary>A change over a clip: fixed parameters and curves. The kinds are listed in <see cref="EffectKinds"/>.</summary>
public sealed record Effect
{
    /// <summary>One of <see cref="EffectKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Parameters that do not move.</summary>
    public Properties Parameters { get; init; } = Properties.Empty;

    /// <summary>Parameters that move.</summary>
    public ImmutableArray<KeyframeCurve> Curves { get; init; } = [];

    /// <summary>Keys that this version does not know, kept as they came.</summary>
    public Properties Extra { get; init; } = Properties.Empty;

    /// <summary>A parameter at a frame after the clip's start: its curve, else its fixed value, else the fallback.</summary>
    public double ValueAt(string parameter, double frame, double fallback)
    {
        foreach (var curve in Curves)
        {
            if (curve.Parameter == parameter)
            {
                return curve.ValueAt(frame);
            }
        }

        return Parameters.Number(parameter, fallback);
    }
}
