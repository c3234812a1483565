using Reelwright.Agent;

namespace Reelwright.Tests;

/// <summary>Sentences and what they ask for, one a line: <c>sentence TAB commands</c>.</summary>
internal static class ReadingTable
{
    /// <summary>A video of five scenes and three uploads that it uses.</summary>
    public static TalkContext Video { get; } = new() { HasVideo = true, Scenes = 5, Seconds = 30, Media = 3 };

    /// <summary>The rows of a table.</summary>
    public static IReadOnlyList<(string Sentence, string Expected)> Rows(string name) =>
    [
        .. File.ReadLines(Path.Combine(RepositoryPaths.Root, "tests", "Reelwright.Agent.Tests", "Understanding", "Data", name + ".tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(columns => (columns[0], columns[1])),
    ];

    /// <summary>
    /// Reads a sentence against the video; <c>(new) A</c> without one, <c>A &gt;&gt; B</c> after the turn A.
    /// </summary>
    public static string Read(string sentence)
    {
        const string fresh = "(new) ";
        if (sentence.StartsWith(fresh, StringComparison.Ordinal))
        {
            bool hasMedia = sentence.Contains("photo", StringComparison.Ordinal) || sentence.Contains('图', StringComparison.Ordinal);
            return Read(sentence[fresh.Length..], new() { Media = hasMedia ? 3 : 0, HasFreshMedia = hasMedia });
        }

        string[] turns = sentence.Split(" >> ");
        var context = Video;
        foreach (string before in turns[..^1])
        {
            context = context with { Last = CommandReader.Read(before, context).Commands };
        }

        return Read(turns[^1], context);
    }

    /// <summary>Reads a sentence.</summary>
    public static string Read(string sentence, TalkContext context) => CommandText.Of(CommandReader.Read(sentence, context));

    /// <summary>What a table's sentences give other than they should, one a line.</summary>
    public static string Failures(string name, Func<string, string> read) => string.Join(
        '\n',
        Rows(name).Select(row => (row.Sentence, row.Expected, Given: read(row.Sentence)))
            .Where(row => row.Expected != row.Given)
            .Select(row => $"{row.Sentence}\n    should be {row.Expected}\n    is        {row.Given}"));
}
