namespace Reelwright.Director;

/// <summary>How much a moment of the clips stands out, against all others.</summary>
internal sealed class FootageRanks
{
    private const double MotionWorth = 0.3;
    private const double LoudWorth = 0.2;
    private const double FaceWorth = 0.3;
    private const double SharpWorth = 0.2;

    private readonly double[] _motion;
    private readonly double[] _loudness;

    public FootageRanks(IReadOnlyList<FootageFacts> clips)
    {
        _motion = [.. clips.SelectMany(clip => clip.Glances).Where(glance => !glance.IsBlack).Select(Motion).Order()];
        _loudness = [.. clips.SelectMany(clip => clip.Levels).Select(level => (double)level).Order()];
    }

    /// <summary>Worth of a run, 0 to 1.</summary>
    public double Of(FootageFacts clip, ClipSpan span)
    {
        int from = Math.Clamp((int)(span.Start * FootageWatch.FramesPerSecond), 0, clip.Glances.Length);
        int to = Math.Clamp((int)Math.Ceiling(span.End * FootageWatch.FramesPerSecond), from, clip.Glances.Length);
        var seen = clip.Glances[from..to];
        if (seen.IsEmpty)
        {
            return 0;
        }

        return (MotionWorth * seen.Average(glance => Rank(_motion, Motion(glance))))
            + (LoudWorth * Rank(_loudness, clip.LevelOf(span)))
            + (FaceWorth * seen.Count(glance => glance.HasFace) / seen.Length)
            + (SharpWorth * Math.Min(1, seen.Average(glance => glance.Sharpness)));
    }

    // What moves within the picture, not what a cut or a jolt changes.
    private static double Motion(FootageGlance glance) => glance.Turnover > 0.28 ? 0 : Math.Min(glance.Change, 20);

    // A share of what is weaker: it needs no units, and no outlier rules it.
    private static double Rank(double[] sorted, double value)
    {
        int at = Array.BinarySearch(sorted, value);
        return sorted.Length < 2 ? 0.5 : Math.Clamp((at < 0 ? ~at : at) / (double)(sorted.Length - 1), 0, 1);
    }
}
