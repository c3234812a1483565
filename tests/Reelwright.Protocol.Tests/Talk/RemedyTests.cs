using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Tests;

public sealed class RemedyTests
{
    [Theory]
    [InlineData(1001, RemedyKind.NewToken)]
    [InlineData(1002, RemedyKind.NewSession)]
    [InlineData(400, RemedyKind.NewClientId)]
    [InlineData(402, RemedyKind.Upgrade)]
    [InlineData(429, RemedyKind.Wait)]
    [InlineData(2001, RemedyKind.TopUp)]
    [InlineData(4001, RemedyKind.OtherFile)]
    [InlineData(4002, RemedyKind.OtherFile)]
    [InlineData(4004, RemedyKind.NewRenderId)]
    public void Every_code_has_its_remedy_and_a_sentence_in_both_languages(int code, RemedyKind kind)
    {
        var refusal = new RemoteException(code, "internal words 0x55");

        var english = Remedy.For(refusal, "en", "user_7");
        var chinese = Remedy.For(refusal, "zh-CN", "user_7");

        Assert.Equal((kind, kind), (english.Kind, chinese.Kind));
        Assert.Contains(chinese.Sentence, c => c > '\u4e00');
        Assert.DoesNotContain("0x55", chinese.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blocked_export_is_a_matter_of_the_plan_and_not_of_credits() => Assert.Equal(
        "Register or upgrade your plan to unlock export.", Remedy.For(new(402, ""), "en").Sentence);

    [Fact]
    public void A_registered_user_tops_up() =>
        Assert.Contains("Top up credits in your account", Remedy.For(new(2001, ""), "en", "user_7").Sentence, StringComparison.Ordinal);

    [Fact]
    public void The_link_of_the_server_goes_first()
    {
        var refusal = new RemoteException(2001, "") { Details = new JsonObject { ["registration_url"] = "https://a/register?bind=anon_9" } };

        Assert.Contains("https://a/register?bind=anon_9", Remedy.For(refusal, "zh", "anon_1", new("https://b/")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unsupported_file_gets_the_list_of_formats() =>
        Assert.Contains("mp4, mov, avi, webm, mkv", Remedy.For(new(4001, ""), "en").Sentence, StringComparison.Ordinal);
}
