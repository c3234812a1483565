using System.Text.RegularExpressions;

namespace Reelwright.Tests;

public sealed partial class TidyTests
{
    private const int LongestFileLines = 400;
    // Lines with text in quotes are data (patterns, words) and may be as long as their data is.
    private const int LongestLineColumns = 190;

    public static TheoryData<string> Code =>
        [.. SourceTree.Files("src", "*.cs").Concat(SourceTree.Files("tests", "*.cs")).Concat(SourceTree.Files("bench", "*.cs"))];

    public static TheoryData<string> Documents =>
        [.. SourceTree.Files(".", "*.md")];

    [Theory]
    [MemberData(nameof(Code))]
    public void A_code_file_holds_one_idea_and_no_unfinished_words(string path)
    {
        string[] lines = File.ReadAllLines(SourceTree.Full(path));

        Assert.True(lines.Length <= LongestFileLines, $"{path} has {lines.Length} lines.");
        Assert.All(
            lines.Where(line => !line.Contains('"', StringComparison.Ordinal)),
            line => Assert.True(line.Length <= LongestLineColumns, $"{path}: {line}"));
        if (!path.EndsWith("TidyTests.cs", StringComparison.Ordinal))
        {
            Assert.DoesNotMatch(Unfinished(), string.Join('\n', lines));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_in_a_document_leads_somewhere(string path)
    {
        string folder = Path.GetDirectoryName(SourceTree.Full(path))!;

        Assert.All(
            Link().Matches(SourceTree.Read(path)).Select(match => match.Groups[1].Value)
                .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith('#')),
            link =>
            {
                string target = Path.Combine(folder, link.Split('#')[0]);
                Assert.True(File.Exists(target) || Directory.Exists(target), $"{path} links to {link}");
            });
    }

    [Fact]
    public void No_file_names_a_package_registry() => Assert.All(
        SourceTree.Files(".", "*").Where(path => path.EndsWith(".json", StringComparison.Ordinal)
            || path.EndsWith(".props", StringComparison.Ordinal) || path.EndsWith("run", StringComparison.Ordinal)),
        path => Assert.DoesNotMatch(Registry(), SourceTree.Read(path)));

    [GeneratedRegex(@"\b(TODO|FIXME|XXX)\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"https?://[a-z0-9.-]*(npmjs|nuget|pypi)\.")]
    private static partial Regex Registry();
}
