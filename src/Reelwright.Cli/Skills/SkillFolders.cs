namespace Reelwright.Cli;

/// <summary>Where the skills are that come with the program, and where hosts look for theirs.</summary>
internal static class SkillFolders
{
    /// <summary>The hosts that are known by name.</summary>
    public static readonly string[] Hosts = ["claude", "openclaw", "cursor", "codex"];

    /// <summary>The folder with the skills.</summary>
    /// <exception cref="CliException">It is not there.</exception>
    public static string Source()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string place = Path.Combine(folder.FullName, "skills");
            if (File.Exists(Path.Combine(place, "reelwright", "SKILL.md")))
            {
                return place;
            }
        }

        throw new CliException(ExitCodes.Unavailable, "The skills did not come with this program; get them from its source.");
    }

    /// <summary>The skills that come with the program.</summary>
    public static IReadOnlyList<SkillPackage> All() =>
        [.. Directory.EnumerateDirectories(Source()).Order(StringComparer.Ordinal).Select(SkillPackage.Read)];

    /// <summary>Where a host, or a folder that was named, has its skills.</summary>
    public static string Target(string host) => host switch
    {
        "claude" => Path.Combine(Locations.Home(), ".claude", "skills"),
        "openclaw" => Path.Combine(Locations.Home(), ".openclaw", "skills"),
        "cursor" => Path.Combine(Locations.Home(), ".cursor", "skills"),
        "codex" => Path.Combine(Locations.Home(), ".codex", "skills"),
        _ => Path.GetFullPath(host),
    };

    /// <summary>Copies a skill; one that is there already is replaced whole.</summary>
    public static string Install(SkillPackage skill, string target)
    {
        string folder = Path.Combine(target, skill.Name);
        string part = $"{folder}.{Guid.NewGuid():n}";
        foreach (string file in Directory.EnumerateFiles(skill.Folder, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(part, Path.GetRelativePath(skill.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.Move(part, folder);
        return folder;
    }
}
