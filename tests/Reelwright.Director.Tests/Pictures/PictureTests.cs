using System.Collections.Immutable;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class PictureTests
{
    [Fact]
    public void A_face_is_found_where_it_is()
    {
        var faces = FaceFinder.Find(Samples.Astronaut);

        var face = Assert.Single(faces);
        Assert.InRange(face.X + (face.Width / 2), 0.4, 0.62);
        Assert.InRange(face.Y + (face.Height / 2), 0.18, 0.42);
        Assert.InRange(face.Width, 0.15, 0.5);
    }

    [Theory]
    [InlineData(20, 30)]
    [InlineData(380, 160)]
    public void The_focus_follows_the_face_across_the_picture(int left, int top)
    {
        var seen = PictureReader.Read(Samples.Placed(Samples.Astronaut, 640, 400, left, top));

        var people = Assert.NotNull(seen.People);
        Assert.InRange(seen.FocusX, (left + 70) / 640.0, (left + 130) / 640.0);
        Assert.InRange(people.X, left / 640.0, (left + 110) / 640.0);
    }

    [Fact]
    public void Texture_and_plain_pictures_hold_no_faces()
    {
        Assert.Empty(FaceFinder.Find(Samples.Drawn(320, 240, (x, y) => 120 + (60 * Math.Sin(x / 5.0) * Math.Cos(y / 7.0)))));
        Assert.Empty(FaceFinder.Find(Samples.Drawn(320, 240, (x, y) => 40 + (x / 2.0))));
        Assert.Empty(FaceFinder.Find(Samples.Drawn(320, 240, (x, y) => (x / 16) % 2 == (y / 16) % 2 ? 60 : 190)));
    }

    [Fact]
    public void Without_faces_the_eye_goes_to_what_stands_out()
    {
        var seen = PictureReader.Read(Samples.Drawn(320, 240, (x, y) => Math.Abs(x - 240) < 30 && Math.Abs(y - 80) < 30 ? 220 : 70));

        Assert.InRange(seen.FocusX, 0.62, 0.85);
        Assert.InRange(seen.FocusY, 0.24, 0.45);
    }

    [Fact]
    public void A_blurred_picture_is_told_from_a_sharp_one_and_a_plain_one_is_not_blamed()
    {
        double Edge(double x, double softness) => 60 + (130 / (1 + Math.Exp(-((Math.Abs((x % 128) - 64) - 32) / softness))));

        Assert.False(PictureReader.Read(Samples.Drawn(640, 400, (x, y) => Edge(x, 0.4))).IsBlurred);
        Assert.True(PictureReader.Read(Samples.Drawn(640, 400, (x, y) => Edge(x, 4))).IsBlurred);
        Assert.False(PictureReader.Read(Samples.Drawn(640, 400, (x, y) => 90 + (x / 80.0))).IsBlurred);
        Assert.False(PictureReader.Read(Samples.Astronaut).IsBlurred);
    }

    [Fact]
    public void Copies_are_alike_and_other_pictures_are_not()
    {
        var one = PictureReader.Read(Samples.Astronaut);
        var lighter = PictureReader.Read(Samples.Drawn(200, 200, (x, y) => (Samples.Astronaut.Y[(y * 200) + x] * 0.96) + 9));
        var smaller = PictureReader.Read(Samples.Drawn(100, 100, (x, y) => Samples.Astronaut.Y[(y * 400) + (2 * x)]));
        var other = PictureReader.Read(Samples.Drawn(200, 200, (x, y) => 100 + (50 * Math.Sin((x * 3 + y) / 25.0))));

        Assert.True(PictureReader.AreAlike(one, lighter));
        Assert.True(PictureReader.AreAlike(one, smaller));
        Assert.False(PictureReader.AreAlike(one, other));
    }

    [Fact]
    public void The_order_stays_and_copies_and_blurred_pictures_are_left_out_and_said()
    {
        ImmutableArray<ExternalReference> media = [.. "abcdef".Select(letter => Samples.Photo($"{letter}.jpg"))];
        var facts = media.ToDictionary(item => item.MediaId, item => new PictureFacts { Likeness = (ulong)item.Name[0] * 0x9E3779B97F4A7C15 });
        facts["d.jpg"] = facts["b.jpg"];
        facts["e.jpg"] = facts["e.jpg"] with { Sharpness = 0.1 };

        var set = PictureSet.Decide(media, facts, zh: false, keepsAll: false);

        Assert.Equal(["a.jpg", "b.jpg", "c.jpg", "f.jpg"], set.Media.Select(item => item.Name));
        Assert.Contains(set.Notes, note => note.Contains("d.jpg", StringComparison.Ordinal) && note.Contains("nearly the same", StringComparison.Ordinal));
        Assert.Contains(set.Notes, note => note.Contains("e.jpg", StringComparison.Ordinal) && note.Contains("out of focus", StringComparison.Ordinal));
        Assert.Contains(PictureSet.Decide(media, facts, zh: true, keepsAll: false).Notes, note => note.Contains("不够清晰", StringComparison.Ordinal));
        Assert.Equal(media.Select(item => item.Name), PictureSet.Decide(media, facts, zh: false, keepsAll: true).Media.Select(item => item.Name));
    }

    [Fact]
    public void A_set_never_shrinks_below_three_pictures_and_a_weak_opening_gives_way()
    {
        ImmutableArray<ExternalReference> media = [Samples.Photo("a.jpg"), Samples.Photo("b.jpg"), Samples.Photo("c.jpg")];
        var facts = media.ToDictionary(item => item.MediaId, item => new PictureFacts { Likeness = (ulong)item.Name[0] * 0x9E3779B97F4A7C15 });
        facts["a.jpg"] = facts["a.jpg"] with { Sharpness = 0.1 };

        var set = PictureSet.Decide(media, facts, zh: false, keepsAll: false);

        Assert.Equal(["b.jpg", "a.jpg", "c.jpg"], set.Media.Select(item => item.Name));
        Assert.Equal(2, set.Notes.Length);
    }

    [Fact]
    public void Light_is_brought_only_a_little_nearer_to_the_sets()
    {
        ImmutableArray<ExternalReference> media = [Samples.Photo("a.jpg"), Samples.Photo("b.jpg"), Samples.Photo("c.jpg")];
        var facts = media.ToDictionary(item => item.MediaId, item => new PictureFacts { Light = item.Name == "a.jpg" ? 0.15 : 0.55, Likeness = item.Name[0] });

        var guides = PictureSet.Decide(media, facts, zh: false, keepsAll: true).Guides;

        Assert.InRange(guides["a.jpg"].Exposure, 0.1, 0.3);
        Assert.Equal(0, guides["b.jpg"].Exposure);
        Assert.Null(guides["b.jpg"].Harmony);
    }

    [Theory]
    [InlineData(1600, 1200, 16.0 / 9, 0.05, 0.02, 0.2, 0.3)]
    [InlineData(1200, 1600, 16.0 / 9, 0.4, 0.05, 0.3, 0.25)]
    [InlineData(1600, 1200, 9.0 / 16, 0.7, 0.3, 0.25, 0.4)]
    [InlineData(1600, 1200, 1.0, 0.02, 0.1, 0.6, 0.5)]
    [InlineData(1600, 900, 4.0 / 5, 0.5, 0.02, 0.3, 0.9)]
    public void The_moving_view_never_cuts_a_face_that_fits(int width, int height, double window, double x, double y, double w, double h)
    {
        var media = Samples.Photo("a.jpg", width, height);
        var people = new PicturePart(x, y, w, h);
        var guide = new PictureGuide(x + (w / 2), y + (h / 2), 0, 0, people);
        for (int index = 0; index < 6; index++)
        {
            var scene = new SceneContent
            {
                Id = "s1",
                Words = new ScriptScene { Kind = SceneKind.Picture, Headline = index % 2 == 0 ? "Words" : "" },
                Media = media,
                Template = "picture.full",
                Frames = 120,
                Index = index,
                Guides = ImmutableDictionary<string, PictureGuide>.Empty.Add("a.jpg", guide),
            };
            var view = KenBurns.View(scene, window);
            Assert.True(guide.FitsPeople((double)width / height, window));
            foreach (double part in (double[])[0, 0.5, 1])
            {
                double At(string name)
                {
                    var keys = view.Curves.Single(curve => curve.Parameter == name).Keyframes;
                    return keys[0].Value + ((keys[^1].Value - keys[0].Value) * part);
                }

                double viewWidth = Math.Min(1, window * height / width) / At("zoom");
                double viewHeight = Math.Min(1, (double)width / height / window) / At("zoom");
                double left = Math.Clamp(At("cx") - (viewWidth / 2), 0, 1 - viewWidth);
                double top = Math.Clamp(At("cy") - (viewHeight / 2), 0, 1 - viewHeight);
                Assert.True(left <= x + 0.001 && left + viewWidth >= x + w - 0.001, $"{left} + {viewWidth} cuts {x} + {w}");
                Assert.True(top <= y + 0.001 && top + viewHeight >= y + h - 0.001, $"{top} + {viewHeight} cuts {y} + {h}");
            }
        }
    }

    [Theory]
    [InlineData(0.36, 0.2, 0.28, 0.24)]
    [InlineData(0.4, 0.45, 0.2, 0.26)]
    [InlineData(0.1, 0.62, 0.3, 0.3)]
    public void Words_on_a_picture_leave_its_faces_free(double x, double y, double w, double h)
    {
        var media = Samples.Photo("a.jpg");
        var guide = new PictureGuide(x + (w / 2), y + (h / 2), 0, 0, new PicturePart(x, y, w, h));
        foreach (var (width, height) in new[] { (1920, 1080), (1080, 1080), (1080, 1350), (1080, 1920) })
        {
            var canvas = new Canvas(width, height);
            var scene = new SceneContent
            {
                Id = "s2",
                Words = new ScriptScene { Kind = SceneKind.Picture, Headline = "Guess what day it is!", Art = [] },
                Media = media,
                Guides = ImmutableDictionary<string, PictureGuide>.Empty.Add(media.MediaId, guide),
                Template = "picture.full",
                Frames = 150,
                Seed = 5,
            };

            var staged = SceneStager.Stage(scene, new StageLook(canvas, StylePacks.All[0], StylePacks.All[0].Palette, FrameRate.Default, true, null, false));

            var plate = staged.Layers.Single(layer => layer.Slot == "plate").Box;
            var clip = new Clip { Id = new("p"), Media = media, Frames = 150, Effects = staged.GroundEffects };
            foreach (long frame in new[] { 0L, 75, 149 })
            {
                Assert.False(SeenFaces.On(clip, frame, FrameRate.Default, canvas, scene.Guides) is { } face && face.Overlaps(plate), $"{width}x{height} at {frame}: {plate}");
            }
        }
    }

    [Fact]
    public void Guides_are_kept_in_the_timeline()
    {
        var guides = ImmutableDictionary<string, PictureGuide>.Empty
            .Add("a", new(0.3, 0.4, 0.1, -0.02, new(0.1, 0.2, 0.3, 0.4)))
            .Add("b", new(0.5, 0.5, 0, 0, null));

        var read = PictureGuide.Read(PictureGuide.Write(guides));

        Assert.Equal(guides["a"], read["a"]);
        Assert.Equal(guides["b"], read["b"]);
    }

    [Theory]
    [InlineData("IMG_1234.jpg", "")]
    [InlineData("DSC00012.JPG", "")]
    [InlineData("微信图片_20240501123456.jpg", "")]
    [InlineData("mmexport1714530000.jpg", "")]
    [InlineData("Screenshot 2024-05-01.png", "")]
    [InlineData("3f2a9c81-77aa-4b1e-9f00-aabbccddeeff.png", "")]
    [InlineData("photo 3.jpg", "")]
    [InlineData("a.jpg", "")]
    [InlineData("图片1.png", "")]
    [InlineData("grandma-at-the-lake.jpg", "Grandma at the lake")]
    [InlineData("02 First day of school.jpeg", "First day of school")]
    [InlineData("外婆的院子.jpg", "外婆的院子")]
    public void A_file_name_is_a_caption_only_when_it_is_words(string name, string words) =>
        Assert.Equal(words, PictureNames.Words(name));

    [Fact]
    public async Task The_director_looks_at_pictures_and_says_what_it_saw()
    {
        var director = new OfflineDirector(
            new Crew((brief, media, seed) => Scripts.Pictures, (lines, _, _, _) => Task.FromResult<IReadOnlyList<SpokenLine>>([]), (_, _, _) => []),
            new Astronauts());
        var request = Scripts.Request(Scripts.Pictures, 20, 1920, 1080, 1) with { Media = [.. "abcde".Select(letter => Samples.Photo($"{letter}.jpg"))] };

        var direction = await director.DirectAsync(request, null, CancellationToken.None);

        Assert.Contains(direction.Assumptions, said => said.Contains("nearly the same", StringComparison.Ordinal) || said.Contains("几乎一样", StringComparison.Ordinal));
        Assert.NotNull(direction.Timeline.Metadata.Node("pictures"));
    }

    private sealed class Astronauts : IPictureSamples
    {
        public Task<PictureSample?> SampleAsync(ExternalReference media, int longSide, CancellationToken cancellationToken) =>
            Task.FromResult<PictureSample?>(Samples.Astronaut);
    }
}
