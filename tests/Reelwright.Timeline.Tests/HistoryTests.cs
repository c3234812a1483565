using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class HistoryTests
{
    private static readonly History Start = History.Start(Timeline.Empty);

    [Fact]
    public void Undo_and_redo_walk_along_the_revisions()
    {
        var history = Start.Commit(Samples.ThreeScenes(), "made").Commit(Timeline.Empty with { Title = "x" }, "renamed");

        Assert.Equal("made", history.Undo().Current.Summary);
        Assert.Equal("renamed", history.Undo().Redo().Current.Summary);
        Assert.True(history.Undo().Undo().Current.Timeline.IsEmpty);
    }

    [Fact]
    public void A_new_change_after_an_undo_drops_what_was_undone_and_never_uses_its_number_again()
    {
        var history = Start.Commit(Timeline.Empty, "one").Commit(Timeline.Empty, "two").Undo().Commit(Timeline.Empty, "three");

        Assert.False(history.CanRedo);
        Assert.Equal([0, 1, 3], history.Revisions.Select(revision => revision.Number));
    }

    [Fact]
    public void Undo_without_a_change_is_refused() => Assert.Throws<TimelineException>(() => Start.Undo());
}
