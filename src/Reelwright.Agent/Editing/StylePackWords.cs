using Reelwright.Director;

namespace Reelwright.Agent;

/// <summary>Style packs by the words that people use for styles.</summary>
internal static class StylePackWords
{
    private static readonly (string Id, string Words)[] Words =
    [
        ("clean-light", "minimal minimalist clean simple white light apple modern airy plain 简约 极简 简洁 干净 清爽 白色 现代 苹果"),
        ("tech-dark", "tech neon cyber cyberpunk futuristic digital hacker sci-fi dark 科技 科技感 霓虹 赛博 赛博朋克 未来 数码 暗黑 深色"),
        ("luxe-noir", "luxury luxurious elegant premium gold black noir classy 奢华 高级 高端 黑金 优雅 轻奢 典雅"),
        ("bold-pop", "bold pop playful colorful colourful fun vivid memphis kids cartoon comic 大胆 波普 活泼 多彩 童趣 卡通 孟菲斯 俏皮"),
        ("sunny", "sunny summer happy bright cheerful 阳光 夏日 明亮 明快 欢乐"),
        ("warm-paper", "warm paper vintage retro cozy craft handmade magazine editorial 温暖 纸张 复古 怀旧 手作 文艺 杂志"),
        ("fresh-dew", "fresh natural nature green organic soft beauty pastel 清新 自然 绿色 有机 柔和 美妆 马卡龙"),
        ("ink-wash", "ink chinese oriental zen calligraphy traditional 水墨 国风 中国风 古风 东方 禅意 中式"),
        ("deep-ocean", "ocean sea deep blue calm cool 海洋 深海 蓝色 沉静"),
        ("aurora-night", "aurora night dreamy gradient purple corporate business 极光 夜晚 夜色 梦幻 渐变 紫色 商务"),
    ];

    /// <summary>The pack that the words mean; another than now where several fit; <c>null</c> when none does.</summary>
    public static StylePack? Find(string words, string now)
    {
        if (StylePacks.TryFind(words) is { } named)
        {
            return named;
        }

        string plain = words.Trim().ToLowerInvariant();
        var best = Words
            .Select(entry => (entry.Id, Score: entry.Words.Split(' ').Where(word => Means(plain, word)).Sum(word => word.Length)))
            .Where(entry => entry.Score > 0)
            .OrderByDescending(entry => entry.Score)
            .ThenBy(entry => entry.Id == now)
            .FirstOrDefault();
        return best.Id is null ? null : StylePacks.Find(best.Id);
    }

    private static bool Means(string text, string word) => word[0] >= 0x2E80
        ? text.Contains(word, StringComparison.Ordinal)
        : text.Split([' ', '-', ',', '/'], StringSplitOptions.RemoveEmptyEntries).Contains(word) || text == word;
}
