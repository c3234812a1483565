using Reelwright.Director;

namespace Reelwright.Tests;

/// <summary>Briefs as shop owners, teachers and volunteers write them: what of them is shown, and how.</summary>
public sealed class BriefCraftTests
{
    private static readonly Lazy<ArtIndex> Art = new(() => new ArtIndex(RepositoryPaths.Assets));

    [Theory]
    [InlineData("我做了一个记账小程序叫“一笔”，三秒记一笔，自动分类，做个30秒宣传片", "宣传片")]
    [InlineData("公司十周年，感谢所有同事和客户，从3个人到300人，做一个一分钟的纪念视频", "视频")]
    [InlineData("I'm a 5th grade teacher, make a 45 second video explaining the water cycle: evaporation, condensation", "I'm")]
    [InlineData("Need a plumber in Leeds? 24/7 emergency callouts, fixed prices, call 0113 496 0000. 15 second ad", "Ad")]
    [InlineData("In loving memory of Walter Hughes, 1941 - 2025. Carpenter, grandfather. 30 seconds, gentle music", "music")]
    [InlineData("teach kids about the three states of matter - solid, liquid, gas - 40 seconds", "Teach")]
    public void What_only_asks_for_the_film_is_not_shown_in_it(string message, string asking)
    {
        Assert.All(Scenes(message), scene =>
        {
            Assert.DoesNotMatch($@"(?<![\p{{L}}-[\u4e00-\u9fff]]){asking}(?![a-z])", Words(scene));
            Assert.DoesNotContain(scene.Points, point => point.Text.Equals(asking, StringComparison.OrdinalIgnoreCase));
        });
    }

