using Reelwright.Graphics;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>A moving backdrop over the whole picture.</summary>
internal sealed class BackgroundLayer(GradientRenderer renderer, FrameRate rate) : LayerInstruction
{
    public override bool IsOpaque => true;

    public override void Draw(Frame target, long frame, Frame? source, FramePool pool) =>
        renderer.Draw(target, rate.SecondsAt(frame - Placed.Start));
}
