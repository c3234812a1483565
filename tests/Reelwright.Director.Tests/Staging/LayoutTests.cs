using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class LayoutTests
{
    private const double Tolerance = 0.0006;

    public static TheoryData<string, int, int, long> Cases()
    {
        var cases = new TheoryData<string, int, int, long>();
        foreach (string script in new[] { "en", "zh", "pictures" })
        {
            foreach (var (width, height) in new[] { (1920, 1080), (1080, 1920), (1080, 1080), (1080, 1350) })
            {
                for (long seed = 1; seed <= 4; seed++)
                {
                    cases.Add(script, width, height, seed);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Words_stay_inside_the_safe_area(string script, int width, int height, long seed)
    {
        var timeline = (await Scripts.DirectAsync(Scripts.Of(script), 30, width, height, seed)).Timeline;
        var canvas = new Canvas(width, height);
        foreach (var placed in Words(timeline).Where(placed => placed.Clip.Id.Value != "notice"))
        {
            var box = BoxOf(placed.Clip, canvas);
            Assert.True(
                box.X >= canvas.Safe.X - Tolerance && box.Right <= canvas.Safe.Right + Tolerance
                && box.Y >= canvas.Safe.Y - Tolerance && box.Bottom <= canvas.Safe.Bottom + Tolerance,
                $"{placed.Clip.Id} '{placed.Clip.Name}' {box} leaves {canvas.Safe}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Words_never_overlap_other_words(string script, int width, int height, long seed)
    {
        var timeline = (await Scripts.DirectAsync(Scripts.Of(script), 30, width, height, seed)).Timeline;
        var canvas = new Canvas(width, height);
        var words = Words(timeline).ToList();
        for (int i = 0; i < words.Count; i++)
        {
            for (int j = i + 1; j < words.Count; j++)
            {
                if (words[i].Range.Overlaps(words[j].Range))
                {
                    var one = BoxOf(words[i].Clip, canvas).Inset(Tolerance, Tolerance);
                    Assert.False(
                        one.Overlaps(BoxOf(words[j].Clip, canvas)),
                        $"{words[i].Clip.Id} and {words[j].Clip.Id} overlap: {one} {BoxOf(words[j].Clip, canvas)}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Something_changes_at_least_every_four_seconds(string script, int width, int height, long seed)
    {
        var timeline = (await Scripts.DirectAsync(Scripts.Of(script), 30, width, height, seed)).Timeline;
        var changes = new SortedSet<long> { 0, timeline.Length };
        foreach (var placed in timeline.Placed().Where(placed => placed.Track.Kind != TrackKind.Audio))
        {
            changes.Add(
                placed.Range.Start + (placed.Clip.Effect(EffectKinds.AnimateIn)?.Parameters.Integer("delay", 0) ?? 0));
            if (placed.Clip.Effect(EffectKinds.View) is { Curves.IsEmpty: false })
            {
                // A picture under a moving view changes with every frame.
                for (long frame = placed.Range.Start; frame < placed.Range.End; frame += 30)
                {
                    changes.Add(frame);
                }
            }
        }

        long before = 0;
        foreach (long change in changes)
        {
            Assert.True(change - before <= 4 * 30, $"nothing changes from frame {before} to {change}");
            before = change;
        }
    }

    [Theory]
    [InlineData("en", 1920, 1080)]
    [InlineData("zh", 1080, 1920)]
    public async Task A_main_picture_takes_a_good_part_of_the_short_edge(string script, int width, int height)
    {
        var timeline = (await Scripts.DirectAsync(Scripts.Of(script), 30, width, height, 1)).Timeline;
        var canvas = new Canvas(width, height);
        var heroes = timeline.Placed().Where(placed => placed.Clip.Metadata.Text("slot") == "hero").ToList();
        Assert.NotEmpty(heroes);
        Assert.All(heroes.Take(2), hero => Assert.InRange(BoxOf(hero.Clip, canvas).Width, 0.24, 0.6));
    }

    [Fact]
    public async Task The_first_frame_is_complete_enough_for_a_cover()
    {
        var timeline = (await Scripts.DirectAsync(Scripts.English, 30, 1920, 1080, 3)).Timeline;
        var opening = timeline.Placed().Where(
            placed => placed.Range.Start == 0 && placed.Clip.Metadata.Text("scene") == "s1").ToList();
        var complete = opening.Where(placed => placed.Clip.Effect(EffectKinds.AnimateIn) is null).Select(
            placed => placed.Clip.Metadata.Text("slot")).ToList();
        Assert.Contains("headline", complete);
        Assert.Contains(complete, slot => slot is "hero" or "satellite-art-1");
    }

    [Fact]
    public async Task The_last_scene_stays_to_the_last_frame()
    {
        var timeline = (await Scripts.DirectAsync(Scripts.English, 30, 1920, 1080, 3)).Timeline;
        var closing = timeline.Placed().Where(
            placed => placed.Range.End == timeline.Length && placed.Track.Kind != TrackKind.Audio);
        Assert.All(closing, placed => Assert.Null(placed.Clip.Effect(EffectKinds.AnimateOut)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Neighbours_have_different_layouts(long seed)
    {
        var timeline = (await Scripts.DirectAsync(Scripts.English, 30, 1920, 1080, seed)).Timeline;
        var templates = timeline.Scenes().Select(scene => scene.Clip.Metadata.Text("template")).ToList();
        for (int i = 1; i < templates.Count; i++)
        {
            Assert.NotEqual(templates[i - 1], templates[i]);
        }
    }

    [Fact]
    public void Every_layout_draws_on_every_canvas_in_every_style()
    {
        foreach (string name in SceneTemplates.Names)
        {
            foreach (var style in StylePacks.All)
            {
                foreach (var (width, height) in new[] { (1920, 1080), (1080, 1920), (1080, 1350) })
                {
                    var scene = new SceneContent
                    {
                        Id = "s1",
                        Words = Scripts.English.Scenes[3] with
                        {
                            Subline = "A line more",
                            Kicker = "Label",
                            Art = ["emoji:sun", "emoji:books"],
                        },
                        Media = name.StartsWith("picture", StringComparison.Ordinal) ? Scripts.Photos[0] : null,
                        Template = name,
                        Frames = 150,
                        Seed = 5,
                    };
                    var staged = SceneStager.Stage(
                        scene,
                        new StageLook(new Canvas(width, height), style, style.Palette, FrameRate.Default, true, null));
                    Assert.Equal(staged.Layers.Length, staged.Layers.Select(layer => layer.Slot).Distinct().Count());
                    Assert.All(
                        staged.Layers,
                        layer => Assert.True(layer.Box.Width > 0 && layer.Box.Height > 0, $"{name} {layer.Slot}"));
                }
            }
        }
    }

    private static IEnumerable<PlacedClip> Words(Timeline timeline) =>
        timeline.Placed().Where(placed => (placed.Clip.Media as GeneratorReference)?.Kind == GeneratorKinds.Text);

    private static Box BoxOf(Clip clip, Canvas canvas)
    {
        double[] box = clip.Parameters.Numbers("box")!;
        return new(box[0] * canvas.Width, box[1] * canvas.Height, box[2] * canvas.Width, box[3] * canvas.Height);
    }
}
