using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Reelwright.Cli;
using Reelwright.Protocol;

namespace Reelwright.Tests;

/// <summary>A server that gives no answer, in every way that one can: one sentence and a remedy, in the user's language, in each client.</summary>
[Collection("served")]
public sealed class NoAnswerTests(ServedFixture served) : IDisposable
{
    private const string Credits = "GET /api/credits/balance/simple";
    private readonly TempFolder _folder = new();

    public static TheoryData<string, string, string> Troubles => new()
    {
        {
            "down", "The server at {0} cannot be reached. Start one with `reelwright serve`, or check NEMO_API_URL.",
            "连接不上 {0}。请用 `reelwright serve` 启动服务器，或检查 NEMO_API_URL。"
        },
        {
            "nobody", "There is no machine named no-such-machine.invalid. Check NEMO_API_URL, and whether this machine is online.",
            "找不到名为 no-such-machine.invalid 的机器，请检查 NEMO_API_URL 和网络。"
        },
        {
            "untrusted", "The certificate of {0} is not trusted here, or it speaks no TLS. Check https:// in NEMO_API_URL and this machine's clock.",
            "{0} 的证书在本机不受信任，或者它不支持 TLS。请检查 NEMO_API_URL 里的 https:// 和本机时钟。"
        },
        {
            "no-tls", "The certificate of {0} is not trusted here, or it speaks no TLS. Check https:// in NEMO_API_URL and this machine's clock.",
            "{0} 的证书在本机不受信任，或者它不支持 TLS。请检查 NEMO_API_URL 里的 https:// 和本机时钟。"
        },
        {
            "page", "{0} answers with a web page: that is no Reelwright server. Check NEMO_API_URL.",
            "{0} 返回的是网页，不是 Reelwright 服务器。请检查 NEMO_API_URL。"
        },
        {
            "other", "{0} does not answer as a Reelwright server does. Check NEMO_API_URL.",
            "{0} 的回答不像 Reelwright 服务器。请检查 NEMO_API_URL。"
        },
        {
            "slow", "{0} took too long to answer. Try again in a minute; what was begun may still go on there.",
            "{0} 太久没有回答，请一分钟后再试；已经开始的工作可能仍在进行。"
        },
        {
            "slow-end", "{0} took too long to answer. Try again in a minute; what was begun may still go on there.",
            "{0} 太久没有回答，请一分钟后再试；已经开始的工作可能仍在进行。"
        },
        {
            "drip", "{0} took too long to answer. Try again in a minute; what was begun may still go on there.",
            "{0} 太久没有回答，请一分钟后再试；已经开始的工作可能仍在进行。"
        },
        {
            "cut", "The connection to {0} broke off. Try again; what was begun may still go on there.",
            "与 {0} 的连接中断了，请再试一次；已经开始的工作可能仍在进行。"
        },
        {
            "proxy", "{0} has no server behind it right now (status 502). Try again in a minute.",
            "{0} 后面暂时没有服务器（状态 502），请一分钟后再试。"
        },
        {
            "elsewhere", "{0} does not know this call (status 404). Check NEMO_API_URL.",
            "{0} 没有这个接口（状态 404），请检查 NEMO_API_URL。"
        },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task The_command_the_script_and_the_library_say_the_same(string trouble, string english, string chinese)
    {
        await using var standIn = await HostedServer.StartAsync(it => it.Special = (call, _) => call == Credits ? Answer(trouble) : null);
        await using var untrusted = await UntrustedServer.StartAsync();

        // A busy machine is no slow server.
        string patience = trouble is "drip" or "slow" or "slow-end" ? "2" : "60";
        var address = trouble switch
        {
            "down" => new Uri("http://127.0.0.1:1"),
            "nobody" => new Uri("http://no-such-machine.invalid"),
            "untrusted" => untrusted.Address,
            "no-tls" => new UriBuilder(standIn.Address) { Scheme = "https" }.Uri,
            _ => standIn.Address,
        };
        string[] wanted = [.. new[] { english, chinese }.Select(sentence => string.Format(null, sentence, address.Authority))];

        var command = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, User(address, "C.UTF-8", patience), "credits");
        var chineseCommand = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, User(address, "zh_CN.UTF-8", patience), "credits", "--json");
        var script = await new SkillHost("reelwright", User(address, "C", patience)).DoAsync("credits");
        var speaker = new SkillHost("free-video-generation-chinese", User(address, "C", patience));
        var chineseScript = await speaker.DoAsync("connect", "生成视频");
        chineseScript = chineseScript.ExitCode == 0 ? await speaker.DoAsync("credits") : chineseScript;
        var refusal = await Assert.ThrowsAsync<RemoteException>(() => LibraryAsync(address, patience));

