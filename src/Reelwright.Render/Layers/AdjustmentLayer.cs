using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>Changes the picture of everything below it.</summary>
internal sealed class AdjustmentLayer(FrameEffects effects, LayerMotion motion) : LayerInstruction
{
    public override void Draw(Frame target, long frame, Frame? source, FramePool pool)
    {
        long local = frame - Placed.Start;
        double opacity = motion.At(local).Opacity;
        if (opacity >= 1)
        {
            effects.Apply(target, local, pool);
        }
        else if (opacity > 0)
        {
            var changed = pool.Rent(target.Width, target.Height);
            changed.CopyFrom(target);
            effects.Apply(changed, local, pool);
            CrossDissolve.Blend(target, changed, opacity, target);
            pool.Return(changed);
        }
    }
}
