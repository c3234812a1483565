using System.Text.Json.Nodes;
using Reelwright.Interchange;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Compositions inside compositions, and trims of them, as other programs write them.</summary>
public sealed class OtioNestedTests
{
    [Fact]
    public void A_stack_inside_a_track_is_laid_out_at_its_times_with_its_upper_layers_above()
    {
        // a: 0-24, the stack: 24-60 (its frames 12-48), b: 60-84.
        var stack = Stack("city", Track("low", "Video", Clip("x", 0, 48)), Track("high", "Video", Gap(24), Clip("y", 5, 24)), Track("sound", "Audio", Clip("z", 0, 48)));
        stack["source_range"] = Range(12, 36);

        var (timeline, left) = Open(Track("V1", "Video", Clip("a", 0, 24), stack, Clip("b", 0, 24)));

        Assert.Equal(["a 0+24@0", "x 24+36@12", "b 60+24@0"], Shown(timeline.Tracks[0]));
        Assert.Equal(["y 36+24@5"], Shown(timeline.Tracks[1]));
        Assert.Equal(["z 24+36@12"], Shown(timeline.Tracks[2]));
        Assert.Equal([TrackKind.Video, TrackKind.Video, TrackKind.Audio], timeline.Tracks.Select(track => track.Kind));
        Assert.Equal(["V1", "high", "sound"], timeline.Tracks.Select(track => track.Name));
        Assert.Equal(["track 1, item 2: the stack 'city' inside is laid out flat, in 3 layers; it goes back out that way"], left);
    }

    [Fact]
    public void Tracks_stacks_and_clips_are_read_at_any_depth()
    {
        var deep = Track("inner", "Video", Clip("p", 0, 10), Stack("s", Clip("q", 0, 20), Stack("t", Clip("r", 3, 8))), Clip("u", 0, 5));
        var (timeline, left) = Open(Track("V1", "Video", Gap(6), deep, Clip("b", 0, 24)), Stack("top", Clip("m", 0, 7), Clip("n", 0, 9)), Clip("lone", 2, 11));

        Assert.Equal(["p 6+10@0", "q 16+20@0", "u 36+5@0", "b 41+24@0"], Shown(timeline.Tracks[0]));
        Assert.Equal(["r 16+8@3"], Shown(timeline.Tracks[1]));
        Assert.Equal([["m 0+7@0"], ["n 0+9@0"], ["lone 0+11@2"]], timeline.Tracks.Skip(2).Select(Shown));
        Assert.Contains("track 1, item 2: the track 'inner' inside is laid out flat, in 2 layers; it goes back out that way", left);
        Assert.Contains("track 3: the stack 'top' inside is laid out flat, in 2 layers; it goes back out that way", left);
    }

    [Fact]
    public void The_trim_of_a_track_is_applied()
    {
        var track = Track("V1", "Video", Clip("a", 100, 24), Transition(6, 6), Clip("b", 0, 24), Transition(4, 4), Clip("c", 0, 24));
        track["source_range"] = Range(10, 40);

        var (timeline, left) = Open(track);

        Assert.Equal(["a 0+14@110", "b 14+24@0", "c 38+2@0"], Shown(timeline.Tracks.Single()));
        Assert.Equal([(6L, 6L), (4L, 2L)], timeline.Tracks.Single().Items.OfType<Transition>().Select(one => (one.InOffset, one.OutOffset)));
        Assert.Equal(["track 1: its trim is applied; what it cut away does not go back out"], left);
    }

    [Fact]
    public void The_trim_of_the_whole_is_applied_to_every_track_and_a_transition_at_its_end_is_a_cut()
    {
        var document = Document(Track("V1", "Video", Clip("a", 0, 24), Transition(3, 3), Clip("b", 0, 24)), Track("A1", "Audio", Gap(12), Clip("m", 0, 100)));
        document["tracks"]!["source_range"] = Range(6, 18);
        document["tracks"]!["markers"] = new JsonArray(new JsonObject { ["OTIO_SCHEMA"] = "Marker.2", ["name"] = "here", ["marked_range"] = Range(10, 2) });

        var (timeline, left) = InterchangeFormats.Open(document.ToJsonString(), "otio");

        Assert.Equal([["a 0+18@6"], ["m 6+12@0"]], timeline.Tracks.Select(Shown));
        Assert.Equal(4, timeline.Markers.Single().Range.Start);
        Assert.Equal(
            ["track 1: a transition at or beyond the ends of a trim is a cut here", "the timeline: its trim is applied; what it cut away does not go back out"],
            left.AsEnumerable());
    }

    [Fact]
    public void A_trim_beyond_what_is_there_is_empty_there()
    {
        var inner = Track("short", "Video", Clip("x", 0, 10));
        inner["source_range"] = Range(0, 30);

        var (timeline, _) = Open(Track("V1", "Video", inner, Clip("b", 0, 5)));

        Assert.Equal(["x 0+10@0", "b 30+5@0"], Shown(timeline.Tracks.Single()));
    }

