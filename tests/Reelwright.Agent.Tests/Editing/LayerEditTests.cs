using Reelwright.Agent;
using Reelwright.Timelines;
using static Reelwright.Tests.Studio;

namespace Reelwright.Tests;

public sealed class LayerEditTests
{
    private static Target Video => new(Part.Video);

    [Fact]
    public async Task A_look_on_the_whole_video_lies_above_the_pictures_and_below_the_words()
    {
        var after = await EditAsync(English, new SetLook(Video, "cinematic", 0.5));

        int look = Index(after, track => track.Role == "look");
        Assert.True(look > Index(after, track => track.Role == "main"));
        Assert.True(look < Index(after, track => track.Kind == TrackKind.Text));
        var effect = after.Tracks[look].Clips.Single().Effect(EffectKinds.Look)!;
        Assert.Equal(("cinematic", 0.5), (effect.Parameters.Text("name"), effect.Parameters.Number("strength", 1)));
        Assert.Equal(after.Length, after.Tracks[look].Length);
        Assert.DoesNotContain((await EditAsync(after, new SetLook(Video, "none", null))).Tracks, track => track.Role == "look");
    }

    [Fact]
    public async Task A_look_on_a_scene_goes_where_the_scene_goes()
    {
        var after = await EditAsync(English, new SetLook(Scene(2), "mono", null), new Move(Scene(2), new(Where.Start)));

        var look = after.Tracks.Single(track => track.Role == "look").Placed().Single();
        Assert.Equal(after.Scenes()[0].Range, look.Range);
    }

    [Fact]
    public async Task One_scene_can_do_without_the_look_of_the_video()
    {
        var after = await EditAsync(English, new SetLook(Video, "mono", null), new SetLook(Scene(3), "none", null));

        var looks = after.Tracks.Single(track => track.Role == "look").Placed().ToList();
        Assert.Equal(English.Scenes().Count - 1, looks.Count);
        Assert.DoesNotContain(looks, look => look.Range == after.Scenes()[2].Range);
    }

    [Fact]
    public async Task Settings_add_up_and_nought_takes_them_away()
    {
        var brighter = await EditAsync(English, new Adjust(Video, "brightness", Factor(1.2)), new Adjust(Video, "brightness", Delta(0.1)));
        Assert.Equal(0.3, Adjustment(brighter, "brightness"), 6);
        Assert.True(TimelineText.AreSame(
            English,
            (await EditAsync(brighter, new Adjust(Video, "brightness", Absolute(0)))) with { Metadata = English.Metadata }));
    }

    [Fact]
    public async Task A_logo_stays_through_the_video_whatever_its_length_and_shape()
    {
        var after = await EditAsync(English, new AddOverlay(Part.Logo, 5, null, null, null), new SetLength(Absolute(45)), new SetAspect(1080, 1920));

        var logo = after.Tracks.Single(track => track.Role == "logo");
        Assert.Equal(after.Length, logo.Length);
        Assert.Equal(1350, logo.Clips.Single().Frames);
        Assert.True(Index(after, track => track.Role == "logo") > Index(after, track => track.Role == "title"));
    }

    [Fact]
    public async Task A_logo_lies_over_another_take_too_and_is_no_picture_of_it()
    {
        var after = await EditAsync(Photos, new AddOverlay(Part.Logo, 7, null, null, null), new Regenerate(Video));

        var shown = after.Placed().Where(placed => placed.Clip.Media is ExternalReference { Name: "fresh.jpg" });
        Assert.Equal("logo", Assert.Single(shown).Clip.Role);
    }

