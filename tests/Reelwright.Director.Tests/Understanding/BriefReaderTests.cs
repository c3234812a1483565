using Reelwright.Director;

namespace Reelwright.Tests;

public sealed class BriefReaderTests
{
    private static Brief Read(string message) => new BriefReader().Read(message, null);

    [Theory]
    [InlineData("make a 30-second video about tea", 30.0)]
    [InlineData("生成一段30秒的产品介绍视频", 30.0)]
    [InlineData("半分钟，介绍一家书店", 30.0)]
    [InlineData("a video about our yoga studio, half a minute", 30.0)]
    [InlineData("做一个1分20秒的视频，介绍我们的火锅店", 80.0)]
    [InlineData("15s TikTok about my dog", 15.0)]
    [InlineData("竖屏 15 秒，介绍一家新开的咖啡店", 15.0)]
    [InlineData("a one-minute commercial for headphones", 60.0)]
    [InlineData("Explain photosynthesis in 60 seconds", 60.0)]
    [InlineData("科普一下光合作用，60秒", 60.0)]
    [InlineData("做一个三十秒的视频，介绍一家花店", 30.0)]
    [InlineData("create a 2 minute film about our team", 120.0)]
    [InlineData("科普：为什么天空是蓝色的？60秒，给小学生看", 60.0)]
    [InlineData("方形15秒，我们结婚啦！周屿和苏晴，5月20日", 15.0)]
    public void The_length_is_read(string message, double seconds) => Assert.Equal(seconds, Read(message).LengthSeconds);

    [Theory]
    [InlineData("晨露精华液，七天改善肌肤状态")]
    [InlineData("给上班族介绍一款便携榨汁杯，容量350毫升，30秒出汁")]
    [InlineData("EcoBottle, a water bottle that keeps drinks cold for 24 hours")]
    [InlineData("bike vs car for commuting: the bike takes 25 minutes, the car takes 35 with traffic")]
    public void Times_that_belong_to_the_subject_are_not_the_length(string message) => Assert.Null(Read(message).LengthSeconds);

    [Theory]
    [InlineData("竖屏 15 秒，介绍一家新开的咖啡店", 1080, 1920)]
    [InlineData("a vertical video about tea", 1080, 1920)]
    [InlineData("a TikTok about my dog", 1080, 1920)]
    [InlineData("发小红书，推荐一款香水", 1080, 1920)]
    [InlineData("9:16 teaser for our app Focusly", 1080, 1920)]
    [InlineData("a square video for our studio", 1080, 1080)]
    [InlineData("1:1的视频，介绍一家花店", 1080, 1080)]
    [InlineData("a 4:5 ad for running shoes", 1080, 1350)]
    [InlineData("方形15秒，我们结婚啦！周屿和苏晴，5月20日", 1080, 1080)]
    [InlineData("横屏视频，介绍成都", 1920, 1080)]
    [InlineData("a 16:9 video about tea", 1920, 1080)]
    public void The_shape_is_read(string message, int width, int height)
    {
        Brief brief = Read(message);

        Assert.Equal((width, height), (brief.Width, brief.Height));
    }

    [Theory]
    [InlineData("turn these images into a 30-second promo video with background music", true, null, null)]
    [InlineData("a video about tea without narration", null, false, null)]
    [InlineData("介绍一家花店，不要字幕", null, null, false)]
    [InlineData("a video about tea, no music, no captions", false, null, false)]
    [InlineData("介绍一家书店，配上轻快的背景音乐，加字幕", true, null, true)]
    [InlineData("介绍一家书店，不要配音", null, false, null)]
    public void Wishes_about_sound_and_captions_are_read(string message, bool? music, bool? narration, bool? captions)
    {
        Brief brief = Read(message);

        Assert.Equal((music, narration, captions), (brief.WantsMusic, brief.WantsNarration, brief.WantsCaptions));
    }

