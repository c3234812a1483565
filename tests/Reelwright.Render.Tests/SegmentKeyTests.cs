using System.Text.Json.Nodes;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class SegmentKeyTests
{
    private static Timeline Film() => Scenes.Small(
        Scenes.Track("V1", TrackKind.Video, "main", Scenes.Background("a", 300), Scenes.Background("b", 300)),
        Scenes.Track("T1", TrackKind.Text, "title", Scenes.Words("t", 100, "one"), new Gap(300), Scenes.Words("u", 100, "two")),
        Scenes.Track("A1", TrackKind.Audio, "music", Scenes.Music("m", 600)));

    [Fact]
    public async Task Segments_cover_every_frame_once()
    {
        await using var plan = await Engines.CompileAsync(Film());

        Assert.Equal(0, plan.Segments[0].Range.Start);
        Assert.Equal(600, plan.Segments[^1].Range.End);
        Assert.All(plan.Segments.Zip(plan.Segments.Skip(1)), pair => Assert.Equal(pair.First.Range.End, pair.Second.Range.Start));
    }

    [Fact]
    public async Task Changing_one_title_changes_only_the_segments_that_show_it()
    {
        var before = Film();
        var clip = before.Find(new("u"))!.Clip;
        var after = before.Apply(new ChangeClip(clip.WithParameters(clip.Parameters.With("text", JsonValue.Create("three")))));

        int[] changed = await ChangedAsync(before, after);

        Assert.Equal([6, 7, 8], changed);
    }

    [Fact]
    public async Task Changing_the_music_changes_no_picture() => Assert.Empty(await ChangedAsync(
        Film(), Film().Apply(new SetTrackGain(new("A1"), -12))));

    [Fact]
    public async Task Another_size_changes_every_segment()
    {
        await using var small = await Engines.CompileAsync(Film());
        await using var large = await Engines.Shared.CompileAsync(
            Film(), OutputSettings.For(Film()).Scaled(Film(), 360), Engines.NoMedia, CancellationToken.None);

        Assert.Empty(small.Segments.Select(segment => segment.Key).Intersect(large.Segments.Select(segment => segment.Key)));
    }

    private static async Task<int[]> ChangedAsync(Timeline before, Timeline after)
    {
        await using var old = await Engines.CompileAsync(before);
        await using var now = await Engines.CompileAsync(after);
        return [.. Enumerable.Range(0, now.Segments.Length).Where(i => old.Segments[i].Key != now.Segments[i].Key)];
    }
}
