using System.Text.RegularExpressions;

namespace Reelwright.Agent;

/// <summary>The words by which intents and their targets are recognised, in English and in both Chinese scripts.</summary>
internal static partial class Phrases
{
    /// <summary>Asks to make something new.</summary>
    [GeneratedRegex(
        @"\b(generate|create|make|produce|build|design|compose|render)\b.{0,60}\b(video|clip|promo|ad|advert\w*|reel|short|movie|film|trailer|intro|montage|slideshow|mp4)\b|" +
        @"\bturn\b.{0,60}\binto\b|\bvideo (about|for|of|from)\b|" +
        @"(生成|制作|製作|做|创建|創建|创作|創作|来|來|拍|剪|合成|弄).{0,30}(视频|視頻|影片|短片|宣传片|宣傳片|广告|廣告|片子|vlog|MV)|" +
        @"(介绍|介紹|宣传|宣傳|推广|推廣)",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    public static partial Regex Make();

    /// <summary>Says that uploads are to be used.</summary>
    [GeneratedRegex(
        @"\b(these|the|my|this|uploaded|attached|all)\s+(\w+\s+){0,2}(images?|pictures?|photos?|pics|clips?|videos?|footage|files?)\b|" +
        @"(这些|這些|这几|這幾|我的|上传的|上傳的|这|這).{0,4}(图|圖|照片|相片|视频|視頻|素材|片段|文件)",
        RegexOptions.IgnoreCase)]
    public static partial Regex Uploads();

    /// <summary>The whole message asks for the file.</summary>
    [GeneratedRegex(
        @"^\W*((please|ok|okay|now|great|can you|could you)\W+)*(export|download|render|save|send( me)?|give me|get)\b.{0,40}$|" +
        @"^\W*(请|請|好|现在|現在|可以|帮我|幫我)*(导出|導出|下载|下載|输出|輸出|保存|渲染|发给我|發給我).{0,16}$",
        RegexOptions.IgnoreCase)]
    public static partial Regex Export();

    /// <summary>Asks for the balance.</summary>
    [GeneratedRegex(
        @"\b(credits?|balance|quota)\b|积分|積分|余额|餘額|额度|額度|点数|點數",
        RegexOptions.IgnoreCase)]
    public static partial Regex Credits();

    /// <summary>Asks what is there.</summary>
    [GeneratedRegex(
        @"^\W*((what('s| is)|show|list|tell me|see)\b.{0,20}\b)?(status|state|tracks?|timeline|progress)\b.{0,20}$|" +
        @"^\W*(现在|現在|看看|查看|显示|顯示|列出)?.{0,6}(状态|狀態|进度|進度|轨道|軌道|时间线|時間線|时间轴|時間軸).{0,6}$",
        RegexOptions.IgnoreCase)]
    public static partial Regex Status();

    /// <summary>Asks how to give files.</summary>
    [GeneratedRegex(
        @"^\W*(how (do|can) i )?(upload|attach|add (a|my|some) (file|photo|picture|image|clip)s?)\b.{0,30}$|^\W*(怎么|怎麼|如何)?(上传|上傳).{0,12}$",
        RegexOptions.IgnoreCase)]
    public static partial Regex Upload();

    /// <summary>Takes a change back.</summary>
    [GeneratedRegex(
        @"^\W*((please|no|oops|sorry)\W+)*(undo|revert|take (that|it) back|go back)\b.{0,30}$|^\W*(请|請|不|帮我|幫我)?(撤销|撤銷|撤回|还原|還原|恢复原样|恢復原樣|回退|取消上一步|上一步).{0,10}$",
        RegexOptions.IgnoreCase)]
    public static partial Regex Undo();

    /// <summary>Brings a change back.</summary>
    [GeneratedRegex(@"^\W*(please\W+)?(redo)\b.{0,20}$|^\W*(重做|恢复撤销|恢復撤銷|取消撤销|取消撤銷).{0,8}$", RegexOptions.IgnoreCase)]
    public static partial Regex Redo();

    /// <summary>Greets, thanks, asks for help.</summary>
    [GeneratedRegex(
        @"^\W*(hi|hello|hey|help|thanks?( you)?|thx|what can you do|how does (this|it) work|good (morning|evening|afternoon))\b.{0,30}$|" +
        @"^\W*(你好|您好|嗨|哈喽|哈囉|在吗|在嗎|谢谢|謝謝|多谢|多謝|帮助|幫助|你能做什么|你能做什麼|怎么用|怎麼用).{0,10}$",
        RegexOptions.IgnoreCase)]
    public static partial Regex Help();

    /// <summary>Asks for what cannot be done here.</summary>
    [GeneratedRegex(
        @"\b(face ?swap|deep ?fake|lip ?-?sync|clone (my|a|his|her|the) voice|voice clon\w+|download (a|the|this) youtube|remove the watermark)\b|" +
        @"换脸|換臉|对口型|對口型|克隆.{0,4}(声音|聲音)|声音克隆|聲音克隆|去水印",
        RegexOptions.IgnoreCase)]
    public static partial Regex Unsupported();

    /// <summary>Separates clauses that are carried out in order.</summary>
    [GeneratedRegex(
        @"\s*(?:[;；。\n]|,?\s+\b(?:and then|then|and also|and|also|plus)\b|[，,、]\s*(?:然后|然後|并且|並且|再把|同时|同時|再|并|並|接着|接著)|(?:然后|然後|并且|並且|接着|接著)|[,，])\s*",
        RegexOptions.IgnoreCase)]
    public static partial Regex ClauseBreak();

    /// <summary>Words in quotes.</summary>
    [GeneratedRegex("\"([^\"]+)\"|“([^”]+)”|「([^」]+)」|『([^』]+)』|《([^》]+)》|(?<![A-Za-z])'([^']+)'(?![A-Za-z])|‘([^’]+)’")]
    public static partial Regex Quoted();
}
