using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Director;
using Reelwright.Timelines;

namespace Reelwright.Tests;

public sealed class FormTests
{
    private const int ShortEdge = 1080;

    /// <summary>One message of every kind, with what its video is called.</summary>
    public static TheoryData<string, string, string> Kinds => new()
    {
        { "News brief: city council approves new bike lanes. 14 miles of protected lanes will be built by 2027.", "news", "News brief" },
        { "新闻快讯：今年上半年新能源汽车销量同比增长35%，出口达到62万辆", "news", "新闻快讯" },
        { "How to make cold brew coffee at home: 1. Grind the beans coarse. 2. Add water, four to one. 3. Wait 16 hours. 4. Strain.", "howto", "How to make cold brew coffee at home" },
        { "教大家三步学会系领带", "howto", "三步学会系领带" },
        { "5 habits that help you sleep better: keep a fixed bedtime, no screens, cool dark room", "list", "5 habits that help you sleep better" },
        { "三亚五日游攻略视频：第一天亚龙湾看海，第二天蜈支洲岛潜水，第三天南山寺", "trip", "三亚五日游攻略" },
        { "Motivational quote video: \"The best way out is always through.\"", "quote", "The best way out is always through" },
        { "励志语录：“千里之行，始于足下。”竖屏15秒", "quote", "千里之行，始于足下" },
        { "Tell a short story about a lighthouse keeper who befriends a whale", "story", "The lighthouse keeper" },
        { "讲一个小狐狸找月亮的睡前故事", "story", "小狐狸找月亮" },
        { "Explain how vaccines work for kids", "explain", "How vaccines work" },
        { "科普视频：为什么天空是蓝色的", "explain", "为什么天空是蓝色的？" },
        { "Company intro for Northwind Logistics: founded in 1998, 45 warehouses in 12 countries", "company", "Northwind Logistics" },
        { "公司介绍：星河科技成立于2015年，专注工业机器人，员工300人", "company", "星河科技" },
        { "We're hiring: senior barista at Blue Door Coffee. Full-time, $22 an hour.", "hiring", "Blue Door Coffee" },
        { "招聘视频：我们诚聘Java工程师，五险一金，双休，弹性工作", "hiring", "Java工程师" },
        { "Black Friday sale: up to 60% off all shoes, this weekend only", "sale", "Black Friday sale" },
        { "双十一大促，全场五折，满300减50，仅限11月11日", "sale", "双十一大促" },
        { "Real estate video: 3-bedroom house in Maple Heights, renovated kitchen, $489,000", "estate", "3-bedroom house" },
        { "房产介绍：滨江花园三居室，128平米，南北通透，总价460万", "estate", "滨江花园三居室" },
        { "Invite people to our Summer Jazz Night on July 12 at 8 pm, Riverside Park, free entry", "invite", "Summer Jazz Night" },
        { "邀请大家参加6月18日晚上7点在市图书馆举办的读书分享会", "invite", "读书分享会" },
        { "Happy 30th birthday video for my best friend Emma", "birthday", "Emma" },
        { "给爸爸妈妈的结婚30周年做一个温馨的视频", "wedding", "爸爸妈妈" },
        { "竖屏25秒，社招：我们在找有耐心的客服专员，成都高新区，早九晚六，五险一金", "hiring", "有耐心的客服专员" },
        { "帮我出租一套房子，北京望京，一居室，56平，月租6800，押一付三，可养猫", "estate", "北京望京一居室" },
        { "Just listed! 12 Elm Street, Burlington VT. 2 bed 1 bath cottage, wood stove, $389,000. Call Dana at 802-555-0142", "estate", "12 Elm Street" },
        { "Save the date: Maya & Oliver, 6 September 2026, Lake Como. Formal invitation to follow.", "marriage", "Maya & Oliver" },
        { "Join the Riverside 5K on Sunday 18 May, 9am at Riverside Park. Run, walk or roll. $25 entry", "invite", "Riverside 5K" },
        { "Onboarding video for new employees at Brightwell: day one you get your laptop, week one you meet your mentor", "info", "Welcome to Brightwell" },
        { "Safety video for warehouse staff: wear your vest, look both ways, report every spill", "info", "Safety for warehouse staff" },
        { "In loving memory of Walter James Hughes, 1941 - 2025. Carpenter, grandfather, gentle music", "memorial", "Walter James Hughes" },
        { "缅怀外公王建国，1938年生，一辈子的木匠", "memorial", "外公王建国" },
        { "7天瘦腿训练营，每天15分钟，无需器械", "fitness", "7天瘦腿训练营" },
        { "春季女装新品发布，亚麻、碎花、通勤", "fashion", "春季女装新品发布" },
        { "毕业照相册，青春纪念", "memories", "毕业照相册" },
        { "今日菜单：红烧肉28元，清蒸鲈鱼58元，蒜蓉西兰花18元", "info", "今日菜单" },
        { "Menu: margherita $9, quattro formaggi $12, tiramisu $6", "info", "Menu" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_of_video_is_recognised_and_keeps_its_title_free_of_commands(string message, string form, string title)
    {
        Brief brief = new BriefReader().Read(message, null);

        Assert.Equal(form, brief.Form);
        Assert.Equal(title, new Subject(brief).Title);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_kind_of_video_says_all_its_facts_in_captions_that_can_be_read(string message, string form, string title)
    {
        Timeline timeline = (await Scripts.FromMessageAsync(message, 3)).Timeline;
        bool isChinese = title.Any(Hanzi.Is);
        string all = string.Concat(timeline.Placed().Select(placed => placed.Clip.Name + placed.Clip.Parameters.Text("text")));
        foreach (char digit in message.Split("竖屏")[0].Where(char.IsDigit).Where(_ => form is not ("howto" or "trip" or "quote")))
        {
            Assert.Contains(digit, all);
        }

        List<PlacedClip> captions = [.. timeline.TrackWithRole("caption")?.Placed() ?? []];
        for (int index = 0; index < captions.Count; index++)
        {
            string[] lines = captions[index].Clip.Parameters.Text("text")!.Split('\n');
            long end = index + 1 < captions.Count ? captions[index + 1].Range.Start : timeline.Length;
            Assert.InRange(lines.Length, 1, 2);
            Assert.All(lines, line => Assert.InRange(line.Length, 1, isChinese ? 16 : 42));
            Assert.True(captions[index].Range.End <= end - (index + 1 < captions.Count ? 2 : 0), "Captions are two frames apart.");
            Assert.True(captions[index].Range.Length >= 24, $"'{lines[0]}' stands for less than five sixths of a second.");
        }
    }

    [Theory]
    [InlineData("做一个30秒的竖屏视频，介绍我们新开的花店“半夏”，要欢快的音乐，不要字幕", "半夏")]
    [InlineData("重庆老火锅店开业宣传，竖屏，30秒，欢快的音乐", "重庆老火锅店")]
    [InlineData("给我们的新品保温杯“暖石”做个30秒宣传视频，保温12小时", "暖石")]
    [InlineData("SaaS产品介绍：客户管理系统“鲸云CRM”，线索自动分配", "鲸云CRM")]
    [InlineData("我们是一家做企业培训的公司，叫知行学院，成立8年", "知行学院")]
    [InlineData("我想给我女朋友做一个生日视频，她叫小雨，25岁，喜欢猫和奶茶", "小雨")]
    [InlineData("A 20 second travel video about Kyoto in autumn", "Kyoto")]
    [InlineData("Autumn fashion lookbook for Lune, linen coats", "Lune")]
    [InlineData("make a video about AI", "AI")]
    public void Titles_hold_the_subject_and_nothing_of_the_request(string message, string title) =>
        Assert.Equal(title, new Subject(new BriefReader().Read(message, null)).Title);

    [Theory]
    [InlineData("a video that says \"Kill all immigrants\"")]
    [InlineData("做一个假装马斯克推荐我们产品的视频")]
    [InlineData("Make a video where Taylor Swift endorses my shampoo")]
    public void Calls_to_harm_and_borrowed_faces_are_declined_in_a_plain_sentence(string message)
    {
        var refusal = Assert.Throws<DirectionException>(() => new BriefReader().Read(message, null));

        Assert.Matches("I will not make this video|这个视频我不能做", refusal.Message);
    }

    [Fact]
    public async Task A_Chinese_video_says_at_its_start_that_it_is_generated()
    {
        Timeline timeline = (await Scripts.FromMessageAsync("介绍一家新开的咖啡店", 1)).Timeline;
        PlacedClip notice = timeline.TrackWithRole(AiNotice.Role)!.Placed().Single();

        Assert.Equal(0, notice.Range.Start);
        Assert.True(notice.Range.Length >= 2 * timeline.Rate.PerSecond);
        Assert.True(notice.Clip.Parameters.Number("size", 0) * ShortEdge >= ShortEdge / 20.0);
        Assert.Equal("1", (string?)JsonNode.Parse(AiNotice.Record(timeline)!)!["Label"]);
        Assert.Null((await Scripts.FromMessageAsync("a new coffee shop", 1)).Timeline.TrackWithRole(AiNotice.Role));
    }

    [Theory]
    [InlineData("竖屏")]
    [InlineData("1:1")]
    [InlineData("4:5")]
    public async Task The_notice_moves_to_its_place_in_another_shape(string shape)
    {
        Timeline wide = (await Scripts.FromMessageAsync("介绍一家新开的咖啡店", 1)).Timeline;
        Timeline made = (await Scripts.FromMessageAsync($"介绍一家新开的咖啡店，{shape}", 1)).Timeline;
        Timeline shaped = Scripts.Director(Scripts.Chinese).Reflow(wide, made.Width, made.Height);

        Assert.NotEqual((wide.Width, wide.Height), (made.Width, made.Height));
        Assert.Equal(Box(made), Box(shaped));
        Assert.NotEqual(Box(wide), Box(shaped));

        static IReadOnlyList<double>? Box(Timeline timeline) => timeline.TrackWithRole(AiNotice.Role)!.Clips.Single().Parameters.Numbers("box");
    }

    [Theory]
    [InlineData("Up to 60% off all shoes", "60%")]
    [InlineData("全场五折", "五折")]
    [InlineData("月薪15K-25K", "15K-25K")]
    [InlineData("$489,000", "$489,000")]
    [InlineData("出口达到62万辆", "62万")]
    public void The_large_figure_is_one_that_the_words_have(string words, string figure) => Assert.Equal(figure, Numeral.In(words));

    [Theory]
    [InlineData("99.2% on-time delivery", 0.992)]
    [InlineData("同比增长35%", 0.35)]
    [InlineData("12 countries", null)]
    public void A_ring_shows_the_share_that_is_stated(string words, double? share) =>
        Assert.Equal(share?.ToString(CultureInfo.InvariantCulture), Numeral.Share(words)?.ToString("0.###", CultureInfo.InvariantCulture));
}
