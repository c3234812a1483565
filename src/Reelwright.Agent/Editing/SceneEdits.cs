using System.Text.Json.Nodes;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Cuts scenes, takes them out, repeats them and puts them in.</summary>
internal static class SceneEdits
{
    private const double ShortestRest = 0.2;
    private const int MostCopies = 20;
    private const int MostParts = 20;

    public static bool TryApply(Command command, Workspace work)
    {
        switch (command)
        {
            case Trim trim:
                Trim(work, trim);
                return true;
            case Keep keep:
                Keep(work, keep);
                return true;
            case CutOut cut:
                Remove(work, WithoutScraps(work, RangeOf(work, cut.Target, cut.Span)));
                return true;
            case Split split:
                Split(work, split);
                return true;
            case Delete { Target.Part: Part.Scene or Part.Clip or Part.Video } delete:
                Delete(work, delete.Target);
                return true;
            case Duplicate duplicate:
                Duplicate(work, duplicate);
                return true;
            case Insert insert:
                SceneInserts.Insert(work, insert);
                return true;
            case ReplaceMedia { Target.Part: not (Part.Logo or Part.Inset or Part.Music) } replace:
                Replace(work, replace);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Takes frames out; not all of them.</summary>
    public static void Remove(Workspace work, FrameRange range)
    {
        if (work.Timeline.Length - range.Length < work.Frames(ShortestRest))
        {
            throw new EditRefusedException(
                $"That would leave nothing of the video, which is {Refuse.Text(work.Timeline.Seconds)} s long; say \"start over\" to empty it.",
                $"这样视频就什么都不剩了，它的长度是 {Refuse.Text(work.Timeline.Seconds)} 秒；想清空请说“重新开始”。");
        }

        work.Apply(new RemoveRange(range));
    }

    private static void Trim(Workspace work, Trim trim)
    {
        if (!double.IsFinite(trim.Seconds) || trim.Seconds <= 0)
        {
            throw new EditRefusedException("Say how many seconds to cut off, more than 0.", "请说要剪掉多少秒，要大于 0。");
        }

        bool isVideo = IsVideo(trim.Target);
        foreach (var range in RangesOf(work, trim.Target).OrderByDescending(range => range.Start))
        {
            long frames = work.Frames(trim.Seconds);
            long cut = trim.End == Ends.Both ? frames * 2 : frames;
            if (range.Length - cut < work.Frames(ShortestRest))
            {
                double length = work.Rate.SecondsAt(range.Length);
                throw new EditRefusedException(
                    $"The {(isVideo ? "video" : "scene")} is only {Refuse.Text(length)} s long; {Refuse.Text(trim.Seconds)} s cannot be cut off{(trim.End == Ends.Both ? " at each end" : "")}.",
                    $"{(isVideo ? "视频" : "这个场景")}只有 {Refuse.Text(length)} 秒，剪不掉{(trim.End == Ends.Both ? "两头各" : "")} {Refuse.Text(trim.Seconds)} 秒。");
            }

            if (trim.End is Ends.Out or Ends.Both)
            {
                work.Apply(new RemoveRange(new(range.End - frames, frames)));
            }

            if (trim.End is Ends.In or Ends.Both)
            {
                work.Apply(new RemoveRange(new(range.Start, frames)));
            }

            MarkSource(work, range.Start);
        }
    }

    private static void Keep(Workspace work, Keep keep)
    {
        var whole = IsVideo(keep.Target) ? new FrameRange(0, work.Timeline.Length) : TargetResolver.Scene(work, keep.Target).Range;
        var kept = TargetResolver.Range(work, keep.Span, whole);
        if (kept.End < whole.End)
        {
            work.Apply(new RemoveRange(FrameRange.Between(kept.End, whole.End)));
        }

        if (kept.Start > whole.Start)
        {
            work.Apply(new RemoveRange(FrameRange.Between(whole.Start, kept.Start)));
        }

        MarkSource(work, whole.Start);
    }

    // A scrap of a scene that would flash by is cut as well; as much stays at the other end, so that the length is exact.
    private static FrameRange WithoutScraps(Workspace work, FrameRange range)
    {
        const double Scrap = 0.25;
        long scrap = work.Frames(Scrap);
        var scenes = work.Timeline.Scenes();
        long Tail(long frame) => scenes.Where(scene => scene.Range.Contains(frame)).Select(scene => scene.Range.End - frame).FirstOrDefault();
        long Head(long frame) => scenes.Where(scene => scene.Range.Contains(frame)).Select(scene => frame - scene.Range.Start).FirstOrDefault();
        if (Tail(range.End) is var tail && tail > 0 && tail < scrap && Head(range.End) > 0 && range.Start > 0 && Head(range.Start) >= scrap)
        {
            return new(range.Start + tail, range.Length);
        }

        if (Head(range.Start) is var head && head > 0 && head < scrap && range.Start > 0 && (Tail(range.End) >= scrap + head || Head(range.End) == 0))
        {
            return new(range.Start - head, range.Length);
        }

        return range;
    }

    private static FrameRange RangeOf(Workspace work, Target target, Span span)
    {
        var whole = IsVideo(target) ? new FrameRange(0, work.Timeline.Length) : TargetResolver.Scene(work, target).Range;
        return TargetResolver.Range(work, span, whole);
    }

    // Times of the video, unless a scene or clip is named.
    private static bool IsVideo(Target target) => target.Part is not (Part.Scene or Part.Clip) || target.IsBare;

    private static List<FrameRange> RangesOf(Workspace work, Target target) => IsVideo(target)
        ? [new FrameRange(0, work.Timeline.Length)]
        : [.. TargetResolver.Scenes(work, target, TargetResolver.Bare.One).Select(i => work.Timeline.Scenes()[i].Range)];

    // Parts of equal length; scenes are named by their own lengths, the whole video by its own.
    private static void SplitEvenly(Workspace work, Split split)
    {
        if (split.Parts is < 2 or > MostParts || split.AtSeconds is not null)
        {
            throw Refuse.Range(new("The number of parts", "段数"), 2, MostParts, new("", "段"));
        }

        var ranges = RangesOf(work, split.Target);
        foreach (var range in ranges)
        {
            if (range.Length < split.Parts * work.Frames(ShortestRest))
            {
                throw new EditRefusedException(
                    $"{Refuse.Text(work.Rate.SecondsAt(range.Length))} s are too short for {split.Parts} parts.",
                    $"{Refuse.Text(work.Rate.SecondsAt(range.Length))} 秒太短，分不成{split.Parts}段。");
            }

            for (int i = 1; i < split.Parts; i++)
            {
                CutAt(work, range.Start + (long)Math.Round((double)range.Length * i / split.Parts));
            }
        }

        work.Touch(work.Timeline.Scenes().Where(scene => scene.Range.Start == ranges[0].Start).Select(scene => scene.Clip.Id));
    }

    private static void Split(Workspace work, Split split)
    {
        if (split.Parts != 2)
        {
            SplitEvenly(work, split);
            return;
        }

        long at;
        if (IsVideo(split.Target))
        {
            double seconds = split.AtSeconds ?? work.Timeline.Seconds / 2;
            double from = seconds < 0 ? work.Timeline.Seconds + seconds : seconds;
            at = from >= 0 && from <= work.Timeline.Seconds ? work.Frames(from) : throw Refuse.Time(seconds, work.Timeline.Seconds, false);
        }
        else
        {
            var range = TargetResolver.Scene(work, split.Target).Range;
            double length = work.Rate.SecondsAt(range.Length);
            double seconds = split.AtSeconds ?? length / 2;
            double from = seconds < 0 ? length + seconds : seconds;
            at = from >= 0 && from <= length ? range.Start + work.Frames(from) : throw Refuse.Time(seconds, length, true);
        }

        if (work.Timeline.Scenes().All(scene => at <= scene.Range.Start || at >= scene.Range.End))
        {
            throw new EditRefusedException("There is a cut at that time already.", "那个时间点本来就是一个剪切点。");
        }

        CutAt(work, at);
        work.Touch(work.Timeline.Scenes().Where(scene => scene.Range.Start == at).Select(scene => scene.Clip.Id));
    }

    /// <summary>Cuts the scene that plays at a frame; nothing where a scene begins or ends there.</summary>
    public static void CutAt(Workspace work, long at)
    {
        if (work.Timeline.Scenes().Any(scene => at > scene.Range.Start && at < scene.Range.End))
        {
            work.Apply(new SplitRange(at));
            MarkSource(work, at - 1);
            MarkSource(work, at);
        }
    }

    // What a cut scene shows of its footage is not chosen anew when it is laid out again.
    private static void MarkSource(Workspace work, long frame)
    {
        foreach (var placed in work.Timeline.Placed().Where(placed => placed.Range.Contains(frame)
            && placed.Clip.Media is ExternalReference { Kind: MediaKind.Video } && placed.Track.Kind == TrackKind.Video).ToList())
        {
            work.Change(HandMarks.Mark(placed.Clip, HandMarks.Source, HandMarks.Effect(EffectKinds.Speed)));
        }
    }

    private static void Delete(Workspace work, Target target)
    {
        if (target.Part == Part.Video && target.IsBare)
        {
            throw new EditRefusedException(
                "To empty the timeline say \"start over\"; or name what to delete, for example \"delete scene 2\".",
                "要清空时间线请说“重新开始”；或者说要删什么，比如“删除第二个场景”。");
        }

        // A stretch of time is cut out; scenes go whole.
        if (target.Span is { } span)
        {
            Remove(work, WithoutScraps(work, TargetResolver.Range(work, span, new(0, work.Timeline.Length))));
            return;
        }

        var scenes = work.Timeline.Scenes();
        var places = TargetResolver.Scenes(work, target, TargetResolver.Bare.One);
        if (places.Length >= scenes.Count)
        {
            throw scenes.Count == 1
                ? new EditRefusedException(
                    "This is the only scene and cannot be deleted; describe a new video instead.",
                    "这是唯一的场景，不能删除；可以直接描述一个新视频。")
                : new EditRefusedException(
                    $"At least one of the {scenes.Count} scenes has to stay; say \"start over\" to empty the timeline.",
                    $"{scenes.Count}个场景里至少要留一个；想清空请说“重新开始”。");
        }

        var deleted = new List<string>(work.Timeline.Metadata.Texts("deleted") ?? []);
        foreach (int place in places.OrderDescending())
        {
            work.Apply(new RemoveRange(scenes[place].Range));
            if (scenes[place].Clip.Metadata.Text("scene") is { } id && !deleted.Contains(id)
                && work.Timeline.Scenes().All(scene => scene.Clip.Metadata.Text("scene") != id))
            {
                deleted.Add(id);
            }
        }

        if (deleted.Count > 0)
        {
            work.Apply(new SetMetadata(Properties.Empty.With(
                "deleted",
                new JsonArray([.. deleted.Select(id => (JsonNode)JsonValue.Create(id))]))));
        }

        var left = work.Timeline.Scenes();
        work.Touch(left[Math.Clamp(places[0] - 1, 0, left.Count - 1)].Clip.Id);
    }

    private static void Duplicate(Workspace work, Duplicate duplicate)
    {
        if (duplicate.Copies is < 1 or > MostCopies)
        {
            throw Refuse.Range(new("A scene's copies", "复制的份数"), 1, MostCopies, new("", "份"));
        }

        if (Stretch.Of(work, duplicate.Target) is { } range)
        {
            work.Apply(new RepeatRange(range, duplicate.Copies));
            return;
        }

        // "Play it twice": the whole, one time after the other.
        if (duplicate.Target is { Part: Part.Video, IsBare: true })
        {
            work.Apply(new RepeatRange(new(0, work.Timeline.Length), duplicate.Copies));
            return;
        }

        foreach (int place in TargetResolver.Scenes(work, duplicate.Target, TargetResolver.Bare.One).OrderDescending())
        {
            work.Apply(new RepeatRange(work.Timeline.Scenes()[place].Range, duplicate.Copies));
            var copies = work.Timeline.Scenes().Skip(place + 1).Take(duplicate.Copies).Select(scene => scene.Clip.Id).ToList();
            if (duplicate.AtBothEnds)
            {
                int[] rest = [.. Enumerable.Range(0, work.Timeline.Scenes().Count).Where(other => other != place && other != place + 1)];
                OrderEdits.Arrange(work, [place, .. rest, place + 1]);
            }

            work.Touch(copies[0]);
        }
    }

    private static void Replace(Workspace work, ReplaceMedia replace)
    {
        var file = replace.Media is { } number ? Uploads.Numbered(work, number) : Uploads.Fresh(work);
        if (file.Kind == MediaKind.Audio)
        {
            throw new EditRefusedException($"{file.Name} is sound and cannot be shown.", $"{file.Name} 是声音文件，不能显示。");
        }

        foreach (int place in TargetResolver.Scenes(work, replace.Target, TargetResolver.Bare.One))
        {
            work.Timeline = work.Director.ReplaceMedia(work.Timeline, place, file);
            work.Touch(work.Timeline.Scenes()[place].Clip.Id);
        }
    }
}
