namespace Reelwright.Graphics;

/// <summary>Why a text could not be drawn.</summary>
public enum TextErrorCode
{
    /// <summary>No font of ours has a character.</summary>
    GlyphMissing,

    /// <summary>Even the smallest size is too large for the box.</summary>
    TextDoesNotFit,

    /// <summary>The text, the box or the style is outside what is supported.</summary>
    OutOfRange,
}
