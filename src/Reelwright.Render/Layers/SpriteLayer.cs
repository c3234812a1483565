using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>Words, an illustration, a form: a sprite that moves.</summary>
internal sealed class SpriteLayer(Sprite sprite, double x, double y, LayerMotion motion) : LayerInstruction
{
    /// <summary>Where the sprite lies when it is still, in pixels.</summary>
    public RectD Box => new(x, y, sprite.Width, sprite.Height);

    public override void Draw(Frame target, long frame, Frame? source, FramePool pool)
    {
        var pose = motion.At(frame - Placed.Start);
        if (pose.IsInvisible)
        {
            return;
        }

        RectD? clip = pose.Reveal < 1
            ? new RectD(x + pose.Dx, y + pose.Dy, sprite.Width * pose.Reveal, sprite.Height)
            : null;
        if (pose.Blur > 0.1)
        {
            DrawBlurred(target, pose, pool);
            return;
        }

        if (Math.Abs(pose.Rotation) > 1e-6)
        {
            PosedSprite.Draw(target, sprite, Box, Box, pose);
            return;
        }

        if (Math.Abs(pose.Scale - 1) < 1e-6)
        {
            SpriteOverlay.Draw(target, sprite, Rest(x, pose.Dx), Rest(y, pose.Dy), pose.Opacity, clip);
            return;
        }

        double width = sprite.Width * pose.Scale;
        double height = sprite.Height * pose.Scale;
        double left = x + pose.Dx - ((width - sprite.Width) / 2);
        double top = y + pose.Dy - ((height - sprite.Height) / 2);
        SpriteOverlay.Draw(target, sprite, new RectD(left, top, width, height), pose.Opacity, clip);
    }

    private void DrawBlurred(Frame target, LayerPose pose, FramePool pool)
    {
        // The margin grows in steps, so that few sizes of scratch are needed.
        int margin = (int)Math.Ceiling(pose.Blur * 3 / 16) * 16;
        int width = sprite.Width + (2 * margin);
        int height = sprite.Height + (2 * margin);
        bool isPooled = pose.Scale >= PosedSprite.SmallestPooled;
        var blurred = isPooled ? pool.RentSprite(width, height) : new Sprite(width, height);
        var colors = pool.Rent(width, height);
        var alphas = pool.Rent(width, height);
        SoftFocus.Draw(blurred, sprite, colors, alphas, pose.Blur);
        PosedSprite.Draw(target, blurred, new RectD(x - margin, y - margin, width, height), Box, pose);
        pool.Return(colors);
        pool.Return(alphas);
        if (isPooled)
        {
            pool.Return(blurred);
        }
    }

    // A sprite at rest lies on whole chroma samples: sharp, and the quick way through the kernel.
    private static double Rest(double position, double shift)
    {
        double still = Math.Round(position / 2) * 2;
        return Math.Abs(shift) < 0.01 ? still : still + shift;
    }
}
