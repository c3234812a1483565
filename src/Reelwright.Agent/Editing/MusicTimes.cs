using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>From when to when music is heard; remembered with it, so that it holds for other lengths and other music.</summary>
internal static class MusicTimes
{
    private const double Shortest = 1;

    public static bool TryApply(Command command, Workspace work)
    {
        if (command is not TimeMusic times)
        {
            return false;
        }

        if (times.IsWhole && work.Timeline.TrackWithRole("music") is not { IsMuted: false })
        {
            work.Timeline = work.Director.WithMusic(work.Timeline, null);
        }

        var track = work.Timeline.TrackWithRole("music") is { } music && music.Clips.Any() ? music : throw Refuse.NoMusic();
        var first = track.Clips.First();
        var note = times.IsWhole ? first.Metadata.Without(MusicFit.FromKey).Without(MusicFit.ToKey) : first.Metadata;
        if (times.From is { } from)
        {
            double at = At(work, from);
            note = at < 1e-6 ? note.Without(MusicFit.FromKey) : note.With(MusicFit.FromKey, at);
        }

        if (times.To is { } to)
        {
            double at = At(work, to);
            bool isEnd = Math.Abs(at - work.Timeline.Seconds) < 0.05;
            note = isEnd ? note.Without(MusicFit.ToKey) : note.With(MusicFit.ToKey, IsLast(to) ? Math.Round(at - work.Timeline.Seconds, 3) : at);
        }

        Put(work, track, note);
        return true;
    }

    /// <summary>The times of the music that there is, given to the music that comes in its place.</summary>
    public static void Keep(Workspace work, Clip? old)
    {
        if (old is null || work.Timeline.TrackWithRole("music") is not { } track || !track.Clips.Any())
        {
            return;
        }

        var note = track.Clips.First().Metadata;
        foreach (string key in (string[])[MusicFit.FromKey, MusicFit.ToKey])
        {
            note = old.Metadata.Has(key) ? note.With(key, old.Metadata.Node(key)) : note;
        }

        if (!note.Equals(track.Clips.First().Metadata))
        {
            Put(work, track, note);
        }
    }

    private static void Put(Workspace work, Track track, Properties note)
    {
        long length = work.Timeline.MainTrack()?.Length ?? work.Timeline.Length;
        var clip = track.Clips.First() with { Metadata = note };
        var window = MusicFit.Window(clip, length, work.Rate);
        double from = note.Number(MusicFit.FromKey, 0);
        double to = note.Number(MusicFit.ToKey, work.Timeline.Seconds);
        if (window.Length < work.Frames(Shortest) || (to < 0 ? work.Timeline.Seconds + to : to) <= (from < 0 ? work.Timeline.Seconds + from : from))
        {
            throw new EditRefusedException(
                $"The music would be heard for less than {Shortest:0} s; say \"no music\" to take it away.",
                $"这样音乐不到 {Shortest:0} 秒；不想要音乐请说“去掉音乐”。");
        }

        work.Timeline = work.Timeline.WithTrack(track with { Items = MusicFit.Fit([clip], length, work.Rate) });
        work.Touch(clip.Id);
    }

    private static double At(Workspace work, Target target)
    {
        if (target.Span is { } span)
        {
            double seconds = span.From ?? span.To ?? 0;
            double at = seconds < 0 ? work.Timeline.Seconds + seconds : seconds;
            return at >= 0 && at <= work.Timeline.Seconds + 0.05
                ? Math.Round(Math.Min(at, work.Timeline.Seconds), 3)
                : throw Refuse.Time(seconds, work.Timeline.Seconds, false);
        }

        var scene = TargetResolver.Scene(work, target with { Part = Part.Scene });
        return Math.Round(work.Rate.SecondsAt(scene.Range.Start), 3);
    }

    // "At the last scene" and "for the last 5 seconds" hold when the video takes another length.
    private static bool IsLast(Target target) => target is { Span.From: < 0 } or { Numbers: [-1] };
}
