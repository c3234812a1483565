using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>When captions are there: all of them earlier or later, or one at times of its own.</summary>
internal static class CaptionTimes
{
    /// <summary>Key of the timeline's metadata: seconds by which captions are later than the voice.</summary>
    public const string ShiftKey = "captionShift";

    private const string DoneKey = "shift";
    private const string CutInKey = "shiftCutIn";
    private const string CutOutKey = "shiftCutOut";
    private const double Shortest = 0.3;
    private const double Furthest = 10;

    /// <summary>All captions, or some, earlier or later.</summary>
    public static void Shift(Workspace work, ShiftWords command)
    {
        var track = Captions(work);
        if (!double.IsFinite(command.Seconds) || Math.Abs(command.Seconds) > Furthest)
        {
            throw Refuse.Range(new("What captions are moved by", "字幕移动的时间"), -Furthest, Furthest, new(" s", "秒"));
        }

        if (!command.Target.IsBare && !command.Target.IsAll && !command.Target.IsLast)
        {
            foreach (var placed in TargetResolver.Clips(work, command.Target, TargetResolver.Bare.All))
            {
                Put(work, placed.Clip.Id, placed.Range.Start + work.Frames(command.Seconds), placed.Range.End + work.Frames(command.Seconds));
            }

            return;
        }

        double shift = Math.Round(work.Timeline.Metadata.Number(ShiftKey, 0) + command.Seconds, 3);
        if (Math.Abs(shift) > Furthest)
        {
            throw Refuse.Range(new("What captions differ from the voice by", "字幕和声音的时间差"), -Furthest, Furthest, new(" s", "秒"));
        }

        work.Apply(new SetMetadata(Properties.Empty.With(ShiftKey, shift)));
        work.Timeline = Kept(work.Timeline);
        work.Touch(track.Clips.Select(clip => clip.Id));
    }

    /// <summary>One caption from when to when, or how long; its neighbours give way.</summary>
    public static void Set(Workspace work, TimeWords command)
    {
        Captions(work);
        var target = command.Target;
        if ((target.IsBare || target.IsAll) && work.Timeline.TrackWithRole(PartWords.Caption)!.Clips.Count() > 1)
        {
            throw new EditRefusedException(
                "Captions follow the voice. I can move all of them (\"captions half a second later\") or time one (\"caption 2 stays 1 second longer\").",
                "字幕跟着旁白走。可以整体移动（“字幕晚半秒”），也可以单独调一条（“第二条字幕多停留1秒”）。");
        }

        foreach (var placed in TargetResolver.Clips(work, target, TargetResolver.Bare.One))
        {
            var (start, end) = (placed.Range.Start, placed.Range.End);
            if (command.Span is { } span)
            {
                var range = TargetResolver.Range(work, span, new(0, work.Timeline.Length));
                (start, end) = span.To is null ? (range.Start, range.Start + placed.Range.Length)
                    : span.From is null ? (start, range.End)
                    : (range.Start, range.End);
            }

            if (command.Seconds is { } seconds)
            {
                double now = work.Rate.SecondsAt(end - start);
                end = start + work.Frames(Amounts.Of(seconds, now, now));
            }

            Put(work, placed.Clip.Id, start, end);
        }
    }

    /// <summary>Captions that were made anew, moved as the video says; the timeline itself where nothing is to be moved.</summary>
    public static Timeline Kept(Timeline timeline)
    {
        double wanted = timeline.Metadata.Number(ShiftKey, 0);
        if (timeline.TrackWithRole(PartWords.Caption) is not { } track
            || track.Clips.All(clip => Math.Abs(clip.Metadata.Number(DoneKey, 0) - wanted) < 1e-6))
        {
            return timeline;
        }

        long length = timeline.MainTrack()?.Length ?? timeline.Length;
        var items = new List<TrackItem>();
        long done = 0;
        foreach (var placed in track.Placed())
        {
            long by = timeline.Rate.FramesFromSeconds(wanted) - timeline.Rate.FramesFromSeconds(placed.Clip.Metadata.Number(DoneKey, 0));
            long from = placed.Range.Start + by - placed.Clip.Metadata.Integer(CutInKey, 0);
            long to = placed.Range.End + by + placed.Clip.Metadata.Integer(CutOutKey, 0);
            long start = Math.Max(done, from);
            long end = Math.Min(length, to);
            if (end <= start)
            {
                // Those before the beginning and after the end are short, but not lost.
                start = Math.Min(done, length - 1);
                end = Math.Min(length, start + 1);
            }

            if (end <= start)
            {
                continue;
            }

            if (start > done)
            {
                items.Add(new Gap(start - done));
            }

            // What the video's ends cut off comes back when they are moved back.
            var metadata = placed.Clip.Metadata.Without(CutInKey).Without(CutOutKey).Without(DoneKey);
            metadata = Math.Abs(wanted) < 1e-6 ? metadata : metadata.With(DoneKey, wanted);
            metadata = start > from ? metadata.With(CutInKey, start - from) : metadata;
            metadata = end != to ? metadata.With(CutOutKey, to - end) : metadata;
            items.Add(placed.Clip with { Frames = end - start, Metadata = metadata });
            done = end;
        }

        return timeline.WithTrack(track with { Items = [.. items] });
    }

    private static void Put(Workspace work, ClipId id, long start, long end)
    {
        var track = Captions(work);
        var placed = track.Placed().ToList();
        int at = placed.FindIndex(other => other.Clip.Id == id);
        long length = work.Timeline.MainTrack()?.Length ?? work.Timeline.Length;
        long least = work.Frames(Shortest);
        long from = at > 0 ? placed[at - 1].Range.Start + least : 0;
        long to = at + 1 < placed.Count ? placed[at + 1].Range.End - least : length;
        if (start < from || end > to || end - start < least)
        {
            double first = work.Rate.SecondsAt(from);
            double last = work.Rate.SecondsAt(to);
            throw new EditRefusedException(
                $"Caption {at + 1} can be there from {Refuse.Text(first)} to {Refuse.Text(last)} s, for {Shortest} s or more; else it would push another away.",
                $"第{at + 1}条字幕只能在 {Refuse.Text(first)} 到 {Refuse.Text(last)} 秒之间，至少 {Shortest} 秒，否则会挤掉别的字幕。");
        }

        var items = new List<TrackItem>();
        long done = 0;
        for (int i = 0; i < placed.Count; i++)
        {
            var (own, clip) = (placed[i].Range, placed[i].Clip);
            long begins = i == at ? start : i == at + 1 ? Math.Max(own.Start, end) : own.Start;
            long ends = i == at ? end : i == at - 1 ? Math.Min(own.End, start) : own.End;
            if (begins > done)
            {
                items.Add(new Gap(begins - done));
            }

            items.Add(begins == own.Start && ends == own.End ? clip : HandMarks.Mark(clip with { Frames = ends - begins }, HandMarks.Time));
            done = ends;
        }

        work.Timeline = work.Timeline.WithTrack(track with { Items = [.. items] });
        work.Touch(id);
    }

    private static Track Captions(Workspace work) =>
        work.Timeline.TrackWithRole(PartWords.Caption) is { } track && track.Clips.Any() ? track : throw Refuse.NoCaptions();
}
