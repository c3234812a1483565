using Reelwright.Graphics;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class FrameRendererTests
{
    public static TheoryData<string> Transitions => [.. TransitionKinds.All];

    [Fact]
    public async Task A_frame_is_the_same_in_whatever_order_and_on_however_many_threads_it_is_drawn()
    {
        await using var plan = await Engines.CompileAsync(Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Background("a", 40), Scenes.Change("dissolve", 10), Scenes.Background("b", 40)),
            Scenes.Track("T1", TrackKind.Text, "title", Scenes.Words("t", 80, "Still the same", "rise"))));
        var renderer = new FrameRenderer(plan);
        var forward = new byte[80][];
        for (int i = 0; i < 80; i++)
        {
            forward[i] = (await renderer.RenderAsync(i, CancellationToken.None)).Data.ToArray();
        }

        await Parallel.ForAsync(0, 80, async (i, token) =>
            Assert.Equal(forward[79 - i], (await renderer.RenderAsync(79 - i, token)).Data.ToArray()));
    }

    [Fact]
    public async Task Layers_lie_over_each_other_bottom_first()
    {
        await using var plan = await Engines.CompileAsync(Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("a", 10, "#ff0000")),
            Scenes.Track("V2", TrackKind.Video, "over", Scenes.Solid("b", 5, "#00ff00"))));
        var renderer = new FrameRenderer(plan);

        Assert.Equal(Bt709.ToYuv(new Rgba(0, 255, 0)).Y, (await renderer.RenderAsync(4, CancellationToken.None)).Y[0]);
        Assert.Equal(Bt709.ToYuv(new Rgba(255, 0, 0)).Y, (await renderer.RenderAsync(5, CancellationToken.None)).Y[0]);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("typewriter")]
    [InlineData("highlight")]
    public async Task Words_too_long_for_their_box_become_small_instead_of_stopping_the_video(string animation)
    {
        string words = new('W', 60);
        await using var plan = await Engines.CompileAsync(Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("a", 30, "#000000")),
            Scenes.Track("T1", TrackKind.Text, "title", Scenes.Words("t", 30, words, animation))));

        var frame = await new FrameRenderer(plan).RenderAsync(29, CancellationToken.None);

        Assert.Contains(frame.Y.ToArray(), value => value > 60);
    }

    [Fact]
    public async Task Time_without_a_picture_is_black()
    {
        await using var plan = await Engines.CompileAsync(Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", new Gap(5), Scenes.Solid("a", 5, "#ffffff"))));

        var frame = await new FrameRenderer(plan).RenderAsync(2, CancellationToken.None);

        Assert.All(frame.Y.ToArray(), value => Assert.Equal(16, value));
    }

    [Theory]
    [MemberData(nameof(Transitions))]
    public async Task A_transition_begins_near_the_first_scene_ends_near_the_second_and_moves_nothing(string kind)
    {
        await using var plan = await Engines.CompileAsync(Scenes.Small(
            Scenes.Track(
                "V1", TrackKind.Video, "main", Scenes.Solid("a", 30, "#303030"), Scenes.Change(kind, 20), Scenes.Solid("b", 30, "#d0d0d0"))));
        var renderer = new FrameRenderer(plan);
        var levels = new List<double>();
        for (int i = 0; i < 60; i++)
        {
            levels.Add(Mean(await renderer.RenderAsync(i, CancellationToken.None)));
        }

        Assert.Equal(60, plan.FrameCount);
        Assert.All(levels.Take(20), level => Assert.Equal(levels[0], level, 6));
        Assert.All(levels.Skip(40), level => Assert.Equal(levels[59], level, 6));
        Assert.InRange(Math.Abs(levels[20] - levels[0]), 0, 40);
        Assert.InRange(Math.Abs(levels[39] - levels[59]), 0, 40);
    }

    [Fact]
    public async Task What_belongs_to_a_scene_goes_with_it_and_what_spans_the_cut_stays()
    {
        var timeline = Scenes.Small(
            Scenes.Track(
                "V1",
                TrackKind.Video,
                "main",
                Scenes.Solid("a", 30, "#000000"),
                Scenes.Change(TransitionKinds.PushLeft, 20),
                Scenes.Solid("b", 30, "#000000")),
            Scenes.Track("T1", TrackKind.Text, "caption", Scenes.Words("t", 60, "stays")));
        await using var plan = await Engines.CompileAsync(timeline);
        var renderer = new FrameRenderer(plan);

        byte[] before = (await renderer.RenderAsync(5, CancellationToken.None)).Data.ToArray();
        byte[] during = (await renderer.RenderAsync(30, CancellationToken.None)).Data.ToArray();

        Assert.Equal(before, during);
    }

    [Fact]
    public async Task Words_that_come_in_are_unseen_first_and_whole_in_the_end()
    {
        await using var plan = await Engines.CompileAsync(Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("a", 30, "#000000")),
            Scenes.Track("T1", TrackKind.Text, "title", Scenes.Words("t", 30, "Hello", "fade"))));
        var renderer = new FrameRenderer(plan);

        double first = Mean(await renderer.RenderAsync(0, CancellationToken.None));
        double middle = Mean(await renderer.RenderAsync(4, CancellationToken.None));
        double last = Mean(await renderer.RenderAsync(20, CancellationToken.None));

        Assert.Equal(16, first, 1);
        Assert.InRange(middle, first + 0.5, last - 0.1);
    }

    [Fact]
    public async Task A_character_that_no_font_has_is_an_error_that_names_it()
    {
        var timeline = Scenes.Small(Scenes.Track("T1", TrackKind.Text, "title", Scenes.Words("t", 30, "bad \uE0FF char")));

        var error = await Assert.ThrowsAsync<RenderException>(() => Engines.CompileAsync(timeline));

        Assert.Contains("E0FF", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_frame_that_does_not_exist_is_refused()
    {
        await using var plan = await Engines.CompileAsync(Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("a", 10, "#ff0000"))));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            async () => await new FrameRenderer(plan).RenderAsync(10, CancellationToken.None));
    }

    private static double Mean(Frame frame) => frame.Y.ToArray().Average(value => (double)value);
}
