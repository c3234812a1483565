using Reelwright.Director;

namespace Reelwright.Tests;

/// <summary>Briefs that are lists of labels and values are read as the sentences that they stand for.</summary>
public sealed class LabelledBriefTests
{
    private static readonly BriefReader Reader = new();

    [Theory]
    [InlineData("Topic: Debate society freshers night\nLength: 20 seconds\nFormat: vertical\nMusic: upbeat", 20, 1080, "upbeat", "Debate society")]
    [InlineData("subject=robotics club open day, duration=15s, style=dark tech, ratio=16:9", 15, 1920, "", "robotics club")]
    [InlineData("主题：辩论社迎新夜\n时长：20秒\n比例：竖屏\n音乐：欢快", 20, 1080, "upbeat", "辩论社")]
    [InlineData("主题=机器人社开放日，时长=15s，风格=深色科技，比例=9:16", 15, 1080, "", "机器人社")]
    public void A_list_of_labels_is_read_as_a_sentence(string message, double seconds, int width, string mood, string subject)
    {
        var brief = Reader.Read(message, null);

        Assert.Equal(seconds, brief.LengthSeconds);
        Assert.Equal(width, brief.Width);
        Assert.Equal(mood, brief.MusicMood);
        Assert.Contains(subject, brief.Subject, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("=", brief.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Voice: no\nTopic: chess for beginners")]
    [InlineData("介绍方块港，别配音只要音乐")]
    public void What_is_not_wanted_is_left_out(string message) => Assert.False(Reader.Read(message, null).WantsNarration);

    [Theory]
    [InlineData("a promo about yoga at the lake, about forty-five seconds, calm", 45)]
    [InlineData("make a hype vid for my server BlockHaven 15s 9:16 neon", 15)]
    [InlineData("来个燃一点的15秒 9比16 介绍方块港", 15)]
    public void Lengths_are_read_wherever_people_put_them(string message, double seconds) =>
        Assert.Equal(seconds, Reader.Read(message, null).LengthSeconds);

    [Fact]
    public void One_label_makes_no_list() => Assert.Contains("Time", Reader.Read("Time: a poem about clocks", null).Message, StringComparison.Ordinal);
}
