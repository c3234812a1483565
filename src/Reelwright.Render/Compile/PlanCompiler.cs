using System.Collections.Immutable;
using Reelwright.Media;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Timeline → plan: every look-up, layout and rounding happens here, once.</summary>
internal sealed class PlanCompiler(RenderResources resources, MediaTools tools, MediaFiles files)
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
        var transitions = TransitionCompiler.Compile(timeline, canvas);
        var clips = timeline.Tracks
            .Where(track => track.Kind != TrackKind.Audio && !track.IsMuted)
            .SelectMany(track => track.Placed())
            .ToList();
        var main = timeline.MainTrack()?.Id;
        var compiler = new ClipCompiler(resources, tools, files, new CubeStore(files), canvas);
        var compiled = new IReadOnlyList<LayerInstruction>[clips.Count];
        try
        {
            await Parallel.ForAsync(0, clips.Count, cancellationToken, async (index, token) =>
                compiled[index] = await compiler.CompileAsync(clips[index], clips[index].Track.Id == main, token));
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
}
