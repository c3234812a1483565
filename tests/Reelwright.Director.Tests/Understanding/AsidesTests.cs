using Reelwright.Director;

namespace Reelwright.Tests;

/// <summary>What a message says to the maker is a wish; nobody wants to see it in the film.</summary>
public sealed class AsidesTests
{
    private static readonly Lazy<ArtIndex> Art = new(() => new ArtIndex(RepositoryPaths.Assets));

    [Theory]
    [InlineData("make a 20 second travel video of Bali from these for instagram, upbeat", "Bali", "instagram|upbeat")]
    [InlineData("need a vid for my yoga studio opening on March 3rd, something calm, with captions", "yoga studio opening|March 3rd", "vid |calm|caption")]
    [InlineData("can u make a short ad for our new cold brew? its called Night Owl, keep it funny, for tiktok", "Night Owl|cold brew", "brew?|funny|tiktok")]
    [InlineData("I want a 30s explainer about how solar panels work, for kids, simple words, friendly female voice", "How solar panels work", "a how|simple words|female|voice")]
    [InlineData("Hi, I sell handmade soap on etsy. can you make a nice looking video? natural ingredients, free shipping over $30. pastel colors please", "handmade soap|Natural ingredients|free shipping over $30", "I sell|can you|pastel")]
    [InlineData("please make a video about our school fundraiser. Goal is $10,000 for a new playground. Date: 14 May. make it emotional but not too sad", "school fundraiser|$10,000|14 May", "emotional|sad|Date")]
    [InlineData("30 second commercial for a mobile car wash called SudsGo. tagline: We come to you. phone 555-0199", "SudsGo|We come to you|Call 555-0199", "tagline|SudsGo..")]
    [InlineData("Generate a video for the launch of PulseTrack, a smartwatch that tracks sleep. High energy. Vertical. English voiceover. Subtitles.", "PulseTrack", "energy|voiceover|subtitles")]
    [InlineData("video presentation of our hotel: The Grand Palms, 5 star, beachfront, spa, family friendly, luxury feel, for our website", "The Grand Palms|Beachfront|Family friendly", "website|feel|presentation")]
    [InlineData("Hey! could you whip up a quick promo for our food truck Taco Libre? Birria tacos, fresh salsa. Make it spicy and fun lol", "Taco Libre|Birria tacos|Fresh salsa", "lol|whip|spicy")]
    [InlineData("app promo: FocusTime. Block distractions, track your hours. Available on iOS and Android. dark mode look, techno beat", "FocusTime|Block distractions|Available on iOS", "techno|dark mode")]
    [InlineData("real quick: sale ends tonight, 30% off everything at Bloom Boutique, use big letters and red", "30% off everything at Bloom Boutique", "real quick|letters")]
    [InlineData("video explaining our refund policy in plain english: 30 days, free returns, money back in 5 days", "refund policy|30 days|Free returns|5 days", "plain english")]
    [InlineData("做一个20秒的巴厘岛旅行视频，发小红书，欢快一点", "巴厘岛", "小红书|欢快")]
    [InlineData("给我的烘焙店做个宣传片，15秒，竖屏，不要配音，音乐轻松点", "烘焙店", "音乐|配音")]
    [InlineData("来个产品视频，无线吸尘器，吸力强，续航60分钟，只要999，节奏快点，适合投信息流", "吸力强|续航60分钟|999", "节奏|信息流")]
    [InlineData("朋友圈发的那种，新店开业，全场八折，8月8号到8月18号", "新店开业|全场八折", "朋友圈")]
    [InlineData("做个抖音短视频介绍我家的猫，名字叫橘子，搞笑风，配字幕", "橘子", "名字叫|搞笑|字幕")]
    [InlineData("母亲节祝福视频，温馨一点，字大一点，别太快", "母亲节", "字大|太快")]
    [InlineData("给公司年会做个开场视频，大气，震撼，1分钟以内，公司叫云帆科技", "云帆科技|年会", "震撼|1分钟|公司叫")]
    [InlineData("我家新开的火锅店，牛油锅底，现切牛肉，人均80，想要一个抖音的探店视频，节奏快，配音用女声", "火锅店|牛油锅底|人均80", "想要|探店视频|女声|节奏")]
    [InlineData("帮我整个短视频卖我们家的大米，东北五常，新米上市，10斤59.9包邮，农村风，真实一点", "大米|东北五常|59.9", "卖我们|农村风|真实")]
    [InlineData("我们是一家做智能门锁的公司，指纹、密码、手机三种开锁，续航一年，做个30秒的产品视频，科技感", "智能门锁|续航一年", "我们是|产品视频|科技感")]
    [InlineData("老师好，帮忙做一个介绍杜甫的视频，课堂上用，2分钟，配字幕和旁白", "杜甫", "老师|课堂|帮忙|旁白")]
    [InlineData("wish happy diwali to our customers from Sharma Sweets, festive, with music, 12 sec", "Happy Diwali|Sharma Sweets", "wish happy|A diwali|festive")]
    [InlineData("做个视频祝大家中秋快乐，来自王记饼家，画面喜庆，最后放上电话010-88886666", "中秋节快乐|王记饼家|010-88886666", "祝大家|喜庆|最后放")]
    public void The_film_shows_what_it_is_about_and_not_how_it_was_ordered(string message, string shown, string hidden)
    {
        var script = new ScriptWriter().Write(new DirectionRequest { Brief = new BriefReader().Read(message, null), Seed = 3 }, Art.Value);

        string all = string.Join(" / ", script.Scenes.Select(scene =>
            $"{scene.Headline} / {scene.Kicker} / {scene.Subline} / {string.Join(" / ", scene.Points.Select(point => point.Text))} / {scene.Narration}"));
        Assert.All(shown.Split('|'), words => Assert.Contains(words, all, StringComparison.OrdinalIgnoreCase));
        Assert.All(hidden.Split('|'), words => Assert.DoesNotContain(words, all, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("a promo for our phone: big screen, fast, high quality sound, 5 colors, long battery life", "Big screen|High quality sound|5 colors|Long battery life")]
    [InlineData("our hotel in Rome, cozy, live music every night, quiet rooms", "Cozy|Live music every night|Quiet rooms")]
    [InlineData("a video about our courier service: fast, friendly staff, we text you at every step", "Friendly staff|text you at every step")]
    [InlineData("介绍一款耳机：音质清晰，佩戴舒适，五种颜色，三十小时续航", "音质清晰|佩戴舒适|五种颜色")]
    public void What_is_said_of_the_thing_is_kept_though_a_film_has_it_too(string message, string shown)
    {
        var brief = new BriefReader().Read(message, null);

        string all = string.Join(" / ", brief.Facts.Concat(brief.Items).Append(brief.Subject).Append(brief.Title));
        Assert.All(shown.Split('|'), words => Assert.Contains(words, all, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("an ad for a plumber. 24/7 emergency. No weird robot voice", false, null, null)]
    [InlineData("an ad for a plumber. 24/7 emergency. Female voiceover. Subtitles on.", true, true, null)]
    [InlineData("做个水管工广告，24小时上门，用女声，不要字幕", true, false, null)]
    [InlineData("帮忙弄个数码产品开箱的片头，酷炫，5秒，不要声音", false, null, false)]
    public void Wishes_in_clauses_of_their_own_are_followed(string message, bool? narration, bool? captions, bool? music)
    {
        var brief = new BriefReader().Read(message, null);

        Assert.Equal((narration, captions, music), (brief.WantsNarration, brief.WantsCaptions, brief.WantsMusic));
    }

    [Theory]
    [InlineData("英语培训班招生，零基础，小班教学，视频20秒左右", 20)]
    [InlineData("给公司年会做个开场视频，1分钟以内", 60)]
    [InlineData("做一个关于人工智能发展史的视频，1分半，旁白用男声", 90)]
    public void A_length_in_a_clause_of_its_own_is_the_videos(string message, double seconds) =>
        Assert.Equal(seconds, new BriefReader().Read(message, null).LengthSeconds);
}
