using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>How loud parts are, and how far music steps back under speech.</summary>
internal static class Levels
{
    private const double Loudest = 400;
    private const double LeastDuckDb = 3;
    private const double MostDuckDb = 30;
    private const double DuckStepDb = 4;

    /// <summary>Sets a level.</summary>
    public static void Set(Workspace work, SetVolume command)
    {
        var spans = LevelsInTime.Spans(work, command.Target);
        switch (command.Target.Part)
        {
            case Part.Music or Part.Narration or Part.Effects:
                var track = work.Timeline.TrackWithRole(SoundEdits.RoleOf(command.Target.Part));
                if (track is null || !track.Clips.Any())
                {
                    throw command.Target.Part switch
                    {
                        Part.Music => Refuse.NoMusic(),
                        Part.Narration => Refuse.NoNarration(),
                        _ => Refuse.Nothing(PartWords.Of(Part.Effects)),
                    };
                }

                if (spans.IsEmpty)
                {
                    SetTrack(work, track, command.Percent);
                }

                foreach (var span in spans)
                {
                    LevelsInTime.Set(work, work.Timeline.Track(track.Id)!, span, now => Wanted(command.Percent, now));
                }

                break;
            case Part.ClipSound or Part.Clip or Part.Scene:
                SetClips(work, command);
                break;
            default:
                if (spans.IsEmpty)
                {
                    SetAll(work, command.Percent);
                }

                foreach (var span in spans)
                {
                    LevelsInTime.SetAll(work, span, now => Wanted(command.Percent, now));
                }

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
            SoundEdits.SwitchOff(work, Part.Sound);
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

    /// <summary>Changes the loudness of a clip itself.</summary>
    public static void SetClip(Workspace work, PlacedClip placed, Func<Properties, Properties> change)
    {
        var volume = placed.Clip.Effect(EffectKinds.Volume) ?? new Effect { Kind = EffectKinds.Volume };
        var parameters = change(volume.Parameters);
        if (!parameters.Equals(volume.Parameters))
        {
            work.Change(placed.Clip.With(volume with { Parameters = parameters }));
        }
    }

    /// <summary>Sets how far music steps back under speech.</summary>
    public static void Duck(Workspace work, Duck command)
    {
        if (command.Decibels is { } decibels && decibels is not (>= LeastDuckDb and <= MostDuckDb))
        {
            throw Refuse.Range(new("Music can step back by", "音乐降低的幅度"), LeastDuckDb, MostDuckDb, new(" dB", "分贝"));
        }

        var music = work.Timeline.TrackWithRole("music") ?? throw Refuse.NoMusic();
        if (work.Timeline.TrackWithRole("narration") is null && TargetResolver.Candidates(work, Part.ClipSound).IsEmpty)
        {
            work.Assume("Nobody speaks yet; it will count when somebody does", "现在还没有人说话，有旁白后才会听出区别");
        }

        var now = MusicDucking.Of(music.Metadata);
        var plain = music.Metadata.Without("duckMoreDb");
        var metadata = command switch
        {
            { IsOn: false } => plain.With("duckDb", 0),
            { Decibels: { } asked } => plain.With("duckDb", asked),
            // Who asks for it where it is so already finds it too little.
            _ when now.Decibels is not 0 => music.Metadata.With("duckMoreDb", Math.Min(now.MoreDb + DuckStepDb, MostDuckDb)),
            _ => plain.Without("duckDb"),
        };
        work.Timeline = work.Timeline.WithTrack(music with { Metadata = metadata });
        work.Touch(music.Clips.Select(clip => clip.Id));
    }
}
