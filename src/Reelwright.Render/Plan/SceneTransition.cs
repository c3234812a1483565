using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>A change from one scene to the next, with all that belongs to each.</summary>
/// <param name="Kind">One of <see cref="TransitionKinds"/>.</param>
/// <param name="Cut">First frame of the next scene.</param>
/// <param name="Range">The frames in which both are seen.</param>
internal sealed record SceneTransition(string Kind, long Cut, FrameRange Range)
{
    /// <summary>How far the change has got at a frame, 0 to 1, never quite either: its ends are the plain scenes.</summary>
    public double ProgressAt(long frame) => (frame - Range.Start + 0.5) / Range.Length;
}