    [Theory]
    [InlineData("20秒的视频，我们小区门口新开了一家面包店叫“麦田里”，每天早上七点出炉，招牌是海盐卷和肉松贝果，开业三天买二送一", "海盐卷和肉松贝果", "买二送一", "七点出炉")]
    [InlineData("Pocket Chef - tells you what to cook with what's already in your fridge. Scan, pick, cook. On iOS and Android next month. Square, 15s", "already in your fridge", "Scan, pick, cook", "On iOS and Android next month")]
    [InlineData("EmberMug keeps your drink at 57 degrees for 90 minutes. USB-C, dishwasher safe lid, $79. 20 seconds", "57 degrees", "$79", "USB-C")]
    [InlineData("介绍我们的仓储管理系统“云栈”：扫码入库，库存预警，多仓调拨，客户平均减少30%的盘点时间，45秒", "扫码入库", "30%", "多仓调拨")]
    [InlineData("Save the date: Maya & Oliver, 6 September 2026, Lake Como. Formal invitation to follow. 12 seconds square", "6 September 2026", "Lake Como", "invitation to follow")]
    public void No_fact_is_left_out_for_its_length(string message, params string[] facts)
    {
        string all = string.Join('\n', Scenes(message).Select(Words));

        Assert.All(facts, fact => Assert.Contains(fact, all, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("20秒，我们小区门口新开了一家面包店叫“麦田里”，每天早上七点出炉", "麦田里", "一家小区门口新开的面包店")]
    [InlineData("我做了一个记账小程序叫“一笔”，三秒记一笔，自动分类", "一笔", "一个记账小程序")]
    [InlineData("handmade ceramic mugs, each one different, from $28 - my etsy shop is CloudClay", "CloudClay", "handmade ceramic mugs")]
    [InlineData("Our little cafe \"Moss & Bean\" in Portland opens on Saturday 14 March at 8 am.", "Moss & Bean", "a little cafe in Portland")]
    [InlineData("我们是做全屋定制的，环保板材，免费量尺", "全屋定制", "")]
    [InlineData("给我们的小院子做个相册视频，20秒，名字叫“湖边的夏天”", "湖边的夏天", "")]
    [InlineData("阳光幼儿园秋季招生，三到六岁，双语环境", "阳光幼儿园", "")]
    public void A_name_is_told_from_what_it_is(string message, string name, string phrase)
    {
        Brief brief = new BriefReader().Read(message, null);

        Assert.Equal(name, brief.Name);
        if (phrase.Length > 0)
        {
            Assert.Equal(phrase, brief.Phrase);
        }
    }

    [Theory]
    [InlineData("Need a plumber in Leeds? 24/7 emergency callouts, fixed prices, call 0113 496 0000", "Need a plumber in Leeds?")]
    [InlineData("还在为孩子挑食发愁吗？小鱼厨房，营养师配餐，冷链到家，首单立减30元", "还在为孩子挑食发愁吗？")]
    public void A_question_that_the_brief_opens_with_opens_the_film(string message, string question)
    {
        ScriptScene first = Scenes(message)[0];

        Assert.Equal(SceneKind.Hook, first.Kind);
        Assert.Equal(question, first.Headline);
    }

    [Theory]
    [InlineData("介绍我们的仓储管理系统“云栈”：扫码入库，库存预警，多仓调拨")]
    [InlineData("Pocket Chef, an app for home cooks. Scan, pick, cook. On iOS and Android")]
    public void What_a_thing_does_is_no_call_to_action(string message) => Assert.Empty(new BriefReader().Read(message, null).CallToAction);

    [Theory]
    [InlineData("寻猫启事：橘猫豆豆，11月3日走失，脖子上有红色项圈，看到请打电话 138-0000-0000", "看到请打电话 138-0000-0000")]
    [InlineData("我们结婚啦！周屿和苏晴，5月20日，厦门鼓浪屿，请你来喝喜酒", "请你来喝喜酒")]
    public void What_viewers_are_asked_to_do_ends_the_film(string message, string action) => Assert.Equal(action, Scenes(message)[^1].Headline);

    [Theory]
    [InlineData("Morning classes from 6:30")]
    [InlineData("Opens at 8 am")]
    [InlineData("下午5点停水")]
    [InlineData("24/7 emergency callouts")]
    public void An_hour_of_the_day_is_no_quantity(string fact) => Assert.Empty(FactShape.Of(fact));

    [Fact]
    public void A_class_of_a_school_is_no_span_of_time() =>
        Assert.Equal("fact", FactWords.Chinese("三年级二班", new Slots(isChinese: true)).Kind);

    [Fact]
    public void A_long_chinese_fact_stands_under_what_it_counts()
    {
        ScriptScene scene = Scenes("公益视频：乡村图书角，我们为云南山区的12所小学捐建图书角，一本旧书也能点亮一个孩子，30秒").Single(one => one.Subline.Contains("12所", StringComparison.Ordinal));

        Assert.Equal("12所小学", scene.Headline);
    }

    [Fact]
    public void Colour_never_begins_or_ends_inside_a_word()
    {
        int[] words = [0, 2];
        Subject subject = new(new Brief { Message = "一套房子", Language = "zh-Hans" });

        Assert.Equal("套房", Assert.Single(EmphasisWords.Of("一套房子", subject, [])));
        Assert.Empty(EmphasisWords.Of("一套房子", subject, words));
    }

    [Theory]
    [InlineData("EmberMug keeps your drink warm. USB-C, dishwasher safe lid, two colors. 20 seconds")]
    [InlineData("我们是做全屋定制的，环保板材，免费量尺，15天出图，30秒")]
    public void Facts_are_not_shown_under_the_name_and_then_again(string message)
    {
        ScriptScene[] scenes = Scenes(message);
        ScriptScene reveal = scenes.Single(scene => scene.Kind == SceneKind.Reveal);

        var told = scenes.SelectMany(scene => scene.Points.Select(point => point.Text).Append(scene.Headline));
        Assert.DoesNotContain(told, words => words.Length > 1 && reveal.Subline.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Who_tells_facts_gets_no_scene_that_says_nothing()
    {
        string[] empty = ["慢慢看，不着急", "不着急", "A moment to look", "Take your time"];
        string[] headlines =
        [
            .. Scenes("公司十周年，感谢所有同事和客户，从3个人到300人，从一间办公室到五座城市，60秒").Select(scene => scene.Headline),
            .. Scenes("Explaining the water cycle: evaporation, condensation, precipitation. 45 seconds").Select(scene => scene.Headline),
        ];

        Assert.Empty(headlines.Intersect(empty));
    }

    [Fact]
    public void Words_that_tell_of_the_subject_are_no_wish_for_a_look()
    {
        Assert.Empty(new BriefReader().Read("Save the date: Maya & Oliver, 6 September. Formal invitation to follow.", null).Tone);
        Assert.Equal("serious", new BriefReader().Read("a video about our law firm, formal tone", null).Tone);
    }

    [Fact]
    public void What_is_sold_in_an_app_store_is_an_app() =>
        Assert.Equal("tech", new BriefReader().Read("Pocket Chef - tells you what to cook with what's in your fridge. On iOS and Android next month", null).Genre);

    [Fact]
    public void A_figure_stays_on_the_line_of_what_it_counts()
    {
        const string Text = "我们为云南山区的12所小学捐建图书角";
        HashSet<int> words = [0, 2, 3, 5, 7, 8, 10, 11, 13, 15];

        Assert.DoesNotContain(10, LineBreaks.Of(Text, ["12"], _ => words));
        Assert.DoesNotContain("12\n", CaptionBreaker.Set(Text, words, 0, 16), StringComparison.Ordinal);
    }

    [Fact]
    public void From_when_on_stays_on_one_line()
    {
        const string Text = "城市图书馆今天起延长开放时间";
        HashSet<int> words = [0, 2, 5, 7, 8, 10, 12];

        Assert.Contains(5, LineBreaks.Of(Text, [], _ => words));
        Assert.DoesNotContain(7, LineBreaks.Of(Text, [], _ => words));
    }

    [Theory]
    [InlineData("手工缝制", "emoji:sewing-needle")]
    [InlineData("sewn by hand", "emoji:sewing-needle")]
    [InlineData("出门前五分钟整理桌面", "emoji:broom")]
    [InlineData("研磨15克咖啡豆", "icon:coffee-machine,emoji:hot-beverage")]
    [InlineData("1 minute plank", "icon:dumbbell")]
    public void Pictures_show_what_is_done(string text, string wanted) =>
        Assert.Contains(Art.Value.Find(text, "en", 1)[0].Id, wanted.Split(','));

    [Theory]
    [InlineData("介绍一款儿童水杯：316 不锈钢，保温 6 小时，一键开盖，防漏，适合 3 到 8 岁", "", "316不锈钢|保温6小时|一键开盖|防漏|适合3到8岁")]
    [InlineData("年终总结：今年我们新增客户 320 家，营收增长 45%，团队从 20 人到 36 人", "info", "今年我们新增客户320家|营收增长 45%|团队从20人到36人")]
    [InlineData("儿童安全教育视频：过马路要走斑马线，不跟陌生人走，记住爸爸妈妈的电话", "info", "过马路要走斑马线|不跟陌生人走|记住爸爸妈妈的电话")]
    [InlineData("感谢捐赠者的视频：240 个家庭，12 名志愿者", "thanks", "240个家庭|12名志愿者")]
    [InlineData("Thank you video for our donors: 240 families fed, 12 volunteers", "thanks", "240 families fed|12 volunteers")]
    [InlineData("ad for my lawn care business GreenEdge: mowing, hedge trimming, free quotes", "", "mowing|hedge trimming|free quotes")]
    [InlineData("Grand opening of Luna Books on May 3: 20% off everything, free coffee, 14 Elm Street", "invite", "20% off everything|free coffee")]
    [InlineData("给我们的社区图书角做一个招募志愿者的视频，每周六上午，需要会讲故事的大朋友", "hiring", "每周六上午|需要会讲故事的大朋友")]
    public void Facts_of_a_brief_stay_whole_and_in_their_form(string message, string form, string facts)
    {
        var brief = new BriefReader().Read(message, null);

        Assert.Equal((form, facts), (brief.Form, string.Join('|', brief.Facts)));
    }

    [Theory]
    [InlineData("儿童安全教育视频：过马路要走斑马线，不跟陌生人走", "儿童安全教育")]
    [InlineData("Thank you video for our donors: 240 families fed, 12 volunteers", "Thank you to our donors")]
    [InlineData("Grand opening of Luna Books on May 3: 20% off everything, free coffee", "Grand opening of Luna Books")]
    [InlineData("a TikTok for my Etsy shop that sells plant hangers", "My Etsy shop")]
    [InlineData("给我们的社区图书角做一个招募志愿者的视频，每周六上午", "社区图书角")]
    public void A_film_is_called_what_its_brief_is_about(string message, string title) =>
        Assert.Equal(title, new ScriptWriter().Write(new DirectionRequest { Brief = new BriefReader().Read(message, null), Seed = 1 }, Art.Value).Title);

    [Fact]
    public void A_list_shows_what_its_title_names_and_not_what_an_entry_does() =>
        Assert.Equal("emoji:octopus", Scenes("5 facts about octopuses: three hearts, blue blood, nine brains")[0].Art[0]);

    [Fact]
    public void Who_a_lesson_is_for_leaves_its_length_a_wish()
    {
        var brief = new BriefReader().Read("Explain fractions to my students in 30 seconds", null);

        Assert.Equal((30, "my students"), (brief.LengthSeconds, brief.Audience));
    }

    private static string Words(ScriptScene scene) =>
        string.Join(" | ", (string[])[scene.Kicker, scene.Headline, scene.Subline, scene.Narration, .. scene.Points.Select(point => point.Text)]);

    private static ScriptScene[] Scenes(string message) =>
        [.. new ScriptWriter().Write(new DirectionRequest { Brief = new BriefReader().Read(message, null), Seed = 1 }, Art.Value).Scenes];
}
