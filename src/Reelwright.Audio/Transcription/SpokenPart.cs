using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>What is written down where nobody speaks was invented.</summary>
internal static class SpokenPart
{
    private const double MarginSeconds = 0.3;

    /// <summary>Whether somebody speaks at some moment of a stretch, or next to it.</summary>
    public static bool Has(ImmutableArray<SpeechSpan> speech, double start, double end)
    {
        var near = new SpeechSpan(start - MarginSeconds, end + MarginSeconds);
        return speech.Any(span => span.Overlaps(near));
    }
}
