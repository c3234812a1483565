using System.Collections.Immutable;
using Reelwright.Graphics;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Timeline → plan: every look-up, layout and rounding happens here, once.</summary>
internal sealed class PlanCompiler(RenderResources resources, MediaTools tools, IMediaLibrary library)
{
    /// <summary>Compiles a timeline for an output.</summary>
    /// <exception cref="RenderException">It cannot be rendered.</exception>
    public async Task<RenderPlan> CompileAsync(
        Timeline timeline,
        OutputSettings settings,
        CancellationToken cancellationToken)
    {
        if (timeline.IsEmpty)
        {
            throw new RenderException("The timeline is empty: describe a video or add pictures first.");
        }

        var canvas = new Canvas(settings.Width, settings.Height, timeline.Rate);
        var transitions = Transitions(timeline);
        var clips = timeline.Tracks
            .Where(track => track.Kind != TrackKind.Audio && !track.IsMuted)
            .SelectMany(track => track.Placed())
            .ToList();
        var compiled = new IReadOnlyList<LayerInstruction>[clips.Count];
        try
        {
            await Parallel.ForAsync(0, clips.Count, cancellationToken, async (index, token) =>
                compiled[index] = await CompileClipAsync(timeline, clips[index], canvas, token));
        }
        catch
        {
            foreach (var layer in compiled.SelectMany(layers => layers ?? []))
            {
                await layer.DisposeAsync();
            }

            throw;
        }

        ImmutableArray<LayerInstruction> layers = [.. compiled.SelectMany(layers => layers)];
        return new RenderPlan(settings, timeline.Rate, timeline.Length)
        {
            Layers = layers,
            Transitions = transitions,
            Sound = SoundCompiler.Compile(timeline),
        };
    }

    private static ImmutableArray<SceneTransition> Transitions(Timeline timeline)
    {
        var found = ImmutableArray.CreateBuilder<SceneTransition>();
        var items = timeline.MainTrack()?.Items ?? [];
        long cut = 0;
        foreach (var item in items)
        {
            if (item is Transition { } transition && transition.InOffset + transition.OutOffset > 0)
            {
                found.Add(new(
                    transition.Kind,
                    cut,
                    new(cut - transition.InOffset, transition.InOffset + transition.OutOffset)));
            }

            cut += item.Length;
        }

        return found.ToImmutable();
    }

    private async Task<IReadOnlyList<LayerInstruction>> CompileClipAsync(
        Timeline timeline,
        PlacedClip placed,
        Canvas canvas,
        CancellationToken cancellationToken)
    {
        bool isMain = placed.Track.Id == timeline.MainTrack()?.Id;
        try
        {
            var layers = new List<LayerInstruction> { await CompileMediaAsync(placed, isMain, canvas, cancellationToken) };
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

    private async Task<LayerInstruction> CompileMediaAsync(
        PlacedClip placed,
        bool isMain,
        Canvas canvas,
        CancellationToken cancellationToken)
    {
        var clip = placed.Clip;
        var visible = Visible(placed, isMain);
        string descriptor = Descriptor.Of(clip);
        var motion = new LayerMotion(
            clip,
            placed.Range.Start - visible.Start,
            visible.End - placed.Range.End,
            canvas.Rate,
            canvas.Width,
            canvas.Height);
        switch (clip.Media)
        {
            case GeneratorReference { Kind: GeneratorKinds.Background } background:
                return new BackgroundLayer(BackgroundCompiler.Compile(background, canvas), canvas.Rate)
                {
                    Placed = placed.Range,
                    Visible = visible,
                    IsScene = isMain,
                    Descriptor = descriptor,
                };
            case GeneratorReference { Kind: GeneratorKinds.Solid } solid:
                return new SolidLayer(Bt709.ToYuv(Canvas.Color(solid.Parameters, "color") ?? new Rgba(0, 0, 0)))
                {
                    Placed = placed.Range,
                    Visible = visible,
                    IsScene = isMain,
                    Descriptor = descriptor,
                };
            case GeneratorReference generator:
                var sprite = new SpriteCompiler(resources, canvas).Compile(generator);
                return new SpriteLayer(sprite.Sprite, sprite.X, sprite.Y, motion)
                {
                    Placed = placed.Range,
                    Visible = visible,
                    IsScene = isMain,
                    Descriptor = descriptor,
                };
            case ExternalReference file:
                string path = library.PathOf(file)
                    ?? throw new RenderException($"'{file.Name}' is gone; upload it again or replace the clip.");
                var picture = new PictureCompiler(tools, canvas);
                var made = await picture.CompileAsync(file, path, clip, cancellationToken);
                return new PictureLayer(made.Source, made.View, made.Placement, motion, made.Backdrop, made.CoversCanvas)
                {
                    Placed = placed.Range,
                    Visible = visible,
                    IsScene = isMain,
                    Descriptor = descriptor,
                };
            case MissingReference missing:
                throw new RenderException($"'{missing.Name}' is gone ({missing.Reason}); replace the clip.");
            default:
                throw new RenderException("This clip shows nothing that can be drawn.");
        }
    }
}
