using System.Collections.Immutable;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>What music there is.</summary>
internal static class MusicEdits
{
    private const double SlowestTempo = 40;
    private const double FastestTempo = 220;

    // What the composer plays a mood at when nobody asks for a tempo, roughly.
    private static readonly ImmutableArray<(string Mood, double Tempo)> Moods =
    [
        ("lo-fi", 80), ("chinese", 84), ("cinematic", 92), ("corporate", 108), ("energetic", 128), ("upbeat", 118), ("calm", 72), ("warm", 92),
        ("playful", 110), ("romantic", 70), ("festive", 122), ("epic", 102), ("electronic", 112), ("jazz", 106),
    ];

    public static async Task<bool> TryApplyAsync(Command command, Workspace work, CancellationToken cancellationToken)
    {
        if (command is not SetMusic music)
        {
            return false;
        }

        var before = Now(work);
        if (music.Media is { } number)
        {
            await UseFileAsync(work, number, music.StartsAtDrop, cancellationToken);
            return true;
        }

        if (music.Mood is { } mood && Moods.All(entry => entry.Mood != mood))
        {
            throw Refuse.Name(new("mood", "音乐风格"), mood, Moods.Select(entry => entry.Mood));
        }

        bool wasThere = work.Timeline.TrackWithRole("music") is { } track && track.Clips.Any();
        string? now = Now(work)?.Parameters.Text("mood");
        if (music.Mood is not null || !wasThere)
        {
            bool isSame = wasThere && music.Mood == now && music.Mood is not null;
            if (!isSame)
            {
                work.Timeline = work.Director.WithMusic(work.Timeline, music.Mood);
            }

            Unmute(work);
        }

        if (music.IsAnother && wasThere && (music.Mood is null || music.Mood == now))
        {
            AnotherOrSeed(work, music.Mood is not null);
        }

        if (music.Tempo is not null || music.StartsAtDrop)
        {
            await SetAsync(work, music, cancellationToken);
        }

        MusicTimes.Keep(work, before);
        work.Touch(work.Timeline.TrackWithRole("music")?.Clips.Select(clip => clip.Id) ?? []);
        return true;
    }

    /// <summary>Another piece of the same mood.</summary>
    public static void Another(Workspace work) => AnotherOrSeed(work, isSameMood: true);

    private static Clip? Now(Workspace work) => work.Timeline.TrackWithRole("music")?.Clips.FirstOrDefault();

    private static void AnotherOrSeed(Workspace work, bool isSameMood)
    {
        var clip = Now(work) ?? throw Refuse.NoMusic();
        if (isSameMood && clip.Media is GeneratorReference generator)
        {
            work.Change(clip with { Media = generator with { Seed = generator.Seed + 1 } });
            return;
        }

        int index = Moods.ToList().FindIndex(entry => entry.Mood == clip.Parameters.Text("mood"));
        work.Timeline = work.Director.WithMusic(work.Timeline, Moods[(index + 1) % Moods.Length].Mood);
        Unmute(work);
    }

    private static async Task SetAsync(Workspace work, SetMusic music, CancellationToken cancellationToken)
    {
        var clip = Now(work) ?? throw Refuse.NoMusic();
        if (clip.Media is ExternalReference file && music.Tempo is null)
        {
            await StartAtDropAsync(work, clip, file, cancellationToken);
            return;
        }

        if (clip.Media is not GeneratorReference)
        {
            throw new EditRefusedException(
                "The music is a file of yours; its tempo stays. Say \"calm music\" for music that I can play at any tempo.",
                "现在用的是你的音乐文件，速度不能改。说“换成舒缓的音乐”后就可以调节速度。");
        }

        var parameters = clip.Parameters;
        if (music.Tempo is { } tempo)
        {
            double usual = Moods.FirstOrDefault(entry => entry.Mood == parameters.Text("mood")) is { Tempo: > 0 } entry ? entry.Tempo : 100;
            double wanted = Amounts.Of(tempo, parameters.Number("tempo", usual), usual);
            wanted = tempo.Kind is AmountKind.Factor or AmountKind.Delta ? Math.Clamp(wanted, SlowestTempo, FastestTempo) : wanted;
            parameters = wanted is >= SlowestTempo and <= FastestTempo
                ? parameters.With("tempo", Math.Round(wanted))
                : throw Refuse.Range(new("A tempo", "音乐速度"), SlowestTempo, FastestTempo, new(" beats a minute", "拍每分钟"));
        }

        if (music.StartsAtDrop)
        {
            parameters = parameters.With("start", "drop");
        }

        work.Change(clip.WithParameters(parameters));
    }

    // A file's fullest part has to be found by listening.
    private static async Task StartAtDropAsync(Workspace work, Clip clip, ExternalReference file, CancellationToken cancellationToken)
    {
        var song = await SongOf(work, file, cancellationToken) ?? throw new EditRefusedException(
            $"I could not listen to {file.Name}; say from which second it should start.",
            $"没能分析 {file.Name}；请直接说从第几秒开始。");
        long start = work.Frames(song.Drop);
        if (start == clip.SourceStart)
        {
            work.Assume($"{file.Name} is at its fullest where it starts", $"{file.Name} 从开头就是最饱满的部分");
        }

        Place(work, clip with { SourceStart = start });
    }

    private static async Task<Song?> SongOf(Workspace work, ExternalReference file, CancellationToken cancellationToken) =>
        work.Analyst is null ? null : await work.Analyst.ListenToMusicAsync(file, cancellationToken);

    // Repeated from bar to bar where it is shorter than the video, so that the beat goes on.
    private static Properties Repeat(Properties note, Song? song) => song is { Bars.Length: > 1 }
        ? note.With(MusicFit.RepeatFromKey, song.Bars[0]).With(MusicFit.RepeatToKey, song.Bars[^1])
        : note;

    private static void Place(Workspace work, Clip clip)
    {
        var track = work.Timeline.TrackWithRole("music") ?? throw Refuse.NoMusic();
        long length = work.Timeline.MainTrack()?.Length ?? work.Timeline.Length;
        work.Timeline = work.Timeline.WithTrack(track with { Items = MusicFit.Fit([clip], length, work.Rate), IsMuted = false });
        work.Touch(clip.Id);
    }

    private static async Task UseFileAsync(Workspace work, int number, bool atDrop, CancellationToken cancellationToken)
    {
        var file = number == -1 ? Uploads.Fresh(work, file => file.Kind == MediaKind.Audio) : Uploads.Numbered(work, number);
        if (file.Kind != MediaKind.Audio && !file.HasAudio)
        {
            throw new EditRefusedException($"{file.Name} has no sound.", $"{file.Name} 没有声音。");
        }

        if (Now(work) is null)
        {
            work.Timeline = work.Director.WithMusic(work.Timeline, null);
        }

        var track = work.Timeline.TrackWithRole("music") ?? throw Refuse.NoMusic();
        var song = await SongOf(work, file, cancellationToken);
        var first = track.Clips.First();
        var clip = first with { Media = file, SourceStart = 0, Name = file.Name, Metadata = Repeat(first.Metadata, song) };
        if (atDrop)
        {
            await StartAtDropAsync(work, clip, file, cancellationToken);
            return;
        }

        Place(work, clip);
    }

    private static void Unmute(Workspace work)
    {
        if (work.Timeline.TrackWithRole("music") is { IsMuted: true } track)
        {
            work.Apply(new MuteTrack(track.Id, false));
        }
    }
}
