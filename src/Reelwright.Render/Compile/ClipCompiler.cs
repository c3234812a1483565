using Reelwright.Graphics;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>One placed clip → the layers that draw it, bottom first.</summary>
internal sealed class ClipCompiler(
    RenderResources resources, MediaTools tools, MediaFiles files, CubeStore cubes, Canvas canvas)
{
    /// <param name="placed">The clip and its place.</param>
    /// <param name="isMain">Whether its track makes the scenes.</param>
    /// <param name="cancellationToken">Gives up reading files.</param>
    /// <exception cref="RenderException">It cannot be drawn; the message names track and clip.</exception>
    public async Task<IReadOnlyList<LayerInstruction>> CompileAsync(
        PlacedClip placed, bool isMain, CancellationToken cancellationToken)
    {
        try
        {
            var layers = await CompileMediaAsync(placed, isMain, cancellationToken);
            if (placed.Clip.Effect(EffectKinds.Scrim) is { } scrim)
            {
                layers.Add(new ScrimLayer(
                    scrim.Parameters.Text("side") ?? "bottom",
                    Math.Clamp(scrim.Parameters.Number("amount", 0.5), 0, 1))
                {
                    Placed = placed.Range,
                    Visible = Visible(placed, isMain),
                    IsScene = isMain,
                    Descriptor = scrim.Parameters.ToString(),
                });
            }

            return layers;
        }
        catch (Exception e) when (e is RenderException or TextException or ArtException or VectorException or MediaException)
        {
            string name = placed.Clip.Name.Length > 0 ? $"'{placed.Clip.Name}'" : placed.Clip.Id.Value;
            string track = placed.Track.Name.Length > 0 ? placed.Track.Name : placed.Track.Id.Value;
            throw new RenderException($"Track {track}, clip {name}: {e.Message}");
        }
    }

    // On the main track both scenes of a transition are drawn whole; elsewhere a transition fades its two clips.
    private static FrameRange Visible(PlacedClip placed, bool isMain) => isMain ? placed.Range : placed.VisibleRange;

    private async Task<List<LayerInstruction>> CompileMediaAsync(
        PlacedClip placed, bool isMain, CancellationToken cancellationToken)
    {
        var clip = placed.Clip;
        var visible = Visible(placed, isMain);
        string descriptor = Describe(clip);
        var motion = new LayerMotion(
            clip,
            placed.Range.Start - visible.Start,
            visible.End - placed.Range.End,
            canvas.Rate,
            canvas.Width,
            canvas.Height);
        switch (clip.Media)
        {
            case GeneratorReference { Kind: GeneratorKinds.Adjustment }:
                return Adjusted([], clip, placed, isMain, motion);
            case GeneratorReference { Kind: GeneratorKinds.Background } background:
                var gradient = new BackgroundLayer(BackgroundCompiler.Compile(background, canvas), canvas.Rate)
                {
                    Placed = placed.Range,
                    Visible = visible,
                    IsScene = isMain,
                    Descriptor = descriptor,
                };
                return Adjusted([gradient], clip, placed, isMain, motion);
            case GeneratorReference { Kind: GeneratorKinds.Solid } solid:
                var color = new SolidLayer(Bt709.ToYuv(Canvas.Color(solid.Parameters, "color") ?? new Rgba(0, 0, 0)))
                {
                    Placed = placed.Range,
                    Visible = visible,
                    IsScene = isMain,
                    Descriptor = descriptor,
                };
                return Adjusted([color], clip, placed, isMain, motion);
            case GeneratorReference { Kind: GeneratorKinds.Text } words when WordCompiler.IsByWord(clip):
                var made = new WordCompiler(resources, canvas).Compile(words.Parameters, clip);
                return
                [
                    new WordLayer(made, motion)
                    {
                        Placed = placed.Range,
                        Visible = visible,
                        IsScene = isMain,
                        Descriptor = descriptor,
                    },
                ];
            case GeneratorReference generator:
                var sprite = new SpriteCompiler(resources, canvas).Compile(generator);
                return
                [
                    new SpriteLayer(sprite.Sprite, sprite.X, sprite.Y, motion)
                    {
                        Placed = placed.Range,
                        Visible = visible,
                        IsScene = isMain,
                        Descriptor = descriptor,
                    },
                ];
            case ExternalReference file:
                return [await FileAsync(file, placed, visible, isMain, motion, cancellationToken)];
            case MissingReference missing:
                return [Slate(placed, visible, isMain, files.ProblemOf(missing)!)];
            default:
                throw new RenderException("This clip shows nothing that can be drawn.");
        }
    }

    // A LUT that is gone changes pixels, too.
    private string Describe(Clip clip) => Descriptor.Of(clip)
        + (clip.Effects.Any(effect => effect.Kind == EffectKinds.Lut && cubes.Of(effect) is null) ? " without LUT" : "");

    private async Task<LayerInstruction> FileAsync(
        ExternalReference file,
        PlacedClip placed,
        FrameRange visible,
        bool isMain,
        LayerMotion motion,
        CancellationToken cancellationToken)
    {
        if (files.PathOf(file) is not { } path)
        {
            return Slate(placed, visible, isMain, files.ProblemOf(file) ?? new(file.Name, "The file is gone.", "文件已经不在了。"));
        }

        try
        {
            var made = await new PictureCompiler(tools, resources.Stills(tools), canvas, cubes)
                .CompileAsync(file, path, placed.Clip, isMain, cancellationToken);
            return new PictureLayer(made, motion)
            {
                Placed = placed.Range,
                Visible = visible,
                IsScene = isMain,
                Descriptor = Describe(placed.Clip),
            };
        }
        catch (MediaException e) when (e.Kind is MediaErrorKind.NotFound or MediaErrorKind.Unreadable
            or MediaErrorKind.UnsupportedType or MediaErrorKind.NoPictureOrSound)
        {
            return Slate(placed, visible, isMain, new(file.Name, e.Message, "文件读不出来，可能已损坏。"));
        }
    }

    private SlateLayer Slate(PlacedClip placed, FrameRange visible, bool isMain, MediaProblem problem) =>
        new SlateCompiler(resources, canvas).Compile(placed, visible, isMain, problem with { Clip = placed.Clip.Id });

    // What covers the whole picture is changed like everything below an adjustment.
    private List<LayerInstruction> Adjusted(
        List<LayerInstruction> layers, Clip clip, PlacedClip placed, bool isMain, LayerMotion motion)
    {
        if (FrameEffects.Of(clip, canvas.Width, canvas.Height, cubes.Of) is { } effects)
        {
            layers.Add(new AdjustmentLayer(effects, motion)
            {
                Placed = placed.Range,
                Visible = Visible(placed, isMain),
                IsScene = isMain,
                Descriptor = Describe(clip),
            });
        }

        return layers;
    }
}
