using Reelwright.Graphics;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>A photo or clip with its view and placement, ready to be drawn.</summary>
internal sealed record CompiledPicture(
    IPictureSource Source,
    PictureView View,
    PictureFrame Placement,
    Frame? Backdrop,
    bool CoversCanvas,
    FrameEffects? Effects);

/// <summary>External pictures and clips → what a picture layer draws from.</summary>
internal sealed class PictureCompiler(MediaTools tools, Canvas canvas, CubeStore cubes)
{
    // A blurred backdrop has no detail: a small copy is enough.
    private const int BackdropShortEdge = 180;
    private const int BackdropBlur = 7;
    private const double BackdropDarkening = 0.55;

    // No still is decoded larger than this, however near the view comes.
    private const int MaxSide = 6000;

    /// <exception cref="MediaException">The file cannot be read.</exception>
    public async Task<CompiledPicture> CompileAsync(
        ExternalReference file,
        string path,
        Clip clip,
        CancellationToken cancellationToken)
    {
        var fit = clip.Effect(EffectKinds.Fit);
        var view = new PictureView(clip.Effect(EffectKinds.View));
        string mode = fit?.Parameters.Text("mode") ?? "fill";
        var box = canvas.EvenBox(fit?.Parameters ?? Properties.Empty);
        var source = file.Kind == Timelines.MediaKind.Image
            ? await StillAsync(path, box, mode, view, cancellationToken)
            : await ClipAsync(path, clip, box, mode, cancellationToken);
        try
        {
            return await PlaceAsync(source, view, clip, mode, box, cancellationToken);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    private async Task<CompiledPicture> PlaceAsync(
        IPictureSource source,
        PictureView view,
        Clip clip,
        string mode,
        RectD box,
        CancellationToken cancellationToken)
    {
        var fit = clip.Effect(EffectKinds.Fit);
        var area = mode == "fill" ? box : Inside(box, (double)source.Width / source.Height);
        double radius = (fit?.Parameters.Number("radius", 0) ?? 0) * canvas.ShortEdge;
        double shadow = Math.Clamp(fit?.Parameters.Number("shadow", 0) ?? 0, 0, 1);
        var placement = new PictureFrame(mode, area, radius, shadow > 0 ? Shadow(area, radius, shadow) : null);
        var backdrop = mode == "blur" ? await BackdropAsync(source, cancellationToken) : null;
        bool covers = backdrop is not null || placement.CoversCanvas(canvas.Width, canvas.Height);
        var effects = covers
            ? FrameEffects.Of(clip, canvas.Width, canvas.Height, cubes.Of)
            : FrameEffects.Of(clip, (int)area.Width, (int)area.Height, cubes.Of);
        return new(source, view, placement, backdrop, covers, effects);
    }

    private async Task<IPictureSource> StillAsync(
        string path,
        RectD box,
        string mode,
        PictureView view,
        CancellationToken cancellationToken)
    {
        // Enough pixels for the closest view of the larger way to cover the box, and no more.
        double closest = mode == "fill" ? view.MaxZoom * 2 : view.MaxZoom;
        int limit = (int)Math.Min(MaxSide, Math.Ceiling(Math.Max(box.Width, box.Height) * closest));
        var planes = await new PictureDecoder(tools).DecodeAsync(path, limit, limit, cancellationToken);
        var frame = planes.Alpha is null
            ? new Frame(planes.Width, planes.Height, planes.Planes)
            : OverWhite(planes);
        return new StillSource(new Picture(frame), planes.Width, planes.Height);
    }

    // See-through pictures shown as scenes stand on white, as they do on the page they come from.
    private static Frame OverWhite(PlanarPicture picture)
    {
        var frame = new Frame(picture.Width, picture.Height);
        Fill.Clear(frame, Bt709.ToYuv(new Rgba(255, 255, 255)));
        var planes = new Frame(picture.Width, picture.Height, picture.Planes);
        var sprite = SpriteConversion.FromPlanes(
            planes.Y, planes.U, planes.V, picture.Alpha!, picture.Width, picture.Height);
        SpriteOverlay.Draw(frame, sprite, 0, 0, 1);
        return frame;
    }

    private async Task<IPictureSource> ClipAsync(
        string path,
        Clip clip,
        RectD box,
        string mode,
        CancellationToken cancellationToken)
    {
        var info = await new MediaProber(tools).ProbeAsync(path, cancellationToken);
        var video = info.Video ?? throw new RenderException("this file has sound but no picture");
        double scale = mode == "fill"
            ? Math.Max(box.Width / video.Width, box.Height / video.Height)
            : Math.Min(box.Width / video.Width, box.Height / video.Height);
        int width = Math.Max(2, (int)Math.Round(video.Width * scale / 2) * 2);
        int height = Math.Max(2, (int)Math.Round(video.Height * scale / 2) * 2);
        double speed = Math.Clamp(clip.Effect(EffectKinds.Speed)?.Parameters.Number("factor", 1) ?? 1, 0.25, 4);
        return new ClipSource(tools, path, info, canvas.Rate, speed, clip.SourceStart, width, height);
    }

    private static RectD Inside(RectD box, double aspect)
    {
        double width = Math.Min(box.Width, box.Height * aspect);
        double height = width / aspect;
        width = Math.Max(2, Math.Round(width / 2) * 2);
        height = Math.Max(2, Math.Round(height / 2) * 2);
        return new(
            Math.Round((box.X + ((box.Width - width) / 2)) / 2) * 2,
            Math.Round((box.Y + ((box.Height - height) / 2)) / 2) * 2,
            width,
            height);
    }

    private PlacedSprite Shadow(RectD area, double radius, double opacity)
    {
        double blur = canvas.ShortEdge * 0.03;
        var sprite = SoftShadow.Make((int)area.Width, (int)area.Height, radius, blur, opacity);
        return new(
            sprite,
            area.X - ((sprite.Width - area.Width) / 2),
            area.Y - ((sprite.Height - area.Height) / 2) + (canvas.ShortEdge * 0.012));
    }

    private async Task<Frame> BackdropAsync(IPictureSource source, CancellationToken cancellationToken)
    {
        double scale = (double)BackdropShortEdge / canvas.ShortEdge;
        var small = new Frame(
            Math.Max(2, (int)Math.Round(canvas.Width * scale / 2) * 2),
            Math.Max(2, (int)Math.Round(canvas.Height * scale / 2) * 2));
        var area = new RectD(0, 0, small.Width, small.Height);
        var part = new PictureView(null).At(0, source.Width, source.Height, (double)small.Width / small.Height);
        if (source.Still is { } still)
        {
            PictureScaler.Draw(small, area, still, part, Sampling.Bilinear);
        }
        else
        {
            PictureScaler.Draw(small, area, (await source.FrameAsync(0, cancellationToken))!, part, Sampling.Bilinear);
        }

        Blur.Gaussian(small, BackdropBlur);
        Darken.Apply(small, BackdropDarkening);
        return small;
    }
}
