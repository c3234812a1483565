using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary>In whose name the program calls.</summary>
internal static class Attribution
{
    /// <summary>The program's version.</summary>
    public static string Version { get; } = typeof(Attribution).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>The skill whose script called the program (<c>REELWRIGHT_SKILL_FOLDER</c>), else the program itself.</summary>
    public static SkillAttribution Own
    {
        get
        {
            string? folder = Environment.GetEnvironmentVariable("REELWRIGHT_SKILL_FOLDER");
            var skill = folder is { Length: > 0 } && File.Exists(Path.Combine(folder, "SKILL.md"))
                ? SkillPackage.Read(folder)
                : null;
            return skill is null
                ? new("reelwright-cli", Version, "cli")
                : new(skill.Name, skill.Version, SkillPackage.PlatformOf(skill.Folder));
        }
    }
}
