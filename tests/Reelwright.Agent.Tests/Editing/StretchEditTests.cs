using Reelwright.Agent;
using Reelwright.Timelines;
using static Reelwright.Tests.Studio;

namespace Reelwright.Tests;

/// <summary>Commands over a time of the video that is no scene, and when music and captions are there.</summary>
public class StretchEditTests
{
    private static Target During(double from, double to) => new(Part.Video) { Span = new(from, to) };

    [Fact]
    public async Task A_look_over_a_time_lies_over_exactly_that_time()
    {
        var after = await EditAsync(English, new SetLook(During(5, 10), "mono", null), new Adjust(During(5, 10), "brightness", Absolute(0.2)));

        var look = Assert.Single(after.Placed(), placed => placed.Clip.Media is GeneratorReference { Kind: GeneratorKinds.Adjustment });
        Assert.Equal(new FrameRange(after.Rate.FramesFromSeconds(5), after.Rate.FramesFromSeconds(5)), look.Range);
        Assert.NotNull(look.Clip.Effect(EffectKinds.Look));
        Assert.Equal(English.Scenes().Count, after.Scenes().Count);
        var change = Assert.IsType<LookChanged>(TimelineDifference.Between(English, after)[0]);
        Assert.Equal((5.0, 10.0), change.Times);
    }

    [Fact]
    public async Task Two_looks_over_times_that_overlap_lie_on_two_tracks()
    {
        var after = await EditAsync(English, new SetLook(During(2, 6), "mono", null), new BlurPart(During(4, 9), "top-left"));

        Assert.Equal(2, after.Tracks.Count(track => track.Role == "look"));
    }

    [Fact]
    public async Task Music_is_silent_in_each_scene_that_is_named()
    {
        var after = await EditAsync(English, new SetVolume(new(Part.Music) { InScenes = [2, 4] }, new(AmountKind.Percent, 0)));

        var music = after.TrackWithRole("music")!.Placed().Single();
        var scenes = after.Scenes();
        var gains = scenes.Take(4).Select(scene => music.Clip.Effect(EffectKinds.Volume)!.ValueAt("gainDb", scene.Range.Start + (scene.Range.Length / 2), 0));
        Assert.Equal([-8, -60, -8, -60], gains);
    }

    [Fact]
    public async Task Speed_over_a_time_changes_exactly_that_time()
    {
        var after = await EditAsync(Photos, new SetSpeed(During(5, 8), Absolute(2)));

        Assert.Equal(Photos.Seconds - 1.5, after.Seconds, 2);
        Assert.All(after.Scenes().Where(scene => scene.Clip.Metadata.Has("speed")), scene =>
            Assert.InRange(after.Rate.SecondsAt(scene.Range.Start), 4.9, 6.6));
    }

    [Fact]
    public async Task Another_voice_keeps_the_speed_that_a_film_was_given()
    {
        var fast = await EditAsync(English, new SetSpeed(new(Part.Video), Absolute(1.5)));
        var after = await EditAsync(fast, new SetVoice("male"));
        var other = await EditAsync(fast, new RewriteLine(new(Part.Narration) { InScenes = [2] }, "Short."));

        Assert.Equal(fast.Length, after.Length);
        Assert.Equal(fast.Length, other.Length);
        Assert.All(after.TrackWithRole("narration")!.Clips, clip => Assert.InRange(clip.Parameters.Number("rate", 1), 1.45, 1.75));
    }

