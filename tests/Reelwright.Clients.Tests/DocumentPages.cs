using System.Text.RegularExpressions;

namespace Reelwright.Tests;

/// <summary>The pages that people read, block by block.</summary>
internal static partial class DocumentPages
{
    /// <summary>Every page with blocks that somebody might copy.</summary>
    public static readonly string[] All =
    [
        "README.md", "README.zh-CN.md", "docs/API.md", "docs/SKILLS.md", "docs/MCP.md", "docs/CLI.md", "docs/DRAFT.md", "docs/MODELS.md", "docs/VOICES.md", "docs/ARCHITECTURE.md",
    ];

    /// <summary>Blocks that no test runs here, and why; there are few, and each stands alone.</summary>
    public static readonly (string Begins, string Why)[] NotRun =
    [
        ("./run test", "This is that run."),
        (" prompt, files ──► turn", "A drawing."),
        ("export REELWRIGHT_LLM_URL", "Names a model of the reader's own; the tests of the model run against an endpoint of theirs (ModelAgentTests)."),
        ("export REELWRIGHT_SPEECH_URL", "Names a service of the reader's own; the tests of voices run against one of theirs (SpeechServiceTests)."),
        ("reelwright voices install", "Downloads 180 MB from elsewhere; VoicesCommandTests install from this machine."),
    ];

    /// <summary>The blocks of a page, in order.</summary>
    public static IReadOnlyList<DocumentBlock> Of(string page) =>
    [
        .. Block().Matches(File.ReadAllText(Path.Combine(RepositoryPaths.Root, page)))
            .Select(match => new DocumentBlock(page, match.Groups["language"].Value, match.Groups["text"].Value)),
    ];

    /// <summary>The commands of a block, or of the examples in a text of help: one a line, continued lines joined.</summary>
    public static IEnumerable<string> Commands(DocumentBlock block) => block.Text
        .Replace("\\\n", " ", StringComparison.Ordinal)
        .Split('\n')
        .Select(line => line.Trim())
        .SkipWhile(line => block.Page == "docs/CLI.md" && line != "Examples:")
        .Where(line => line.StartsWith("reelwright ", StringComparison.Ordinal) || line.StartsWith("./run ", StringComparison.Ordinal)
            || line.StartsWith("printf ", StringComparison.Ordinal));

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>.*?)\n```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}

/// <summary>A fenced block of a page.</summary>
internal sealed record DocumentBlock(string Page, string Language, string Text);
