using Reelwright.Timelines;

namespace Reelwright.Tests;

public class TimelineDifferenceTests
{
    [Fact]
    public void Equal_timelines_have_no_difference()
    {
        Assert.Empty(TimelineDifference.Between(Video(), Video()));
        Assert.Empty(TimelineDifference.Between(Timeline.Empty, Timeline.Empty));
    }

    [Fact]
    public void Another_canvas_is_one_change_however_many_layers_moved()
    {
        var before = Video();
        var after = WithEveryWord(before, parameters => parameters.With("box", 0.5)) with { Width = 1080, Height = 1920 };

        Assert.Equal([new CanvasChanged(1920, 1080, 1080, 1920)], TimelineDifference.Between(before, after));
    }

    [Fact]
    public void Words_that_only_break_elsewhere_are_told_as_a_detail()
    {
        var before = Video();
        var after = WithEveryWord(before, parameters => parameters.With("text", parameters.Text("text")!.Replace(' ', '\n')));

        Assert.IsType<OtherChanged>(Assert.Single(TimelineDifference.Between(before, after)));
    }

    [Fact]
    public void A_removed_scene_is_told_as_length_and_scenes_and_not_word_by_word()
    {
        var before = Video();
        var after = before.Apply(new RemoveRange(before.Scenes()[1].Range));

        Assert.Equal(
            [new LengthChanged(9, 6), new SceneCountChanged(3, 2), new SceneRemoved(2, before.Scenes()[1].Clip.Name)],
            TimelineDifference.Between(before, after));
    }

    [Fact]
    public void Moved_scenes_are_told_in_their_new_order()
    {
        var before = Video();
        var after = before.Apply(new SwapRanges(before.Scenes()[0].Range, before.Scenes()[2].Range));

        var change = Assert.IsType<ScenesReordered>(Assert.Single(TimelineDifference.Between(before, after)));
        Assert.Equal(["Scene 3", "Scene 2", "Scene 1"], change.Names);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("subline")]
    [InlineData("kicker")]
    [InlineData("point")]
    [InlineData("caption")]
    public void Other_words_are_told_with_their_place(string role)
    {
        var before = Video();
        var clip = before.Placed().Last(placed => placed.Clip.Role == role).Clip;
        var after = before.Apply(new ChangeClip(clip.WithParameters(clip.Parameters.With("text", "New words"))));

        Assert.Equal(
            [new WordsChanged(role, clip.Parameters.Text("text")!, "New words", 6)],
            TimelineDifference.Between(before, after));
    }

    [Fact]
    public void Captions_made_anew_for_another_length_are_not_told_one_by_one()
    {
        var before = Video();
        var after = WithEveryWord(before, parameters => parameters, "caption", "other cut");
        after = after.Apply(new RemoveRange(new(250, 20)));

        var changes = TimelineDifference.Between(before, after);
        Assert.Equal(new LengthChanged(9, 25.0 / 3), changes[0], Closely);
        Assert.DoesNotContain(changes, change => change is WordsChanged);
    }

    [Theory]
    [InlineData("caption")]
    [InlineData("narration")]
    [InlineData("music")]
    public void A_part_that_comes_or_goes_is_told(string role)
    {
        var with = Video();
        var without = with.Apply(new RemoveTrack(with.TrackWithRole(role)!.Id));
        var muted = with.Apply(new MuteTrack(with.TrackWithRole(role)!.Id, true));

        Assert.Equal([new PartChanged(role, false)], TimelineDifference.Between(with, without));
        Assert.Equal([new PartChanged(role, true)], TimelineDifference.Between(without, with));
        Assert.Equal([new PartChanged(role, false)], TimelineDifference.Between(with, muted));
    }

    [Fact]
    public void Another_mood_is_told()
    {
        var before = Video();
        var music = before.TrackWithRole("music")!.Clips.First();
        var after = before.Apply(new ChangeClip(music.WithParameters(music.Parameters.With("mood", "calm"))));

        Assert.Equal([new MusicChanged("upbeat", "calm")], TimelineDifference.Between(before, after));
    }

    [Fact]
    public void Another_level_is_told_in_percent()
    {
        var before = Video();
        var after = before.Apply(new SetTrackGain(before.TrackWithRole("music")!.Id, -6.0206));

        Assert.Equal([new LevelChanged("music", 100, 50)], TimelineDifference.Between(before, after));
    }

    [Fact]
    public void A_level_is_the_track_s_gain_and_its_clip_s()
    {
        var before = Video();
        var clip = before.TrackWithRole("narration")!.Clips.First();
        var after = before.Apply(new ChangeClip(clip.With(new Effect
        {
            Kind = EffectKinds.Volume,
            Parameters = Properties.Empty.With("gainDb", -20),
        })));

        Assert.Equal([new LevelChanged("narration", 100, 10)], TimelineDifference.Between(before, after));
    }

    private static bool Closely(TimelineChange left, TimelineChange right) => left is LengthChanged a && right is LengthChanged b
        ? Math.Abs(a.From - b.From) < 1e-6 && Math.Abs(a.To - b.To) < 1e-6
        : left == right;

    private static Timeline WithEveryWord(Timeline timeline, Func<Properties, Properties> change, string? role = null, string? words = null) =>
        timeline.Apply(timeline.Placed()
            .Select(placed => placed.Clip)
            .Where(clip => clip.Parameters.Has("text") && clip.Media is GeneratorReference { Kind: GeneratorKinds.Text })
            .Select(clip => new ChangeClip(clip.WithParameters(
                clip.Role == role ? clip.Parameters.With("text", words) : change(clip.Parameters)))));

    // Three scenes of 90 frames, words of every role over each, narration and music under them.
    private static Timeline Video()
    {
        string[] roles = ["title", "subline", "kicker", "point", "caption"];
        return Timeline.Empty with
        {
            Tracks =
            [
                Track("main", TrackKind.Video, n => Clip($"scene{n}", "background", new GeneratorReference
                {
                    Kind = GeneratorKinds.Solid,
                    Parameters = Properties.Empty,
                }) with
                { Name = $"Scene {n}" }),
                .. roles.Select(role => Track(role, TrackKind.Text, n => Clip($"{role}{n}", role, new GeneratorReference
                {
                    Kind = GeneratorKinds.Text,
                    Parameters = Properties.Empty.With("text", $"The {role} {n}"),
                }))),
                Track("narration", TrackKind.Audio, n => Clip($"narration{n}", "narration", new GeneratorReference
                {
                    Kind = GeneratorKinds.Speech,
                    Parameters = Properties.Empty.With("text", $"Line {n}"),
                })),
                Track("music", TrackKind.Audio, n => Clip($"music{n}", "music", new GeneratorReference
                {
                    Kind = GeneratorKinds.Music,
                    Parameters = Properties.Empty.With("mood", "upbeat"),
                })),
            ],
        };
    }

    private static Track Track(string role, TrackKind kind, Func<int, Clip> clip) => new()
    {
        Id = new(role),
        Kind = kind,
        Metadata = Properties.Empty.With("role", role),
        Items = [clip(1), clip(2), clip(3)],
    };

    private static Clip Clip(string id, string role, MediaReference media) => new()
    {
        Id = new(id),
        Media = media,
        Frames = 90,
        Metadata = Properties.Empty.With("role", role),
    };
}
