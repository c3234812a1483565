using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Graphics;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class EffectTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwright-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_adjustment_changes_what_lies_below_it_within_its_range_and_nothing_above()
    {
        var film = Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Background("a", 30)),
            Scenes.Track("V2", TrackKind.Video, "look", new Gap(10), Look("l", 10, "mono")),
            Scenes.Track("V3", TrackKind.Video, "over", Dot("d", 30)));

        var before = await FrameAsync(film, 5);
        var during = await FrameAsync(film, 15);

        Assert.NotEqual(128, before.U[0]);
        Assert.Equal(128, during.U[0]);
        Assert.Equal(128, during.V[^1]);
        int middle = (45 * during.ChromaWidth) + 80;
        Assert.Equal(Bt709.ToYuv(new(255, 0, 0)).V, during.V[middle]);
        Assert.NotEqual(128, (await FrameAsync(film, 20)).U[0]);
    }

    [Fact]
    public async Task A_strength_of_nothing_is_no_look_at_all()
    {
        var plain = Scenes.Small(Scenes.Track("V1", TrackKind.Video, "main", Scenes.Background("a", 10)));
        var weak = Scenes.Small(Scenes.Track(
            "V1",
            TrackKind.Video,
            "main",
            Scenes.Background("a", 10)
                .With(Effect(EffectKinds.Look, new() { ["name"] = "noir", ["strength"] = 0 }))
                .With(Effect(EffectKinds.Adjust, new() { ["contrast"] = 0 }))
                .With(Effect(EffectKinds.Grain, new() { ["amount"] = 0 }))
                .With(Effect(EffectKinds.Vignette, new() { ["amount"] = 0 }))
                .With(Effect(EffectKinds.Blur, new() { ["radius"] = 0 }))));

        Assert.Equal((await FrameAsync(plain, 3)).Data.ToArray(), (await FrameAsync(weak, 3)).Data.ToArray());
    }

    [Fact]
    public async Task A_strength_that_moves_changes_the_picture_frame_by_frame()
    {
        var look = Effect(EffectKinds.Look, new() { ["name"] = "mono" }) with
        {
            Curves = [new KeyframeCurve { Parameter = "strength", Keyframes = [new(0, 0), new(10, 1)] }],
        };
        var film = Scenes.Small(Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("a", 20, "#c02040").With(look)));

        var levels = new List<int>();
        foreach (int frame in new[] { 0, 5, 10, 19 })
        {
            levels.Add((await FrameAsync(film, frame)).V[0]);
        }

        Assert.Equal(Bt709.ToYuv(new(0xc0, 0x20, 0x40)).V, levels[0]);
        Assert.InRange(levels[1], 129, levels[0] - 1);
        Assert.Equal([128, 128], levels[2..]);
    }

    [Fact]
    public async Task A_cube_of_the_users_own_is_applied_and_one_that_is_gone_changes_nothing()
    {
        string path = Path.Combine(_folder.FullName, "swap.cube");
        var lines = Enumerable.Range(0, 8).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"{(i >> 2) & 1} {(i >> 1) & 1} {i & 1}"));
        await File.WriteAllTextAsync(path, "LUT_3D_SIZE 2\n" + string.Join('\n', lines));
        var film = Scenes.Small(Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("a", 10, "#c02040").With(
            Effect(EffectKinds.Lut, new() { ["mediaId"] = "cube", ["contentHash"] = "x", ["title"] = "Swap" }))));

        var swapped = await FrameAsync(film, 0, Engines.MediaAt(("cube", path)));
        var plain = await FrameAsync(film, 0);

        var expected = Bt709.ToYuv(new(0x40, 0x20, 0xc0));
        Assert.InRange(swapped.Y[0] - expected.Y, -1, 1);
        Assert.InRange(swapped.U[0] - expected.U, -1, 1);
        Assert.InRange(swapped.V[0] - expected.V, -1, 1);
        Assert.Equal(Bt709.ToYuv(new(0xc0, 0x20, 0x40)).V, plain.V[0]);
    }

    [Fact]
    public async Task A_look_that_does_not_exist_and_a_cube_that_is_none_are_named()
    {
        string path = Path.Combine(_folder.FullName, "bad.cube");
        await File.WriteAllTextAsync(path, "LUT_3D_SIZE 2\n0 0\n");
        var look = Scenes.Small(Scenes.Track("V1", TrackKind.Video, "main", Look("l", 10, "sparkly")));
        var cube = Scenes.Small(Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("a", 10, "#c02040").With(
            Effect(EffectKinds.Lut, new() { ["mediaId"] = "cube", ["title"] = "My film" }))));

        var first = await Assert.ThrowsAsync<RenderException>(() => Engines.CompileAsync(look));
        var second = await Assert.ThrowsAsync<RenderException>(() => Engines.CompileAsync(cube, Engines.MediaAt(("cube", path))));

        Assert.Contains("sparkly", first.Message, StringComparison.Ordinal);
        Assert.Contains("My film", second.Message, StringComparison.Ordinal);
        Assert.Contains("Line 2", second.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_strength_is_another_segment()
    {
        var film = Scenes.Small(Scenes.Track("V1", TrackKind.Video, "main", Look("l", 10, "mono")));
        var clip = film.Tracks[0].Clips.First();
        var other = film.Apply(new ChangeClip(clip.With(Effect(EffectKinds.Look, new() { ["name"] = "mono", ["strength"] = 0.5 }))));

        Assert.NotEqual(KeyOf(film), KeyOf(other));

        static string KeyOf(Timeline film) =>
            new SegmentKeys(film, OutputSettings.For(film), MediaFiles.Of(Engines.NoMedia, new(new(null))), "test").Split()[0].Key;
    }

    private static async Task<Frame> FrameAsync(Timeline film, long frame, IMediaLibrary? library = null)
    {
        await using var plan = await Engines.CompileAsync(film, library);
        return await new FrameRenderer(plan).RenderAsync(frame, CancellationToken.None);
    }

    private static Clip Look(string id, long frames, string name) =>
        Scenes.Generated(id, frames, GeneratorKinds.Adjustment, []).With(Effect(EffectKinds.Look, new() { ["name"] = name }));

    private static Clip Dot(string id, long frames) => Scenes.Generated(
        id,
        frames,
        GeneratorKinds.Shape,
        new() { ["shape"] = "rectangle", ["fill"] = "#ff0000", ["box"] = new JsonArray(0.4, 0.4, 0.2, 0.2) });

    private static Effect Effect(string kind, JsonObject parameters) =>
        new() { Kind = kind, Parameters = Properties.From(parameters) };
}
