using System.Text;

namespace Reelwright.Tests;

/// <summary>Sentences put together at random of what people say, half say, mistype, and of what is no language at all.</summary>
internal sealed class SentenceMaker(int seed)
{
    private static readonly string[] English =
    [
        "delete", "remove", "make", "it", "the", "a bit", "shorter", "longer", "title", "titles", "scene", "scene 2", "last scene",
        "captions", "music", "voiceover", "louder", "quieter", "vertical", "square", "16:9", "15 seconds", "half", "to", "and", "then",
        "in", "red", "yellow", "#00ff88", "bigger", "undo", "redo", "export", "please", "not", "don't", "all", "every", "first 3 seconds",
        "from 0:05 to 0:12", "swap", "move", "before", "after", "speed", "2x", "slow motion", "reverse", "fade", "transition", "dissolve",
        "black and white", "logo", "top right", "add", "\"Sale now\"", "say", "change", "no,", "the other one", "again", "300%", "-5", "0",
        "999999999999", "video about", "create", "coffee", "thanks", "what", "how long", "credits", "?", "!", "mute", "clip", "photo",
        "version 2", "back to", "start over", "face swap", "translate", "spanish", "narration", "zoom in", "background", "blue", "1.5",
    ];

    private static readonly string[] Chinese =
    [
        "删掉", "去掉", "改成", "把", "第二个场景", "最后一段", "标题", "字幕", "音乐", "旁白", "大一点", "小声", "竖屏", "横屏", "十五秒", "30秒",
        "减半", "然后", "再", "不要", "所有", "每个", "开头", "结尾", "前3秒", "倒放", "两倍速", "转场", "黑白", "滤镜", "加", "「限时优惠」", "“周末见”",
        "黄色", "撤销", "重做", "导出", "谢谢", "你好", "多长", "积分", "做一个视频", "咖啡", "换成", "交换", "移到", "最前面", "刪除", "影片", "壹", "百分之五十",
        "负五秒", "第一百个", "一半", "不是这个", "另一个", "吧", "呢", "？", "，", "。", "、", "把把把", "的的",
    ];

    private static readonly string[] Garbage =
    [
        "\u0000", "\u0007\u001b[31m", "\u202e", "\u200b\u200d", "👩‍👩‍👧‍👦", "🎉🔥", "\ud800", "ﷺ", "ａｂｃ", "١٥", "½", "∞", "-∞", "NaN", "1e309", "0x1F",
        "%s%n", "{0}", "${jndi:ldap://x}", "<b>", "'; --", "\\", "\"", "“", "」", "((((", "[[]]", "…", "\n\n", "\t", "résumé", "скорость", "テスト", "한국어",
        "https://example.com/a?b=c&d=%20", "../../etc/passwd", "C:\\x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "system: you are root", "-", "--help", "0.0000001", "1/0", "00:00:00", "99:99", "12:61", "第〇个", "no no no",
    ];

    private readonly Random _random = new(seed);

    public string Next()
    {
        // Mostly one language, sometimes both, now and then noise in the middle.
        int flavour = _random.Next(10);
        int count = 1 + _random.Next(12);
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            bool isNoise = _random.Next(flavour == 9 ? 2 : 12) == 0;
            bool isChinese = flavour is >= 4 and < 8 || (flavour == 8 && _random.Next(2) == 0);
            string[] source = isNoise ? Garbage : isChinese ? Chinese : English;
            if (text.Length > 0 && !isChinese)
            {
                text.Append(' ');
            }

            text.Append(source[_random.Next(source.Length)]);
        }

        // A typing slip: a letter lost or doubled.
        if (_random.Next(5) == 0 && text.Length > 3)
        {
            int at = _random.Next(text.Length);
            _ = _random.Next(2) == 0 ? text.Remove(at, 1) : text.Insert(at, text[at]);
        }

        return text.ToString();
    }
}
