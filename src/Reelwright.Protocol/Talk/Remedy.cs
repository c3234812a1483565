using System.Text.RegularExpressions;

namespace Reelwright.Protocol;

/// <summary>What to do about a refusal, and the sentence for the user.</summary>
/// <param name="Kind">What a client does.</param>
/// <param name="Sentence">What the user is told when that was of no use; no code and nothing internal.</param>
public sealed partial record Remedy(RemedyKind Kind, string Sentence)
{
    /// <summary>What files are taken.</summary>
    public const string Formats = "mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac";

    private const string AnonymousPrefix = "anon_";
    private const int LongestSentence = 1000;

    /// <summary>The remedy for a refusal.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="language"><c>zh…</c> is answered in Chinese, all others in English.</param>
    /// <param name="userId">The account, where it is known.</param>
    /// <param name="web">Where people register; used when the refusal does not say.</param>
    public static Remedy For(RemoteException refusal, string? language, string? userId = null, Uri? web = null)
    {
        bool zh = Languages.IsChinese(language);
        string said = IsForPeople(refusal.Message) ? refusal.Message : "";
        return refusal.Code switch
        {
            RemoteException.Unreachable => new(
                RemedyKind.CheckServer, refusal.Trouble == Trouble.None ? refusal.Message : TroubleWords.Say(refusal.Trouble, refusal.Server, zh)),
            400 => new(RemedyKind.NewClientId, NotTaken(zh, said)),
            401 or 1001 => new(RemedyKind.NewToken, zh ? "登录已过期，无法自动续期，请稍后再试。" : "The sign-in has ended and could not be renewed; try again later."),
            402 => new(RemedyKind.Upgrade, zh ? "请注册或升级套餐以使用导出功能。" : "Register or upgrade your plan to unlock export."),
            429 => new(RemedyKind.Wait, zh ? "请求太频繁，请稍等再试。" : "There are too many requests right now; wait a little and try again."),
            1002 when refusal.Trouble == Trouble.NoProject => new(
                RemedyKind.NewSession, zh ? "还没有项目，请先描述您想要的视频。" : "There is no project yet; describe the video first."),
            1002 => new(RemedyKind.NewSession, zh ? "这个项目已经不在了，请重新开始。" : "This project is no longer there; start a new one."),
            1003 => new(RemedyKind.None, zh ? "找不到这个导出任务，请重新导出。" : "This export is no longer there; export again."),
            2001 => NoCredits(refusal, zh, userId, web),
            4001 or 4002 when FileIn(said) is { } file => new(RemedyKind.OtherFile, !zh || IsChinese(said.Replace(file, "", StringComparison.Ordinal)) ? said : refusal.Code == 4001
                ? HasKnownEnding(file) ? $"{file}：不支持这个文件的内容。支持的格式：{Formats}。" : $"{file}：不支持这种文件。支持的格式：{Formats}。"
                : $"{file}：文件太大，请压缩或剪短后再上传。"),
            4001 => new(RemedyKind.OtherFile, zh ? $"不支持这种文件。支持的格式：{Formats}。" : $"This type of file is not supported. Supported: {Formats}."),
            4002 => new(RemedyKind.OtherFile, zh ? "文件太大，请压缩或剪短后再上传。" : "The file is too large; compress it or trim it, then send it again."),
            4003 => new(RemedyKind.OtherFile, zh ? "这个文件无法读取，请重新保存或换一个文件。" : Or(said, "The file cannot be read; save it anew, or take another one.")),
            4004 => new(RemedyKind.NewRenderId, zh ? "导出编号已被占用，请再试一次。" : "The export's id was taken; try once more."),
            4005 => new(RemedyKind.None, zh ? IsChinese(said) ? said : $"视频无法导出：{Or(said, "请换一种说法再试。")}" : Or(said, "The video cannot be exported as it is; change it, then try again.")),
            4006 => new(RemedyKind.OtherFile, zh ? "这个链接无法获取，请直接上传文件。" : Or(said, "The link cannot be fetched; send the file itself.")),
            4007 => new(RemedyKind.None, zh ? "时间线已经有了新的改动，请重新读取后再试。" : Or(said, "The timeline has changed meanwhile; read it again, then try once more.")),
            403 => new(RemedyKind.NewToken, zh ? "服务器不接受这个令牌，请检查 NEMO_TOKEN。" : "The server does not take this token. Check NEMO_TOKEN."),
            404 or 405 => new(RemedyKind.CheckServer, zh
                ? $"{refusal.Server ?? "服务器"} 没有这个接口（状态 {refusal.Code}），请检查 NEMO_API_URL。"
                : $"{refusal.Server ?? "The server"} does not know this call (status {refusal.Code}). Check NEMO_API_URL."),
            502 or 503 or 504 => new(RemedyKind.CheckServer, zh
                ? $"{refusal.Server ?? "代理"} 后面暂时没有服务器（状态 {refusal.Code}），请一分钟后再试。"
                : $"{refusal.Server ?? "The proxy"} has no server behind it right now (status {refusal.Code}). Try again in a minute."),
            (>= 500 and < 600) or 5000 => new(RemedyKind.None, zh ? "服务器出了问题，请稍后再试。" : Or(said, "Something went wrong on the server; try again in a moment.")),
            _ => new(RemedyKind.None, NotTaken(zh, said)),
        };
    }

