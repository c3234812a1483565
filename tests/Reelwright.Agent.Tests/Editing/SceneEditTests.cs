using Reelwright.Agent;
using Reelwright.Timelines;
using static Reelwright.Tests.Studio;

namespace Reelwright.Tests;

public sealed class SceneEditTests
{
    private static Target Video => new(Part.Video);

    [Theory]
    [InlineData(15)]
    [InlineData(22.5)]
    [InlineData(60)]
    public async Task A_length_is_exact_to_the_frame(double seconds) =>
        Assert.Equal(seconds, (await EditAsync(English, new SetLength(Absolute(seconds)))).Seconds, 6);

    [Fact]
    public async Task Shortening_by_importance_leaves_scenes_out_and_keeps_the_first_and_the_last()
    {
        var after = await EditAsync(English, new SetLength(Absolute(15), ByImportance: true));

        Assert.Equal(15, after.Seconds, 6);
        Assert.Equal(Names(English)[0], Names(after)[0]);
        Assert.Equal(Names(English)[^1], Names(after)[^1]);
    }

    [Fact]
    public async Task The_beginning_and_the_end_of_the_video_are_cut_off()
    {
        var after = await EditAsync(Chinese, new Trim(Video, Ends.In, 2), new Trim(Video, Ends.Out, 1.5));

        Assert.Equal(Chinese.Seconds - 3.5, after.Seconds, 6);
        Assert.Equal(after.Length, after.TrackWithRole("music")!.Length);
    }

    [Fact]
    public async Task A_trimmed_clip_shows_what_comes_later_in_its_footage()
    {
        int surf = SceneOf(Photos, "surf.mp4");
        var before = Footage(Photos, "surf.mp4");
        var after = Footage(await EditAsync(Photos, new Trim(Scene(surf), Ends.In, 1)), "surf.mp4");

        Assert.Equal(before.Clip.SourceStart + (long)Math.Floor(30 * ClipSpeed.Of(before.Clip)), after.Clip.SourceStart);
        Assert.Equal(before.Range.Length - 30, after.Range.Length);
    }

    [Fact]
    public async Task Captions_and_the_voice_come_back_after_a_scene_was_doubled()
    {
        var after = await EditAsync(
            English,
            new Duplicate(Scene(1), 2),
            new Switch(Part.Caption, false),
            new Switch(Part.Narration, false),
            new Switch(Part.Narration, true),
            new Switch(Part.Caption, true));

        var captions = after.TrackWithRole("caption")!.Clips.Select(clip => clip.Id).ToList();
        Assert.Equal(captions.Count, captions.Distinct().Count());
        Assert.True(captions.Count > English.TrackWithRole("caption")!.Clips.Count());
    }

    [Fact]
    public async Task Only_a_stretch_is_kept() =>
        Assert.Equal(10, (await EditAsync(English, new Keep(Video, new(5, 15)))).Seconds, 6);

    [Fact]
    public async Task A_stretch_is_cut_out_exactly_and_leaves_no_scraps()
    {
        var after = await EditAsync(English, new CutOut(Video, new(5, 8)));

        Assert.Equal(English.Seconds - 3, after.Seconds, 6);
        Assert.DoesNotContain(after.Scenes(), scene => scene.Range.Length < 6);
    }

    [Fact]
    public async Task The_last_seconds_are_cut_out_by_counting_from_the_end() =>
        Assert.Equal(English.Seconds - 5, (await EditAsync(English, new CutOut(Video, new(-5, null)))).Seconds, 6);

    [Fact]
    public async Task A_scene_is_cut_in_two_with_its_words_and_can_be_put_together_again_by_deleting_a_half()
    {
        var split = await EditAsync(English, new Split(Scene(2), 2));
        var rest = await EditAsync(split, new Delete(Scene(3)));

        Assert.Equal(English.Scenes().Count + 1, split.Scenes().Count);
        Assert.Equal(English.Length, split.Length);
        Assert.Equal(2, split.Rate.SecondsAt(split.Scenes()[1].Range.Length), 6);
        Assert.Equal(2, Titles(split, "Aurora"));
        Assert.Equal(1, Titles(rest, "Aurora"));
    }

