using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>A compiled timeline: everything is looked up, laid out and rounded; drawing needs nothing else.</summary>
public sealed class RenderPlan : IAsyncDisposable
{
    internal RenderPlan(OutputSettings settings, FrameRate rate, long frameCount)
    {
        Settings = settings;
        Rate = rate;
        FrameCount = frameCount;
    }

    /// <summary>Size and quality.</summary>
    public OutputSettings Settings { get; }

    /// <summary>Frames a second.</summary>
    public FrameRate Rate { get; }

    /// <summary>Exact number of frames.</summary>
    public long FrameCount { get; }

    internal ImmutableArray<LayerInstruction> Layers { get; init; } = [];

    internal ImmutableArray<SceneTransition> Transitions { get; init; } = [];

    internal SoundPlan Sound { get; init; } = SoundPlan.Silent;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var layer in Layers)
        {
            await layer.DisposeAsync();
        }
    }
}
