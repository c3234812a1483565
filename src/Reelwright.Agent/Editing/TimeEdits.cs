using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>How long scenes are shown, how fast they play, and which way.</summary>
internal static class TimeEdits
{
    /// <summary>The shortest scene, seconds.</summary>
    public const double ShortestSeconds = 0.2;


    private const double LongestSeconds = 300;
    private const string SpeedKey = "speed";

    public static bool TryApply(Command command, Workspace work)
    {
        switch (command)
        {
            case SetDuration duration:
                SetDuration(work, duration);
                return true;
            case SetSpeed speed:
                SetSpeed(work, speed);
                return true;
            case PlayBackwards backwards:
                Reverse(work, backwards.Target);
                return true;
            case Freeze freeze:
                Freeze(work, freeze);
                return true;
            default:
                return false;
        }
    }

    private static void SetDuration(Workspace work, SetDuration command)
    {
        var places = TargetResolver.Scenes(work, command.Target, TargetResolver.Bare.One);
        foreach (int place in places.OrderDescending())
        {
            var scene = work.Timeline.Scenes()[place];
            double now = work.Rate.SecondsAt(scene.Range.Length);
            double seconds = Amounts.Of(command.Seconds, now, normal: now);
            if (seconds is not (>= ShortestSeconds and <= LongestSeconds))
            {
                throw Refuse.Range(new("A scene", "一个场景的时长"), ShortestSeconds, LongestSeconds, new(" s long", "秒"));
            }

            Prolong(work, place, work.Frames(seconds));
        }
    }

    /// <summary>Shows a scene for so many frames; footage keeps its speed, speech is not cut.</summary>
    internal static void Prolong(Workspace work, int place, long frames)
    {
        var scene = work.Timeline.Scenes()[place];
        if (frames == scene.Range.Length)
        {
            return;
        }

        long spoken = work.Timeline.Placed()
            .Where(placed => placed.Track.Role == "narration" && scene.Range.Contains(placed.Range.Start))
            .Select(placed => placed.Range.End - scene.Range.Start)
            .DefaultIfEmpty(0)
            .Max();
        if (frames < spoken)
        {
            throw new EditRefusedException(
                $"The narration of scene {place + 1} takes {Refuse.Text(work.Rate.SecondsAt(spoken))} s, so the scene cannot be shorter; say \"remove the narration\" or \"speak faster\" first.",
                $"第{place + 1}个场景的旁白要 {Refuse.Text(work.Rate.SecondsAt(spoken))} 秒，场景不能更短；可以先说“去掉旁白”或“语速快一点”。");
        }

        var footage = work.Timeline.Placed().FirstOrDefault(placed => scene.Range.Contains(placed.Range.Start)
            && placed.Track.Kind == TrackKind.Video && placed.Clip.Role is not ("logo" or "inset")
            && placed.Clip.Media is ExternalReference { Kind: MediaKind.Video });
        long? start = null;
        if (footage?.Clip is { Media: ExternalReference file } clip && ClipSpeed.Of(clip) is > 0 and var speed)
        {
            long available = Math.Max(1, work.Rate.FramesFromSeconds(file.DurationSeconds));
            long needed = (long)Math.Floor(frames * speed);
            if (needed > available)
            {
                double most = work.Rate.SecondsAt((long)Math.Floor(available / speed));
                throw new EditRefusedException(
                    $"{file.Name} can fill scene {place + 1} for at most {Refuse.Text(most)} s; say \"play scene {place + 1} at half speed\" to stretch it.",
                    $"{file.Name} 最多够第{place + 1}个场景用 {Refuse.Text(most)} 秒；可以说“第{place + 1}个场景放慢一半”。");
            }

            start = Math.Min(clip.SourceStart, available - needed);
        }

        work.Apply(new RetimeRange(scene.Range, frames, PlaysFaster: false));
        if (footage is not null && work.Timeline.Find(footage.Clip.Id) is { } now)
        {
            work.Change(HandMarks.Mark(
                now.Clip with { SourceStart = Math.Max(0, start ?? now.Clip.SourceStart) },
                HandMarks.Source,
                HandMarks.Effect(EffectKinds.Speed)));
        }

        work.Touch(scene.Clip.Id);
    }