    [Fact]
    public async Task A_deleted_scene_takes_its_words_narration_and_captions_and_stays_away()
    {
        string line = Narration(English, 1);
        var after = await EditAsync(English, new Delete(Scene(2)));
        var longer = await EditAsync(after, new SetLength(Absolute(40)));

        Assert.Equal(English.Scenes().Count - 1, after.Scenes().Count);
        Assert.DoesNotContain(after.Placed(), placed => placed.Clip.Parameters.Text("text") == line);
        Assert.DoesNotContain(longer.Placed(), placed => placed.Clip.Parameters.Text("text") == line);
    }

    [Theory]
    [InlineData("surf")]
    [InlineData("lamp")]
    public async Task A_scene_is_found_by_what_it_shows(string words)
    {
        var after = await EditAsync(Photos, new Delete(new Target(Part.Scene) { Showing = words }));

        Assert.DoesNotContain(after.Placed(), placed => placed.Clip.Media is ExternalReference file && file.Name.Contains(words, StringComparison.Ordinal));
        Assert.Equal(Photos.Scenes().Count - 1, after.Scenes().Count);
    }

    [Fact]
    public async Task Scenes_move_swap_and_repeat_with_all_that_is_theirs()
    {
        var names = Names(English).ToList();
        async Task Check(IEnumerable<string> expected, Command command) =>
            Assert.Equal(expected, Names(await EditAsync(English, command)));

        await Check([.. names.Skip(1), names[0]], new Move(Scene(1), new(Where.End)));
        await Check([names[2], names[1], names[0], .. names.Skip(3)], new Swap(Scene(1), Scene(3)));
        await Check([names[1], names[2], names[0], .. names.Skip(3)], new Move(Scene(1), new(Where.After, Scene(3))));
        await Check([names[0], names[1], names[1], names[1], .. names.Skip(2)], new Duplicate(Scene(2), 2));
        await Check(names.AsEnumerable().Reverse(), new Reorder(SceneOrder.Reversed, []));
        await Check([names[2], names[0], names[1], .. names.Skip(3)], new Reorder(SceneOrder.Numbers, [3, 1]));
        Assert.NotEqual(names, Names(await EditAsync(English, new Reorder(SceneOrder.Shuffled, []))));
    }

    [Fact]
    public async Task Files_are_put_in_order_by_name_while_words_keep_their_places()
    {
        var after = await EditAsync(Photos, new Reorder(SceneOrder.Name, []));

        Assert.Equal(Names(Photos)[0], Names(after)[0]);
        string[] files = [.. Files(after)];
        Assert.Equal(files.Order(StringComparer.OrdinalIgnoreCase), files);
    }

    [Fact]
    public async Task Words_and_uploads_are_put_in_where_they_are_asked_for()
    {
        var words = await EditAsync(English, new Insert([], "Thank you", new(Where.End), 3));
        var photo = await EditAsync(Photos, new Insert([7], null, new(Where.After, Scene(1)), null));

        Assert.Equal("Thank you", Names(words)[^1]);
        Assert.Equal(English.Seconds + 3, words.Seconds, 6);
        Assert.Equal("fresh.jpg", Names(photo)[1]);
        Assert.Equal(Photos.Seconds + 3, photo.Seconds, 6);
    }

    [Fact]
    public async Task The_latest_unused_upload_takes_a_scene_s_place()
    {
        var after = await EditAsync(Photos, new ReplaceMedia(Scene(2), null));

        Assert.Contains("fresh.jpg", Files(after));
        Assert.Equal(Photos.Length, after.Length);
    }

