using System.Collections.Immutable;
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

    public Task<Timeline> WithCaptionsAsync(Timeline timeline, CancellationToken cancellationToken) =>
        Task.FromResult(timeline.TrackWithRole("narration") is null
            ? timeline
            : timeline.Apply(new AddTrack(Words("caption", TrackKind.Text, GeneratorKinds.Text))));

    public Timeline WithoutCaptions(Timeline timeline) => Without(timeline, "caption");

    public Timeline WithMusic(Timeline timeline, string? mood) => timeline.TrackWithRole("music") is { } track
        ? timeline.WithTrack(track with { Items = Music(mood ?? "upbeat", timeline.Length).Items })
        : timeline.Apply(new AddTrack(Music(mood ?? "upbeat", timeline.Length)));

    public Timeline WithoutMusic(Timeline timeline) => Without(timeline, "music");

    public Timeline Restyle(Timeline timeline, string styleId) => timeline;

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