    private static string NotTaken(bool zh, string said) => (zh, IsChinese(said)) switch
    {
        (true, true) => said,
        (true, false) => said.Length > 0 ? $"服务器没有接受这个请求：{said}" : "服务器没有接受这个请求，请换一种说法再试。",
        _ => Or(said, "The server did not take this; try it in other words."),
    };

    // A server that names the file says more than we could.
    private static string? FileIn(string said) => LeadingFile().Match(said) is { Success: true } file ? file.Groups["name"].Value : null;

    private static bool HasKnownEnding(string file) => Formats.Split(", ").Contains(Path.GetExtension(file).TrimStart('.'), StringComparer.OrdinalIgnoreCase);

    // 0x7f00…, and not 20000x20000 pixels.
    [GeneratedRegex(@"(?<![\dA-Fa-f])0x[\dA-Fa-f]", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[""“「]?(?<name>[^""”」:;,\r\n]{1,120}?\.[A-Za-z0-9]{2,5})[""”」]?(?=[\s:;,：，]|$)")]
    private static partial Regex LeadingFile();

    private static string Or(string said, string otherwise) => said.Length > 0 ? said : otherwise;

    private static bool IsChinese(string said) => said.Any(c => c is >= '\u4e00' and <= '\u9fff');

    // A sentence of the server is for people; what looks like data or a page is not.
    private static bool IsForPeople(string said) =>
        said.Length is > 0 and <= LongestSentence && said.IndexOfAny(['{', '}', '<', '>']) < 0
        && !Address().IsMatch(said) && !said.Contains("Bearer", StringComparison.Ordinal)
        && !said.Contains("nmv_", StringComparison.Ordinal);

    private static Remedy NoCredits(RemoteException refusal, bool zh, string? userId, Uri? web)
    {
        string? user = LooseJson.Text(refusal.Details, "user_id", "userId") ?? userId;
        string? link = LooseJson.Text(refusal.Details, "registration_url", "registrationUrl");
        bool isAnonymous = link is not null || user?.StartsWith(AnonymousPrefix, StringComparison.Ordinal) == true;
        if (!isAnonymous)
        {
            return new(RemedyKind.TopUp, zh ? "积分不足，请在您的账户中充值。" : "Not enough credits. Top up credits in your account.");
        }

        link ??= web is null || user is null ? null : new Uri(web, $"register?bind={Uri.EscapeDataString(user)}").ToString();
        string where = link is null ? "" : zh ? $"：{link}" : $": {link}";
        return new(RemedyKind.Register, zh ? $"积分已用完。注册后可以继续{where}" : $"The free credits are used up. Register to go on{where}");
    }
}
