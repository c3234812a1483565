using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <content>What later sentences ask for: other colours, scenes put in, another take, other words for the voice.</content>
public sealed partial class OfflineDirector
{
    private const int SceneArt = 3;

    /// <inheritdoc/>
    public Timeline WithPalette(Timeline timeline, IReadOnlyList<string> colors)
    {
        var now = Model(timeline);
        return Reworking.Pictures(timeline, now, now with { Palette = Recolored.Palette(now.Style.Palette, colors) });
    }

    /// <inheritdoc/>
    public Timeline WithBackground(
        Timeline timeline,
        IReadOnlyList<int> scenes,
        IReadOnlyList<string> colors,
        string? style) => Backdrops.Change(timeline, Model(timeline).Palette, scenes, colors, style);

    /// <inheritdoc/>
    public async Task<Timeline> RegenerateAsync(
        Timeline timeline,
        IReadOnlyList<ExternalReference> media,
        long seed,
        CancellationToken cancellationToken)
    {
        if (ScriptJson.Read<Brief>(timeline.Metadata.Node(Marks.Brief)) is not { } brief)
        {
            return RegenerateScenes(timeline, [.. Enumerable.Range(0, timeline.Scenes().Count)], seed);
        }

        // What lies over the film, a logo for one, is no picture of it.
        var used = timeline.Placed()
            .Where(placed => placed.Clip.Role is not ("logo" or "inset"))
            .Select(placed => (placed.Clip.Media as ExternalReference)?.MediaId)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var again = brief with
        {
            LengthSeconds = timeline.Seconds,
            Width = timeline.Width,
            Height = timeline.Height,
        };
        var direction = await DirectAsync(
            new DirectionRequest
            {
                Brief = again,
                Media = used.Count == 0 ? [] : [.. media.Where(file => used.Contains(file.MediaId))],
                Seed = seed,
            },
            progress: null,
            cancellationToken);
        return direction.Timeline;
    }

    /// <inheritdoc/>
    public Timeline RegenerateScenes(Timeline timeline, IReadOnlyList<int> scenes, long seed)
    {
        var now = Model(timeline);
        var keys = SceneKey.Of(timeline.Scenes());
        var fresh = scenes.Select(place => keys[place].Key).ToHashSet();
        var wanted = now.Scenes.ToBuilder();
        foreach (int place in scenes.Where(place => now.Scenes[place].Kept is null))
        {
            var scene = wanted[place];
            long own = Seeds.Derive(seed, scene.Id);
            string template = SceneTemplates.Choose(scene.Words, scene.Media, scene.Template, now.Canvas, own);
            wanted[place] = scene with
            {
                Seed = own,
                Template = template,
                IsMirrored = !scene.IsMirrored,
                Index = scene.Index,
                Words = scene.Words with { Art = Rotated(scene.Words.Art) },
            };
        }

        return Reworking.Pictures(timeline, now, now with { Scenes = wanted.ToImmutable() }, fresh.Contains);
    }

    /// <inheritdoc/>
    public Timeline InsertScenes(Timeline timeline, int place, IReadOnlyList<NewScene> scenes)
    {
        var script = Model(timeline).Script;
        var shown = timeline.Scenes();
        long at = place < shown.Count ? shown[place].Range.Start : shown.Count == 0 ? 0 : shown[^1].Range.End;
        long seed = timeline.Metadata.Integer(Marks.Seed, 0);
        var clips = ImmutableArray.CreateBuilder<Clip>();
        var words = script.Scenes;
        string? before = place > 0 && place <= shown.Count ? shown[place - 1].Clip.Metadata.Text(Marks.Template) : null;
        foreach (var scene in scenes)
        {
            var art = scene.Media is null ? ArtFor(scene.Text, script) : [];
            var written = new ScriptScene
            {
                Kind = scene.Media is not null ? SceneKind.Picture : art.Length > 0 ? SceneKind.Point : SceneKind.Statement,
                Headline = scene.Text,
                Art = art,
            };
            string id = $"s{words.Length + 1}";
            long own = Seeds.Derive(seed, id);
            before = SceneTemplates.Choose(written, scene.Media, before, new Canvas(timeline.Width, timeline.Height), own);
            words = words.Add(written);
            clips.Add(new Clip
            {
                Id = timeline.NewClipId($"{id}-scene"),
                Media = scene.Media ?? (MediaReference)new GeneratorReference { Kind = GeneratorKinds.Background, Parameters = Properties.Empty },
                Frames = Math.Max(1, timeline.Rate.FramesFromSeconds(scene.Seconds)),
                Metadata = Properties.Empty
                    .With(Marks.Role, "background")
                    .With(Marks.Scene, id)
                    .With(Marks.Slot, "scene")
                    .With(Marks.Template, before)
                    .With(Marks.Mirrored, words.Length % 2 == 0)
                    .With(Marks.Index, words.Length - 1)
                    .With(Marks.Seed, own),
            });
        }

        var known = timeline with
        {
            Metadata = timeline.Metadata.With(Marks.Script, ScriptJson.Write(script with { Scenes = words })),
        };
        var opened = known.Apply(new InsertRange(at, clips.ToImmutable()));
        var now = Model(opened);
        var wanted = now with
        {
            Scenes = [.. now.Scenes.Select((scene, i) => i >= place && i < place + scenes.Count
                ? scene with { Words = words[scene.Index], Media = scenes[i - place].Media }
                : scene)],
        };
        // Nothing was taken out of them by hand: they are new.
        var added = clips.Select(clip => clip.Metadata.Text(Marks.Scene)).ToHashSet();
        return Reworking.Pictures(opened, now, wanted, key => added.Contains(key.Id));
    }

