using System.Collections.Frozen;

namespace Reelwright.Agent;

/// <summary>Wishes that cannot be met: why not in a word, and the nearest thing that can be done.</summary>
internal static class DeclineWords
{
    private static readonly FrozenDictionary<string, Phrase> Known = new Dictionary<string, Phrase>(StringComparer.Ordinal)
    {
        ["face-swap"] = new(
            "I cannot swap faces. I can blur a part of the picture, or show another upload instead: \"replace scene 2 with my new photo\".",
            "我不能换脸。可以给画面局部打码，或者换上别的素材：“第二个场景换成新照片”。"),
        ["lip-sync"] = new(
            "I cannot make lips follow other words. I can speak a narration over the clip and caption it: \"add narration\".",
            "我不能对口型。可以给片段配旁白和字幕：“加旁白”。"),
        ["clone-voice"] = new(
            "I cannot clone a voice. I have a female and a male voice in English and in Chinese, or use your own recording: upload it and say \"use it as the music\".",
            "我不能克隆声音。这里中文和英文都有女声和男声；也可以上传你自己的录音。"),
        ["avatar"] = new(
            "I cannot make a talking person. I can tell it with narration, captions and your own clip of somebody: upload it.",
            "我不能生成数字人。可以用旁白和字幕来讲，或者上传真人片段。"),
        ["vendor-model"] = new(
            "Models of other services are not part of this one. I make videos from drawn scenes, your uploads, music and voices of my own: describe what you want to see.",
            "这里不提供其他平台的模型。我用绘制的场景、你的素材、自带的音乐和声音来做视频：描述你想看到的内容就行。"),
        ["text-to-video"] = new(
            "I cannot film what was never filmed. I can stage it with illustrations and words, or use your clips: describe the video.",
            "我不能凭空生成实拍画面。可以用插图和文字来呈现，或者用你的片段：描述一下视频。"),
        ["generate-image"] = new(
            "I cannot paint new photos. I can use illustrations (\"add a star\") or pictures of yours: upload them.",
            "我不能生成照片。可以用插图（“加一个星星”），或者上传你的图片。"),
        ["fetch-video"] = new(
            "I cannot fetch videos from websites or platforms. Upload a file that you may use, and I work with it.",
            "我不能从网站或平台下载视频。请上传你有权使用的文件，我来处理。"),
        ["copyright-music"] = new(
            "I cannot use songs of others. I can compose music of a mood (\"upbeat music\"), or use a file that you may use.",
            "我不能使用他人的歌曲。可以按风格作曲（“换成欢快的音乐”），或者用你有权使用的文件。"),
        ["remove-watermark"] = new(
            "I do not take other people's watermarks away. I can crop or zoom a picture of yours: \"crop 10% off the bottom\".",
            "我不去除别人的水印。你自己的画面可以裁剪或放大：“底部裁掉10%”。"),
        ["remove-object"] = new(
            "I cannot take things out of a picture. I can crop it, zoom in, or blur a part: \"blur the bottom right\".",
            "我不能把画面里的东西抹掉。可以裁剪、放大，或给局部打码：“右下角打码”。"),
        ["remove-background"] = new(
            "I cannot cut people out of their background. I can show the clip in a frame over another backdrop, or blur its edges: \"fit with blur\".",
            "我不能抠像换背景。可以把片段放进画框里换个底，或用模糊填边：“模糊填充”。"),
        ["transcribe"] = new(
            "I cannot write down what is spoken in clips. Give me the words and I caption them, or let me narrate: \"add narration\".",
            "我不能识别片段里的语音。你给出文字，我来配字幕；或者让我配旁白：“加旁白”。"),
        ["publish"] = new(
            "I cannot post to platforms. Say \"export\" and upload the MP4 there; \"vertical\" gives the shape for TikTok and Douyin.",
            "我不能发布到平台。说“导出”拿到 MP4 后自己上传；“竖屏”就是抖音和 TikTok 的画幅。"),
        ["live"] = new(
            "I cannot stream live. I can make a video that you play there: describe it.",
            "我不能直播。可以做好一段视频给你播放：描述一下。"),
        ["3d"] = new(
            "I cannot make three-dimensional scenes. I can let pictures move with zooms and pans: \"slowly zoom in\".",
            "我不能做三维场景。可以让画面推拉摇移：“慢慢推近”。"),
        ["stabilize"] = new(
            "I cannot steady shaky footage. A little zoom hides some of it: \"zoom in 10%\".",
            "我不能做防抖。放大一点能掩盖一些：“放大10%”。"),
        ["upscale"] = new(
            "I cannot invent detail that a picture does not have. I can sharpen it: \"a bit sharper\".",
            "我不能凭空增加清晰度。可以锐化一点：“锐化一些”。"),
        ["denoise"] = new(
            "I cannot clean noise out of recordings. I can turn the clip down and play music over it: \"mute the clip\".",
            "我不能降噪。可以调低片段原声，用音乐盖住：“片段静音”。"),
        ["sing"] = new(
            "I cannot sing. I can speak the words and play music under them: \"add narration\".",
            "我不能唱歌。可以念出来并配上音乐：“加旁白”。"),
        ["blur-background"] = new(
            "I cannot tell a person from what is behind. I can blur the whole scene or a part of it: \"blur the top of scene 2\".",
            "我不能把人和背景分开虚化。可以模糊整个画面或其中一块：“第二个场景上方打码”。"),
        ["motion-track"] = new(
            "I cannot find or follow things in a picture. Say where it is and I blur that part: \"blur the bottom left of scene 2\".",
            "我不能识别或跟踪画面里的东西。告诉我在哪个位置，我来打码：“第二个场景左下角打码”。"),
        ["beautify"] = new(
            "I cannot retouch faces. I can make the picture softer or warmer: \"scene 2 a bit warmer\".",
            "我不能美颜。可以把画面调柔一点、暖一点：“第二个场景暖一点”。"),
        ["document"] = new(
            "I cannot make documents or slides. I make the video, its captions as SRT and stills of it: \"export the captions\".",
            "我不能做文档或幻灯片。我做的是视频，还有字幕文件：“导出字幕”。"),
        ["email"] = new(
            "I cannot send messages. Say \"export\" and send the MP4 yourself.",
            "我不能替你发消息。说“导出”拿到 MP4 后自己发送。"),
        ["errand"] = new(
            "I cannot run errands; I make and change videos. Say what the video is to show.",
            "我只做视频，别的事办不了。告诉我视频里要有什么。"),
        ["generate-video"] = new(
            "I cannot make people or things in a picture move. I can let the view move over it: \"slowly zoom in on scene 2\".",
            "我不能让照片里的人或物动起来。可以让镜头在画面上推拉摇移：“第二个场景慢慢推近”。"),
        ["stock"] = new(
            "I cannot fetch pictures or clips from elsewhere. I can draw an illustration (\"add a star\"), or use what you upload.",
            "我不能去外面找素材。可以用自带的插图（“加一个星星”），或者用你上传的。"),
        ["voice-change"] = new(
            "I cannot change a voice like that. I have a female and a male voice, slower or faster: \"male voice\", \"speak slower\".",
            "我不能这样变声。有女声和男声，可以说快一点或慢一点：“换成男声”“语速慢一点”。"),
        ["file-size"] = new(
            "I cannot aim at a size of the file. Smaller it gets by resolution or quality: \"export in 720p\", \"export in low quality\".",
            "我不能按文件大小导出。降低清晰度或质量可以变小：“导出720p”“低质量导出”。"),
        ["frame"] = new(
            "I cannot draw a border around the picture. A picture in a corner can have one, words an outline or a box: \"titles with a black outline\".",
            "我不能给整个画面加边框。文字可以加描边或底框：“标题加黑色描边”。"),
        ["progress-bar"] = new(
            "I cannot draw bars or numbers that count through the video. Words can be put on each scene: \"write 'Step 1' on scene 1\".",
            "我不能加进度条和页码。可以给每个场景写字：“第一段写‘第一步’”。"),
        ["template"] = new(
            "I cannot keep a video as a template. Colours, font and logo can be kept for every new video: \"save our brand: blue, rounded font, my logo\".",
            "我不能把视频存成模板。颜色、字体和标志可以保存下来，以后的视频都用：“保存品牌：蓝色、圆体、我的logo”。"),
        ["contradiction"] = new(
            "That asks for both longer and shorter, and it cannot be both. Say a length: \"make it 20 seconds\".",
            "又要长又要短，没法同时做到。直接说要多长：“改成20秒”。"),
        ["merge-scenes"] = new(
            "I cannot make one scene of two. I can take the change between them away, or delete one: \"no transition between scenes 2 and 3\", \"delete scene 3\".",
            "我不能把两个场景合成一个。可以去掉它们之间的转场，或者删掉一个：“第2和第3个场景之间不要转场”“删除第三个场景”。"),
        ["one-scene-file"] = new(
            "I cannot export one scene alone: an export is the whole video. For one scene only: \"keep only scene 3\", export, then \"undo\".",
            "我不能单独导出一个场景，导出的是整个视频。只要其中一段的话：说“只保留第三个场景”，导出以后再说“撤销”。"),
        ["cover"] = new(
            "I cannot hand over a cover by talking. The page saves any moment of the video as a picture: Export, then Cover image; over HTTP it is a preview frame as PNG.",
            "我不能在对话里给出封面。网页的“导出”里有“封面图”，可以把任意一刻存成图片；用接口的话，取一帧 PNG 预览就行。"),
        ["natural-voice"] = new(
            "I cannot make a voice sound like a person's: mine are synthetic. \"Another voice\" tries the other one, \"speak slower\" helps; better ones come with the command reelwright voices install; or no voice, only music and words: \"remove the narration\".",
            "我不能让声音像真人一样，自带的声音是合成的。可以说“换个声音”“语速慢一点”；用命令 reelwright voices install 能装更好的声音；也可以只留音乐和文字：“去掉旁白”。"),
        ["slanted"] = new(
            "I cannot set words slanted or underlined. Bold, colour, size, an outline or a box I can: \"title in bold\", \"a box behind the title\".",
            "我不能把文字设成斜体或加下划线。可以加粗、换颜色、改大小、加描边或底框：“标题加粗”“标题加底框”。"),
        ["stems"] = new(
            "I cannot take single instruments out of the music. I can change the whole piece: \"calmer music\", \"music quieter\".",
            "我不能单独去掉音乐里的某种乐器。可以整首换掉或调小：“换成舒缓的音乐”“音乐小声一点”。"),
        ["instructions"] = new(
            "I cannot drop instructions; all I do is make and change this video. Say what to change in it; nothing is lost.",
            "我只做和修改这个视频，没有别的指令可以忽略。请直接说要改视频的哪里；内容都还在，不会丢。"),
        ["translate"] = new(
            "Translating needs a language model, and none is set up here. Give me the words in that language and I put them in.",
            "翻译需要语言模型，这里没有配置。你给出译文，我来替换。"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The wishes that have words of their own.</summary>
    public static IEnumerable<string> All => Known.Keys;

    /// <summary>What to say of a wish.</summary>
    public static Phrase Of(string wish)
    {
        if (Known.TryGetValue(wish, out var words))
        {
            return words;
        }

        string named = Tongue.Shorten(wish.Replace('-', ' '));
        return new(
            $"I cannot do that ({named}). I can change titles, music, narration, captions, scenes, looks, length and shape instead.",
            $"这个我做不到（「{named}」）。我可以修改标题、音乐、旁白、字幕、场景、滤镜、时长和画幅。");
    }
}
