using Reelwright.Agent;

namespace Reelwright.Server;

/// <summary>What work costs, in credits; 0 is free.</summary>
public sealed record ServerPrices
{
    /// <summary>A new video.</summary>
    public long Generation { get; init; } = 100;

    /// <summary>A change to a video.</summary>
    public long Edit { get; init; }

    /// <summary>An export.</summary>
    public long Export { get; init; }

    /// <summary>The price of a turn.</summary>
    public long Of(TurnCharge charge) => charge switch
    {
        TurnCharge.Generation => Generation,
        TurnCharge.Edit => Edit,
        _ => 0,
    };
}
