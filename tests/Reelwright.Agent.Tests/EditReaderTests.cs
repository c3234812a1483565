using Reelwright.Agent;

namespace Reelwright.Tests;

public class EditReaderTests
{
    public static TheoryData<string, string> Sentences => new()
    {
        // Length.
        { "make it 15 seconds", "length 15" },
        { "Make it 15s", "length 15" },
        { "15 seconds please", "length 15" },
        { "shorten it to 20 seconds", "length 20" },
        { "make the video one minute long", "length 60" },
        { "make it half a minute", "length 30" },
        { "change the length from 30 to 45 seconds", "length 45" },
        { "I want a 20 second version", "length 20" },
        { "make it 5 seconds shorter", "length -5" },
        { "extend it by ten seconds", "length +10" },
        { "a bit shorter", "length x0.85" },
        { "it's too long", "length x0.75" },
        { "make it twice as long", "length x2" },
        { "改成15秒", "length 15" },
        { "時長改為20秒", "length 20" },
        { "缩短到十五秒", "length 15" },
        { "把视频剪到1分20秒", "length 80" },
        { "30 seconds is too long, make it 15", "length 15" },
        { "太长了，改成10秒", "length 10" },
        { "15秒就好", "length 15" },
        { "延长5秒", "length +5" },
        { "短一点", "length x0.85" },

        // Shape.
        { "make the video vertical", "shape 1080x1920" },
        { "make it a vertical video", "shape 1080x1920" },
        { "9:16", "shape 1080x1920" },
        { "change it to square", "shape 1080x1080" },
        { "I need it for YouTube, 16:9", "shape 1920x1080" },
        { "turn the vertical video into 16:9", "shape 1920x1080" },
        { "改成竖屏", "shape 1080x1920" },
        { "改成豎屏", "shape 1080x1920" },
        { "换成横版", "shape 1920x1080" },
        { "改成直式", "shape 1080x1920" },
        { "改成方形", "shape 1080x1080" },
        { "比例改成９：１６", "shape 1080x1920" },

        // Titles.
        { "change the title to 'Summer'", "title=Summer" },
        { "change the title to \"Undo everything, then remove the captions\"", "title=Undo everything, then remove the captions" },
        { "change the title to Salt and Pepper", "title=Salt and Pepper" },
        { "Change the title to a video about cats", "title=a video about cats" },
        { "title: Summer Sale", "title=Summer Sale" },
        { "make the title of scene 2 say “Open daily”", "title[2]=Open daily" },
        { "the headline of the last scene should read \"Come in\"", "title[-1]=Come in" },
        { "replace \"Old words\" with \"New words\"", "title{Old words}=New words" },
        { "use “New” instead of “Old”", "title{Old}=New" },
        { "rename the title to Don't Panic", "title=Don't Panic" },
        { "把标题改成“夏日”", "title=夏日" },
        { "標題改成「夏日特賣」", "title=夏日特賣" },
        { "把标题改成夏日促销吧", "title=夏日促销" },
        { "标题：全场五折", "title=全场五折" },
        { "把第二个场景的标题改成“七天见效”", "title[2]=七天见效" },
        { "把“旧文案”改成“新文案”", "title{旧文案}=新文案" },
        { "标题改成“去掉字幕”", "title=去掉字幕" },

        // Music and sound.
        { "music quieter", "music x0.6" },
        { "make the music a bit louder", "music x1.25" },
        { "turn the music down", "music x0.6" },
        { "the music is too loud", "music x0.6" },
        { "music at 40%", "music 40%" },
        { "set the music volume to 30", "music 30%" },
        { "lower the music by 20%", "music x0.8" },
        { "louder narration", "narration x1.5" },
        { "volume 50%", "music 50%" },
        { "音乐小声一点", "music x0.8" },
        { "音樂大聲一點", "music x1.25" },
        { "把音乐音量调到30%", "music 30%" },
        { "背景音乐降低20%", "music x0.8" },
        { "背景音乐降低到百分之二十", "music 20%" },
        { "旁白声音大一点", "narration x1.25" },
        { "把音乐换成欢快的", "mood upbeat" },
        { "把音樂換成歡快的", "mood upbeat" },
        { "replace the music with something calm", "mood calm" },
        { "use lo-fi music", "mood lo-fi" },
        { "more energetic music", "mood energetic" },
        { "make it more upbeat", "mood upbeat" },
        { "换成中国风的音乐", "mood chinese" },
        { "换一首音乐", "mood other" },
        { "use different music", "mood other" },
        { "make the music louder and more upbeat", "music x1.5; mood upbeat" },

        // Parts on and off.
        { "remove captions", "-captions" },
        { "remove the captions from the video", "-captions" },
        { "no subtitles please", "-captions" },
        { "去掉字幕", "-captions" },
        { "不要字幕", "-captions" },
        { "加上字幕", "+captions" },
        { "add captions", "+captions" },
        { "turn on subtitles", "+captions" },
        { "no narration", "-narration" },
        { "mute the voice-over", "-narration" },
        { "不要旁白", "-narration" },
        { "加旁白", "+narration" },
        { "remove the music", "-music" },
        { "add music", "+music" },
        { "关掉背景音乐", "-music" },
        { "加上音樂", "+music" },
        { "remove captions and narration", "-captions; -narration" },
        { "去掉字幕和旁白", "-captions; -narration" },
        { "静音", "-narration; -music" },

        // Scenes.
        { "delete the second scene", "delete 2" },
        { "delete scene 3", "delete 3" },
        { "remove the last clip", "delete -1" },
        { "remove the 2nd slide", "delete 2" },
        { "delete scenes 2 and 4", "delete 4; delete 2" },
        { "delete the last two scenes", "delete -1; delete -1" },
        { "删掉前两个场景", "delete 2; delete 1" },
        { "删除第2个场景", "delete 2" },
        { "刪除第二個場景", "delete 2" },
        { "把最后一个场景删掉", "delete -1" },
        { "删掉倒数第二个镜头", "delete -2" },
        { "不要第三张图片", "delete 3" },
        { "swap scenes 1 and 3", "swap 1 3" },
        { "swap the first and the last scene", "swap 1 -1" },
        { "switch scene 2 with scene 4", "swap 2 4" },
        { "交换第一和第三个场景", "swap 1 3" },
        { "場景1和場景3對調", "swap 1 3" },
        { "move the last scene to the start", "move -1 1" },
        { "put the last scene first", "move -1 1" },
        { "move scene 2 to the end", "move 2 -1" },
        { "move scene 4 to position 2", "move 4 2" },
        { "move scene 4 before scene 2", "move 4 before 2" },
        { "把第三个场景移到最前面", "move 3 1" },
        { "把第一个场景移到第三个场景后面", "move 1 after 3" },
        { "把最後一個場景放到開頭", "move -1 1" },

        // Several.
        { "字幕去掉，旁白保留", "-captions" },
        { "remove the captions but keep the narration", "-captions" },
        { "add captions and narration, and make the music quieter", "+captions; +narration; music x0.6" },
        { "make it 20 seconds, vertical and remove the captions", "length 20; shape 1080x1920; -captions" },
        { "make it a 20 second vertical video", "shape 1080x1920; length 20" },
        { "delete scene 2, then change the title to 'Hello' and turn the music down", "delete 2; title=Hello; music x0.6" },
        { "改成15秒竖屏，去掉字幕，音乐小声一点", "shape 1080x1920; length 15; -captions; music x0.8" },
        { "标题改成“夏日”，然后交换第一和第二个场景", "title=夏日; swap 1 2" },
        { "把标题改成夏日，音乐换成舒缓的", "title=夏日; mood calm" },
        { "先去掉旁白，再把視頻改成方形", "-narration; shape 1080x1080" },
        { "Could you please remove the narration and make the music louder?", "-narration; music x1.5" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_gives_its_changes_in_order(string message, string expected)
    {
        var reading = EditReader.Read(Utterance.Of(message));

        Assert.Equal(expected, string.Join("; ", reading.Commands.Select(Tell)));
        Assert.Equal(IntentKind.Edit, IntentReader.Read(message, hasVideo: true, hasMedia: false, hasFreshMedia: false).Kind);
    }

    [Fact]
    public void The_table_is_as_large_as_it_should_be() => Assert.True(Sentences.Count >= 120, $"{Sentences.Count}");

    [Theory]
    [InlineData("make it vertical and change the font to Arial", "change the font to Arial")]
    [InlineData("undo and make it vertical", "undo")]
    [InlineData("改成竖屏，把天空变成紫色", "把天空变成紫色")]
    public void A_wish_that_is_not_understood_is_kept_apart(string message, string expected) =>
        Assert.Equal(expected, Assert.Single(EditReader.Read(Utterance.Of(message)).NotUnderstood));

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

    private static string Tell(EditCommand command) => command switch
    {
        ChangeLength length => $"length {length.Seconds:0.##}",
        AddLength { Seconds: > 0 } length => $"length +{length.Seconds:0.##}",
        AddLength length => $"length {length.Seconds:0.##}",
        ScaleLength scale => $"length x{scale.Factor:0.##}",
        ChangeAspect shape => $"shape {shape.Width}x{shape.Height}",
        ChangeTitle { Instead: { } instead } title => $"title{{{instead}}}={title.Text}",
        ChangeTitle { Scene: { } scene } title => $"title[{scene.Value}]={title.Text}",
        ChangeTitle title => $"title={title.Text}",
        ChangeMusicMood music => $"mood {music.Mood ?? "other"}",
        ChangeVolume { Percent: { } percent } volume => $"{Lower(volume.Target)} {percent:0.##}%",
        ChangeVolume volume => $"{Lower(volume.Target)} x{volume.Factor:0.##}",
        TurnPart change => $"{(change.IsOn ? "+" : "-")}{Lower(change.Target)}",
        DeleteScene delete => $"delete {delete.Scene.Value}",
        MoveScene { Place: ScenePlace.At } move => $"move {move.Scene.Value} {move.To.Value}",
        MoveScene move => $"move {move.Scene.Value} {Lower(move.Place)} {move.To.Value}",
        SwapScenes swap => $"swap {swap.First.Value} {swap.Second.Value}",
        _ => command.ToString(),
    };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
