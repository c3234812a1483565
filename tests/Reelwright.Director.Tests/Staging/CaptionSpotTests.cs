using System.Collections.Immutable;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Captions lie over no face and over no other words.</summary>
public sealed class CaptionSpotTests
{
    // A real face, low in a picture: where captions usually stand.
    private static readonly PictureSample LowFace = Samples.Placed(Samples.Astronaut, 640, 360, 220, 240);

    [Theory]
    [InlineData(1920, 1080)]
    [InlineData(1080, 1920)]
    [InlineData(1080, 1080)]
    public void A_low_face_in_a_photo_stays_free_whatever_the_canvas(int width, int height)
    {
        var guide = GuideOf(LowFace);
        var timeline = Film(Samples.Photo("low.jpg", 640, 360), width, height, [], guide);
        var canvas = new Canvas(width, height);

        var cleared = CaptionSpots.Clear(timeline);

        double before = Overlap(timeline, canvas, guide, usual: true);
        double after = Overlap(cleared, canvas, guide, usual: false);
        Assert.True(before > 0.004, $"The usual place covers {before:0.000} of the canvas's face: the picture shows nothing.");
        Assert.Equal(0, after, 4);
        var box = CaptionSpots.Covered(Caption(cleared), canvas);
        Assert.True(box.Y >= canvas.Safe.Y - 1e-6 && box.Bottom <= canvas.Safe.Bottom + 1e-6, $"{box} leaves {canvas.Safe}");
    }

    [Fact]
    public void A_face_high_up_leaves_captions_where_they_are()
    {
        var high = Samples.Placed(Samples.Astronaut, 640, 400, 220, 0);
        var timeline = Film(Samples.Photo("high.jpg", 640, 400), 1920, 1080, [], GuideOf(high));

        var cleared = CaptionSpots.Clear(timeline);

        Assert.Equal(new Canvas(1920, 1080).CaptionZone.ToFractions(new(1920, 1080)).ToJsonString(), Caption(cleared).Parameters.Node("box")!.ToJsonString());
    }

    [Fact]
    public void Words_of_the_scene_are_avoided_too()
    {
        // Over the face there is a title: the captions go between, or where both leave room.
        var guide = GuideOf(LowFace);
        var title = new Clip
        {
            Id = new("t1"),
            Frames = 90,
            Media = new GeneratorReference
            {
                Kind = GeneratorKinds.Text,
                Parameters = Properties.Empty.With("text", "Title").With("box", new System.Text.Json.Nodes.JsonArray(0.1, 0.05, 0.8, 0.2)),
            },
            Metadata = Properties.Empty.With("role", "title"),
        };
        var canvas = new Canvas(1920, 1080);
        var timeline = Film(Samples.Photo("low.jpg", 640, 360), 1920, 1080, [title], guide);

        var cleared = CaptionSpots.Clear(timeline);

        var box = CaptionSpots.Covered(Caption(cleared), canvas);
        Assert.False(box.Overlaps(Box.Between(0.1 * canvas.Width, 0.05, 0.9 * canvas.Width, 0.25)));
        Assert.True(Overlap(cleared, canvas, guide, usual: false) < Overlap(timeline, canvas, guide, usual: true) / 4);
    }

    [Fact]
    public void A_place_that_was_chosen_by_hand_stays()
    {
        var timeline = Film(Samples.Photo("low.jpg", 640, 360), 1920, 1080, [], GuideOf(LowFace));
        var caption = HandMarks.Mark(Caption(timeline), "box");
        timeline = timeline.Apply(new ChangeClip(caption));

        Assert.Equal(caption, Caption(CaptionSpots.Clear(timeline)));
    }

