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

    /// <summary>Through a colour: <c>color</c> in the transition's metadata, else the video's accent.</summary>
    public const string DipToColor = "dip-color";

    /// <summary>The next pushes the first out to the left.</summary>
    public const string PushLeft = "push-left";

    /// <summary>The next pushes the first out to the right.</summary>
    public const string PushRight = "push-right";

    /// <summary>The next pushes the first out upwards.</summary>
    public const string PushUp = "push-up";

    /// <summary>The next pushes the first out downwards.</summary>
    public const string PushDown = "push-down";

    /// <summary>The next slides over the first, from the right.</summary>
    public const string SlideLeft = "slide-left";

    /// <summary>The next slides over the first, from the left.</summary>
    public const string SlideRight = "slide-right";

    /// <summary>The next slides over the first, from below.</summary>
    public const string SlideUp = "slide-up";

    /// <summary>The next slides over the first, from above.</summary>
    public const string SlideDown = "slide-down";

    /// <summary>The first slides away to the left and uncovers the next.</summary>
    public const string RevealLeft = "reveal-left";

    /// <summary>The first slides away to the right and uncovers the next.</summary>
    public const string RevealRight = "reveal-right";

    /// <summary>An edge sweeps from left to right.</summary>
    public const string Wipe = "wipe";

    /// <summary>An edge sweeps from right to left.</summary>
    public const string WipeLeft = "wipe-left";

    /// <summary>An edge sweeps upwards.</summary>
    public const string WipeUp = "wipe-up";

    /// <summary>An edge sweeps downwards.</summary>
    public const string WipeDown = "wipe-down";

    /// <summary>A soft slanted edge sweeps from the upper left.</summary>
    public const string WipeDiagonal = "wipe-diagonal";

    /// <summary>Into the first, out of which the next grows.</summary>
    public const string ZoomIn = "zoom-in";

    /// <summary>The first shrinks away before the next.</summary>
    public const string ZoomOut = "zoom-out";

    /// <summary>A fast pan with motion blur.</summary>
    public const string WhipPan = "whip-pan";

    /// <summary>Out of focus and back.</summary>
    public const string Blur = "blur";

    /// <summary>A circle opens from the middle.</summary>
    public const string Circle = "circle";

    /// <summary>A diamond opens from the middle.</summary>
    public const string Diamond = "diamond";

    /// <summary>A clock hand sweeps round.</summary>
    public const string Clock = "clock";

    /// <summary>The first parts in the middle, to both sides.</summary>
    public const string Split = "split";

    /// <summary>Slats turn over.</summary>
    public const string Blinds = "blinds";

    /// <summary>Light parts of the next come first.</summary>
    public const string Luma = "luma";

    /// <summary>Torn lines and colour shifts, seeded.</summary>
    public const string Glitch = "glitch";

    /// <summary>The first is turned like a page.</summary>
    public const string PageTurn = "page-turn";

    /// <summary>A warm light leak burns over the cut.</summary>
    public const string FilmBurn = "film-burn";

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Dissolve, DipToBlack, DipToWhite, DipToColor, PushLeft, PushRight,
        PushUp, PushDown, SlideLeft, SlideRight, SlideUp, SlideDown,
        RevealLeft, RevealRight, Wipe, WipeLeft, WipeUp, WipeDown,
        WipeDiagonal, ZoomIn, ZoomOut, WhipPan, Blur, Circle,
        Diamond, Clock, Split, Blinds, Luma, Glitch,
        PageTurn, FilmBurn,
    ];
}
