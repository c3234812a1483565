namespace Reelwright.Render;

/// <summary>How far an export has got.</summary>
/// <param name="FramesDone">Frames given to the encoder.</param>
/// <param name="FrameCount">Frames in all.</param>
/// <param name="Stage">compile, frames, or join.</param>
public readonly record struct RenderProgress(long FramesDone, long FrameCount, string Stage)
{
    /// <summary>0 to 1, never going down over an export.</summary>
    public double Fraction => Stage switch
    {
        "compile" => 0,
        "join" => 0.98,
        _ => 0.02 + (0.96 * FramesDone / Math.Max(1, FrameCount)),
    };
}
