using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>Draws sprites in a layer's pose.</summary>
internal static class PosedSprite
{
    /// <summary>
    /// The smallest scale at which a sprite out of the pool may be drawn: below half its size it is drawn from reductions that
    /// are kept with it.
    /// </summary>
    public const double SmallestPooled = 0.55;

    /// <summary>Draws a sprite moved, scaled and turned about the middle of its layer.</summary>
    /// <param name="target">Receives the sprite.</param>
    /// <param name="sprite">The sprite.</param>
    /// <param name="rest">Where it lies when its layer is still.</param>
    /// <param name="layer">Where the whole layer lies when it is still: its middle is the pivot.</param>
    /// <param name="pose">The layer's pose.</param>
    /// <param name="clip">If given, only this part of the frame is touched; not honoured when turned.</param>
    public static void Draw(Frame target, Sprite sprite, RectD rest, RectD layer, LayerPose pose, RectD? clip = null)
    {
        double middleX = layer.X + (layer.Width / 2);
        double middleY = layer.Y + (layer.Height / 2);
        var place = new RectD(
            middleX + ((rest.X - middleX) * pose.Scale) + pose.Dx,
            middleY + ((rest.Y - middleY) * pose.Scale) + pose.Dy,
            rest.Width * pose.Scale,
            rest.Height * pose.Scale);
        if (Math.Abs(pose.Rotation) < 1e-6)
        {
            SpriteOverlay.Draw(target, sprite, place, pose.Opacity, clip);
        }
        else
        {
            SpriteRotation.Draw(
                target, sprite, place, middleX + pose.Dx, middleY + pose.Dy, pose.Rotation, pose.Opacity);
        }
    }
}
