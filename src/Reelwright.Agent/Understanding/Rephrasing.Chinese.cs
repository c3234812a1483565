using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <content>Turns of phrase of Chinese.</content>
internal static partial class Rephrasing
{
    private const string Number = @"(?:\d{1,2}|[一二三四五六七八九十]{1,3})";

    private static string OfChinese(string message)
    {
        message = ChineseOnlySound().Replace(message, "只保留${what}的声音");
        message = ChineseKeptSound().Replace(message, "只保留${what}的声音");
        message = ByNumber().Replace(message, match => $"第{match.Groups["n"].Value}个{(match.Groups["what"].Value is "镜" or "" ? "场景" : match.Groups["what"].Value)}");
        message = ThoseTwo().Replace(message, "第${a}和第${b}${measure}");
        message = NotThat().Replace(message, "，不对，");
        message = HasHerSay().Replace(message, "${scene}的旁白改成");
        message = OpensWith().Replace(message, match => $"把{match.Groups["what"].Value}放到最{(Opening().IsMatch(match.Groups["way"].Value) ? "前" : "后")}面");
        message = PutThere().Replace(message, "把${what}放到${place}");
        message = WhileTelling().Replace(message, "${what}那段，");
        message = Off().Replace(message, "去掉");
        message = AtItsStart().Replace(message, "开头");
        message = Cropped().Replace(message, "裁剪${what}的${side}");
        message = Top().Replace(message, "第一${measure}");
        message = From().Replace(message, "之后");
        message = Moves().Replace(message, "刚才那${n}步");
        message = Closing().Replace(message, "最后一段");
        message = HeldLonger().Replace(message, "停久一点");
        message = Laid2().Replace(message, "配乐换成${what}的音乐");
        message = ThatLine().Replace(message, match => match.Groups["which"].Value is "最后" or "最後" ? "最后一个标题" : "第一个标题");
        message = TwiceSaid().Replace(message, "把${what}放到最前面，把${what}放到最后面");
        message = OtherArt().Replace(message, "重做${scene}");
        message = Greeted().Replace(message, "${verb}“${words}”");
        message = ChineseSized().Replace(message, match => match.Groups["way"].Value is "大" ? "放大" : "缩小");
        message = ChineseBack().Replace(message, "，再长${n}");
        message = Joined().Replace(message, "转场用${kind}");
        message = FilmName().Replace(message, "标题改成");
        message = Led().Replace(message, "结尾加行动号召：");
        message = SoundWord().Replace(message, "加${word}的音效");
        message = Destination().Replace(message, "改成${where}尺寸");
        message = AsLongAsThat().Replace(message, match => match.Value[0] is '拉' ? "拉长" : "剪短");
        message = FirstOf().Replace(message, "${first}放最前面，${second}放到${first}后面");
        return ChineseSlip().Replace(message, "${where}把“${wrong}”改成“${right}”");
    }

    [GeneratedRegex(@"^\W*只有(?<what>[^,，。]{1,12}?)(?:要|需要|可以|能|才)?有(?:声音|原声)(?:就行|就好)?")]
    private static partial Regex ChineseOnlySound();

    // 吃饭那段的原声留着，另外两段关掉.
    [GeneratedRegex(@"^\W*(?:把)?(?<what>[^,，。]{1,12}?)的(?:声音|原声|现场声)(?:要?留着|保留|留下|要|别动|开着)?[,，、]\s*(?:另外|其他|其余|其它|别的|剩下)(?:的)?(?:那)?(?:[两三四几23]|所有)?(?:段|条|个|张)?(?:的声音|的原声|的)?(?:都|全|全部|统统)?(?:给我)?(?:静音|关掉|关了|去掉|不要声音|不要|消音|静掉|关)(?:吧|了|就行)*\W*$")]
    private static partial Regex ChineseKeptSound();

    // 6号场景, 三号镜头; 把四号和五号对调: a number of a scene, no size and no date.
    [GeneratedRegex(@"(?<![月年\d第一二三四五六七八九十大小调周])(?<n>" + Number + @")号(?:(?<what>场景|镜头|画面|片段|页|段|镜)|(?<what>)(?=和|与|跟|、|不要|不用|删|剪|去掉|换|对调|再|放|挪|移|的|往|加长|缩短|长|短|拿掉|砍))")]
    private static partial Regex ByNumber();

    // 3和6这两段拿掉.
    [GeneratedRegex(@"(?<![\d第])(?<a>" + Number + @")(?:和|跟|、|与)(?<b>" + Number + @")(?:这|那)(?:两|俩|2)(?<measure>段|个|张|页|幕)")]
    private static partial Regex ThoseTwo();

    // 删第三段……啊不是，第四段.
    [GeneratedRegex(@"(?<=[\p{L}\d])(?:[,，。]?\s*(?:…+|\.{2,})\s*|[,，]\s*)(?:(?:啊|哎呀?|哦|噢|呃|诶|嗯|额|等等|等下|等一下)[,，\s]*)+(?:不是|不对|错了|说错了|是)[,，、:：\s]*(?=第|\d|[一二三四五六七八九十]|最后|倒数|开头|结尾)|(?<=[\p{L}\d])(?:…+|\.{2,})\s*(?:不是|不对|错了|说错了)[,，、\s]*")]
    private static partial Regex NotThat();

