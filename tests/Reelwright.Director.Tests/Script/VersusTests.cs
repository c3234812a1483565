using Reelwright.Director;

namespace Reelwright.Tests;

/// <summary>Messages that ask which of two things is the better one.</summary>
public sealed class VersusTests
{
    private static readonly Lazy<ArtIndex> Art = new(() => new ArtIndex(RepositoryPaths.Assets));

    [Theory]
    [InlineData("Python vs JavaScript: which should you learn first? 30 seconds", "Python vs JavaScript", "which should you learn first?", "")]
    [InlineData("compare Mac and Windows on price, games and battery life", "Mac vs Windows", "", "Price|Games|Battery life")]
    [InlineData("iPhone 和安卓怎么选？从价格、拍照、续航三个方面对比，30秒", "iPhone 和安卓", "怎么选？", "价格|拍照|续航")]
    [InlineData("喝茶还是喝咖啡，哪个更提神？", "喝茶和喝咖啡", "哪个更提神？", "")]
    [InlineData("猫和狗哪个好养", "猫和狗", "哪个好养？", "")]
    [InlineData("搞笑视频：上班和下班的区别", "上班和下班", "", "")]
    [InlineData("冬至吃饺子还是吃汤圆", "吃饺子和吃汤圆", "冬至选哪一个？", "")]
    [InlineData("夏天吃冰還是喝熱茶", "吃冰和喝熱茶", "夏天選哪一個？", "")]
    [InlineData("咖啡还是茶", "咖啡和茶", "", "")]
    [InlineData("买房还是租房", "买房和租房", "", "")]
    [InlineData("早上跑步还是晚上跑步", "早上跑步和晚上跑步", "", "")]
    [InlineData("猫和狗哪个更适合上班族", "猫和狗", "哪个更适合上班族？", "")]
    public void It_is_asked_which_both_are_shown_and_what_to_look_at_is_listed(string message, string title, string asked, string aspects)
    {
        var brief = new BriefReader().Read(message, null);
        var script = new ScriptWriter().Write(new DirectionRequest { Brief = brief, Seed = 1 }, Art.Value);
        var shown = Compositions.Apply(script, message, []).Scenes;

        Assert.Equal(("versus", title, asked), (brief.Form, brief.Title, brief.What));
        Assert.Equal(aspects, string.Join('|', brief.Items));
        var both = Assert.Single(shown, scene => scene.Composition == Compositions.Versus);
        Assert.Equal(2, both.Points.Length);
        Assert.Equal(aspects.Length > 0, shown.Any(scene => scene.Kind == SceneKind.List && string.Join('|', scene.Points.Select(point => point.Text)) == aspects));

        // Nothing else is claimed of the two.
        Assert.All(
            shown.Where(scene => scene.Kind is SceneKind.Point or SceneKind.Statement),
            scene => Assert.DoesNotContain(both.Points, side => scene.Narration.Contains(side.Text, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("tea vs coffee: tea has 40 mg of caffeine, costs $2; coffee has 95 mg of caffeine, costs $4", "Tea: 40 mg of caffeine, costs $2. Coffee: 95 mg of caffeine, costs $4.")]
    [InlineData("油车和电车对比：油车加油一次500元，续航700公里；电车充电一次50元，续航500公里", "油车加油一次500元，续航700公里。电车充电一次50元，续航500公里。")]
    public void What_is_said_of_the_two_is_said_once_where_both_are_shown(string message, string said)
    {
        var brief = new BriefReader().Read(message, null);
        var shown = Compositions.Apply(new ScriptWriter().Write(new DirectionRequest { Brief = brief, Seed = 1 }, Art.Value), message, []).Scenes;

        Assert.Equal(said, Assert.Single(shown, scene => scene.Composition == Compositions.Versus).Narration);
        Assert.DoesNotContain(shown, scene => scene.Composition != Compositions.Versus && scene.Headline.Any(char.IsDigit));
    }

    [Theory]
    [InlineData("a bakery that sells bread and cakes, which customers love")]
    [InlineData("介绍我们的茶和咖啡，欢迎品尝")]
    [InlineData("这家店还是老样子")]
    [InlineData("味道还是那么好，老张烧饼，2块钱一个")]
    [InlineData("我还是喜欢喝茶，一壶龙井，慢慢喝")]
    public void Two_things_that_are_only_named_are_not_set_against_each_other(string message) =>
        Assert.NotEqual("versus", new BriefReader().Read(message, null).Form);

    [Theory]
    [InlineData("Python vs JavaScript: which should you learn first?", 0)]
    [InlineData("猫和狗哪个好养", 2)]
    public void Each_of_the_two_has_a_picture_or_neither_has_one(string message, int pictures)
    {
        var script = new ScriptWriter().Write(new DirectionRequest { Brief = new BriefReader().Read(message, null), Seed = 1 }, Art.Value);

        Assert.Equal(pictures, script.Scenes.Single(scene => scene.Kind == SceneKind.Reveal).Art.Length);
    }
}
