using System.Text.RegularExpressions;

namespace Reelwright.Tests;

/// <summary>An agent's host that does what SKILL.md says, to the letter: it runs the lines that stand there and no others.</summary>
internal sealed partial class SkillHost
{
    private readonly string _folder;
    private readonly Dictionary<string, string> _environment;
    private readonly Dictionary<string, string> _lines = [];

    public SkillHost(string skill, Dictionary<string, string> environment, string? installedAt = null)
    {
        _folder = installedAt ?? Path.Combine(RepositoryPaths.Root, "skills", skill);
        _environment = environment;
        Instructions = File.ReadAllText(Path.Combine(_folder, "SKILL.md"));
        foreach (Match match in Line().Matches(Instructions))
        {
            _lines.TryAdd(match.Groups[1].Value, match.Value.Trim('`'));
        }
    }

    public string Instructions { get; }

    public Dictionary<string, string> Environment => _environment;

    public string Connections => Path.Combine(_environment["XDG_CONFIG_HOME"], "nemovideo", "connections.json");

    /// <summary>Runs the line for a verb with the user's words, files or output in their place.</summary>
    public async Task<CommandResult> DoAsync(string verb, params string[] given)
    {
        string line = _lines[verb];
        string quoted = string.Join(' ', given.Select(word => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        string filled = Placeholder().IsMatch(line) ? Placeholder().Replace(line, _ => quoted) : $"{line} {quoted}";
        var result = await CommandLine.RunAsync("/bin/sh", _folder, _environment, "-c", filled);
        NothingInternal(result);
        return result;
    }

    /// <summary>What no user may ever see.</summary>
    public static void NothingInternal(CommandResult result)
    {
        Assert.DoesNotMatch(Internal(), result.Shown);
        Assert.DoesNotContain("Traceback", result.Shown, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"sh scripts/reelwright\.sh (\w+)[^`\r\n]*")]
    private static partial Regex Line();

    [GeneratedRegex("\"[^\"]*words\"|FILE\\.\\.\\.|(?<=-o )video\\.mp4")]
    private static partial Regex Placeholder();

    [GeneratedRegex("nmv_usr_|secret-|Bearer|[{}]|session_id|\"code\"|stateDelta|functionCall")]
    private static partial Regex Internal();
}
