using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class TimeEditTests
{
    [Fact]
    public void Inserting_moves_everything_behind_and_music_plays_on()
    {
        var after = Video().Apply(new InsertRange(100, [Clip("n", 40)]));

        Assert.Equal(240, after.Length);
        Assert.Equal(["a", "n", "b"], after.Scenes().Select(scene => scene.Clip.Id.Value));
        Assert.Equal(new FrameRange(140, 100), after.Find(new("tb"))!.Range);
        Assert.Equal(240, after.TrackWithRole("music")!.Length);
    }

    [Fact]
    public void A_scene_is_cut_in_two_with_its_layers_and_the_entrance_stays_with_the_first_half()
    {
        var after = Video().Apply(new SplitRange(60));

        Assert.Equal([60L, 40L, 100L], after.Scenes().Select(scene => scene.Range.Length));
        var words = after.Track(new("T1"))!.Clips.ToList();
        Assert.Equal(["ta", "ta~2", "tb"], words.Select(clip => clip.Id.Value));
        Assert.NotNull(words[0].Effect(EffectKinds.AnimateIn));
        Assert.Null(words[1].Effect(EffectKinds.AnimateIn));
        Assert.Throws<TimelineException>(() => Video().Apply(new SplitRange(100)));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(33)]
    [InlineData(170)]
    public void Another_speed_is_exact_and_takes_layers_and_curves_along(long frames)
    {
        var after = Video().Apply(new RetimeRange(new(0, 100), frames));

        Assert.Equal(100 + frames, after.Length);
        Assert.Equal(new FrameRange(0, frames), after.Find(new("ta"))!.Range);
        Assert.Equal(new FrameRange(frames, 100), after.Find(new("tb"))!.Range);
        Assert.Equal((long)Math.Round(20.0 * frames / 100), after.Find(new("ta"))!.Clip.Effect(EffectKinds.AnimateIn)!.Parameters.Integer("frames", 0));
        Assert.Equal(100.0 / frames, ClipSpeed.Of(after.Find(new("a"))!.Clip), 3);
        Assert.Equal(1, ClipSpeed.Of(Video().Apply(new RetimeRange(new(0, 100), frames, PlaysFaster: false)).Find(new("a"))!.Clip));
    }

    [Fact]
    public void A_repeated_run_gets_ids_of_its_own_on_every_track()
    {
        var after = Video().Apply(new RepeatRange(new(0, 100), 3));

        Assert.Equal(500, after.Length);
        Assert.Equal(5, after.Scenes().Count);
        Assert.Equal(after.Placed().Count(), after.Placed().Select(placed => placed.Clip.Id).Distinct().Count());
    }

    [Fact]
    public void What_spans_the_video_still_does_after_a_cut()
    {
        var logo = new Track
        {
            Id = new("logo"),
            Kind = TrackKind.Video,
            Metadata = Properties.Empty.With("role", "logo").With("span", "video"),
            Items = [Clip("logo", 200)],
        };
        var after = Video().Apply(new AddTrack(logo)).Apply(new RemoveRange(new(30, 50)));

        Assert.Equal(150, after.Track(new("logo"))!.Length);
        Assert.Single(after.Track(new("logo"))!.Clips);
    }

    [Fact]
    public void A_reversed_clip_that_is_cut_keeps_showing_what_it_showed()
    {
        var backwards = Clip("a", 100).With(new Effect { Kind = EffectKinds.Speed, Parameters = Properties.Empty.With("reverse", true) });
        var timeline = Video().Apply(new ChangeClip(backwards)).Apply(new RemoveRange(new(0, 30)));

        // Played from the end, the first 30 frames showed the last of the footage.
        Assert.Equal(0, timeline.Scenes()[0].Clip.SourceStart);
        Assert.Equal(70, timeline.Scenes()[0].Range.Length);
    }

    [Fact]
    public void Equal_documents_have_equal_text_and_what_was_touched_does_not_count()
    {
        var left = Video();
        var right = Video() with { Metadata = Properties.Empty.With("touched", "a") };

        Assert.True(TimelineText.AreSame(left, right));
        Assert.Empty(TimelineDifference.Between(left, right));
        Assert.False(TimelineText.AreSame(left, left.Apply(new SetTrackGain(new("M1"), -3))));
        Assert.NotEmpty(TimelineDifference.Between(left, left with { Metadata = Properties.Empty.With("x", 1) }));
    }

    private static Timeline Video() => Timeline.Empty with
    {
        Tracks =
        [
            Track("V1", TrackKind.Video, "main", Clip("a", 100), Clip("b", 100)),
            Track("T1", TrackKind.Text, "title", Words("ta"), Words("tb")),
            Track("M1", TrackKind.Audio, "music", new Clip
            {
                Id = new("music"),
                Media = new GeneratorReference { Kind = GeneratorKinds.Music, Parameters = Properties.Empty.With("mood", "calm") },
                Frames = 200,
            }),
        ],
    };

    private static Clip Clip(string id, long frames) => new()
    {
        Id = new(id),
        Media = new ExternalReference { MediaId = id, ContentHash = id, Name = id, Kind = MediaKind.Video, DurationSeconds = 60 },
        Frames = frames,
        Metadata = Properties.Empty.With("scene", id),
    };

    private static Clip Words(string id) => new()
    {
        Id = new(id),
        Media = new GeneratorReference { Kind = GeneratorKinds.Text, Parameters = Properties.Empty.With("text", id) },
        Frames = 100,
        Effects = [new Effect { Kind = EffectKinds.AnimateIn, Parameters = Properties.Empty.With("style", "rise").With("frames", 20) }],
        Metadata = Properties.Empty.With("role", "title").With("scene", id[1..]),
    };

    private static Track Track(string id, TrackKind kind, string role, params Clip[] clips) => new()
    {
        Id = new(id),
        Kind = kind,
        Metadata = Properties.Empty.With("role", role),
        Items = [.. clips],
    };
}
