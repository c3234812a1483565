using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwright.Protocol;

namespace Reelwright.Tests;

/// <summary>Every block of every page runs, as it stands there; one that is of no kind that can be run is named with a reason.</summary>
[Collection("served")]
public sealed partial class DocumentCommandTests(ServedFixture served) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TempFolder _folder = new();

    public static TheoryData<string> PagesOfCommands => ["README.md", "README.zh-CN.md", "docs/CLI.md", "docs/VOICES.md"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_block_is_of_a_kind_that_is_run_or_has_a_reason()
    {
        var unknown = DocumentPages.All.SelectMany(DocumentPages.Of).Where(block => RunBy(block) is null).ToList();

        Assert.True(unknown.Count == 0, string.Join("\n\n", unknown.Select(block => $"{block.Page}:\n{block.Text}")));
        Assert.All(DocumentPages.NotRun, entry => Assert.Contains(
            DocumentPages.All.SelectMany(DocumentPages.Of), block => block.Text.Split('\n').Any(line => line.StartsWith(entry.Begins, StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(PagesOfCommands))]
    public async Task Every_command_of_the_page_does_its_work(string page)
    {
        await MakeSamplesAsync();
        var user = User();
        var done = new HashSet<string>();
        foreach (string command in DocumentPages.Of(page).SelectMany(DocumentPages.Commands))
        {
            if (DocumentPages.NotRun.Any(entry => command.StartsWith(entry.Begins, StringComparison.Ordinal)) || !done.Add(command))
            {
                continue;
            }

            string line = await PreparedAsync(command, user);
            if (RunsOn().IsMatch(line))
            {
                await StartAndStopAsync(line, user);
                continue;
            }

            var result = await CommandLine.RunAsync("/bin/sh", _folder.Root, user, "-c", line);
            bool isFound = line.Contains(" verify ", StringComparison.Ordinal) && result.ExitCode == 2;
            Assert.True(result.ExitCode == 0 || isFound, $"{command}\nran as {line}\n{result.Shown}");
            AssertMade(line);
        }

        Assert.NotEmpty(done);
    }

    [Fact]
    public void Drafts_and_settings_that_are_shown_can_be_read()
    {
        foreach (var block in DocumentPages.All.SelectMany(DocumentPages.Of).Where(block => block.Language == "json"))
        {
            var node = JsonNode.Parse(block.Text);
            Assert.NotNull(node);
            if (block.Page == "docs/DRAFT.md")
            {
                Assert.False(DraftCodec.Decode((JsonObject)node).IsEmpty);
            }
        }
    }

    [Fact]
    public async Task The_captions_are_fetched_as_the_page_says()
    {
        var block = DocumentPages.Of("docs/API.md").Single(block => block.Text.Contains("api/captions", StringComparison.Ordinal));
        using var client = new ReelwrightClient(served.Address);
        await client.GetTokenAsync(Guid.NewGuid().ToString(), CancellationToken.None);
        var session = await client.OpenSessionAsync("project", "en", 1, CancellationToken.None);
        await client.SetDraftAsync(
            session.SessionId, DraftCodec.Encode(Interchange.InterchangeFormats.Read("1\n00:00:00,000 --> 00:00:01,000\nGood morning\n", "srt")), null, "", CancellationToken.None);
        var user = User();
        user["BASE"] = served.Address.ToString().TrimEnd('/');
        user["TOKEN"] = client.Token!;
        user["SESSION"] = session.SessionId;

        var result = await CommandLine.RunAsync("/bin/sh", _folder.Root, user, "-ec", block.Text.Replace("curl ", "curl -sSf ", StringComparison.Ordinal));

        Assert.True(result.ExitCode == 0, result.Shown);
        Assert.Contains("Good morning", await File.ReadAllTextAsync(_folder["captions.srt"]), StringComparison.Ordinal);
    }

    // Who runs a block: a method of this class or of another one.
    private static string? RunBy(DocumentBlock block) => (block.Page, block.Language) switch
    {
        _ when DocumentPages.NotRun.Any(entry => block.Text.StartsWith(entry.Begins, StringComparison.Ordinal)) => "a reason",
        ("docs/API.md", "bash") when block.Text.Contains("api/captions", StringComparison.Ordinal) => nameof(The_captions_are_fetched_as_the_page_says),
        ("docs/API.md", "bash") when block.Text.StartsWith("curl ", StringComparison.Ordinal) => "ApiDocumentTests, which sends each and compares the answer",
        ("docs/API.md", "csharp") => nameof(ApiExampleTests),
        ("docs/SKILLS.md", "bash") => nameof(DocumentBlockTests.Every_block_about_skills_runs),
        ("docs/MCP.md", "bash" or "json") => nameof(DocumentBlockTests.Every_set_up_that_the_page_about_tools_shows_starts_them),
        (_, "json") => nameof(Drafts_and_settings_that_are_shown_can_be_read),
        ("docs/VOICES.md", "bash") when block.Text.StartsWith("reelwright lexicon", StringComparison.Ordinal) => nameof(Every_command_of_the_page_does_its_work),
        ("docs/CLI.md", "text") when block.Text.StartsWith("reelwright ", StringComparison.Ordinal) => nameof(Every_command_of_the_page_does_its_work),
        ("README.md" or "README.zh-CN.md", "") when block.Text.Split('\n').All(line => line.StartsWith("./run ", StringComparison.Ordinal)) =>
            nameof(Every_command_of_the_page_does_its_work),
        _ => null,
    };

    // The same line, quicker: a checkout's `./run` is the program, lengths and sizes are small (MakeTests makes them at full length), ports are
    // free ones, and what only the reader knows (an account's id) is one that is there.
    private async Task<string> PreparedAsync(string command, Dictionary<string, string> user)
    {
        string line = command.Replace("./run ", "reelwright ", StringComparison.Ordinal);
        line = Length().Replace(line, match => match.Value.Replace(match.Groups[1].Value, "2", StringComparison.Ordinal));
        line = Port().Replace(line, " --port 0");
        if (line.Contains("reelwright serve", StringComparison.Ordinal) && !line.Contains("--port", StringComparison.Ordinal))
        {
            line += " --port 0";
        }

        if (line.StartsWith("reelwright make", StringComparison.Ordinal))
        {
            line += line.Contains("--preset", StringComparison.Ordinal) ? " --quality low" : " --quality low --resolution 360p";
        }

        if (line.Contains("reelwright admin", StringComparison.Ordinal))
        {
            var accounts = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, user, "admin", "accounts", "--json");
            string id = JsonNode.Parse(accounts.Output)!["accounts"]![0]!["id"]!.ToString();
            line = line.Replace("anon_0123456789abcdef", id, StringComparison.Ordinal);
        }

        return line;
    }

    private async Task StartAndStopAsync(string line, Dictionary<string, string> user)
    {
        // One process, so that what is stopped is what runs.
        using var process = CommandLine.Start("/bin/sh", _folder.Root, user, "-c", $"exec {line}");
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            string? said;
            do
            {
                said = await process.StandardError.ReadLineAsync(patience.Token);
            }
            while (said is not null && !said.Contains("Ctrl-C stops", StringComparison.Ordinal));

            Assert.True(said is not null, $"{line} ended before it said that it runs.");
            if (Address().Match(said) is { Success: true } address && line.Contains(" serve", StringComparison.Ordinal))
            {
                using var http = new HttpClient();
                Assert.Contains("ok", await http.GetStringAsync(new Uri(new Uri(address.Value), "healthz"), patience.Token), StringComparison.Ordinal);
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private void AssertMade(string line)
    {
        if (Output().Match(line) is { Success: true } match)
        {
            Assert.True(new FileInfo(_folder[match.Groups[1].Value]).Length > 20, $"{line} made no {match.Groups[1].Value}");
        }
    }

    // What the pages name and the reader has: pictures, a document, a timeline and captions of other programs.
    private async Task MakeSamplesAsync()
    {
        string[] colors = ["red", "green", "blue", "orange", "purple"];
        string[] names = ["a.jpg", "b.jpg", "c.png", "d.webp", "e.jpg"];
        foreach (var (name, color) in names.Zip(colors))
        {
            await MediaMaker.RunAsync("-f", "lavfi", "-i", $"color=c={color}:s=640x360", "-frames:v", "1", _folder[name]);
        }

        File.Copy(_folder["c.png"], _folder["b.png"]);
        using (var archive = ZipFile.Open(_folder["brief.docx"], ZipArchiveMode.Create))
        {
            await using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
            await writer.WriteAsync(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + "A 2-second video: Aurora, a desk lamp that follows the sun.</w:t></w:r></w:p></w:body></w:document>");
        }

        await File.WriteAllTextAsync(_folder["words.txt"], "重庆 = chong2 qing4\n");
        var timeline = Interchange.InterchangeFormats.Read("1\n00:00:00,000 --> 00:00:01,000\nGood morning\n", "srt");
        await File.WriteAllTextAsync(_folder["other.otio"], Interchange.InterchangeFormats.Write(timeline, "otio", _ => null).Text);
        await File.WriteAllTextAsync(_folder["draft.json"], DraftCodec.Encode(timeline).ToJsonString());
    }

    // `reelwright` is on the path, as after an installation; it works for itself, in a home of its own.
    private Dictionary<string, string> User()
    {
        var user = served.User();
        user.Remove("NEMO_API_URL");
        string programs = Directory.CreateDirectory(_folder["bin"]).FullName;
        File.Delete(Path.Combine(programs, "reelwright"));
        File.CreateSymbolicLink(Path.Combine(programs, "reelwright"), CommandLine.Program);
        user["PATH"] = $"{programs}:{Environment.GetEnvironmentVariable("PATH")}";
        Directory.CreateDirectory(Path.Combine(user["HOME"], ".config", "fish", "completions"));
        Directory.CreateDirectory(Path.Combine(user["HOME"], ".zfunc"));
        return user;
    }

    [GeneratedRegex(@"^reelwright (?:serve|worker|mcp --http)\b")]
    private static partial Regex RunsOn();

    [GeneratedRegex(@"(\d+)[ -]?(?:second|秒)")]
    private static partial Regex Length();

    [GeneratedRegex(@" --port \d+")]
    private static partial Regex Port();

    [GeneratedRegex(@"http://[\d.:]+")]
    private static partial Regex Address();

    [GeneratedRegex(@" -o (\S+)")]
    private static partial Regex Output();
}
