using Reelwright.Timelines;

namespace Reelwright.Director;

/// <content>Films of the user's clips.</content>
public sealed partial class OfflineDirector
{
    private const double ShortestFilmSeconds = 0.2;
    private const double UsualHighlightSeconds = 30;
    private const double LeastHighlightSeconds = 8;
    private const double HighlightPart = 0.5;
    private const double LengthMatters = 0.5;

    // A film that is cut from clips; null where the message wants something else of them.
    private async Task<Direction?> CutAsync(DirectionRequest request, IProgress<DirectionStep>? progress, CancellationToken cancellationToken)
    {
        var kind = FootageWish.Of(request);
        if (_footage is null || kind == FootageCutKind.None)
        {
            return null;
        }

        var shown = request.Media.Where(media => media.Kind != MediaKind.Audio && !(media.Kind == MediaKind.Image && PictureNames.IsLogo(media.Name))).ToList();
        var clips = new List<FootageFacts>();
        foreach (var media in shown)
        {
            clips.Add(FootageWish.IsClip(media)
                ? await FootageReader.ReadAsync(_footage, media, cancellationToken)
                : new FootageFacts { Media = media, Seconds = 0 });
        }

        progress?.Report(new("watch_footage", Properties.Empty
            .With("clips", clips.Count)
            .With("shots", clips.Sum(clip => clip.Shots.Length))
            .With("speech", Math.Round(clips.Sum(clip => clip.Speech.Sum(span => span.Seconds)), 1))));

        var brief = request.Brief;
        var model = CutModel(request, kind, clips.Any(clip => clip.HasSpeech));
        bool hasMusic = model.MusicMood.Length > 0 || model.MusicFile is not null;
        var notes = new FootageNotes(model.IsChinese, clips);
        double? wanted = kind == FootageCutKind.Highlights
            ? brief.LengthSeconds ?? Math.Clamp(Math.Round(FootageCut.Worth(clips) * HighlightPart), LeastHighlightSeconds, UsualHighlightSeconds)
            : null;
        List<FootagePiece> pieces = wanted is { } seconds ? FootageCut.Highlights(clips, seconds) : FootageCut.InOrder(clips, kind);
        if (pieces.Count == 0)
        {
            // Nothing in them is good, or long enough: then they are shown as they are.
            pieces = FootageCut.InOrder(clips, FootageCutKind.Plain);
        }

        if (pieces.Sum(piece => piece.Span.Seconds) < ShortestFilmSeconds)
        {
            throw new DirectionException(model.IsChinese ? "这些片段太短，做不成视频；请上传长一点的片段。" : "These clips are too short for a video; upload longer ones.");
        }

        double length = pieces.Sum(piece => piece.Span.Seconds);
        if (wanted is { } asked && hasMusic && model.MusicFile is null)
        {
            FootageStage.OnBeats(pieces, _crew.Beats(model.MusicMood, (long)(asked * 48_000), request.Seed));
        }

        bool isExact = wanted is { } whole && Math.Abs(length - whole) < LengthMatters;
        model = model with
        {
            Scenes = FootageStage.Scenes(pieces, model.Canvas, model.Rate, hasMusic, isExact ? model.Rate.FramesFromSeconds(wanted!.Value) : null),
        };
        progress?.Report(new("cut_footage", Properties.Empty
            .With("pieces", pieces.Count)
            .With("seconds", Math.Round(model.Rate.SecondsAt(model.Length), 2))));

        var heard = await HeardAsync(brief, clips, model.SpeechLanguage, progress, cancellationToken);
        var captions = FootageCaptions.Make(model, FootageCaptions.Shown(model, pieces), heard);
        var timeline = FootageStage.Ducked(TimelineBuilder.Build(model), pieces, model.Scenes);
        timeline = captions is null ? timeline : FootageStage.WithTrack(timeline, captions) with { Metadata = timeline.Metadata.With(Marks.Captions, true) };
        timeline = FootageStage.Titled(timeline, model, Title(brief), brief.CallToAction);
        timeline = timeline with { Metadata = timeline.Metadata.With(Marks.Cut, kind.ToString()) };
        if (request.HasAiNotice ?? AiNotice.IsDue(model))
        {
            timeline = AiNotice.Add(timeline, model);
        }

        timeline = CaptionSpots.Clear(timeline);
        return new(timeline, model.Script, notes.Of(kind, brief, wanted, model.Rate.SecondsAt(timeline.Length), captions is not null, heard.Note));
    }

    // The user's own words where they are given; else what can be made out, where captions are asked for.
    private async Task<HeardScript> HeardAsync(
        Brief brief, List<FootageFacts> clips, string language, IProgress<DirectionStep>? progress, CancellationToken cancellationToken)
    {
        string words = FootageWish.Words(brief.Message);
        if (words.Length > 0)
        {
            return brief.WantsCaptions != false && _crew.Recite is { } recite
                ? new(words, await ScriptAlignment.AlignAsync(words, language, clips, _footage!, recite, cancellationToken))
                : HeardScript.Empty;
        }

        return FootageWish.WantsCaptions(brief) && clips.Any(clip => clip.HasSpeech)
            ? await new FootageListener(_transcriber, _footage!, _crew.Words).HearAsync(
                [.. clips.Select(clip => (clip.Media, clip.Speech))], brief.Language, progress, cancellationToken)
            : HeardScript.Empty;
    }

    private StageModel CutModel(DirectionRequest request, FootageCutKind kind, bool hasSpeech)
    {
        var brief = request.Brief;
        bool zh = brief.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        bool hasMusic = brief.WantsMusic ?? (request.Media.Any(media => media.Kind == MediaKind.Audio)
            || kind == FootageCutKind.Highlights || (kind == FootageCutKind.Film && !hasSpeech));
        string title = Title(brief);
        var script = new VideoScript
        {
            Title = title.Length > 0 ? title : kind == FootageCutKind.Highlights ? (zh ? "精彩集锦" : "Highlights") : zh ? "我的视频" : "My video",
            Language = brief.Language,
            Scenes = [new ScriptScene { Kind = SceneKind.Picture }],
            Genre = "photos",
            HasNarration = false,
            HasCaptions = false,
            HasMusic = hasMusic,
        };
        var written = _crew.Write(brief, [], request.Seed);
        string mood = brief.MusicMood.Length > 0 ? brief.MusicMood
            : written.MusicMood is "corporate" or "" ? (kind == FootageCutKind.Highlights ? "upbeat" : "warm")
            : written.MusicMood;
        return Casting.Cast(request, script) with
        {
            Words = _crew.Words,
            MusicMood = hasMusic ? mood : "",
            HasSounds = false,
        };
    }

    // Only words that the user gave: nothing is written over somebody's own film.
    private static string Title(Brief brief) =>
        brief.Caption.Length > 0 ? brief.Caption
        : brief.QuotedWords.FirstOrDefault(words => words.Length <= 40 && words != brief.CallToAction) is { } quoted ? quoted
        : FootageWish.Called(brief.Message);
}
