namespace Reelwright.Director;

/// <summary>How words are set. Sizes are fractions of the short edge.</summary>
internal sealed record TextLook
{
    public required string Family { get; init; }

    public required int Weight { get; init; }

    public required string Color { get; init; }

    /// <summary>Wanted size, and the least that may be taken when the words are many.</summary>
    public required double Size { get; init; }

    public required double MinSize { get; init; }

    public int MaxLines { get; init; } = 2;

    public double Tracking { get; init; }

    public bool Uppercase { get; init; }

    public string? Plate { get; init; }

    public double PlateRadius { get; init; } = 0.3;

    public double PlatePadding { get; init; } = 0.4;

    public double Shadow { get; init; }
}
