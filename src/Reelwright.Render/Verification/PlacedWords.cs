using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Words of a timeline and where they lie.</summary>
/// <param name="Placed">Their clip and when it is seen.</param>
/// <param name="Text">The words.</param>
/// <param name="Ink">Where there is ink at rest, in pixels of the timeline's canvas.</param>
internal sealed record PlacedWords(PlacedClip Placed, string Text, RectD Ink)
{
    /// <summary>The scene's number, from 1.</summary>
    public required int Scene { get; init; }

    /// <summary>Whether they are captions.</summary>
    public bool IsCaption => Placed.Track.Role == "caption" || Placed.Clip.Role == "caption";

    /// <summary>Whether they are there for their look: too faint to be read over others.</summary>
    public required bool IsFaint { get; init; }
}
