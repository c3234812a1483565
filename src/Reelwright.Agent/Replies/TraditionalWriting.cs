using System.Collections.Frozen;
using System.Text;

namespace Reelwright.Agent;

/// <summary>Our own replies in traditional characters. The user's words, which stand in 「」, are never touched.</summary>
internal static class TraditionalWriting
{
    private const string Simplified =
        "东两个为么乐于从们优会传体侧关内册写净减几击别务动区华单发变叶号后听国图圆场声处复够头妆实对导层带开张弹强当录怀总执换据摄摇数时显机杂权条来"
        + "极标样欢气没泼洁温满点独现电画盖着码种积竖签简红约级纸线细绍经结绘给维绿缓编缩网脸艳艺节苹蓝见视计认让讲设识诉词话语说请调贝账贴费赛轨转轻载"
        + "边过运还这进远选里钟钮销镜长问间阳阴静页项顺顿频颗题颜风饱马鲜黄龙冻凭删抠渐滤胆胶译锐锦叠径志衔隐帧适输广灯闭状态轴额该帮响创儿读谢无与宽横"
        + "钢滚励业专诗筝吗启庆荐产将档质啰较懒资刚继续连链术双试寻报历汇观忆爱朴亲并衬";

    private const string Traditional =
        "東兩個為麼樂於從們優會傳體側關內冊寫淨減幾擊別務動區華單發變葉號後聽國圖圓場聲處復夠頭妝實對導層帶開張彈強當錄懷總執換據攝搖數時顯機雜權條來"
        + "極標樣歡氣沒潑潔溫滿點獨現電畫蓋著碼種積豎簽簡紅約級紙線細紹經結繪給維綠緩編縮網臉豔藝節蘋藍見視計認讓講設識訴詞話語說請調貝賬貼費賽軌轉輕載"
        + "邊過運還這進遠選裡鐘鈕銷鏡長問間陽陰靜頁項順頓頻顆題顏風飽馬鮮黃龍凍憑刪摳漸濾膽膠譯銳錦疊徑誌銜隱幀適輸廣燈閉狀態軸額該幫響創兒讀謝無與寬橫"
        + "鋼滾勵業專詩箏嗎啟慶薦產將檔質囉較懶資剛繼續連鏈術雙試尋報歷匯觀憶愛樸親並襯";

    private static readonly FrozenDictionary<char, char> Forms = Simplified.Zip(Traditional)
        .DistinctBy(pair => pair.First)
        .ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    // Words that are others where traditional characters are written; of two characters each.
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["制作"] = "製作",
        ["导出"] = "匯出",
        ["视频"] = "影片",
        ["音频"] = "音訊",
        ["文件"] = "檔案",
        ["默认"] = "預設",
        ["保存"] = "儲存",
        ["网络"] = "網路",
        ["屏幕"] = "螢幕",
        ["链接"] = "連結",
        ["复制"] = "複製",
        ["重复"] = "重複",
        ["剪辑"] = "剪輯",
        ["程序"] = "程式",
        ["字体"] = "字型",
        ["范围"] = "範圍",
        ["信息"] = "資訊",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<char> OnlyTraditional = Traditional.Except(Simplified).ToFrozenSet();

    /// <summary>Whether a message is written in traditional characters; <c>null</c> when it does not show.</summary>
    public static bool? Is(string message)
    {
        int traditional = message.Count(OnlyTraditional.Contains);
        int simplified = message.Count(c => Forms.TryGetValue(c, out char other) && other != c);
        return traditional == simplified ? null : traditional > simplified;
    }

    /// <summary>The reply in traditional characters, quotations aside.</summary>
    public static string Write(string reply)
    {
        var written = new StringBuilder(reply.Length);
        int quotes = 0;
        for (int i = 0; i < reply.Length; i++)
        {
            char c = reply[i];
            quotes += c == '「' ? 1 : c == '」' && quotes > 0 ? -1 : 0;
            if (quotes == 0 && i + 1 < reply.Length && Words.TryGetValue(reply.Substring(i, 2), out string? word))
            {
                written.Append(word);
                i++;
                continue;
            }

            written.Append(quotes > 0 ? c : Forms.GetValueOrDefault(c, c));
        }

        return written.ToString();
    }
}
