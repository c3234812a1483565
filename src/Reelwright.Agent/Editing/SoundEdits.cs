using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Loudness, silence, fades, ducking, short sounds; and parts switched on and off.</summary>
internal static class SoundEdits
{
    private const double Loudest = 400;
    private const double LongestFade = 10;
    private const double UsualFade = 1;
    private static readonly string[] Sounds = ["whoosh", "pop", "click", "riser", "hit"];

    public static async Task<bool> TryApplyAsync(Command command, Workspace work, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case Switch { IsOn: true } on:
                await SwitchOnAsync(work, on.Part, cancellationToken);
                return true;
            case Switch off:
                SwitchOff(work, off.Part);
                return true;
            case Delete { Target.Part: Part.Music or Part.Narration or Part.ClipSound or Part.Sound or Part.Effects } delete:
                SwitchOff(work, delete.Target.Part);
                return true;
            case Delete { Target: { Part: Part.Caption, IsBare: true } or { Part: Part.Caption, IsAll: true } }:
                SwitchOff(work, Part.Caption);
                return true;
            case SetVolume volume:
                SetVolume(work, volume);
                return true;
            case Fade fade:
                Fade(work, fade);
                return true;
            case Duck duck:
                Duck(work, duck);
                return true;
            case AddSound sound:
                AddSound(work, sound);
                return true;
            default:
                return false;
        }
    }

    // What is only muted comes back as it was; what is there stays as it is.
    private static async Task SwitchOnAsync(Workspace work, Part part, CancellationToken cancellationToken)
    {
        if (part == Part.Sound)
        {
            foreach (var each in (Part[])[Part.Music, Part.Narration, Part.Effects, Part.ClipSound])
            {
                Unmute(work, each);
            }

            return;
        }

        if (Unmute(work, part))
        {
            return;
        }

        switch (part)
        {
            case Part.Caption:
                work.Timeline = await work.Director.WithCaptionsAsync(work.Timeline, cancellationToken);
                break;
            case Part.Narration:
                work.Timeline = await work.Director.WithNarrationAsync(work.Timeline, cancellationToken);
                break;
            case Part.Music:
                work.Timeline = work.Director.WithMusic(work.Timeline, null);
                break;
            case Part.Effects:
                AddSound(work, new AddSound("whoosh", null));
                break;
            case Part.Logo:
                OverlayEdits.TryApply(new AddOverlay(Part.Logo, null, null, null, null), work);
                break;
            case Part.ClipSound:
                throw new EditRefusedException("No clip in the video has sound of its own.", "视频里没有带原声的片段。");
            default:
                throw new EditRefusedException(
                    $"Say what the {PartWords.Of(part).English} is to be, for example \"add a title 'Welcome'\".",
                    $"请说要加什么{PartWords.Of(part).Chinese}，比如“加标题‘欢迎’”。");
        }

        if (part is Part.Caption or Part.Narration && work.Timeline.TrackWithRole(RoleOf(part)) is null)
        {
            throw new EditRefusedException(
                "There are no words in this video that captions or a voice could be made of.",
                "这个视频里没有可以做成字幕或旁白的文字。");
        }
    }

    private static bool Unmute(Workspace work, Part part)
    {
        if (part == Part.ClipSound)
        {
            var clips = TargetResolver.Candidates(work, part);
            foreach (var placed in clips)
            {
                SetClip(work, placed, volume => volume.Without("mute"));
            }

            return !clips.IsEmpty;
        }

        var tracks = work.Timeline.Tracks.Where(track => track.Role == RoleOf(part) && track.Clips.Any()).ToList();
        foreach (var track in tracks.Where(track => track.IsMuted))
        {
            work.Apply(new MuteTrack(track.Id, false));
            work.Touch(track.Clips.Select(clip => clip.Id));
        }

        return tracks.Count > 0;
    }

    private static void SwitchOff(Workspace work, Part part)
    {
        switch (part)
        {
            case Part.Caption:
                work.Timeline = work.Director.WithoutCaptions(work.Timeline);
                break;
            case Part.Narration:
                work.Timeline = work.Director.WithoutNarration(work.Timeline);
                break;
            case Part.Music:
                work.Timeline = work.Director.WithoutMusic(work.Timeline);
                break;
            case Part.Sound:
                foreach (var track in work.Timeline.Tracks.Where(track => track.Kind == TrackKind.Audio && !track.IsMuted).ToList())
                {
                    work.Apply(new MuteTrack(track.Id, true));
                }

                SilenceClips(work);
                break;
            case Part.ClipSound:
                if (TargetResolver.Candidates(work, part).IsEmpty)
                {
                    throw new EditRefusedException("No clip in the video has sound of its own.", "视频里没有带原声的片段。");
                }

                SilenceClips(work);
                break;
            case Part.Video or Part.Scene or Part.Clip:
                throw new EditRefusedException("Say which part to switch off, for example \"captions off\".", "请说要关掉什么，比如“关掉字幕”。");
            default:
                WordEdits.Remove(work, new Target(part) { IsAll = true });
                break;
        }
    }

    private static void SilenceClips(Workspace work)
    {
        foreach (var placed in TargetResolver.Candidates(work, Part.ClipSound))
        {
            SetClip(work, placed, volume => volume.With("mute", true));
        }
    }

    private static string RoleOf(Part part) => part switch
    {
        Part.Caption => "caption",
        Part.Narration => "narration",
        Part.Effects => "sound",
        Part.Logo => "logo",
        Part.Inset => "inset",
        Part.Sticker => "sticker",
        _ => "music",
    };

    private static void SetVolume(Workspace work, SetVolume command)
    {
        switch (command.Target.Part)
        {
            case Part.Music or Part.Narration or Part.Effects:
                var track = work.Timeline.TrackWithRole(RoleOf(command.Target.Part));
                if (track is null || !track.Clips.Any())
                {
                    throw command.Target.Part switch
                    {
                        Part.Music => Refuse.NoMusic(),
                        Part.Narration => Refuse.NoNarration(),
                        _ => Refuse.Nothing(PartWords.Of(Part.Effects)),
                    };
                }

                SetTrack(work, track, command.Percent);
                break;
            case Part.ClipSound or Part.Clip or Part.Scene:
                SetClips(work, command);
                break;
            default:
                SetAll(work, command.Percent);
                break;
        }
    }

    private static void SetTrack(Workspace work, Track track, Amount amount)
    {
        double now = TimelineDifference.Level(track);
        double wanted = Wanted(amount, track.IsMuted && amount.Kind != AmountKind.Percent ? 0 : now);
        work.Touch(track.Clips.Select(clip => clip.Id));
        if (wanted <= 0)
        {
            work.Apply(new MuteTrack(track.Id, true));
            return;
        }

        if (track.IsMuted)
        {
            work.Apply(new MuteTrack(track.Id, false));
        }

        double gainDb = track.GainDb + (20 * Math.Log10(wanted / Math.Max(1, now)));
        work.Apply(new SetTrackGain(track.Id, Math.Clamp(Math.Round(gainDb, 4), -60, 24)));
    }

    private static double Wanted(Amount amount, double now)
    {
        double wanted = amount.Kind switch
        {
            AmountKind.Factor => Math.Max(5, now) * amount.Value,
            AmountKind.Delta => now + amount.Value,
            _ => amount.Value,
        };
        if (amount.Kind == AmountKind.Factor && amount.Value >= 0)
        {
            wanted = Math.Min(wanted, Loudest);
        }

        if (amount.Kind == AmountKind.Delta)
        {
            wanted = Math.Clamp(wanted, 0, Loudest);
        }

        return wanted is >= 0 and <= Loudest
            ? Math.Round(wanted, 3)
            : throw Refuse.Range(new("A volume", "音量"), 0, Loudest, new(" %", "%"));
    }

    private static void SetClips(Workspace work, SetVolume command)
    {
        var clips = TargetResolver.Candidates(work, Part.ClipSound);
        if (clips.IsEmpty)
        {
            throw new EditRefusedException("No clip in the video has sound of its own.", "视频里没有带原声的片段。");
        }

        if (!command.Target.IsBare && !command.Target.IsAll)
        {
            var scenes = work.Timeline.Scenes();
            var places = TargetResolver.Scenes(work, command.Target with { Part = Part.Scene }, TargetResolver.Bare.All);
            clips = [.. clips.Where(placed => places.Any(place => scenes[place].Range.Contains(placed.Range.Start)))];
            if (clips.IsEmpty)
            {
                throw new EditRefusedException("That clip has no sound of its own.", "那个片段没有原声。");
            }
        }

        foreach (var placed in clips)
        {
            double gainDb = placed.Clip.Effect(EffectKinds.Volume)?.Parameters.Number("gainDb", 0) ?? 0;
            int now = (int)Math.Round(100 * Math.Pow(10, gainDb / 20));
            double wanted = Wanted(command.Percent, now);
            SetClip(work, placed, volume => wanted <= 0
                ? volume.With("mute", true)
                : volume.Without("mute").With("gainDb", Math.Round(20 * Math.Log10(wanted / 100), 3)));
        }
    }

    // Everything together: each part keeps its place against the others.
    private static void SetAll(Workspace work, Amount amount)
    {
        int now = (int)Math.Round(work.Timeline.Metadata.Number("master", 100));
        double wanted = Wanted(amount, now);
        if (wanted <= 0)
        {
            SwitchOff(work, Part.Sound);
            return;
        }

        var tracks = work.Timeline.Tracks.Where(track => track.Kind == TrackKind.Audio && track.Clips.Any()).ToList();
        var clips = TargetResolver.Candidates(work, Part.ClipSound);
        if (tracks.Count == 0 && clips.IsEmpty)
        {
            throw Refuse.Nothing(PartWords.Of(Part.Sound));
        }

        double factor = wanted / Math.Max(1, now);
        foreach (var track in tracks)
        {
            work.Apply(new SetTrackGain(track.Id, Math.Clamp(Math.Round(track.GainDb + (20 * Math.Log10(factor)), 4), -60, 24)));
        }

        foreach (var placed in clips)
        {
            SetClip(work, placed, volume => volume.With("gainDb", Math.Round(volume.Number("gainDb", 0) + (20 * Math.Log10(factor)), 3)));
        }

        work.Apply(new SetMetadata(Properties.Empty.With("master", wanted)));
    }

    private static void SetClip(Workspace work, PlacedClip placed, Func<Properties, Properties> change)
    {
        var volume = placed.Clip.Effect(EffectKinds.Volume) ?? new Effect { Kind = EffectKinds.Volume };
        var parameters = change(volume.Parameters);
        if (!parameters.Equals(volume.Parameters))
        {
            work.Change(placed.Clip.With(volume with { Parameters = parameters }));
        }
    }

    private static void Fade(Workspace work, Fade command)
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
            FadeTrack(work, track, isIn, isOut, frames);
        }

        if (target.Part is Part.ClipSound or Part.Sound)
        {
            foreach (var placed in TargetResolver.Candidates(work, Part.ClipSound))
            {
                SetClip(work, placed, volume => Faded(volume, placed.Clip, isIn, isOut, frames));
            }
        }
    }

    private static long Existing(Workspace work, string anchor) => work.Timeline.TrackWithRole(Fades.Role)?.Clips
        .FirstOrDefault(clip => clip.Metadata.Text("anchor") == anchor)?.Frames ?? 0;

    private static void FadeTrack(Workspace work, Track track, bool isIn, bool isOut, long frames)
    {
        var clips = track.Placed().ToList();
        if (isIn)
        {
            SetClip(work, clips[0], volume => Faded(volume, clips[0].Clip, true, isOut && clips.Count == 1, frames));
        }

        if (isOut && (clips.Count > 1 || !isIn))
        {
            SetClip(work, clips[^1], volume => Faded(volume, clips[^1].Clip, false, true, frames));
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

    private static void Duck(Workspace work, Duck command)
    {
        if (command.Decibels is { } decibels && decibels is not (>= 3 and <= 30))
        {
            throw Refuse.Range(new("Music can step back by", "音乐降低的幅度"), 3, 30, new(" dB", "分贝"));
        }

        var music = work.Timeline.TrackWithRole("music") ?? throw Refuse.NoMusic();
        if (work.Timeline.TrackWithRole("narration") is null && TargetResolver.Candidates(work, Part.ClipSound).IsEmpty)
        {
            work.Assume("Nobody speaks yet; it will count when somebody does", "现在还没有人说话，有旁白后才会听出区别");
        }

        var metadata = command is { IsOn: true, Decibels: null }
            ? music.Metadata.Without("duckDb")
            : music.Metadata.With("duckDb", command.IsOn ? command.Decibels!.Value : 0);
        work.Timeline = work.Timeline.WithTrack(music with { Metadata = metadata });
        work.Touch(music.Clips.Select(clip => clip.Id));
    }

    private static void AddSound(Workspace work, AddSound command)
    {
        if (!Sounds.Contains(command.Sound))
        {
            throw Refuse.Name(new("sound", "音效"), command.Sound, Sounds);
        }

        var scenes = work.Timeline.Scenes();
        var starts = command.At switch
        {
            null => [.. scenes.Skip(1).Select(scene => scene.Range.Start)],
            { Span: { } span } => [span.From is null && span.To is null ? 0 : TargetResolver.Range(work, span with { To = null }, new(0, work.Timeline.Length)).Start],
            { Part: Part.Transition } => scenes.Skip(1).Select(scene => scene.Range.Start).ToList(),
            { } at => [.. TargetResolver.Scenes(work, at with { Part = Part.Scene }, TargetResolver.Bare.One).Select(place => scenes[place].Range.Start)],
        };
        if (starts.Count == 0)
        {
            throw new EditRefusedException("There is no cut to put a sound on; say a time.", "没有剪切点可以加音效，请说一个时间。");
        }

        if (work.Timeline.TrackWithRole("sound") is null)
        {
            work.Apply(new AddTrack(new Track
            {
                Id = Layers.NewTrackId(work.Timeline, "A-sound"),
                Kind = TrackKind.Audio,
                Name = "Sounds",
                Metadata = Properties.Empty.With("role", "sound"),
            }));
        }

        long length = work.Timeline.Length;
        long frames = Math.Clamp(work.Frames(command.Sound is "whoosh" or "riser" ? 0.7 : 0.3), 1, length);
        foreach (long start in starts)
        {
            var track = work.Timeline.TrackWithRole("sound")!;
            var clip = new Clip
            {
                Id = work.Timeline.NewClipId("sound"),
                Media = new GeneratorReference
                {
                    Kind = GeneratorKinds.Sound,
                    Parameters = Properties.Empty.With("sound", command.Sound),
                    Seed = start,
                },
                Frames = frames,
                Name = command.Sound,
                Effects = [new Effect { Kind = EffectKinds.Volume, Parameters = Properties.Empty.With("gainDb", -10) }],
                Metadata = Properties.Empty.With("role", "sound"),
            };
            work.Apply(new PlaceClip(track.Id, Math.Clamp(start, 0, length - frames), HandMarks.Mark(clip, HandMarks.Time)));
            work.Touch(clip.Id);
        }
    }
}
