using System.Collections.Immutable;

namespace Reelwright.Graphics;

/// <summary>What a moving background looks like. The same values make the same frames on every machine.</summary>
public sealed record GradientBackground
{
    private const int FewestColors = 2;
    private const int MostColors = 5;

    /// <summary>The kind.</summary>
    public required GradientStyle Style { get; init; }

    /// <summary>2 to 5 colours. The first is the ground; light and accents follow. Alpha is ignored.</summary>
    /// <exception cref="ArgumentException">Fewer than 2 or more than 5.</exception>
    public required ImmutableArray<Rgba> Colors
    {
        get;
        init => field = !value.IsDefault && value.Length is >= FewestColors and <= MostColors
            ? value
            : throw new ArgumentException("A background has 2 to 5 colours.", nameof(value));
    }

    /// <summary>Direction of the run, in degrees clockwise from left-to-right. Default 0.</summary>
    public double AngleDegrees { get; init; }

    /// <summary>Chooses starting places and paths. Default 0.</summary>
    public long Seed { get; init; }

    /// <summary>Times the usual slow movement; 0 stands still. Default 1.</summary>
    public double Speed { get; init; } = 1;
}
