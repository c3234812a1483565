namespace Reelwright.Timelines;

/// <summary>How a clip's time on the timeline and its media time hang together.</summary>
public static class ClipSpeed
{
    /// <summary>The slowest that a clip plays.</summary>
    public const double Slowest = 0.25;

    /// <summary>The fastest that a clip plays.</summary>
    public const double Fastest = 4;

    /// <summary>Media time that passes in a frame of the timeline; 0 when the clip holds one frame.</summary>
    public static double Of(Clip clip)
    {
        var speed = clip.Effect(EffectKinds.Speed)?.Parameters ?? Properties.Empty;
        return speed.Flag("freeze", false) ? 0 : Math.Clamp(speed.Number("factor", 1), Slowest, Fastest);
    }

    /// <summary>Media time, in timeline frames, that a clip shows; rounded up, so that none is missing.</summary>
    public static long SourceFrames(Clip clip) => Math.Max(1, (long)Math.Ceiling(clip.Frames * Of(clip)));

    /// <summary>Media time before a piece of a clip, counted from the clip's own source start.</summary>
    /// <remarks>Rounded down, so that a cut never skips source that was not seen.</remarks>
    /// <param name="clip">The clip.</param>
    /// <param name="offset">First frame of the piece, from the clip's start.</param>
    /// <param name="length">Frames of the piece.</param>
    internal static long SourceFramesBefore(Clip clip, long offset, long length)
    {
        bool isReversed = clip.Effect(EffectKinds.Speed)?.Parameters.Flag("reverse", false) == true;
        return (long)Math.Floor((isReversed ? clip.Frames - offset - length : offset) * Of(clip));
    }
}
