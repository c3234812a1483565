using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests;

/// <summary>Something that happens to an agent, and what it must do and say.</summary>
/// <param name="Name">What happens.</param>
/// <param name="SetUp">How the server behaves.</param>
/// <param name="ActAsync">What the agent does, by its instructions; checks calls and words.</param>
internal sealed record SkillSituation(string Name, Action<HostedServer> SetUp, Func<SkillScene, Task> ActAsync)
{
    private const string Run = "POST /run_sse";
    private const string Token = "POST /api/auth/anonymous-token";
    private const string Session = "POST /api/tasks/me/with-session/nemo_agent";
    private const string Credits = "GET /api/credits/balance/simple";
    private const string State = "GET /api/state/nemo_agent/me/s1/latest";
    private const string Render = "POST /api/render/proxy/lambda";
    private const string Upload = "POST /api/upload-video/nemo_agent/me/s1";

    /// <summary>Every situation.</summary>
    public static IReadOnlyList<SkillSituation> All { get; } =
    [
        new("first contact", _ => { }, async scene =>
        {
            scene.Says(await scene.DoAsync("connect", scene.Brief), "Connected. Ready when you are.\n", "已连接，可以开始了。\n", whole: true);
            scene.Called(Token, Session);
            scene.BodyHas(Session, scene.IsChinese ? "\"language\": \"zh\"" : "\"language\": \"en\"");
        }),
        new("quick edit", Films("a.png"), async scene =>
        {
            scene.IsConnected();
            await scene.DoAsync("upload", scene.File("a.png"));
            scene.Says(await scene.DoAsync("say", scene.Change), "Done.", "好了。");
            scene.Says(await scene.DoAsync("export", scene.Output("a.mp4")), "Saved: ", "已保存：");
            scene.Called(Upload, Run, Render);
            scene.BodyHas(Run, scene.Change);
            scene.IsVideo("a.mp4");
        }),
        new("batch", Films("a.png", "b.png"), async scene =>
        {
            scene.IsConnected();
            await scene.DoAsync("upload", scene.File("a.png"), scene.File("b.png"));
            foreach (string name in new[] { "a", "b" })
            {
                await scene.DoAsync("say", $"{scene.Change} {name}.png");
                await scene.DoAsync("export", scene.Output($"{name}.mp4"));
                scene.IsVideo($"{name}.mp4");
            }

            // The one project, one upload, a message and a render for each, each render under an id of its own.
            scene.Count(Session, 0).Count(Upload, 1).Count(Run, 2).Count(Render, 2);
            scene.AllDiffer(Render);
        }),
        new("iterative", Edits(), async scene =>
        {
            scene.IsConnected();
            await scene.DoAsync("say", scene.Brief);
            scene.Says(await scene.DoAsync("say", scene.Change), "Timeline (3 tracks)", "时间线（3 条轨道）");
            scene.Says(await scene.DoAsync("status"), "Timeline (3 tracks)", "时间线（3 条轨道）");
            scene.Count(Session, 0).Count(Run, 2);
        }),
        new("export", Films(), async scene =>
        {
            scene.IsConnected();
            scene.Says(await scene.DoAsync("export", scene.Output("v.mp4")), "Saved: ", "已保存：");
            scene.BodyHas(Render, "\"sessionId\": \"s1\"").BodyHas(Render, "\"format\": \"mp4\"").Attributed(Render);
            scene.IsVideo("v.mp4");
        }),
        new("credits", _ => { }, async scene =>
        {
            scene.IsConnected();
            scene.Says(
                await scene.DoAsync("credits"), "Credits: 60 available, 40 held, 100 in all\n", "可用积分：60，冻结：40，总计：100\n", whole: true);
            scene.Called(Credits);
        }),
        new("status", _ => { }, async scene =>
        {
            scene.IsConnected();
            scene.Says(
                await scene.DoAsync("status"),
                "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, ",
                "时间线（3 条轨道）：1. 视频：city timelapse (0-10s) 2. 配乐：Lo-fi (0-10s, ");
            scene.Called(State);
        }),
        new("upload", Films("a.png", "b.png"), async scene =>
        {
            scene.IsConnected();
            scene.Says(await scene.DoAsync("upload", scene.File("a.png"), scene.File("b.png")), "✓ a.png (image)\n✓ b.png (image)\n", whole: true);
            scene.Count(Upload, 1).BodyHas(Upload, "filename=\"b.png\"");
        }),
        new("upload of a link", Films("a.png"), async scene =>
        {
            scene.IsConnected();
            scene.Says(await scene.DoAsync("upload", "https://example.org/a.png"), "✓ a.png (image)\n", whole: true);
            scene.BodyHas(Upload, "\"source_type\": \"url\"");
        }),
        new("silent edit", it =>
        {
            it.Streams.Add("data: {\"type\":\"tool_call\",\"name\":\"trim\"}\n\ndata: heartbeat\n\ndata:\n\n");
            it.Drafts.Add(HostedServer.Draft.Replace("Urban Dreams", "Night Dreams", StringComparison.Ordinal));
        }, async scene =>
        {
            scene.IsConnected();
            scene.Says(await scene.DoAsync("say", scene.Change), "Changed: Title \"Night Dreams\"", "已更新：标题 \"Night Dreams\"");
            scene.Count(Run, 1);
        }),
        new("dropped stream", it =>
        {
            it.CutsStreams = true;
            it.Streams.Add("data: {\"type\":\"tool_call\",\"name\":\"trim\"}\n\n");
            it.Drafts.Add(HostedServer.Draft.Replace("Lo-fi", "Jazz", StringComparison.Ordinal));
        }, async scene =>
        {
            scene.IsConnected();
            scene.Says(await scene.DoAsync("say", scene.Change), "Jazz", "Jazz");

            // Never sent again: the state tells how it ended.
            scene.Count(Run, 1).Called(State);
        }),
        new("expired token", it => it.Special = (call, count) =>
            call == Run && count == 1 ? HostedServer.Json("""{"code":1001,"message":"token expired"}""", 401) : null, async scene =>
        {
            scene.Server.Streams.Add(HostedServer.Said(scene.IsChinese ? "好了。" : "Done."));
            await scene.DoAsync("connect", scene.Brief);
            scene.Says(await scene.DoAsync("say", scene.Change), "Done.", "好了。");
            scene.Count(Token, 2).Count(Session, 1).Count(Run, 2).SameClient(Token);
        }),
        new("tab closed and come back", Films(), async scene =>
        {
            await scene.DoAsync("connect", scene.Brief);
            await scene.DoAsync("say", scene.Change);
            await scene.DoAsync("export", scene.Output("first.mp4"));
            scene.ComeBack();
            scene.Says(await scene.DoAsync("status"), "Timeline (3 tracks)", "时间线（3 条轨道）");
            var resumed = await scene.ExportAgainAsync("again.mp4");
            scene.Says(resumed, "Saved: ", "已保存：");

            // The same account, the same project, the same render.
            scene.Count(Token, 1).Count(Session, 1).Count(Render, 1);
            scene.IsVideo("again.mp4");
        }),
        new("400 no client id", it => it.Special = (call, count) =>
            call == Token && count == 1 ? HostedServer.Json("""{"code":400,"message":"X-Client-Id is missing"}""", 400) : null, async scene =>
        {
            scene.Says(await scene.DoAsync("connect", scene.Brief), "Connected.", "已连接");
            scene.Count(Token, 2).OtherClient(Token);
        }),
        Refused("402 not on this plan", Render, 402, "Register or upgrade your plan to unlock export.", "请注册或升级套餐以使用导出功能。"),
        Refused("429 for long", Credits, 429, "There are too many requests right now; wait a little and try again.", "请求太频繁，请稍等再试。"),
        new("429 for a moment", it => it.Special = (call, count) => call == Credits && count == 1 ? new Later("1") : null, async scene =>
        {
            scene.IsConnected();
            scene.Says(await scene.DoAsync("credits"), "60 available", "可用积分：60");
            scene.Count(Credits, 2);
        }),
        new("1002 project gone", it => it.Special = (call, count) =>
            call == Run && count == 1 ? HostedServer.Json("""{"code":1002,"message":"no session"}""", 404) : null, async scene =>
        {
            scene.Server.Streams.Add(HostedServer.Said("Done."));
            await scene.DoAsync("connect", scene.Brief);
            scene.Says(await scene.DoAsync("say", scene.Change), "this is a new one.", "已新建一个。");
            scene.Count(Session, 2).Count(Run, 2).BodyHas(Run, "\"s2\"");
        }),
        Refused("2001 anonymous", Run, 2001, "The free credits are used up. Register to go on: https://web.example/register?bind=anon_1", "积分已用完。注册后可以继续：https://web.example/register?bind=anon_1"),
        Refused("4001 type of file", Upload, 4001, "This type of file is not supported. Supported: mp4, mov, avi", "不支持这种文件。支持的格式：mp4, mov, avi"),
        Refused("4002 too large", Upload, 4002, "The file is too large; compress it or trim it", "文件太大，请压缩或剪短"),
        new("4004 id taken", it =>
        {
            Films()(it);
            var usual = it.Special;
            it.Special = (call, count) => call == Render && count == 1 ? HostedServer.Json("""{"success":false,"code":4004,"message":"taken"}""", 409) : usual(call, count);
        }, async scene =>
        {
            scene.IsConnected();
            scene.Says(await scene.DoAsync("export", scene.Output("v.mp4")), "Saved: ", "已保存：");
            scene.Count(Render, 2).AllDiffer(Render);
        }),
        new("export failed once", it =>
        {
            Films()(it);
            var usual = it.Special;
            it.Special = (call, count) => call.StartsWith("GET /api/render/proxy/lambda/", StringComparison.Ordinal) && it.Count(Render) == 1
                ? HostedServer.Json("""{"success":true,"status":"failed","error":"node lost 0x1"}""")
                : usual(call, count);
        }, async scene =>
        {
            scene.IsConnected();
            scene.Says(await scene.DoAsync("export", scene.Output("v.mp4")), "Saved: ", "已保存：");
            scene.Count(Render, 2).AllDiffer(Render);
        }),
        Refused("5000 fault", Run, 5000, "Something went wrong on the server; try again in a moment.", "服务器出了问题，请稍后再试。"),
        Refused("an unknown code", Run, 4711, "The server did not take this; try it in other words.", "服务器没有接受这个请求，请换一种说法再试。"),
        new("a failure in the stream", it => it.Streams.Add(
            "data: {\"type\":\"text\",\"content\":\"Working on it\"}\n\ndata: {\"error\":\"x\",\"errorCode\":\"2001\",\"errorMessage\":\"{\\\"internal\\\":1}\"}\n\n"), async scene =>
        {
            scene.IsConnected();
            scene.Refuses(await scene.DoAsync("say", scene.Change), "Register to go on", "注册后可以继续");
        }),
        new("words about a page", it => it.Streams.Add(HostedServer.Said("Ready. Click the Export button to download your video.")), async scene =>
        {
            Films()(scene.Server);
            scene.IsConnected();
            var said = await scene.DoAsync("say", scene.Change);
            scene.Says(said, "Ready.", "Ready.").Hides(said, "Export button");
            scene.Count(Render, 1);
        }),
    ];