    [Fact]
    public async Task A_scene_gets_another_length_and_its_narration_is_never_cut()
    {
        var after = await EditAsync(English, new SetDuration(Scene(1), Absolute(8)));
        string why = await RefusalAsync(English, new SetDuration(Scene(1), Absolute(1)));

        Assert.Equal(8, after.Rate.SecondsAt(after.Scenes()[0].Range.Length), 6);
        Assert.Contains("The narration of scene 1 takes", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speed_changes_length_media_and_words_alike_and_normal_speed_brings_them_back()
    {
        var fast = await EditAsync(Photos, new SetSpeed(Video, Absolute(2)));
        var back = await EditAsync(fast, new SetSpeed(Video, Absolute(1)));

        Assert.Equal(Photos.Seconds / 2, fast.Seconds, 6);
        Assert.Equal(2 * ClipSpeed.Of(Footage(Photos, "surf.mp4").Clip), ClipSpeed.Of(Footage(fast, "surf.mp4").Clip), 2);
        Assert.InRange(back.Length, Photos.Length - 8, Photos.Length + 8);
        Assert.Equal(fast.Length, fast.TrackWithRole("music")!.Length);
    }

    [Fact]
    public async Task Footage_plays_backwards_and_holds_a_frame()
    {
        int surf = SceneOf(Photos, "surf.mp4");
        var reversed = await EditAsync(Photos, new PlayBackwards(Scene(surf)));
        var held = await EditAsync(Photos, new Freeze(Scene(surf), 1, 2));

        Assert.True(Footage(reversed, "surf.mp4").Clip.Effect(EffectKinds.Speed)!.Parameters.Flag("reverse", false));
        Assert.Equal(Photos.Seconds + 2, held.Seconds, 6);
        Assert.Contains(held.Placed(), placed => placed.Clip.Effect(EffectKinds.Speed)?.Parameters.Flag("freeze", false) == true && placed.Range.Length == 60);
    }

    [Fact]
    public async Task Another_take_of_a_scene_keeps_its_words_and_another_take_of_all_keeps_length_and_shape()
    {
        var scene = await EditAsync(English, new Regenerate(Scene(2)));
        var all = await EditAsync(English, new Regenerate(Video));

        Assert.Equal(Titles(English, "Aurora"), Titles(scene, "Aurora"));
        Assert.False(TimelineText.AreSame(English, scene));
        Assert.Equal(English.Length, all.Length);
        Assert.NotEqual(English.Metadata.Integer("seed", 0), all.Metadata.Integer("seed", 0));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_what_can()
    {
        Assert.Equal($"There is no scene 12: the video has {English.Scenes().Count} scenes.", await RefusalAsync(English, new Delete(Scene(12))));
        Assert.Equal("A video can be 3 to 600 seconds long.", await RefusalAsync(English, new SetLength(Absolute(0))));
        Assert.Equal("A video can be 3 to 600 seconds long.", await RefusalAsync(English, new SetLength(Absolute(double.NaN))));
        Assert.Equal("40 s is not inside the video, which is 30 s long.", await RefusalAsync(English, new CutOut(Video, new(25, 40))));
        Assert.Equal("The speed can be 0.25 to 4 times normal.", await RefusalAsync(English, new SetSpeed(Scene(1), Absolute(0))));
        Assert.Equal("A scene's copies can be 1 to 20.", await RefusalAsync(English, new Duplicate(Scene(1), 21)));
        Assert.Contains("The scene is only", await RefusalAsync(English, new Trim(Scene(1), Ends.In, 99)), StringComparison.Ordinal);
        Assert.Contains("there are 7", await RefusalAsync(English, new Insert([9], null, new(Where.End), null)), StringComparison.Ordinal);
        Assert.Contains("Only recorded clips", await RefusalAsync(English, new PlayBackwards(Scene(1))), StringComparison.Ordinal);
        Assert.Contains("language model", await RefusalAsync(English, new Translate(Video, "fr")), StringComparison.Ordinal);
        Assert.Contains("There is one version", await RefusalAsync(English, new ShowVersion(2, null, null)), StringComparison.Ordinal);
    }

    private static string[] Names(Timeline timeline) => [.. timeline.Scenes().Select(scene => scene.Clip.Name)];

    private static IEnumerable<string> Files(Timeline timeline) => timeline.Placed()
        .Where(placed => placed.Track.Kind == TrackKind.Video)
        .OrderBy(placed => placed.Range.Start)
        .Select(placed => (placed.Clip.Media as ExternalReference)?.Name)
        .OfType<string>();

    private static PlacedClip Footage(Timeline timeline, string name) =>
        timeline.Placed().First(placed => placed.Clip.Media is ExternalReference file && file.Name == name);

    private static int SceneOf(Timeline timeline, string name) =>
        timeline.Scenes().ToList().FindIndex(scene => scene.Range.Contains(Footage(timeline, name).Range.Start)) + 1;

    private static int Titles(Timeline timeline, string text) =>
        timeline.Placed().Count(placed => placed.Clip.Role == "title" && placed.Clip.Parameters.Text("text") == text);

    private static string Narration(Timeline timeline, int scene) => timeline.TrackWithRole("narration")!.Placed()
        .First(placed => timeline.Scenes()[scene].Range.Contains(placed.Range.Start)).Clip.Parameters.Text("text")!;
}