    // 第三段让她念“…”.
    [GeneratedRegex(@"(?<scene>(?:第[\d一二三四五六七八九十]+|最后一|最后那?|开头那?)(?:个场景|个镜头|段|张|页|幕|句|个)?)?[,，]?(?:就)?(?:让|叫|要|请)(?:她|他|旁白|配音|解说|主播|里面的人)(?:来)?(?:念|说|读|讲)(?:成|的是|一句)?[:：]?\s*(?=[“""「『])")]
    private static partial Regex HasHerSay();

    // 用港口收尾, 拿日落开头.
    [GeneratedRegex(@"(?<![\p{L}])(?:再|也|又|然后|最后)?(?:用|以|拿|让)(?<what>(?![^,，。]*(?:淡|黑场|黑屏|白场|音乐|字幕|标题|logo|转场|钩子|提问|问题|一句|镜头语言|特效|动画|旁白|视频))[^,，。“”「」""\d用以拿\s]{1,10}?)(?:来|做|作|当|给视频)?(?<way>开场|开头|开篇|打头|起头|收尾|结尾|压轴|收场|收官|结束|打尾)(?:吧|就行|就好)?(?=$|[,，。！!；;])")]
    private static partial Regex OpensWith();

    [GeneratedRegex(@"开|打头|起头")]
    private static partial Regex Opening();

    // 右上角放一下杯子那张图.
    [GeneratedRegex(@"(?<place>[左右](?:上|下)角|[左右]边(?=放|贴))(?:里|处|这里|那里)?(?:小窗)?(?:再)?(?:放|贴|摆|盖|叠)(?:一下|上|个|一张|张|进去)?(?<what>[^,，。“”「」""]{1,12}?(?:那张图|那张照片|那张图片|那张|那段|的图|的照片|图片|照片|画面|片段))(?=$|[,，。！!；;])")]
    private static partial Regex PutThere();

    // 讲面包的时候，….
    [GeneratedRegex(@"(?<=^|[,，。])(?:在)?(?:讲|说|聊|提)到?(?<what>[^,，。“”的]{1,8}?)的?(?:时候|那会儿)[,，]?")]
    private static partial Regex WhileTelling();

    // 去字幕, 去旁白.
    [GeneratedRegex(@"(?<=^|[,，。；;、 ])去(?=字幕|旁白|音乐|配乐|标题|转场|滤镜|logo|片头|片尾|贴纸|配音|原声)", RegexOptions.IgnoreCase)]
    private static partial Regex Off();

    // 开车那段前头掐掉两秒: of the scene, not what comes before it.
    [GeneratedRegex(@"(?<=段|张|条|个|视频|片子|镜头|场景)(?:的)?前头(?=(?:先|都|给我)?(?:[掐剪砍去裁切删减]|的?[\d一二两三四五六七八九十半]+秒))")]
    private static partial Regex AtItsStart();

    // 港口那张左边有个路人，裁掉.
    [GeneratedRegex(@"^\W*(?<what>[^,，。]{1,10}?(?:那张|那段|照片|画面|图))(?:的)?(?<side>左边|右边|上边|下边|上面|下面|左侧|右侧|上方|下方|顶部|底部)(?:边上|边缘|角落)?(?:有|是|多了|露出|拍到|站着)[^,，。]{1,14}[,，。]?\s*(?:把)?(?:他|她|它|那)?(?:给)?(?:裁|切|剪)(?:掉|了|去)(?:吧|一下)?\W*$")]
    private static partial Regex Cropped();

    // 头一张5秒.
    [GeneratedRegex(@"头一(?<measure>张|段|个|幕|页)")]
    private static partial Regex Top();

    // 十秒以后都变黑白.
    [GeneratedRegex(@"(?<=秒|秒钟|分钟|分)以[后後]都?")]
    private static partial Regex From();

    // 刚才那两下都撤了.
    [GeneratedRegex(@"(?:刚才|刚刚|剛才|剛剛)(?:的)?那?(?<n>[两兩二三2３3])下")]
    private static partial Regex Moves();

