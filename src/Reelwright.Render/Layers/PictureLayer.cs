using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>A photo or a clip's frame, in the canvas or in a card, seen through a moving view.</summary>
internal sealed class PictureLayer(
    IPictureSource pictures,
    PictureView view,
    PictureFrame placement,
    LayerMotion motion,
    Frame? backdrop,
    bool coversCanvas) : LayerInstruction
{
    public override bool IsOpaque => coversCanvas;

    public override ValueTask<Frame?> SourceAsync(long frame, CancellationToken cancellationToken) =>
        pictures.FrameAsync(frame - Placed.Start, cancellationToken);

    public override void Draw(Frame target, long frame, Frame? source, FramePool pool)
    {
        long local = frame - Placed.Start;
        if (backdrop is not null)
        {
            PictureScaler.Draw(target, Whole(target), backdrop, Whole(backdrop), Sampling.Bilinear);
        }

        var area = placement.Area;
        if (coversCanvas && placement.Mode == "fill")
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

        if (placement.Radius <= 0 && pose == LayerPose.Still)
        {
            Scale(target, area, local, source);
            return;
        }

        var card = pool.Rent((int)area.Width, (int)area.Height);
        try
        {
            Scale(card, Whole(card), local, source);
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
        await pictures.DisposeAsync();
        await base.DisposeAsync();
    }

    private static RectD Whole(Frame frame) => new(0, 0, frame.Width, frame.Height);

    private void Scale(Frame target, RectD area, long local, Frame? source)
    {
        var part = view.At(local, pictures.Width, pictures.Height, area.Width / area.Height);
        if (pictures.Still is { } still)
        {
            PictureScaler.Draw(target, area, still, part, Sampling.Bicubic);
        }
        else
        {
            PictureScaler.Draw(target, area, source!, part, Sampling.Bicubic);
        }
    }
}
