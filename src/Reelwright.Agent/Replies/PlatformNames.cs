using System.Collections.Frozen;

namespace Reelwright.Agent;

/// <summary>What platforms are called.</summary>
internal static class PlatformNames
{
    private static readonly FrozenDictionary<string, Phrase> Known = new Dictionary<string, Phrase>(StringComparer.Ordinal)
    {
        ["tiktok"] = new("TikTok", "TikTok"),
        ["douyin"] = new("Douyin", "抖音"),
        ["kuaishou"] = new("Kuaishou", "快手"),
        ["xiaohongshu"] = new("Xiaohongshu", "小红书"),
        ["channels"] = new("WeChat Channels", "视频号"),
        ["bilibili"] = new("Bilibili", "B站"),
        ["youtube"] = new("YouTube", "YouTube"),
        ["shorts"] = new("YouTube Shorts", "YouTube Shorts"),
        ["reels"] = new("Instagram Reels", "Instagram Reels"),
        ["instagram"] = new("Instagram", "Instagram"),
        ["moments"] = new("WeChat Moments", "朋友圈"),
        ["facebook"] = new("Facebook", "Facebook"),
        ["twitter"] = new("X", "X"),
        ["linkedin"] = new("LinkedIn", "领英"),
        ["weibo"] = new("Weibo", "微博"),
        ["taobao"] = new("Taobao", "淘宝"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A platform's name in the user's language.</summary>
    public static string Of(Tongue tongue, string platform) =>
        Known.TryGetValue(platform, out var name) ? tongue.Say(name) : Tongue.Shorten(platform);
}
