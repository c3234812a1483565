using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>One colour over the whole picture.</summary>
internal sealed class SolidLayer(Yuv color) : LayerInstruction
{
    public override bool IsOpaque => true;

    public override void Draw(Frame target, long frame, Frame? source, FramePool pool) => Fill.Clear(target, color);
}