    [Fact]
    public void A_face_in_a_clip_is_followed_at_the_time_of_each_scene()
    {
        // Low in the first second, high in the third.
        var numbers = new System.Text.Json.Nodes.JsonArray(0, 0.4, 0.7, 0.2, 0.3, 0.5, 0.4, 0.7, 0.2, 0.3, 2.5, 0.4, 0.05, 0.2, 0.3, 3, 0.4, 0.05, 0.2, 0.3);
        var media = Samples.Photo("clip.mp4", 1920, 1080) with { Kind = MediaKind.Video, DurationSeconds = 4 };
        Clip Scene(string id, long source) => new()
        {
            Id = new(id),
            Media = media,
            Frames = 30,
            SourceStart = source,
            Metadata = Properties.Empty.With(SeenFaces.Key, numbers.DeepClone()),
        };
        var timeline = new Timeline
        {
            Tracks = [Scenes(Scene("a", 0), Scene("b", 75)), Captions(("one", 25), ("two", 25))],
        };

        var boxes = CaptionSpots.Clear(timeline).TrackWithRole("caption")!.Clips.Select(clip => clip.Parameters.Numbers("box")![1]).ToList();

        Assert.True(boxes[0] < 0.6, $"{boxes[0]}");
        Assert.Equal(0.815, boxes[1], 3);
    }

    private static PictureGuide GuideOf(PictureSample picture)
    {
        var people = new PictureFacts { Faces = FaceFinder.Find(picture) }.People!.Value;
        return new(people.X + (people.Width / 2), people.Y + (people.Height / 2), 0, 0, people);
    }

    private static Timeline Film(ExternalReference media, int width, int height, Clip[] titles, PictureGuide guide)
    {
        var scene = new SceneContent
        {
            Id = "s1",
            Words = new ScriptScene { Kind = SceneKind.Picture },
            Media = media,
            Template = "picture.full",
            Frames = 90,
            Guides = ImmutableDictionary<string, PictureGuide>.Empty.Add(media.MediaId, guide),
        };
        return new Timeline
        {
            Width = width,
            Height = height,
            Tracks =
            [
                Scenes(new Clip { Id = new("s1-scene"), Media = media, Frames = 90, Effects = [KenBurns.View(scene, (double)width / height)] }),
                .. titles.Length == 0 ? [] : new[] { new Track { Id = new("T1"), Kind = TrackKind.Text, Items = [.. titles], Metadata = Properties.Empty.With("role", "title") } },
                Captions(("It is good to see you again", 80)),
            ],
            Metadata = Properties.Empty.With("pictures", PictureGuide.Write(scene.Guides)),
        };
    }

    private static Track Scenes(params Clip[] clips) =>
        new() { Id = new("V1"), Kind = TrackKind.Video, Items = [.. clips], Metadata = Properties.Empty.With("role", "main") };

    private static Track Captions(params (string Text, long Frames)[] captions) => new()
    {
        Id = new("T-caption"),
        Kind = TrackKind.Text,
        Items =
        [
            .. captions.SelectMany((caption, i) => new TrackItem[]
            {
                new Clip
                {
                    Id = new($"c{i}"),
                    Frames = caption.Frames,
                    Media = new GeneratorReference { Kind = GeneratorKinds.Text, Parameters = Properties.Empty.With("text", caption.Text).With("size", 0.042) },
                    Metadata = Properties.Empty.With("role", "caption"),
                },
                new Gap(30 - (caption.Frames % 30)),
            }),
        ],
        Metadata = Properties.Empty.With("role", "caption"),
    };

    private static Clip Caption(Timeline timeline) => timeline.TrackWithRole("caption")!.Clips.First();

    // The worst moment, part of the canvas that caption and face share.
    private static double Overlap(Timeline timeline, Canvas canvas, PictureGuide guide, bool usual)
    {
        var clip = timeline.MainTrack()!.Clips.First();
        var guides = ImmutableDictionary<string, PictureGuide>.Empty.Add(((ExternalReference)clip.Media).MediaId, guide);
        var caption = Caption(timeline);
        var covered = CaptionSpots.Covered(usual ? caption.WithParameters(caption.Parameters.Without("box")) : caption, canvas);
        return Enumerable.Range(0, 80).Max(frame => SeenFaces.On(clip, frame, timeline.Rate, canvas, guides) is { } face
            ? Math.Max(0, Math.Min(covered.Right, face.Right) - Math.Max(covered.X, face.X)) * Math.Max(0, Math.Min(covered.Bottom, face.Bottom) - Math.Max(covered.Y, face.Y))
                / (canvas.Width * canvas.Height)
            : 0);
    }
}
