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

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(1001)]
    [InlineData(1002)]
    [InlineData(1003)]
    [InlineData(2001)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4003)]
    [InlineData(4004)]
    [InlineData(4005)]
    [InlineData(4006)]
    [InlineData(4007)]
    [InlineData(4711)]
    [InlineData(5000)]
    public void Data_that_a_server_sends_as_words_is_shown_to_nobody(int code)
    {
        foreach (string raw in new[] { """{"internal":"0x55"}""", "<h1>nginx</h1>", "Authorization: Bearer nmv_usr_1", "" })
        {
            var refusal = new RemoteException(code, raw) { Server = "example.org" };

            foreach (string language in new[] { "en", "zh" })
            {
                string sentence = Remedy.For(refusal, language, "user_7").Sentence;

                Assert.InRange(sentence.Length, 8, 200);
                Assert.DoesNotContain(sentence, c => c is '{' or '<' or '\n');
                Assert.DoesNotContain("Bearer", sentence, StringComparison.Ordinal);
                Assert.Equal(language == "zh", sentence.Any(c => c > '\u4e00'));
            }
        }
    }

    [Fact]
    public void A_sentence_of_the_server_is_passed_on_in_either_language()
    {
        Assert.Equal("The draft is too long.", Remedy.For(new(4005, "The draft is too long."), "en").Sentence);
        Assert.Equal("视频无法导出：The draft is too long.", Remedy.For(new(4005, "The draft is too long."), "zh").Sentence);
        Assert.Equal("草稿太长。", Remedy.For(new(4005, "草稿太长。"), "zh").Sentence);
    }

    [Theory]
    [InlineData(Trouble.Unreached)]
    [InlineData(Trouble.NoSuchMachine)]
    [InlineData(Trouble.NotSecure)]
    [InlineData(Trouble.WebPage)]
    [InlineData(Trouble.OtherAnswer)]
    [InlineData(Trouble.Slow)]
    [InlineData(Trouble.BrokenOff)]
    public void No_answer_is_one_sentence_with_what_to_do(Trouble trouble)
    {
        var refusal = new RemoteException(RemoteException.Unreachable, "internal") { Trouble = trouble, Server = "example.org:8443" };

        string english = Remedy.For(refusal, "en").Sentence;
        string chinese = Remedy.For(refusal, "zh").Sentence;

        Assert.Contains("example.org", english, StringComparison.Ordinal);
        Assert.Contains("example.org", chinese, StringComparison.Ordinal);
        Assert.Matches("Check|check|Try again", english);
        Assert.Matches("请", chinese);
        Assert.DoesNotContain("internal", english + chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_project_the_user_hears_what_to_begin_with()
    {
        var refusal = new RemoteException((int)WireError.SessionNotFound, "") { Trouble = Trouble.NoProject };

        Assert.Equal("There is no project yet; describe the video first.", Remedy.For(refusal, "en").Sentence);
        Assert.Equal("还没有项目，请先描述您想要的视频。", Remedy.For(refusal, "zh").Sentence);
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

    [Fact]
    public void A_refusal_that_names_the_file_is_told_with_its_name()
    {
        const string Said = "\"my clip.mp4\" is a HEIC or AVIF picture; convert it to JPEG or PNG.";

        Assert.Equal(Said, Remedy.For(new(4001, Said), "en").Sentence);
        Assert.StartsWith("my clip.mp4：不支持这个文件的内容", Remedy.For(new(4001, Said), "zh").Sentence, StringComparison.Ordinal);
        Assert.StartsWith("notes.txt：不支持这种文件。支持的格式：mp4", Remedy.For(new(4001, "\"notes.txt\" is no video."), "zh").Sentence, StringComparison.Ordinal);
        Assert.StartsWith("\"huge.png\" is 20000x20000", Remedy.For(new(4002, "\"huge.png\" is 20000x20000 pixels; make it smaller."), "en").Sentence, StringComparison.Ordinal);
        Assert.StartsWith("The file is too large", Remedy.For(new(4002, "at 0x7f0012"), "en").Sentence, StringComparison.Ordinal);
        Assert.StartsWith("The file is too large", Remedy.For(new(4002, ""), "en").Sentence, StringComparison.Ordinal);
    }
}
