using System.Text.Json.Nodes;
using System.Xml.Linq;
using Reelwright.Interchange;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class InterchangeTests : IDisposable
{
    private static readonly string[] Schemas =
    [
        "Timeline.1", "Stack.1", "Track.1", "Clip.2", "Gap.1", "Transition.1", "TimeRange.1", "RationalTime.1", "Effect.1", "LinearTimeWarp.1", "FreezeFrame.1", "Marker.2",
        "ExternalReference.1", "GeneratorReference.1", "MissingReference.1",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwright-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(30, 1)]
    [InlineData(30000, 1001)]
    public void OpenTimelineIO_gives_back_the_same_timeline(int numerator, int denominator)
    {
        var timeline = Sample() with { Rate = new(numerator, denominator) };

        var file = InterchangeFormats.Write(timeline, "otio", _ => null);
        var back = InterchangeFormats.Read(file.Text, "otio");

        Assert.Equal(DraftCodec.Encode(timeline).ToJsonString(), DraftCodec.Encode(back).ToJsonString());
    }

    [Fact]
    public void OpenTimelineIO_keeps_the_rules_of_its_schema()
    {
        var document = JsonNode.Parse(InterchangeFormats.Write(Sample(), "otio", _ => "https://a/b.mp4").Text)!;

        Walk(document, node =>
        {
            string schema = (string)node["OTIO_SCHEMA"]!;
            Assert.Contains(schema, Schemas);
            if (schema == "RationalTime.1")
            {
                Assert.Equal(30, (double)node["rate"]!);
            }

            if (schema == "Clip.2")
            {
                Assert.NotNull(node["media_references"]![(string)node["active_media_reference_key"]!]);
                Assert.True((double)node["source_range"]!["duration"]!["value"]! > 0);
            }

            if (schema == "Track.1")
            {
                Assert.Contains((string)node["kind"]!, new[] { "Video", "Audio" });
            }
        });
        Assert.Contains("https://a/b.mp4", document.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_another_program_goes_before_what_we_wrote_down()
    {
        var document = JsonNode.Parse(InterchangeFormats.Write(Sample(), "otio", _ => null).Text)!;
        document["tracks"]!["children"]![0]!["children"]![0]!["source_range"]!["duration"]!["value"] = 45.0;

        var back = InterchangeFormats.Read(document.ToJsonString(), "otio");

        Assert.Equal(45, back.Tracks[0].Clips.First().Frames);
    }

    [Fact]
    public void A_file_of_another_program_is_read()
    {
        var timeline = InterchangeFormats.Read(
            """
            {"OTIO_SCHEMA":"Timeline.1","name":"other","tracks":{"OTIO_SCHEMA":"Stack.1","children":[
              {"OTIO_SCHEMA":"Track.1","name":"V1","kind":"Video","children":[
                {"OTIO_SCHEMA":"Gap.1","source_range":{"OTIO_SCHEMA":"TimeRange.1","start_time":{"OTIO_SCHEMA":"RationalTime.1","rate":24,"value":0},"duration":{"OTIO_SCHEMA":"RationalTime.1","rate":24,"value":12}}},
                {"OTIO_SCHEMA":"Clip.1","name":"shot","source_range":{"OTIO_SCHEMA":"TimeRange.1","start_time":{"OTIO_SCHEMA":"RationalTime.1","rate":24,"value":10},"duration":{"OTIO_SCHEMA":"RationalTime.1","rate":24,"value":48}},
                 "media_reference":{"OTIO_SCHEMA":"ExternalReference.1","target_url":"shot.mov"}}]}]}}
            """,
            "otio");

        var clip = Assert.Single(timeline.Tracks.Single().Placed());
        Assert.Equal((24, 12L, 48L, 10L), ((int)timeline.Rate.PerSecond, clip.Range.Start, clip.Range.Length, clip.Clip.SourceStart));
        Assert.Equal("shot.mov", Assert.IsType<MissingReference>(clip.Clip.Media).Name);
    }

    [Fact]
    public void Subtitles_are_written_and_read_in_two_forms()
    {
        var srt = InterchangeFormats.Write(Sample(), "srt", _ => null);
        var vtt = InterchangeFormats.Write(Sample(), "vtt", _ => null);
        var ass = InterchangeFormats.Write(Sample(), "ass", _ => null);

        Assert.StartsWith("1\n00:00:00,500 --> 00:00:01,500\n你好 <world> & {co}\nsecond line\n\n", srt.Text, StringComparison.Ordinal);
        Assert.Contains("你好 &lt;world&gt; &amp; {co}", vtt.Text, StringComparison.Ordinal);
        Assert.Contains("Dialogue: 0,0:00:00.50,0:00:01.50,Default,,0,0,0,,你好 <world> & (co)\\Nsecond line", ass.Text, StringComparison.Ordinal);
        foreach (var (text, form) in new[] { (srt.Text.Replace("<world>", "world", StringComparison.Ordinal), "srt"), (vtt.Text, "vtt") })
        {
            var placed = InterchangeFormats.Read(text, form).Placed().First();
            Assert.Equal((15L, 30L), (placed.Range.Start, placed.Range.Length));
            Assert.StartsWith("你好", placed.Clip.Parameters.Text("text"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Captions_that_overlap_go_on_tracks_of_their_own()
    {
        var timeline = InterchangeFormats.Read("1\n00:00:00,000 --> 00:00:02,000\na\n\n2\n00:00:01,000 --> 00:00:03,000\nb\n", "srt");

        Assert.Equal(2, timeline.Tracks.Length);
    }

    [Fact]
    public void An_edit_decision_list_gives_back_cuts_times_and_names()
    {
        var file = InterchangeFormats.Write(Sample(), "edl", _ => null);
        var back = InterchangeFormats.Read(file.Text, "edl");

        Assert.Contains("TITLE: Sample", file.Text, StringComparison.Ordinal);
        Assert.Equal(
            Sample().MainTrack()!.Placed().Select(placed => (placed.Range, placed.Clip.SourceStart)),
            back.MainTrack()!.Placed().Select(placed => (placed.Range, placed.Clip.SourceStart)));
        Assert.Contains(back.MainTrack()!.Items, item => item is Transition { Kind: TransitionKinds.Dissolve });
        Assert.Equal("clip.mp4", back.MainTrack()!.Clips.First().Name);
    }

    [Fact]
    public void Fcpxml_is_as_long_as_the_timeline_and_every_reference_is_there()
    {
        var file = InterchangeFormats.Write(Sample(), "fcpxml", _ => "file:///clip.mp4");
        var document = XDocument.Parse(file.Text);

        var spine = document.Descendants("spine").Single();
        Assert.Equal(Sample().Seconds, spine.Elements().Sum(element => Seconds(element.Attribute("duration")!.Value)), 6);
        var ids = document.Descendants("resources").Elements().Select(element => element.Attribute("id")!.Value).ToHashSet();
        Assert.All(document.Descendants().Attributes("ref").Where(attribute => attribute.Parent!.Name != "text-style"), reference => Assert.Contains(reference.Value, ids));
        Assert.Contains("file:///clip.mp4", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Fcpxml_shows_the_finished_picture_where_something_is_made_here_and_plays_one_sound()
    {
        var file = InterchangeFormats.Write(Sample(), "fcpxml", _ => "file:///clip.mp4", new("file:///p.mp4", "file:///s.wav"));
        var document = XDocument.Parse(file.Text);

        var names = document.Descendants("asset").ToDictionary(asset => asset.Attribute("id")!.Value, asset => asset.Element("media-rep")!.Attribute("src")!.Value);
        Assert.Equal(
            ["file:///clip.mp4 15/30s 0s 2s video", "file:///s.wav 0s 15/30s 4s ", "file:///p.mp4 2s 2s 2s video"],
            document.Descendants("asset-clip").Select(clip =>
                $"{names[clip.Attribute("ref")!.Value]} {clip.Attribute("start")!.Value} {clip.Attribute("offset")!.Value} {clip.Attribute("duration")!.Value} {clip.Attribute("srcEnable")?.Value}"));
        Assert.Empty(document.Descendants("gap"));
        Assert.DoesNotContain(file.Left, line => line.Contains("has no file", StringComparison.Ordinal));
        Assert.Contains(file.Left, line => line.Contains("finished picture", StringComparison.Ordinal));
    }

    [Fact]
    public void Fcpxml_gives_words_their_size_colour_weight_and_place()
    {
        var words = new GeneratorReference
        {
            Kind = GeneratorKinds.Text,
            Parameters = Properties.Empty.With("text", "Dawn").With("size", 0.1).With("color", "#ff800080").With("weight", 700).With("align", "left")
                .With("box", new JsonArray(0.5, 0.75, 0.5, 0.25)),
        };
        var timeline = Sample();
        var file = InterchangeFormats.Write(timeline with { Tracks = timeline.Tracks.SetItem(2, timeline.Tracks[2] with { Items = [Clip("t", 30, words)] }) }, "fcpxml", _ => null);
        var title = XDocument.Parse(file.Text).Descendants("title").Single();

        Assert.Equal("Dawn", title.Element("text")!.Value);
        Assert.Equal(
            "fontSize=\"108\" alignment=\"left\" fontColor=\"1 0.502 0 0.502\" bold=\"1\"",
            string.Join(' ', title.Element("text-style-def")!.Element("text-style")!.Attributes()));
        Assert.Equal("44.444 -37.5", title.Element("adjust-transform")!.Attribute("position")!.Value);
        Assert.Contains(file.Left, line => line.Contains("typeface", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("otio")]
    [InlineData("fcpxml")]
    [InlineData("edl")]
    [InlineData("srt")]
    public void What_is_not_carried_is_said(string format)
    {
        var file = InterchangeFormats.Write(Sample(), format, _ => null);

        Assert.Contains(file.Left, line => format == "edl" ? line.StartsWith("music", StringComparison.Ordinal) : line.Contains("music", StringComparison.Ordinal) || format == "otio");
        Assert.NotEmpty(file.Left);
    }

    [Fact]
    public void A_draft_folder_for_capcut_has_its_media_inside()
    {
        string media = Path.Combine(_folder.FullName, "source.mp4");
        File.WriteAllText(media, "video");
        string sound = Path.Combine(_folder.FullName, "mix.wav");
        File.WriteAllText(sound, "sound");
        string folder = Path.Combine(_folder.FullName, "draft");

        var left = CapCutFolder.Write(Sample(), folder, _ => media, sound);

        var content = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "draft_content.json")))!;
        var materials = content["materials"]!.AsObject().SelectMany(group => group.Value!.AsArray()).ToList();
        var ids = materials.Select(material => (string)material!["id"]!).ToHashSet();
        Assert.All(content["tracks"]!.AsArray().SelectMany(track => track!["segments"]!.AsArray()), segment => Assert.Contains((string)segment!["material_id"]!, ids));
        Assert.All(materials.Where(material => material!["path"] is not null), material => Assert.True(File.Exists(Path.Combine(folder, (string)material!["path"]!))));
        Assert.Equal(4_000_000, (long)content["duration"]!);
        Assert.Contains(left, line => line.Contains("transition", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(folder, "draft_meta_info.json")));
    }

    [Fact]
    public void Where_something_is_made_here_a_draft_folder_shows_the_finished_picture_and_plays_no_sound_twice()
    {
        string folder = Path.Combine(_folder.FullName, "draft");
        string[] files = [.. new[] { "source.mp4", "picture.mp4", "sound.wav" }.Select(name => Path.Combine(_folder.FullName, name))];
        Array.ForEach(files, file => File.WriteAllText(file, file));

        var left = CapCutFolder.Write(Sample(), folder, _ => files[0], files[2], files[1]);

        var content = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "draft_content.json")))!;
        var names = content["materials"]!.AsObject().SelectMany(group => group.Value!.AsArray())
            .ToDictionary(material => (string)material!["id"]!, material => Path.GetFileName((string?)material!["path"] ?? "words"));
        var shown = content["tracks"]!.AsArray().SelectMany(track => track!["segments"]!.AsArray()).Select(segment =>
            $"{names[(string)segment!["material_id"]!]} {segment["source_timerange"]!["start"]}>{segment["target_timerange"]!["start"]}+{segment["target_timerange"]!["duration"]} {segment["volume"]}");
        Assert.Equal(
            ["picture.mp4 2000000>2000000+2000000 0", "1.mp4 500000>0+2000000 0", "words 0>500000+1000000 0", "sound.wav 0>0+4000000 1"], shown);
        Assert.All(names.Values.Where(name => name != "words"), name => Assert.True(File.Exists(Path.Combine(folder, "media", name!))));
        Assert.DoesNotContain(left, line => line.Contains("has no file", StringComparison.Ordinal));
    }

    [Fact]
    public void The_finished_picture_stands_wherever_something_made_here_is_seen()
    {
        var sample = Sample();
        var files = sample with
        {
            Tracks =
            [
                sample.Tracks[0] with { Items = [sample.Tracks[0].Items[0], new Gap(30)] },
                new() { Id = new("logo"), Kind = TrackKind.Video, Items = [new Gap(70), Clip("l", 50, sample.Tracks[0].Clips.First().Media)] },
            ],
        };
        var over = files with
        {
            Tracks = [.. files.Tracks, new() { Id = new("art"), Kind = TrackKind.Video, Items = [new Gap(100), Clip("s", 20, sample.Tracks[0].Clips.Last().Media)] }],
        };

        Assert.Empty(FinishedPicture.Of(files).Parts);
        Assert.Equal([new(60, 60)], FinishedPicture.Of(over).Parts);

        // A clip's own sound would be gone with the clip: then it is rendered too.
        var quiet = over with { Tracks = [.. over.Tracks.Where(track => track.Kind != TrackKind.Audio)] };
        Assert.True(FinishedPicture.Of(quiet).TakesSound(quiet));
        Assert.False(FinishedPicture.Of(quiet with { Tracks = quiet.Tracks[..1] }).TakesSound(quiet with { Tracks = quiet.Tracks[..1] }));
    }

    [Theory]
    [InlineData("otio", "not json")]
    [InlineData("otio", "{}")]
    [InlineData("otio", """{"OTIO_SCHEMA":"Timeline.1","tracks":{"children":[{"OTIO_SCHEMA":"Whatever.1"}]}}""")]
    [InlineData("otio", """{"OTIO_SCHEMA":"Timeline.1","tracks":{"children":[{"OTIO_SCHEMA":"Track.1","children":[{"OTIO_SCHEMA":"Clip.2"}]}]}}""")]
    [InlineData("edl", "TITLE: nothing\n")]
    [InlineData("srt", "no captions\n")]
    [InlineData("srt", "1\n00:00:02,000 --> 00:00:01,000\nbackwards\n")]
    [InlineData("xyz", "")]
    public void A_file_that_cannot_be_read_is_refused_in_words(string format, string text) =>
        Assert.Throws<InterchangeException>(() => InterchangeFormats.Read(text, format));

    private static Timeline Sample() => new()
    {
        Title = "Sample",
        Tracks =
        [
            new()
            {
                Id = new("main"),
                Kind = TrackKind.Video,
                Name = "Scenes",
                Metadata = Properties.Empty.With("role", "main"),
                Items =
                [
                    Clip("a", 60, new ExternalReference
                    {
                        MediaId = "med_1", ContentHash = "00", Name = "clip.mp4", Kind = MediaKind.Video, DurationSeconds = 10, Width = 640, Height = 360, HasAudio = true,
                    }) with { SourceStart = 15 },
                    new Transition { Kind = TransitionKinds.Dissolve, InOffset = 0, OutOffset = 10 },
                    Clip("b", 60, new GeneratorReference { Kind = GeneratorKinds.Background, Parameters = Properties.Empty.With("style", "aurora"), Seed = 7 })
                        .With(new Effect { Kind = EffectKinds.Transform, Parameters = Properties.Empty.With("scale", 1.2) }),
                ],
            },
            new()
            {
                Id = new("music"),
                Kind = TrackKind.Audio,
                Name = "music",
                GainDb = -9,
                Metadata = Properties.Empty.With("role", "music"),
                Items = [Clip("m", 120, new GeneratorReference { Kind = GeneratorKinds.Music, Parameters = Properties.Empty.With("mood", "calm"), Seed = 3 })],
            },
            new()
            {
                Id = new("captions"),
                Kind = TrackKind.Text,
                Metadata = Properties.Empty.With("role", "captions"),
                Items =
                [
                    new Gap(15),
                    Clip("c", 30, new GeneratorReference
                    {
                        Kind = GeneratorKinds.Text, Parameters = Properties.Empty.With("text", "你好 <world> & {co}\nsecond line"),
                    }),
                ],
            },
        ],
        Markers = [new() { Name = "beat", Range = new(30, 0) }],
    };

    private static Clip Clip(string id, long frames, MediaReference media) => new() { Id = new(id), Name = id, Frames = frames, Media = media };

    private static void Walk(JsonNode? node, Action<JsonObject> visit)
    {
        switch (node)
        {
            case JsonObject fields:
                if (fields["OTIO_SCHEMA"] is not null)
                {
                    visit(fields);
                }

                foreach (var (_, value) in fields)
                {
                    Walk(value, visit);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    Walk(item, visit);
                }

                break;
        }
    }

    private static double Seconds(string time) => time.TrimEnd('s').Split('/') is [var above, var below]
        ? double.Parse(above, System.Globalization.CultureInfo.InvariantCulture) / double.Parse(below, System.Globalization.CultureInfo.InvariantCulture)
        : double.Parse(time.TrimEnd('s'), System.Globalization.CultureInfo.InvariantCulture);
}
