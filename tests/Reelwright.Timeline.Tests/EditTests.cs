using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class EditTests
{
    [Fact]
    public void An_edit_leaves_the_timeline_it_was_made_on_as_it_was()
    {
        var before = Samples.ThreeScenes();

        var after = before.Apply(new LiftClip(new("b")));

        Assert.NotNull(before.Find(new("b")));
        Assert.Null(after.Find(new("b")));
    }

    [Fact]
    public void Lifting_a_clip_leaves_empty_time_so_nothing_else_moves()
    {
        var after = Samples.ThreeScenes().Apply(new LiftClip(new("b")));

        Assert.Equal(new FrameRange(300, 300), after.Find(new("c"))!.Range);
        Assert.Equal(600, after.Length);
    }

    [Fact]
    public void Placing_a_clip_over_another_cuts_it_in_two_with_different_ids()
    {
        var after = Samples.ThreeScenes().Apply(new PlaceClip(new("V1"), 350, Samples.Clip("new", 50)));

        var clips = after.Track(new TrackId("V1"))!.Placed().ToList();
        Assert.Equal(["a", "b", "c", "new", "cb"], clips.Select(placed => placed.Clip.Id.Value));
        Assert.Equal(new FrameRange(400, 200), clips[^1].Range);
        Assert.Equal(100, clips[^1].Clip.SourceStart);
    }

    [Fact]
    public void Placing_a_clip_after_the_end_fills_up_with_a_gap()
    {
        var after = Samples.ThreeScenes().Apply(new PlaceClip(new("V1"), 700, Samples.Clip("late", 10)));

        Assert.Equal(710, after.Length);
        Assert.Equal(new FrameRange(700, 10), after.Find(new("late"))!.Range);
    }

    [Fact]
    public void Removing_a_scene_moves_up_what_follows_on_every_track_and_shortens_the_music()
    {
        var after = Samples.ThreeScenes().Apply(new RemoveRange(new(100, 200)));

        Assert.Equal(400, after.Length);
        Assert.Equal(["a", "c"], after.Scenes().Select(scene => scene.Clip.Id.Value));
        Assert.Equal(new FrameRange(120, 200), after.Find(new("tc"))!.Range);
        Assert.Null(after.Find(new("tb")));
        Assert.Equal(400, after.Find(new("music"))!.Clip.Frames);
    }

    [Fact]
    public void Scenes_that_become_neighbours_get_a_transition_between_them()
    {
        var after = Samples.ThreeScenes().Apply(new RemoveRange(new(100, 200)));

        Assert.Single(after.MainTrack()!.Items.OfType<Transition>());
    }

    [Fact]
    public void Moving_the_last_scene_to_the_front_takes_its_title_along()
    {
        var after = Samples.ThreeScenes().Apply(new MoveRange(new(300, 300), 0));

        Assert.Equal(["c", "a", "b"], after.Scenes().Select(scene => scene.Clip.Id.Value));
        Assert.Equal(new FrameRange(20, 200), after.Find(new("tc"))!.Range);
        Assert.Equal(new FrameRange(310, 50), after.Find(new("ta"))!.Range);
        Assert.Equal(2, after.MainTrack()!.Items.OfType<Transition>().Count());
    }

    [Fact]
    public void Swapping_two_scenes_twice_gives_the_first_order_back()
    {
        var once = Samples.ThreeScenes().Apply(new SwapRanges(new(0, 100), new(300, 300)));
        var twice = once.Apply(new SwapRanges(new(0, 300), new(500, 100)));

        Assert.Equal(["c", "b", "a"], once.Scenes().Select(scene => scene.Clip.Id.Value));
        Assert.Equal(["a", "b", "c"], twice.Scenes().Select(scene => scene.Clip.Id.Value));
    }

    [Fact]
    public void Removing_everything_is_refused() =>
        Assert.Throws<TimelineException>(() => Samples.ThreeScenes().Apply(new RemoveRange(new(0, 600))));

    [Theory]
    [InlineData(600, 10)]
    [InlineData(5_000, 1)]
    [InlineData(100, 0)]
    public void Removing_what_is_not_there_is_refused(long start, long length) =>
        Assert.Throws<TimelineException>(() => Samples.ThreeScenes().Apply(new RemoveRange(new(start, length))));

    [Fact]
    public void A_batch_with_one_edit_that_cannot_be_made_changes_nothing()
    {
        var before = Samples.ThreeScenes();

        Assert.Throws<TimelineException>(() => before.Apply([new LiftClip(new("a")), new LiftClip(new("nobody"))]));
        Assert.Equal(["a", "b", "c"], before.Scenes().Select(scene => scene.Clip.Id.Value));
    }

    [Fact]
    public void A_transition_is_shortened_to_half_of_the_clips_it_joins()
    {
        var after = Samples.ThreeScenes().Apply(new SetTransition(new("a"), Samples.Dissolve(500, 500)));

        var transition = after.MainTrack()!.Items.OfType<Transition>().First();
        Assert.Equal((50, 100), (transition.InOffset, transition.OutOffset));
    }

    [Fact]
    public void Adding_a_transition_moves_nothing()
    {
        var before = Samples.ThreeScenes().Apply(new SetTransition(new("a"), null));
        var after = before.Apply(new SetTransition(new("a"), Samples.Dissolve(9, 9)));

        Assert.Equal(before.Scenes().Select(s => s.Range), after.Scenes().Select(s => s.Range));
        Assert.Equal(new FrameRange(0, 109), after.Scenes()[0].VisibleRange);
    }

    [Fact]
    public void Two_clips_cannot_have_the_same_id()
    {
        var track = new Track
        {
            Id = new("V9"),
            Kind = TrackKind.Video,
            Items = [Samples.Clip("a", 5), Samples.Clip("a", 5)],
        };

        Assert.Throws<TimelineException>(() => Timeline.Empty with { Tracks = [track] });
    }

    [Fact]
    public void Seeded_random_edits_keep_every_track_whole()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var timeline = Samples.RandomTimeline(seed);
            for (int step = 0; step < 12; step++)
            {
                long length = timeline.Length;
                long a = random.NextInt64(length);
                long b = random.NextInt64(length);
                long c = random.NextInt64(length);
                var range = FrameRange.Between(Math.Min(a, b), Math.Max(a, b));
                TimelineEdit edit = random.Next(4) switch
                {
                    0 => new RemoveRange(range),
                    1 => new MoveRange(range, c),
                    2 => new SwapRanges(range, new(c, Math.Min(9, length - c))),
                    _ => new PlaceClip(timeline.Tracks[0].Id, c, Samples.Clip($"p{step}", random.Next(1, 40))),
                };
                long expected = edit switch
                {
                    RemoveRange => length - range.Length,
                    PlaceClip place => Math.Max(length, place.Start + place.Clip.Frames),
                    _ => length,
                };
                Timeline after;
                try
                {
                    after = timeline.Apply(edit);
                }
                catch (TimelineException)
                {
                    // Overlapping or empty ranges are refused; that is the other right answer.
                    continue;
                }

                // Tracks drop empty time at their end, so a timeline may be shorter, never longer.
                Assert.True(after.Length <= expected, $"seed {seed}, step {step}: {edit}");
                Assert.All(after.Tracks, track => Assert.All(track.Items, item => Assert.True(item.Length >= 0)));
                Assert.Equal(
                    after.Placed().Count(),
                    after.Placed().Select(placed => placed.Clip.Id).Distinct().Count());
                timeline = after.IsEmpty ? Samples.RandomTimeline(seed) : after;
            }
        }
    }

    [Fact]
    public void Moving_a_range_there_and_back_restores_every_frame()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var track = Samples.RandomTrack(random, "V1");
            long length = track.Length;
            var timeline = Timeline.Empty with
            {
                // Without a clip to the end on some track, empty time that is moved to the end would be dropped.
                Tracks = [track, Samples.RandomTrack(random, "V2") with { Items = [Samples.Clip("whole", length)] }],
            };
            long start = random.NextInt64(length);
            var range = new FrameRange(start, random.NextInt64(0, length - start) + 1);

            var moved = range.Start > 0 ? timeline.Apply(new MoveRange(range, 0)) : timeline;
            var back = range.Start > 0 ? moved.Apply(new MoveRange(new(0, range.Length), range.End)) : moved;

            Assert.Equal(Shown(timeline), Shown(back));
        }
    }

    // What each frame shows: media frame of the original clip, whatever pieces it was cut into.
    private static List<string> Shown(Timeline timeline)
    {
        string[] shown = [.. Enumerable.Repeat("-", (int)timeline.Length)];
        foreach (var placed in timeline.Tracks[0].Placed())
        {
            for (long frame = placed.Range.Start; frame < placed.Range.End; frame++)
            {
                shown[frame] = $"{placed.Clip.Name}@{placed.Clip.SourceStart + frame - placed.Range.Start}";
            }
        }

        return [.. shown];
    }
}
