using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ModelContextProtocol.Client;

namespace Reelwright.Tests;

/// <summary>Runs what stands in the pages for agents, as it stands there. (The calls of docs/API.md run in the server's tests.)</summary>
[Collection("served")]
public sealed partial class DocumentBlockTests(ServedFixture served) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_block_about_skills_runs()
    {
        var user = User();
        var scripts = Directory.CreateDirectory(_folder["scripts"]);
        foreach (string script in Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "skills", "reelwright", "scripts")))
        {
            File.Copy(script, Path.Combine(scripts.FullName, Path.GetFileName(script)));
        }

        File.Copy(Path.Combine(RepositoryPaths.Root, "skills", "reelwright", "SKILL.md"), _folder["SKILL.md"]);
        var blocks = Blocks("SKILLS.md", "bash").ToList();

        foreach (string block in blocks)
        {
            var result = await CommandLine.RunAsync("/bin/sh", _folder.Root, user, "-ec", block);
            Assert.True(result.ExitCode == 0, $"{block}\n{result.Shown}");
        }

        Assert.Equal(2, blocks.Count);
        Assert.True(new FileInfo(_folder["bakery.mp4"]).Length > 1000);
    }

    [Fact]
    public async Task Every_set_up_that_the_page_about_tools_shows_starts_them()
    {
        var programs = Blocks("MCP.md", "json").SelectMany(block => Servers(JsonNode.Parse(block)!)).ToList();
        programs.AddRange(Blocks("MCP.md", "bash").SelectMany(block => block.Split('\n')).Select(line => line.Split(" -- ")[1].Split(' ')));
        var user = User();

        foreach (string[] program in programs)
        {
            await using var client = await McpClient.CreateAsync(new StdioClientTransport(new()
            {
                Command = program[0] == "reelwright" ? Path.Combine(_folder["bin"], "reelwright") : program[0],
                Arguments = program[1..],
                WorkingDirectory = _folder.Root,
                EnvironmentVariables = user.ToDictionary(entry => entry.Key, entry => (string?)entry.Value),
            }));
            Assert.NotEmpty(await client.ListToolsAsync());
        }

        Assert.Equal(4, programs.Count);
    }

    [Fact]
    public async Task The_page_about_tools_lists_every_tool_and_prompt()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(RepositoryPaths.Root, "docs", "MCP.md"));
        await using var client = await McpClient.CreateAsync(new StdioClientTransport(new()
        {
            Command = CommandLine.Program,
            Arguments = ["mcp"],
            WorkingDirectory = _folder.Root,
            EnvironmentVariables = User().ToDictionary(entry => entry.Key, entry => (string?)entry.Value),
        }));

        var names = (await client.ListToolsAsync()).Select(tool => tool.Name)
            .Concat((await client.ListPromptsAsync()).Select(prompt => prompt.Name))
            .Concat((await client.ListResourcesAsync()).Select(resource => resource.Uri));

        Assert.All(names, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    // `reelwright` is on the path, as after an installation.
    private Dictionary<string, string> User()
    {
        var user = served.User();
        Directory.CreateDirectory(_folder["bin"]);
        File.Delete(Path.Combine(_folder["bin"], "reelwright"));
        File.CreateSymbolicLink(Path.Combine(_folder["bin"], "reelwright"), CommandLine.Program);
        user["PATH"] = $"{_folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}";
        return user;
    }

    private static IEnumerable<string[]> Servers(JsonNode node) => node switch
    {
        JsonObject json when json["command"] is { } command =>
            [[command.ToString(), .. json["args"]!.AsArray().Select(argument => argument!.ToString())]],
        JsonObject json => json.SelectMany(entry => entry.Value is null ? [] : Servers(entry.Value)),
        _ => [],
    };

    private static IEnumerable<string> Blocks(string page, string language) =>
        Block().Matches(File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", page)))
            .Where(match => match.Groups["language"].Value == language)
            .Select(match => match.Groups["text"].Value.Trim());

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)\n```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
