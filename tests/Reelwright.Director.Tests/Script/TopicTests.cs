using Reelwright.Director;

namespace Reelwright.Tests;

public sealed class TopicTests
{
    private const int LongestChineseHeadline = 12;
    private const int LongestChineseNarration = 30;
    private const int LongestEnglishHeadline = 34;
    private const int LongestEnglishNarration = 90;
    private static readonly Lazy<ArtIndex> Art = new(() => new ArtIndex(RepositoryPaths.Assets));

    [Theory]
    [InlineData("Why is the sky blue?", "colours")]
    [InlineData("Why is the sea blue?", "water")]
    [InlineData("Explain what a mortgage is", "deposit")]
    [InlineData("Explain inflation in 45 seconds", "prices")]
    [InlineData("How do vaccines work?", "immune")]
    [InlineData("How does nuclear fusion work?", "join")]
    [InlineData("what is a black hole, for kids", "light")]
    [InlineData("为什么天空是蓝色的", "阳光")]
    [InlineData("飞机为什么能飞起来", "机翼")]
    [InlineData("What is the difference between a virus and a bacterium?", "bacteri")]
    [InlineData("make a video about black holes", "gravity")]
    [InlineData("5 facts about honey", "nectar")]
    [InlineData("Three fun facts about penguins", "feather")]
    [InlineData("做一个关于飞机为什么能飞的科普视频", "机翼")]
    [InlineData("写一个通货膨胀的科普视频", "钱")]
    [InlineData("中秋节的由来", "月")]
    [InlineData("10个关于月亮的知识", "月亮")]
    [InlineData("科普一下通货膨胀", "钱")]
    [InlineData("讲讲什么是公积金", "单位")]
    [InlineData("用30秒讲清楚什么是大模型", "词")]
    public void A_question_that_everybody_may_know_is_answered(string message, string word)
    {
        VideoScript script = Write(message);

        Assert.Contains(script.Scenes, scene => scene.Kind == SceneKind.Point && scene.Narration.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(script.Assumptions, said => said.Contains("nothing sure", StringComparison.Ordinal) || said.Contains("没有可靠的资料", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Explain how our Zorvex ledger works", "nothing sure", "Now you know|Learned something")]
    [InlineData("为什么左鲁克斯会变绿", "没有可靠的资料", "现在你知道了|学会了")]
    public void A_question_that_nobody_has_answered_is_only_asked_and_that_is_said(string message, string said, string claims)
    {
        VideoScript script = Write(message);

        Assert.Contains(script.Assumptions, assumption => assumption.Contains(said, StringComparison.Ordinal));
        Assert.DoesNotContain(script.Scenes, scene => claims.Split('|').Any(claim => (scene.Headline + scene.Narration).Contains(claim, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("10 facts about the moon", "4 facts about the moon", true)]
    [InlineData("2 facts about the moon", "2 facts about the moon", false)]
    [InlineData("关于蜜蜂的五个冷知识", "蜜蜂的4个冷知识", true)]
    [InlineData("make a video: ten facts about the moon", "4 facts about the moon", true)]
    [InlineData("５个关于月亮的知识", "4个关于月亮的知识", true)]
    public void As_many_facts_are_told_as_are_asked_for_and_known(string message, string title, bool isShort)
    {
        VideoScript script = Write(message);
        int told = script.Scenes.Count(scene => scene.Kind == SceneKind.Point);

        Assert.Equal(title, script.Title);
        Assert.Contains(told.ToString(System.Globalization.CultureInfo.InvariantCulture), title, StringComparison.Ordinal);
        Assert.Equal(isShort, script.Assumptions.Any(said => said.Contains("more than I am sure of", StringComparison.Ordinal) || said.Contains("比我有把握的多", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Why is the sea salty?", "Why is the sea salty?")]
    [InlineData("Explain what a mortgage is", "What is a mortgage?")]
    [InlineData("Explain how vaccines work for kids", "How vaccines work")]
    [InlineData("Explain the greenhouse effect", "What is the greenhouse effect?")]
    [InlineData("explain black holes to me like I'm five", "What are black holes?")]
    [InlineData("飞机为什么能飞起来", "飞机为什么能飞起来？")]
    [InlineData("保险公司是怎么回事", "保险公司是怎么回事？")]
    [InlineData("一个关于恐龙灭绝的科普视频", "恐龙灭绝是怎么回事？")]
    public void A_question_is_written_as_one(string message, string title) => Assert.Equal(title, Write(message).Title);

    [Fact]
    public void What_the_brief_itself_tells_comes_before_what_everybody_may_know() =>
        Assert.DoesNotContain(Write("Explaining the water cycle: evaporation, condensation, precipitation. 45 seconds").Scenes, scene => scene.Headline == "It is cold up there");

    [Theory]
    [InlineData("Promo for Bean There, a coffee shop that roasts its own beans")]
    [InlineData("中秋节月饼礼盒促销，第二件半价")]
    [InlineData("Birthday video for my dad who loves volcanoes")]
    [InlineData("春节给客户拜年的视频")]
    [InlineData("Introduce our company: we install solar panels on roofs")]
    [InlineData("Happy birthday to my science teacher who loves volcanoes")]
    [InlineData("Rainbow Kindergarten open day")]
    [InlineData("Invite parents to our science fair with volcano experiments")]
    [InlineData("介绍我们的保险公司")]
    [InlineData("讲一个彩虹的故事")]
    [InlineData("股票知识课程五折优惠")]
    [InlineData("Why wait? Mooncake boxes 30% off this week")]
    [InlineData("Explain how our supply chain platform works")]
    [InlineData("为什么选择我们的房贷")]
    [InlineData("Three things to know about our new store")]
    [InlineData("为什么牙疼")]
    [InlineData("how does a heart attack work")]
    public void Only_questions_that_a_topic_answers_are_answered(string message)
    {
        HashSet<string> lines = [.. Topics.Lines.Select(line => line.Text.Split('~')[0])];

        Assert.DoesNotContain(Write(message).Scenes, scene => lines.Contains(scene.Headline));
    }

    [Fact]
    public void Every_scene_of_a_topic_fits_its_screen_and_its_breath()
    {
        string[] wrong = [.. Topics.Lines.Where(line => !Fits(line.Text, line.IsChinese)).Select(line => line.Text)];

        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void No_two_topics_have_the_same_key()
    {
        string[] twice =
        [
            .. Topics.AllKeys.GroupBy(key => (Words: string.Join('+', key.Words.Order(StringComparer.Ordinal)), key.IsChinese))
                .Where(same => same.Count() > 1).Select(same => same.Key.Words),
        ];

        Assert.True(twice.Length == 0, string.Join('\n', twice));
    }

    [Fact]
    public void Every_key_finds_a_topic()
    {
        string[] lost =
        [
            .. Topics.AllKeys.Where(key => Topics.Find(string.Join(' ', key.Words).TrimStart('=', '*'), key.IsChinese, wantsFacts: true).IsEmpty)
                .Select(key => string.Join('+', key.Words)),
        ];

        Assert.True(lost.Length == 0, string.Join('\n', lost));
    }

    private static bool Fits(string line, bool isChinese)
    {
        string[] parts = line.Split('~', '@');
        if (parts.Length != 3 || parts.Any(part => part.Length == 0 || part != part.Trim()))
        {
            return false;
        }

        (string headline, string narration) = (parts[0], parts[1]);
        return isChinese
            ? headline.Length <= LongestChineseHeadline && narration.Length <= LongestChineseNarration && narration[^1] is '。' or '？' && !narration.Contains(' ', StringComparison.Ordinal) && narration.AsSpan().IndexOfAny(",!?:;") < 0
            : headline.Length <= LongestEnglishHeadline && headline[^1] != '.' && narration.Length <= LongestEnglishNarration && narration[^1] is '.' or '?' && char.IsUpper(narration[0]);
    }

    private static VideoScript Write(string message) =>
        new ScriptWriter().Write(new DirectionRequest { Brief = new BriefReader().Read(message, null), Seed = 1 }, Art.Value);
}
