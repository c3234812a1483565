namespace Reelwright.Tests;

public sealed class HonestyTests
{
    [Theory]
    [InlineData("Done: the music is off.")]
    [InlineData("Scene 2 was deleted. Say \"undo\" to take it back.")]
    [InlineData("I have changed the title.")]
    [InlineData("Changed: length 30 s → 15 s.")]
    [InlineData("已修改：时长 30秒 → 15秒。")]
    [InlineData("已删除第 2 个场景。")]
    [InlineData("改好了：标题是黄色的。")]
    public void A_claim_is_seen(string reply) => Assert.NotNull(Honesty.Claim(reply));

    [Theory]
    [InlineData("Nothing was changed: there are 7 scenes.")]
    [InlineData("I can't swap faces; nothing was changed.")]
    [InlineData("Hello! Tell me what to make.")]
    [InlineData("没有改动：一共只有 7 个场景。")]
    [InlineData("没听懂，时间线保持不变。")]
    [InlineData("The last version had captions removed.")]
    public void Saying_no_or_hello_is_no_claim(string reply) => Assert.Null(Honesty.Claim(reply));
}
