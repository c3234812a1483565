using Reelwright.Agent;

namespace Reelwright.Tests;

/// <summary>What the checks of a finished video suggest is understood: each finding ends in a sentence that can be said.</summary>
public sealed class SuggestionTests
{
    [Theory]
    [InlineData("delete scene 2", "Delete")]
    [InlineData("删掉第2个场景", "Delete")]
    [InlineData("cut out 2s to 3.5s", "CutOut")]
    [InlineData("剪掉2秒到3.5秒", "CutOut")]
    [InlineData("make scene 2 1.5 seconds longer", "SetDuration")]
    [InlineData("第2个场景加长1.5秒", "SetDuration")]
    [InlineData("move the captions up", "PlaceLayer")]
    [InlineData("字幕往上移一点", "PlaceLayer")]
    [InlineData("move the captions down", "PlaceLayer")]
    [InlineData("字幕往下移一点", "PlaceLayer")]
    [InlineData("make the captions smaller", "StyleWords")]
    [InlineData("字幕小一点", "StyleWords")]
    [InlineData("make the title in scene 2 smaller", "StyleWords")]
    [InlineData("第2个场景的标题小一点", "StyleWords")]
    [InlineData("make the music quieter", "SetVolume")]
    [InlineData("音乐小声一点", "SetVolume")]
    [InlineData("make the music louder", "SetVolume")]
    [InlineData("音乐大声一点", "SetVolume")]
    [InlineData("add background music", "Switch")]
    [InlineData("加一段背景音乐", "Switch")]
    [InlineData("change the music", "SetMusic")]
    [InlineData("换一首背景音乐", "SetMusic")]
    [InlineData("remove the filter", "Delete")]
    [InlineData("去掉滤镜", "Delete")]
    [InlineData("export again", "Export")]
    [InlineData("导出视频", "Export")]
    public void Every_suggestion_is_understood(string sentence, string command)
    {
        var reading = CommandReader.Read(sentence, ReadingTable.Video);

        Assert.Equal([command], reading.Commands.Select(read => read.GetType().Name));
    }
}
