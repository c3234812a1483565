using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Model → timeline: every scene laid out, its layers packed into as few tracks as they need.</summary>
internal static class TimelineBuilder
{
    /// <summary>The whole timeline, pictures and sound.</summary>
    public static Timeline Build(StageModel model)
    {
        var pictures = Pictures(model);
        var captions = model.HasCaptions ? CaptionTracks.Make(model) : null;
        ImmutableArray<Track> tracks =
        [
            .. pictures,
            .. captions is null ? [] : new[] { captions },
            .. SoundTracks.Make(model),
        ];
        return new Timeline
        {
            Title = model.Title.Length > 0 ? model.Title : model.Script.Title,
            Width = model.Width,
            Height = model.Height,
            Rate = model.Rate,
            Tracks = tracks,
            Metadata = Metadata(model),
        };
    }

    /// <summary>The tracks of scenes, forms, art and words; without captions.</summary>
    public static ImmutableArray<Track> Pictures(StageModel model)
    {
        var stack = new SortedDictionary<(LayerGroup Group, int Number), TrackBuilder>();
        var main = ImmutableArray.CreateBuilder<TrackItem>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        long start = 0;
        for (int i = 0; i < model.Scenes.Length; i++)
        {
            var scene = model.Scenes[i];
            if (i > 0 && CutAt(model, i) is { } transition)
            {
                main.Add(transition);
            }

            if (scene.Kept is { } kept)
            {
                main.Add(kept with { Id = Unique(ids, kept.Id.Value), Frames = scene.Frames });
                start += scene.Frames;
                continue;
            }

            var staged = SceneStager.Stage(Content(model, i), model.Look);
            main.Add(Ground(scene, staged, Unique(ids, $"{scene.Id}-scene")));
            var counts = new Dictionary<LayerGroup, int>();
            foreach (var layer in staged.Layers)
            {
                int number = counts.GetValueOrDefault(layer.Group);
                counts[layer.Group] = number + 1;
                if (!stack.TryGetValue((layer.Group, number), out var track))
                {
                    track = NewTrack(layer.Group, number, model.IsChinese);
                    stack.Add((layer.Group, number), track);
                }

                AddParts(track, scene, layer, start, ids);
            }

            start += scene.Frames;
        }

        var mainTrack = new Track
        {
            Id = new("V1"),
            Kind = TrackKind.Video,
            Name = TrackNames.NameOf(Marks.MainRole, model.IsChinese, 0),
            Metadata = Properties.Empty.With(Marks.Role, Marks.MainRole),
            Items = main.ToImmutable(),
        };
        return [mainTrack, .. stack.Values.Select(track => track.Build())];
    }

    /// <summary>What later edits need to know.</summary>
    public static Properties Metadata(StageModel model)
    {
        var metadata = Choices(model);
        metadata = model.Voice is null ? metadata : metadata.With(Marks.Voice, model.Voice);
        metadata = model.Guides.IsEmpty ? metadata : metadata.With(Marks.Pictures, PictureGuide.Write(model.Guides));
        metadata = model.Told.IsEmpty ? metadata : metadata.With(Marks.Told, KeptReadings.Write(model.Told));
        metadata = model.SpeechRate == 1 ? metadata : metadata.With(Marks.SpeechRate, model.SpeechRate);
        return model.CaptionLook.Count == 0 ? metadata : metadata.With(Marks.CaptionLook, model.CaptionLook.ToJson());
    }

    private static Properties Choices(StageModel model) => Properties.Empty
        .With(Marks.Brief, model.Brief.ToJson())
        .With(Marks.Script, ScriptJson.Write(model.Script))
        .With(Marks.Style, model.Style.Id)
        .With(Marks.Palette, ScriptJson.Write(model.Palette))
        .With(Marks.Seed, model.Seed)
        .With(Marks.Language, model.Script.Language)
        .With(Marks.Mood, model.MusicMood)
        .With(Marks.Captions, model.HasCaptions);

    /// <summary>A scene as templates take it.</summary>
    public static SceneContent Content(StageModel model, int place)
    {
        var scene = model.Scenes[place];
        return new SceneContent
        {
            Id = scene.Id,
            Words = scene.Words,
            Media = scene.Media,
            More = scene.More,
            Guides = model.Guides,
            Template = scene.Template,
            IsMirrored = scene.IsMirrored,
            Frames = scene.Frames,
            Index = scene.Index,
            IsFirst = place == 0 || scene.Index == 0,
            HasTransition = place + 1 < model.Scenes.Length && CutAt(model, place + 1) is not null,
            IsLast = place == model.Scenes.Length - 1,
            Seed = scene.Seed,
        };
    }

