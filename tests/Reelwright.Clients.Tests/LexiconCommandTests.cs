using System.Text.Json.Nodes;
using Reelwright.Cli;

namespace Reelwright.Tests;

/// <summary>Words are taught by commands; what a film says of them, the server's tests hear.</summary>
public sealed class LexiconCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Words_are_added_from_a_list_and_singly_and_removed()
    {
        await File.WriteAllTextAsync(_folder["words.txt"], "# names\n单雄信 = shan4 xiong2 xin4\nNginx\tengine x\n");

        var imported = await RunAsync("lexicon", "import", "words.txt", "--json");
        var added = await RunAsync("lexicon", "add", "重庆", "chong2 qing4");
        var removed = await RunAsync("lexicon", "remove", "nginx");
        var listed = await RunAsync("lexicon", "list", "--json");

        Assert.All(new[] { imported, added, removed, listed }, result => Assert.True(result.ExitCode == 0, result.Shown));
        Assert.Equal(2, Json(imported)["words"]!.AsArray().Count);
        Assert.Contains("重庆 = chong2 qing4", added.Output, StringComparison.Ordinal);
        Assert.Equal(["单雄信", "重庆"], Json(listed)["words"]!.AsArray().Select(word => (string)word!["written"]!));
    }

    [Fact]
    public async Task A_single_film_takes_a_list_of_its_own()
    {
        await File.WriteAllTextAsync(_folder["words.txt"], "Nginx = engine x\n");
        var made = await RunAsync("make", "4-second video with a voice-over: Nginx, a web server", "--lexicon", "words.txt", "--quality", "low", "--resolution", "360p", "-o", "own.wav");
        var listed = await RunAsync("lexicon", "list", "--json");

        Assert.True(made.ExitCode == 0, made.Shown);
        Assert.True(new FileInfo(_folder["own.wav"]).Length > 100_000);
        Assert.Empty(Json(listed)["words"]!.AsArray());
    }

    [Fact]
    public async Task What_cannot_be_read_is_one_sentence_and_an_exit_code()
    {
        await File.WriteAllTextAsync(_folder["half.txt"], "重庆 = chong2 qing4\nVue\n");
        await File.WriteAllBytesAsync(_folder["odd.txt"], [0xC4, 0xE3, 0x3D, 0xFF]);

        var unspoken = await RunAsync("lexicon", "add", "重庆", "chong9 qing4", "--json");
        var half = await RunAsync("lexicon", "import", "half.txt");
        var odd = await RunAsync("lexicon", "import", "odd.txt");
        var none = await RunAsync("lexicon", "import", "none.txt");
        var gone = await RunAsync("lexicon", "remove", "Vue");

        Assert.Contains("no syllable of pinyin", (string)Json(unspoken)["error"]!, StringComparison.Ordinal);
        Assert.Contains("line 2", half.Shown, StringComparison.Ordinal);
        Assert.Contains("UTF-8", odd.Shown, StringComparison.Ordinal);
        Assert.Equal([ExitCodes.BadInput, ExitCodes.BadInput, ExitCodes.NoInput, ExitCodes.NoInput], new[] { half, odd, none, gone }.Select(result => result.ExitCode));
        Assert.All(new[] { unspoken, half, odd, none, gone }, result => Assert.DoesNotContain("Exception", result.Shown, StringComparison.Ordinal));
    }

    private Task<CommandResult> RunAsync(params string[] arguments) => CommandLine.ReelwrightAsync(_folder.Root, arguments);

    private static JsonNode Json(CommandResult result) => JsonNode.Parse(result.Output)!;
}
