using System.Text.RegularExpressions;
using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary>A folder with a SKILL.md.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Fields">The frontmatter, nested names joined by dots, such as <c>metadata.version</c>; lists joined by spaces.</param>
/// <param name="TopLevel">The frontmatter's own keys, in order.</param>
/// <param name="Body">What follows.</param>
internal sealed partial record SkillPackage(
    string Folder,
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyList<string> TopLevel,
    string Body)
{
    /// <summary>The name; the folder's where there is none.</summary>
    public string Name => Fields.GetValueOrDefault("name") ?? Path.GetFileName(Folder);

    /// <summary>The version.</summary>
    public string Version => Fields.GetValueOrDefault("version") ?? Fields.GetValueOrDefault("metadata.version") ?? "0";

    /// <summary>The description.</summary>
    public string Description => Fields.GetValueOrDefault("description") ?? "";

    /// <summary>Reads a skill.</summary>
    /// <exception cref="CliException">There is none, or its frontmatter cannot be read.</exception>
    public static SkillPackage Read(string folder)
    {
        string full = Path.GetFullPath(folder);
        string path = Path.Combine(full, "SKILL.md");
        if (!File.Exists(path))
        {
            throw new CliException(ExitCodes.NoInput, $"{full} has no SKILL.md; a skill is a folder with one.");
        }

        string[] lines = File.ReadAllLines(path);
        int end = lines.Length > 0 && lines[0] == "---" ? Array.IndexOf(lines, "---", 1) : -1;
        if (end < 0)
        {
            throw new CliException(ExitCodes.BadInput, $"{path} does not begin with frontmatter between two lines of ---.");
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var top = new List<string>();
        Parse(lines[1..end], path, fields, top);
        return new(full, fields, top, string.Join('\n', lines[(end + 1)..]));
    }

    /// <summary>Where a skill is installed, as the attribution names it.</summary>
    public static string PlatformOf(string folder)
    {
        string path = Path.GetFullPath(folder) + "/";
        return Environment.GetEnvironmentVariable("SKILL_SOURCE") is { Length: > 0 } said ? said
            : path.Contains("/.clawhub/", StringComparison.Ordinal) || File.Exists(Path.Combine(folder, ".clawhub", "origin.json")) ? "clawhub"
            : path.Contains("/.cursor/skills/", StringComparison.Ordinal) ? "cursor"
            : "unknown";
    }

    /// <summary>In whose name its calls are made.</summary>
    public SkillAttribution Attribution => new(Name, Version, PlatformOf(Folder));

    // The part of YAML that skills are written in: block mappings, block lists, plain and quoted values.
    private static void Parse(string[] lines, string path, Dictionary<string, string> fields, List<string> top)
    {
        var above = new List<(int Indent, string Name)>();
        for (int number = 0; number < lines.Length; number++)
        {
            string line = lines[number].TrimEnd();
            string text = line.TrimStart();
            int indent = line.Length - text.Length;
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            above.RemoveAll(entry => entry.Indent >= indent && !(text[0] == '-' && entry.Indent == indent));
            if (text.StartsWith("- ", StringComparison.Ordinal) && above.Count > 0)
            {
                string list = string.Join('.', above.Select(entry => entry.Name));
                fields[list] = $"{fields.GetValueOrDefault(list)} {Scalar(text[2..], path, number)}".Trim();
                continue;
            }

            int colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || text.Contains('\t', StringComparison.Ordinal) || (colon + 1 < text.Length && text[colon + 1] != ' '))
            {
                throw new CliException(ExitCodes.BadInput, $"{path}, line {number + 2}: '{text}' is no 'key: value'.");
            }

            string name = text[..colon].Trim();
            string full = string.Join('.', above.Select(entry => entry.Name).Append(name));
            if (!fields.TryAdd(full, Scalar(text[(colon + 1)..].Trim(), path, number)))
            {
                throw new CliException(ExitCodes.BadInput, $"{path}, line {number + 2}: '{full}' is there twice.");
            }

            if (indent == 0)
            {
                top.Add(name);
            }

            above.Add((indent, name));
        }
    }

    // What other readers of YAML would refuse, or read otherwise, is refused here.
    private static string Scalar(string value, string path, int number)
    {
        string text = value.Trim();
        string? wrong = text switch
        {
            "" => null,
            ['"', ..] when !DoubleQuoted().IsMatch(text) => "a value in double quotes ends with one and has \\\" inside",
            ['\'', ..] when !SingleQuoted().IsMatch(text) => "a value in single quotes ends with one and has '' inside",
            ['"' or '\'', ..] => null,
            ['[' or '{', ..] => null,
            ['&' or '*' or '!' or '|' or '>' or '%' or '@' or '`', ..] when text.Length > 1 => "a value that begins with a sign stands in quotes",
            _ when text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal) => "a value with ': ' or ' #' stands in quotes",
            _ => null,
        };
        return wrong is null
            ? Unquote(text)
            : throw new CliException(ExitCodes.BadInput, $"{path}, line {number + 2}: {wrong}.");
    }

    private static string Unquote(string text) => text switch
    {
        ['"', .. var inner, '"'] => inner.Replace("\\\"", "\"", StringComparison.Ordinal),
        ['\'', .. var inner, '\''] => inner.Replace("''", "'", StringComparison.Ordinal),
        _ => text,
    };

    [GeneratedRegex("""^"(?:[^"\\]|\\.)*"$""")]
    private static partial Regex DoubleQuoted();

    [GeneratedRegex("^'(?:[^']|'')*'$")]
    private static partial Regex SingleQuoted();
}
