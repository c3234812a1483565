namespace Reelwright.Tests;

/// <summary>What the tab key does, in the shells themselves.</summary>
[Collection("served")]
public sealed class CompletionTests(ServedFixture served) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("reelwright ex", "export")]
    [InlineData("reelwright export --resu", "--resume")]
    [InlineData("reelwright export --quality m", "medium")]
    [InlineData("reelwright draft im", "import")]
    [InlineData("reelwright make a-pic", "")]
    public async Task Bash_completes_commands_options_and_values(string line, string found)
    {
        // As readline does it: the script is sourced, the line is put into its variables, the function fills the replies.
        const string Press =
            """
            source <(reelwright completion bash)
            complete -p reelwright >/dev/null || exit 3
            COMP_LINE=$LINE_TO_COMPLETE COMP_POINT=${#LINE_TO_COMPLETE}
            read -ra COMP_WORDS <<<"$COMP_LINE"
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _reelwright
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        var user = User();
        user["LINE_TO_COMPLETE"] = line;

        var result = await CommandLine.RunAsync("bash", _folder.Root, user, "-c", Press);

        Assert.True(result.ExitCode == 0, result.Shown);
        Assert.Equal(found, result.Output.Trim());
    }

    [Fact]
    public async Task Bash_is_not_offered_what_other_systems_call_help()
    {
        var suggested = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, User(), "[suggest:17]", "reelwright draft ");

        Assert.Contains("--capcut", suggested.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("/?", suggested.Output, StringComparison.Ordinal);
    }

    // Fish and zsh are tried where they are installed; that their scripts ask the program is looked at everywhere.
    [Fact]
    public async Task Fish_completes_commands_and_options()
    {
        const string Press = "reelwright completion fish | source; complete -C 'reelwright ex'; complete -C 'reelwright export --resu'";

        var script = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, User(), "completion", "fish");

        Assert.Contains("[suggest:", script.Output, StringComparison.Ordinal);
        if (IsInstalled("fish"))
        {
            var result = await CommandLine.RunAsync("fish", _folder.Root, User(), "-c", Press);
            Assert.Equal("export\n--resume\n", result.Output);
        }
    }

    [Fact]
    public async Task Zsh_takes_the_script_by_source_and_by_autoload()
    {
        const string Source = "autoload -Uz compinit; compinit -u -D; source <(reelwright completion zsh); print -r -- $_comps[reelwright]";

        var script = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, User(), "completion", "zsh");

        Assert.StartsWith("#compdef reelwright\n", script.Output, StringComparison.Ordinal);
        Assert.Contains("${funcstack[1]} == _reelwright", script.Output, StringComparison.Ordinal);
        if (IsInstalled("zsh"))
        {
            var result = await CommandLine.RunAsync("zsh", _folder.Root, User(), "-fc", Source);
            Assert.Equal("_reelwright\n", result.Output);
        }
    }

    private static bool IsInstalled(string shell) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, shell)));

    private Dictionary<string, string> User()
    {
        var user = served.User();
        string programs = Directory.CreateDirectory(_folder["bin"]).FullName;
        if (!File.Exists(Path.Combine(programs, "reelwright")))
        {
            File.CreateSymbolicLink(Path.Combine(programs, "reelwright"), CommandLine.Program);
        }

        user["PATH"] = $"{programs}:{Environment.GetEnvironmentVariable("PATH")}";
        return user;
    }
}
