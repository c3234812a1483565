using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>A director that makes three plain scenes and really changes what it is asked to change.</summary>
internal sealed class SmallDirector : IDirector
{
    private const string Titles = "Come in|Stay|Come back";

    public ImmutableArray<ExternalReference>? Media { get; private set; }

    public Exception? Failure { get; init; }

    /// <summary>Ends never, until it is cancelled.</summary>
    public bool Hangs { get; init; }

    /// <summary>What it says of captions; <c>null</c> for nothing.</summary>
    public DirectorNote? CaptionNote { get; init; }

    public bool WasCancelled { get; private set; }

    public static Timeline Video() => Timeline.Empty with
    {
        Title = "Come in",
        Tracks =
        [
            Track("main", TrackKind.Video, [.. Titles.Split('|').Select((title, i) => Clip($"s{i + 1}", "background", GeneratorKinds.Solid, "color", "#203040") with { Name = title })]),
            Track("title", TrackKind.Text, [.. Titles.Split('|').Select((title, i) => Clip($"t{i + 1}", "title", GeneratorKinds.Text, "text", title))]),
            Words("caption", TrackKind.Text, GeneratorKinds.Text),
            Words("narration", TrackKind.Audio, GeneratorKinds.Speech),
            Music("upbeat", 900),
        ],
    };

    public async Task<Direction> DirectAsync(
        DirectionRequest request,
        IProgress<DirectionStep>? progress,
        CancellationToken cancellationToken)
    {
        Media = request.Media;
        progress?.Report(new("write_script", Properties.Empty.With("scenes", 3)));
        await Task.Yield();
        if (Hangs)
        {
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                WasCancelled = true;
                throw;
            }
        }

