namespace Reelwright.Timelines;

/// <summary>The closed set of transitions.</summary>
public static class TransitionKinds
{
    /// <summary>One picture melts into the next.</summary>
    public const string Dissolve = "dissolve";

    /// <summary>Through black.</summary>
    public const string DipToBlack = "dip-black";

    /// <summary>Through white.</summary>
    public const string DipToWhite = "dip-white";

    /// <summary>The next pushes the first out to the left.</summary>
    public const string PushLeft = "push-left";

    /// <summary>The next pushes the first out upwards.</summary>
    public const string PushUp = "push-up";

    /// <summary>An edge sweeps from left to right.</summary>
    public const string Wipe = "wipe";

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Dissolve, DipToBlack, DipToWhite, PushLeft, PushUp, Wipe];
}
