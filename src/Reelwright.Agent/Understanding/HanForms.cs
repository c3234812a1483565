using System.Collections.Frozen;

namespace Reelwright.Agent;

/// <summary>Traditional characters that commands are made of, by their simplified forms, so that rules are written once.</summary>
internal static class HanForms
{
    private const string Traditional =
        "導載輸發視頻傳廣動畫燈圖場鏡頭標題換刪關閉靜還銷復樣狀態進時間線軸軌積餘額點數幾張該請幫麼沒讓變長縮減聲樂調響說話講紹創製後兒兩個條頁"
        + "單對讀給謝邊從裡裏無與寬橫豎紅號帶歡輕緩溫鋼電搖滾勵務業專詩國風箏會嗎來這們為爲寫結開啟顯設總慶薦產適將檔質聽見現囉較強鐘鬆懶潑資過剛並併繼續轉連錄"
        + "濾鏈藝臉術語詞顏體雙選於誌節試順簡尋遠報歷嘍匯觀氣專龍憶愛樸親"
        + "黃藍綠銀藝術淺顏彈閃圓圖鏈廳廳館陽陰雲麵飯魚鳥貓車銷賣買價錢優滿減號貨碼獎員週歲氣溫濕熱凍掃領劵開園區鄉鎮縣東臺灣臉書詢問題庫樓層課師學習練專門醫療護膚養髮妝襪褲裝舊漸層疊淨齊頂側"
        + "邊內緣處間際隨機隱獨單純複雜擇選項範圍歷屆績擺靜態畫質銳邏輯競賽隊員場館樂團歡鬧較輕鬆緩懷憂傷寧樸實遠廣闊細節寬闊緊湊亂轉擴縮剛纔還沒麼裏誰們妳當該應須幾個顆條張隻雙對這種樣請勞煩謝幫給讓將從於與並雖則卻僅衹夠極點兒歸屬組織壓縮檔擋";

    private const string Simplified =
        "导载输发视频传广动画灯图场镜头标题换删关闭静还销复样状态进时间线轴轨积余额点数几张该请帮么没让变长缩减声乐调响说话讲绍创制后儿两个条页"
        + "单对读给谢边从里里无与宽横竖红号带欢轻缓温钢电摇滚励务业专诗国风筝会吗来这们为为写结开启显设总庆荐产适将档质听见现啰较强钟松懒泼资过刚并并继续转连录"
        + "滤链艺脸术语词颜体双选于志节试顺简寻远报历喽汇观气专龙忆爱朴亲"
        + "黄蓝绿银艺术浅颜弹闪圆图链厅厅馆阳阴云面饭鱼鸟猫车销卖买价钱优满减号货码奖员周岁气温湿热冻扫领券开园区乡镇县东台湾脸书询问题库楼层课师学习练专门医疗护肤养发妆袜裤装旧渐层叠净齐顶侧"
        + "边内缘处间际随机隐独单纯复杂择选项范围历届绩摆静态画质锐逻辑竞赛队员场馆乐团欢闹较轻松缓怀忧伤宁朴实远广阔细节宽阔紧凑乱转扩缩刚才还没么里谁们你当该应须几个颗条张只双对这种样请劳烦谢帮给让将从于与并虽则却仅只够极点儿归属组织压缩档挡";

    private static readonly FrozenDictionary<char, char> Forms = Traditional.Zip(Simplified)
        .DistinctBy(pair => pair.First)
        .ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Whether a text has characters that only traditional writing uses.</summary>
    public static bool IsTraditional(string text) => text.Any(Forms.ContainsKey);

    /// <summary>The simplified form; the character itself when there is none here.</summary>
    public static char Simplify(char c) => Forms.GetValueOrDefault(c, c);
}