        progress?.Report(new("choose_music", Properties.Empty.With("mood", "upbeat")));
        return Failure is null
            ? new Direction(
                Video(),
                new VideoScript { Title = "Come in", Language = "en", Scenes = [new ScriptScene { Kind = SceneKind.Hook }] },
                ["30 seconds, because you did not say"])
            : throw Failure;
    }

    public Timeline Reflow(Timeline timeline, int width, int height) => timeline with { Width = width, Height = height };

    public Task<Timeline> RetimeAsync(Timeline timeline, double seconds, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        double factor = seconds / timeline.Seconds;
        return Task.FromResult(timeline with
        {
            Tracks =
            [
                .. timeline.Tracks.Select(track => track with
                {
                    Items = [.. track.Clips.Select(clip => clip with { Frames = (long)Math.Round(clip.Frames * factor) })],
                }),
            ],
        });
    }

    public Task<Timeline> WithNarrationAsync(Timeline timeline, CancellationToken cancellationToken) =>
        Task.FromResult(timeline.Apply(new AddTrack(Words("narration", TrackKind.Audio, GeneratorKinds.Speech))));

    public Timeline WithoutNarration(Timeline timeline) => Without(timeline, "narration");

    public Task<CaptionedTimeline> WithCaptionsAsync(
        Timeline timeline, IProgress<DirectionStep>? progress, CancellationToken cancellationToken)
    {
        bool isDraft = CaptionNote is not null;
        if (isDraft)
        {
            progress?.Report(new("hear_speech", Properties.Empty.With("percent", 100)));
        }

        var captions = Words("caption", TrackKind.Text, GeneratorKinds.Text);
        return Task.FromResult(new CaptionedTimeline(
            timeline.TrackWithRole("narration") is null
                ? timeline
                : timeline.Apply(new AddTrack(isDraft ? captions with { Metadata = captions.Metadata.With("draft", true) } : captions)),
            CaptionNote));
    }

    public Timeline WithoutCaptions(Timeline timeline) => Without(timeline, "caption");

    public Timeline WithAiNotice(Timeline timeline) => timeline.TrackWithRole(AiNotice.Role) is null
        ? timeline.Apply(new AddTrack(Words(AiNotice.Role, TrackKind.Text, GeneratorKinds.Text)))
        : timeline;

    public Timeline WithMusic(Timeline timeline, string? mood) => timeline.TrackWithRole("music") is { } track
        ? timeline.WithTrack(track with { Items = Music(mood ?? "upbeat", timeline.Length).Items })
        : timeline.Apply(new AddTrack(Music(mood ?? "upbeat", timeline.Length)));

    public Timeline WithoutMusic(Timeline timeline) => Without(timeline, "music");

    public Timeline Restyle(Timeline timeline, string styleId) => timeline;

    public Timeline WithPalette(Timeline timeline, IReadOnlyList<string> colors) => timeline with
    {
        Metadata = timeline.Metadata.With("palette", new JsonObject { ["accent"] = colors[0] }),
    };

    public Timeline WithBackground(Timeline timeline, IReadOnlyList<int> scenes, IReadOnlyList<string> colors, string? style)
    {
        var shown = timeline.Scenes();
        return timeline.Apply(scenes.Select(i => new ChangeClip(shown[i].Clip.WithParameters(
            shown[i].Clip.Parameters.With("color", colors.Count > 0 ? colors[0] : "#112233")))));
    }

    public Task<Timeline> RegenerateAsync(
        Timeline timeline,
        IReadOnlyList<ExternalReference> media,
        long seed,
        CancellationToken cancellationToken) =>
        Task.FromResult(Video() with { Metadata = timeline.Metadata.With("seed", seed) });

    public Timeline RegenerateScenes(Timeline timeline, IReadOnlyList<int> scenes, long seed)
    {
        var shown = timeline.Scenes();
        return timeline.Apply(scenes.Select(i => new ChangeClip(shown[i].Clip with
        {
            Metadata = shown[i].Clip.Metadata.With("seed", seed),
        })));
    }

    public Timeline InsertScenes(Timeline timeline, int place, IReadOnlyList<NewScene> scenes)
    {
        var shown = timeline.Scenes();
        long at = place < shown.Count ? shown[place].Range.Start : timeline.MainTrack()!.Length;
        var clips = new List<Clip>();
        foreach (var scene in scenes)
        {
            var clip = Clip("new", "background", GeneratorKinds.Solid, "color", "#445566") with
            {
                Id = new($"{timeline.NewClipId("new").Value}x{clips.Count}"),
                Frames = timeline.Rate.FramesFromSeconds(scene.Seconds),
                Name = scene.Text,
            };
            clips.Add(scene.Media is null ? clip : clip with { Media = scene.Media, Name = scene.Media.Name });
        }

        return timeline.Apply(new InsertRange(at, [.. clips]));
    }

    public Timeline ReplaceMedia(Timeline timeline, int place, ExternalReference media)
    {
        var clip = timeline.Scenes()[place].Clip;
        return timeline.Apply(new ChangeClip(clip with { Media = media, Name = media.Name, SourceStart = 0 }));
    }

    public Task<Timeline> RespeakAsync(Timeline timeline, SpeechChange change, CancellationToken cancellationToken)
    {
        var lines = timeline.TrackWithRole("narration")!.Placed().ToList();
        foreach (var (place, text) in change.Lines.Where(line => line.Key < lines.Count && line.Value.Length > 0))
        {
            timeline = timeline.Apply(new ChangeClip(lines[place].Clip.WithParameters(
                lines[place].Clip.Parameters.With("text", text))));
        }

        var metadata = timeline.Metadata;
        metadata = change.Voice is null ? metadata : metadata.With("voice", change.Voice);
        metadata = change.Rate is null ? metadata : metadata.With("speechRate", change.Rate.Value);
        return Task.FromResult(timeline with { Metadata = metadata });
    }

    public Task<Timeline> ShortenAsync(Timeline timeline, double seconds, CancellationToken cancellationToken) =>
        RetimeAsync(timeline, seconds, cancellationToken);

    public IReadOnlyList<(PlacedClip Clip, double Score)> FindShowing(Timeline timeline, string words) =>
    [
        .. timeline.Placed()
            .Where(placed => (placed.Clip.Parameters.Text("text") ?? placed.Clip.Name).Contains(words, StringComparison.OrdinalIgnoreCase))
            .Select(placed => (placed, 5.0)),
    ];

    public string? FindArt(string words) => words == "star" ? "emoji:star" : null;

    private static Timeline Without(Timeline timeline, string role) =>
        timeline with { Tracks = timeline.Tracks.RemoveAll(track => track.Role == role) };

    private static Track Words(string role, TrackKind kind, string generator) =>
        Track(role, kind, [.. Enumerable.Range(1, 3).Select(i => Clip($"{role}{i}", role, generator, "text", $"Line {i}"))]);

    private static Track Music(string mood, long frames) =>
        Track("music", TrackKind.Audio, [Clip("music", "music", GeneratorKinds.Music, "mood", mood) with { Frames = frames }]);

    private static Track Track(string role, TrackKind kind, ImmutableArray<TrackItem> items) => new()
    {
        Id = new(role),
        Kind = kind,
        Metadata = Properties.Empty.With("role", role),
        Items = items,
    };

    private static Clip Clip(string id, string role, string generator, string parameter, string value) => new()
    {
        Id = new(id),
        Media = new GeneratorReference { Kind = generator, Parameters = Properties.Empty.With(parameter, value) },
        Frames = 300,
        Name = value,
        Metadata = Properties.Empty.With("role", role),
    };
}
