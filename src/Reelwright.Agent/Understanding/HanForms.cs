using System.Collections.Frozen;

namespace Reelwright.Agent;

/// <summary>Traditional characters that commands are made of, by their simplified forms, so that rules are written once.</summary>
internal static class HanForms
{
    private const string Traditional =
        "導載輸發視頻傳廣動畫燈圖場鏡頭標題換刪關閉靜還銷復樣狀態進時間線軸軌積餘額點數幾張該請幫麼沒讓變長縮減聲樂調響說話講紹創製後兒兩個條頁"
        + "單對讀給謝邊從裡裏無與寬橫豎紅號帶歡輕緩溫鋼電搖滾勵務業專詩國風箏會嗎來這們為爲寫結開啟顯設總慶薦產適將檔質聽見現囉較強鐘鬆懶潑資過剛並併繼續轉連錄"
        + "濾鏈藝臉術語詞顏體雙選於誌節試順簡尋遠報歷嘍匯觀氣專龍憶愛樸親";

    private const string Simplified =
        "导载输发视频传广动画灯图场镜头标题换删关闭静还销复样状态进时间线轴轨积余额点数几张该请帮么没让变长缩减声乐调响说话讲绍创制后儿两个条页"
        + "单对读给谢边从里里无与宽横竖红号带欢轻缓温钢电摇滚励务业专诗国风筝会吗来这们为为写结开启显设总庆荐产适将档质听见现啰较强钟松懒泼资过刚并并继续转连录"
        + "滤链艺脸术语词颜体双选于志节试顺简寻远报历喽汇观气专龙忆爱朴亲";

    private static readonly FrozenDictionary<char, char> Forms = Traditional.Zip(Simplified)
        .DistinctBy(pair => pair.First)
        .ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Whether a text has characters that only traditional writing uses.</summary>
    public static bool IsTraditional(string text) => text.Any(Forms.ContainsKey);

    /// <summary>The simplified form; the character itself when there is none here.</summary>
    public static char Simplify(char c) => Forms.GetValueOrDefault(c, c);
}