    [GeneratedRegex(@"(?:CTA|call to action)\s*(?:那|这)(?:页|段|个|张)", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\s*hold\s*(?:得)?久(?:一点|点|一些)?", RegexOptions.IgnoreCase)]
    private static partial Regex HeldLonger();

    // 垫一段轻轻的钢琴.
    [GeneratedRegex(@"垫(?:上)?(?:一段|一首|点|个|些)(?<what>[^,，。“”音曲]{1,10}?)(?:的)?(?=$|[,，。！!])")]
    private static partial Regex Laid2();

    // 最后那句改成“…”, 最后那句换个颜色: of the words on the picture, where nobody speaks of a voice.
    [GeneratedRegex(@"(?<which>最后|最後|第一|头一|头)(?:那|一)?句(?:话)?(?=(?:换成|改成|改为|写成|写|換成)[:：]?\s*[“「""『]|(?:换|改)个?(?:颜色|字体|大小|字号)|(?:改成|变成?|用)[^,，。“”]{1,3}色|放大|缩小|加粗|大一点|小一点)")]
    private static partial Regex ThatLine();

    // 日落开头日落结尾.
    [GeneratedRegex(@"^\W*(?<what>[^,，。“”]{1,5})(?:开头|开场)[,，]?(?:也)?(?:用|拿|以)?\k<what>(?:结尾|收尾|结束)\W*$")]
    private static partial Regex TwiceSaid();

    // 第四段的图换一张.
    [GeneratedRegex(@"(?<scene>第[\d一二三四五六七八九十]+(?:个场景|个镜头|段|页|幕))的?(?:图|插图|配图|画面)(?:给我)?(?:换一张|换一个|换张|换个|换一下|重画|重新画)(?:吧|别的)?(?=$|[,，。！!])")]
    private static partial Regex OtherArt();

    // 标题改成早上好: words to show, no greeting.
    [GeneratedRegex(@"(?<verb>(?:标题|文字|字|字幕|那句|那行)[^,，。“]{0,4}?(?:改成|换成|写成|写上|写))[:：]?\s*(?<words>早上好|上午好|下午好|晚上好|你们?好|大家好|谢谢(?:大家|观看|你)?|再见|晚安|新年好|欢迎)(?=$|[,，。！!])")]
    private static partial Regex Greeted();

    // 大两号.
    [GeneratedRegex(@"(?<=标题|字幕|字体|字|文字)(?:都|再|全)?(?:调|放|改)?(?<way>大|小)(?:[一两三几123])号")]
    private static partial Regex ChineseSized();

    // 又太赶了，加回来一秒.
    [GeneratedRegex(@"(?:^\W*(?:嗯|呃)?[,，]?(?:又|现在|有点)?(?:太|有点|过于)(?:赶|快|短|急)了?)?[,，]?\s*(?:加|补|放|还)回来?(?<n>[\d一二两三半.]+秒(?:半|钟)?)")]
    private static partial Regex ChineseBack();

    // 中间用淡入淡出接上.
    [GeneratedRegex(@"(?:中间|之间|段与段之间|图和图之间)用(?<kind>[^,，。]{2,8}?)(?:接上|接起来|连上|连起来|衔接|过渡)(?:一下)?")]
    private static partial Regex Joined();

    // 片名叫“五月的四天”.
    [GeneratedRegex(@"(?:片名|影片名|视频名)(?:就)?(?:叫|改叫|叫做|是|改成|写)(?:成)?[:：]?\s*(?=[“""「『])")]
    private static partial Regex FilmName();

    // 结尾引导一下：点赞关注.
    [GeneratedRegex(@"(?:结尾|最后|片尾)(?:处|再)?引导(?:一下|大家|观众|关注)?[:：,，]\s*")]
    private static partial Regex Led();

    // 来一声“嗖”.
    [GeneratedRegex(@"(?:都|再|各)?(?:来|加|放|有)(?:一声|个|一下|声)?[“""「](?<word>嗖|叮|咚|砰|唰|啪|嘭)[”""」](?:的?一声)?")]
    private static partial Regex SoundWord();

    // 这条要投抖音.
    [GeneratedRegex(@"^\W*(?:这|那)?(?:条|个|支|片子|视频)*(?:是)?(?:要|准备|打算|得)?投(?:放)?(?:到|在|去)?(?<where>抖音|快手|小红书|视频号|b站|朋友圈|油管|youtube|tiktok)(?:的|上|用的)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Destination();

    [GeneratedRegex(@"拉到这么长|剪到这么(?:长|短)|压到这么(?:长|短)|改到这么长")]
    private static partial Regex AsLongAsThat();

    // 先电车再海港，其他照旧.
    [GeneratedRegex(@"^\W*先(?<first>[^,，。再先]{1,6}?)[,，]?(?:再|然后|接着)(?:是)?(?<second>[^,，。再先]{1,6}?)[,，]\s*(?:其他|其余|后面|剩下)(?:的)?(?:都)?(?:照旧|不变|不动|照原来|按原来的?)(?=$|[,，。])")]
    private static partial Regex FirstOf();

    // 字幕里错别字：“现靠”应该是“现烤”.
    [GeneratedRegex(@"^\W*(?<where>(?:字幕|标题|旁白)(?:里|上)?)?(?:的|有个?|有)?(?:错别字|打错字?了?|写错字?了?)[:：,，]?\s*[“""「](?<wrong>[^“”""「」]{1,20})[”""」]\s*(?:->|→|=>|要?改成|应该是|应为|是)\s*[“""「](?<right>[^“”""「」]{1,20})[”""」]\W*$")]
    private static partial Regex ChineseSlip();
}
