using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>What was seen and heard in a clip of the user's; times in seconds of media time.</summary>
internal sealed record FootageFacts
{
    public required ExternalReference Media { get; init; }

    /// <summary>Length that can be shown.</summary>
    public required double Seconds { get; init; }

    /// <summary>What was seen, <see cref="FootageWatch.FramesPerSecond"/> times a second.</summary>
    public ImmutableArray<FootageGlance> Glances { get; init; } = [];

    /// <summary>Runs between cuts of its own, in order, without gaps.</summary>
    public ImmutableArray<ClipSpan> Shots { get; init; } = [];

    /// <summary>Runs that should not be shown.</summary>
    public ImmutableArray<(ClipSpan Span, FootageFault Fault)> Faults { get; init; } = [];

    /// <summary>Where somebody speaks.</summary>
    public ImmutableArray<ClipSpan> Speech { get; init; } = [];

    /// <summary>Where nothing is heard.</summary>
    public ImmutableArray<ClipSpan> Silences { get; init; } = [];

    /// <summary>Loudness of each <see cref="SpeechPresence.WindowSeconds"/>, dB below full scale; empty without sound.</summary>
    public ImmutableArray<float> Levels { get; init; } = [];

    /// <summary>Whether the clip is soft throughout.</summary>
    public bool IsSoft { get; init; }

    /// <summary>Loudness of what matters in it: its speech, else what is heard; <c>null</c> without sound.</summary>
    public double? LevelDb { get; init; }

    public bool HasSpeech => !Speech.IsDefaultOrEmpty && Speech.Sum(span => span.Seconds) > 0.8;

    /// <summary>What was seen around a moment; <c>null</c> where nothing was.</summary>
    public FootageGlance? GlanceAt(double seconds) => Glances.IsEmpty
        ? null
        : Glances[Math.Clamp((int)(seconds * FootageWatch.FramesPerSecond), 0, Glances.Length - 1)];

    /// <summary>Mean loudness of a run in dB; −100 without sound.</summary>
    public double LevelOf(ClipSpan span)
    {
        int from = Math.Clamp((int)(span.Start / SpeechPresence.WindowSeconds), 0, Levels.Length);
        int to = Math.Clamp((int)(span.End / SpeechPresence.WindowSeconds), from, Levels.Length);
        double power = 0;
        for (int i = from; i < to; i++)
        {
            power += Math.Pow(10, Levels[i] / 10);
        }

        return to == from ? -100 : 10 * Math.Log10((power / (to - from)) + 1e-10);
    }
}
