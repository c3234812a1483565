using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Another level over a stretch of time: "lower the music from 0:05 to 0:10".</summary>
internal static class LevelsInTime
{
    private const string Gain = "gainDb";
    private const double Silence = -60;
    private const double RampSeconds = 0.2;

    /// <summary>Sets the level of a track's clips for a time; it comes and goes in a fifth of a second.</summary>
    /// <param name="work">What it is done on.</param>
    /// <param name="track">The track.</param>
    /// <param name="span">The time.</param>
    /// <param name="wanted">From the level now to the one that is wanted, percent.</param>
    /// <exception cref="EditRefusedException">Nothing is heard on the track in that time.</exception>
    public static void Set(Workspace work, Track track, Span span, Func<double, double> wanted)
    {
        var range = TargetResolver.Range(work, span, new(0, work.Timeline.Length));
        double now = Math.Max(1, TimelineDifference.Level(track));
        double level = wanted(now);
        double change = level <= 0 ? Silence : 20 * Math.Log10(level / now);
        var clips = track.Placed().Where(placed => placed.Range.Overlaps(range)).ToList();
        if (clips.Count == 0)
        {
            throw new EditRefusedException("Nothing of that is heard in this time.", "这段时间里没有这个声音。");
        }

        foreach (var placed in clips)
        {
            var volume = placed.Clip.Effect(EffectKinds.Volume) ?? new Effect { Kind = EffectKinds.Volume };
            var curve = new KeyframeCurve { Parameter = Gain, Keyframes = Keys(volume, range.Start - placed.Range.Start, range.End - placed.Range.Start, work.Frames(RampSeconds), change) };
            work.Change(placed.Clip.With(volume with { Curves = [.. volume.Curves.Where(other => other.Parameter != Gain), curve] }));
        }

        double from = work.Rate.SecondsAt(range.Start);
        double to = work.Rate.SecondsAt(range.End);
        work.Assume(
            $"It is {Refuse.Text(level)} % from {Refuse.Text(from)} to {Refuse.Text(to)} s, and {Refuse.Text(now)} % around it",
            $"{Refuse.Text(from)} 到 {Refuse.Text(to)} 秒是 {Refuse.Text(level)}%，前后是 {Refuse.Text(now)}%");
    }

    private static ImmutableArray<Keyframe> Keys(Effect volume, long from, long to, long ramp, double change)
    {
        double At(long frame) => volume.ValueAt(Gain, frame, 0);
        double Inside(double value) => Math.Clamp(Math.Round(value + change, 3), Silence, 24);
        var old = volume.Curves.FirstOrDefault(curve => curve.Parameter == Gain)?.Keyframes ?? [];
        var keys = new SortedDictionary<long, Keyframe>();
        foreach (var key in old)
        {
            keys[key.Frame] = key.Frame >= from && key.Frame <= to ? key with { Value = Inside(key.Value) } : key;
        }

        foreach (long frame in old.Select(key => key.Frame).Where(frame => (frame > from - ramp && frame < from) || (frame > to && frame < to + ramp)).ToList())
        {
            keys.Remove(frame);
        }

        keys[from - ramp] = new(from - ramp, At(from - ramp));
        keys[from] = new(from, Inside(At(from)));
        keys[to] = new(to, Inside(At(to)));
        keys[to + ramp] = new(to + ramp, At(to + ramp));
        return [.. keys.Values];
    }
}