    [Fact]
    public async Task What_needs_a_clip_is_refused_where_there_is_none_and_nothing_is_cut()
    {
        Assert.Contains("no picture or clip", await RefusalAsync(English, new Flip(During(5, 8), false)), StringComparison.Ordinal);
        Assert.Contains("Only recorded clips", await RefusalAsync(English, new PlayBackwards(During(5, 8))), StringComparison.Ordinal);
        Assert.Contains("not inside the video", await RefusalAsync(English, new SetSpeed(During(40, 50), Absolute(2))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_is_repeated_right_after_itself()
    {
        var after = await EditAsync(Photos, new Duplicate(During(2, 4)));

        Assert.Equal(Photos.Seconds + 2, after.Seconds, 3);
    }

    [Fact]
    public async Task Music_starts_and_stops_when_it_is_told_and_keeps_to_it()
    {
        var after = await EditAsync(English, new TimeMusic(Moment(5), Moment(20)));
        Assert.Equal((5.0, 20.0), Heard(after));

        var longer = await EditAsync(after, new SetLength(Absolute(40)), new SetMusic("calm", null, null, false, false));
        Assert.Equal((5.0, 20.0), Heard(longer));

        var whole = await EditAsync(longer, new TimeMusic(null, null, IsWhole: true));
        Assert.Equal((0.0, 40.0), Heard(whole));
    }

    [Fact]
    public async Task Music_that_stops_at_the_last_scene_does_so_at_every_length()
    {
        var after = await EditAsync(English, new TimeMusic(null, Scene(-1)));
        double start = after.Rate.SecondsAt(after.Scenes()[^1].Range.Start);

        Assert.Equal(start, Heard(after).To, 2);
        Assert.Contains("less than 1 s", await RefusalAsync(English, new TimeMusic(Moment(10), Moment(10.2))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Captions_come_later_together_and_stay_so_when_they_are_made_anew()
    {
        var after = await EditAsync(English, new ShiftWords(new(Part.Caption), 0.5));
        var before = Captions(English);

        Assert.Equal(before.Select(placed => placed.Range.Start + English.Rate.FramesFromSeconds(0.5)), Captions(after).Select(placed => placed.Range.Start));

        var longer = await EditAsync(after, new SetLength(Absolute(45)));
        var plain = await EditAsync(English, new SetLength(Absolute(45)));
        Assert.Equal(Captions(plain)[0].Range.Start + plain.Rate.FramesFromSeconds(0.5), Captions(longer)[0].Range.Start);

        var back = await EditAsync(after, new ShiftWords(new(Part.Caption), -0.5));
        Assert.Equal(before.Select(placed => placed.Range), Captions(back).Select(placed => placed.Range));
    }

    [Fact]
    public async Task One_caption_stays_longer_and_the_next_gives_way()
    {
        var before = Captions(English);
        var after = Captions(await EditAsync(English, new TimeWords(new(Part.Caption) { Numbers = [2] }, null, Delta(1))));

        Assert.Equal(before[1].Range.Length + English.Rate.FramesFromSeconds(1), after[1].Range.Length);
        Assert.True(after[2].Range.Start >= after[1].Range.End);
        Assert.Equal(before.Count, after.Count);
    }

    [Fact]
    public async Task A_title_comes_later_as_long_as_it_was()
    {
        var title = English.Placed().First(placed => placed.Clip.Role == "title");
        var after = await EditAsync(English, new ShiftWords(new(Part.Title) { Numbers = [1] }, 1));

        Assert.Contains(after.Placed(), placed => placed.Clip.Parameters.Text("text") == title.Clip.Parameters.Text("text")
            && placed.Range.Start == title.Range.Start + after.Rate.FramesFromSeconds(1) && placed.Range.Length == title.Range.Length);
    }

    [Fact]
    public async Task A_colour_table_of_the_user_s_is_used_when_there_is_one()
    {
        var table = Studio.Uploads[0] with { MediaId = "m-lut", Name = "film.cube" };
        var request = Turn(English) with { Luts = [table] };
        var outcome = await new CommandExecutor(Studio.Director).RunAsync([new SetLook(new(Part.Video), "lut", 0.5)], request, [], CancellationToken.None);

        var look = Assert.Single(outcome.After.Placed(), placed => placed.Clip.Effect(EffectKinds.Lut) is not null);
        Assert.Equal("m-lut", look.Clip.Effect(EffectKinds.Lut)!.Parameters.Text("mediaId"));
        Assert.Equal(0.5, look.Clip.Effect(EffectKinds.Lut)!.Parameters.Number("strength", 1));
        Assert.Contains("Upload a .cube file", await RefusalAsync(English, new SetLook(new(Part.Video), "lut", null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_another_language_are_put_in_all_at_once_and_spoken_in_it()
    {
        var lines = VideoWords.Lines(English);
        var words = VideoWords.OnPicture(English);
        var after = await EditAsync(English, new ReplaceAllWords(
            [
                .. words.Select((_, i) => new NewWord(Part.Words, i + 1, $"第{i + 1}句话")),
                .. lines.Select(line => new NewWord(Part.Narration, line.Number, $"这是第{line.Number}句旁白。")),
            ],
            "zh"));

        Assert.All(after.TrackWithRole("narration")!.Clips, clip => Assert.Equal("zh", clip.Parameters.Text("language")));
        Assert.All(VideoWords.OnPicture(after), placed => Assert.Contains('句', placed.Clip.Parameters.Text("text")!));
        Assert.Contains("there are", await RefusalAsync(English, new ReplaceAllWords([new(Part.Words, 1, "x"), new(Part.Words, 999, "y")], null)), StringComparison.Ordinal);
    }

    private static Target Moment(double seconds) => new(Part.Video) { Span = new(seconds, null) };

    private static (double From, double To) Heard(Timeline timeline)
    {
        var music = timeline.TrackWithRole("music")!.Placed().ToList();
        return (timeline.Rate.SecondsAt(music[0].Range.Start), timeline.Rate.SecondsAt(music[^1].Range.End));
    }

    private static List<PlacedClip> Captions(Timeline timeline) => [.. timeline.TrackWithRole("caption")!.Placed()];
}
