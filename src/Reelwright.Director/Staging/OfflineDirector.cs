using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Audio;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>
/// The director that needs no model and no network: rules write, stage and time; the same request gives the same video.
/// </summary>
public sealed partial class OfflineDirector : IDirector
{
    private readonly Crew _crew;
    private readonly IPictureSamples? _pictures;
    private readonly IFootageSamples? _footage;
    private readonly ITranscriber? _transcriber;

    /// <summary>A director with the voices and word lists of this machine.</summary>
    /// <param name="writer">Writes scripts.</param>
    /// <param name="art">Finds pictures.</param>
    /// <param name="speech">Speaks narration; what it speaks here is spoken again in the render, so a cache
    /// pays.</param>
    /// <param name="segmenter">Finds Chinese words, so that captions break between them.</param>
    /// <param name="pictures">Lets it look at the user's pictures; <c>null</c> when it cannot.</param>
    /// <param name="footage">Lets it watch and hear the user's clips; <c>null</c> when it cannot.</param>
    /// <param name="transcriber">Writes down what is said in them; <c>null</c> when nobody can.</param>
    public OfflineDirector(
        ScriptWriter writer,
        IArtIndex art,
        ISpeechSynthesizer speech,
        Lazy<ChineseSegmenter> segmenter,
        IPictureSamples? pictures = null,
        IFootageSamples? footage = null,
        ITranscriber? transcriber = null)
        : this(LocalCrew.Of(writer, art, speech, segmenter), pictures, footage, transcriber)
    {
    }

    internal OfflineDirector(
        Crew crew, IPictureSamples? pictures = null, IFootageSamples? footage = null, ITranscriber? transcriber = null) =>
        (_crew, _pictures, _footage, _transcriber) = (crew, pictures, footage, transcriber);

    /// <inheritdoc/>
    public IDirector WithReadings(ImmutableArray<Pronunciation> readings) =>
        new OfflineDirector(_crew with { Readings = readings }, _pictures, _footage, _transcriber);

    /// <inheritdoc/>
    public async Task<Direction> DirectAsync(
        DirectionRequest request,
        IProgress<DirectionStep>? progress,
        CancellationToken cancellationToken)
    {
        if (await CutAsync(request, progress, cancellationToken) is { } cut)
        {
            return cut;
        }

        var pictures = await PictureSet.OfAsync(_pictures, request, cancellationToken);
        request = request with { Media = pictures.Media };
        var script = _crew.Write(request.Brief, request.Media, request.Seed);
        progress?.Report(new("write_script", Properties.Empty
            .With("title", script.Title)
            .With("scenes", script.Scenes.Length)));

        var model = Casting.Cast(request, script, pictures) with { Words = _crew.Words };
        script = model.Script;
        progress?.Report(new("choose_style", Properties.Empty
            .With("style", model.Style.Id)
            .With("colors", new JsonArray([.. model.Palette.Background.Select(color => JsonValue.Create(color))]))));

        bool narrates = request.Brief.WantsNarration ?? script.HasNarration;
        bool captioned = request.Brief.WantsCaptions ?? (narrates && script.HasCaptions);
        long total = model.Rate.FramesFromSeconds(request.Brief.LengthSeconds ?? script.LengthSeconds);
        string[] lines = [.. model.Scenes.Select(scene => narrates ? scene.Words.Narration : "")];
        model = await new NarrationFitter(_crew).FitAsync(model, lines, total, cancellationToken);
        if (Beats.Split(model) is { } fuller)
        {
            script = fuller;
            model = model with { Script = script, Scenes = Casting.Scenes(script, request.Media, model.Canvas, request.Seed, model.Guides) };
            lines = [.. model.Scenes.Select(scene => narrates ? scene.Words.Narration : "")];
            model = await new NarrationFitter(_crew).FitAsync(model, lines, total, cancellationToken);
        }

        progress?.Report(new("speak_narration", Properties.Empty
            .With("lines", model.Scenes.Count(scene => scene.Spoken is not null))
            .With("seconds", Math.Round(model.Scenes.Sum(scene => scene.Spoken?.Seconds ?? 0), 2))));

        var timeline = TimelineBuilder.Build(model with { HasCaptions = captioned && model.HasNarration });
        if (captioned && !model.HasNarration)
        {
            timeline = WithScriptCaptions(timeline);
        }

        if (request.HasAiNotice ?? AiNotice.IsDue(model))
        {
            timeline = AiNotice.Add(timeline, model);
        }

        timeline = CaptionSpots.Clear(timeline);
        progress?.Report(new("stage_scenes", Properties.Empty
            .With("scenes", model.Scenes.Length)
            .With("frames", timeline.Length)));
        if (model.MusicMood.Length > 0 || model.MusicFile is not null)
        {
            progress?.Report(
                new("choose_music", Properties.Empty.With("mood", model.MusicFile?.Name ?? model.MusicMood)));
        }

        return new Direction(timeline, script, [.. Assumptions.Of(request, model), .. pictures.Notes]);
    }

