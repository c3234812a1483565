using Reelwright.Audio;
using Reelwright.Director;

namespace Reelwright.Tests;

public sealed class ChineseSenseTests
{
    private static readonly Lazy<ArtIndex> Art = new(() => new ArtIndex(RepositoryPaths.Assets));
    private static readonly Lazy<ChineseSegmenter> Words = new(() => ChineseSegmenter.Load(RepositoryPaths.Assets));

    private static readonly string[] Texts =
    [
        "采用来自内蒙古草原的优质羊毛手工编织而成的围巾和披肩",
        "我们的数据分析平台帮助中小企业的管理团队每天早上三分钟看懂经营情况",
        "从二零一八年开始已经为三百五十家企业提供了物流和仓储服务",
        "支持20小时续航和无线充电的全新一代降噪耳机现在可以在官方网站预订",
        "北京大学附属医院的专家每周六上午为附近社区的老年人免费体检",
    ];

    public static TheoryData<string> Long => [.. Texts];

    [Theory]
    [MemberData(nameof(Long))]
    public void A_long_text_parts_between_words_and_loses_none(string text)
    {
        HashSet<int> starts = [.. Words.Value.Cut(text).Select(word => word.Start)];
        string[] parts = [.. ChineseSense.Split(text, 12, Art.Value.WordStarts(text))];

        Assert.Equal(text, string.Concat(parts));
        int offset = 0;
        foreach (string part in parts)
        {
            Assert.InRange(Hanzi.Length(part), 2, 18);
            offset += part.Length;
            Assert.True(offset == text.Length || starts.Contains(offset), $"'{part}' ends inside a word");
        }
    }

    [Theory]
    [MemberData(nameof(Long))]
    public void A_headline_of_a_long_fact_ends_at_a_word(string text)
    {
        string headline = ChineseSense.Headline(text, 12, Art.Value.WordStarts(text));

        Assert.StartsWith(headline, text, StringComparison.Ordinal);
        Assert.Contains(headline.Length, Words.Value.Cut(text).Select(word => word.Start));
    }

    [Theory]
    [MemberData(nameof(Long))]
    public void What_a_headline_leaves_out_is_said(string text)
    {
        VideoScript script = new ScriptWriter().Write(
            new DirectionRequest { Brief = new BriefReader().Read("推广我们的新品“山居”：" + text, null), Seed = 3 }, Art.Value);

        string said = string.Concat(script.Scenes.Select(scene => scene.Narration + scene.Headline + scene.Subline));
        Assert.Contains(text[^6..], said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_without_commas_is_spoken_in_whole_words()
    {
        string text = string.Concat(Texts.Select(line => line + "。"));
        VideoScript script = new ScriptWriter().Write(new DirectionRequest { Brief = new BriefReader().Read(text, null), Seed = 3 }, Art.Value);

        HashSet<int> starts = [.. Words.Value.Cut(text).Select(word => word.Start)];
        foreach (ScriptScene scene in script.Scenes.Where(scene => scene.Narration.Length > 0))
        {
            string words = scene.Narration.TrimEnd('。');
            int at = text.IndexOf(words, StringComparison.Ordinal);
            Assert.True(at >= 0, words);
            Assert.Contains(at, starts);
            Assert.Contains(at + words.Length, starts);
        }
    }

    [Fact]
    public void Without_a_dictionary_text_still_parts_and_stays_whole()
    {
        const string Text = "我们的数据分析平台帮助中小企业的管理团队每天早上三分钟看懂经营情况";

        Assert.Equal(Text, string.Concat(ChineseSense.Split(Text, 12, [])));
    }
}
