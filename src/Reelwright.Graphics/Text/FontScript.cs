namespace Reelwright.Graphics;

/// <summary>Whose forms of shared Chinese characters a text takes.</summary>
internal enum FontScript
{
    /// <summary>No such characters.</summary>
    Other,

    /// <summary>Chinese.</summary>
    Chinese,

    /// <summary>Japanese.</summary>
    Japanese,

    /// <summary>Korean.</summary>
    Korean,
}