    /// <inheritdoc/>
    public Timeline Reflow(Timeline timeline, int width, int height)
    {
        var now = ModelReader.Read(timeline) with { Words = _crew.Words };
        var wanted = now with { Width = width, Height = height };
        return AiNotice.Refit(Reworking.Pictures(timeline, now, wanted), wanted.Canvas);
    }

    /// <inheritdoc/>
    public async Task<Timeline> RetimeAsync(Timeline timeline, double seconds, CancellationToken cancellationToken)
    {
        var now = ModelReader.Read(timeline) with { Words = _crew.Words };
        long total = now.Rate.FramesFromSeconds(seconds);
        var wanted = total > now.Length ? WithScenesBack(timeline, now) : now;
        string[] lines = [.. wanted.Scenes.Select(
            scene => scene.Spoken?.Text ?? (now.HasNarration && !IsPresent(now, scene) ? scene.Words.Narration : ""))];
        wanted = await new NarrationFitter(_crew).FitAsync(wanted, lines, total, cancellationToken);
        return Whole(timeline, now, wanted);
    }

    /// <inheritdoc/>
    public async Task<Timeline> WithNarrationAsync(Timeline timeline, CancellationToken cancellationToken)
    {
        var now = ModelReader.Read(timeline) with { Words = _crew.Words };
        string[] lines = [.. now.Scenes.Select(scene => scene.Spoken?.Text ?? scene.Words.Narration)];
        if (lines.All(line => line.Length == 0))
        {
            lines = [.. now.Scenes.Select(scene => Spoken.From(scene.Words))];
        }

        bool refused = now.Brief.Node("wantsCaptions")?.ToJsonString() == "false";
        var wanted = await new NarrationFitter(_crew).FitAsync(now, lines, now.Length, cancellationToken);
        return Whole(timeline, now, wanted with { HasCaptions = wanted.HasNarration && (now.HasCaptions || !refused) });
    }

    /// <inheritdoc/>
    public Timeline WithoutNarration(Timeline timeline)
    {
        var now = ModelReader.Read(timeline) with { Words = _crew.Words };
        var silent = timeline with { Tracks = timeline.Tracks.RemoveAll(track => track.Role == Marks.NarrationRole) };
        return now.HasNarration ? MusicLevel.Shift(silent, SoundTracks.AloneOverVoiceDb) : silent;
    }

    /// <inheritdoc/>
    public Timeline WithoutCaptions(Timeline timeline) => timeline with
    {
        Tracks = timeline.Tracks.RemoveAll(track => track.Role == Marks.CaptionRole),
        Metadata = timeline.Metadata.With(Marks.Captions, false),
    };

    /// <inheritdoc/>
    public Timeline WithAiNotice(Timeline timeline) => timeline.TrackWithRole(AiNotice.Role) is null
        ? AiNotice.Add(timeline, ModelReader.Read(timeline) with { Words = _crew.Words })
        : timeline;

