using System.CommandLine;
using System.Text.Json.Nodes;

namespace Reelwright.Cli;

/// <summary><c>reelwright skills</c>: what agents install.</summary>
internal static class SkillsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json) => new("skills", "List, install and check the skills for agents")
    {
        List(json), Install(json), Verify(json),
    };

    private static Command List(Option<bool> json)
    {
        var command = new Command("list", "Show the skills that come with the program");
        command.SetAction(parsed =>
        {
            var skills = SkillFolders.All();
            new Report(parsed.GetValue(json), isQuiet: false).Result(
                new JsonObject
                {
                    ["ok"] = true,
                    ["skills"] = new JsonArray([.. skills.Select(skill => (JsonNode)new JsonObject
                    {
                        ["name"] = skill.Name,
                        ["version"] = skill.Version,
                        ["description"] = skill.Description,
                    })]),
                },
                [.. skills.Select(skill => $"{skill.Name} {skill.Version}\n    {skill.Description}")]);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Install(Option<bool> json)
    {
        var name = new Argument<string>("name") { Description = "Name of the skill, or 'all'" };
        var to = new Option<string>("--to") { Description = $"{string.Join(", ", SkillFolders.Hosts)}, or a folder", Required = true };
        var command = new Command(
            "install",
            """
            Copy a skill to where an agent looks for it

            Examples:
              reelwright skills install reelwright --to claude
              reelwright skills install all --to ./my-agent/skills
            """)
        {
            name, to,
        };
        command.SetAction(parsed =>
        {
            var all = SkillFolders.All();
            string wanted = parsed.GetValue(name)!;
            var skills = wanted == "all" ? all : [.. all.Where(skill => skill.Name == wanted)];
            if (skills.Count == 0)
            {
                throw new CliException(
                    ExitCodes.Usage, $"There is no skill '{wanted}'. There are {string.Join(", ", all.Select(skill => skill.Name))}.");
            }

            string target = SkillFolders.Target(parsed.GetValue(to)!);
            string[] folders = [.. skills.Select(skill => SkillFolders.Install(skill, target))];
            new Report(parsed.GetValue(json), isQuiet: false).Result(
                new JsonObject { ["ok"] = true, ["installed"] = new JsonArray([.. folders.Select(folder => (JsonNode)folder)]) },
                [.. folders.Select(folder => $"Installed {folder}")]);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Verify(Option<bool> json)
    {
        var folders = new Argument<string[]>("folders")
        {
            Description = "Folders of skills; without any, those that come with the program",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("verify", "Check skills against the Agent Skills specification and OpenClaw's gate") { folders };
        command.SetAction(parsed =>
        {
            string[] named = parsed.GetValue(folders) ?? [];
            var skills = named.Length > 0 ? [.. named.Select(SkillPackage.Read)] : SkillFolders.All();
            var found = skills.Select(skill => (skill.Name, Problems: SkillRules.Check(skill))).ToList();
            bool isWell = found.TrueForAll(skill => skill.Problems.Count == 0);
            new Report(parsed.GetValue(json), isQuiet: false).Result(
                new JsonObject
                {
                    ["ok"] = isWell,
                    ["skills"] = new JsonArray([.. found.Select(skill => (JsonNode)new JsonObject
                    {
                        ["name"] = skill.Name,
                        ["problems"] = new JsonArray([.. skill.Problems.Select(problem => (JsonNode)problem)]),
                    })]),
                },
                [.. found.SelectMany(skill => skill.Problems.Count == 0
                    ? [$"ok       {skill.Name}"]
                    : skill.Problems.Select(problem => $"problem  {skill.Name}: {problem}"))]);
            return isWell ? ExitCodes.Done : ExitCodes.BadInput;
        });
        return command;
    }
}
