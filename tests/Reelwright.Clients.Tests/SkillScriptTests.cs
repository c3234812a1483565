using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests;

/// <summary>The skills' script against a stand-in of the hosted service, and against what is no server at all.</summary>
public sealed class SkillScriptTests : IDisposable
{
    private const string Run = "POST /run_sse";
    private const string Credits = "GET /api/credits/balance/simple";
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("reelwright-test-");

    public static TheoryData<int, string, string> Refusals => new()
    {
        { 402, "Register or upgrade your plan to unlock export.", "请注册或升级套餐以使用导出功能。" },
        { 2001, "Register to go on: https://web.example/register?bind=anon_1", "注册后可以继续：https://web.example/register?bind=anon_1" },
        { 4001, "Supported: mp4, mov, avi", "支持的格式：mp4, mov, avi" },
        { 4002, "compress it or trim it", "请压缩或剪短" },
        { 429, "wait a little and try again", "请稍等再试" },
        { 5000, "Something went wrong on the server", "服务器出了问题" },
    };

    public void Dispose() => _home.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Every_code_becomes_one_sentence_in_the_users_language(int code, string english, string chinese)
    {
        await using var server = await HostedServer.StartAsync(it => it.Special = (call, _) => call != Run ? null
            : code == 429 ? new Wait("600")
            : HostedServer.Json($$"""{"code":{{code}},"message":"{\"internal\":1}","data":null}""", code == 5000 ? 500 : 400));

        var first = await Host(server, "reelwright").DoAsync("say", "make a video");
        var second = await Host(server, "free-video-generation-chinese").DoAsync("say", "生成视频");

        Assert.Contains(english, first.Errors, StringComparison.Ordinal);
        Assert.Contains(chinese, second.Errors, StringComparison.Ordinal);
        Assert.Equal((1, 1), (first.ExitCode, second.ExitCode));
    }

