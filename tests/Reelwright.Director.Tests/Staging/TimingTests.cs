using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class TimingTests
{
    [Theory]
    [InlineData("en", 30, 900)]
    [InlineData("en", 15, 450)]
    [InlineData("en", 60, 1800)]
    [InlineData("zh", 30, 900)]
    [InlineData("zh", 6, 180)]
    [InlineData("zh", 3, 90)]
    [InlineData("pictures", 30, 900)]
    [InlineData("pictures", 12.5, 375)]
    [InlineData("pictures", 4, 120)]
    public async Task A_video_has_exactly_the_frames_of_its_length(string script, double seconds, long frames)
    {
        for (long seed = 1; seed <= 3; seed++)
        {
            var timeline = (await Scripts.DirectAsync(Scripts.Of(script), seconds, 1920, 1080, seed)).Timeline;
            Assert.Equal(frames, timeline.Length);
            Assert.Equal(frames, timeline.MainTrack()!.Length);
            Assert.All(timeline.Tracks, track => Assert.True(track.Length <= frames));
        }
    }

    [Theory]
    [InlineData("en", 30)]
    [InlineData("en", 12)]
    [InlineData("zh", 15)]
    [InlineData("zh", 8)]
    public async Task Narration_is_whole_lies_in_its_scene_and_is_at_most_slightly_quicker(
        string script,
        double seconds)
    {
        var timeline = (await Scripts.DirectAsync(Scripts.Of(script), seconds, 1920, 1080, 5)).Timeline;
        var scenes = timeline.Scenes();
        foreach (var line in timeline.TrackWithRole("narration")!.Placed())
        {
            var scene = scenes.Single(scene => scene.Clip.Metadata.Text("scene") == line.Clip.Metadata.Text("scene"));
            Assert.True(scene.Range.Contains(line.Range), $"{line.Range} outside {scene.Range}");
            Assert.True(scene.Range.Length - line.Range.Length >= 15 - 1, "half a second of air");
            Assert.InRange(line.Clip.Parameters.Number("rate", 1), 1, 1.15);

            // The clip is as long as the speech: nothing of it is cut off.
            Assert.True(line.Clip.Frames >= line.Clip.Metadata.Number("seconds", 0) * 30 - 1e-6);
        }
    }

    [Fact]
    public async Task Cuts_fall_on_beats_where_narration_allows()
    {
        var timeline = (await Scripts.DirectAsync(Scripts.Pictures, 30, 1920, 1080, 2)).Timeline;
        foreach (var scene in timeline.Scenes().Skip(1))
        {
            Assert.Equal(0, scene.Range.Start % 15);
        }
    }

    [Fact]
    public void Divided_frames_keep_every_need_and_sum_exactly()
    {
        var random = new Random(4);
        for (int round = 0; round < 300; round++)
        {
            var needs = Enumerable.Range(0, random.Next(1, 9))
                .Select(
                    _ => new SceneNeed(
                        random.Next(10, 120),
                        random.Next(2) == 0 ? 100_000 : random.Next(130, 300),
                        0.3 + random.NextDouble()))
                .ToList();
            long total = needs.Sum(need => need.Least) + random.Next(0, 200);
            long[] lengths = ScenePlanner.Divide(needs, total);
            Assert.Equal(total, lengths.Sum());
            Assert.All(needs.Zip(lengths), pair => Assert.True(pair.Second >= pair.First.Least - 1, $"{pair}"));
        }
    }

    [Fact]
    public async Task Music_lasts_as_long_as_the_picture_and_fades()
    {
        var timeline = (await Scripts.DirectAsync(Scripts.English, 20, 1920, 1080, 2)).Timeline;
        var music = Assert.Single(timeline.TrackWithRole("music")!.Clips);
        Assert.Equal(timeline.Length, music.Frames);
        Assert.True(music.Effect(EffectKinds.Volume)!.Parameters.Integer("fadeOut", 0) > 0);
    }

    [Fact]
    public async Task The_same_request_gives_the_same_timeline()
    {
        var one = (await Scripts.DirectAsync(Scripts.Chinese, 30, 1080, 1920, 9)).Timeline;
        var two = (await Scripts.DirectAsync(Scripts.Chinese, 30, 1080, 1920, 9)).Timeline;
        Assert.Equal(Digest(one), Digest(two));
        Assert.Equal(one.Metadata, two.Metadata);
    }

    private static List<string> Digest(Timeline timeline) =>
        [.. timeline.Placed().Select(
            placed => $"{placed.Track.Id} {placed.Clip.Id} {placed.Range} {placed.Clip.Parameters}")];
}
