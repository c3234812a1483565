using System.Text.Json.Nodes;
using Reelwright.Cli;

namespace Reelwright.Tests;

/// <summary>One command, and the films that are made afterwards have another voice.</summary>
public sealed class VoicesCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_voice_is_installed_speaks_in_a_film_and_is_removed()
    {
        TinyVoice.WriteSpelling(_folder["tiny"]);
        var before = Json(await RunAsync("voices", "list", "--json"));

        var installed = await RunAsync("voices", "install", "tiny", "--from", _folder["tiny"], "--library", await SherpaPackage.ArchiveAsync(), "--json");
        var after = Json(await RunAsync("voices", "list", "--json"));
        var shown = await RunAsync("voices", "list");
        var made = await RunAsync(
            "make", "a 6-second video with a voice-over: Aurora, a desk lamp", "-o", "film.mp4", "--resolution", "360p", "--quality", "low", "--json");
        var tags = await CommandLine.RunAsync("ffprobe", _folder.Root, [], "-v", "error", "-show_format", "-of", "json", "film.mp4");
        var removed = await RunAsync("voices", "remove", "tiny", "--json");

        Assert.Equal("offline", (string)before["speaks"]!["en"]!);
        Assert.Empty(before["installed"]!.AsArray());
        Assert.True(before["available"]!.AsArray().Count >= 5);
        Assert.True(installed.ExitCode == 0, installed.Shown);
        Assert.Equal(["en"], Json(installed)["languages"]!.AsArray().Select(language => (string)language!));
        Assert.Equal(("tiny", "offline"), ((string)after["speaks"]!["en"]!, (string)after["speaks"]!["zh"]!));
        Assert.Contains("English is spoken by tiny, Chinese by offline.", shown.Output, StringComparison.Ordinal);
        Assert.True(made.ExitCode == 0, made.Shown);
        Assert.DoesNotContain("speaks instead", made.Errors, StringComparison.Ordinal);
        Assert.Contains("tiny:0", tags.Output, StringComparison.Ordinal);
        Assert.Equal(0, removed.ExitCode);
        Assert.Empty(Json(await RunAsync("voices", "list", "--json"))["installed"]!.AsArray());
    }

    [Fact]
    public async Task What_cannot_be_installed_is_one_sentence_and_an_exit_code()
    {
        await File.WriteAllTextAsync(_folder["no.tar.bz2"], "no archive");
        Directory.CreateDirectory(_folder["empty"]);
        string archive = await SherpaPackage.ArchiveAsync();

        var unknown = await RunAsync("voices", "install", "nobody", "--library", archive, "--json");
        var broken = await RunAsync("voices", "install", "--from", _folder["no.tar.bz2"], "--json");
        var empty = await RunAsync("voices", "install", "--from", _folder["empty"], "--json");
        var gone = await RunAsync("voices", "remove", "nobody", "--json");
        var nothing = await RunAsync("voices", "remove", "--json");
        var away = await RunAsync("voices", "install", "--from", "http://127.0.0.1:1/voice.tar.bz2", "--json");

        Assert.Equal(
            [ExitCodes.Usage, ExitCodes.BadInput, ExitCodes.BadInput, ExitCodes.Usage, ExitCodes.Usage, ExitCodes.Unavailable],
            new[] { unknown, broken, empty, gone, nothing, away }.Select(result => result.ExitCode));
        Assert.All(new[] { unknown, broken, empty, gone, nothing, away }, result =>
        {
            Assert.False((bool)Json(result)["ok"]!);
            Assert.DoesNotContain("Exception", result.Shown, StringComparison.Ordinal);
        });
        Assert.Contains("kokoro-multi-lang-v1_0", (string)Json(unknown)["error"]!, StringComparison.Ordinal);
    }

    private Task<CommandResult> RunAsync(params string[] arguments) => CommandLine.ReelwrightAsync(_folder.Root, arguments);

    private static JsonNode Json(CommandResult result) => JsonNode.Parse(result.Output)!;
}
