using Reelwright.Graphics;

namespace Reelwright.Tests;

public sealed class BreakRulesTests
{
    [Theory]
    [InlineData("等待5分钟", 3)]
    [InlineData("等待5分钟", 4)]
    [InlineData("价格30元起", 4)]
    [InlineData("他说：“好", 4)]
    [InlineData("好的，走", 2)]
    [InlineData("（注）", 1)]
    public void No_line_begins_there(string text, int offset) =>
        Assert.True(double.IsPositiveInfinity(Costs(text)[offset]));

    [Fact]
    public void After_a_full_stop_is_better_than_after_a_comma_and_that_better_than_between_characters()
    {
        double[] costs = Costs("一二。三四，五六七");

        Assert.True(costs[3] < costs[6]);
        Assert.True(costs[6] < costs[8]);
    }

    [Fact]
    public void A_particle_does_not_like_to_begin_a_line()
    {
        double[] costs = Costs("我家的猫");

        Assert.True(costs[2] > costs[3]);
    }

    [Fact]
    public void A_balanced_break_leaves_no_short_last_line()
    {
        const string Text = "aaaa bbbb cccc dd";
        double[] advances = [.. Text.Select(_ => 1.0)];
        LineBreaker breaker = new(Text, advances,
            BreakRules.Costs(Text, [.. Text.Select((_, i) => i > 0 && Text[i - 1] == ' ')], null));

        var lines = breaker.Break(14, 2)!.Value.Lines;

        Assert.Equal([(0, 9), (10, 17)], lines);
    }

    [Fact]
    public void A_part_wider_than_the_line_cannot_be_broken()
    {
        const string Text = "aaaaaaaaaa bb";
        bool[] mayBreak = [.. Text.Select((_, i) => i > 0 && Text[i - 1] == ' ')];
        LineBreaker breaker = new(Text, [.. Text.Select(_ => 1.0)], BreakRules.Costs(Text, mayBreak, null));

        Assert.Null(breaker.CountLines(9));
        Assert.Equal(2, breaker.CountLines(10));
        Assert.Equal(1, breaker.CountLines(13));
    }

    private static double[] Costs(string text) =>
        BreakRules.Costs(text, [.. Enumerable.Repeat(true, text.Length)], null);
}
