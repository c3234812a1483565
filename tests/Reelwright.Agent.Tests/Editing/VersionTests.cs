using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Versions of one video side by side: one undo step, each with its own edits, shown and exported one by one.</summary>
public class VersionTests
{
    [Theory]
    [InlineData("promo-zh", "做三个版本：15秒竖屏、30秒横屏和方形", "15 1080x1920|30 1920x1080|30 1080x1080")]
    [InlineData("promo-en", "give me a 15s and a 30s cut, and a vertical one", "15 1920x1080|30 1920x1080|30 1080x1920")]
    [InlineData("promo-en", "15 and 20 second versions in vertical and square", "15 1080x1920|15 1080x1080|20 1080x1920|20 1080x1080|30 1920x1080")]
    [InlineData("promo-en", "also a square version", "30 1920x1080|30 1080x1080")]
    [InlineData("promo-en", "vertical and square versions, 15 seconds each", "15 1080x1920|15 1080x1080|30 1920x1080")]
    [InlineData("promo-zh", "15秒和20秒的竖屏版", "15 1080x1920|20 1080x1920|30 1920x1080")]
    [InlineData("promo-zh", "要抖音版和B站版", "30 1080x1920|30 1920x1080")]
    [InlineData("promo-zh", "再来一个方形版", "30 1920x1080|30 1080x1080")]
    public async Task Each_version_that_is_asked_for_is_there_with_its_length_and_shape(string fixture, string message, string expected)
    {
        var talk = new CaseTalk(await Fixtures.GetAsync(fixture));
        var outcome = await talk.SayAsync(message, CancellationToken.None);

        Assert.Equal(expected, string.Join('|', All(talk).Select(version => $"{Math.Round(version.Timeline.Seconds)} {version.Timeline.Width}x{version.Timeline.Height}")));
        foreach (var version in All(talk))
        {
            Invariants.Check(version.Timeline);
            Assert.Contains($"{version.Timeline.Width}×{version.Timeline.Height}", outcome.Reply, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Versions_are_one_undo_step()
    {
        var session = await Fixtures.GetAsync("promo-en");
        var talk = new CaseTalk(session);
        await talk.SayAsync("make three versions: 15 seconds vertical, 30 seconds landscape and a square one", CancellationToken.None);
        Assert.Equal(session.History.Position + 1, talk.History.Position);

        await talk.SayAsync("undo", CancellationToken.None);

        Assert.True(TimelineText.AreSame(session.Timeline, talk.History.Current.Timeline));
        Assert.True(talk.History.Current.Versions.IsEmpty);
    }

    [Fact]
    public async Task An_edit_goes_to_the_version_that_is_shown_and_to_no_other()
    {
        var talk = new CaseTalk(await Fixtures.GetAsync("promo-en"));
        foreach (string message in (string[])["vertical and square versions", "show version 2", "calm music", "switch to the vertical version"])
        {
            await talk.SayAsync(message, CancellationToken.None);
        }

        Assert.Equal(1080, talk.History.Current.Timeline.Width);
        Assert.Equal(1920, talk.History.Current.Timeline.Height);
        Assert.Equal(["cinematic", "calm", "cinematic"], All(talk).Select(version => version.Timeline.TrackWithRole("music")!.Clips.First().Parameters.Text("mood")));
    }

    [Fact]
    public async Task A_version_is_taken_away_and_the_last_one_stays()
    {
        var talk = new CaseTalk(await Fixtures.GetAsync("promo-zh"));
        await talk.SayAsync("再来一个方形版", CancellationToken.None);
        await talk.SayAsync("删除方形版", CancellationToken.None);

        Assert.True(talk.History.Current.Versions.IsEmpty);
        Assert.Equal(1920, talk.History.Current.Timeline.Width);
        var refused = await talk.SayAsync("删除第1个版本", CancellationToken.None);
        Assert.Contains("只有一个版本", refused.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_may_ask_for_versions_at_once()
    {
        var talk = new CaseTalk(await Fixtures.GetAsync("empty"));
        await talk.SayAsync("make a 30 second video about tea in three versions: 15s vertical, 30s landscape and square", CancellationToken.None);

        Assert.Equal(["15 1080x1920", "30 1920x1080"], All(talk).Take(2).Select(version => $"{version.Timeline.Seconds:0} {version.Timeline.Width}x{version.Timeline.Height}"));
    }

    private static System.Collections.Immutable.ImmutableArray<VideoVersion> All(CaseTalk talk) => talk.History.Current.Versions.With(talk.History.Current.Timeline);
}
