using Reelwright.Agent;

namespace Reelwright.Tests;

public class ReadingTests
{
    [Theory]
    [InlineData("english", 180)]
    [InlineData("chinese", 160)]
    [InlineData("heldout", 160)]
    [InlineData("lengths", 100)]
    [InlineData("phones", 30)]
    public void A_sentence_gives_its_commands_in_order(string table, int fewest)
    {
        Assert.True(ReadingTable.Rows(table).Count >= fewest);
        AllRead(ReadingTable.Failures(table, ReadingTable.Read));
    }

    [Fact]
    public void A_wish_for_a_video_makes_a_new_one_whether_or_not_there_is_one()
    {
        AllRead(ReadingTable.Failures("briefs", sentence => ReadingTable.Read(sentence, new())));
        AllRead(ReadingTable.Failures("briefs", sentence => ReadingTable.Read(sentence, ReadingTable.Video with { Media = 0 })));
    }

    [Fact]
    public void A_wish_for_a_video_of_the_uploads_is_made_of_them()
    {
        AllRead(ReadingTable.Failures("uploads", sentence => ReadingTable.Read(sentence, new() { Media = 3, HasFreshMedia = true })));
        AllRead(ReadingTable.Failures("uploads", sentence => ReadingTable.Read(sentence, ReadingTable.Video)));
    }

    [Fact]
    public void Talk_about_no_part_of_the_video_is_the_same_with_and_without_one()
    {
        AllRead(ReadingTable.Failures("errands", ReadingTable.Read));
        AllRead(ReadingTable.Failures("errands", sentence => ReadingTable.Read(sentence, new())));
    }

    [Theory]
    [InlineData("a 10-second promo for Aurora, a desk lamp that follows the sun")]
    [InlineData("make a video about a 3D printer for schools")]
    [InlineData("30-second ad for our live stream of the concert")]
    [InlineData("做一个介绍我们VR体验馆的短视频")]
    [InlineData("a promo for a noise-cancelling headset, vertical")]
    public void A_brief_may_speak_of_what_cannot_be_done_to_a_video(string brief) => Assert.Equal("make", ReadingTable.Read(brief, new()));

    [Fact]
    public void Every_first_wish_uses_the_uploads()
    {
        var context = new TalkContext { Media = 3, HasFreshMedia = true };

        Assert.Equal("make media", ReadingTable.Read("make a 30-second promo", context));
        Assert.Equal("make media", ReadingTable.Read("vertical, 15 seconds, upbeat music", context));
        Assert.Equal("make media", ReadingTable.Read("做成15秒竖屏", context));
    }

    [Fact]
    public void Uploads_that_a_video_used_already_are_used_again_only_when_they_are_spoken_of()
    {
        Assert.Equal("make", ReadingTable.Read("make a video about whales", ReadingTable.Video));
        Assert.Equal("make media", ReadingTable.Read("make a video about whales", ReadingTable.Video with { HasFreshMedia = true }));
    }

    [Fact]
    public void A_long_text_is_a_text_to_be_filmed()
    {
        string text = string.Join(' ', Enumerable.Repeat("Remove the captions and undo the music.", 40));

        Assert.Equal("make", ReadingTable.Read(text, ReadingTable.Video with { Media = 0 }));
    }

    [Theory]
    [InlineData("make it vertical and change the sky to purple", "change the sky to purple")]
    [InlineData("改成竖屏，把天空变成紫色", "把天空变成紫色")]
    public void A_part_that_is_not_understood_is_kept_with_its_words(string message, string expected)
    {
        var reading = CommandReader.Read(message, ReadingTable.Video);

        Assert.Equal(expected, Assert.Single(reading.Commands.OfType<NotUnderstood>()).Said);
        Assert.Equal(2, reading.Commands.Length);
    }

    [Fact]
    public void Every_command_has_the_words_that_it_was_read_from()
    {
        var reading = CommandReader.Read("Delete scene 2, then make the Title yellow", ReadingTable.Video);

        Assert.Equal(["Delete scene 2", "make the Title yellow"], reading.Commands.Select(command => command.Said));
    }

    [Theory]
    [InlineData("导", "導")]
    [InlineData("撤销", "撤銷")]
    [InlineData("亲", "親")]
    [InlineData("滤链艺脸", "濾鏈藝臉")]
    [InlineData("场镜头标题换删关闭静", "場鏡頭標題換刪關閉靜")]
    public void Traditional_characters_are_read_as_their_simplified_forms(string simplified, string traditional) =>
        Assert.Equal(simplified, Utterance.Of(traditional).Plain);

    [Fact]
    public void An_apostrophe_opens_no_quotation()
    {
        var utterance = Utterance.Of("don't call it 'Mum's cake', it's 'Cake'");

        Assert.Equal(["Mum's cake", "Cake"], utterance.Quotes.Select(quote => quote.Words));
        Assert.Equal(utterance.Original.Length, utterance.Plain.Length);
    }

    private static void AllRead(string failures) => Assert.True(failures.Length == 0, failures);
}
