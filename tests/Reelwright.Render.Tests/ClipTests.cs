using System.Text.Json.Nodes;
using Reelwright.Graphics;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class ClipTests(NumberedClip media) : IClassFixture<NumberedClip>
{
    private IMediaLibrary Library => Engines.MediaAt(("clip", media.Path));

    [Theory]
    [InlineData(1, 0, 30)]
    [InlineData(1, 10, 30)]
    [InlineData(2, 4, 25)]
    [InlineData(4, 0, 14)]
    [InlineData(0.5, 10, 40)]
    [InlineData(0.25, 3, 40)]
    public async Task A_clip_shows_the_frame_that_its_speed_says(double speed, int start, int frames)
    {
        int[] shown = await NumbersAsync(frames, start, new() { ["factor"] = speed });

        Assert.Equal(Enumerable.Range(0, frames).Select(i => start + (int)Math.Floor(i * speed)), shown);
    }

    [Theory]
    [InlineData(1, 0, 60)]
    [InlineData(1, 7, 40)]
    [InlineData(2, 4, 25)]
    public async Task A_reversed_clip_shows_the_same_frames_backwards(double speed, int start, int frames)
    {
        int[] shown = await NumbersAsync(frames, start, new() { ["factor"] = speed, ["reverse"] = true });

        Assert.Equal(Enumerable.Range(0, frames).Select(i => start + (int)Math.Floor((frames - 1 - i) * speed)), shown);
    }

    [Fact]
    public async Task A_frozen_clip_shows_its_first_frame_throughout() =>
        Assert.All(await NumbersAsync(20, 17, new() { ["freeze"] = true }), number => Assert.Equal(17, number));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Frames_in_any_order_are_the_same_as_in_order(bool reverse)
    {
        var film = Films.Scene(Films.File("a", 60, "clip").With(Films.Effect(EffectKinds.Speed, new() { ["reverse"] = reverse })));
        await using var plan = await Engines.CompileAsync(film, Library);
        var renderer = new FrameRenderer(plan);

        foreach (int frame in new[] { 50, 3, 51, 4, 30, 59, 0, 52, 5, 31 })
        {
            var drawn = await renderer.RenderAsync(frame, CancellationToken.None);

            Assert.Equal(reverse ? 59 - frame : frame, Films.Number(drawn));
        }
    }

    [Fact]
    public async Task A_transition_shows_what_the_clips_have_beyond_the_cut()
    {
        var film = Films.Scene(
            Films.File("a", 20, "clip", start: 5),
            Scenes.Change(TransitionKinds.Wipe, 10),
            Films.File("b", 20, "clip", start: 35));
        await using var plan = await Engines.CompileAsync(film, Library);
        var renderer = new FrameRenderer(plan);

        // The next comes in from the left.
        var before = await renderer.RenderAsync(18, CancellationToken.None);
        var after = await renderer.RenderAsync(21, CancellationToken.None);

        Assert.Equal(33, Films.Number(before, 0.01));
        Assert.Equal(23, Films.Number(before, 0.99));
        Assert.Equal(36, Films.Number(after, 0.01));
        Assert.Equal(26, Films.Number(after, 0.99));
    }

    [Fact]
    public async Task A_transition_holds_the_edge_frame_where_there_is_nothing_beyond()
    {
        var film = Films.Scene(
            Films.File("a", 20, "clip", start: 40),
            Scenes.Change(TransitionKinds.Wipe, 10),
            Films.File("b", 20, "clip"));
        await using var plan = await Engines.CompileAsync(film, Library);
        var renderer = new FrameRenderer(plan);

        Assert.Equal(0, Films.Number(await renderer.RenderAsync(18, CancellationToken.None), 0.01));
        Assert.Equal(59, Films.Number(await renderer.RenderAsync(21, CancellationToken.None), 0.99));
    }

    [Fact]
    public async Task Beyond_its_file_a_clip_holds_its_last_frame_from_wherever_it_is_asked()
    {
        var film = Films.Scene(Films.File("a", 200, "clip", start: 30));

        Assert.Equal(59, Films.Number(await Films.FrameAsync(film, 31, Library)));
        Assert.Equal(59, Films.Number(await Films.FrameAsync(film, 190, Library)));
    }

    [Fact]
    public async Task A_clip_that_is_damaged_in_the_middle_still_has_every_frame()
    {
        using var folder = new TempFolder();
        byte[] bytes = await File.ReadAllBytesAsync(media.Path);
        bytes.AsSpan(bytes.Length / 2, bytes.Length / 8).Clear();
        await File.WriteAllBytesAsync(folder["clip.mp4"], bytes);

        int[] shown = await NumbersAsync(60, 0, [], Engines.MediaAt(("clip", folder["clip.mp4"])));

        Assert.Equal(60, shown.Length);
        Assert.Equal(Enumerable.Range(0, 10), shown.Take(10));
    }

    [Fact]
    public async Task Media_that_is_gone_or_is_none_becomes_a_slate_that_names_it()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["clip.mp4"], "not a clip");
        foreach (var library in new[] { Engines.NoMedia, Engines.MediaAt(("clip", folder["clip.mp4"])) })
        {
            await using var plan = await Engines.CompileAsync(Films.Scene(Films.File("a", 10, "clip")), library);
            var slate = Assert.IsType<SlateLayer>(Assert.Single(plan.Layers));

            var frame = await new FrameRenderer(plan).RenderAsync(3, CancellationToken.None);

            Assert.NotEmpty(slate.Problem.Reason);
            Assert.InRange(frame.Y.ToArray().Average(value => (double)value), 40, 70);
            Assert.Contains(frame.Y.ToArray(), value => value > 180);
        }
    }

    private async Task<int[]> NumbersAsync(
        int frames, int start, JsonObject speed, IMediaLibrary? library = null)
    {
        var film = Films.Scene(Films.File("a", frames, "clip", start: start).With(Films.Effect(EffectKinds.Speed, speed)));
        await using var plan = await Engines.CompileAsync(film, library ?? Library);
        var renderer = new FrameRenderer(plan);
        var target = new Frame(320, 180);
        int[] shown = new int[frames];
        for (int i = 0; i < frames; i++)
        {
            await renderer.RenderAsync(i, target, CancellationToken.None);
            shown[i] = Films.Number(target);
        }

        return shown;
    }
}
