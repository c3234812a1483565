namespace Reelwright.Director;

/// <summary>What is seen of a clip at one moment.</summary>
internal readonly record struct FootageGlance
{
    /// <summary>Mean luma, 0 (black) to 1 (white).</summary>
    public double Light { get; init; }

    /// <summary>Whether there is nothing to see.</summary>
    public bool IsBlack { get; init; }

    /// <summary>Mean change of luma since the moment before, in levels of 255.</summary>
    public double Change { get; init; }

    /// <summary>How much of the picture's shades is others than before, 0–1.</summary>
    public double Turnover { get; init; }

    /// <summary>How far all of the picture has moved, fractions of its width and height.</summary>
    public double ShiftX { get; init; }

    /// <inheritdoc cref="ShiftX"/>
    public double ShiftY { get; init; }

    /// <summary>As <see cref="PictureFacts.Sharpness"/>; of the last look where this moment was not looked at closely.</summary>
    public double Sharpness { get; init; }

    /// <summary>Where the eye goes: a face, what moves, what stands out; fractions of the picture.</summary>
    public double FocusX { get; init; }

    /// <inheritdoc cref="FocusX"/>
    public double FocusY { get; init; }

    /// <summary>Whether a face was seen.</summary>
    public bool HasFace { get; init; }

    /// <summary>All faces and what is between them; <c>null</c> when there are none.</summary>
    public PicturePart? People { get; init; }

    /// <summary>Whether this very frame was looked at closely; the ones after it keep what was seen.</summary>
    public bool IsLook { get; init; }

    /// <summary>Whether what moves leads the eye.</summary>
    public bool IsMoving { get; init; }
}