    [Theory]
    [InlineData("generate a 30-second promotional video from my product description: Aurora, a desk lamp that follows the sun", "Aurora", "desk lamp", "product", "follows the sun")]
    [InlineData("生成一段30秒的产品介绍视频：晨露精华液，七天改善肌肤状态", "晨露精华液", "精华液", "beauty", "七天改善肌肤状态")]
    [InlineData("竖屏 15 秒，介绍一家新开的咖啡店", "", "咖啡店", "food", "")]
    [InlineData("幫我做一個30秒的影片，介紹一家新開的咖啡店", "", "咖啡店", "food", "")]
    [InlineData("製作一支產品介紹影片：晨露精華液，七天改善肌膚狀態", "晨露精華液", "精華液", "beauty", "七天改善肌膚狀態")]
    [InlineData("introducing our new app Focusly that helps students plan their week", "Focusly", "new app", "tech", "helps students plan their week")]
    [InlineData("a new coffee shop in Berlin called Morning Bean: oat milk, single-origin beans, open daily 8-18", "Morning Bean", "new coffee shop", "food", "oat milk|single-origin beans|open daily 8-18")]
    [InlineData("TrailMate hiking backpack - waterproof, 40L, lifetime warranty", "TrailMate", "hiking backpack", "fashion", "waterproof|40L|lifetime warranty")]
    [InlineData("Nimbus, running shoes that feel like clouds, designed for beginners", "Nimbus", "running shoes", "fashion", "feel like clouds")]
    [InlineData("make a 20s vertical video about a trip to Kyoto in autumn", "Kyoto", "trip", "travel", "in autumn")]
    [InlineData("推广我们的新品「极光台灯」：跟着太阳走的灯光、三档亮度、无线充电", "极光台灯", "台灯", "product", "跟着太阳走的灯光|三档亮度|无线充电")]
    [InlineData("为我的民宿“山月居”做一个30秒宣传片，位于莫干山，可以看星星，适合家庭出游", "山月居", "民宿", "travel", "位于莫干山|可以看星星|适合家庭出游")]
    [InlineData("给上班族介绍一款便携榨汁杯，容量350毫升，30秒出汁", "", "便携榨汁杯", "food", "容量350毫升|30秒出汁")]
    [InlineData("极光，一款跟着太阳走的台灯", "极光", "台灯", "product", "")]
    [InlineData("帮我做一个关于端午节的视频", "端午节", "端午节", "event", "")]
    [InlineData("科普一下光合作用，60秒", "光合作用", "光合作用", "education", "")]
    [InlineData("Explain photosynthesis in 60 seconds", "", "photosynthesis", "education", "")]
    [InlineData("create a 45 second video about the history of tea", "", "history of tea", "education", "")]
    [InlineData("An event: Berlin Maker Night, on 12 June at the old factory. Free entry", "Berlin Maker Night", "", "event", "Free entry")]
    [InlineData("祝妈妈生日快乐", "妈妈", "", "event", "")]
    [InlineData("Happy birthday to my mom", "Mom", "", "event", "")]
    public void The_subject_is_taken_apart(string message, string name, string category, string genre, string facts)
    {
        Brief brief = Read(message);

        Assert.Equal(name, brief.Name);
        Assert.Equal(category, brief.Category);
        Assert.Equal(genre, brief.Genre);
        Assert.Equal(facts, string.Join('|', brief.Facts));
    }

    [Theory]
    [InlineData("generate a short text prompt describing a product launch into a 1080p MP4", "a product launch", "product-launch")]
    [InlineData("generate a short paragraph describing a product launch scene into a 1080p MP4", "a product launch scene", "product-launch")]
    [InlineData("generate a 30-second video from this script about a new smartphone release", "a new smartphone release", "smartphone-release")]
    [InlineData("generate a short text prompt describing a product scene in Chinese into a 1080p MP4", "一款产品", "product")]
    [InlineData("generate a 30-second promotional video from my product description", "", "product")]
    [InlineData("生成一段30秒的产品介绍视频 (generate a 30-second product intro video in Chinese)", "", "product")]
    [InlineData("create five product photos and a caption into a 1080p MP4", "", "photo")]
    [InlineData("turn these images into a 30-second promo video with background music", "", "photo")]
    [InlineData("generate my text prompts or images", "", "video")]
    [InlineData("export 1080p MP4", "", "video")]
    [InlineData("generate a short video clip from", "", "video")]
    [InlineData("generate a short video clip from a text description using the free API tier", "", "video")]
    [InlineData("generating videos from text prompts or images for free for content creators", "", "video")]
    [InlineData("generating videos from images or text prompts for content creators and marketers", "", "video")]
    [InlineData("generating videos from text prompts without manual editing for content creators", "", "video")]
    [InlineData("generating Chinese-language videos from text prompts for free for Chinese content creators", "", "video")]
    public void The_words_that_ask_for_a_video_are_taken_off(string message, string phrase, string concept)
    {
        Brief brief = Read(message);

        Assert.Equal(phrase, brief.Phrase);
        Assert.Equal(concept, brief.Concept);
        Assert.Empty(brief.Facts);
    }

