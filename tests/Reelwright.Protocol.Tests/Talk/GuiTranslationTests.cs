using Reelwright.Protocol;

namespace Reelwright.Tests;

public sealed class GuiTranslationTests
{
    [Fact]
    public void A_text_that_comes_in_pieces_is_shown_by_the_sentence_and_words_about_a_page_never()
    {
        const string Whole = "The title is blue now, 0.5 s long. You can preview it in the timeline. 已完成。还有什么";
        var words = new StreamedWords();
        var shown = new List<string>();

        foreach (char c in Whole)
        {
            shown.Add(words.Take(c.ToString()));
        }

        bool hasBegun = words.HasBegun;
        shown.Add(words.End(Whole));

        Assert.True(hasBegun);
        Assert.Equal(GuiTranslation.Read(Whole).Text, string.Concat(shown));
        Assert.DoesNotContain("preview", string.Concat(shown), StringComparison.Ordinal);
        Assert.True(shown.Count(part => part.Length > 0) >= 2);
    }

    [Theory]
    [InlineData("Click the Export button to download your video.", "", GuiAction.Export)]
    [InlineData("点击“导出”按钮即可下载视频。", "", GuiAction.Export)]
    [InlineData("I've added lo-fi music at 35%. Click Export to save it.", "I've added lo-fi music at 35%.", GuiAction.Export)]
    [InlineData("已添加背景音乐。点击导出按钮下载。", "已添加背景音乐。", GuiAction.Export)]
    [InlineData("You can preview the result in the timeline.", "", GuiAction.ShowTracks)]
    [InlineData("字幕已经改好，您可以在时间线中预览效果。", "字幕已经改好。", GuiAction.ShowTracks)]
    [InlineData("The title is red now. Open the Media panel to see the clips.", "The title is red now.", GuiAction.ReadState)]
    [InlineData("打开素材库面板查看素材。", "", GuiAction.ReadState)]
    [InlineData("Drag the clip to the end.", "", GuiAction.SendEdit)]
    [InlineData("把片段拖拽到结尾。", "", GuiAction.SendEdit)]
    [InlineData("Check your account to see the balance.", "", GuiAction.ShowCredits)]
    [InlineData("请查看您的账户。", "", GuiAction.ShowCredits)]
    [InlineData("Click the Apply button.", "", GuiAction.Execute)]
    [InlineData("点击确认按钮。", "", GuiAction.Execute)]
    [InlineData("Done, then click Play to preview it.", "Done.", GuiAction.ShowTracks)]
    public void An_instruction_for_a_page_becomes_a_step_and_content_stays(string said, string kept, GuiAction action)
    {
        var reading = GuiTranslation.Read(said);

        Assert.Equal(kept, reading.Text);
        Assert.Equal(action, Assert.Single(reading.Steps).Action);
    }

    [Theory]
    [InlineData("The video opens with a skyline and the beat drops at 5 s.")]
    [InlineData("I changed the title to \"Click here\".")]
    [InlineData("标题改成了“点击导出”。")]
    [InlineData("The text has a drop shadow, 40% dark.")]
    [InlineData("The export takes about a minute and costs nothing.")]
    [InlineData("Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: \"Urban Dreams\" (0-3s)")]
    [InlineData("开场是城市夜景，3.5 秒后出现标题。")]
    [InlineData("Line one.\n\n- a list\n- of things")]
    [InlineData("It is 12.5 s long; press coverage is quoted in scene 2.")]
    [InlineData("")]
    public void What_says_nothing_of_a_page_stays_as_it_is(string said)
    {
        var reading = GuiTranslation.Read(said);

        Assert.Equal(said, reading.Text);
        Assert.Empty(reading.Steps);
    }
}
