using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>A photo or clip with its view and placement, ready to be drawn.</summary>
internal sealed record CompiledPicture
{
    /// <summary>Where its pixels come from.</summary>
    public required IPictureSource Source { get; init; }

    /// <summary>What of it is used, and which way up.</summary>
    public required PictureCut Cut { get; init; }

    /// <summary>The part that is seen.</summary>
    public required PictureView View { get; init; }

    /// <summary>Where it sits.</summary>
    public required PictureFrame Placement { get; init; }

    /// <summary>Whether a blurred copy fills what it leaves free.</summary>
    public required bool HasBackdrop { get; init; }

    /// <summary>The blurred copy of a still; a clip's is made for each frame.</summary>
    public Frame? Backdrop { get; init; }

    /// <summary>Whether picture or backdrop covers the whole canvas when it is still.</summary>
    public required bool CoversCanvas { get; init; }

    /// <summary>What is done to its pixels; <c>null</c> for nothing.</summary>
    public FrameEffects? Effects { get; init; }

    /// <summary>The colour that is see-through; <c>null</c> for none.</summary>
    public ChromaKey? Key { get; init; }
}
