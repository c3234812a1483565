using Reelwright.Director;

namespace Reelwright.Tests;

/// <summary>Videos of the user's pictures, with hardly a word about them.</summary>
public sealed class AlbumTests
{
    private static readonly Lazy<ArtIndex> Art = new(() => new ArtIndex(RepositoryPaths.Assets));

    [Theory]
    [InlineData("turn these photos into a 15-second vertical video called Summer by the lake", "Summer by the lake")]
    [InlineData("用这些照片做一个20秒的旅行相册，配上音乐", "旅行相册")]
    [InlineData("把这些照片做成毕业相册", "毕业相册")]
    [InlineData("用这些照片做一个视频，片名叫“湖边的夏天”", "湖边的夏天")]
    public void An_album_opens_with_its_title_on_the_first_picture_and_says_nothing(string message, string title)
    {
        var script = Script(message);

        Assert.Equal(title, script.Title);
        Assert.Equal((title, 0), (script.Scenes[0].Headline, script.Scenes[0].Media));
        Assert.False(script.HasNarration);
        Assert.All(script.Scenes.Skip(1).Where(scene => scene.Media is not null), scene => Assert.Empty(scene.Headline));
        Assert.Equal([0, 1, 2, 3], script.Scenes.Select(scene => scene.Media).OfType<int>().Distinct().Order());
        Assert.Equal(title, script.Scenes[^1].Headline);
    }

    [Fact]
    public void Pictures_of_somebody_on_a_birthday_are_for_that_person()
    {
        var script = Script("turn these photos of Rose into a 15 second birthday album, square");

        Assert.Equal("Happy birthday, Rose!", script.Scenes[0].Headline);
        Assert.Empty(script.Scenes[0].Subline);
        Assert.DoesNotContain(script.Scenes, scene => scene.Headline.Contains("Album", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_is_told_of_the_one_whose_birthday_it_is_is_told_with_the_name()
    {
        var script = new ScriptWriter().Write(
            new DirectionRequest { Brief = new BriefReader().Read("Happy birthday to my grandma Rose, who turns 80 and still dances every Saturday", null), Seed = 1 }, Art.Value);

        Assert.Contains(script.Scenes, scene => scene.Headline == "Happy birthday, Rose!");
        Assert.Contains(script.Scenes, scene => scene.Headline == "Rose turns 80");
        Assert.Contains(script.Scenes, scene => scene.Headline == "Rose still dances every Saturday");
    }

    private static VideoScript Script(string message) => new ScriptWriter().Write(
        new DirectionRequest { Brief = new BriefReader().Read(message, null), Media = [.. Enumerable.Range(0, 4).Select(i => Samples.Photo($"{(char)('p' + i)}.jpg"))], Seed = 1 }, Art.Value);
}
