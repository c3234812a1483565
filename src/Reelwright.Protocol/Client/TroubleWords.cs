namespace Reelwright.Protocol;

/// <summary>One sentence about a server that gives no answer, and what to do, in both languages.</summary>
internal static class TroubleWords
{
    /// <summary>The refusal for a trouble.</summary>
    /// <param name="trouble">What happened.</param>
    /// <param name="server">Host and port.</param>
    /// <param name="cause">What it was told by; may be <c>null</c>.</param>
    /// <param name="mayHaveArrived">Whether the request may have arrived all the same.</param>
    public static RemoteException Of(Trouble trouble, string? server, Exception? cause = null, bool mayHaveArrived = false) =>
        new(RemoteException.Unreachable, Say(trouble, server, isChinese: false), cause)
        {
            Trouble = trouble,
            Server = server,
            MayHaveArrived = mayHaveArrived,
        };

    /// <summary>The sentence.</summary>
    public static string Say(Trouble trouble, string? server, bool isChinese)
    {
        string who = server ?? (isChinese ? "服务器" : "The server");
        return (trouble, isChinese) switch
        {
            (Trouble.NoSuchMachine, false) => $"There is no machine named {Host(server)}. Check NEMO_API_URL, and whether this machine is online.",
            (Trouble.NoSuchMachine, true) => $"找不到名为 {Host(server)} 的机器，请检查 NEMO_API_URL 和网络。",
            (Trouble.NotSecure, false) =>
                $"The certificate of {who} is not trusted here, or it speaks no TLS. Check https:// in NEMO_API_URL and this machine's clock.",
            (Trouble.NotSecure, true) => $"{who} 的证书在本机不受信任，或者它不支持 TLS。请检查 NEMO_API_URL 里的 https:// 和本机时钟。",
            (Trouble.WebPage, false) => $"{who} answers with a web page: that is no Reelwright server. Check NEMO_API_URL.",
            (Trouble.WebPage, true) => $"{who} 返回的是网页，不是 Reelwright 服务器。请检查 NEMO_API_URL。",
            (Trouble.OtherAnswer, false) => $"{who} does not answer as a Reelwright server does. Check NEMO_API_URL.",
            (Trouble.OtherAnswer, true) => $"{who} 的回答不像 Reelwright 服务器。请检查 NEMO_API_URL。",
            (Trouble.Slow, false) => $"{who} took too long to answer. Try again in a minute; what was begun may still go on there.",
            (Trouble.Slow, true) => $"{who} 太久没有回答，请一分钟后再试；已经开始的工作可能仍在进行。",
            (Trouble.BrokenOff, false) => $"The connection to {who} broke off. Try again; what was begun may still go on there.",
            (Trouble.BrokenOff, true) => $"与 {who} 的连接中断了，请再试一次；已经开始的工作可能仍在进行。",
            (_, true) => $"连接不上 {who}。请用 `reelwright serve` 启动服务器，或检查 NEMO_API_URL。",
            _ => $"The server at {who} cannot be reached. Start one with `reelwright serve`, or check NEMO_API_URL.",
        };
    }

    private static string Host(string? server) => server is null ? "?" : server.Split(':')[0];
}
