using System.Text.Json.Nodes;
using Reelwright.Graphics;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class TransitionTests
{
    public static TheoryData<string> Kinds => [.. TransitionKinds.All];

    // Those that go through a light or colour of their own on purpose.
    public static TheoryData<string> WithoutColorOfTheirOwn => [.. TransitionKinds.All.Except(
    [
        TransitionKinds.DipToBlack, TransitionKinds.DipToWhite, TransitionKinds.DipToColor, TransitionKinds.FilmBurn,
        TransitionKinds.PageTurn,
    ])];

    // One frame, two, and all of both scenes: no plain frame of either is left.
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_works_at_any_length_and_at_an_odd_shape(string kind)
    {
        foreach (int length in new[] { 1, 2, 8 })
        {
            var timeline = Scenes.Small(Scenes.Track(
                "V1", TrackKind.Video, "main", Scenes.Background("a", 4), Scenes.Change(kind, length), Scenes.Background("b", 4)))
                with
            { Width = 66, Height = 178 };
            await using var plan = await Engines.CompileAsync(timeline);
            var renderer = new FrameRenderer(plan);

            byte[][] frames = new byte[8][];
            for (int i = 0; i < 8; i++)
            {
                frames[i] = (await renderer.RenderAsync(i, CancellationToken.None)).Data.ToArray();
            }

            Assert.Equal(8, plan.FrameCount);
            Assert.NotEqual(frames[2], frames[5]);
            Assert.Equal(frames[4], (await renderer.RenderAsync(4, CancellationToken.None)).Data.ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_ends_of_a_long_one_are_close_to_the_plain_scenes(string kind)
    {
        await using var plan = await Engines.CompileAsync(Film(Scenes.Change(kind, 60)));
        await using var plain = await Engines.CompileAsync(Film());
        var renderer = new FrameRenderer(plan);

        foreach (long frame in new long[] { 10, 69 })
        {
            var expected = await new FrameRenderer(plain).RenderAsync(frame, CancellationToken.None);
            var actual = await renderer.RenderAsync(frame, CancellationToken.None);
            double apart = 0;
            for (int i = 0; i < expected.Y.Length; i++)
            {
                apart += Math.Abs(expected.Y[i] - actual.Y[i]);
            }

            Assert.InRange(apart / expected.Y.Length, 0, 3);
        }
    }

    [Theory]
    [MemberData(nameof(WithoutColorOfTheirOwn))]
    public async Task Between_two_greys_there_is_no_flash(string kind)
    {
        await using var plan = await Engines.CompileAsync(Scenes.Small(Scenes.Track(
            "V1", TrackKind.Video, "main", Scenes.Solid("a", 20, "#404040"), Scenes.Change(kind, 20), Scenes.Solid("b", 20, "#a0a0a0"))));
        var renderer = new FrameRenderer(plan);
        double last = 0;
        for (int i = 10; i < 30; i++)
        {
            double level = (await renderer.RenderAsync(i, CancellationToken.None)).Y.ToArray().Average(value => (double)value);

            // Shadows may take back a little; what is torn goes to and fro between the two.
            Assert.InRange(level, kind == TransitionKinds.Glitch ? 50 : Math.Max(50, last - 9), 154);
            last = level;
        }
    }

    [Fact]
    public async Task A_dip_goes_through_the_colour_that_it_is_given_or_the_accent_of_the_video()
    {
        var red = Scenes.Change(TransitionKinds.DipToColor, 21) with
        {
            Metadata = Properties.Empty.With("color", JsonValue.Create("#ff0000")),
        };
        await using var given = await Engines.CompileAsync(Film(red));
        await using var accent = await Engines.CompileAsync(Film(Scenes.Change(TransitionKinds.DipToColor, 21)) with
        {
            Metadata = Properties.Empty.With("palette", new JsonObject { ["accent"] = "#00ff00" }),
        });

        var first = await new FrameRenderer(given).RenderAsync(40, CancellationToken.None);
        var second = await new FrameRenderer(accent).RenderAsync(40, CancellationToken.None);

        Assert.Equal(Bt709.ToYuv(new(255, 0, 0)).V, first.V[500]);
        Assert.Equal(Bt709.ToYuv(new(0, 255, 0)).U, second.U[500]);
    }

    [Fact]
    public async Task Transitions_that_overlap_on_a_short_clip_are_drawn_one_after_the_other()
    {
        await using var plan = await Engines.CompileAsync(Scenes.Small(Scenes.Track(
            "V1",
            TrackKind.Video,
            "main",
            Scenes.Solid("a", 20, "#202020"),
            Scenes.Change(TransitionKinds.Dissolve, 20),
            Scenes.Solid("b", 10, "#808080"),
            Scenes.Change(TransitionKinds.Circle, 20),
            Scenes.Solid("c", 20, "#e0e0e0"))));

        var renderer = new FrameRenderer(plan);
        var levels = new List<byte>();
        for (int i = 0; i < 50; i++)
        {
            levels.Add((await renderer.RenderAsync(i, CancellationToken.None)).Y[(90 * 320) + 160]);
        }

        Assert.Equal(levels.Order(), levels);
    }

    private static Timeline Film(Transition? change = null) => Scenes.Small(Scenes.Track(
        "V1",
        TrackKind.Video,
        "main",
        [Scenes.Background("a", 40), .. change is null ? Array.Empty<TrackItem>() : [change], Scenes.Solid("b", 40, "#c0a080")]));
}
