namespace Reelwright.Tests;

/// <summary>Messages that scripts are written for in many tests.</summary>
internal static class ScriptBriefs
{
    public static readonly string[] All =
    [
        "generate a 30-second promotional video from my product description: Aurora, a desk lamp that follows the sun",
        "生成一段30秒的产品介绍视频：晨露精华液，七天改善肌肤状态",
        "竖屏 15 秒，介绍一家新开的咖啡店",
        "generate a short text prompt describing a product scene in Chinese into a 1080p MP4",
        "生成一段30秒的产品介绍视频 (generate a 30-second product intro video in Chinese)",
        "generating Chinese-language videos from text prompts for free for Chinese content creators",
        "generate a short text prompt describing a product launch into a 1080p MP4",
        "generate a 30-second promotional video from my product description",
        "create five product photos and a caption into a 1080p MP4",
        "generate my text prompts or images",
        "generate a short video clip from",
        "generate a 30-second video from this script about a new smartphone release",
        "introducing our new app Focusly that helps students plan their week",
        "a new coffee shop in Berlin called Morning Bean: oat milk, single-origin beans, open daily 8-18",
        "Promote my bakery 'Golden Crust' - fresh bread every morning, sourdough workshops on Saturdays. Visit goldencrust.com",
        "make a 20s vertical video about a trip to Kyoto in autumn",
        "TrailMate hiking backpack - waterproof, 40L, lifetime warranty",
        "Explain photosynthesis in 60 seconds",
        "Happy birthday to my mom",
        "I want a fun 15-second TikTok about my dog Biscuit, who loves mud",
        "Make a one-minute commercial for wireless headphones for busy commuters",
        "a square video for our yoga studio \"Still Water\", calm tone, no captions, half a minute",
        "create a 45 second video about the history of tea",
        "a video about EcoBottle, a reusable water bottle made from recycled steel, keeps drinks cold for 24 hours, BPA-free. Order now at ecobottle.com",
        "make a birthday video",
        "Nimbus, running shoes that feel like clouds, designed for beginners",
        "An event: Berlin Maker Night, on 12 June at the old factory. Workshops, live music. Free entry, register at makernight.de",
        "Launch teaser for Pixel Forge, an AI assistant for game artists - sketch to sprite in seconds, keeps your style, exports to Unity",
        "our team: five people, one mission",
        "Solar panels for homes",
        "推广我们的新品「极光台灯」：跟着太阳走的灯光、三档亮度、无线充电",
        "为我的民宿“山月居”做一个30秒宣传片，位于莫干山，可以看星星，适合家庭出游",
        "给上班族介绍一款便携榨汁杯，容量350毫升，30秒出汁",
        "帮我做一个关于端午节的视频",
        "做一个1分20秒的横屏视频，介绍成都的火锅店“老灶台”，辣而不燥，食材当天采购，扫码下单，不要字幕",
        "幫我做一個30秒的影片，介紹一家新開的咖啡店",
        "製作一支產品介紹影片：晨露精華液，七天改善肌膚狀態",
        "半分钟，小红书，推荐一款国风香水“竹影”，前调是青竹，面向年轻女性，舒缓的音乐",
        "科普一下光合作用，60秒",
        "用英文介绍一家新开的咖啡店",
        "我们公司叫星河科技，做企业数据分析平台，帮助团队看懂数据",
        "极光，一款跟着太阳走的台灯",
        "一家新开的宠物店",
        "我们的瑜伽课程：每周三次，小班教学，适合初学者，报名电话 123456",
        "祝妈妈生日快乐",
        "保险",
        "用中文做一个视频 about our hotel \"Blue Bay\", with a private beach",
    ];

    public static TheoryData<string> Data => [.. All];
}
