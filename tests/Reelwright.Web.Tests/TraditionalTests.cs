using System.Text.RegularExpressions;
using Reelwright.Director;

namespace Reelwright.Tests;

/// <summary>What a visitor who reads traditional characters sees of sentences that are written in simplified ones.</summary>
public sealed partial class TraditionalTests
{
    [Fact]
    public void What_the_checks_find_is_said_in_traditional_characters()
    {
        string page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "web", "src", "base", "traditional.ts"));
        string[] table = [.. Table().Matches(page).Select(match => match.Groups["characters"].Value)];
        var written = table[0].Zip(table[1]).ToDictionary(pair => pair.First, pair => pair.Second);
        var sentences = Directory.GetFiles(Path.Combine(RepositoryPaths.Root, "src", "Reelwright.Render", "Verification"), "*.cs")
            .SelectMany(file => Sentence().Matches(File.ReadAllText(file)).Select(match => match.Value))
            .ToList();

        Assert.Equal(table[0].Length, table[1].Length);
        Assert.True(sentences.Count > 20, $"{sentences.Count} sentences");

        // Both 台 and 臺 are written.
        Assert.All(sentences, sentence => Assert.Equal(
            ChineseWriting.ToHant(sentence).Replace('臺', '台'),
            string.Concat(sentence.Select(letter => written.GetValueOrDefault(letter, letter)))));
    }

    [GeneratedRegex("const (?:simplified|traditional) = '(?<characters>[^']+)'")]
    private static partial Regex Table();

    [GeneratedRegex("""(?<=")[^"{}\n]*[\u4e00-\u9fff][^"{}\n]*""")]
    private static partial Regex Sentence();
}
