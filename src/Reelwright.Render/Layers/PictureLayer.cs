using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>A photo or a clip's frame, in the canvas or in a card, seen through a moving view.</summary>
internal sealed class PictureLayer(CompiledPicture picture, LayerMotion motion) : LayerInstruction
{
    public override bool IsOpaque => picture.CoversCanvas;

    public override ValueTask<Frame?> SourceAsync(long frame, CancellationToken cancellationToken) =>
        picture.Source.FrameAsync(frame - Placed.Start, cancellationToken);

    public override void Draw(Frame target, long frame, Frame? source, FramePool pool)
    {
        long local = frame - Placed.Start;
        DrawPicture(target, local, source, pool);
        if (picture.CoversCanvas)
        {
            picture.Effects?.Apply(target, local, pool);
        }
    }

    private void DrawPicture(Frame target, long local, Frame? source, FramePool pool)
    {
        var placement = picture.Placement;
        if (picture.Backdrop is { } backdrop)
        {
            PictureScaler.Draw(target, Whole(target), backdrop, Whole(backdrop), Sampling.Bilinear);
        }

        var area = placement.Area;
        if (picture.CoversCanvas && placement.Mode == "fill")
        {
            Scale(target, area, local, source);
            return;
        }

        var pose = motion.At(local);
        if (pose.IsInvisible)
        {
            return;
        }

        if (placement.Shadow is { } shadow)
        {
            SpriteOverlay.Draw(target, shadow.Sprite, shadow.X + pose.Dx, shadow.Y + pose.Dy, pose.Opacity);
        }

        var effects = picture.CoversCanvas ? null : picture.Effects;
        if (placement.Radius <= 0 && pose == LayerPose.Still && effects is null)
        {
            Scale(target, area, local, source);
            return;
        }

        var card = pool.Rent((int)area.Width, (int)area.Height);
        try
        {
            Scale(card, Whole(card), local, source);
            effects?.Apply(card, local, pool);
            var sprite = SpriteConversion.FromFrame(card, placement.Radius);
            double width = area.Width * pose.Scale;
            double height = area.Height * pose.Scale;
            SpriteOverlay.Draw(
                target,
                sprite,
                new RectD(
                    area.X + pose.Dx - ((width - area.Width) / 2),
                    area.Y + pose.Dy - ((height - area.Height) / 2),
                    width,
                    height),
                pose.Opacity);
        }
        finally
        {
            pool.Return(card);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await picture.Source.DisposeAsync();
        await base.DisposeAsync();
    }

    private static RectD Whole(Frame frame) => new(0, 0, frame.Width, frame.Height);

    private void Scale(Frame target, RectD area, long local, Frame? source)
    {
        var part = picture.View.At(local, picture.Source.Width, picture.Source.Height, area.Width / area.Height);
        if (picture.Source.Still is { } still)
        {
            PictureScaler.Draw(target, area, still, part, Sampling.Bicubic);
        }
        else
        {
            PictureScaler.Draw(target, area, source!, part, Sampling.Bicubic);
        }
    }
}
