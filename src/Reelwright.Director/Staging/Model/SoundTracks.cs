using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>What is heard: music, narration, and few short sounds.</summary>
internal static class SoundTracks
{
    // Ducking takes the music further down while the voice speaks; these are the levels around it.
    private const double MusicUnderVoiceDb = -8;
    private const double MusicAloneDb = -2;

    /// <summary>How much louder music is when nobody speaks over it.</summary>
    public const double AloneOverVoiceDb = MusicAloneDb - MusicUnderVoiceDb;

    private const double WhooshDb = -18;
    private const double PopDb = -16;
    private const double LeastBetweenSounds = 1.2;

    /// <summary>Frames from a scene's start to its narration.</summary>
    public static long NarrationLead(FrameRate rate) => rate.FramesFromSeconds(0.27);

    /// <summary>Frames that a scene stays after its narration.</summary>
    public static long NarrationTail(FrameRate rate) => rate.FramesFromSeconds(0.36);

    public static IEnumerable<Track> Make(StageModel model)
    {
        if (Music(model) is { } music)
        {
            yield return music;
        }

        if (Narration(model) is { } narration)
        {
            yield return narration;
        }

        if (model.HasSounds && Sounds(model) is { } sounds)
        {
            yield return sounds;
        }
    }

    public static Track? Music(StageModel model)
    {
        if (model.MusicMood.Length == 0 && model.MusicFile is null)
        {
            return null;
        }

        var rate = model.Rate;
        long length = model.Length;
        if (model.MusicFile is { DurationSeconds: > 0 } own)
        {
            length = Math.Min(length, rate.FramesFromSeconds(own.DurationSeconds));
        }

        var builder = new TrackBuilder(
            "A-music",
            TrackKind.Audio,
            TrackNames.NameOf(Marks.MusicRole, model.IsChinese, 0),
            Marks.MusicRole);
        builder.Add(0, new Clip
        {
            Id = new("music"),
            Media = model.MusicFile is { } file ? file : MusicReference(model.MusicMood, model.Seed),
            Frames = length,
            Name = model.MusicFile?.Name ?? model.MusicMood,
            Effects =
            [
                Effects.Volume(
                    model.HasNarration ? MusicUnderVoiceDb : MusicAloneDb,
                    rate.FramesFromSeconds(model.MusicFile is null ? 0.1 : 0.5),
                    rate.FramesFromSeconds(Math.Min(1.6, rate.SecondsAt(length) / 6))),
            ],
            Metadata = Properties.Empty.With(Marks.Role, Marks.MusicRole),
        });
        return builder.Build();
    }

    public static GeneratorReference MusicReference(string mood, long seed) => new()
    {
        Kind = GeneratorKinds.Music,
        Parameters = Properties.Empty.With("mood", mood),
        Seed = Seeds.Derive(seed, "music"),
    };

    public static Track? Narration(StageModel model)
    {
        if (!model.HasNarration)
        {
            return null;
        }

        var builder = new TrackBuilder(
            "A-narration",
            TrackKind.Audio,
            TrackNames.NameOf(Marks.NarrationRole, model.IsChinese, 0),
            Marks.NarrationRole);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        long start = 0;
        foreach (var scene in model.Scenes)
        {
            if (scene.Spoken is { } line)
            {
                string id = $"{scene.Id}-narration";
                for (int i = 2; !ids.Add(id); i++)
                {
                    id = $"{scene.Id}-narration~{i}";
                }

                long frames = Math.Max(1, (long)Math.Ceiling(line.Seconds * model.Rate.PerSecond));
                builder.Add(start + NarrationLead(model.Rate), new Clip
                {
                    Id = new(id),
                    Media = new GeneratorReference
                    {
                        Kind = GeneratorKinds.Speech,
                        Parameters = Voiced(model, line, Properties.Empty
                            .With("text", line.Text)
                            .With("language", model.SpeechLanguage)
                            .With("rate", line.Rate)),
                    },
                    Frames = Math.Min(frames, scene.Frames - NarrationLead(model.Rate)),
                    Name = line.Text,
                    Metadata = Properties.Empty
                        .With(Marks.Role, Marks.NarrationRole)
                        .With(Marks.Scene, scene.Id)
                        .With(Marks.Seconds, Math.Round(line.Seconds, 4))
                        .With(Marks.Words, WordTimes(line)),
                });
            }

            start += scene.Frames;
        }

        return builder.Build();
    }

    private static Properties Voiced(StageModel model, SpokenLine line, Properties words)
    {
        words = model.Voice is null ? words : words.With("voice", model.Voice);
        words = line.Readings.IsDefaultOrEmpty ? words : words.With(KeptReadings.Key, KeptReadings.Write(line.Readings));
        return line.Engine == SpokenLine.Offline ? words : words.With("engine", line.Engine);
    }

    private static JsonArray WordTimes(SpokenLine line) =>
        new([.. (line.Words.IsDefault ? [] : line.Words).Select(word =>
        (JsonNode)new JsonArray(word.Offset, word.Length, Math.Round(word.Start, 3), Math.Round(word.End, 3)))]);

    // A soft whoosh into every second or third scene, a pop for the points of a list: accents, not wallpaper.
    private static Track? Sounds(StageModel model)
    {
        var rate = model.Rate;
        var wanted = new List<(long Frame, string Sound, double GainDb)>();
        long start = 0;
        for (int i = 0; i < model.Scenes.Length; i++)
        {
            var scene = model.Scenes[i];
            if (i > 0 && scene.Media is null && i % 2 == 1)
            {
                wanted.Add((start - rate.FramesFromSeconds(0.25), "whoosh", WhooshDb));
            }

            if (scene.Kept is null && scene.Words.Kind == SceneKind.List)
            {
                var staged = SceneStager.Stage(TimelineBuilder.Content(model, i), model.Look);
                wanted.AddRange(staged.Layers
                    .Where(layer => layer.Group == LayerGroup.Point)
                    .Select(layer => (start + layer.Delay, "pop", PopDb)));
            }

            start += scene.Frames;
        }

        var builder = new TrackBuilder(
            "A-sound",
            TrackKind.Audio,
            TrackNames.NameOf(Marks.SoundRole, model.IsChinese, 0),
            Marks.SoundRole);
        long free = 0;
        int number = 0;
        foreach (var (frame, sound, gain) in wanted.OrderBy(entry => entry.Frame))
        {
            long frames = rate.FramesFromSeconds(sound == "whoosh" ? 0.7 : 0.3);
            if (frame < free || frame < 0 || frame + frames > model.Length)
            {
                continue;
            }

            free = frame + rate.FramesFromSeconds(LeastBetweenSounds);
            builder.Add(frame, new Clip
            {
                Id = new($"sound-{++number}"),
                Media = new GeneratorReference
                {
                    Kind = GeneratorKinds.Sound,
                    Parameters = Properties.Empty.With("sound", sound),
                    Seed = Seeds.Derive(model.Seed, $"sound-{number}"),
                },
                Frames = frames,
                Name = sound,
                Effects = [Effects.Volume(gain)],
                Metadata = Properties.Empty.With(Marks.Role, Marks.SoundRole),
            });
        }

        return number > 0 ? builder.Build() : null;
    }
}
