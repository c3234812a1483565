using System.Text.RegularExpressions;

namespace Reelwright.Cli;

/// <summary>The rules of the Agent Skills specification, and of OpenClaw's gate.</summary>
internal static partial class SkillRules
{
    private const int LongestName = 64;
    private const int LongestDescription = 1024;
    private const int LongestCompatibility = 500;
    private const int MostLines = 500;

    private static readonly string[] Keys = ["name", "description", "license", "compatibility", "metadata", "allowed-tools"];

    /// <summary>What is wrong with a skill; empty when nothing is.</summary>
    public static IReadOnlyList<string> Check(SkillPackage skill)
    {
        var problems = new List<string>();
        string name = skill.Fields.GetValueOrDefault("name") ?? "";
        Require(problems, Name().IsMatch(name) && name.Length <= LongestName,
            $"'name' is 1 to {LongestName} characters of a-z, 0-9 and single hyphens between them, not '{name}'.");
        Require(problems, name == Path.GetFileName(skill.Folder), $"'name' is '{name}' but the folder is '{Path.GetFileName(skill.Folder)}'.");
        Require(problems, skill.Description.Trim().Length is > 0 and <= LongestDescription,
            $"'description' has 1 to {LongestDescription} characters, not {skill.Description.Trim().Length}.");
        Require(problems, !skill.Fields.TryGetValue("compatibility", out string? needs) || needs.Length is > 0 and <= LongestCompatibility,
            $"'compatibility' has 1 to {LongestCompatibility} characters.");
        foreach (string key in skill.TopLevel.Where(key => !Keys.Contains(key)))
        {
            problems.Add($"'{key}' is no key of the specification ({string.Join(", ", Keys)}); put it into 'metadata'.");
        }

        Require(problems, skill.Fields.GetValueOrDefault("metadata") is null or "", "'metadata' is a block of 'key: value' lines.");
        Require(problems, skill.Body.Trim().Length > 0, "There are no instructions after the frontmatter.");
        Require(problems, skill.Body.Split('\n').Length < MostLines, $"The instructions have {MostLines} lines or more.");
        CheckGate(skill, problems);
        foreach (string file in Named().Matches(skill.Body).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal))
        {
            Require(problems, File.Exists(Path.Combine(skill.Folder, file)), $"The instructions name {file}, which is not there.");
        }

        return problems;
    }

    /// <summary>Whether OpenClaw shows the skill: everything that it requires is there.</summary>
    /// <param name="skill">The skill.</param>
    /// <param name="isSet">Whether a variable is set.</param>
    /// <param name="isInstalled">Whether a program is on the path.</param>
    public static bool IsShown(SkillPackage skill, Func<string, bool> isSet, Func<string, bool> isInstalled)
    {
        string[] any = Words(skill, "anyBins");
        return Words(skill, "env").All(isSet) && Words(skill, "bins").All(isInstalled) && (any.Length == 0 || any.Any(isInstalled));
    }

    // A variable that is required hides the skill from everybody who has not set it; a free account needs none.
    private static void CheckGate(SkillPackage skill, List<string> problems)
    {
        if (skill.Fields.Keys.Any(key => key.StartsWith("metadata.openclaw.", StringComparison.Ordinal)))
        {
            Require(problems, Words(skill, "env").Length == 0, "'metadata.openclaw.requires.env' hides the skill from everybody without a token.");
            Require(problems, skill.Fields.GetValueOrDefault("metadata.openclaw.primaryEnv") == "NEMO_TOKEN", "'metadata.openclaw.primaryEnv' is NEMO_TOKEN.");
        }
    }

    private static string[] Words(SkillPackage skill, string key) =>
        skill.Fields.GetValueOrDefault($"metadata.openclaw.requires.{key}")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static void Require(List<string> problems, bool isRight, string problem)
    {
        if (!isRight)
        {
            problems.Add(problem);
        }
    }

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b((?:scripts|references|assets)/[\w./-]+\w)")]
    private static partial Regex Named();
}
