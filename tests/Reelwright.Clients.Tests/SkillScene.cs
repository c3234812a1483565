using System.Text.Json.Nodes;

namespace Reelwright.Tests;

/// <summary>One agent with one skill in one language, in one situation.</summary>
internal sealed class SkillScene(string skill, bool isChinese, HostedServer server, string folder)
{
    private readonly Dictionary<string, string> _environment = new()
    {
        ["HOME"] = folder,
        ["XDG_CONFIG_HOME"] = Path.Combine(folder, ".config"),
        ["NEMO_API_URL"] = server.Address.ToString().TrimEnd('/'),
        ["NEMO_WEB_URL"] = "https://web.example",
        ["NEMO_POLL_SECONDS"] = "0.02",
        ["NEMO_SETTLE_SECONDS"] = "0.2",
        ["PYTHONDONTWRITEBYTECODE"] = "1",
    };

    private SkillHost? _host;

    public HostedServer Server => server;

    public bool IsChinese => isChinese;

    public string Brief => isChinese ? "生成一段10秒的城市夜景视频" : "make a 10-second video of a city at night";

    public string Change => isChinese ? "标题改成“夜”" : "change the title to \"Night\"";

    private SkillHost Host => _host ??= new(skill, _environment);

    // The host looks at everything that is shown: no token, no raw answer, no trace.
    public Task<CommandResult> DoAsync(string verb, params string[] given) => Host.DoAsync(verb, given);

    /// <summary>Somebody who has been connected by these instructions before: what the script keeps is there.</summary>
    public void IsConnected()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Host.Connections)!);
        System.IO.File.WriteAllText(Host.Connections, new JsonObject
        {
            [_environment["NEMO_API_URL"]] = new JsonObject
            {
                ["token"] = "secret-0",
                ["user_id"] = "anon_1",
                ["task_id"] = "task_1",
                ["session_id"] = "s1",
                ["language"] = isChinese ? "zh" : "en",
            },
        }.ToJsonString());
    }

    /// <summary>Another day: nothing but the files of the home is left.</summary>
    public void ComeBack() => _host = null;

    public async Task<CommandResult> ExportAgainAsync(string name)
    {
        var result = await CommandLine.RunAsync(
            "/bin/sh", Path.Combine(RepositoryPaths.Root, "skills", skill), _environment, "scripts/reelwright.sh", "export", "--resume", "-o", Output(name));
        SkillHost.NothingInternal(result);
        return result;
    }

    public string File(string name)
    {
        string path = Output(name);
        System.IO.File.WriteAllBytes(path, [1]);
        return path;
    }

    public string Output(string name) => Path.Combine(folder, name);

    public void IsVideo(string name) => Assert.Equal("video", System.IO.File.ReadAllText(Output(name)));

    public SkillScene Says(CommandResult result, string english, string? chinese = null, bool whole = false)
    {
        string words = isChinese ? chinese ?? english : english;
        Assert.True(result.ExitCode == 0, result.Shown);
        if (whole)
        {
            Assert.Equal(words, result.Output);
        }
        else
        {
            Assert.Contains(words, result.Output, StringComparison.Ordinal);
        }

        return this;
    }

    public SkillScene Hides(CommandResult result, string words)
    {
        Assert.DoesNotContain(words, result.Shown, StringComparison.Ordinal);
        return this;
    }

    public SkillScene Refuses(CommandResult result, string english, string chinese)
    {
        Assert.True(result.ExitCode == 1, result.Shown);
        Assert.Contains(isChinese ? chinese : english, result.Errors, StringComparison.Ordinal);
        Assert.Single(result.Errors.Trim().Split('\n'));
        Assert.DoesNotContain("0x55", result.Shown, StringComparison.Ordinal);
        return this;
    }

    public SkillScene Called(params string[] calls)
    {
        Assert.All(calls, call => Assert.True(server.Count(call) > 0, $"{call} was not made."));
        return this;
    }

    public SkillScene Count(string call, int count)
    {
        Assert.True(server.Count(call) == count, $"{call} was made {server.Count(call)} times, not {count}.");
        return this;
    }

    public SkillScene BodyHas(string call, string words)
    {
        Assert.Contains(words.Replace("\"Night\"", "\\\"Night\\\"", StringComparison.Ordinal), Last(call).Body, StringComparison.Ordinal);
        return this;
    }

    public SkillScene AllDiffer(string call)
    {
        string[] bodies = [.. server.Requests.Where(request => request.Call == call).Select(request => request.Body)];
        Assert.Equal(bodies.Length, bodies.Distinct().Count());
        return this;
    }

    public SkillScene Attributed(string call)
    {
        Assert.Equal(skill, Last(call).Headers["X-Skill-Source"].ToString());
        Assert.Equal("1.0.0", Last(call).Headers["X-Skill-Version"].ToString());
        Assert.Equal("unknown", Last(call).Headers["X-Skill-Platform"].ToString());
        return this;
    }

    public SkillScene SameClient(string call) => Clients(call, 1);

    public SkillScene OtherClient(string call) => Clients(call, 2);

    private SkillScene Clients(string call, int count)
    {
        Assert.Equal(count, server.Requests.Where(request => request.Call == call).Select(request => request.Headers["X-Client-Id"].ToString()).Distinct().Count());
        return this;
    }

    private (string Call, string Body, Microsoft.AspNetCore.Http.IHeaderDictionary Headers) Last(string call) =>
        server.Requests.Last(request => request.Call == call);
}
