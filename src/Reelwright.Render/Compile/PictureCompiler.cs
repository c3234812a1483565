using Reelwright.Graphics;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>External pictures and clips → what a picture layer draws from.</summary>
internal sealed class PictureCompiler(MediaTools tools, StillStore stills, Canvas canvas, CubeStore cubes)
{
    // A blurred backdrop has no detail: a small copy is enough.
    private const int BackdropShortEdge = 180;
    private const int BackdropBlur = 7;
    private const double BackdropDarkening = 0.55;

    // No still is decoded larger than this, however near the view comes.
    private const int MaxSide = 6000;

    /// <param name="file">What is shown.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="clip">The clip that shows it.</param>
    /// <param name="isMain">Whether it is a scene; then it stands on white where it is see-through.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <exception cref="MediaException">The file cannot be read.</exception>
    public async Task<CompiledPicture> CompileAsync(
        ExternalReference file,
        string path,
        Clip clip,
        bool isMain,
        CancellationToken cancellationToken)
    {
        var fit = clip.Effect(EffectKinds.Fit);
        var view = new PictureView(clip.Effect(EffectKinds.View));
        var cut = new PictureCut(clip);
        string mode = fit?.Parameters.Text("mode") ?? "fill";
        var box = canvas.EvenBox(fit?.Parameters ?? Properties.Empty);
        var source = file.Kind == Timelines.MediaKind.Image
            ? await StillAsync(path, clip, box, mode, view, cut, isMain, cancellationToken)
            : await ClipAsync(path, clip, box, mode, view, cut, cancellationToken);
        try
        {
            return Place(source, view, cut, clip, mode, box);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <summary>Size of a backdrop: it has no detail.</summary>
    public static (int Width, int Height) BackdropSize(int width, int height)
    {
        double scale = (double)BackdropShortEdge / Math.Min(width, height);
        return (
            Math.Max(2, (int)Math.Round(width * scale / 2) * 2),
            Math.Max(2, (int)Math.Round(height * scale / 2) * 2));
    }

    /// <summary>Draws a backdrop: the middle of a picture, out of focus and darker.</summary>
    /// <param name="small">Receives it.</param>
    /// <param name="cut">The part of the picture that is used.</param>
    /// <param name="draw">Draws a part of the picture into an area of <paramref name="small"/>.</param>
    public static void DrawBackdrop(Frame small, RectD cut, Action<RectD, RectD> draw)
    {
        draw(new(0, 0, small.Width, small.Height), BackdropView(small, cut));
        Blur.Gaussian(small, BackdropBlur);
        Darken.Apply(small, BackdropDarkening);
    }

    /// <summary>Draws the backdrop of one frame of a clip.</summary>
    /// <inheritdoc cref="DrawBackdrop(Frame, RectD, Action{RectD, RectD})"/>
    public static void DrawBackdrop(Frame small, RectD cut, Frame source)
    {
        PictureScaler.Draw(
            small, new(0, 0, small.Width, small.Height), source, BackdropView(small, cut), Sampling.Bilinear);
        SoftFocus.Apply(small, BackdropBlur);
        Darken.Apply(small, BackdropDarkening);
    }

    private static RectD BackdropView(Frame small, RectD cut)
    {
        var part = new PictureView(null).At(0, cut.Width, cut.Height, (double)small.Width / small.Height);
        return part with { X = part.X + cut.X, Y = part.Y + cut.Y };
    }

    private CompiledPicture Place(
        IPictureSource source, PictureView view, PictureCut cut, Clip clip, string mode, RectD box)
    {
        var fit = clip.Effect(EffectKinds.Fit);
        var (width, height) = cut.IsAside && source.Still is null
            ? (source.Height, source.Width)
            : (source.Width, source.Height);
        var part = cut.Part(0, width, height);
        var area = mode == "fill" ? box : PictureFrame.Inside(box, part.Width / part.Height);
        double radius = (fit?.Parameters.Number("radius", 0) ?? 0) * canvas.ShortEdge;
        double shadow = Math.Clamp(fit?.Parameters.Number("shadow", 0) ?? 0, 0, 1);
        var placement = new PictureFrame(
            mode,
            box,
            area,
            radius,
            shadow > 0 ? Shadow(area, radius, shadow) : null,
            fit is null ? null : Border(fit.Parameters, area, radius));
        bool hasBackdrop = mode == "blur";
        bool covers = hasBackdrop || placement.CoversCanvas(canvas.Width, canvas.Height);
        return new CompiledPicture
        {
            Source = source,
            Cut = cut,
            View = view,
            Placement = placement,
            HasBackdrop = hasBackdrop,
            Backdrop = hasBackdrop && source.Still is { } still ? StillBackdrop(still, part) : null,
            CoversCanvas = covers,
            Effects = covers
                ? FrameEffects.Of(clip, canvas.Width, canvas.Height, cubes.Of)
                : FrameEffects.Of(clip, (int)area.Width, (int)area.Height, cubes.Of),
            Key = clip.Effect(EffectKinds.ChromaKey)?.Parameters is { } key
                ? new ChromaKey(
                    Canvas.Color(key, "color") ?? new Rgba(0, 200, 0),
                    key.Number("similarity", 0.35),
                    key.Number("softness", 0.15))
                : null,
        };
    }

    private Frame StillBackdrop(Picture still, RectD part)
    {
        var (width, height) = BackdropSize(canvas.Width, canvas.Height);
        var small = new Frame(width, height);
        DrawBackdrop(small, part, (area, view) => PictureScaler.Draw(small, area, still, view, Sampling.Bilinear));
        return small;
    }

    private Sprite? Border(Properties fit, RectD area, double radius)
    {
        double width = fit.Number("borderWidth", 0.006) * canvas.ShortEdge;
        return Canvas.Color(fit, "border") is { } color && width > 0
            ? FormRasterizer.Rectangle(
                (int)area.Width,
                (int)area.Height,
                Math.Max(0, radius - (width / 2)),
                new FormPaint { Stroke = color, StrokePx = width })
            : null;
    }

    private async Task<IPictureSource> StillAsync(
        string path,
        Clip clip,
        RectD box,
        string mode,
        PictureView view,
        PictureCut cut,
        bool isMain,
        CancellationToken cancellationToken)
    {
        // Enough pixels for the closest view of the larger way to cover the box, and no more.
        double closest = mode == "fill" ? view.MaxZoom * 2 : view.MaxZoom;
        var (partX, partY) = cut.Smallest(clip.Frames);
        closest /= Math.Min(partX, partY);
        int limit = (int)Math.Min(MaxSide, Math.Ceiling(Math.Max(box.Width, box.Height) * closest));
        var still = await stills.GetAsync(path, limit, isMain, cancellationToken);
        if (cut.Turned)
        {
            var frame = cut.Upright(still.Color.Level(0));
            var alpha = still.Alpha is null ? null : new Picture(cut.Upright(still.Alpha.Level(0)));
            still = new(new Picture(frame), alpha);
        }

        return new StillSource(still);
    }

    private async Task<IPictureSource> ClipAsync(
        string path,
        Clip clip,
        RectD box,
        string mode,
        PictureView view,
        PictureCut cut,
        CancellationToken cancellationToken)
    {
        var info = await new MediaProber(tools).ProbeAsync(path, cancellationToken);
        var video = info.Video ?? throw new RenderException("this file has sound but no picture");
        var (partX, partY) = cut.Smallest(clip.Frames);
        double shownWidth = (cut.IsAside ? video.Height : video.Width) * partX;
        double shownHeight = (cut.IsAside ? video.Width : video.Height) * partY;
        double scale = mode == "fill"
            ? Math.Max(box.Width / shownWidth, box.Height / shownHeight)
            : Math.Min(box.Width / shownWidth, box.Height / shownHeight);

        // A view that comes closer gets more pixels, as far as the clip has any.
        scale = Math.Max(scale, Math.Min(1, scale * view.MaxZoom));
        if (cut.Turned || partX < 1 || partY < 1)
        {
            // What has to be drawn again anyway need not come larger than it is.
            scale = Math.Min(1, scale);
        }

        int width = Math.Max(2, (int)Math.Round(video.Width * scale / 2) * 2);
        int height = Math.Max(2, (int)Math.Round(video.Height * scale / 2) * 2);
        return new ClipSource(
            tools,
            path,
            info,
            new ClipTiming(clip, canvas.Rate),
            width,
            height,
            new(((ExternalReference)clip.Media).Name, "Parts of the file are damaged.", "文件有一部分损坏了。")
            {
                Kind = ProblemKind.Damaged,
                Clip = clip.Id,
            });
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
}