    // A name alone means what the video shows of it.
    private ImmutableArray<string> ArtFor(string text, VideoScript script) =>
        text == script.Title && script.Scenes.FirstOrDefault(scene => !scene.Art.IsDefaultOrEmpty) is { } shown ? shown.Art
        : text.Any(char.IsLetter) && _crew.Art is { } art ? [.. art.Find(text, script.Language, SceneArt).Select(match => match.Id)]
        : [];

    /// <inheritdoc/>
    public Timeline ReplaceMedia(Timeline timeline, int place, ExternalReference media)
    {
        var now = Model(timeline);
        var scene = now.Scenes[place];
        if (scene.Kept is { } kept)
        {
            var clip = timeline.Scenes()[place].Clip;
            var speed = clip.Effects.RemoveAll(effect => effect.Kind == EffectKinds.Speed);
            return timeline.Apply(new ChangeClip(clip with { Media = media, SourceStart = 0, Name = media.Name, Effects = speed }));
        }

        string template = SceneTemplates.Choose(
            scene.Words,
            media,
            place > 0 ? now.Scenes[place - 1].Template : null,
            now.Canvas,
            scene.Seed);
        var wanted = now with
        {
            Scenes = now.Scenes.SetItem(place, scene with { Media = media, Template = template }),
        };
        return Reworking.Pictures(timeline, now, wanted);
    }

    /// <inheritdoc/>
    public async Task<Timeline> RespeakAsync(Timeline timeline, SpeechChange change, CancellationToken cancellationToken)
    {
        var now = Model(timeline);
        string[] lines = [.. now.Scenes.Select((scene, i) => change.Lines.GetValueOrDefault(i) ?? scene.Spoken?.Text ?? "")];
        var asked = now with
        {
            Voice = change.Voice ?? now.Voice,

            // Another voice is chosen anew; otherwise who began a film reads it to its end.
            Engine = change.Voice is null ? now.Engine : null,
            SpeechRate = change.Rate ?? now.SpeechRate,
            HasCaptions = now.HasCaptions,
            Told = KeptReadings.Together(change.Readings, now.Told),
            // What plays fast is said fast, in any voice and in other words too.
            Scenes = [.. now.Scenes.Select(scene => scene.Spoken is { } line ? scene with { Tempo = line.Rate / now.SpeechRate } : scene)],
        };
        var fitter = new NarrationFitter(_crew);
        var (kept, least) = await fitter.KeepAsync(asked, lines, cancellationToken);
        var wanted = kept ?? await fitter.FitAsync(asked, lines, Math.Max(now.Length, least), cancellationToken);
        return Whole(timeline, now, wanted);
    }

    /// <inheritdoc/>
    public async Task<Timeline> ShortenAsync(Timeline timeline, double seconds, CancellationToken cancellationToken)
    {
        long total = timeline.Rate.FramesFromSeconds(seconds);
        var shortened = timeline;
        const double Squeeze = 1.15;
        while (shortened.Length > total * Squeeze && shortened.Scenes().Count > 2)
        {
            var model = Model(shortened);
            var scenes = shortened.Scenes();
            int least = Enumerable.Range(1, scenes.Count - 2)
                .OrderBy(i => Reading.Importance(model.Scenes[i].Words))
                .ThenByDescending(i => scenes[i].Range.Length)
                .First();
            shortened = shortened.Apply(new RemoveRange(scenes[least].Range));
        }

        return await RetimeAsync(shortened, seconds, cancellationToken);
    }

    /// <inheritdoc/>
    public IReadOnlyList<(PlacedClip Clip, double Score)> FindShowing(Timeline timeline, string words) =>
        Showing.Find(timeline, words, _crew.Art);

    /// <inheritdoc/>
    public string? FindArt(string words) => _crew.Art is null
        ? Concepts.FindAll(words).SelectMany(concept => concept.Art).FirstOrDefault()
        : _crew.Art.Find(words, "en", 1).Select(match => match.Id).FirstOrDefault();

    private static ImmutableArray<string> Rotated(ImmutableArray<string> art) =>
        art.IsDefaultOrEmpty || art.Length == 1 ? art : [.. art.Skip(1), art[0]];

    private StageModel Model(Timeline timeline) => ModelReader.Read(timeline) with { Words = _crew.Words };
}
