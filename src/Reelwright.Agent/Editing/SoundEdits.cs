using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>Parts switched on and off, and short sounds; levels and fades go to their own classes.</summary>
internal static class SoundEdits
{
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
            case Delete { Target.Part: Part.Notice }:
                SwitchOff(work, Part.Notice);
                return true;
            case Delete { Target: { Part: Part.Caption, IsBare: true } or { Part: Part.Caption, IsAll: true } }:
                SwitchOff(work, Part.Caption);
                return true;
            case SetVolume volume:
                Levels.Set(work, volume);
                return true;
            case Fade fade:
                SoundFades.Set(work, fade);
                return true;
            case Duck duck:
                Levels.Duck(work, duck);
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
                await CaptionsOnAsync(work, cancellationToken);
                return;
            case Part.Narration:
                work.Timeline = await work.Director.WithNarrationAsync(work.Timeline, cancellationToken);
                break;
            case Part.Music:
                work.Timeline = work.Director.WithMusic(work.Timeline, null);
                break;
            case Part.Notice:
                work.Timeline = work.Director.WithAiNotice(work.Timeline);
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

        if (part == Part.Narration && work.Timeline.TrackWithRole(RoleOf(part)) is null)
        {
            throw NoWords();
        }
    }

    private static async Task CaptionsOnAsync(Workspace work, CancellationToken cancellationToken)
    {
        string words = SpokenWords.In(work.Request.Message);
        var (captioned, note) = words.Length > 0 && HasClips(work)
            ? await work.Director.WithWordsSaidAsync(work.Timeline, words, work.Progress, cancellationToken)
            : await work.Director.WithCaptionsAsync(work.Timeline, work.Progress, cancellationToken);
        if (captioned.TrackWithRole(PartWords.Caption) is null)
        {
            throw note is null
                ? NoWords()
                : new EditRefusedException(note.English + ".", note.Chinese + "。");
        }

        work.Timeline = captioned;
        if (note is not null)
        {
            work.Assume(note.English, note.Chinese);
        }
    }

    private static bool HasClips(Workspace work) =>
        work.Timeline.Placed().Any(placed => placed.Clip.Media is ExternalReference { Kind: MediaKind.Video, HasAudio: true });

    private static EditRefusedException NoWords() => new(
        "There are no words in this video that captions or a voice could be made of.",
        "这个视频里没有可以做成字幕或旁白的文字。");

    private static bool Unmute(Workspace work, Part part)
    {
        if (part == Part.ClipSound)
        {
            var clips = TargetResolver.Candidates(work, part);
            foreach (var placed in clips)
            {
                Levels.SetClip(work, placed, volume => volume.Without("mute"));
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

    /// <summary>Takes a part out of sight or hearing.</summary>
    public static void SwitchOff(Workspace work, Part part)
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
            case Part.Notice:
                work.Timeline = work.Timeline with { Tracks = work.Timeline.Tracks.RemoveAll(track => track.Role == AiNotice.Role) };
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
            Levels.SetClip(work, placed, volume => volume.With("mute", true));
        }
    }

    /// <summary>The role of the track that carries a part.</summary>
    public static string RoleOf(Part part) => part switch
    {
        Part.Caption => "caption",
        Part.Narration => "narration",
        Part.Effects => "sound",
        Part.Logo => "logo",
        Part.Notice => AiNotice.Role,
        Part.Inset => "inset",
        Part.Sticker => "sticker",
        _ => "music",
    };

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
