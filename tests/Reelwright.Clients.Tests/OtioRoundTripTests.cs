using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Interchange;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>What goes out as OpenTimelineIO comes back as it was: our timelines, and other programs' files.</summary>
public sealed class OtioRoundTripTests
{
    private const int Timelines = 200;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_a_timeline_holds_comes_back(int seed)
    {
        var timelines = new RandomTimelines(seed);
        for (int number = 0; number < Timelines; number++)
        {
            var timeline = timelines.Next();

            var back = InterchangeFormats.Open(InterchangeFormats.Write(timeline, "otio", _ => null).Text, "otio");

            Assert.Equal(DraftCodec.Encode(timeline).ToJsonString(), DraftCodec.Encode(back.Timeline).ToJsonString());
            Assert.Empty(back.Left);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_another_program_wrote_goes_back_out(int seed)
    {
        var files = new RandomOtio(seed);
        for (int number = 0; number < Timelines; number++)
        {
            var file = files.Next();

            var once = InterchangeFormats.Read(file.ToJsonString(), "otio");

            // By way of the draft, as the server keeps it, and twice, as people work.
            var kept = DraftCodec.Decode((JsonObject)JsonNode.Parse(DraftCodec.Encode(once).ToJsonString())!);
            string written = InterchangeFormats.Write(kept, "otio", _ => null).Text;
            string again = InterchangeFormats.Write(InterchangeFormats.Read(written, "otio"), "otio", _ => null).Text;
            Assert.Equal(Plain(file), Plain(JsonNode.Parse(written)));
            Assert.Equal(Plain(file), Plain(JsonNode.Parse(again)));
        }
    }

    [Fact]
    public void What_does_nothing_here_is_told()
    {
        var file = new RandomOtio(5).Next();
        var track = (JsonObject)file["tracks"]!["children"]![0]!;
        track["children"] = new JsonArray(
            RandomOtio.Transition(3, 3),
            RandomOtio.Clip("shot", 48, new JsonObject { ["OTIO_SCHEMA"] = "GeneratorReference.1", ["generator_kind"] = "SMPTEBars", ["parameters"] = new JsonObject() }));
        var clip = (JsonObject)track["children"]![1]!;
        clip["effects"] = new JsonArray(new JsonObject { ["OTIO_SCHEMA"] = "Effect.1", ["name"] = "", ["effect_name"] = "Blur" });
        clip["markers"] = new JsonArray(new JsonObject { ["OTIO_SCHEMA"] = "Marker.2", ["name"] = "here" });
        clip["enabled"] = false;
        file["tracks"]!["children"] = new JsonArray(track.DeepClone());

        var left = InterchangeFormats.Open(file.ToJsonString(), "otio").Left;

        Assert.Contains("track 1, item 1: a transition that is not between two clips is a cut here", left);
        Assert.Contains("track 1, item 2: what 'SMPTEBars' makes is not known here; its place shows a slate", left);
        Assert.Contains("track 1, item 2: the effect 'Blur' does nothing here; it goes back out with the timeline", left);
        Assert.Contains("track 1, item 2: 1 of its markers are not shown here; they go back out with the timeline", left);
        Assert.Contains("track 1, item 2: the clip 'shot' is switched off in the file and shown here; remove it if it is not wanted", left);
    }

    [Theory]
    [InlineData("LinearTimeWarp.1", 2.0, 2.0, false, false)]
    [InlineData("LinearTimeWarp.1", -0.5, 0.5, true, false)]
    [InlineData("LinearTimeWarp.1", 0.0, 1.0, false, true)]
    [InlineData("FreezeFrame.1", 0.0, 1.0, false, true)]
    [InlineData("LinearTimeWarp.1", 8.0, 4.0, false, false)]
    public void A_clip_plays_as_fast_as_another_program_says(string schema, double scalar, double factor, bool isReversed, bool isFrozen)
    {
        var file = new RandomOtio(5).Next();
        var clip = RandomOtio.Clip("shot", 48, new JsonObject { ["OTIO_SCHEMA"] = "ExternalReference.1", ["target_url"] = "shot.mov" });
        clip["effects"] = new JsonArray(new JsonObject { ["OTIO_SCHEMA"] = schema, ["name"] = "fast", ["effect_name"] = "Retime", ["time_scalar"] = scalar });
        file["tracks"]!["children"] = new JsonArray(new JsonObject { ["OTIO_SCHEMA"] = "Track.1", ["kind"] = "Video", ["children"] = new JsonArray(clip) });

        var read = InterchangeFormats.Open(file.ToJsonString(), "otio");
        var warp = JsonNode.Parse(InterchangeFormats.Write(read.Timeline, "otio", _ => null).Text)!["tracks"]!["children"]![0]!["children"]![0]!["effects"]!.AsArray().Single()!;

        var speed = read.Timeline.Tracks[0].Clips.Single().Effect(EffectKinds.Speed)!.Parameters;
        Assert.Equal((factor, isReversed, isFrozen), (speed.Number("factor", 1), speed.Flag("reverse", false), speed.Flag("freeze", false)));
        Assert.Equal(48, read.Timeline.Tracks[0].Clips.Single().Frames);
        Assert.DoesNotContain(read.Left, line => line.StartsWith("track 1", StringComparison.Ordinal) && line.Contains("does nothing", StringComparison.Ordinal));
        Assert.Equal(Math.Abs(scalar) > 4, read.Left.Contains("track 1, item 1: a speed of 8 is 4 here"));
        Assert.Equal(("Retime", Math.Clamp(scalar, -4, 4)), (warp["effect_name"]!.ToString(), (double)warp["time_scalar"]!));
    }

    [Fact]
    public void A_speed_of_ours_is_one_that_other_programs_know_and_may_change()
    {
        var clip = new Clip
        {
            Id = new("a"),
            Name = "a",
            Frames = 30,
            Media = new ExternalReference { MediaId = "med_1", ContentHash = "00", Name = "one.mp4", Kind = MediaKind.Video, DurationSeconds = 4 },
        };
        var fast = clip.With(new Effect { Kind = EffectKinds.Speed, Parameters = Properties.Empty.With("factor", 2).With("keepPitch", false) });
        var timeline = new Timeline { Tracks = [new() { Id = new("main"), Kind = TrackKind.Video, Items = [fast] }] };

        var file = InterchangeFormats.Write(timeline, "otio", _ => null);
        var document = JsonNode.Parse(file.Text)!;
        var warp = document["tracks"]!["children"]![0]!["children"]![0]!["effects"]!.AsArray().Single()!;
        string[] said = [warp["OTIO_SCHEMA"]!.ToString(), warp["time_scalar"]!.ToString()];
        warp["time_scalar"] = 3.0;
        var back = InterchangeFormats.Read(document.ToJsonString(), "otio").Tracks[0].Clips.Single().Effect(EffectKinds.Speed)!.Parameters;

        Assert.Equal(["LinearTimeWarp.1", "2"], said);
        Assert.Empty(file.Left);
        Assert.Equal((3.0, false), (back.Number("factor", 1), back.Flag("keepPitch", true)));
    }

    [Fact]
    public void A_name_a_file_and_markers_that_another_program_changed_are_taken_over()
    {
        var timeline = new Timeline
        {
            Tracks =
            [
                new()
                {
                    Id = new("main"),
                    Kind = TrackKind.Video,
                    Items =
                    [
                        new Clip
                        {
                            Id = new("a"), Name = "first", Frames = 30,
                            Media = new ExternalReference { MediaId = "med_1", ContentHash = "00", Name = "one.mp4", Kind = MediaKind.Video, DurationSeconds = 4 },
                        },
                    ],
                },
            ],
            Markers = [new() { Name = "beat", Range = new(10, 0), Metadata = Properties.Empty.With("mine", 1) }],
        };
        var document = JsonNode.Parse(InterchangeFormats.Write(timeline, "otio", _ => "https://server/one?signed=1").Text)!;
        var clip = document["tracks"]!["children"]![0]!["children"]![0]!;
        clip["name"] = "renamed";
        clip["media_references"]!["DEFAULT_MEDIA"]!["target_url"] = "/cards/two.mp4";
        ((JsonArray)document["tracks"]!["markers"]!).Add(JsonNode.Parse(
            """{"OTIO_SCHEMA":"Marker.2","name":"new","color":"GREEN","marked_range":{"start_time":{"OTIO_SCHEMA":"RationalTime.1","rate":30,"value":20},"duration":{"OTIO_SCHEMA":"RationalTime.1","rate":30,"value":5}}}"""));

        var back = InterchangeFormats.Read(document.ToJsonString(), "otio");

        Assert.Equal("renamed", back.Tracks[0].Clips.Single().Name);
        Assert.Equal("/cards/two.mp4", Assert.IsType<MissingReference>(back.Tracks[0].Clips.Single().Media).Name);
        Assert.Equal([("beat", 10L, 0L), ("new", 20L, 5L)], back.Markers.Select(marker => (marker.Name, marker.Range.Start, marker.Range.Length)));
        Assert.Equal(1, back.Markers[0].Metadata.Number("mine", 0));
    }

    [Fact]
    public void Lists_and_captions_tell_what_is_not_read()
    {
        const string List =
            "TITLE: Cut\nFCM: DROP FRAME\n\n001  A001 V     C        00:00:00:00 00:00:01:00 00:01:00;02 00:01:01;02\n* FROM CLIP NAME: one.mov\n* ASC_SOP: (1 1 1)\nM2   A001       050.0                00:00:00:00\n"
            + "002  A002 A     C        00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00\n003  A003 V     W001 010 00:00:00:00 00:00:01:00 00:01:01;02 00:01:02;02\n";
        const string Captions = "WEBVTT\n\nSTYLE\n::cue { color: red }\n\n00:00.000 --> 00:01.000 line:10%\n<i>Hello</i>\n";

        var list = InterchangeFormats.Open(List, "edl");
        var captions = InterchangeFormats.Open(Captions, "vtt");

        Assert.Equal(new FrameRate(30_000, 1001), list.Timeline.Rate);
        Assert.Equal([30L, 30L], list.Timeline.Tracks.Single().Clips.Select(clip => clip.Frames));
        Assert.Contains(list.Timeline.Tracks.Single().Items, item => item is Transition { Kind: TransitionKinds.Wipe, OutOffset: 10 });
        Assert.Contains("event 001: its speed is not carried (M2   A001       050.0                00:00:00:00)", list.Left);
        Assert.Contains("event 001: the note 'ASC_SOP: (1 1 1)' is not carried", list.Left);
        Assert.Contains("event 002: sound (A) is not read from a list", list.Left);
        Assert.Contains("event 003: 'W001' is a plain wipe here", list.Left);
        Assert.Contains("a list does not say how many frames a second it counts: 29.97 were taken", list.Left);
        Assert.Equal("Hello", captions.Timeline.Placed().Single().Clip.Parameters.Text("text"));
        Assert.Contains("the STYLE of the file is not carried", captions.Left);
        Assert.Contains("where captions stand in the picture is not carried; they keep the video's own place", captions.Left);
        Assert.Contains("marks in the words (italics, colours, speakers) are not carried", captions.Left);
    }

    [Theory]
    [InlineData(0, 20, "0 20", null)]
    [InlineData(90_010, 90_030, "10 30", "\"a.mov\" is counted from 01:00:00:00: that is taken for its first frame")]
    [InlineData(1_300_030, 1_300_010, "20 0", "\"a.mov\" has no 14:26:40:10: the earliest cut of it is taken for its first frame")]
    public void Times_beyond_the_end_of_a_file_are_those_of_its_tape(long first, long second, string frames, string? told)
    {
        var file = new ExternalReference { MediaId = "m", ContentHash = "00", Name = "a.mov", Kind = MediaKind.Video, DurationSeconds = 4 };
        Clip[] clips = [.. new[] { first, second }.Select(start => new Clip { Id = new($"c{start}"), Frames = 5, SourceStart = start, Media = file })];
        var timeline = new Timeline { Rate = new(25, 1), Tracks = [new() { Id = new("main"), Kind = TrackKind.Video, Items = [.. clips] }] };
        var lines = new List<string>();

        var fitted = SourceTimes.Fit(timeline, lines.Add);

        Assert.Equal(frames, string.Join(' ', fitted.Placed().Select(placed => placed.Clip.SourceStart)));
        Assert.Equal(told is null ? [] : [told], lines);
    }

    [Theory]
    [InlineData(25, 1)]
    [InlineData(30_000, 1001)]
    public void A_list_of_ours_says_its_rate(int above, int below)
    {
        var timeline = new Timeline
        {
            Rate = new(above, below),
            Tracks =
            [
                new()
                {
                    Id = new("main"),
                    Kind = TrackKind.Video,
                    Items = [new Clip { Id = new("a"), Name = "a.mov", Frames = 77, Media = new MissingReference { Name = "a.mov", Reason = "gone" } }],
                },
            ],
        };

        var back = InterchangeFormats.Open(InterchangeFormats.Write(timeline, "edl", _ => null).Text, "edl");

        Assert.Equal((timeline.Rate, 77L), (back.Timeline.Rate, back.Timeline.Length));
        Assert.Empty(back.Left);
    }

    [Theory]
    [InlineData("01:00:00:00", "01:00:01:00", 0, "the list counts from 01:00:00:00; the timeline counts from 0")]
    [InlineData("10:00:00:00", "10:00:01:00", 0, "the list counts from 10:00:00:00; the timeline counts from 0")]
    [InlineData("01:00:00;00", "01:00:01;00", 0, "the list counts from 01:00:00;00; the timeline counts from 0")]
    [InlineData("10:00:02:10", "10:00:03:10", 60, "the list counts from 10:00:00:00; the timeline counts from 0")]
    [InlineData("00:00:02:00", "00:00:03:00", 50, null)]
    [InlineData("09:59:50:00", "09:59:51:00", 0, "the list begins at 09:59:50:00, and so does the timeline")]
    public void The_hour_that_a_list_counts_from_is_the_beginning(string start, string end, long frame, string? told)
    {
        string list = $"TITLE: Cut\n\n002  A2 V C 00:00:00:00 00:00:01:00 {end} {end[..6]}{int.Parse(end[6..8], CultureInfo.InvariantCulture) + 1:00}{end[8..]}\n"
            + $"001  A1 V C 00:00:00:00 00:00:01:00 {start} {end}\n* FROM CLIP NAME: one.mov\n";

        var (timeline, left) = EdlFile.Open(list, start.Contains(';', StringComparison.Ordinal) ? null : new(25, 1));

        var placed = timeline.Placed().ToList();
        Assert.Equal(["one.mov", "A2"], placed.Select(one => one.Clip.Name));
        Assert.Equal(frame, placed[0].Range.Start);
        Assert.Equal(placed[0].Range.End, placed[1].Range.Start);
        Assert.Equal(told, left.FirstOrDefault(line => line.Contains("the list", StringComparison.Ordinal)));
    }

    // Without our own metadata, and numbers as numbers: 24 is 24.0.
    private static string Plain(JsonNode? node) => node switch
    {
        JsonObject fields => $"{{{string.Join(',', fields.Where(field => field.Key != "reelwright").OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"\n{field.Key}:{Plain(field.Value)}"))}}}",
        JsonArray list => $"[{string.Join(',', list.Select(Plain))}]",
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
        null => "null",
        _ => node.ToJsonString(),
    };
}
