using System.Text.RegularExpressions;

namespace Reelwright.Director;

/// <content>The patterns that the forms of Chinese messages are known by.</content>
internal static partial class ChineseForms
{
    private const string Digits = @"[\d一二三四五六七八九十两兩]+";

    [GeneratedRegex(@"语录|金句|名言|格言|箴言|座右铭|心灵鸡汤|每日一句|励志(?:句|短句|文案|视频|：|:)", RegexOptions.CultureInvariant)]
    private static partial Regex QuoteWords();

    [GeneratedRegex(@"(?:——|—|--)\s*(?<who>[^，。“”\s]{2,8})|(?<who>[\u4e00-\u9fff·]{2,8})(?:曾)?[说說][：:]", RegexOptions.CultureInvariant)]
    private static partial Regex Author();

    [GeneratedRegex(@"新闻|快讯|资讯|简讯|早报|晚报|播报|头条", RegexOptions.CultureInvariant)]
    private static partial Regex NewsWords();

    [GeneratedRegex(@"(?:她|他|它|名字|宝宝|寶寶)?(?:的名字)?(?:名叫|叫做|叫|小名|乳名)(?<name>[^，。：:的]{1,5})", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex($@"^{Digits}(?:周)?[岁歲]$", RegexOptions.CultureInvariant)]
    private static partial Regex Age();

    [GeneratedRegex(@"(?:做|制作|製作|拍|写|寫|准备|準備|生成|剪)(?:一)?(?:个|個|段|条|條|支|份)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Making();

    // 做一个旅行相册: what is asked of the maker is no part of the name.
    [GeneratedRegex(@"^(?:请|請|帮我|幫我|给我|給我|来|來)*(?:(?:做成|制作|製作|生成|剪成)(?:一?[个個段条條支份本版])?|(?:做|拍|剪|弄|来|來)一?[个個段条條支份本版])(?:的)?", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex($@"^(?:分|共|一共|总共)?(?:为|成)?{Digits}(?:点|點|步|个部分|部分|条)$", RegexOptions.CultureInvariant)]
    private static partial Regex Counting();

    [GeneratedRegex($@"^(?:宣传|宣傳|推广|推廣|介绍|介紹|预告|預告)?(?:一下)?(?:(?:我们|我們|咱们)(?:的)?{ChineseOwn.NoGroups})?", RegexOptions.CultureInvariant)]
    private static partial Regex Announcing();

    [GeneratedRegex(@"^(?:给[^，。：:]{1,6}看的)?(?<title>[^，。：:“”「」《》]{0,10}(?:菜单|菜單|启事|啟事|(?<=^)寻人|(?<=^)尋人|寻物|失物招领|总结|總結|汇报|匯報|通知|公告|价目表|價目表|日程|安排|课程表|課程表|我的一天|须知|須知|报告|報告|周报|月报|年报|计划|計劃|战报|成绩单|出售|转让|歌单|歌單|书单|書單|片单|片單|食谱|食譜|名单|名單|榜单|注意(?:事项|事項)?|作息表|直播预告|开播预告|值日表|购物清单|营业时间))[：:，]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"招聘|(?:^|[，。：急])招(?:一[名个位]|几[名个位])?(?:学徒|合伙人|服务员|阿姨|保洁|保安|店员|兼职|主播|司机|厨师|工人|普工|文员|助理|老师|收银)|诚聘|急聘|急招|招人|招募|聘请|社招|校招|内推|加入我们(?:团队)?$|在找[^，。]{0,12}(?:专员|工程师|设计师|店长|店员|老师|教练|厨师|会计|销售|客服|经理|主管|助理|实习生|合伙人|司机|护士|运营|程序员|师傅|同事|伙伴|文员|阿姨|编辑|顾问)", RegexOptions.CultureInvariant)]
    private static partial Regex HiringWords();

    [GeneratedRegex(@"^(?<who>[^，。：:]{0,12}?)(?:正在|现在|現在)?(?:招聘|诚聘|誠聘|急聘|急招|招募|聘请|聘請|正?在找|招)(?:一[位名个個]|几[位名个]|幾[位名個])?(?<role>(?:[^，。：:的]{1,8}的)?[^，。：:的]{2,14})", RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    // 我的一天 is a title, as in the other reader.
    [GeneratedRegex($@"^{ChineseOwn.Titles}(?:我们公司|我們公司|我们|我們|我家的?|我的|我|咱们|咱|本店|本公司|公司)(?:的|家的)?{ChineseOwn.NoGroups}", RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex($@"(?:祝|给|給|为|為)?(?<who>[^，。：:“”]{{1,14}}?)(?:的)?(?<age>{Digits}(?:岁|歲|周岁|周歲))?(?:的)?(?<what>生日|满月|滿月|百日宴|结婚(?:{Digits}(?:周年|週年|年))?(?:纪念日|紀念日)?|婚礼|婚禮|金婚|银婚|銀婚|(?:{Digits})?周年纪念日?)", RegexOptions.CultureInvariant)]
    private static partial Regex Birthday();

    [GeneratedRegex(@"^祝?[^，。]{0,8}生日快[乐樂][！!]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainGreeting();

    [GeneratedRegex("(?:^|[：:，,。；])祝福?(?:他|她|你|您|它|TA|ta)(?:老人家)?.{0,4}生日快[乐樂]", RegexOptions.CultureInvariant)]
    private static partial Regex OfHim();

    [GeneratedRegex(@"蛋糕店|婚庆|婚纱|摄影|公司|策划|(?<!在[^，。]{0,8})酒店|产品|礼物|珠宝|钻戒|品牌|店庆|大促|优惠", RegexOptions.CultureInvariant)]
    private static partial Regex ShopWords();

    [GeneratedRegex(@"邀请(?!码)|诚邀|邀您|敬邀|邀请函|敬请光临", RegexOptions.CultureInvariant)]
    private static partial Regex InviteWords();

    [GeneratedRegex(@"(?:诚挚|誠摯|热情|熱情)?(?:敬请|敬請)?(?:邀请函|邀請函|邀请|邀請|诚邀|誠邀|邀您|敬邀)(?:大家|各位|朋友们?|朋友們?|您|你|嘉宾|嘉賓|亲朋好友|親朋好友)*(?:来|前来|一起|一同|共同|來)*(?:参加|參加|出席|观看|觀看|见证|見證|光临|光臨|体验|體驗)?[：:，]?", RegexOptions.CultureInvariant)]
    private static partial Regex InviteLead();

    [GeneratedRegex($@"(?:(?:{Digits}月{Digits}[日号號]|(?:本周|下周|这周|這周)?(?:周|星期|礼拜)[一二三四五六日天末]|今晚|明晚|明天|后天)(?:（[^）]+）)?\s*)+(?:上午|下午|晚上|中午|早上|傍晚|晚)?\s*(?:{Digits}(?:[点點](?:{Digits}分|半)?|[:：]\d{{2}}))?|(?:上午|下午|晚上|中午|早上|傍晚)\s*{Digits}(?:[点點]半?|[:：]\d{{2}})", RegexOptions.CultureInvariant)]
    private static partial Regex When();

    [GeneratedRegex(@"(?:，|^)?(?:在|于|於|地点[：:在是]?|地點[：:在是]?)(?<where>[^，。；的]{2,16}?)(?:举办|舉辦|举行|舉行|召开|召開|开幕|開幕|开|，|。|$)的?", RegexOptions.CultureInvariant)]
    private static partial Regex Where();

    [GeneratedRegex(@"(?:会|會|展|节|節|赛|賽|典礼|典禮|派对|派對|活动|活動|讲座|講座|沙龙|沙龍|演出|音乐会|市集|晚宴|婚礼|婚禮|营|營|课|課)$", RegexOptions.CultureInvariant)]
    private static partial Regex EventNoun();

    [GeneratedRegex(@"教程|教大家|教你|教您|教我|教会|学会|怎么|如何|步骤|手把手|攻略|指南|做法|小技巧", RegexOptions.CultureInvariant)]
    private static partial Regex HowWords();

    [GeneratedRegex(@"^(?:手把手)?教(?:大家|你们|你|您|我们|我)?(?:们|們)?(?:学会|學會)?(?:怎么|怎麼|如何|怎样)?|(?<=步)(?=学会)|^(?:如何|怎么|怎麼|怎样)(?=\S{2,})", RegexOptions.CultureInvariant)]
    private static partial Regex HowLead();

    [GeneratedRegex($@"^(?<label>第{Digits}[天步站件招点點关關周章条條]|首先|然后|接着|最后|{Digits}[、.．)）])[：:，]?\s*(?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(?:^|[\s。；，：:])(?:\d{1,2}[.、)．]|[①②③④⑤⑥⑦⑧⑨]|[-•·*])\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullets();

    [GeneratedRegex($@"^(?![^，。：:]*(?:每[天周月年日]|上新|拥有|超过|服务|已有|现有|累计)).*(?:(?<![十一])(?:\d+|[二三四五六七八九十两兩]{{1,3}})(?:大(?!促)|个|種|种|款|条|招|道|本|部|类|項|项|件|点|點|样|樣)[^，。：:]{{1,14}}$|盘点|清单$|排行|必备)", RegexOptions.CultureInvariant)]
    private static partial Regex CountedList();

    [GeneratedRegex($@"大促|促销|打折|(?:{Digits}|\d\.\d)折|满\s*\d+\s*(?:元)?\s*[减送]|优惠|秒杀|特价|清仓|双十一|双11|双十二|618|年货节|买一送一|限时", RegexOptions.CultureInvariant)]
    private static partial Regex SaleWords();

    [GeneratedRegex($@"(?:{Digits}|\d\.\d)折|[满滿]\s*\d+\s*(?:元)?\s*[减減送]|[买買]一送一|半[价價]|立[减減]|直降|低至|\d+元起", RegexOptions.CultureInvariant)]
    private static partial Regex Offer();

    [GeneratedRegex($@"{Digits}居室|{Digits}室{Digits}厅|平米|平方米|㎡|户型(?!也|都|能|可|放|适|必|友好|神器|救星|图|小|大)|楼盘|二手房|学区房|房源|房产|(?:公寓|写字楼|商铺|别墅)(?:出租|出售)|整租|合租", RegexOptions.CultureInvariant)]
    private static partial Regex EstateWords();

    [GeneratedRegex(@"(?:公司|企业|集团|品牌|团队)(?:介绍|简介|宣传|形象)|关于我们|我们是一家[^，。]{0,14}公司|(?:我们公司|我们|公司)叫|我们是一家|成立于|创立于|创办于|(?:有限公司|股份公司)", RegexOptions.CultureInvariant)]
    private static partial Regex CompanyWords();

    [GeneratedRegex(@"^(?<name>[^，。：:]{2,12}?)(?<rest>(?:成立|创立|創立|创办|創辦|始建|始于|诞生|誕生)(?:于|於)?.*|(?:是|专注|專注|致力).+)$", RegexOptions.CultureInvariant)]
    private static partial Regex CompanyName();

    [GeneratedRegex(@"故事|童话|寓言|绘本", RegexOptions.CultureInvariant)]
    private static partial Regex StoryWords();

    [GeneratedRegex(@"品牌故事|创业故事|公司故事|故事会|我们的故事|故事书|故事机|历史故事|(?:电影|纪录片|小说|话剧|音乐剧|展览|短片|电视剧)《|》[^，。]{0,8}(?:上映|上市|出版|首映|公映|开演|上线)", RegexOptions.CultureInvariant)]
    private static partial Regex BrandStory();

    [GeneratedRegex(@"^(?:讲述|講述|讲|講|说|說|写|寫|创作|創作|来)?(?:一下)?(?:一?[个個篇则則段](?!人))?(?:(?:睡前|童话|童話|小|短)*故事[：:，])?(?:关于|關於|有关)?(?:一[只隻位个個名条條头頭])?", RegexOptions.CultureInvariant)]
    private static partial Regex StoryLead();

    [GeneratedRegex(@"(?:的)?(?:睡前|童话|童話|寓言|小|短|温馨|溫馨|感人|短篇)*(?:故事|童话|童話|寓言|绘本|繪本)(?:视频|視頻|短片)?$", RegexOptions.CultureInvariant)]
    private static partial Regex StoryTail();

    [GeneratedRegex(@"^(?<who>[^，]{1,9}?)(?<what>(?:寻找|尋找|找到|找|寻|尋|想要|想|去|和|与|與|遇见|遇見|遇|变成|變成|变|學|学|爱上|愛上|拯救|离开|離開|回|追|成为|成為|做|开|開|第一次|帮助|帮|幫|守护|守護|救|种|種|飞|飛|登上|上|迷路|交朋友).*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Event();

    [GeneratedRegex(@"^(?:想要|想|要|去)", RegexOptions.CultureInvariant)]
    private static partial Regex Wanting();

    [GeneratedRegex(@"健身|瘦[腿肚身脸手]|减脂|减肥|燃脂|塑形|马甲线|腹肌|瑜伽训练|体能|增肌|跑步打卡", RegexOptions.CultureInvariant)]
    private static partial Regex FitnessWords();

    // 名字叫“湖边的夏天”: what the film is called.
    [GeneratedRegex(@"^(?:名字|片名|名称|名稱|标题|標題|题目)?(?:就?叫做?|是|为|為)[“「《](?<name>[^”」》]{2,14})[”」》]$", RegexOptions.CultureInvariant)]
    private static partial Regex FilmName();

    [GeneratedRegex(@"女装|男装|童装|穿搭|时装|服装|潮牌|[Ll]ookbook|高定|成衣", RegexOptions.CultureInvariant)]
    private static partial Regex FashionWords();

    [GeneratedRegex(@"相册|纪念册|毕业照|照片回忆|成长记录", RegexOptions.CultureInvariant)]
    private static partial Regex MemoryWords();

    [GeneratedRegex(@"^(?<label>[^，。：:“”「」；]{0,16}(?:介绍|介紹|宣传|宣傳|推广|推廣|简介|簡介|快讯|快訊|新闻|新聞|资讯|資訊|早报|晚报|播报|语录|語錄|金句|名言|格言|科普|视频|視頻|短片|影片|招聘|教程|攻略|广告|廣告|指南|清单|清單|社招|校招|内推|招人|工具|习惯|習慣|方法|技巧|理由|步骤|步驟|做法|一句|盘点|盤點|通知|须知|故事))[：:]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LabelWords();

    [GeneratedRegex(@"(?:的)?(?:宣传|宣傳|介绍|介紹|推广|推廣)?(?:视频|視頻|短片|影片|广告|廣告|介绍|介紹|宣传|宣傳)$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelTail();

    [GeneratedRegex(@"(?:的)?(?:宣传片?|宣傳片?|推广|推廣|介绍|介紹|广告|廣告|视频|視頻|短片|预告|預告)$", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^(?:欢迎|歡迎|请[你您]来|請[你您]來|等[你您]来|等[你您]來|扫码(?![入出即就盘盤录])|掃碼(?![入出即就盤錄])|点击|點擊|立即|马上|馬上|现在就|快来|快來|访问|訪問|关注|關注|预约|預約|下单|下單|下载|下載|报名|報名|购买|購買|联系|聯繫|投简历|投递|咨询|諮詢|搜索|期待[你您]|看到(?:请|請)|如有[线線]索|(?:请|請)(?:致电|致電|拨打|撥打|联系|聯繫)|致电|致電|拨打|撥打|(?:电话|電話|手机|手機|微信|[Vv][Xx]|[Tt]el)[：:]?\s*[\dA-Za-z]|恭候|敬请光临|敬請光臨)|[简簡][历歷](?:请|請)?(?:[发發]|投)|(?:店|馆|馆|场|場|楼|城|现场|現場|直播间|直播間)[见見]$", RegexOptions.CultureInvariant)]
    private static partial Regex ActionWords();

    [GeneratedRegex(@"\s*(?:，|,(?!\d{3})|、|；|;|。|！|\n|：|:(?!\d|//)|(?<=[\u4e00-\u9fff”」』》！？])\s+(?=[\u4e00-\u9fff“「『《]))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"\s*(?:，|,(?!\d{3})|；|;|。|！|\n)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex NewsEnd();

    [GeneratedRegex(@"^(?![^，。]*(?:现场|現場|[和与與]))(?:[^，。]{0,6}(?:风格|風格|音乐|音樂|配乐|配樂|BGM|bgm|色调|色調|语气|語氣|节奏|節奏)|(?:温馨|溫馨|浪漫|感人|欢快|歡快|轻松|輕鬆|搞笑|有趣|高端|大气|大氣|简约|簡約|清新|可爱|可愛|治愈|治癒|热血|熱血|文艺|文藝)(?:一点|一點|的)?|[竖豎横橫]屏|时长.*|\d+\s*秒[钟鐘]?(?:左右)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Talk();

    [GeneratedRegex(@"[，,。；\s]+(?:要|用|配|配上|来点|來點|带|帶)?(?:一些|一点|点)?(?:欢快|歡快|轻快|輕快|舒缓|舒緩|温馨|溫馨|激昂|动感|動感|史诗|史詩|活泼|活潑|治愈|治癒|大气|大氣|安静|安靜|抒情|浪漫|紧张|緊張|科技感|可爱|可愛|高级|高級|热血|熱血|古风|古風|电子|電子|钢琴|鋼琴|快节奏|慢节奏)[^，。；]{0,4}(?:音乐|音樂|配乐|配樂|BGM|bgm|曲子|风格|風格|节奏|節奏|氛围|氛圍)(?=[，,。；\s]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Talk2();
}
