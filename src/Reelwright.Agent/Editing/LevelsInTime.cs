using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Another level over a stretch of time: "lower the music from 0:05 to 0:10".</summary>
internal static class LevelsInTime
{
    private const string Gain = "gainDb";
    private const double Silence = -60;
    private const double RampSeconds = 0.2;

    /// <summary>The times that a target names: a stretch, or those of its scenes; none for all the time.</summary>
    public static ImmutableArray<Span> Spans(Workspace work, Target target)
    {
        if (target.Span is { } span)
        {
            return [span];
        }

        if (target.InScenes.IsEmpty)
        {
            return [];
        }

        var scenes = work.Timeline.Scenes();
        return
        [
            .. TargetResolver.Scenes(work, new Target(Part.Scene) { Numbers = target.InScenes }, TargetResolver.Bare.All)
                .Select(place => new Span(work.Rate.SecondsAt(scenes[place].Range.Start), work.Rate.SecondsAt(scenes[place].Range.End))),
        ];
    }

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
        if (!Change(work, track.Placed(), range, level, now))
        {
            throw NothingHeard();
        }

        work.Assume(
            $"It is {Refuse.Text(level)} % from {At(work, range.Start)} to {At(work, range.End)} s, and {Refuse.Text(Math.Round(now))} % around it",
            $"{At(work, range.Start)} 到 {At(work, range.End)} 秒是 {Refuse.Text(level)}%，前后是 {Refuse.Text(Math.Round(now))}%");
    }

    /// <summary>Sets the level of all that is heard in a time.</summary>
    /// <param name="work">What it is done on.</param>
    /// <param name="span">The time.</param>
    /// <param name="wanted">From the level now to the one that is wanted, percent of what each sound has.</param>
    /// <exception cref="EditRefusedException">Nothing is heard in that time.</exception>
    public static void SetAll(Workspace work, Span span, Func<double, double> wanted)
    {
        var range = TargetResolver.Range(work, span, new(0, work.Timeline.Length));
        double level = wanted(100);
        var heard = work.Timeline.Tracks.Where(track => track.Kind == TrackKind.Audio).SelectMany(track => track.Placed())
            .Concat(TargetResolver.Candidates(work, Part.ClipSound)).ToList();
        if (!Change(work, heard, range, level, 100))
        {
            throw NothingHeard();
        }

        work.Assume(
            $"All sound is at {Refuse.Text(level)} % from {At(work, range.Start)} to {At(work, range.End)} s",
            $"{At(work, range.Start)} 到 {At(work, range.End)} 秒的所有声音是 {Refuse.Text(level)}%");
    }

    private static bool Change(Workspace work, IEnumerable<PlacedClip> heard, FrameRange range, double level, double now)
    {
        double change = level <= 0 ? Silence : 20 * Math.Log10(level / now);
        var clips = heard.Where(placed => placed.Range.Overlaps(range)).ToList();
        foreach (var placed in clips)
        {
            var volume = placed.Clip.Effect(EffectKinds.Volume) ?? new Effect { Kind = EffectKinds.Volume };
            var curve = new KeyframeCurve { Parameter = Gain, Keyframes = Keys(volume, range.Start - placed.Range.Start, range.End - placed.Range.Start, work.Frames(RampSeconds), change) };
            work.Change(placed.Clip.With(volume with { Curves = [.. volume.Curves.Where(other => other.Parameter != Gain), curve] }));
        }

        return clips.Count > 0;
    }

    private static EditRefusedException NothingHeard() => new("Nothing of that is heard in this time.", "这段时间里没有这个声音。");

    private static string At(Workspace work, long frame) => Refuse.Text(work.Rate.SecondsAt(frame));

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
