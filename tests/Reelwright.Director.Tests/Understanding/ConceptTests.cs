using Reelwright.Director;

namespace Reelwright.Tests;

public sealed class ConceptTests
{
    [Fact]
    public void There_are_twelve_hundred_concepts_and_each_owns_words_in_both_languages()
    {
        Assert.True(Concepts.All.Count >= 1200, $"{Concepts.All.Count} concepts");
        Assert.Equal(Concepts.All.Count, Concepts.All.Select(concept => concept.Id).Distinct().Count());
        HashSet<string> english = [];
        HashSet<string> chinese = [];
        foreach (Concept concept in Concepts.All)
        {
            // What an earlier concept already calls itself by finds that one, never this one. No shortcut: each word is tried.
            int own = concept.English.Count(word => english.Add(word.ToLowerInvariant()));
            int eigen = concept.Chinese.Count(word => chinese.Add(word.ToLowerInvariant()));
            Assert.True(own > 0 && eigen > 0, $"{concept.Id} has no word of its own");
        }
    }

    [Fact]
    public void Every_concept_has_a_picture_three_colours_and_a_way_to_move()
    {
        ArtIndex art = new(RepositoryPaths.Assets);
        foreach (Concept concept in Concepts.All)
        {
            Assert.NotEmpty(concept.Art);
            Assert.All(concept.Art, id => Assert.True(art.Contains(id), id));
            Assert.Equal(3, concept.Family.Colors.Length);
            StylePack? pack = StylePacks.TryFind(concept.Family.Style);
            Assert.NotNull(pack);
            Assert.NotEmpty(pack.ArtIn);
        }
    }

    [Theory]
    [InlineData("团队", "team")]
    [InlineData("创业", "company")]
    [InlineData("投资", "investment")]
    [InlineData("物流", "logistics")]
    [InlineData("growth", "growth")]
    [InlineData("trust", "trust")]
    [InlineData("skincare", "skincare")]
    [InlineData("坚持", "persistence")]
    [InlineData("自律", "discipline")]
    [InlineData("nostalgia", "nostalgia")]
    [InlineData("diversity", "diversity")]
    [InlineData("合规", "audit")]
    [InlineData("Diwali", "diwali")]
    [InlineData("年夜饭", "reunion-dinner")]
    [InlineData("大熊猫", "panda")]
    [InlineData("semiconductor", "chip")]
    public void Abstract_and_concrete_words_find_their_concept(string word, string id) =>
        Assert.Equal(id, Concepts.FindAll(word).First().Id);

    [Theory]
    [InlineData("我们的团队正在寻找创业伙伴", "zh-Hans")]
    [InlineData("resilience and personal growth", "en")]
    [InlineData("跨境电商的风险投资", "zh-Hans")]
    public void Sentences_of_abstract_words_have_pictures(string text, string language) =>
        Assert.NotEmpty(new ArtIndex(RepositoryPaths.Assets).Find(text, language, 3));

    [Theory]
    [InlineData("我的一天", "我的一天")]
    [InlineData("做一个30秒的视频：我的一天", "我的一天")]
    [InlineData("我的一天：清晨跑步，上午写代码，下午喝茶看书，晚上和家人散步", "我的一天")]
    [InlineData("我们的故事", "我们的故事")]
    [InlineData("我的大学生活", "我的大学生活")]
    public void A_title_keeps_the_word_that_makes_it_ones_own(string message, string title)
    {
        VideoScript script = ScriptOf(message, 7);

        Assert.Contains(script.Scenes, scene => (scene.Headline + scene.Subline + scene.Narration).Contains(title, StringComparison.Ordinal));
        Assert.DoesNotContain(script.Scenes, scene => scene.Headline == title[2..] || scene.Headline == title[2..].TrimStart('的'));
    }

    [Theory]
    [InlineData("为我的咖啡店做一个15秒的视频")]
    [InlineData("a 20 second video about our new bakery Golden Crust, sourdough every morning")]
    [InlineData("推广我们的新品「极光台灯」：跟着太阳走的灯光、三档亮度、无线充电")]
    public void Another_seed_finds_other_words_and_the_same_seed_the_same(string message)
    {
        string[] words = [.. Enumerable.Range(1, 12).Select(seed => string.Join('|', ScriptOf(message, seed).Scenes.Select(scene => scene.Headline + scene.Narration)))];

        Assert.True(words.Distinct().Count() >= 8, $"{words.Distinct().Count()} of 12 differ");
        Assert.Equal(words[4], string.Join('|', ScriptOf(message, 5).Scenes.Select(scene => scene.Headline + scene.Narration)));
    }

    private static VideoScript ScriptOf(string message, long seed) => new ScriptWriter().Write(
        new DirectionRequest { Brief = new BriefReader().Read(message, null), Seed = seed }, new ArtIndex(RepositoryPaths.Assets));
}
