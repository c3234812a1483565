using System.Buffers;
using System.Collections.Immutable;

namespace Reelwright.Director;

/// <summary>Tone, music and colour words of a message.</summary>
internal static class Moods
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private static readonly (string Tone, string[] Words)[] Tones =
    [
        ("tech", ["techy", "high-tech", "futuristic", "sci-fi", "cyberpunk", "科技感", "科技风", "科技風", "未来感", "未來感", "赛博", "賽博"]),
        ("dark", ["dark mode", "dark theme", "dark style", "dark look", "moody", "暗黑", "深色", "暗色"]),
        ("luxury", ["luxury", "luxurious", "premium", "elegant", "high-end", "高端", "奢华", "轻奢", "优雅", "高级感"]),
        ("playful", ["playful", "fun ", "funny", "cute", "humorous", "quirky", "有趣", "可爱", "俏皮", "搞笑", "活泼", "幽默"]),
        ("warm", ["warm ", "cozy", "cosy", "heartfelt", "emotional", "touching", "friendly", "温暖", "温馨", "治愈", "感人", "走心"]),
        ("energetic", ["energetic", "dynamic", "exciting", "high-energy", "bold", "punchy", "动感", "激情", "热血", "活力", "炫酷"]),
        ("calm", ["calm", "relaxing", "peaceful", "minimalist", "minimal ", "serene", "gentle", "安静", "宁静", "舒缓", "极简", "清新", "简约"]),
        ("serious", ["professional", "corporate", "formal tone", "formal style", "formal look", "tone formal", "tone is formal", "serious", "business-like", "专业", "商务", "正式", "稳重"]),
        ("cinematic", ["cinematic", "epic", "dramatic", "电影感", "大气", "史诗", "震撼"]),
    ];

    private static readonly (string Mood, string[] Words)[] Musics =
    [
        ("lo-fi", ["lo-fi", "lofi", "lo fi", "chillhop"]),
        ("chinese", ["chinese music", "guzheng", "traditional chinese music", "国风音乐", "古风音乐", "古筝", "中国风音乐", "国风配乐"]),
        ("epic", ["epic music", "heroic music", "trailer music", "史诗音乐", "史诗感的音乐", "气势磅礴的音乐"]),
        ("cinematic", ["cinematic music", "orchestral", "大气的音乐", "交响"]),
        ("jazz", ["jazz", "swing music", "bossa nova", "爵士"]),
        ("electronic", ["electronic music", "synthwave", "techno", "edm", "电子音乐", "电音"]),
        ("romantic", ["romantic music", "love song", "ballad", "浪漫的音乐", "浪漫音乐", "情歌"]),
        ("festive", ["festive music", "new year music", "喜庆音乐", "喜庆的音乐", "过年的音乐", "热闹的音乐"]),
        ("playful", ["playful music", "cute music", "funny music", "quirky music", "俏皮的音乐", "可爱的音乐", "搞笑的音乐"]),
        ("energetic", ["energetic music", "rock music", "fast music", "动感音乐", "动感的音乐", "快节奏", "热血音乐"]),
        ("upbeat", ["upbeat", "happy music", "cheerful music", "pop music", "欢快", "轻快", "快乐的音乐"]),
        ("calm", ["calm music", "chill", "chilled", "relaxing music", "soft music", "ambient", "gentle music", "舒缓", "轻柔", "安静的音乐", "舒服的音乐", "舒服点的音乐", "静一点的音乐", "轻音乐"]),
        ("warm", ["warm music", "acoustic", "温暖的音乐", "温馨的音乐"]),
        ("corporate", ["corporate music", "商务音乐"]),
    ];

    private static readonly (string Hex, string[] Words)[] ColorWords =
    [
        ("#e53935", ["red", "红色"]), ("#fb8c00", ["orange", "橙色", "橘色"]), ("#fdd835", ["yellow", "黄色"]),
        ("#43a047", ["green", "绿色"]), ("#1e88e5", ["blue", "蓝色"]), ("#8e24aa", ["purple", "violet", "紫色"]),
        ("#ec407a", ["pink", "粉色", "粉红"]), ("#6d4c41", ["brown", "棕色", "咖啡色"]), ("#212121", ["black", "黑色"]), ("#fafafa", ["white", "白色"]),
        ("#d4af37", ["gold color", "golden", "in gold", "金色"]), ("#b0bec5", ["silver", "grey", "gray", "银色", "灰色"]), ("#26a69a", ["teal", "turquoise", "青色", "薄荷绿"]),
    ];

    // Red wine and a golden crust are no wishes: colours count where the message speaks of colour.
    private static readonly string[] ColorTalk = ["color", "colour", "palette", "tones", "color scheme", "background", "theme", "配色", "色调", "主色", "背景", "颜色", "为主", "风格", "色系"];

    public static string Tone(string text) => First(text, Tones);

    public static string Music(string text) => First(text, Musics);

    public static ImmutableArray<string> Colors(string text)
    {
        string lower = Lower(text);
        List<string> colors = [];
        for (int at = lower.IndexOf('#', StringComparison.Ordinal); at >= 0; at = lower.IndexOf('#', at + 1))
        {
            if (at + 7 <= lower.Length && lower.AsSpan(at + 1, 6).IndexOfAnyExcept(HexDigits) < 0)
            {
                colors.Add(lower.Substring(at, 7));
            }
        }

        if (!ColorTalk.Any(word => lower.Contains(word, StringComparison.Ordinal)))
        {
            return [.. colors.Distinct().Take(4)];
        }

        colors.AddRange(ColorWords.SelectMany(color => color.Words.Select(word => (color.Hex, At: IndexOfWord(lower, word))))
            .Where(found => found.At >= 0).OrderBy(found => found.At).Select(found => found.Hex));
        return [.. colors.Distinct().Take(4)];
    }

    private static string First(string text, (string Id, string[] Words)[] table)
    {
        string lower = Lower(text);
        return table.FirstOrDefault(entry => entry.Words.Any(word => IndexOfWord(lower, word) >= 0)).Id ?? "";
    }

    private static string Lower(string text) => ChineseWriting.ToHans(text).ToLowerInvariant() + " ";

    private static int IndexOfWord(string text, string word)
    {
        int at = text.IndexOf(word, StringComparison.Ordinal);
        while (at >= 0)
        {
            int end = at + word.Length;
            bool isWord = Hanzi.Is(word[0])
                || ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (word[^1] == ' ' || end >= text.Length || !char.IsLetterOrDigit(text[end])));
            if (isWord)
            {
                return at;
            }

            at = text.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return -1;
    }
}
