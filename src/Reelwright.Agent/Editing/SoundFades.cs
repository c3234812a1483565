using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Fades: of sound, of words, of the whole picture and of scenes.</summary>
internal static class SoundFades
{
    private const double LongestFade = 10;
    private const double UsualFade = 1;

    /// <summary>Sets a fade.</summary>
    public static void Set(Workspace work, Fade command)
    {
        double seconds = command.Seconds ?? UsualFade;
        if (seconds is not (>= 0 and <= LongestFade))
        {
            throw Refuse.Range(new("A fade", "淡入淡出"), 0, LongestFade, new(" s long", "秒"));
        }

        long frames = work.Frames(seconds);
        bool isIn = command.Ends is Ends.In or Ends.Both;
        bool isOut = command.Ends is Ends.Out or Ends.Both;
        var target = command.Target;
        if (PartWords.IsWords(target.Part) || target.Part is Part.Caption or Part.Logo or Part.Sticker or Part.Art or Part.Inset)
        {
            AnimationEdits.TryApply(new Animate(target, command.Ends, seconds > 0 ? "fade" : "none"), work);
            return;
        }

        if (target.Part is Part.Scene or Part.Clip && !target.IsBare)
        {
            FadeScenes(work, target, isIn, isOut, frames);
            return;
        }

        bool isPicture = target.Part is Part.Video or Part.Scene or Part.Clip;
        if (isPicture)
        {
            long most = work.Timeline.Length / 2;
            Fades.Set(work, isStart: true, isIn ? Math.Min(frames, most) : Existing(work, "start"));
            Fades.Set(work, isStart: false, isOut ? Math.Min(frames, most) : Existing(work, "end"));
        }

        var parts = target.Part switch
        {
            Part.Narration => (string[])["narration"],
            Part.Music => ["music"],
            Part.Effects => ["sound"],
            Part.Sound => ["music", "narration", "sound"],
            _ => ["music"],
        };
        var tracks = work.Timeline.Tracks.Where(track => parts.Contains(track.Role) && track.Clips.Any()).ToList();
        if (!isPicture && tracks.Count == 0 && target.Part != Part.ClipSound)
        {
            throw target.Part switch
            {
                Part.Narration => Refuse.NoNarration(),
                Part.Music => Refuse.NoMusic(),
                _ => Refuse.Nothing(PartWords.Of(target.Part)),
            };
        }

        foreach (var track in tracks)
        {
            // A picture that comes from black does not ask for less of the music; at the end the music goes no sooner than it did.
            bool isUsual = isPicture && command.Seconds is null;
            // And where it fades already, one that is asked for without a length is to be heard.
            bool isMore = !isPicture && command.Seconds is null && isOut && FadeOutOf(track) >= frames;
            FadeTrack(work, track, isIn && !isUsual, isOut, isUsual ? Math.Max(frames, FadeOutOf(track)) : isMore ? FadeOutOf(track) + work.Frames(UsualFade) : frames);
        }

        if (target.Part is Part.ClipSound or Part.Sound)
        {
            foreach (var placed in TargetResolver.Candidates(work, Part.ClipSound))
            {
                Levels.SetClip(work, placed, volume => Faded(volume, placed.Clip, isIn, isOut, frames));
            }
        }
    }

    private static long FadeOutOf(Track track) => track.Placed().LastOrDefault()?.Clip.Effect(EffectKinds.Volume)?.Parameters.Number("fadeOut", 0) is { } known ? (long)known : 0;

    private static long Existing(Workspace work, string anchor) => work.Timeline.TrackWithRole(Fades.Role)?.Clips
        .FirstOrDefault(clip => clip.Metadata.Text("anchor") == anchor)?.Frames ?? 0;

    private static void FadeTrack(Workspace work, Track track, bool isIn, bool isOut, long frames)
    {
        var clips = track.Placed().ToList();
        if (isIn)
        {
            Levels.SetClip(work, clips[0], volume => Faded(volume, clips[0].Clip, true, isOut && clips.Count == 1, frames));
        }

        if (isOut && (clips.Count > 1 || !isIn))
        {
            Levels.SetClip(work, clips[^1], volume => Faded(volume, clips[^1].Clip, false, true, frames));
        }
    }

    private static Properties Faded(Properties volume, Clip clip, bool isIn, bool isOut, long frames)
    {
        long most = Math.Min(frames, clip.Frames / (isIn && isOut ? 2 : 1));
        volume = isIn ? volume.With("fadeIn", most) : volume;
        return isOut ? volume.With("fadeOut", most) : volume;
    }

    private static void FadeScenes(Workspace work, Target target, bool isIn, bool isOut, long frames)
    {
        var places = TargetResolver.Scenes(work, target, TargetResolver.Bare.One);
        foreach (int place in places)
        {
            var scene = work.Timeline.Scenes()[place];
            long most = Math.Min(frames, scene.Range.Length / 2);
            var wanted = new List<(long Start, bool IsStart)>();
            if (isIn)
            {
                wanted.Add((scene.Range.Start, true));
            }

            if (isOut)
            {
                wanted.Add((scene.Range.End - most, false));
            }

            foreach (var (start, isStart) in wanted)
            {
                SceneFades.Set(work, scene, start, most, isStart);
            }

            work.Touch(scene.Clip.Id);
        }
    }
}
