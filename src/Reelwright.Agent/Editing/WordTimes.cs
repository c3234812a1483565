using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>When words and other layers are there.</summary>
internal static class WordTimes
{
    private const double Shortest = 0.2;

    public static void Set(Workspace work, TimeWords command)
    {
        if (command.Target.Part == Part.Caption)
        {
            CaptionTimes.Set(work, command);
            return;
        }

        if (!PartWords.IsLayer(command.Target.Part))
        {
            throw new EditRefusedException(
                "Only words, logos, stickers and pictures that lie over the video have times of their own.",
                "只有文字、标志、贴纸和画中画可以单独设置时间。");
        }

        long length = work.Timeline.MainTrack()?.Length ?? work.Timeline.Length;
        foreach (var placed in TargetResolver.Clips(work, command.Target, TargetResolver.Bare.One))
        {
            var range = command.Span is { } span ? Range(work, span, placed.Range, length) : placed.Range;
            if (command.Seconds is { } seconds)
            {
                double wanted = Amounts.Of(seconds, work.Rate.SecondsAt(range.Length), work.Rate.SecondsAt(range.Length));
                double most = work.Rate.SecondsAt(length - range.Start);
                if (!(wanted >= Shortest && wanted <= most + 0.05))
                {
                    throw Refuse.Range(new("It", "显示时长"), Shortest, most, new(" s long there", "秒"));
                }

                range = new(range.Start, Math.Clamp(work.Frames(wanted), 1, length - range.Start));
            }

            Put(work, placed, range);
        }
    }

    /// <summary>Shows words earlier or later, as long as before.</summary>
    public static void Shift(Workspace work, ShiftWords command)
    {
        if (command.Target.Part == Part.Caption)
        {
            CaptionTimes.Shift(work, command);
            return;
        }

        long length = work.Timeline.MainTrack()?.Length ?? work.Timeline.Length;
        foreach (var placed in TargetResolver.Clips(work, command.Target, TargetResolver.Bare.One))
        {
            long start = placed.Range.Start + work.Frames(command.Seconds);
            if (start < 0 || start + placed.Range.Length > length + work.Frames(0.05))
            {
                double at = work.Rate.SecondsAt(Math.Max(0, placed.Range.Start)) + command.Seconds;
                throw new EditRefusedException(
                    $"It would be there from {Refuse.Text(at)} to {Refuse.Text(at + work.Rate.SecondsAt(placed.Range.Length))} s; the video goes from 0 to {Refuse.Text(work.Rate.SecondsAt(length))} s.",
                    $"这样它会出现在 {Refuse.Text(at)} 到 {Refuse.Text(at + work.Rate.SecondsAt(placed.Range.Length))} 秒；视频只有 0 到 {Refuse.Text(work.Rate.SecondsAt(length))} 秒。");
            }

            Put(work, placed, new(start, Math.Min(placed.Range.Length, length - start)));
        }
    }

    /// <summary>Puts words into another scene.</summary>
    public static void Move(Workspace work, Move command)
    {
        var scenes = work.Timeline.Scenes();
        int place = command.To.Other is null
            ? command.To.Where is Where.End or Where.After ? scenes.Count - 1 : 0
            : TargetResolver.Scenes(work, command.To.Other with { Part = Part.Scene }, TargetResolver.Bare.One)[0];
        foreach (var placed in TargetResolver.Clips(work, command.Target, TargetResolver.Bare.One))
        {
            var scene = scenes[place].Range;
            Put(work, placed, new(scene.Start, Math.Min(scene.Length, placed.Range.Length)));
        }
    }

    private static FrameRange Range(Workspace work, Span span, FrameRange now, long length)
    {
        if (span is { From: { }, To: null })
        {
            // Only a start: it keeps its length.
            long start = TargetResolver.Range(work, span, new(0, length)).Start;
            return new(start, Math.Min(now.Length, length - start));
        }

        return span.From is null && span.To is not null
            ? TargetResolver.Range(work, span with { From = Math.Min(work.Rate.SecondsAt(now.Start), work.Rate.SecondsAt(length)) }, new(0, length))
            : TargetResolver.Range(work, span, new(0, length));
    }

    private static void Put(Workspace work, PlacedClip placed, FrameRange range)
    {
        if (range == placed.Range)
        {
            work.Touch(placed.Clip.Id);
            return;
        }

        var scenes = work.Timeline.Scenes();
        int own = TargetResolver.SceneOf(work.Timeline, placed);
        var clip = placed.Clip with { Frames = range.Length };
        bool isInside = scenes.Count > 0 && scenes[own].Range.Contains(range);
        bool isFree = placed.Track.Placed().All(other => other.Clip.Id == placed.Clip.Id || !other.Range.Overlaps(range));
        if (isInside && isFree && !placed.Track.Metadata.Has("span"))
        {
            work.Apply(new LiftClip(placed.Clip.Id));
            work.Apply(new PlaceClip(placed.Track.Id, range.Start, HandMarks.Mark(clip, HandMarks.Time)));
            work.Touch(clip.Id);
            return;
        }

        // It leaves its scene: it gets a track of its own and is the layout's no more.
        var metadata = clip.Metadata.Without("slot").Without("template").Without("scene");
        int inside = scenes.ToList().FindIndex(scene => scene.Range.Contains(range));
        if (inside >= 0 && scenes[inside].Clip.Metadata.Text("scene") is { } id)
        {
            metadata = metadata.With("scene", id);
        }

        work.Apply(new LiftClip(placed.Clip.Id));
        bool isWhole = range.Start == 0 && range.Length == (work.Timeline.MainTrack()?.Length ?? 0) && scenes.Count > 1;
        Layers.Add(
            work,
            clip with { Metadata = metadata },
            range.Start,
            placed.Track.Role ?? clip.Role ?? "words",
            isWhole,
            placed.Track.Kind == TrackKind.Text || !PartWords.Is(placed, Part.Art) ? Layers.Top(work.Timeline) : Layers.BelowWords(work.Timeline),
            placed.Track.Kind);
    }
}
