using System.Xml.Linq;

namespace Reelwright.Tests;

public sealed class ArchitectureTests
{
    // docs/ARCHITECTURE.md draws the same picture; change both or neither.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Reelwright.Timeline"] = [],
        ["Reelwright.Graphics"] = [],
        ["Reelwright.Media"] = [],
        ["Reelwright.Audio"] = ["Reelwright.Media"],
        ["Reelwright.Render"] = ["Reelwright.Audio", "Reelwright.Graphics", "Reelwright.Media", "Reelwright.Timeline"],
        ["Reelwright.Director"] = ["Reelwright.Audio", "Reelwright.Timeline"],
        ["Reelwright.Agent"] = ["Reelwright.Director", "Reelwright.Timeline"],
        ["Reelwright.Protocol"] = ["Reelwright.Timeline"],
        ["Reelwright.Interchange"] = ["Reelwright.Protocol", "Reelwright.Timeline"],
        ["Reelwright.Mcp"] = ["Reelwright.Protocol"],
        ["Reelwright.Server"] =
        [
            "Reelwright.Agent", "Reelwright.Audio", "Reelwright.Director", "Reelwright.Graphics", "Reelwright.Media",
            "Reelwright.Protocol", "Reelwright.Render", "Reelwright.Timeline",
        ],
        ["Reelwright.Cli"] = ["Reelwright.Interchange", "Reelwright.Mcp", "Reelwright.Protocol", "Reelwright.Server"],
    };

    public static TheoryData<string> Projects => [.. SourceTree.Files("src", "*.csproj")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_architecture_allows(string path)
    {
        var references = XDocument.Load(SourceTree.Full(path)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));

        Assert.Subset(
            Allowed[Path.GetFileNameWithoutExtension(path)].ToHashSet(),
            references.ToHashSet());
    }

    [Fact]
    public void The_architecture_document_names_every_project()
    {
        string document = SourceTree.Read("docs/ARCHITECTURE.md");

        Assert.All(Allowed.Keys, project => Assert.Contains($"`{project}`", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = SourceTree.Read("Reelwright.slnx");

        Assert.All(
            SourceTree.Files("src", "*.csproj")
                .Concat(SourceTree.Files("tests", "*.csproj"))
                .Concat(SourceTree.Files("bench", "*.csproj")),
            path => Assert.Contains(path, solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_has_a_lock_file_beside_it() => Assert.All(
        SourceTree.Files("src", "*.csproj").Concat(SourceTree.Files("tests", "*.csproj")),
        path => Assert.True(File.Exists(SourceTree.Full(Path.Combine(Path.GetDirectoryName(path)!, "packages.lock.json")))));

    [Fact]
    public void Only_the_media_project_starts_processes() => Assert.All(
        SourceTree.Files("src", "*.cs").Where(path => !path.StartsWith("src/Reelwright.Media/", StringComparison.Ordinal)),
        path => Assert.DoesNotContain("ProcessStartInfo", SourceTree.Read(path), StringComparison.Ordinal));
}
