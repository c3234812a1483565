using System.Text.RegularExpressions;

namespace Reelwright.Protocol;

/// <summary>Which call a user's words are for.</summary>
public enum MessageRoute
{
    /// <summary>A message to the agent: everything else.</summary>
    Say,

    /// <summary>"export", "导出", "download", "send me the video".</summary>
    Export,

    /// <summary>"credits", "积分", "balance", "余额".</summary>
    Credits,

    /// <summary>"status", "状态", "show tracks".</summary>
    Status,

    /// <summary>"upload", "上传", or a file.</summary>
    Upload,
}

/// <summary>Tells the routes apart. Only a message that says nothing else goes past the agent.</summary>
public static partial class MessageRoutes
{
    /// <summary>The route of a message.</summary>
    public static MessageRoute Of(string text)
    {
        string said = text.Trim().TrimEnd('.', '!', '?', '。', '！', '？', '吧', '呗').Trim();
        return Export().IsMatch(said) ? MessageRoute.Export
            : Credits().IsMatch(said) ? MessageRoute.Credits
            : Status().IsMatch(said) ? MessageRoute.Status
            : Upload().IsMatch(said) ? MessageRoute.Upload
            : MessageRoute.Say;
    }

    private const RegexOptions Usual = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:please |now |ok,? |can you |could you )*(?:export|download|render|save|send me|give me)(?: (?:it|this|that|the|my|final|finished|video|file|result|mp4|now|please))*$|^(?:请|帮我|现在|可以|麻烦|把|这个|视频|一下)*(?:导出|下载|发给我|保存)(?:一下|视频|成片|文件|给我|成|为|mp4|了|吗)*$", Usual)]
    private static partial Regex Export();

    [GeneratedRegex(@"^(?:please )?(?:(?:show|check|what(?:'s| is| are)|how many|how much)(?: me)? )?(?:my |the |of )*(?:credits?|balance)(?: (?:left|balance|do i have|are left|please|remaining))*$|^(?:请|查看|查询|查|看|看看|一下|我的?|还有|还剩|剩余|多少|显示)*(?:积分|余额)(?:还有|还剩|是|有|多少|剩余|呢|吗)*$", Usual)]
    private static partial Regex Credits();

    [GeneratedRegex(@"^(?:please )?(?:(?:show|list|what(?:'s| is| are)|see)(?: me)? )?(?:the |my |current )*(?:status|tracks?|timeline|state)(?: (?:please|now|on it))*$|^(?:请|查看|查询|显示|看|看看|一下|当前|现在|的|列出)*(?:状态|轨道|时间线|进度)(?:怎么样|如何|呢|吗|列表)*$", Usual)]
    private static partial Regex Status();

    [GeneratedRegex(@"^(?:please )?(?:i want to |let me |can i )?upload(?: (?:a|my|some|the|this|these|files?|pictures?|photos?|images?|clips?|videos?))*$|^(?:我要|我想|请|帮我)*上传(?:一下|文件|图片|照片|视频|素材|一些|几张)*$", Usual)]
    private static partial Regex Upload();
}
