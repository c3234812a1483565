using System.Collections.Immutable;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>What is heard: every audible clip with its place, level and fades.</summary>
internal sealed record SoundPlan(long LengthSamples, ImmutableArray<SoundInstruction> Clips)
{
    /// <summary>Nothing to hear.</summary>
    public static SoundPlan Silent { get; } = new(0, []);

    /// <summary>How far music steps back under speech.</summary>
    public MusicDuck MusicDuck { get; init; }
}

/// <summary>One sound.</summary>
/// <param name="Media">Where it comes from.</param>
/// <param name="Role">Role of its track: music, narration, sound, or anything else for the media's own sound.</param>
/// <param name="StartSample">First sample of the mix.</param>
/// <param name="Length">Samples it may take.</param>
/// <param name="SourceSeconds">Where in the media it starts.</param>
/// <param name="GainDb">Clip and track gain.</param>
/// <param name="FadeInSamples">Fade at the start.</param>
/// <param name="FadeOutSamples">Fade at the end.</param>
internal sealed record SoundInstruction(
    MediaReference Media,
    string Role,
    long StartSample,
    long Length,
    double SourceSeconds,
    double GainDb,
    long FadeInSamples,
    long FadeOutSamples)
{
    /// <summary>The clip that it belongs to.</summary>
    public ClipId? Clip { get; init; }

    /// <summary>How fast it plays: 2 = twice as fast.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Whether it keeps its pitch at another speed.</summary>
    public bool KeepsPitch { get; init; } = true;

    /// <summary>Whether it plays backwards, from the end of the stretch that is used.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Gain over its time on top of <see cref="GainDb"/>; <c>null</c> when it stays.</summary>
    public ImmutableArray<GainPoint>? Envelope { get; init; }
}