    [Fact]
    public void What_stands_on_an_inner_composition_is_told()
    {
        var stack = Stack("look", Clip("x", 0, 10));
        stack["effects"] = new JsonArray(new JsonObject { ["OTIO_SCHEMA"] = "Effect.1", ["effect_name"] = "Blur" });
        stack["markers"] = new JsonArray(new JsonObject { ["OTIO_SCHEMA"] = "Marker.2" });
        var off = Stack("off", Clip("y", 0, 12));
        off["enabled"] = false;

        var (timeline, left) = Open(Track("V1", "Video", stack, off, Clip("b", 0, 5)));

        Assert.Equal(["x 0+10@0", "b 22+5@0"], Shown(timeline.Tracks.Single()));
        Assert.Contains("track 1, item 1: the effect 'Blur' on the stack 'look' is not carried", left);
        Assert.Contains("track 1, item 1: 1 markers on the stack 'look' are not carried", left);
        Assert.Contains("track 1, item 2: the stack 'off' is switched off in the file and left out", left);
    }

    [Fact]
    public void A_composition_counted_at_another_rate_lands_on_whole_frames_without_drifting()
    {
        // Three inner clips of 10/30 s in a timeline of 24 frames a second: 8 frames each; of 11/30 s, 8.8 frames each.
        var stack = Track("inner", "Video", Clip("x", 0, 11, 30), Clip("y", 0, 11, 30), Clip("z", 0, 11, 30));

        var (timeline, left) = Open(Track("V1", "Video", Clip("a", 0, 24), stack, Clip("b", 0, 24)));

        Assert.Equal(["a 0+24@0", "x 24+9@0", "y 33+9@0", "z 42+8@0", "b 50+24@0"], Shown(timeline.Tracks.Single()));
        Assert.Contains("times that lie between the frames of 24 a second were rounded to whole ones", left);
    }

    [Fact]
    public void A_copy_of_one_of_our_clips_gets_an_id_of_its_own()
    {
        var document = JsonNode.Parse(InterchangeFormats.Write(
            Open(Track("V1", "Video", Clip("a", 0, 24))).Timeline, "otio", _ => null).Text)!;
        var children = (JsonArray)document["tracks"]!["children"]![0]!["children"]!;
        children.Add(children[0]!.DeepClone());

        var back = InterchangeFormats.Read(document.ToJsonString(), "otio");

        Assert.Equal(2, back.Tracks.Single().Clips.Select(clip => clip.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(86_412, 86_400, 12)]
    [InlineData(12, 86_400, 12)]
    [InlineData(12, 0, 12)]
    public void A_clip_of_a_file_whose_time_begins_elsewhere_shows_the_right_frame(long start, long fileStart, long frame)
    {
        var clip = Clip("a", start, 24);
        clip["media_references"] = new JsonObject
        {
            ["DEFAULT_MEDIA"] = new JsonObject { ["OTIO_SCHEMA"] = "ExternalReference.1", ["target_url"] = "a.mov", ["available_range"] = Range(fileStart, 500) },
        };

        var timeline = Open(Track("V1", "Video", clip)).Timeline;
        var again = JsonNode.Parse(InterchangeFormats.Write(timeline, "otio", _ => null).Text)!;

        Assert.Equal(frame, timeline.Tracks.Single().Clips.Single().SourceStart);
        Assert.Equal(start, (double)again["tracks"]!["children"]![0]!["children"]![0]!["source_range"]!["start_time"]!["value"]!);
    }

    [Fact]
    public void A_kind_of_item_that_is_not_known_is_refused_in_words() =>
        Assert.Contains(
            "Whatever",
            Assert.Throws<InterchangeException>(() => Open(Track("V1", "Video", Stack("s", new JsonObject { ["OTIO_SCHEMA"] = "Whatever.1" })))).Message,
            StringComparison.Ordinal);

    private static (Timeline Timeline, IReadOnlyList<string> Left) Open(params JsonObject[] children)
    {
        var (timeline, left) = InterchangeFormats.Open(Document(children).ToJsonString(), "otio");
        return (timeline, left);
    }

    private static IEnumerable<string> Shown(Track track) => track.Placed()
        .Select(placed => $"{placed.Clip.Name} {placed.Range.Start}+{placed.Range.Length}@{placed.Clip.SourceStart}");

    private static JsonObject Document(params JsonObject[] children) =>
        new() { ["OTIO_SCHEMA"] = "Timeline.1", ["name"] = "cut", ["tracks"] = Stack("tracks", children) };

    private static JsonObject Stack(string name, params JsonObject[] children) =>
        new() { ["OTIO_SCHEMA"] = "Stack.1", ["name"] = name, ["children"] = new JsonArray([.. children]) };

    private static JsonObject Track(string name, string kind, params JsonObject[] children) =>
        new() { ["OTIO_SCHEMA"] = "Track.1", ["name"] = name, ["kind"] = kind, ["children"] = new JsonArray([.. children]) };

    private static JsonObject Clip(string name, long start, long length, double rate = 24) =>
        new() { ["OTIO_SCHEMA"] = "Clip.2", ["name"] = name, ["source_range"] = Range(start, length, rate) };

    private static JsonObject Gap(long length) => new() { ["OTIO_SCHEMA"] = "Gap.1", ["source_range"] = Range(0, length) };

    private static JsonObject Transition(long before, long after) => new()
    {
        ["OTIO_SCHEMA"] = "Transition.1",
        ["transition_type"] = "SMPTE_Dissolve",
        ["in_offset"] = Time(before),
        ["out_offset"] = Time(after),
    };

    private static JsonObject Range(long start, long length, double rate = 24) =>
        new() { ["OTIO_SCHEMA"] = "TimeRange.1", ["start_time"] = Time(start, rate), ["duration"] = Time(length, rate) };

    private static JsonObject Time(double value, double rate = 24) => new() { ["OTIO_SCHEMA"] = "RationalTime.1", ["rate"] = rate, ["value"] = value };
}
