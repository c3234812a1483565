namespace Reelwright.Timelines;

/// <summary>How a value goes from one keyframe to the next.</summary>
public enum Easing
{
    /// <summary>At an even pace.</summary>
    Linear,

    /// <summary>Stays until the next keyframe.</summary>
    Hold,

    /// <summary>Starts slowly (cubic).</summary>
    In,

    /// <summary>Ends slowly (cubic).</summary>
    Out,

    /// <summary>Starts and ends slowly (cubic).</summary>
    InOut,

    /// <summary>Overshoots by a tenth and comes back.</summary>
    OutBack,

    /// <summary>Ends very slowly (exponential).</summary>
    OutExpo,
}
