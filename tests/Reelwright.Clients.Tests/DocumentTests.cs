using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwright.Cli;

namespace Reelwright.Tests;

public sealed partial class DocumentTests
{
    private static readonly string Docs = Path.Combine(RepositoryPaths.Root, "docs");

    [Fact]
    public void The_page_about_the_command_line_is_what_help_prints() => Same("CLI.md", CommandDocument.Write());

    [Fact]
    public void The_page_about_conformance_is_what_the_tests_hold() => Same("CONFORMANCE.md", Conformance.Write());

    [Fact]
    public void Every_row_of_the_seeds_has_a_test_that_exists()
    {
        var names = Conformance.TestNames();

        Assert.All(Conformance.Rows, row => Assert.All(row.Tests, test => Assert.Contains(test, names)));
    }

    [Fact]
    public void Every_command_that_the_documents_name_exists()
    {
        var (root, _) = Commands.Create();
        string[] known = [.. root.Subcommands.Select(command => command.Name), "COMMAND"];
        string[] documents = ["SKILLS.md", "MCP.md", "CLI.md"];

        Assert.All(documents, name => Assert.All(
            Named().Matches(File.ReadAllText(Path.Combine(Docs, name))).Select(match => match.Groups[1].Value),
            command => Assert.Contains(command, known)));
    }

    [Fact]
    public void Every_package_that_is_used_is_named_with_its_licence()
    {
        string notice = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "NOTICE"));
        var packages = Version().Matches(File.ReadAllText(Path.Combine(RepositoryPaths.Root, "Directory.Packages.props")))
            .Select(match => match.Groups[1].Value)
            .Concat(Depended("web"))
            .Where(name => !notice.Contains(name, StringComparison.OrdinalIgnoreCase));

        // A package of a family that is named as one.
        string[] families = ["Microsoft.Data.Sqlite", "SQLitePCLRaw", "Microsoft.CodeAnalysis", "xunit"];
        Assert.DoesNotContain(packages, name => !families.Any(family => name.StartsWith(family, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Depended(string folder)
    {
        var package = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryPaths.Root, folder, "package.json")))!;
        return ((string[])["dependencies", "devDependencies"])
            .SelectMany(kind => (package[kind] as JsonObject ?? []).Select(entry => entry.Key));
    }

    private static void Same(string name, string written)
    {
        string path = Path.Combine(Docs, name);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, written);
        }

        Assert.Equal(written, File.Exists(path) ? File.ReadAllText(path) : "");
    }

    [GeneratedRegex("PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("(?:^|[`\\s])reelwright ([a-zA-Z]{3,})(?=[\\s`])", RegexOptions.Multiline)]
    private static partial Regex Named();
}
