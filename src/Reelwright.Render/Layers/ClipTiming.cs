using Reelwright.Timelines;

namespace Reelwright.Render;

/// <summary>Which moment of a clip's medium each frame shows.</summary>
/// <remarks>
/// Source frames are counted from the clip's start in steps of one timeline frame's worth of the medium (at double speed, two
/// frames' worth). Before and beyond the clip, where a transition looks, there is more of the medium as long as there is any.
/// </remarks>
internal sealed class ClipTiming
{
    /// <summary>The slowest playing speed.</summary>
    public const double Slowest = 0.25;

    /// <summary>The fastest playing speed.</summary>
    public const double Fastest = 4;

    private readonly FrameRate _rate;
    private readonly long _frames;
    private readonly long _first;
    private readonly double _startSeconds;

    /// <param name="clip">The clip.</param>
    /// <param name="rate">The timeline's rate.</param>
    public ClipTiming(Clip clip, FrameRate rate)
    {
        var effect = clip.Effect(EffectKinds.Speed);
        Speed = Math.Clamp(effect?.Parameters.Number("factor", 1) ?? 1, Slowest, Fastest);
        KeepsPitch = effect?.Parameters.Flag("keepPitch", true) ?? true;
        IsFrozen = effect?.Parameters.Flag("freeze", false) ?? false;
        IsReversed = !IsFrozen && (effect?.Parameters.Flag("reverse", false) ?? false);
        _rate = rate;
        _frames = clip.Frames;
        _startSeconds = rate.SecondsAt(clip.SourceStart);
        _first = -(long)Math.Floor(clip.SourceStart / Speed);
    }

    /// <summary>How fast it plays: 2 = twice as fast.</summary>
    public double Speed { get; }

    /// <summary>Whether sound keeps its pitch at another speed.</summary>
    public bool KeepsPitch { get; }

    /// <summary>Whether it plays backwards.</summary>
    public bool IsReversed { get; }

    /// <summary>Whether it shows its first frame throughout.</summary>
    public bool IsFrozen { get; }

    /// <summary>Seconds of the medium that the clip lasts.</summary>
    public double SourceSeconds => _rate.SecondsAt(_frames) * Speed;

    /// <summary>Where the clip starts in its medium, in seconds.</summary>
    public double StartSeconds => _startSeconds;

    /// <summary>The source frame that is shown at a frame after the clip's start (which may be negative).</summary>
    public long SourceFrame(long frame)
    {
        long wanted = IsFrozen ? 0 : IsReversed ? _frames - 1 - frame : frame;
        return Math.Max(_first, wanted);
    }

    /// <summary>Where a source frame lies in the medium, in seconds.</summary>
    public double SecondsAt(long sourceFrame) =>
        Math.Max(0, _startSeconds + (sourceFrame * (double)_rate.Denominator / _rate.Numerator * Speed));

    /// <summary>Source frames in <see cref="RateDenominator"/> seconds.</summary>
    public int RateNumerator => (int)Math.Round(_rate.Numerator * 1000 / Speed);

    /// <summary>Seconds for <see cref="RateNumerator"/> source frames.</summary>
    public int RateDenominator => _rate.Denominator * 1000;

    /// <summary>The first source frame there can be: the medium's beginning.</summary>
    public long First => _first;
}
