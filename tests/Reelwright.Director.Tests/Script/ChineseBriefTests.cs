using Reelwright.Director;

namespace Reelwright.Tests;

/// <summary>Chinese briefs of bands, couples, landlords, teachers and clubs: what they are told as, and in whose words.</summary>
public sealed class ChineseBriefTests
{
    private static readonly Lazy<ArtIndex> Art = new(() => new ArtIndex(RepositoryPaths.Assets));

    [Theory]
    [InlineData("介绍我们乐队“夜航船”，四个人，12月6日在育音堂演出", "一支乐队")]
    [InlineData("介紹我們的樂團「夜航船」，四個人", "一個樂團")]
    [InlineData("我们的足球队叫野狼队，每周三晚上训练", "一支足球队")]
    [InlineData("我们剧团“小剧场”，八个人，票价80元", "一个剧团")]
    [InlineData("介绍我们学校的话剧社“萤火”，25个成员", "学校的话剧社")]
    [InlineData("新书《山间来信》上市，作者林晚，定价49元", "一本新书")]
    [InlineData("新書《海邊的信》上市，作者林遠，定價320元", "一本新書")]
    [InlineData("新歌《晚风》上线，词曲唱都是我", "一首新歌")]
    [InlineData("新专辑《潮汐》发行，十首歌", "一张新专辑")]
    [InlineData("电影《远山》11月20日上映，讲一个乡村教师的故事", "一部电影")]
    [InlineData("展览《纸上山水》，市美术馆，免费参观", "一场展览")]
    [InlineData("自家种的阳山水蜜桃，现摘现发，5斤装88元", "自家种的阳山水蜜桃")]
    public void Groups_and_works_are_counted_as_what_they_are(string message, string phrase)
    {
        Assert.Equal(phrase, new BriefReader().Read(message, null).Phrase);
        Assert.DoesNotContain("它", Told(message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("公司年会开场视频，主题“破浪前行”，2026年营收增长三成，感谢每一位同事", "破浪前行", "公司年会", "2026年营收增长三成")]
    [InlineData("元旦晚会开场视频，主题是“追光”，高二3班，12月31日晚上7点", "追光", "元旦晚会", "12月31日晚上7点")]
    [InlineData("校运动会开幕式视频，口号：更快更高更强，10月18日，全校1200人参加", "更快更高更强", "校运动会", "全校1200人参加")]
    [InlineData("尾牙開場影片，主題「乘風破浪」，2026年業績成長兩成", "乘風破浪", "尾牙", "2026年業績成長兩成")]
    [InlineData("我们公司年会开场，主题：破浪前行", "破浪前行", "公司年会", "破浪前行")]
    public void A_feast_opens_with_its_theme_and_says_what_feast_it_is(string message, string theme, string feast, string fact)
    {
        VideoScript script = Script(message);

        Assert.Equal(theme, script.Title);
        ScriptScene reveal = script.Scenes.Single(scene => scene.Kind == SceneKind.Reveal);
        Assert.Equal((theme, feast), (reveal.Headline, reveal.Subline));
        Assert.Contains(fact, Told(message), StringComparison.Ordinal);
        Assert.DoesNotContain("年时间", Told(message), StringComparison.Ordinal);
        Assert.DoesNotContain("这是", Told(message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("求婚视频，女生叫小雨，我们在一起五年了", "小雨", "嫁给我好吗？", "我们在一起五年了")]
    [InlineData("求婚影片，女生叫小晴，我們在一起七年了", "小晴", "嫁給我好嗎？", "我們在一起七年了")]
    [InlineData("向小鱼求婚，我们是高中同学，养了一只猫叫年糕", "小鱼", "嫁给我好吗？", "养了一只猫叫年糕")]
    [InlineData("给男朋友的求婚视频，他叫大伟，在一起三年", "大伟", "和我结婚好吗？", "在一起三年")]
    [InlineData("表白视频，喜欢的女生叫林晓，同班三年", "林晓", "我喜欢你", "同班三年")]
    public void A_proposal_speaks_to_one_by_name_and_ends_with_what_is_to_be_said(string message, string name, string asked, string fact)
    {
        VideoScript script = Script(message);

        Assert.Equal(name, script.Title);
        Assert.Equal(asked, script.Scenes[^1].Headline);
        Assert.StartsWith($"{name}，", script.Scenes[^1].Narration, StringComparison.Ordinal);
        Assert.Contains(fact, Told(message), StringComparison.Ordinal);
        Assert.DoesNotContain("一位", Told(message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("给老婆的结婚十周年视频，我们从大学认识，有两个孩子，谢谢你", "老婆，今天是我们的结婚十周年。", "有两个孩子")]
    [InlineData("和女朋友恋爱一周年，她叫小棠，一起去过青岛", "小棠，今天是我们的恋爱一周年。", "一起去过青岛")]
    [InlineData("恋爱一周年纪念，我和阿杰，去年5月20日在一起", "阿杰，今天是我们的恋爱一周年纪念。", "去年5月20日在一起")]
    public void The_two_whose_day_it_is_speak_for_themselves(string message, string said, string fact)
    {
        Assert.Contains(Script(message).Scenes, scene => scene.Narration == said);
        Assert.Contains(fact, Told(message), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feast_of_the_parents_is_still_wished_to_them() =>
        Assert.Equal("wedding", new BriefReader().Read("爸妈结婚三十周年，从一间平房到现在的家，辛苦了", null).Form);

    [Theory]
    [InlineData("卖二手自行车，九成新，捷安特，原价3200现价1500，自提", "listing", "二手自行车", "出售", "捷安特|原价3200|现价1500|自提")]
    [InlineData("賣二手鋼琴，九成新，山葉，原價30000現價12000，自取", "listing", "二手鋼琴", "出售", "山葉|原價30000|現價12000")]
    [InlineData("健身房转让，150平，设备齐全，地铁口，月租一万二", "listing", "健身房", "转让", "150平|设备齐全|月租一万二")]
    [InlineData("转让奶茶店，人民路188号，转让费8万，因老板回老家", "listing", "奶茶店", "转让", "人民路188号|转让费8万")]
    [InlineData("店面招租，临街旺铺，80平，月租一万五，电话13900001111", "listing", "店面", "招租", "80平|月租一万五|电话13900001111")]
    [InlineData("求租两居室，预算4000以内，地铁2号线附近", "wanted", "两居室", "求租", "预算4000以内|地铁2号线附近")]
    [InlineData("收旧书旧报纸，上门回收，电话13800000000", "wanted", "旧书旧报纸", "回收", "电话13800000000")]
    public void A_listing_names_the_thing_without_its_verb_and_says_every_fact(string message, string form, string name, string verb, string facts)
    {
        Brief brief = new BriefReader().Read(message, null);

        Assert.Equal((form, name, verb), (brief.Form, brief.Name, brief.What));
        Assert.All(facts.Split('|'), fact => Assert.Contains(fact, Told(message), StringComparison.Ordinal));
        Assert.Equal(SceneKind.Reveal, Script(message).Scenes[0].Kind);
        Assert.Equal(SceneKind.CallToAction, Script(message).Scenes[^1].Kind);
    }

    [Fact]
    public void What_is_paid_now_stands_large_and_what_was_paid_below_it()
    {
        ScriptScene price = Script("卖二手自行车，九成新，捷安特，原价3200现价1500，自提").Scenes.Single(scene => scene.Composition == "price");

        Assert.Equal(("现价1500", "原价3200", "原价3200，现价1500。"), (price.Headline, price.Subline, price.Narration));
    }

    [Theory]
    [InlineData("出租：朝阳区双井一室一厅，精装，月租5800", "estate", "朝阳区双井一室一厅")]
    [InlineData("租房子的注意：看合同，查水电，别付全款", "info", "租房子的注意")]
    [InlineData("广场舞队招新，每晚7点半，人民公园东门，不收费", "club", "广场舞队")]
    [InlineData("招学徒，学美发，包吃住，底薪2000", "hiring", "学徒")]
    [InlineData("直播预告，今晚8点，抖音直播间，土鸡蛋30枚39.9", "info", "直播预告")]
    [InlineData("村里修路感谢视频，全村捐款12万，修了3公里", "thanks", "村里修路感谢")]
    [InlineData("给爸妈看的：怎么用手机挂号，打开微信，搜医院公众号，点预约挂号", "howto", "用手机挂号")]
    public void Each_has_the_build_that_its_words_ask_for(string message, string form, string title)
    {
        Assert.Equal(form, new BriefReader().Read(message, null).Form);
        Assert.Equal(title, Script(message).Title);
    }

    [Theory]
    [InlineData("做个英语单词视频：apple 苹果，banana 香蕉，cherry 樱桃", "英语单词", "apple 苹果|banana 香蕉|cherry 樱桃")]
    [InlineData("成语：画蛇添足，守株待兔，刻舟求剑", "成语", "画蛇添足|守株待兔|刻舟求剑")]
    [InlineData("古诗词接龙：春眠不觉晓，处处闻啼鸟", "古诗词接龙", "春眠不觉晓|处处闻啼鸟")]
    [InlineData("唐诗三首：静夜思，春晓，登鹳雀楼", "唐诗三首", "静夜思|春晓|登鹳雀楼")]
    [InlineData("我的跑步歌单：夜曲，稻香，晴天", "跑步歌单", "夜曲|稻香|晴天")]
    [InlineData("今日菜单：红烧肉38，清蒸鲈鱼68，时蔬18", "今日菜单", "红烧肉38|清蒸鲈鱼68|时蔬18")]
    public void A_list_keeps_its_head_and_each_entry_as_it_is_given(string message, string title, string entries)
    {
        VideoScript script = Script(message);

        Assert.Equal(title, script.Title);
        Assert.Equal(entries, string.Join('|', script.Scenes.Where(scene => scene.Kind == SceneKind.Point).Select(scene => scene.Headline)));
        Assert.All(script.Scenes.Where(scene => scene.Kind == SceneKind.Point), scene => Assert.StartsWith(scene.Headline, scene.Narration, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("周末亲子农场采摘草莓，大人60元小孩30元，可以带走一斤，在嘉定", "大人60元小孩30元|可以带走一斤|嘉定")]
    [InlineData("週末親子農場採草莓，大人200元小孩100元，在大湖", "大人200元小孩100元|大湖")]
    [InlineData("暑期夏令营招生，7月8日到14日，7天6晚，费用3980元，地点千岛湖", "7月8日到14日|7天6晚|费用3980元|千岛湖")]
    [InlineData("周六徒步香山，早上8点苹果园地铁站集合，10公里，自带午餐", "早上8点苹果园地铁站集合|10公里|自带午餐")]
    [InlineData("周末去露营，两天一夜，莫干山，人均299", "两天一夜|莫干山|人均299")]
    public void An_outing_is_invited_to_and_not_announced_as_a_thing(string message, string facts)
    {
        Assert.Equal("outing", new BriefReader().Read(message, null).Form);
        string told = Told(message);
        Assert.All(facts.Split('|'), fact => Assert.Contains(fact, told, StringComparison.Ordinal));
        Assert.DoesNotMatch("这是|這是|厨房|廚房|餐桌|时间，\\d", told);
    }

    [Theory]
    [InlineData("入职培训视频，欢迎新同事，五险一金，每周五下午茶")]
    [InlineData("家政阿姨找工作，45岁，会做川菜，有健康证，月薪6000")]
    [InlineData("奶奶的手擀面真好吃，面粉500克，水200克")]
    [InlineData("这家店还是老样子")]
    public void What_is_done_or_told_is_not_announced_as_a_thing(string message)
    {
        Assert.DoesNotMatch("这是|今天要介绍的|认识一下|一支同事|找工作，?[会有]", Told(message));
    }

    [Theory]
    [InlineData("今天的晚饭：番茄牛腩，慢炖两小时，汤汁拌饭绝了", "番茄牛腩", "今天的晚饭", "慢炖两小时")]
    [InlineData("今晚吃什么？酸菜鱼！黑鱼一条，酸菜半斤，20分钟搞定", "酸菜鱼", "", "20分钟搞定")]
    public void What_is_eaten_is_the_subject_and_the_meal_stands_above_it(string message, string dish, string meal, string fact)
    {
        ScriptScene reveal = Script(message).Scenes.Single(scene => scene.Kind == SceneKind.Reveal);

        Assert.Equal((dish, meal), (reveal.Headline, reveal.Kicker));
        Assert.Contains(fact, Told(message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("教你三步挑选新鲜的螃蟹", "步骤")]
    [InlineData("教大家做可乐鸡翅", "步骤")]
    public void Steps_that_nobody_told_are_asked_for_and_not_made_up(string message, string asked)
    {
        VideoScript script = Script(message);

        Assert.Contains(script.Assumptions, assumption => assumption.Contains(asked, StringComparison.Ordinal));
        Assert.InRange(script.Scenes.Count(scene => scene.Kind == SceneKind.Point), 0, 2);
        Assert.DoesNotContain(script.Scenes, scene => scene.Composition == "step");
    }

    [Fact]
    public void Steps_that_are_told_need_no_asking() =>
        Assert.DoesNotContain(Script("教大家做可乐鸡翅，鸡翅焯水，煎到两面金黄，倒可乐收汁").Assumptions, assumption => assumption.Contains("步骤", StringComparison.Ordinal));

    [Theory]
    [InlineData("2026年营收增长三成", "fact")]
    [InlineData("3天无理由退换", "fact")]
    [InlineData("7天6晚", "fact")]
    [InlineData("30天学会弹唱三首歌", "period")]
    [InlineData("七天内完成交付安装", "period")]
    public void Only_a_time_in_which_something_is_done_is_a_period(string fact, string kind) =>
        Assert.Equal(kind, FactWords.Chinese(fact, new Slots(isChinese: true)).Kind);

    [Theory]
    [InlineData("为我们公司上市做一个庆祝视频", "庆祝公司上市")]
    [InlineData("恭喜小雨考上北京大学，四年后见", "恭喜小雨考上北京大学")]
    [InlineData("给爸爸的生日视频，祝他生日快乐", "爸爸")]
    [InlineData("我们小店开在大理古城，卖手工银饰，老板娘自己打，买二送一，欢迎来坐坐", "大理古城的小店")]
    [InlineData("发个朋友圈视频：我们店今天开业三周年，全场八八折", "我们店今天开业三周年")]
    [InlineData("拍一条抖音：我在工地当塔吊司机的一天", "我在工地当塔吊司机的一天")]
    [InlineData("孩子学校要求做垃圾分类的宣传视频，可回收、有害、厨余、其他四类", "垃圾分类")]
    [InlineData("双十二活动，全店满200减40，前100名送帆布袋，12月12日零点开始", "双十二活动")]
    [InlineData("这款咖啡机三秒出奶泡，自动清洗，小户型也放得下，1299元", "这款咖啡机")]
    [InlineData("寻人：王秀英，72岁，11月20日在朝阳公园附近走失，穿红色外套", "寻人")]
    [InlineData("老师你好，我想做一个介绍我家乡（安徽黄山）的短视频，有迎客松、毛豆腐、徽州古村落", "我家乡（安徽黄山）")]
    public void A_film_is_called_what_the_brief_is_about(string message, string title) => Assert.Equal(title, Script(message).Title);

    [Fact]
    public void What_is_told_of_somebody_named_is_shown() =>
        Assert.Contains("幼儿园大班", Told("给我女儿做一个毕业视频，她叫可可，幼儿园大班，爱唱歌"), StringComparison.Ordinal);

    [Theory]
    [InlineData("告白气球花束，99朵玫瑰，520元", "confession")]
    [InlineData("求婚圣地三亚，海景套房，两晚3999元", "proposal")]
    [InlineData("出租屋改造，预算500元，三天完工", "listing")]
    [InlineData("收购了一家工厂的故事，从欠薪到盈利", "wanted")]
    [InlineData("亲子装上新，三件八折，纯棉", "outing")]
    [InlineData("英语口语：外教一对一，每天25分钟，199元一个月", "cards")]
    [InlineData("恭喜发财红包封面，限量500个，9.9元", "congrats")]
    [InlineData("艺术节开幕，10月1日，在市民广场", "opener")]
    public void What_is_sold_is_no_occasion(string message, string form) => Assert.NotEqual(form, new BriefReader().Read(message, null).Form);

    [Fact]
    public void A_number_that_counts_a_list_is_no_entry_of_it() =>
        Assert.DoesNotContain("四类", Told("孩子学校要求做垃圾分类的宣传视频，可回收、有害、厨余、其他四类"), StringComparison.Ordinal);

    private static VideoScript Script(string message) =>
        new ScriptWriter().Write(new DirectionRequest { Brief = new BriefReader().Read(message, null), Seed = 1 }, Art.Value);

    private static string Told(string message) => string.Join('\n', Script(message).Scenes.Select(scene =>
        $"{scene.Kicker}\n{scene.Headline}\n{scene.Subline}\n{string.Join('\n', scene.Points.Select(point => point.Text))}\n{scene.Narration}"));
}
