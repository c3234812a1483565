using System.Text.Json.Nodes;

namespace Reelwright.Tests;

/// <summary>Each skill, followed to the letter, against a real server.</summary>
[Collection("served")]
public sealed class SkillHostTests(ServedFixture served) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwright-test-");

    public static TheoryData<string, string, string, string> Skills => new()
    {
        { "free-video-generation-chinese", "生成一段2秒的视频：晨露精华液", "标题改成“新品上市”", "新品上市" },
        { "video-generator-free-online-ai", "make a 2-second video: Aurora, a desk lamp", "change the title to \"Good night\"", "Good night" },
        { "ai-create-video-free", "make a 2-second video about our bakery", "change the title to \"Fresh bread\"", "Fresh bread" },
        { "free-video-generation-api", "make a 2-second video: night city", "change the title to \"By API\"", "By API" },
        { "chatgpt-video-generator-free-download", "make a 2-second video: a new phone", "change the title to \"Ring ring\"", "Ring ring" },
        { "reelwright", "2 秒竖屏视频，介绍一家咖啡店", "标题改成“早安”", "早安" },
    };

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Skills))]
    public async Task First_contact_a_video_a_change_its_state_and_the_credits(string skill, string brief, string change, string title)
    {
        var host = new SkillHost(skill, served.User());

        var connected = await host.DoAsync("connect", brief);
        var made = await host.DoAsync("say", brief);
        var changed = await host.DoAsync("say", change);
        var status = await host.DoAsync("status");
        var credits = await host.DoAsync("credits");
        var empty = await host.DoAsync("say", "hello");

        bool isChinese = brief.Any(c => c > '\u4e00');
        Assert.Equal(isChinese ? "已连接，可以开始了。\n" : "Connected. Ready when you are.\n", connected.Output);
        Assert.Contains(isChinese ? "时间线（" : "Timeline (", made.Output, StringComparison.Ordinal);
        Assert.Contains(title, changed.Output, StringComparison.Ordinal);
        Assert.Contains(title, status.Output, StringComparison.Ordinal);
        Assert.Matches(@"\b0\b", credits.Output);
        Assert.All([connected, made, changed, status, credits, empty], result => Assert.Equal(0, result.ExitCode));
    }

    [Fact]
    public async Task Upload_edit_and_export_give_a_file_and_coming_back_goes_on()
    {
        var host = new SkillHost("ai-create-video-free", served.User());
        string picture = Path.Combine(_folder.FullName, "red.png");
        await MediaMaker.RunAsync("-f", "lavfi", "-i", "color=c=red:s=320x180", "-frames:v", "1", picture);
        string video = Path.Combine(_folder.FullName, "out.mp4");
        string again = Path.Combine(_folder.FullName, "again.mp4");

        await host.DoAsync("connect", "hello");
        var uploaded = await host.DoAsync("upload", picture);
        var said = await host.DoAsync("say", "make a 1-second video from this picture");
        var exported = await host.DoAsync("export", video);
        var later = new SkillHost("ai-create-video-free", host.Environment);
        var status = await later.DoAsync("status");
        var resumed = await CommandLine.RunAsync(
            "/bin/sh", Path.Combine(RepositoryPaths.Root, "skills", "ai-create-video-free"), host.Environment,
            "scripts/reelwright.sh", "export", "--resume", "-o", again);

        Assert.Contains("red.png (image)", uploaded.Output, StringComparison.Ordinal);
        Assert.Equal(0, said.ExitCode);
        Assert.True(exported.ExitCode == 0, exported.Shown);
        Assert.Contains($"Saved: {video}", exported.Output, StringComparison.Ordinal);
        Assert.Contains("red.png", status.Output, StringComparison.Ordinal);
        Assert.Equal(0, resumed.ExitCode);
        Assert.Equal(await File.ReadAllBytesAsync(video), await File.ReadAllBytesAsync(again));
    }

    [Fact]
    public async Task Several_files_in_one_session_each_get_a_render_of_their_own()
    {
        await using var server = await HostedServer.StartAsync(it =>
        {
            it.Streams.Add(HostedServer.Said("Done."));
            it.Special = (call, _) => call switch
            {
                "POST /api/upload-video/nemo_agent/me/s1" => HostedServer.Json(
                    """{"code":0,"data":{"files":[{"filename":"a.png","file_type":"image"},{"filename":"b.png","file_type":"image"}]}}"""),
                _ when call.EndsWith("/download", StringComparison.Ordinal) => Microsoft.AspNetCore.Http.Results.Bytes("video"u8.ToArray()),
                _ when call.StartsWith("GET /api/render/", StringComparison.Ordinal) => HostedServer.Json("""{"success":true,"status":"completed"}"""),
                _ => null,
            };
        });
        var host = new SkillHost("free-video-generation-api", served.User(server.Address));
        string[] files = [Path.Combine(_folder.FullName, "a.png"), Path.Combine(_folder.FullName, "b.png")];
        Array.ForEach(files, file => File.WriteAllBytes(file, [1]));

        await host.DoAsync("upload", files);
        foreach (string file in files)
        {
            await host.DoAsync("say", $"make a video of {Path.GetFileName(file)}");
            var exported = await host.DoAsync("export", Path.ChangeExtension(file, ".mp4"));
            Assert.True(exported.ExitCode == 0, exported.Shown);
        }

        Assert.Equal(2, server.Requests.Where(request => request.Call == "POST /api/render/proxy/lambda").Select(request => request.Body).Distinct().Count());
        Assert.All(files, file => Assert.Equal("video", File.ReadAllText(Path.ChangeExtension(file, ".mp4"))));
        Assert.Equal(1, server.Count("POST /api/tasks/me/with-session/nemo_agent"));
    }

    [Theory]
    [InlineData("video-generator-free-online-ai", "make a 2-second video: Aurora", "Register to go on: http", "make another new video about a bakery")]
    [InlineData("free-video-generation-chinese", "生成一段2秒的视频：晨露精华液", "注册后可以继续：http", "生成一段新视频：咖啡店")]
    public async Task Without_credits_there_is_a_link_to_register(string skill, string first, string words, string second)
    {
        var host = new SkillHost(skill, served.User());
        await host.DoAsync("say", first);
        await CommandLine.RunAsync(
            "/bin/sh", Path.Combine(RepositoryPaths.Root, "skills", skill), host.Environment, "scripts/reelwright.sh", "new", second);

        var refused = await host.DoAsync("say", second);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(words, refused.Errors, StringComparison.Ordinal);
        Assert.Contains("register?bind=anon_", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_that_ended_and_a_project_that_is_gone_are_renewed_without_a_word_of_it()
    {
        var host = new SkillHost("reelwright", served.User());
        await host.DoAsync("connect", "hello");
        Change(host, "token", "nmv_usr_gone");
        var renewed = await host.DoAsync("credits");
        Change(host, "session_id", "1234567890123456789");

        var replaced = await host.DoAsync("say", "a 1-second video: Aurora");

        Assert.Equal((0, 0), (renewed.ExitCode, replaced.ExitCode));
        Assert.Contains("100", renewed.Output, StringComparison.Ordinal);
        Assert.Contains("this is a new one", replaced.Output, StringComparison.Ordinal);
        Assert.Contains("Timeline (", replaced.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_cannot_be_used_are_named_with_what_can()
    {
        var host = new SkillHost("free-video-generation-chinese", served.User());
        string notes = Path.Combine(_folder.FullName, "notes.mp4");
        await File.WriteAllTextAsync(notes, "not a video\n");
        await host.DoAsync("connect", "你好");

        var wrong = await host.DoAsync("upload", notes);
        var missing = await host.DoAsync("upload", "/nowhere/a.png");
        var nothing = await host.DoAsync("export", Path.Combine(_folder.FullName, "x.mp4"));

        Assert.StartsWith("notes.mp4：不支持这个文件的内容。", wrong.Errors, StringComparison.Ordinal);
        Assert.Contains("mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac", wrong.Errors, StringComparison.Ordinal);
        Assert.Contains("找不到文件", missing.Errors, StringComparison.Ordinal);
        Assert.Contains("还没有可以导出的内容", nothing.Errors, StringComparison.Ordinal);
    }

    private static void Change(SkillHost host, string field, string value)
    {
        var all = (JsonObject)JsonNode.Parse(File.ReadAllText(host.Connections))!;
        all[host.Environment["NEMO_API_URL"]]![field] = value;
        File.WriteAllText(host.Connections, all.ToJsonString());
    }
}
