using System.Text.Json.Nodes;
using Reelwright.Cli;

namespace Reelwright.Tests;

/// <summary>Words are taught once, and the films that are made afterwards say them so.</summary>
public sealed class LexiconCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Words_are_added_listed_heard_in_a_film_and_removed()
    {
        await File.WriteAllTextAsync(_folder["words.txt"], "# names\n单雄信 = shan4 xiong2 xin4\nNginx\tengine x\n");
        const string Brief = "6-second video with a voice-over: Nginx, a web server";
        string[] make = ["make", Brief, "--quality", "low", "--resolution", "360p", "-o"];

        var usual = await RunAsync([.. make, "usual.wav"]);
        var imported = await RunAsync("lexicon", "import", "words.txt", "--json");
        var added = await RunAsync("lexicon", "add", "重庆", "chong2 qing4");
        var own = await RunAsync([.. make, "own.wav"]);
        var removed = await RunAsync("lexicon", "remove", "nginx");
        var listed = await RunAsync("lexicon", "list", "--json");
        var again = await RunAsync([.. make, "again.wav"]);
        var named = await RunAsync([.. make, "named.wav", "--lexicon", "words.txt"]);

        Assert.All(new[] { usual, imported, added, own, removed, listed, again, named }, result => Assert.True(result.ExitCode == 0, result.Shown));
        Assert.Equal(2, Json(imported)["words"]!.AsArray().Count);
        Assert.Contains("重庆 = chong2 qing4", added.Output, StringComparison.Ordinal);
        Assert.Equal(["单雄信", "重庆"], Json(listed)["words"]!.AsArray().Select(word => (string)word!["written"]!));
        Assert.NotEqual(Sound("usual.wav"), Sound("own.wav"));
        Assert.Equal(Sound("usual.wav"), Sound("again.wav"));
        Assert.Equal(Sound("own.wav"), Sound("named.wav"));
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

    private string Sound(string name) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_folder[name])));

    private Task<CommandResult> RunAsync(params string[] arguments) => CommandLine.ReelwrightAsync(_folder.Root, arguments);

    private static JsonNode Json(CommandResult result) => JsonNode.Parse(result.Output)!;
}
