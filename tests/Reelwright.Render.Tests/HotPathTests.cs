using System.Text.Json.Nodes;
using Reelwright.Graphics;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

[Collection(nameof(Alone))]
public sealed class HotPathTests : IClassFixture<FlagMedia>, IClassFixture<NumberedClip>
{
    private const int Warm = 60;
    private readonly IMediaLibrary _library;

    public HotPathTests(FlagMedia flag, NumberedClip clip)
    {
        _library = Engines.MediaAt(("photo", flag.Folder["flag.png"]), ("logo", flag.Folder["logo.png"]), ("clip", clip.Path));
    }

    [Fact]
    public async Task Photos_that_move_dissolve_and_carry_words_are_drawn_without_allocating()
    {
        var view = Films.Effect(EffectKinds.View, [], Films.Curve("zoom", (0, 1), (59, 1.2)), Films.Curve("cx", (0, 0.45), (59, 0.55)));
        var film = Scenes.Small(
            Scenes.Track(
                "V1",
                TrackKind.Video,
                "main",
                Films.File("a", 30, "photo", MediaKind.Image).With(view),
                new Transition { Kind = TransitionKinds.Dissolve, InOffset = 7, OutOffset = 8 },
                Films.File("b", 30, "photo", MediaKind.Image).With(view)),
            Scenes.Track("V2", TrackKind.Video, "bars", Moving(Scenes.Generated(
                "bar", 60, GeneratorKinds.Shape, new() { ["shape"] = "rectangle", ["fill"] = "#000000a0", ["box"] = new JsonArray(0.05, 0.7, 0.5, 0.1) }))),
            Scenes.Track("T1", TrackKind.Text, "title", Moving(Scenes.Generated(
                "words", 60, GeneratorKinds.Text, new() { ["text"] = "Summer 夏日", ["box"] = new JsonArray(0.1, 0.2, 0.8, 0.3), ["shadow"] = 0.5 }))));

        Assert.Equal(0, await AllocatedAsync(film));
    }

    [Fact]
    public async Task Captions_that_light_up_word_by_word_are_drawn_without_allocating()
    {
        var words = Scenes.Generated(
            "words", 60, GeneratorKinds.Text, new() { ["text"] = "one two three 四", ["box"] = new JsonArray(0.05, 0.6, 0.9, 0.2), ["outline"] = "#000000" });
        var film = Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Films.File("a", 60, "photo", MediaKind.Image)),
            Scenes.Track("T1", TrackKind.Text, "captions", words.With(Films.Effect(EffectKinds.AnimateIn, new() { ["style"] = "highlight", ["frames"] = 60 }))));

        Assert.Equal(0, await AllocatedAsync(film));
    }

    [Fact]
    public async Task Clips_are_cut_and_dissolved_under_a_logo_without_allocating()
    {
        var film = Scenes.Small(
            Scenes.Track(
                "V1",
                TrackKind.Video,
                "main",
                Films.File("a", 30, "clip"),
                new Transition { Kind = TransitionKinds.Dissolve, InOffset = 7, OutOffset = 8 },
                Films.File("b", 30, "clip", start: 10)),
            Scenes.Track("V2", TrackKind.Video, "logo", Films.File("logo", 60, "logo", MediaKind.Image).With(
                Films.Effect(EffectKinds.Fit, new() { ["mode"] = "fit", ["box"] = new JsonArray(0.8, 0.05, 0.15, 0.15) }))));
        await using var plan = await Engines.CompileAsync(film, _library);
        var renderer = new FrameRenderer(plan);
        var frame = new Frame(plan.Settings.Width, plan.Settings.Height);
        var allocated = new List<long>();
        for (int index = 0; index < 60; index++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            await renderer.RenderAsync(index, frame, CancellationToken.None);
            allocated.Add(GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        // Some frames open a decoder or compile code; the others allocate nothing.
        Assert.Equal(0, allocated.Order().ElementAt(allocated.Count / 2));
    }

    private static Clip Moving(Clip clip) => clip
        .With(Films.Effect(EffectKinds.AnimateIn, new() { ["style"] = "rise", ["frames"] = 15 }))
        .With(Films.Effect(EffectKinds.AnimateOut, new() { ["style"] = "fade", ["frames"] = 9 }));

    // All frames once to warm up, then again: drawing stays on this thread, since nothing in it has to be waited for.
    private async Task<long> AllocatedAsync(Timeline film)
    {
        await using var plan = await Engines.CompileAsync(film, _library);
        var renderer = new FrameRenderer(plan);
        var frame = new Frame(plan.Settings.Width, plan.Settings.Height);
        return Allocated(renderer, frame);
    }

    private static long Allocated(FrameRenderer renderer, Frame frame)
    {
        long before = 0;
        for (int index = 0; index < 2 * Warm; index++)
        {
            before = index == Warm ? GC.GetAllocatedBytesForCurrentThread() : before;
            var drawn = renderer.RenderAsync(index % Warm, frame, CancellationToken.None);
            Assert.True(drawn.IsCompletedSuccessfully);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

/// <summary>Tests that count what the whole process allocates: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