    private static void SetSpeed(Workspace work, SetSpeed command)
    {
        var places = command.Target.Part is Part.Video && command.Target.IsBare
            ? [.. Enumerable.Range(0, work.Timeline.Scenes().Count)]
            : TargetResolver.Scenes(work, command.Target, TargetResolver.Bare.One);
        // The cuts are rounded, not the lengths: all scenes together come out exact.
        var scenes = work.Timeline.Scenes();
        var wanted = places.ToDictionary(place => place, place => SpeedFor(command, scenes[place].Clip));
        var lengths = new Dictionary<int, long>();
        double exact = 0;
        long rounded = 0;
        foreach (int place in places.Order())
        {
            exact += scenes[place].Range.Length * SpeedOf(scenes[place].Clip) / wanted[place];
            lengths[place] = Math.Max(1, (long)Math.Round(exact) - rounded);
            rounded += lengths[place];
        }

        foreach (int place in places.OrderDescending())
        {
            if (Math.Abs(wanted[place] - SpeedOf(scenes[place].Clip)) > 1e-6)
            {
                Play(work, command, place, wanted[place], lengths[place]);
            }
        }
    }

    private static double SpeedFor(SetSpeed command, Clip clip)
    {
        double wanted = Amounts.Of(command.Speed, SpeedOf(clip), normal: 1);
        return wanted is >= ClipSpeed.Slowest and <= ClipSpeed.Fastest
            ? wanted
            : throw Refuse.Range(new("The speed", "速度"), ClipSpeed.Slowest, ClipSpeed.Fastest, new(" times normal", "倍"));
    }

    private static void Play(Workspace work, SetSpeed command, int place, double wanted, long frames)
    {
        var scene = work.Timeline.Scenes()[place];
        double ratio = wanted / SpeedOf(scene.Clip);
        var footage = work.Timeline.Placed()
            .Where(placed => placed.Track.Kind == TrackKind.Video && scene.Range.Contains(placed.Range.Start)
                && placed.Clip.Media is ExternalReference { Kind: MediaKind.Video } && ClipSpeed.Of(placed.Clip) > 0)
            .Select(placed => (placed.Clip.Id, Factor: Math.Clamp(Math.Round(ClipSpeed.Of(placed.Clip) * ratio, 4), ClipSpeed.Slowest, ClipSpeed.Fastest)))
            .ToList();
        work.Apply(new RetimeRange(scene.Range, frames));

        // Frames are whole, speeds are what was asked for.
        foreach (var (id, factor) in footage)
        {
            var clip = work.Timeline.Find(id)!.Clip;
            var exact = clip.Effect(EffectKinds.Speed) ?? new Effect { Kind = EffectKinds.Speed };
            work.Change(clip.With(exact with { Parameters = exact.Parameters.With("factor", factor) }));
        }

        var changed = HandMarks.Mark(work.Timeline.Scenes()[place].Clip, HandMarks.Source, HandMarks.Effect(EffectKinds.Speed));
        var metadata = Math.Abs(wanted - 1) < 1e-6
            ? changed.Metadata.Without(SpeedKey)
            : changed.Metadata.With(SpeedKey, Math.Round(wanted, 4));
        changed = changed with { Metadata = metadata };
        work.Change(!command.KeepPitch && changed.Effect(EffectKinds.Speed) is { } speed
            ? changed.With(speed with { Parameters = speed.Parameters.With("keepPitch", false) })
            : changed);
    }

    private static double SpeedOf(Clip clip) =>
        clip.Metadata.Number(SpeedKey, clip.Media is ExternalReference { Kind: MediaKind.Video } && ClipSpeed.Of(clip) > 0 ? ClipSpeed.Of(clip) : 1);

    private static void Reverse(Workspace work, Target target)
    {
        var clips = Footage(work, target);
        foreach (var placed in clips)
        {
            var speed = placed.Clip.Effect(EffectKinds.Speed) ?? new Effect { Kind = EffectKinds.Speed };
            if (!speed.Parameters.Flag("reverse", false))
            {
                work.Change(HandMarks.Mark(
                    placed.Clip.With(speed with { Parameters = speed.Parameters.With("reverse", true) }),
                    HandMarks.Source,
                    HandMarks.Effect(EffectKinds.Speed)));
            }
        }
    }

