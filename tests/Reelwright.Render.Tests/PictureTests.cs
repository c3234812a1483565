using System.Text.Json.Nodes;
using Reelwright.Graphics;
using Reelwright.Render;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class PictureTests(FlagMedia media) : IClassFixture<FlagMedia>
{
    private IMediaLibrary Library => Engines.MediaAt(
        ("png", media.Folder["logo.png"]), ("webp", media.Folder["logo.webp"]), ("flag", media.Folder["flag.png"]), ("green", media.Folder["green.png"]), ("clip", media.Folder["clip.mp4"]));

    [Theory]
    [InlineData("flag", 1, "none", "#ff0000", "#0000ff", true)]
    [InlineData("flag", 2, "none", "#0000ff", "#ff0000", false)]
    [InlineData("flag", 3, "none", "#0000ff", "#ff0000", true)]
    [InlineData("flag", 0, "horizontal", "#0000ff", "#ff0000", false)]
    [InlineData("flag", 1, "vertical", "#0000ff", "#ff0000", true)]
    [InlineData("clip", 1, "none", "#ff0000", "#0000ff", true)]
    [InlineData("clip", 3, "both", "#ff0000", "#0000ff", true)]
    [InlineData("clip", 0, "horizontal", "#0000ff", "#ff0000", false)]
    public async Task A_picture_is_turned_before_it_is_fitted(
        string media, int turns, string flip, string first, string second, bool isUpright)
    {
        var frame = await DrawAsync(Picture(media)
            .With(Films.Effect(EffectKinds.Orient, new() { ["turns"] = turns, ["flip"] = flip }))
            .With(Films.Effect(EffectKinds.Fit, new() { ["mode"] = "fit" })));

        Films.Like(first, isUpright ? Films.At(frame, 0.5, 0.2) : Films.At(frame, 0.2, 0.5));
        Films.Like(second, isUpright ? Films.At(frame, 0.5, 0.8) : Films.At(frame, 0.8, 0.5));
        if (isUpright)
        {
            Films.Like("#ffffff", Films.At(frame, 0.2, 0.5));
        }
    }

    [Theory]
    [InlineData("flag")]
    [InlineData("clip")]
    public async Task What_is_cut_away_is_not_seen_and_the_rest_fills_the_box(string media)
    {
        var frame = await DrawAsync(Picture(media).With(Films.Effect(EffectKinds.Crop, new() { ["left"] = 0.6 })));

        Films.Like("#0000ff", Films.At(frame, 0.05, 0.5));
    }

    [Fact]
    public async Task A_cut_that_moves_uncovers_what_was_hidden()
    {
        var clip = Picture("flag").With(Films.Effect(EffectKinds.Crop, [], Films.Curve("left", (0, 0.6), (8, 0))));

        Films.Like("#0000ff", Films.At(await DrawAsync(clip, 0), 0.05, 0.5));
        Films.Like("#ff0000", Films.At(await DrawAsync(clip, 8), 0.05, 0.5));
    }

    [Theory]
    [InlineData("flag")]
    [InlineData("clip")]
    public async Task Half_an_opacity_lets_half_of_what_is_below_through(string media)
    {
        var frame = await DrawAsync(Picture(media).With(Films.Effect(EffectKinds.Transform, new() { ["opacity"] = 0.5 })));

        Films.Like("#ff8080", Films.At(frame, 0.2, 0.5));
    }

    [Fact]
    public async Task A_turned_picture_shows_what_is_below_at_its_corners()
    {
        var frame = await DrawAsync(Picture("flag").With(Films.Effect(EffectKinds.Transform, new() { ["rotation"] = 90 })));

        Films.Like("#ff0000", Films.At(frame, 0.5, 0.1));
        Films.Like("#0000ff", Films.At(frame, 0.5, 0.9));
        Films.Like("#ffffff", Films.At(frame, 0.1, 0.5));
    }

    [Fact]
    public async Task A_picture_in_the_picture_has_round_corners_a_border_and_a_shadow()
    {
        var frame = await DrawAsync(Picture("clip").With(Films.Effect(EffectKinds.Fit, new()
        {
            ["box"] = new JsonArray(0.25, 0.25, 0.5, 0.5),
            ["radius"] = 0.1,
            ["border"] = "#00ff00",
            ["borderWidth"] = 0.03,
            ["shadow"] = 0.9,
        })));

        Films.Like("#ffffff", Films.At(frame, 0.05, 0.05));
        Films.Like("#00ff00", Films.At(frame, 0.5, 0.262));
        Films.Like("#ff0000", Films.At(frame, 0.35, 0.5));
        Assert.True(Films.At(frame, 0.252, 0.255).Y > 120, "the corner is cut");
        Assert.True(Films.At(frame, 0.5, 0.77).Y < 200, "there is a shadow below");
    }

    [Fact]
    public async Task A_green_screen_lets_what_is_below_through_and_keeps_the_rest()
    {
        var frame = await DrawAsync(Picture("green").With(Films.Effect(EffectKinds.ChromaKey, new()
        {
            ["color"] = "#00c800",
            ["similarity"] = 0.3,
            ["softness"] = 0.2,
        })));

        Films.Like("#ffffff", Films.At(frame, 0.1, 0.1));
        Films.Like("#ff0000", Films.At(frame, 0.5, 0.5));
    }

    [Theory]
    [InlineData("flag")]
    [InlineData("clip")]
    public async Task A_blurred_copy_fills_what_a_fitted_picture_leaves_free(string media)
    {
        var clip = Picture(media)
            .With(Films.Effect(EffectKinds.Orient, new() { ["turns"] = 1 }))
            .With(Films.Effect(EffectKinds.Fit, new() { ["mode"] = "blur" }));

        var frame = await DrawAsync(clip);

        var side = Films.At(frame, 0.05, 0.15);
        Assert.True(side.V > 150 && side.Y < 60, $"{side}");
        Films.Like("#ff0000", Films.At(frame, 0.5, 0.15));
    }

    [Theory]
    [InlineData("png", "fit", 0)]
    [InlineData("webp", "fit", 0)]
    [InlineData("png", "fill", 0)]
    [InlineData("png", "fit", 90)]
    public async Task A_logo_lets_what_is_below_through_where_it_is_clear(string file, string mode, int rotation)
    {
        var logo = Films.File("logo", 10, file, MediaKind.Image)
            .With(Films.Effect(EffectKinds.Fit, new() { ["mode"] = mode, ["box"] = new JsonArray(0.25, 0.1, 0.45, 0.8) }))
            .With(Films.Effect(EffectKinds.Transform, new() { ["rotation"] = rotation }));
        var film = Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("r", 10, "#ff0000")),
            Scenes.Track("V2", TrackKind.Video, "logo", logo));

        var frame = await Films.FrameAsync(film, 5, Library);

        Films.Like("#ff0000", Films.At(frame, 0.1, 0.5));
        Films.Like("#ff0000", Films.At(frame, 0.255, 0.11));
        var (solid, half) = rotation == 0 ? ((0.4, 0.5), (0.55, 0.5)) : ((0.475, 0.3), (0.475, 0.7));
        Films.Like("#ffffff", Films.At(frame, solid.Item1, solid.Item2));
        Films.Like("#ff8080", Films.At(frame, half.Item1, half.Item2));

        // No dark rim: from red to white, light only grows. What is under it all has luma 63.
        int least = Enumerable.Range(0, frame.Width).Min(x => (int)frame.Y[(frame.Height / 2 * frame.Width) + x]);
        Assert.InRange(least, 61, 65);
    }

    [Fact]
    public async Task A_see_through_picture_that_is_a_scene_stands_on_white()
    {
        var frame = await Films.FrameAsync(Films.Scene(Films.File("a", 10, "png", MediaKind.Image)), 5, Library);

        Films.Like("#ffffff", Films.At(frame, 0.02, 0.05));
    }

    [Fact]
    public async Task Words_and_forms_turn_too()
    {
        var bar = Scenes.Generated(
            "bar",
            10,
            GeneratorKinds.Shape,
            new() { ["shape"] = "rectangle", ["fill"] = "#ff0000", ["box"] = new JsonArray(0.3, 0.45, 0.4, 0.1) });
        var turned = bar.With(Films.Effect(EffectKinds.Transform, [], Films.Curve("rotation", (0, 0), (5, 90))));
        var film = Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("w", 10, "#ffffff")),
            Scenes.Track("V2", TrackKind.Video, "form", turned));

        var still = await Films.FrameAsync(film, 0);
        var upright = await Films.FrameAsync(film, 6);

        Films.Like("#ff0000", Films.At(still, 0.35, 0.5));
        Films.Like("#ffffff", Films.At(upright, 0.35, 0.5));
        Films.Like("#ff0000", Films.At(upright, 0.5, 0.2));
    }

    private static Clip Picture(string media) =>
        Films.File("p", 10, media, media == "clip" ? MediaKind.Video : MediaKind.Image);

    private Task<Frame> DrawAsync(Clip clip, long frame = 5) => Films.FrameAsync(
        Scenes.Small(
            Scenes.Track("V1", TrackKind.Video, "main", Scenes.Solid("w", 10, "#ffffff")),
            Scenes.Track("V2", TrackKind.Video, "over", clip)),
        frame,
        Library);
}
