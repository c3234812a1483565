using System.Text.RegularExpressions;
using Reelwright.Timelines;

namespace Reelwright.Director;

/// <summary>What is to become of the user's clips.</summary>
internal enum FootageCutKind
{
    /// <summary>They are part of a video that is about something: its script decides.</summary>
    None,

    /// <summary>As they are, one after another.</summary>
    Plain,

    /// <summary>All that is worth seeing, in order.</summary>
    Film,

    /// <summary>Without pauses.</summary>
    WithoutPauses,

    /// <summary>The best of it.</summary>
    Highlights,
}

/// <summary>Reads what a message wants of the user's clips.</summary>
internal static partial class FootageWish
{
    private const int FewFacts = 2;

    /// <summary>What is wanted; none where the message tells what the video is about, or there is no clip.</summary>
    public static FootageCutKind Of(DirectionRequest request)
    {
        var brief = request.Brief;
        string words = Words(brief.Message);
        if (request.Media.IsDefaultOrEmpty || !request.Media.Any(IsClip) || (words.Length == 0 && !brief.Script.IsDefaultOrEmpty)
            || OfScript().IsMatch(brief.Message))
        {
            return FootageCutKind.None;
        }

        string message = words.Length == 0 ? brief.Message : brief.Message.Replace(words, "", StringComparison.Ordinal);
        bool tells = words.Length == 0 && brief.Facts.Length >= FewFacts;
        if (Pauses().IsMatch(message))
        {
            return FootageCutKind.WithoutPauses;
        }

        if (Highlights().IsMatch(message) && !tells)
        {
            return FootageCutKind.Highlights;
        }

        if (Reshape().IsMatch(message) && !tells)
        {
            return brief.LengthSeconds is null ? FootageCutKind.Plain : FootageCutKind.Highlights;
        }

        bool isAboutClips = OfClips().IsMatch(message) && !About().IsMatch(message);
        return words.Length > 0 || (isAboutClips && !tells) || PictureScript.IsWordless(new Subject(brief))
            ? brief.LengthSeconds is null ? FootageCutKind.Film : FootageCutKind.Highlights
            : FootageCutKind.None;
    }

    /// <summary>Whether what is said is to be read as well.</summary>
    public static bool WantsCaptions(Brief brief) => brief.WantsCaptions ?? Captions().IsMatch(brief.Message);

    /// <summary>Whether a file is a clip with a picture that moves.</summary>
    public static bool IsClip(ExternalReference media) => media is { Kind: MediaKind.Video, DurationSeconds: > 0.2 };

    /// <summary>The words that are said in the clips, where the message gives them; empty when it does not.</summary>
    public static string Words(string message) => Said().Match(message) is { Success: true } said
        ? said.Groups["words"].Value.Trim().Trim('"', '“', '”', '「', '」', '『', '』', '\'').Trim() : "";

    /// <summary>The name that the message gives the film; empty when it gives none.</summary>
    public static string Called(string message) => Named().Match(message) is { Success: true } named ? named.Groups["name"].Value.Trim() : "";

    // "Turn this script into a video: …": to be told, whatever the clips say.
    [GeneratedRegex(@"\b(?:turn|make|convert)\b.{0,20}\bscript\b.{0,20}\binto\b|(?:把|将|用|按|根据)[^，,。]{0,8}(?:文稿|稿子|脚本|腳本)[^，,。]{0,6}(?:做成|变成|變成|制作|製作|做)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfScript();

    [GeneratedRegex(@"\b(?:captions?|captioned|subtitles?|subtitled)\b|字幕", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Captions();

    [GeneratedRegex(
        @"(?:\b(?:words|transcript|script|lines|what\s+(?:i|we|he|she|they)\s+(?:say|said|says))\b|台词|臺詞|文稿|稿子|逐字稿|说的是|說的是|说的话|字幕内容)"
        + @"[^:：\n。.]{0,24}[:：]\s*(?<words>\S.{8,})$"
        + @"|(?:\b(?:captions?|subtitles?)\b|字幕)[^:：\n。.]{0,24}[:：]\s*(?<words>[""“「『\n].{8,})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Said();

    [GeneratedRegex(@"\b(?:called|titled|named)\s+(?<name>[A-Z0-9][^,.;:!?]{1,40})|(?:名叫|叫做|标题是|標題是|标题叫|片名叫?|取名|名为|名為)[:：]?(?<name>[^，,。；;！!？?]{1,20})", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(?:cut|remove|trim|take|delete|strip|drop|get\s+rid\s+of|without)\b.{0,30}\b(?:pauses?|silences?|silent\s+(?:parts|bits)|dead\s+air|gaps|awkward)"
        + @"|\b(?:jump\s*cuts?|tighten)\b|(?:去掉|去除|剪掉|剪去|删掉|刪掉|删除|刪除|去|删|剪)[^，,。]{0,8}(?:停顿|停頓|静音|靜音|空白|沉默|无声|無聲|冷场|冷場)|(?:停顿|停頓|静音|靜音|空白|沉默)[^，,。]{0,6}(?:去掉|剪掉"
        + @"|删掉|刪掉|删除|剪了|去除)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pauses();

    [GeneratedRegex(
        @"\b(?:highlights?|best\s+(?:bits|moments?|parts|of)|sizzle|montage|supercut|recap|teaser|good\s+parts)\b|集锦|集錦|高光|精彩|精华|精華|混剪|剪辑成|剪輯成|快剪",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Highlights();

    [GeneratedRegex(
        @"(?:9\s*[:：x]\s*16|16\s*[:：x]\s*9|1\s*[:：x]\s*1|4\s*[:：x]\s*5|\b(?:vertical|portrait|square|landscape|horizontal)\b)\s*(?:version|cut|copy|crop)"
        + @"|\b(?:reframe|crop|convert|turn|make)\s+(?:this|it|these|my|the)?\s*(?:clips?|videos?|footage|it)?\s*(?:to|into|in)?\s*(?:an?\s+)?(?:9\s*[:：]\s*16"
        + @"|vertical|portrait|square)|(?:竖屏|豎屏|横屏|橫屏|方形|竖版|豎版|横版|9\s*[:：]\s*16|16\s*[:：]\s*9|1\s*[:：]\s*1)的?(?:版本|版|一版)|(?:改成|变成|變成|转成|轉成|裁成|剪成)(?:一个|一個)?(?:竖|豎"
        + @"|横|橫|方|9\s*[:：]\s*16)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reshape();

    [GeneratedRegex(
        @"\b(?:this|these|my|the|our|those)\s+(?:raw\s+|video\s+|phone\s+)?(?:clips?|footage|recordings?|videos?|takes?|shots)\b|(?:这|這|这些|這些|我的|几|幾|两|兩|三)(?:段"
        + @"|个|個|条|條|些)?(?:视频|視頻|片段|素材|录像|錄像|原片|镜头|鏡頭)|素材",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfClips();

    [GeneratedRegex(
        @"\b(?:promo\w*|ad|advert\w*|commercial|explainer|launch|introduc\w+|tutorial|about)\b|介绍|介紹|宣传|宣傳|广告|廣告|讲解|講解|教程",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex About();
}
