using System.Collections.Immutable;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Few words for much time, two things against each other, and pictures that are called after something.</summary>
public sealed class BeatTests
{
    [Theory]
    [InlineData("Make a 90-second video. Script: \"Rain fell on the harbour. The ships came home. Nobody spoke. Then the bells rang.\"", 90)]
    [InlineData("做一个90秒的视频，文案：“雨落在港口。船都回来了。没有人说话。然后钟声响了。”", 90)]
    [InlineData("A 120-second promo for Aurora, a desk lamp that follows the sun", 120)]
    public async Task A_script_that_is_stretched_is_told_in_more_pictures_and_in_no_more_words(string message, double seconds)
    {
        var direction = await Scripts.FromMessageAsync(message, 3);
        var timeline = direction.Timeline;
        var plain = new ScriptWriter().Write(new DirectionRequest { Brief = new BriefReader().Read(message, null), Seed = 3 }, new ArtIndex(RepositoryPaths.Assets));

        Assert.Equal(seconds, timeline.Seconds, 2);
        Assert.All(timeline.Scenes(), scene => Assert.InRange(timeline.Rate.SecondsAt(scene.Range.Length), 0.5, 10.5));
        string known = Letters(message + string.Concat(plain.Scenes.Select(scene =>
            scene.Headline + scene.Subline + scene.Kicker + scene.Narration + string.Concat(scene.Points.Select(point => point.Text)))));
        Assert.All(
            timeline.Placed().Where(placed => placed.Track.Role != "caption").Select(placed => placed.Clip.Parameters.Text("text")).OfType<string>().SelectMany(text => text.Split('\n')),
            text => Assert.True(known.Contains(Letters(text), StringComparison.OrdinalIgnoreCase) || text.Length < 4 || text.Contains("AI", StringComparison.Ordinal), text));
    }

    [Theory]
    [InlineData("tea vs coffee: tea has 40 mg of caffeine, costs $2; coffee has 95 mg of caffeine, costs $4", "Tea", "Coffee", "40 mg of caffeine|Costs $2", "95 mg of caffeine|Costs $4")]
    [InlineData("油车和电车对比：油车加油一次500元，续航700公里；电车充电一次50元，续航500公里", "油车", "电车", "加油一次500元|续航700公里", "充电一次50元|续航500公里")]
    public void What_a_brief_says_of_two_things_stands_beside_each_other(string message, string left, string right, string ofLeft, string ofRight)
    {
        var contrast = Contrast.Of(message)!;
        var facts = ContrastFacts.Of(message, contrast);

        Assert.Equal((left, right), (contrast.Left, contrast.Right));
        Assert.Equal(ofLeft, string.Join('|', facts.Left));
        Assert.Equal(ofRight, string.Join('|', facts.Right));
    }

    [Theory]
    [InlineData("iPhone vs Android")]
    [InlineData("猫和狗哪个好养")]
    [InlineData("tea vs coffee: tea is calm")]
    public void Nothing_is_said_of_things_that_the_brief_only_names(string message)
    {
        var contrast = Contrast.Of(message)!;

        Assert.Empty(ContrastFacts.Of(message, contrast).Left);
        Assert.Empty(ContrastFacts.Of(message, contrast).Right);
    }

    [Theory]
    [InlineData("加油一次500元", "充电一次50元", 1, 0.1)]
    [InlineData("Costs $2", "Costs $4", 0.5, 1)]
    [InlineData("40 mg of caffeine", "95 mg of caffeine", 40.0 / 95, 1)]
    [InlineData("续航700公里", "充电一次50元", -1, -1)]
    [InlineData("3 to 5 days", "2 days", -1, -1)]
    public void Only_figures_of_one_measure_have_bars(string left, string right, double first, double second)
    {
        var bars = ContrastFacts.Bars(left, right);

        Assert.Equal(first >= 0, bars is not null);
        if (bars is var (one, other))
        {
            Assert.Equal(first, one, 3);
            Assert.Equal(second, other, 3);
        }
    }

    [Theory]
    [InlineData("20-second video, tea vs coffee: tea has 40 mg of caffeine, costs $2; coffee has 95 mg of caffeine, costs $4", "Tea", "95 mg of caffeine")]
    [InlineData("做一个20秒的视频，油车和电车对比：油车加油一次500元，续航700公里；电车充电一次50元，续航500公里", "油车", "续航500公里")]
    public async Task A_comparison_has_one_scene_with_both_columns(string message, string name, string fact)
    {
        var timeline = (await Scripts.FromMessageAsync(message, 5)).Timeline;

        var scene = Assert.Single(timeline.Scenes(), scene => scene.Clip.Metadata.Text("template") == "versus.columns");
        string[] words = [.. timeline.Placed().Where(placed => placed.Clip.Metadata.Text("scene") == scene.Clip.Metadata.Text("scene") && placed.Track.Role != "caption")
            .Select(placed => placed.Clip.Parameters.Text("text")).OfType<string>()];
        Assert.Contains(name, words);
        Assert.Contains(fact, words);
        Assert.True(timeline.Placed().Count(placed => placed.Clip.Metadata.Text("slot")?.StartsWith("bar-", StringComparison.Ordinal) == true) >= 2, string.Join(", ", words));
    }

    [Theory]
    [InlineData("Lisbon beach.jpg|Lisbon tram 2.jpg|Lisbon 2024 (3).jpg", "Lisbon")]
    [InlineData("外婆的花园1.jpg|外婆的花园2.jpg|外婆的花园3.jpg", "外婆的花园")]
    [InlineData("IMG_1234.jpg|IMG_1235.jpg|DSC00012.jpg", "")]
    [InlineData("photo 1.jpg|photo 2.jpg", "")]
    [InlineData("beach.jpg|dog.jpg|cake.jpg", "")]
    public void A_set_is_called_what_its_files_are_called(string names, string title) =>
        Assert.Equal(title, PictureNames.Shared(names.Split('|')));

    [Fact]
    public void Photos_without_words_take_their_title_from_their_names()
    {
        ImmutableArray<ExternalReference> media = [Samples.Photo("Lisbon beach.jpg"), Samples.Photo("Lisbon tram.jpg"), Samples.Photo("Lisbon 2024 (3).jpg")];

        var script = new ScriptWriter().Write(new DirectionRequest { Brief = new BriefReader().Read("my photos, one video", null), Media = media, Seed = 2 }, new ArtIndex(RepositoryPaths.Assets));

        Assert.Equal("Lisbon", script.Title);
        Assert.Equal("Lisbon", script.Scenes[0].Headline);
        Assert.DoesNotContain(script.Scenes, scene => scene.Headline.Contains("Thanks", StringComparison.Ordinal));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
