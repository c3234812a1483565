using Reelwright.Timelines;

namespace Reelwright.Tests;

/// <summary>Pictures are counted among the user's own; a card that a film opens with is none of them.</summary>
public sealed class PictureNumberTests
{
    [Theory]
    [InlineData("photos", "make a 20 second travel video of Bali from these", "swap the first two pictures", "2 1 3")]
    [InlineData("photos", "make a 20 second travel video of Bali from these", "delete the second photo", "1 3")]
    [InlineData("photos", "make a 20 second travel video of Bali from these", "move the last picture before the first photo", "3 1 2")]
    [InlineData("photos-zh", "用这些照片做一个20秒的大理旅行视频", "交换前两张照片", "2 1 3")]
    [InlineData("photos-zh", "用这些照片做一个20秒的大理旅行视频", "第二张删掉", "1 3")]
    public async Task The_second_photo_is_the_second_of_the_users(string session, string brief, string edit, string order)
    {
        var talk = new CaseTalk(await Fixtures.GetAsync(session));
        await talk.SayAsync(brief, CancellationToken.None);
        var before = Files(talk.History.Current.Timeline);
        Assert.True(talk.History.Current.Timeline.Scenes()[0].Clip.Media is GeneratorReference, "The film opens with a card.");

        await talk.SayAsync(edit, CancellationToken.None);

        Assert.Equal(order.Split(' ').Select(number => before[number[0] - '1']), Files(talk.History.Current.Timeline));
    }

    private static List<string> Files(Timeline film) =>
        [.. film.Scenes().Select(scene => scene.Clip.Media).OfType<ExternalReference>().Select(file => file.Name)];
}