    // What counts up is a row of short clips that ends in the layer itself.
    private static void AddParts(TrackBuilder track, ModelScene scene, Layer layer, long start, HashSet<string> ids)
    {
        long from = layer.From;
        for (int i = 0; i < layer.Parts.Length; i++)
        {
            var (text, media, frames) = layer.Parts[i];
            var shown = layer with { Slot = $"{layer.Slot}~{i + 1}", Media = media, Text = text, Effects = [] };
            track.Add(start + from, Clip(scene, shown, Unique(ids, $"{scene.Id}-{shown.Slot}")) with { Frames = frames });
            from += frames;
        }

        track.Add(start + from, Clip(scene, layer, Unique(ids, $"{scene.Id}-{layer.Slot}")) with { Frames = scene.Frames - from });
    }

    private static Clip Ground(ModelScene scene, StagedScene staged, ClipId id)
    {
        var effects = staged.GroundEffects;
        long source = 0;
        if (staged.Ground is ExternalReference { Kind: MediaKind.Video } video)
        {
            (source, effects) = FootageFit(video, scene, effects);
        }

        return new Clip
        {
            Id = id,
            Media = staged.Ground,
            Frames = scene.Frames,
            SourceStart = source,
            Name = scene.Media?.Name ?? Label(scene),
            Effects = effects,
            Metadata = Properties.Empty
                .With(Marks.Role, "background")
                .With(Marks.Scene, scene.Id)
                .With(Marks.Slot, "scene")
                .With(Marks.Template, scene.Template)
                .With(Marks.Mirrored, scene.IsMirrored)
                .With(Marks.Index, scene.Index)
                .With(Marks.Seed, scene.Seed)
                .With(Alt(staged.Ground)),
        };
    }

    // Long footage starts a little way in; footage that is too short plays slower, down to a quarter.
    private static (long Source, ImmutableArray<Effect> Effects) FootageFit(
        ExternalReference video,
        ModelScene scene,
        ImmutableArray<Effect> effects)
    {
        long available = Math.Max(1, FrameRate.Default.FramesFromSeconds(video.DurationSeconds));
        if (available >= scene.Frames)
        {
            return ((available - scene.Frames) / 5, effects);
        }

        double factor = Math.Max(0.25, (double)available / scene.Frames);
        return (0, [.. effects, Effects.Speed(Math.Round(factor, 3))]);
    }

    private static Clip Clip(ModelScene scene, Layer layer, ClipId id) => new()
    {
        Id = id,
        Media = layer.Media,
        Frames = scene.Frames,
        Name = layer.Text.Length > 0 ? layer.Text : layer.Media is ExternalReference file ? file.Name : layer.Slot,
        Effects = Effects.Joined(IsTooShort(layer.Media, scene) is { } video ? FootageFit(video, scene, layer.Effects).Effects : layer.Effects),
        Metadata = Properties.Empty
            .With(Marks.Role, TrackNames.RoleOf(layer.Group))
            .With(Marks.Scene, scene.Id)
            .With(Marks.Slot, layer.Slot)
            .With(Marks.Template, scene.Template)
            .With(Alt(layer.Media)),
    };

    // What a picture shows, where its file's name says so.
    private static Properties Alt(MediaReference media) =>
        media is ExternalReference file && PictureNames.Words(file.Name) is { Length: > 0 } words
            ? Properties.Empty.With(Marks.Alt, words) : Properties.Empty;

    // Footage beside words fills its scene like footage behind them.
    private static ExternalReference? IsTooShort(MediaReference media, ModelScene scene) =>
        media is ExternalReference { Kind: MediaKind.Video, DurationSeconds: > 0 } video
            && FrameRate.Default.FramesFromSeconds(video.DurationSeconds) < scene.Frames ? video : null;

    private static string Label(ModelScene scene) => scene.Words.Headline.Length > 0 ? scene.Words.Headline : scene.Id;

    private static ClipId Unique(HashSet<string> ids, string wanted)
    {
        string id = wanted;
        for (int i = 2; !ids.Add(id); i++)
        {
            id = $"{wanted}~{i}";
        }

        return new(id);
    }

    private static TrackBuilder NewTrack(LayerGroup group, int number, bool isChinese)
    {
        string role = TrackNames.RoleOf(group);
        var kind = group >= LayerGroup.Kicker ? TrackKind.Text : TrackKind.Video;
        string stem = group.ToString().ToLowerInvariant();
        return new(
            $"{(kind == TrackKind.Text ? "T" : "V")}-{stem}-{number + 1}",
            kind,
            TrackNames.NameOf(role, isChinese, number),
            role);
    }

    private static Transition? CutAt(StageModel model, int place)
    {
        var left = model.Scenes[place - 1];
        var right = model.Scenes[place];
        if (right.Kept?.Metadata.Flag(Marks.Cut, false) == true)
        {
            return null;
        }

        var kinds = model.Style.Transitions;
        string kind = kinds[Seeds.Pick(right.Seed, "transition", kinds.Length)];
        long frames = (long)Math.Round(model.Style.TransitionFrames * model.Rate.PerSecond / 30);
        long half = Math.Min(frames / 2, Math.Min(left.Frames, right.Frames) / 4);
        return half < 2 ? null : new Transition { Kind = kind, InOffset = half, OutOffset = half };
    }
}
