namespace Reelwright.Media;

/// <summary>How a picture is brought to another shape.</summary>
public enum FitMode
{
    /// <summary>Stretched to exactly the asked size; the caller chose a size with the right proportions.</summary>
    Exact,

    /// <summary>Scaled until it covers the asked size, the rest cut off evenly.</summary>
    Fill,
}
