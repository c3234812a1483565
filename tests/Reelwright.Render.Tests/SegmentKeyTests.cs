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
        var segments = await SegmentsAsync(Film());

        Assert.Equal(0, segments[0].Range.Start);
        Assert.Equal(600, segments[^1].Range.End);
        Assert.All(segments.Zip(segments.Skip(1)), pair => Assert.Equal(pair.First.Range.End, pair.Second.Range.Start));
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
        var small = await SegmentsAsync(Film());
        var large = await Engines.Shared.SegmentsAsync(
            Film(), OutputSettings.For(Film()).Scaled(Film(), 360), Engines.NoMedia, CancellationToken.None);

        Assert.Empty(small.Select(segment => segment.Key).Intersect(large.Select(segment => segment.Key)));
    }

    [Fact]
    public async Task A_scene_before_them_that_gets_longer_keeps_the_keys_of_all_later_segments()
    {
        var before = Dissolving(100, 200);
        var after = Dissolving(130, 200);

        var old = await SegmentsAsync(before);
        var now = await SegmentsAsync(after);

        Assert.Equal([0, 60, 90, 150, 210, 270], old.Select(segment => segment.Range.Start));
        Assert.Equal([0, 60, 120, 180, 240, 300], now.Select(segment => segment.Range.Start));
        Assert.Equal(old.Skip(3).Select(segment => segment.Key), now.Skip(3).Select(segment => segment.Key));
        Assert.NotEqual(old[0].Key, now[0].Key);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(61)]
    [InlineData(89)]
    [InlineData(90)]
    [InlineData(1000)]
    public void Segments_are_a_half_to_one_and_a_half_steps_long_unless_the_whole_is_shorter(long frames)
    {
        var ranges = SegmentKeys.Ranges(Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("a", frames, "#000000"), Scenes.Solid("b", 5, "#ffffff"), Scenes.Solid("c", 70, "#ffffff")))).ToList();

        Assert.Equal(frames + 75, ranges.Sum(range => range.Length));
        Assert.All(ranges, range => Assert.InRange(range.Length, 15, 89));
    }

    [Fact]
    public async Task A_key_that_is_not_known_yet_changes_what_shows_it()
    {
        var before = Film();
        var clip = before.Find(new("u"))!.Clip;
        var after = before.Apply(new ChangeClip(clip with { Extra = clip.Extra.With("later", JsonValue.Create(1)) }));

        int[] changed = await ChangedAsync(before, after);

        Assert.Equal([6, 7, 8], changed);
    }

    [Fact]
    public async Task What_people_call_a_clip_and_how_loud_it_is_changes_nothing()
    {
        var before = Film();
        var clip = before.Find(new("a"))!.Clip;
        var quiet = new Effect { Kind = EffectKinds.Volume, Parameters = Properties.Empty.With("gainDb", JsonValue.Create(-6)) };

        Assert.Empty(await ChangedAsync(before, before.Apply(new ChangeClip(clip.With(quiet) with { Name = "renamed" })) with { Title = "new" }));
    }

    private static Timeline Dissolving(long first, long second) => Scenes.Small(
        Scenes.Track(
            "V1", TrackKind.Video, "main", Scenes.Background("a", first), Scenes.Change("dissolve", 20), Scenes.Background("b", second)));

    private static Task<System.Collections.Immutable.ImmutableArray<PlanSegment>> SegmentsAsync(Timeline timeline) =>
        Engines.Shared.SegmentsAsync(timeline, OutputSettings.For(timeline), Engines.NoMedia, CancellationToken.None);

    private static async Task<int[]> ChangedAsync(Timeline before, Timeline after)
    {
        var old = await SegmentsAsync(before);
        var now = await SegmentsAsync(after);
        return [.. Enumerable.Range(0, now.Length).Where(i => old[i].Key != now[i].Key)];
    }

    [Fact]
    public void A_new_version_of_a_library_that_draws_has_another_name()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["libpango-1.0.so.0.5"], "one");
        File.CreateSymbolicLink(folder["libpango-1.0.so.0"], folder["libpango-1.0.so.0.5"]);
        string before = NativeLibraries.Versions(["libpango-1.0.so.0"], [folder[""]]);
        File.WriteAllText(folder["libpango-1.0.so.0.5"], "another");

        Assert.NotEqual(before, NativeLibraries.Versions(["libpango-1.0.so.0"], [folder[""]]));
        foreach (string name in new[] { "pango-", "cairo", "rsvg", "fontconfig", "freetype", "harfbuzz" })
        {
            Assert.Matches($"lib{name}[^ ]* [0-9]+ [0-9]+", NativeLibraries.Versions());
        }
    }
}
