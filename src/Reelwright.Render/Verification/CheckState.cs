namespace Reelwright.Render;

/// <summary>How a check came out.</summary>
public enum CheckState
{
    /// <summary>It was not made; the result says why. Nothing is known.</summary>
    NotChecked,

    /// <summary>It was made and there is nothing to say.</summary>
    Clean,

    /// <summary>It was made and something was found.</summary>
    Found,
}