    private static List<PlacedClip> Footage(Workspace work, Target target)
    {
        var scenes = work.Timeline.Scenes();
        var ranges = TargetResolver.Scenes(work, target, target.Part == Part.Video ? TargetResolver.Bare.All : TargetResolver.Bare.One)
            .Select(i => scenes[i].Range)
            .ToList();
        var clips = work.Timeline.Placed()
            .Where(placed => placed.Clip.Media is ExternalReference { Kind: MediaKind.Video } && placed.Track.Kind == TrackKind.Video
                && ranges.Any(range => range.Contains(placed.Range.Start)))
            .ToList();
        return clips.Count > 0 ? clips : throw new EditRefusedException(
            "Only recorded clips can play backwards, and there is none in that place.",
            "只有视频片段可以倒放，那里没有视频片段。");
    }

    private static void Freeze(Workspace work, Freeze command)
    {
        const double Longest = 60;
        if (command.Seconds is not (>= ShortestSeconds and <= Longest))
        {
            throw Refuse.Range(new("A held frame", "定格的时长"), ShortestSeconds, Longest, new(" s long", "秒"));
        }

        int place = TargetResolver.Scenes(work, command.Target.Part == Part.Video ? command.Target with { Part = Part.Scene } : command.Target, TargetResolver.Bare.One)[0];
        var scene = work.Timeline.Scenes()[place];
        double length = work.Rate.SecondsAt(scene.Range.Length);
        double at = command.AtSeconds is { } asked ? (asked < 0 ? length + asked : asked) : length;
        if (at < 0 || at > length)
        {
            throw Refuse.Time(command.AtSeconds ?? at, length, true);
        }

        long frames = work.Frames(command.Seconds);
        long frame = Math.Clamp(work.Frames(at), 0, scene.Range.Length);
        if (!IsFootage(scene.Clip) && !LayersAt(work, scene, frame).Exists(layer => IsFootage(layer.Clip)))
        {
            work.Assume("It is not a recorded clip, so the scene simply stays longer", "这不是视频片段，所以只是让场景停留更久");
            // "Hold the tram picture for six seconds": as long as that, when it is longer than it stood.
            Prolong(work, place, frames > scene.Range.Length ? frames : scene.Range.Length + frames);
            return;
        }

        Hold(work, scene, frame, frames);
    }

    private static bool IsFootage(Clip clip) => clip.Media is ExternalReference { Kind: MediaKind.Video };

    // What is seen over a scene at one of its frames.
    private static List<PlacedClip> LayersAt(Workspace work, PlacedClip scene, long frame) =>
    [
        .. work.Timeline.Placed().Where(placed => placed.Track.Id != scene.Track.Id && placed.Track.Kind != TrackKind.Audio
            && !Upkeep.CoversVideo(placed.Track) && placed.Range.Contains(scene.Range.Start + Math.Min(frame, scene.Range.Length - 1))),
    ];

    // A clip that stands still at a frame of the video; what does not move by itself stays as it is.
    private static Clip Still(PlacedClip placed, long at) => !IsFootage(placed.Clip) ? placed.Clip
        : placed.Clip.With(new Effect { Kind = EffectKinds.Speed, Parameters = Properties.Empty.With("freeze", true) }) with
        {
            SourceStart = placed.Clip.SourceStart + (long)Math.Floor((at - placed.Range.Start) * ClipSpeed.Of(placed.Clip)),
        };

    // One frame of the footage is put in as a clip of its own; the layers over it stay.
    private static void Hold(Workspace work, PlacedClip scene, long frame, long frames)
    {
        long at = scene.Range.Start + frame;
        long shown = scene.Range.Start + Math.Min(frame, scene.Range.Length - 1);
        var layers = LayersAt(work, scene, frame);
        var held = Still(scene, shown) with { Id = work.Timeline.NewClipId($"{scene.Clip.Id}-freeze"), Frames = frames };
        held = held with { Effects = [.. held.Effects.Where(effect => effect.Kind is not (EffectKinds.AnimateIn or EffectKinds.AnimateOut or EffectKinds.View))] };
        work.Apply(new InsertRange(at, [HandMarks.Mark(held, HandMarks.Source, HandMarks.Effect(EffectKinds.Speed), HandMarks.Effect(EffectKinds.View))]));
        foreach (var layer in layers)
        {
            var still = Still(layer, shown);
            var kept = still.Effects.Where(effect => effect.Kind is not (EffectKinds.AnimateIn or EffectKinds.AnimateOut));
            work.Apply(new PlaceClip(layer.Track.Id, at, still with
            {
                Id = work.Timeline.NewClipId($"{layer.Clip.Id}-freeze"),
                Frames = frames,
                Effects = [.. kept],
            }));
        }

        work.Touch(held.Id);
    }
}