    [Theory]
    [InlineData("make a video about tea", "en")]
    [InlineData("介绍一家咖啡店", "zh-Hans")]
    [InlineData("介紹一家新開的咖啡店", "zh-Hant")]
    [InlineData("介绍一家新开的咖啡店，用繁体字", "zh-Hant")]
    [InlineData("介紹一家新開的咖啡店，用簡體中文", "zh-Hans")]
    [InlineData("生成一段30秒的产品介绍视频 (generate a 30-second product intro video in Chinese)", "zh-Hans")]
    [InlineData("a video about a coffee shop in Chinese", "zh-Hans")]
    [InlineData("用英文介绍一家新开的咖啡店", "en")]
    public void The_language_is_the_messages_own_unless_it_asks_for_another(string message, string language) =>
        Assert.Equal(language, Read(message).Language);

    [Theory]
    [InlineData("قهوة الصباح في قلب المدينة، رائحة لا تنسى")]
    [InlineData("Un petit café au cœur de la ville avec des croissants pour tous")]
    [InlineData("Утренний кофе в центре города")]
    [InlineData("新しいカフェがオープンしました")]
    public void A_language_without_a_voice_is_kept_as_it_is(string message)
    {
        Brief brief = Read(message);

        Assert.True(brief.IsForeign);
        Assert.Contains(brief.Script, sentence => message.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Audience_action_tone_and_quotes_are_read()
    {
        Brief english = Read("a fun ad for \"Golden Crust\", a bakery for busy parents. Visit goldencrust.com");
        Brief chinese = Read("推荐一款国风香水“竹影”，前调是青竹，面向年轻女性，舒缓的音乐，扫码下单");

        Assert.Equal(("busy parents", "Visit goldencrust.com", "playful"), (english.Audience, english.CallToAction, english.Tone));
        Assert.Equal("Golden Crust", Assert.Single(english.QuotedWords));
        Assert.Equal(("年轻女性", "扫码下单", "calm"), (chinese.Audience, chinese.CallToAction, chinese.MusicMood));
        Assert.Equal("竹影", Assert.Single(chinese.QuotedWords));
    }

    [Fact]
    public void Colours_count_where_the_message_speaks_of_colour()
    {
        Assert.Equal("#1e88e5", Assert.Single(Read("a video about our app, blue background").Colors));
        Assert.Equal("#ff8800", Assert.Single(Read("a video about our app in #ff8800").Colors));
        Assert.Empty(Read("a bakery called Golden Crust with red velvet cake").Colors);
    }

    [Fact]
    public void A_text_of_many_sentences_is_the_script()
    {
        Brief brief = Read("Generate a video from this script: We started in a garage. Two friends, one broken printer, and a lot of coffee. " +
            "Today, Inkling prints postcards for anyone who misses writing by hand. Write to someone you love.");

        Assert.Equal(4, brief.Script.Length);
        Assert.Equal("We started in a garage.", brief.Script[0]);
    }

    [Theory]
    [InlineData("", null, "Say in a sentence")]
    [InlineData("  \n\t ", "en", "Say in a sentence")]
    [InlineData("", "zh-CN", "请用一句话")]
    public void An_empty_message_says_what_to_do(string message, string? hint, string start) =>
        Assert.StartsWith(start, Assert.Throws<DirectionException>(() => new BriefReader().Read(message, hint)).Message, StringComparison.Ordinal);
}