    private static SkillSituation Refused(string name, string call, int code, string english, string chinese) => new(
        name,
        it => it.Special = (made, _) => made != call ? null
            : code == 429 ? new Later("600")
            : HostedServer.Json($$$"""{"code":{{{code}}},"message":"{\"internal\":\"0x55\"}","data":null}""", code == 5000 ? 500 : 400),
        async scene =>
        {
            scene.IsConnected();
            var result = call switch
            {
                Render => await scene.DoAsync("export", scene.Output("v.mp4")),
                Credits => await scene.DoAsync("credits"),
                Upload => await scene.DoAsync("upload", scene.File("a.png")),
                _ => await scene.DoAsync("say", scene.Change),
            };
            scene.Refuses(result, english, chinese).Count(call, 1);
        });

    // A server that takes files and renders them.
    private static Action<HostedServer> Films(params string[] files) => it =>
    {
        if (it.Streams.Count == 0)
        {
            it.Streams.Add(HostedServer.Said("Done. 好了。"));
        }

        string names = string.Join(',', files.Select(file => $$"""{"filename":"{{file}}","file_type":"image"}"""));
        it.Special = (call, _) => call switch
        {
            Upload => HostedServer.Json($$$"""{"code":0,"data":{"files":[{{{names}}}]}}"""),
            _ when call.EndsWith("/download", StringComparison.Ordinal) => Results.Bytes("video"u8.ToArray()),
            _ when call.StartsWith("GET /api/render/proxy/lambda/", StringComparison.Ordinal) => HostedServer.Json(
                it.Requests.Count(request => request.Call == call) % 2 == 1
                    ? """{"success":true,"data":{"status":"processing","progress":40}}"""
                    : """{"success":true,"status":"COMPLETED","progress":100}"""),
            _ => null,
        };
    };

    private static Action<HostedServer> Edits() => it =>
    {
        it.Streams.Add(HostedServer.Said("Done. 好了。"));
        for (int reading = 2; reading < 10; reading++)
        {
            it.Drafts.Add(HostedServer.Draft.Replace("Urban Dreams", $"Title {reading}", StringComparison.Ordinal));
        }
    };

    private sealed class Later(string seconds) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = 429;
            httpContext.Response.Headers.RetryAfter = seconds;
            return httpContext.Response.WriteAsync("""{"code":429,"message":"later"}""");
        }
    }
}
