using Reelwright.Director;

namespace Reelwright.Tests;

public sealed class WordTableTests
{
    private static readonly string[] Moods = ["lo-fi", "upbeat", "cinematic", "corporate", "chinese", "calm", "energetic", "warm",
        "playful", "romantic", "festive", "epic", "electronic", "jazz"];
    private static readonly string[] Styles = ["aurora-night", "clean-light", "warm-paper", "bold-pop", "tech-dark", "fresh-dew", "ink-wash", "sunny"];

    [Fact]
    public void Every_picture_that_the_tables_name_is_in_the_library()
    {
        ArtIndex art = new(RepositoryPaths.Assets);

        string[] missing =
        [
            .. Concepts.All.SelectMany(concept => concept.Art).Concat(Concepts.Families.SelectMany(family => family.Art))
                .Concat(Topics.Art)
                .Concat(WordTable.Read("emoji").Select(row => row[1]))
                .Concat(Lists().SelectMany(line => line.Subline.Split(';').Select(entry => entry.Split('@')[1])))
                .Distinct().Where(id => !art.Contains(id)),
        ];

        Assert.True(Concepts.All.Count >= 250);
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_form_has_looks_that_exist_and_words_that_open_and_close_it()
    {
        Assert.True(VideoForm.All.Count() >= 15);
        foreach (VideoForm form in VideoForm.All)
        {
            Assert.Contains(form.Mood, Moods);
            Assert.All(form.Styles, style => Assert.NotNull(StylePacks.TryFind(style)));
            foreach (bool isChinese in (bool[])[false, true])
            {
                Assert.NotEmpty(Line.OfForm(isChinese, "cta", form.Id));
                string opening = form.Beats[0] switch { "hook" or "offer" => "hook", "story" => "open", _ => "cta" };
                Assert.NotEmpty(Line.OfForm(isChinese, opening, form.Id));
            }
        }
    }

    [Fact]
    public void Families_have_a_mood_a_style_and_words_in_both_languages()
    {
        foreach (Family family in Concepts.Families.Where(family => family.Id is not ("general" or "attribute")))
        {
            Assert.Contains(family.Mood, Moods);
            Assert.Contains(family.Style, Styles);
            Assert.All(family.Colors, color => Assert.Matches("^#[0-9a-f]{6}$", color));
            foreach (bool isChinese in (bool[])[false, true])
            {
                Assert.True(Line.Of(isChinese, "hook", family).Own.Count >= 1, $"{family.Id} has no hook");
                Assert.True(Line.Of(isChinese, "moment", family).Own.Count >= 3, $"{family.Id} has few moments");
            }
        }
    }

    [Fact]
    public void Lines_know_their_scopes_kinds_and_slots()
    {
        HashSet<string> families = [.. Concepts.Families.Select(family => family.Id)];
        HashSet<string> genres = [.. Concepts.Families.Select(family => "@" + family.Genre)];
        HashSet<string> forms = [.. VideoForm.All.Select(form => "~" + form.Id)];
        foreach (bool isChinese in (bool[])[false, true])
        {
            foreach (Line line in Line.All(isChinese))
            {
                Assert.All(line.Scopes, scope => Assert.True(scope == "*" || families.Contains(scope) || genres.Contains(scope) || forms.Contains(scope), scope));
                Assert.NotEmpty(line.Headline);
                Assert.NotEmpty(line.Narration);
                Assert.Equal(line.Headline.Count(letter => letter == '{'), line.Headline.Count(letter => letter == '}'));
                bool isFree = !(line.Headline + line.Narration).Contains('{', StringComparison.Ordinal);
                Assert.True(!isFree || (isChinese ? Hanzi.Length(line.Headline) <= 12 : EnglishWords.CountWords(line.Headline) <= 7), line.Headline);
                Assert.True(!isFree || (isChinese ? Hanzi.Length(line.Narration) <= 28 : EnglishWords.CountWords(line.Narration) <= 16), line.Narration);
            }
        }
    }

    [Fact]
    public void Traditional_forms_of_our_own_words_are_complete()
    {
        Assert.Equal("這裡的麵包店，頭髮與手錶", ChineseWriting.OwnToHant("这里的面包店，头发与手表"));
        Assert.Equal("放鬆一下，乾杯", ChineseWriting.OwnToHant("放松一下，干杯"));
        Assert.Equal("发布会 台灯", ChineseWriting.ToHans("發布會 台燈"));
        foreach (Line line in Line.All(isChinese: true))
        {
            string words = ChineseWriting.OwnToHant(line.Headline + line.Narration);
            Assert.DoesNotContain(words, ChineseWriting.IsSimplified);
        }
    }

    [Theory]
    [InlineData("后天皇后来理发，发现只有一只鞋", "後天皇后來理髮，發現只有一隻鞋")]
    [InlineData("手冲咖啡，冲击价 9.9 元", "手沖咖啡，衝擊價 9.9 元")]
    [InlineData("小松在干什么？干燥的面粉", "小松在幹什麼？乾燥的麵粉")]
    [InlineData("我们的视频和网络", "我們的視頻和網絡")]
    [InlineData("Aurora 的 3 档亮度", "Aurora 的 3 檔亮度")]
    public void The_users_words_get_other_characters_and_stay_the_same_words(string simplified, string traditional)
    {
        Assert.Equal(traditional, ChineseWriting.ToHant(simplified));
        Assert.Equal(simplified, ChineseWriting.ToHans(traditional));
        Assert.Equal(simplified.Length, traditional.Length);
    }

    [Theory]
    [InlineData("介紹一家新開的咖啡店", true)]
    [InlineData("介绍一家新开的咖啡店", false)]
    [InlineData("台上有人，只是里面", null)]
    [InlineData("a coffee shop", null)]
    public void Which_characters_a_text_is_written_in_shows_by_those_that_only_one_writing_has(string text, bool? isTraditional) =>
        Assert.Equal(isTraditional, ChineseWriting.IsTraditional(text));

    [Theory]
    [InlineData("hour", "an")]
    [InlineData("app", "an")]
    [InlineData("universal remote", "a")]
    [InlineData("e-bike", "an")]
    [InlineData("8-week course", "an")]
    [InlineData("European trip", "a")]
    [InlineData("lamp", "a")]
    public void Articles_follow_the_sound(string word, string article) => Assert.Equal(article, EnglishWords.Article(word));

    [Theory]
    [InlineData("desk lamp", "en", "icon:desk-lamp")]
    [InlineData("精华液", "zh-Hans", "emoji:droplet")]
    [InlineData("精華液", "zh-Hant", "emoji:droplet")]
    [InlineData("a new coffee shop", "en", "emoji:hot-beverage")]
    [InlineData("新开的咖啡店", "zh-Hans", "emoji:hot-beverage")]
    [InlineData("it follows the sun", "en", "emoji:sun-with-face")]
    [InlineData("smartphone", "en", "emoji:mobile-phone")]
    public void A_subject_finds_its_picture(string text, string language, string id) =>
        Assert.Equal(id, new ArtIndex(RepositoryPaths.Assets).Find(text, language, 3)[0].Id);

    private static IEnumerable<Line> Lists() => Line.All(isChinese: false).Concat(Line.All(isChinese: true)).Where(line => line.Kind == "list");
}
