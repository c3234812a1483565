namespace Reelwright.Audio;

/// <summary>Parts a recording's speech into stretches that a recognizer takes at once.</summary>
internal static class SpeechBreaths
{
    private const double MarginSeconds = 0.2;
    private const double PauseSeconds = 0.45;

    /// <summary>Stretches around the speech, in order, not overlapping; each ends in a pause where one is near.</summary>
    /// <param name="speech">Where somebody speaks, in order.</param>
    /// <param name="mostSeconds">No stretch is longer.</param>
    public static List<SpeechSpan> Of(IEnumerable<SpeechSpan> speech, double mostSeconds) =>
        Joined(speech, PauseSeconds, mostSeconds);

    /// <summary>As few stretches as hold all speech; long silences between them are left out.</summary>
    /// <param name="speech">Where somebody speaks, in order.</param>
    /// <param name="mostSeconds">No stretch is longer.</param>
    public static List<SpeechSpan> Chunks(IEnumerable<SpeechSpan> speech, double mostSeconds) => Joined(speech, 10, mostSeconds);

    private static List<SpeechSpan> Joined(IEnumerable<SpeechSpan> speech, double gap, double mostSeconds)
    {
        var joined = new List<SpeechSpan>();
        foreach (var run in speech.SelectMany(run => Parts(run, mostSeconds - (2 * MarginSeconds))))
        {
            bool isNear = joined.Count > 0 && run.Start - joined[^1].End <= gap && run.End - joined[^1].Start <= mostSeconds - (2 * MarginSeconds);
            if (isNear)
            {
                joined[^1] = joined[^1] with { End = run.End };
            }
            else
            {
                joined.Add(run);
            }
        }

        for (int i = 0; i < joined.Count; i++)
        {
            double before = i > 0 ? (joined[i].Start - joined[i - 1].End) : double.PositiveInfinity;
            double after = i + 1 < joined.Count ? (joined[i + 1].Start - joined[i].End) / 2 : MarginSeconds;
            joined[i] = new(
                Math.Max(0, joined[i].Start - Math.Clamp(before, 0, MarginSeconds)),
                joined[i].End + Math.Clamp(after, 0, MarginSeconds));
        }

        return joined;
    }

    // Somebody who never draws breath is cut all the same.
    private static IEnumerable<SpeechSpan> Parts(SpeechSpan run, double mostSeconds)
    {
        int parts = Math.Max(1, (int)Math.Ceiling(run.Seconds / mostSeconds));
        double each = run.Seconds / parts;
        return Enumerable.Range(0, parts).Select(i => new SpeechSpan(run.Start + (i * each), run.Start + ((i + 1) * each)));
    }
}
