using System.Collections.Immutable;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>Script and brief → model: style, palette, layouts and media of every scene; lengths come later.</summary>
internal static class Casting
{
    private const int DefaultWidth = 1920;
    private const int DefaultHeight = 1080;

    public static StageModel Cast(DirectionRequest request, VideoScript script, PictureSet? pictures = null)
    {
        var brief = request.Brief;
        script = Compositions.Apply(script, brief.Message, request.Media.IsDefault ? [] : request.Media);
        var style = script.Style.Length > 0
            ? StylePacks.Find(script.Style)
            : StylePacks.ForGenre(script.Genre, request.Seed);
        var asked = brief.Colors.IsDefaultOrEmpty ? [] : brief.Colors;
        var suggested = pictures is { Colors.Length: > 0 } ? pictures.Colors : script.SuggestedColors.IsDefaultOrEmpty ? [] : script.SuggestedColors;

        // Colours that were asked for turn the look; colours that only suggest themselves lend it an accent.
        var palette = asked.Length > 0
            ? style.Palette.Tinted(asked, wholly: true)
            : style.Palette.Tinted(suggested, wholly: false);
        int width = brief.Width ?? DefaultWidth;
        int height = brief.Height ?? DefaultHeight;
        bool hasMusic = brief.WantsMusic ?? script.HasMusic;
        string mood = brief.MusicMood.Length > 0
            ? brief.MusicMood
            : script.MusicMood.Length > 0
            ? script.MusicMood
            : style.MusicMood;
        return new StageModel
        {
            Script = script,
            Brief = Properties.From(ScriptJson.Write(brief).AsObject()),
            Scenes = Scenes(script, request.Media, new Canvas(width, height), request.Seed, pictures?.Guides),
            Style = style,
            Palette = palette,
            Seed = request.Seed,
            Width = width,
            Height = height,
            Title = script.Title,
            MusicMood = hasMusic ? mood : "",
            MusicFile = hasMusic ? request.Media.FirstOrDefault(media => media.Kind == MediaKind.Audio) : null,
            Guides = pictures?.Guides ?? ImmutableDictionary<string, PictureGuide>.Empty,
            HasSounds = request.Media.IsDefaultOrEmpty || !request.Media.Any(media => media.Kind != MediaKind.Audio),
        };
    }

    /// <summary>The scenes of a script with layouts that differ from their neighbours'.</summary>
    public static ImmutableArray<ModelScene> Scenes(
        VideoScript script,
        ImmutableArray<ExternalReference> media,
        Canvas canvas,
        long seed,
        ImmutableDictionary<string, PictureGuide>? guides = null)
    {
        var scenes = ImmutableArray.CreateBuilder<ModelScene>();
        string? before = null;
        for (int i = 0; i < script.Scenes.Length; i++)
        {
            var words = Complete(script.Scenes[i]);
            string id = $"s{i + 1}";
            long own = Seeds.Derive(seed, id);
            var shown = words.Media is { } index && !media.IsDefaultOrEmpty && index >= 0 && index < media.Length
                && media[index].Kind != MediaKind.Audio ? media[index] : null;
            var more = Compositions.More(words, shown, media);
            if (shown is null && words.Composition == Compositions.Collage && more.Length > 0)
            {
                (shown, more) = (more[0], more[1..]);
            }

            before = SceneTemplates.Choose(words, shown, before, canvas, own, shown is null ? null : guides?.GetValueOrDefault(shown.MediaId));
            scenes.Add(new ModelScene
            {
                Id = id,
                Index = i,
                Words = words,
                Media = shown,
                More = more,
                Template = before,
                IsMirrored = i % 2 == 1,
                Seed = own,
            });
        }

        return scenes.ToImmutable();
    }

    // Arrays that a script leaves out are empty, so that nothing after this has to ask.
    private static ScriptScene Complete(ScriptScene scene) => scene with
    {
        Points = scene.Points.IsDefault ? [] : scene.Points,
        Emphasis = scene.Emphasis.IsDefault ? [] : scene.Emphasis,
        Art = scene.Art.IsDefault ? [] : scene.Art,
    };
}
