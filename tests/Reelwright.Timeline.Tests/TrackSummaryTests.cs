using System.Text.Json.Nodes;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class TrackSummaryTests
{
    [Fact]
    public void The_summary_has_the_form_that_clients_know()
    {
        var timeline = new Timeline
        {
            Tracks =
            [
                Track("v", TrackKind.Video, "main", Clip("v1", 300, "city timelapse", GeneratorKinds.Background, new())),
                Track("a", TrackKind.Audio, "music", Clip("a1", 300, "", GeneratorKinds.Music, new() { ["mood"] = "lo-fi" }))
                    with { GainDb = -9.12 },
                Track("t", TrackKind.Text, "titles", Clip("t1", 90, "", GeneratorKinds.Text, new() { ["text"] = "Urban Dreams" })),
            ],
        };

        Assert.Equal(
            "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: \"Urban Dreams\" (0-3s)",
            TrackSummary.Of(timeline, "en"));
        Assert.Equal(
            "时间线（3 条轨道）：1. 视频：city timelapse (0-10s) 2. 配乐：Lo-fi (0-10s, 35%) 3. 标题：\"Urban Dreams\" (0-3s)",
            TrackSummary.Of(timeline, "zh-Hans"));
    }

    [Fact]
    public void Layers_of_one_role_are_one_line()
    {
        var caption = Clip("c1", 30, "", GeneratorKinds.Text, new() { ["text"] = "one" });
        var timeline = new Timeline
        {
            Tracks =
            [
                Track("b", TrackKind.Video, "background", Clip("b1", 120, "sky", GeneratorKinds.Background, new())),
                Track("v", TrackKind.Video, "main", [.. Enumerable.Range(1, 5).Select(i =>
                    Clip($"v{i}", 24, $"Scene {i}", GeneratorKinds.Art, new()))]),
                Track("s", TrackKind.Audio, "narration", Clip("s1", 45, "", GeneratorKinds.Speech, new() { ["text"] = "Hi" })),
                Track("c", TrackKind.Text, "captions", caption, caption with { Id = new("c2") }) with { IsMuted = true },
            ],
        };

        Assert.Equal(
            "Timeline (3 tracks): 1. Video: Scene 1, Scene 2, Scene 3 +2 (0-4s) 2. Narration: 1 line (0-1.5s) "
            + "3. Captions: 2 lines (0-2s, muted)",
            TrackSummary.Of(timeline, null));
    }

    [Fact]
    public void Captions_that_are_a_draft_say_so()
    {
        var caption = Clip("c1", 30, "", GeneratorKinds.Text, new() { ["text"] = "one" });
        var captions = Track("c", TrackKind.Text, "captions", caption);
        var timeline = new Timeline { Tracks = [captions with { Metadata = captions.Metadata.With("draft", true) }] };

        Assert.Equal("Timeline (1 track): 1. Captions: 1 line (0-1s, draft)", TrackSummary.Of(timeline, "en"));
        Assert.Equal("时间线（1 条轨道）：1. 字幕：1 句 (0-1s, 草稿)", TrackSummary.Of(timeline, "zh"));
    }

    [Fact]
    public void An_empty_timeline_says_so() =>
        Assert.Equal("Timeline (0 tracks): empty", TrackSummary.Of(Timeline.Empty, "fr"));

    private static Track Track(string id, TrackKind kind, string role, params Clip[] clips) => new()
    {
        Id = new(id),
        Kind = kind,
        Metadata = Properties.Empty.With("role", role),
        Items = [.. clips],
    };

    private static Clip Clip(string id, long frames, string name, string kind, JsonObject parameters) => new()
    {
        Id = new(id),
        Frames = frames,
        Name = name,
        Media = new GeneratorReference { Kind = kind, Parameters = Properties.From(parameters) },
    };
}
