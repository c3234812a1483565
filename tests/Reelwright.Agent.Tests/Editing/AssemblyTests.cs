using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Films that are just put together of uploads, as a message says which and how.</summary>
public class AssemblyTests
{
    [Theory]
    [InlineData("photos", "Please put the terrace first, then the counter, then the latte. 12 seconds in all, no voice, quiet music.", "terrace.jpg counter.jpg latte.jpg", 12)]
    [InlineData("photos-zh", "先放露台那张，再放吧台，最后放拿铁，一共12秒", "terrace.jpg counter.jpg latte.jpg", 12)]
    [InlineData("photos", "just the latte photo, 5 seconds, with the words \"Free refills on Monday\"", "latte.jpg", 5)]
    [InlineData("photos-zh", "三張照片全部用上，做成20秒橫式的，配輕鬆的音樂，開頭寫「午後時光」", "latte.jpg counter.jpg terrace.jpg", 20)]
    public async Task Pictures_come_in_the_order_they_are_named_and_nothing_else_does(string session, string message, string files, double seconds)
    {
        var film = await MakeAsync(session, message);

        Assert.Equal(files, string.Join(' ', film.Scenes().Select(scene => scene.Clip.Name)));
        Assert.Equal(seconds, film.Seconds, 2);
        Assert.Null(film.TrackWithRole("narration"));
    }

    [Theory]
    [InlineData("uploads", "stitch both clips together garden first, mute the original audio, put my song under it", true)]
    [InlineData("uploads-zh", "两段视频拼起来，花园在前厨房在后，原声关掉，用我那首歌做背景音乐", true)]
    [InlineData("uploads", "music video: my song.mp3 from the start, garden clip then kitchen clip, no text at all", false)]
    public async Task Clips_that_are_put_together_are_whole(string session, string message, bool isSilent)
    {
        var film = await MakeAsync(session, message);
        var files = film.Scenes().Select(scene => (ExternalReference)scene.Clip.Media!).ToList();

        Assert.Equal(["garden.mp4", "kitchen.mp4"], files.Select(file => file.Name));
        Assert.Equal(files.Sum(file => file.DurationSeconds), film.Seconds, 0.1);
        Assert.All(film.Scenes(), scene => Assert.Equal(0, scene.Clip.SourceStart));
        Assert.Equal("song.mp3", Assert.Single(film.TrackWithRole("music")!.Clips).Name);
        Assert.DoesNotContain(film.Placed(), placed => placed.Clip.Role is "title" or "words");
        if (isSilent)
        {
            var facts = new TimelineFacts(film);
            Assert.All(Enumerable.Range(0, 2), scene => Assert.Equal(0, facts.ClipSound(scene), 1));
        }
    }

    [Theory]
    [InlineData("photos", "make a 20 second video from these photos about our cafe")]
    [InlineData("photos", "make a video of our terrace, 15 seconds")]
    [InlineData("uploads", "cut the two clips into a short film about our garden party")]
    public async Task What_tells_a_subject_is_a_brief(string session, string message)
    {
        var film = await MakeAsync(session, message);

        Assert.Contains(film.Placed(), placed => placed.Clip.Role == "title");
    }

    [Fact]
    public async Task What_cannot_be_done_is_told_and_the_rest_is_done()
    {
        var talk = new CaseTalk(await Fixtures.GetAsync("uploads"));
        var outcome = await talk.SayAsync("2 clips + my track, go, 9:16, start at the drop", CancellationToken.None);

        Assert.Equal((1080, 1920), (talk.History.Current.Timeline.Width, talk.History.Current.Timeline.Height));
        Assert.Contains("Not done, \"start at the drop\": I could not listen to song.mp3", outcome.Reply, StringComparison.Ordinal);
    }

    private static async Task<Timeline> MakeAsync(string session, string message)
    {
        var talk = new CaseTalk(await Fixtures.GetAsync(session));
        await talk.SayAsync(message, CancellationToken.None);
        Invariants.Check(talk.History.Current.Timeline);
        return talk.History.Current.Timeline;
    }
}