        Assert.Equal(ExitCodes.Unavailable, command.ExitCode);
        Assert.Equal($"error: {wanted[0]}", command.Errors.Trim());
        Assert.Equal(wanted[1], JsonNode.Parse(chineseCommand.Output)!["error"]!.ToString());
        Assert.Equal(wanted[0], Remedy.For(refusal, "en").Sentence);
        Assert.Equal(wanted[1], Remedy.For(refusal, "zh").Sentence);
        Assert.Equal(RemedyKind.CheckServer, Remedy.For(refusal, "en").Kind);

        // The script says it without the status, which means nothing to the people it speaks to.
        Assert.Equal(Plain(wanted[0]), script.Errors.Trim());
        Assert.Equal(Plain(wanted[1]), chineseScript.Errors.Trim());
        Assert.Equal((69, 69), (script.ExitCode, chineseScript.ExitCode));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1")]
    public async Task An_address_that_is_none_is_refused_with_what_one_looks_like(string address)
    {
        var user = served.User();
        user["NEMO_API_URL"] = address;

        var command = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, user, "credits");
        var script = await new SkillHost("reelwright", user).DoAsync("credits");

        Assert.Equal($"error: '{address}' is no address of a server. It looks like http://127.0.0.1:8787 or https://example.org", command.Errors.Trim());
        Assert.Equal("NEMO_API_URL is no address of a server. It looks like http://127.0.0.1:8787 or https://example.org", script.Errors.Trim());
        Assert.Equal((ExitCodes.Usage, 69), (command.ExitCode, script.ExitCode));
    }

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("tök…n")]
    public async Task A_token_that_is_none_is_refused_before_it_is_sent(string token)
    {
        var user = served.User();
        user["NEMO_TOKEN"] = token;
        user["LC_ALL"] = "C";

        var command = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, user, "credits");
        var script = await new SkillHost("reelwright", user).DoAsync("credits");

        Assert.Equal("error: NEMO_TOKEN holds what no token has. Copy it again, or unset it.", command.Errors.Trim());
        Assert.Equal("NEMO_TOKEN holds what no token has. Copy it again, or unset it.", script.Errors.Trim());
        Assert.Equal((ExitCodes.Usage, 69), (command.ExitCode, script.ExitCode));
    }

    [Fact]
    public async Task A_gate_that_lets_nobody_in_is_told_alike_by_the_command_and_the_script()
    {
        await using var server = await HostedServer.StartAsync(it => it.Special = (_, _) => Results.Text("no entry", "text/plain", null, 401));
        var user = User(server.Address, "C");

        var command = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, user, "credits");
        var script = await new SkillHost("reelwright", user).DoAsync("credits");

        Assert.Equal("error: The sign-in has ended and could not be renewed; try again later.", command.Errors.Trim());
        Assert.Equal("The sign-in has ended and could not be renewed; try again later.", script.Errors.Trim());
    }

    [Fact]
    public async Task Variables_that_were_typed_carelessly_are_no_obstacle()
    {
        var user = served.User();
        user["NEMO_API_URL"] = $" {user["NEMO_API_URL"]}// ";
        user["NEMO_POLL_SECONDS"] = "often";
        user["NEMO_PATIENCE_SECONDS"] = "-1";
        user["SKILL_SOURCE"] = "抖音\n";

        var script = await new SkillHost("reelwright", user).DoAsync("credits");
        var command = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, user, "credits");

        Assert.True(script.ExitCode == 0, script.Shown);
        Assert.True(command.ExitCode == 0, command.Shown);
    }

    [Fact]
    public async Task A_clock_that_goes_wrong_on_either_side_stops_nothing()
    {
        // The server lives in 2001 by its own account: its token has expired by ours, and its time to wait is a date of then.
        await using var server = await HostedServer.StartAsync(it => it.Special = (call, count) => (call, count) switch
        {
            ("POST /api/auth/anonymous-token", _) => HostedServer.Json(
                """{"code":0,"data":{"token":"secret-1","user_id":"anon_1","expires_at":"2001-01-01T00:00:00Z","credits":100}}"""),
            (Credits, 1) => new Dated("Mon, 01 Jan 2001 00:00:00 GMT", "Mon, 01 Jan 2001 00:00:01 GMT"),
            _ => null,
        });

        var command = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, User(server.Address, "C"), "credits");

        Assert.Equal("60 credits available, 40 held, 100 in all\n", command.Output);
        Assert.Equal(2, server.Count(Credits));
        Assert.Equal(1, server.Count("POST /api/auth/anonymous-token"));
    }

    [Fact]
    public async Task A_home_that_cannot_be_written_to_is_told_and_stops_only_what_needs_it()
    {
        var user = served.User();
        var chinese = served.User();
        foreach (var (each, language) in new[] { (user, "C"), (chinese, "zh_CN.UTF-8") })
        {
            each["HOME"] = each["XDG_CONFIG_HOME"] = each["XDG_DATA_HOME"] = "/proc/nowhere";
            each["LANG"] = language;
        }

        var credits = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, user, "credits");
        var inChinese = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, chinese, "credits");
        var config = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, user, "config", "server", "http://127.0.0.1:8787");
        var skills = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, user, "skills", "install", "reelwright", "--to", "claude");
        user.Remove("NEMO_API_URL");
        var make = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, user, "serve", "--port", "0");

        Assert.Equal("100 credits available, 0 held, 100 in all\n", credits.Output);
        Assert.Contains("Nothing can be kept in /proc/nowhere/nemovideo: the next run starts anew. Set XDG_CONFIG_HOME", credits.Errors, StringComparison.Ordinal);
        Assert.Contains("不能写入，下次需要重新开始。请把 XDG_CONFIG_HOME", inChinese.Errors, StringComparison.Ordinal);
        Assert.Contains("Set XDG_CONFIG_HOME to a folder that you may write to, or set NEMO_API_URL instead.", config.Errors, StringComparison.Ordinal);
        Assert.Contains("/proc/nowhere", skills.Errors, StringComparison.Ordinal);
        Assert.All([config, skills], result => Assert.Equal(ExitCodes.CannotWrite, result.ExitCode));
        Assert.All([config, skills, make], result => Assert.Single(result.Errors.Trim().Split('\n')));
        Assert.NotEqual(0, make.ExitCode);
        Assert.Contains("/proc/nowhere", make.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\nname: it\n", "it/SKILL.md does not begin with frontmatter between two lines of ---.")]
    [InlineData("---\nname it\n---\nx\n", "it/SKILL.md, line 2: 'name it' is no 'key: value'.")]
    [InlineData("---\nname: it\ndescription: \"say \"this\" and that\"\n---\nx\n", "it/SKILL.md, line 3: a value in double quotes ends with one and has \\\" inside.")]
    [InlineData("---\nname: it\ndescription: for this: and that\n---\nx\n", "it/SKILL.md, line 3: a value with ': ' or ' #' stands in quotes.")]
    public async Task A_broken_skill_is_refused_with_its_line(string text, string words)
    {
        Directory.CreateDirectory(_folder["it"]);
        await File.WriteAllTextAsync(_folder["it/SKILL.md"], text);

        var verified = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, served.User(), "skills", "verify", "it");
        var unknown = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, served.User(), "skills", "install", "it", "--to", "x");

        Assert.Equal($"error: {Path.GetFullPath(_folder.Root)}/{words}", verified.Errors.Trim());
        Assert.Equal(ExitCodes.BadInput, verified.ExitCode);
        Assert.StartsWith("error: There is no skill 'it'. There are ai-create-video-free, ", unknown.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, unknown.ExitCode);
    }

    private static string Plain(string sentence) => sentence
        .Replace(" (status 502)", "", StringComparison.Ordinal).Replace("（状态 502）", "", StringComparison.Ordinal)
        .Replace(" (status 404)", "", StringComparison.Ordinal).Replace("（状态 404）", "", StringComparison.Ordinal);

    private static IResult? Answer(string trouble) => trouble switch
    {
        "page" => Results.Text("<!doctype html><h1>Welcome to nginx!</h1>", "text/html"),
        "other" => Results.Text("[1]", "application/json"),
        "slow" => new Endless(""),
        "slow-end" => new Endless("{\"code\":"),
        "drip" => new Dripping(),
        "cut" => new HungUp(),
        "proxy" => Results.Text("<h1>502 Bad Gateway</h1>", "text/html", null, 502),
        "elsewhere" => Results.Text("<h1>404 Not Found</h1>", "text/html", null, 404),
        _ => null,
    };

    private static async Task LibraryAsync(Uri address, string patience)
    {
        using var client = new ReelwrightClient(address) { Patience = TimeSpan.FromSeconds(int.Parse(patience, null)) };
        if (address.Scheme == "http" && address.Port != 1)
        {
            client.Token = "t";
        }

        await client.GetCreditsAsync(CancellationToken.None);
    }

    private Dictionary<string, string> User(Uri address, string language, string patience = "60")
    {
        var user = served.User(address);
        user["NEMO_PATIENCE_SECONDS"] = patience;
        user["LC_ALL"] = language;
        return user;
    }

    private sealed class Dated(string now, string until) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = 429;
            httpContext.Response.Headers.Date = now;
            httpContext.Response.Headers.RetryAfter = until;
            return httpContext.Response.WriteAsync("""{"code":429,"message":"later"}""");
        }
    }
}