    [Fact]
    public async Task Stickers_are_emoji_or_art_and_can_be_moved_and_resized()
    {
        var emoji = await EditAsync(English, new AddSticker("🎉", null, Scene(1)));
        var art = await EditAsync(English, new AddSticker("coffee", "top-left", null), new PlaceLayer(new(Part.Sticker), "bottom-right", Factor(1.5)));

        Assert.Equal("🎉", Layer(emoji, "sticker").Clip.Parameters.Text("emoji"));
        Assert.Equal(English.Scenes()[0].Range, Layer(emoji, "sticker").Range);
        double[] box = Layer(art, "sticker").Clip.Parameters.Numbers("box")!;
        Assert.True(box[0] > 0.6 && box[1] > 0.5, string.Join(' ', box));
        Assert.Contains("no picture", await RefusalAsync(English, new AddSticker("qwertzuiop", null, null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transitions_are_set_for_all_for_one_and_taken_away()
    {
        var all = await EditAsync(English, new Reelwright.Agent.SetTransition(new(Part.Transition), "wipe", 0.8));
        Assert.All(all.MainTrack()!.Items.OfType<Transition>(), cut => Assert.Equal(("wipe", 24L), (cut.Kind, cut.InOffset + cut.OutOffset)));
        Assert.Equal(English.Scenes().Count - 1, all.MainTrack()!.Items.OfType<Transition>().Count());

        var none = await EditAsync(all, new Reelwright.Agent.SetTransition(new(Part.Transition) { Numbers = [2] }, "none", null));
        Assert.Equal(English.Scenes().Count - 2, none.MainTrack()!.Items.OfType<Transition>().Count());
        Assert.Contains("0.1 to 3 s", await RefusalAsync(English, new Reelwright.Agent.SetTransition(new(Part.Transition), "wipe", 9)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_are_changed_styled_timed_animated_and_removed()
    {
        var first = new Target(Part.Title) { Numbers = [1] };
        Assert.Equal("Welcome", FirstTitle(await EditAsync(English, new ChangeWords(new(Part.Title), "Welcome", null))).Clip.Parameters.Text("text"));
        Assert.All(
            (await EditAsync(English, new StyleWords(new(Part.Title) { IsAll = true }) { Color = "#ffff00" })).Placed().Where(placed => placed.Clip.Role == "title"),
            title => Assert.Equal("#ffff00", title.Clip.Parameters.Text("color")));
        Assert.Equal(new FrameRange(15, 60), FirstTitle(await EditAsync(English, new TimeWords(first, new(0.5, 2.5), null))).Range);
        Assert.Equal(new FrameRange(0, 600), FirstTitle(await EditAsync(English, new TimeWords(first, new(0, 20), null))).Range);
        Assert.Equal("typewriter", FirstTitle(await EditAsync(English, new Animate(first, Ends.In, "typewriter"))).Clip.Effect(EffectKinds.AnimateIn)!.Parameters.Text("style"));
        Assert.Equal(
            English.Placed().Count(placed => placed.Clip.Role == "title") - 1,
            (await EditAsync(English, new Delete(first))).Placed().Count(placed => placed.Clip.Role == "title"));
    }

    [Fact]
    public async Task Words_are_put_in_where_such_words_stand()
    {
        var third = Layer(await EditAsync(English, new AddWords(Part.LowerThird, "Jane Doe", null, null)), "lower-third");
        var action = Layer(await EditAsync(English, new AddWords(Part.CallToAction, "Buy now", null, null)), "call-to-action");

        Assert.True(third.Clip.Parameters.Numbers("box")![1] > 0.6);
        Assert.Equal(English.Length, action.Range.End);
        Assert.Contains("1 to 300 characters", await RefusalAsync(English, new AddWords(Part.Title, "  ", null, null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Captions_look_the_same_after_they_are_made_anew()
    {
        var after = await EditAsync(
            English,
            new StyleWords(new(Part.Caption)) { CaptionStyle = "karaoke", Color = "#ffff00" },
            new PlaceLayer(new(Part.Caption), "top", null),
            new SetLength(Absolute(40)),
            new SetAspect(1080, 1080));

        Assert.All(after.TrackWithRole("caption")!.Clips, caption =>
        {
            Assert.Equal("#ffff00", caption.Parameters.Text("color"));
            Assert.Equal("top", caption.Parameters.Text("valign"));
            Assert.Equal("highlight", caption.Effect(EffectKinds.AnimateIn)!.Parameters.Text("style"));
        });
    }

    [Fact]
    public async Task Pictures_are_fitted_cropped_turned_zoomed_and_moved()
    {
        var beach = new Target(Part.Clip) { Showing = "beach" };
        var after = await EditAsync(
            Photos,
            new SetFit(beach, "fit"),
            new CropPicture(beach, 0.1, 0, 0.1, 0),
            new Rotate(beach, 90),
            new Reelwright.Agent.Flip(beach, false),
            new MoveCamera(beach, CameraMove.PanLeft, null));

        var clip = after.Placed().First(placed => placed.Clip.Media is ExternalReference { Name: "beach.jpg" }).Clip;
        Assert.Equal("fit", clip.Effect(EffectKinds.Fit)!.Parameters.Text("mode"));
        Assert.Equal(0.1, clip.Effect(EffectKinds.Crop)!.Parameters.Number("left", 0));
        Assert.Equal((1L, "horizontal"), (clip.Effect(EffectKinds.Orient)!.Parameters.Integer("turns", 0), clip.Effect(EffectKinds.Orient)!.Parameters.Text("flip")));
        Assert.Equal("cx", Assert.Single(clip.Effect(EffectKinds.View)!.Curves).Parameter);
        Assert.Contains("picture or clip of yours", await RefusalAsync(English, new CropPicture(Scene(1), 0.1, 0, 0, 0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_set_by_hand_survives_another_shape_style_and_length()
    {
        Command[] byHand =
        [
            new SetLook(Scene(2), "mono", null),
            new StyleWords(new(Part.Title) { InScenes = [3] }) { Color = "#00ff00", Size = Factor(1.3) },
            new AddWords(Part.LowerThird, "Jane Doe", null, Scene(2)),
            new AddSticker("🎉", null, Scene(3)),
            new Reelwright.Agent.SetTransition(new(Part.Transition) { Numbers = [1] }, "glitch", 0.5),
            new SetSpeed(Scene(4), Absolute(1.25)),
            new Fade(Video, Ends.Out, 1),
        ];
        var edited = await EditAsync(English, byHand);
        string third = edited.Scenes()[2].Clip.Metadata.Text("scene")!;
        foreach (Command rework in (Command[])[new SetAspect(1080, 1920), new SetStyle("minimal"), new SetLength(Absolute(36))])
        {
            var after = await EditAsync(edited, rework);

            var scenes = after.Scenes();
            Assert.Equal(scenes[1].Range, after.Tracks.Single(track => track.Role == "look").Placed().Single().Range);
            var title = after.Placed().Single(placed => placed.Clip.Metadata.Text("slot") == "headline" && placed.Clip.Metadata.Text("scene") == third).Clip;
            Assert.Equal("#00ff00", title.Parameters.Text("color"));
            Assert.Equal("Jane Doe", Layer(after, "lower-third").Clip.Parameters.Text("text"));
            Assert.True(scenes[1].Range.Contains(Layer(after, "lower-third").Range.Start));
            Assert.Equal(scenes[2].Range, Layer(after, "sticker").Range);
            Assert.Equal("glitch", after.MainTrack()!.Items.OfType<Transition>().First().Kind);
            Assert.Equal(1.25, scenes[3].Clip.Metadata.Number("speed", 1));
            Assert.Equal(after.Length, after.TrackWithRole("fade")!.Length);
        }
    }

    private static int Index(Timeline timeline, Func<Track, bool> which) => timeline.Tracks.ToList().FindIndex(track => which(track));

    private static PlacedClip Layer(Timeline timeline, string role) => timeline.Placed().Single(placed => placed.Clip.Role == role);

    private static PlacedClip FirstTitle(Timeline timeline) =>
        timeline.Placed().First(placed => placed.Clip.Id.Value == English.Placed().First(title => title.Clip.Role == "title").Clip.Id.Value);

    private static double Adjustment(Timeline timeline, string name) =>
        timeline.Tracks.Single(track => track.Role == "look").Clips.Single().Effect(EffectKinds.Adjust)!.Parameters.Number(name, 0);
}
