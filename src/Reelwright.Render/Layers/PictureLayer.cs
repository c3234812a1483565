using Reelwright.Graphics;

namespace Reelwright.Render;

/// <summary>A photo or a clip's frame, in the canvas or in a card, seen through a moving view.</summary>
internal sealed class PictureLayer(CompiledPicture picture, LayerMotion motion) : LayerInstruction
{
    private static readonly Yuv Nothing = new(36, 128, 128);

    public override bool IsOpaque =>
        picture.HasBackdrop || (picture.CoversCanvas && !motion.IsMoving && !IsSeeThrough);

    private bool IsSeeThrough => picture.Key is not null || picture.Source.Alpha is not null;

    public override MediaProblem? Problem => picture.Source.Problem;

    public override ValueTask<Frame?> SourceAsync(long frame, CancellationToken cancellationToken) =>
        picture.Source.FrameAsync(frame - Placed.Start, cancellationToken);

    public override void Draw(Frame target, long frame, Frame? source, FramePool pool)
    {
        long local = frame - Placed.Start;
        if (source is null || !picture.Cut.Turned)
        {
            DrawUpright(target, local, source, pool);
            return;
        }

        var turned = picture.Cut.IsAside
            ? pool.Rent(source.Height, source.Width)
            : pool.Rent(source.Width, source.Height);
        FrameTurn.Draw(turned, source, picture.Cut.Turns, picture.Cut.FlipsAcross, picture.Cut.FlipsDown);
        DrawUpright(target, local, turned, pool);
        pool.Return(turned);
    }

    /// <summary>Lets decoders go when its last frame has been drawn.</summary>
    public ValueTask RestAsync() => picture.Source.RestAsync();

    public override async ValueTask DisposeAsync()
    {
        await picture.Source.DisposeAsync();
        await base.DisposeAsync();
    }

    private static RectD Whole(Frame frame) => new(0, 0, frame.Width, frame.Height);

    private void DrawUpright(Frame target, long local, Frame? source, FramePool pool)
    {
        if (picture.HasBackdrop)
        {
            DrawBackdrop(target, local, source, pool);
        }

        var pose = motion.At(local);
        var area = Area(local, source);
        bool isPlain = !IsSeeThrough && picture.Placement.Radius <= 0;
        if (pose.IsInvisible)
        {
            // What is behind it stays.
        }
        else if (isPlain && pose.IsStill && (picture.CoversCanvas || picture.Effects is null))
        {
            DrawAround(target, picture.Placement.Shadow?.Sprite, picture.Placement.Shadow?.Box, area, pose);
            Scale(target, area, local, source);
            DrawAround(target, picture.Placement.Border, area, area, pose);
        }
        else
        {
            DrawAround(target, picture.Placement.Shadow?.Sprite, picture.Placement.Shadow?.Box, area, pose);
            DrawCard(target, area, local, source, pose, pool);
            DrawAround(target, picture.Placement.Border, area, area, pose);
        }

        if (picture.HasBackdrop || (picture.CoversCanvas && isPlain && pose.IsStill))
        {
            picture.Effects?.Apply(target, local, pool);
        }
    }

    private static void DrawAround(Frame target, Sprite? sprite, RectD? place, RectD area, LayerPose pose)
    {
        if (sprite is not null && place is { } rest)
        {
            PosedSprite.Draw(target, sprite, rest, area, pose);
        }
    }

    // A picture that is cut more and more changes its shape, and what it fits into changes with it.
    private RectD Area(long local, Frame? source)
    {
        if (picture.Placement.Mode == "fill" || !picture.Cut.IsMoving)
        {
            return picture.Placement.Area;
        }

        var (width, height) = Size(source);
        var part = picture.Cut.Part(local, width, height);
        return PictureFrame.Inside(picture.Placement.Box, part.Width / part.Height);
    }

    private (int Width, int Height) Size(Frame? source) =>
        source is null ? (picture.Source.Width, picture.Source.Height) : (source.Width, source.Height);

    private void DrawCard(Frame target, RectD area, long local, Frame? source, LayerPose pose, FramePool pool)
    {
        var card = pool.Rent((int)area.Width, (int)area.Height);
        bool isPooled = pose.Scale >= PosedSprite.SmallestPooled;
        var sprite = isPooled ? pool.RentSprite(card.Width, card.Height) : new Sprite(card.Width, card.Height);
        Scale(card, Whole(card), local, source);
        if (picture.Key is { } key)
        {
            key.Apply(card, sprite);
        }
        else if (picture.Source.Alpha is { } alpha)
        {
            var clear = pool.Rent(card.Width, card.Height);
            PictureScaler.Draw(clear, Whole(clear), alpha, Part(Whole(clear), local, source), Sampling.Bicubic);
            SoftFocus.Apply(clear, pose.Blur);
            sprite.SetAlpha(clear.Y);
            pool.Return(clear);
        }
        else
        {
            sprite.A.AsSpan().Fill(255);
            sprite.ChromaA.AsSpan().Fill(255);
        }

        if (!picture.HasBackdrop)
        {
            picture.Effects?.Apply(card, local, pool);
        }

        SoftFocus.Apply(card, pose.Blur);
        SpriteConversion.Fill(sprite, card, picture.Placement.Radius);
        RectD? clip = pose.Reveal < 1
            ? new RectD(area.X + pose.Dx, area.Y + pose.Dy, area.Width * pose.Reveal, area.Height)
            : null;
        PosedSprite.Draw(target, sprite, area, area, pose, clip);
        pool.Return(card);
        if (isPooled)
        {
            pool.Return(sprite);
        }
    }

    private void DrawBackdrop(Frame target, long local, Frame? source, FramePool pool)
    {
        if (picture.Backdrop is { } still)
        {
            PictureScaler.Draw(target, Whole(target), still, Whole(still), Sampling.Bilinear);
            return;
        }

        if (source is null)
        {
            Fill.Clear(target, Nothing);
            return;
        }

        var (width, height) = PictureCompiler.BackdropSize(target.Width, target.Height);
        var small = pool.Rent(width, height);
        var part = picture.Cut.Part(local, source.Width, source.Height);
        PictureCompiler.DrawBackdrop(small, part, source);
        PictureScaler.Draw(target, Whole(target), small, Whole(small), Sampling.Bilinear);
        pool.Return(small);
    }

    private void Scale(Frame target, RectD area, long local, Frame? source)
    {
        if (picture.Source.Still is null && source is null)
        {
            Fill.Rectangle(target, area, Nothing, 1);
            return;
        }

        var part = Part(area, local, source);
        if (picture.Source.Still is { } still)
        {
            PictureScaler.Draw(target, area, still, part, Sampling.Bicubic);
        }
        else
        {
            PictureScaler.Draw(target, area, source!, part, Sampling.Bicubic);
        }
    }

    // What of the picture is seen in an area.
    private RectD Part(RectD area, long local, Frame? source)
    {
        var (width, height) = Size(source);
        var cut = picture.Cut.Part(local, width, height);
        var part = picture.View.At(local, cut.Width, cut.Height, area.Width / area.Height);
        return part with { X = part.X + cut.X, Y = part.Y + cut.Y };
    }
}