    /// <inheritdoc/>
    public Timeline WithMusic(Timeline timeline, string? mood)
    {
        var now = ModelReader.Read(timeline) with { Words = _crew.Words };
        string wanted = mood is { Length: > 0 } ? mood
            : now.MusicMood.Length > 0 ? now.MusicMood
            : now.Script.MusicMood.Length > 0 ? now.Script.MusicMood : now.Style.MusicMood;
        var music = SoundTracks.Music(
            now with { MusicMood = wanted, MusicFile = mood is null ? now.MusicFile : null })!;
        var metadata = timeline.Metadata.With(Marks.Mood, wanted);
        if (timeline.TrackWithRole(Marks.MusicRole) is not { } before)
        {
            int firstSound = timeline.Tracks.TakeWhile(track => track.Kind != TrackKind.Audio).Count();
            return timeline with { Tracks = timeline.Tracks.Insert(firstSound, music), Metadata = metadata };
        }

        var clip = music.Clips.First();
        var kept = before.Clips.FirstOrDefault()?.Effect(EffectKinds.Volume);
        clip = kept is null ? clip : clip.With(kept);
        return timeline.WithTrack(before with { Items = [clip], IsMuted = false }) with { Metadata = metadata };
    }

    /// <inheritdoc/>
    public Timeline WithoutMusic(Timeline timeline) =>
        timeline with { Tracks = timeline.Tracks.RemoveAll(track => track.Role == Marks.MusicRole) };

    /// <inheritdoc/>
    public Timeline Restyle(Timeline timeline, string styleId)
    {
        var now = ModelReader.Read(timeline) with { Words = _crew.Words };
        var style = StylePacks.Find(styleId);
        return Reworking.Pictures(timeline, now, now with { Style = style, Palette = style.Palette });
    }

    private static bool IsPresent(StageModel model, ModelScene scene) =>
        model.Scenes.Any(other => other.Id == scene.Id);

    // Scenes that an earlier cut left out come back at their place in the script; those that somebody took out stay away.
    private static StageModel WithScenesBack(Timeline timeline, StageModel now)
    {
        var media = now.Scenes.Select(scene => scene.Media).OfType<ExternalReference>().ToList();
        var all = Casting.Scenes(now.Script, [], now.Canvas, now.Seed);
        var scenes = now.Scenes.ToList();
        double each = timeline.Seconds / Math.Max(1, scenes.Count);
        const double LongScene = 3;
        string[] deleted = timeline.Metadata.Texts(Marks.Deleted) ?? [];
        foreach (var absent in all.Where(scene => !IsPresent(now, scene) && !deleted.Contains(scene.Id)
            && scene.Words.Media is null && each >= LongScene / 2))
        {
            int place = scenes.FindIndex(scene => scene.Index > absent.Index);
            scenes.Insert(place < 0 ? scenes.Count : place, absent);
        }

        return media.Count == now.Scenes.Length ? now : now with { Scenes = [.. scenes] };
    }

    // Everything anew, pictures and sound, with what was made by hand and the music as it was.
    private static Timeline Whole(Timeline timeline, StageModel now, StageModel wanted)
    {
        var built = TimelineBuilder.Build(wanted);
        var reworked = Reworking.Pictures(
            timeline with { Tracks = [.. timeline.Tracks.Where(track => track.Role != Marks.CaptionRole)] },
            now,
            wanted);
        var fades = reworked.Tracks.Where(track => track.Role == "fade").ToList();
        ImmutableArray<Track> tracks =
        [
            .. reworked.Tracks.Where(track => track.Kind != TrackKind.Audio && !fades.Contains(track)),
            .. built.Tracks.Where(track => track.Role == Marks.CaptionRole).Select(track => CaptionFixes.Apply(timeline, track)),
            .. fades,
            .. Reworking.Sounds(timeline, built),
        ];
        var whole = reworked with { Tracks = [.. tracks.Select(track => Cut(track, wanted.Length))] };
        return MusicLevel.CopyFrom(timeline, CaptionSpots.Clear(whole));
    }

    private static Track Cut(Track track, long length)
    {
        if (track.Length <= length)
        {
            return track;
        }

        var builder = new TrackBuilder(track.Id.Value, track.Kind, track.Name, track.Role ?? "");
        foreach (var placed in track.Placed().Where(placed => placed.Range.Start < length))
        {
            builder.Add(
                placed.Range.Start,
                placed.Clip with { Frames = Math.Min(placed.Clip.Frames, length - placed.Range.Start) });
        }

        return track with { Items = builder.Build().Items };
    }
}