    public static TheoryData<string> Names => [.. Cli.SkillFolders.All().Select(skill => skill.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_skill_speaks_both_languages(string skill)
    {
        await using var server = await HostedServer.StartAsync(_ => { });

        var english = await Host(server, skill).DoAsync("connect", "make a video");
        var host = Host(server, skill);
        var chinese = await host.DoAsync("connect", "生成一段视频");
        var credits = await host.DoAsync("credits");

        Assert.Equal("Connected. Ready when you are.\n", english.Output);
        Assert.Equal("已连接，可以开始了。\n", chinese.Output);
        Assert.Equal("可用积分：60，冻结：40，总计：100\n", credits.Output);
        Assert.Contains("\"language\": \"zh\"", server.Requests.Last(request => request.Call.StartsWith("POST /api/tasks", StringComparison.Ordinal)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_id_of_an_export_is_replaced_and_a_failed_export_tried_once_more()
    {
        await using var server = await HostedServer.StartAsync(it => it.Special = (call, count) => call switch
        {
            "POST /api/render/proxy/lambda" when count == 1 => HostedServer.Json("""{"success":false,"code":4004,"message":"taken"}""", 409),
            _ when call.EndsWith("/download", StringComparison.Ordinal) => Results.Bytes("video"u8.ToArray()),
            _ when call.StartsWith("GET /api/render/", StringComparison.Ordinal) => HostedServer.Json(
                it.Requests.Count(request => request.Call == "POST /api/render/proxy/lambda") == 2
                    ? """{"success":true,"status":"failed","error":"lost"}"""
                    : """{"success":true,"data":{"status":"completed"}}"""),
            _ => null,
        });
        string path = Path.Combine(_home.FullName, "v.mp4");

        var result = await Host(server, "reelwright").DoAsync("export", path);

        Assert.True(result.ExitCode == 0, result.Shown);
        Assert.Equal("video", await File.ReadAllTextAsync(path));
        Assert.Equal(3, server.Requests.Where(request => request.Call == "POST /api/render/proxy/lambda").Select(request => request.Body).Distinct().Count());
    }

    [Fact]
    public async Task A_missing_client_id_is_made_and_a_rate_limit_waited_for_once()
    {
        await using var server = await HostedServer.StartAsync(it => it.Special = (call, count) => (call, count) switch
        {
            ("POST /api/auth/anonymous-token", 1) => HostedServer.Json("""{"code":400,"message":"no client id"}""", 400),
            (Credits, 1) => new Wait("1"),
            _ => null,
        });

        var result = await Host(server, "reelwright").DoAsync("credits");

        Assert.Equal("Credits: 60 available, 40 held, 100 in all\n", result.Output);
        Assert.Equal(2, server.Count(Credits));
    }

    [Fact]
    public async Task A_silent_edit_is_told_from_the_state_and_heartbeats_are_kept_inside()
    {
        await using var server = await HostedServer.StartAsync(it =>
        {
            it.Streams.Add(": heartbeat\n\ndata:\n\ndata: heartbeat\n\ndata: {\"type\":\"tool_call\",\"name\":\"trim\"}\n\n");
            it.Drafts.Add(HostedServer.Draft.Replace("Urban Dreams", "Night Dreams", StringComparison.Ordinal));
        });

        var result = await Host(server, "reelwright").DoAsync("say", "change the title");

        Assert.Contains("Changed: Title \"Night Dreams\"", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("heartbeat", result.Output, StringComparison.Ordinal);
        Assert.Contains("Timeline (3 tracks): 1. Video: city timelapse (0-10s)", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_stream_is_not_sent_again()
    {
        await using var server = await HostedServer.StartAsync(it =>
        {
            it.CutsStreams = true;
            it.Streams.Add("data: {\"type\":\"tool_call\",\"name\":\"trim\"}\n\n");
            it.Drafts.Add(HostedServer.Draft.Replace("Lo-fi", "Jazz", StringComparison.Ordinal));
        });
        var host = Host(server, "reelwright");
        host.Environment["NEMO_SETTLE_SECONDS"] = "0.3";

        var result = await host.DoAsync("say", "jazz please");

        Assert.Equal(1, server.Count(Run));
        Assert.Contains("Jazz", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_about_a_page_are_done_instead_of_shown()
    {
        await using var server = await HostedServer.StartAsync(it => it.Streams.Add(
            HostedServer.Said("The title is blue. You can preview it in the timeline.")));

        var result = await Host(server, "reelwright").DoAsync("say", "blue title");

        Assert.StartsWith("The title is blue.\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("preview it", result.Output, StringComparison.Ordinal);
        Assert.Contains("Timeline (3 tracks)", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_takes_long_is_said_to_go_on()
    {
        await using var server = await HostedServer.StartAsync(it => it.Special = (call, _) => call == Run ? new Slow() : null);
        var host = Host(server, "reelwright");
        host.Environment["NEMO_STILL_SECONDS"] = "0.2";

        var result = await host.DoAsync("say", "hello");

        Assert.StartsWith("⏳ Still working...\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("Late.", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cursor", ".cursor/skills")]
    [InlineData("clawhub", ".clawhub/skills")]
    [InlineData("unknown", "elsewhere")]
    public async Task Every_call_says_which_skill_it_is_and_where_it_is_installed(string platform, string folder)
    {
        await using var server = await HostedServer.StartAsync(_ => { });
        string installed = Cli.SkillFolders.Install(
            Cli.SkillPackage.Read(Path.Combine(RepositoryPaths.Root, "skills", "free-video-generation-api")),
            Path.Combine(_home.FullName, folder));

        await new SkillHost("free-video-generation-api", User(server.Address), installed).DoAsync("credits");

        Assert.All(server.Requests, request =>
        {
            Assert.Equal("free-video-generation-api", request.Headers["X-Skill-Source"].ToString());
            Assert.Equal("1.0.0", request.Headers["X-Skill-Version"].ToString());
            Assert.Equal(platform, request.Headers["X-Skill-Platform"].ToString());
        });
    }

    [Fact]
    public async Task Without_python_the_command_does_the_work_in_the_skills_name()
    {
        await using var server = await HostedServer.StartAsync(_ => { });
        string programs = Directory.CreateDirectory(Path.Combine(_home.FullName, "bin")).FullName;
        foreach (string program in new[] { "sh", "dirname" })
        {
            File.CreateSymbolicLink(Path.Combine(programs, program), Path.Combine("/usr/bin", program));
        }

        File.CreateSymbolicLink(Path.Combine(programs, "reelwright"), CommandLine.Program);
        var host = Host(server, "ai-create-video-free");
        host.Environment["PATH"] = programs;

        var result = await host.DoAsync("credits");

        Assert.Equal("60 credits available, 40 held, 100 in all\n", result.Output);
        Assert.Equal("ai-create-video-free", server.Requests[^1].Headers["X-Skill-Source"].ToString());
    }

    [Fact]
    public async Task A_given_token_is_used_and_no_other_is_asked_for()
    {
        await using var server = await HostedServer.StartAsync(_ => { });
        var host = Host(server, "reelwright");
        host.Environment["NEMO_TOKEN"] = "given";

        await host.DoAsync("credits");

        Assert.Equal(0, server.Count("POST /api/auth/anonymous-token"));
        Assert.Equal("Bearer given", server.Requests[^1].Headers.Authorization.ToString());
    }

    [Fact]
    public async Task No_server_and_a_page_instead_of_one_are_one_clear_sentence_each()
    {
        await using var page = await HostedServer.StartAsync(it => it.Special = (_, _) => Results.Text("<html>hi</html>", "text/html"));

        var nobody = await new SkillHost("reelwright", User(new("http://127.0.0.1:1"))).DoAsync("credits");
        var other = await Host(page, "reelwright").DoAsync("credits");

        Assert.Equal((69, 69), (nobody.ExitCode, other.ExitCode));
        Assert.Contains("reelwright serve", nobody.Errors, StringComparison.Ordinal);
        Assert.Contains("NEMO_API_URL", other.Errors, StringComparison.Ordinal);
        Assert.Single(nobody.Errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_home_that_cannot_be_written_to_is_no_obstacle()
    {
        await using var server = await HostedServer.StartAsync(_ => { });
        var host = Host(server, "reelwright");
        host.Environment["XDG_CONFIG_HOME"] = "/proc/nowhere";

        var result = await host.DoAsync("credits");

        Assert.Equal(0, result.ExitCode);
    }

    private SkillHost Host(HostedServer server, string skill) => new(skill, User(server.Address));

    private Dictionary<string, string> User(Uri server) => new()
    {
        ["HOME"] = _home.FullName,
        ["XDG_CONFIG_HOME"] = Directory.CreateDirectory(Path.Combine(_home.FullName, Guid.NewGuid().ToString())).FullName,
        ["NEMO_API_URL"] = server.ToString().TrimEnd('/'),
        ["NEMO_WEB_URL"] = "https://web.example",
        ["NEMO_POLL_SECONDS"] = "0.05",
        ["PYTHONDONTWRITEBYTECODE"] = "1",
    };

    private sealed class Slow : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "text/event-stream";
            await httpContext.Response.WriteAsync(": heartbeat\n\n");
            await httpContext.Response.Body.FlushAsync();
            await Task.Delay(1200);
            await httpContext.Response.WriteAsync(HostedServer.Said("Late."));
        }
    }

    private sealed class Wait(string seconds) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = 429;
            httpContext.Response.Headers.RetryAfter = seconds;
            return httpContext.Response.WriteAsync("""{"code":429,"message":"later"}""");
        }
    }
}
