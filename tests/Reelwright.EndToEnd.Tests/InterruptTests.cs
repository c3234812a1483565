namespace Reelwright.Tests;

/// <summary>Ctrl-C, at whatever moment: one sentence, exit code 130, nothing left behind, nothing lost.</summary>
public sealed class InterruptTests : IDisposable
{
    private const int Cancelled = 130;
    private const string Prompt = "a 20-second promo for Aurora, a desk lamp that follows the sun";
    private readonly TempFolder _folder = new();

    public InterruptTests()
    {
        Directory.CreateDirectory(_folder["tmp"]);
        Directory.CreateDirectory(_folder["out"]);
        File.WriteAllText(_folder["out/film.mp4"], "precious");
    }

    private Dictionary<string, string> Environment => new()
    {
        ["REELWRIGHT_DATA"] = _folder["data"],
        ["TMPDIR"] = _folder["tmp"],
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(200)]
    [InlineData(500)]
    public async Task Ctrl_C_while_it_starts_leaves_nothing(int milliseconds)
    {
        var run = await Run.UntilAsync(
            _folder.Root,
            Environment,
            null,
            async id =>
            {
                await Task.Delay(milliseconds);
                await Run.InterruptAsync(id);
            },
            "make", Prompt, "-o", "out/film.mp4");

        await AssertNothingHappenedAsync(run);
    }

    [Theory]
    [InlineData("Reading 1 file")]
    [InlineData("Directing")]
    [InlineData("Writing the script")]
    [InlineData("Setting the scenes")]
    [InlineData("rendering: 5 %")]
    [InlineData(@"rendering: [1-9]\d %")]
    public async Task Ctrl_C_in_the_middle_stops_with_one_sentence_and_leaves_nothing(string line)
    {
        await MediaMaker.VideoAsync(_folder["clip.mp4"], 640, 360, seconds: 6);

        var run = await Run.UntilAsync(
            _folder.Root, Environment, line, Run.InterruptAsync, "make", Prompt, "clip.mp4", "--resolution", "480p", "-o", "out/film.mp4");

        Assert.EndsWith("error: Stopped. Nothing was written; run the command again to start over.", run.Errors, StringComparison.Ordinal);
        await AssertNothingHappenedAsync(run);
    }

    [Fact]
    public async Task Ctrl_C_while_the_film_comes_in_leaves_no_part_of_it()
    {
        await using var server = await HaltingServer.StartAsync();

        var run = await Run.UntilAsync(
            _folder.Root,
            new(Environment) { ["NEMO_API_URL"] = server.Address.ToString(), ["NEMO_TOKEN"] = "token" },
            "Saving",
            async id =>
            {
                await server.Halted;
                Assert.Single(Directory.GetFiles(_folder["out"], "*.part"));
                await Run.InterruptAsync(id);
            },
            "make", Prompt, "-o", "out/film.mp4");

        Assert.Contains("error: Stopped.", run.Errors, StringComparison.Ordinal);
        await AssertNothingHappenedAsync(run);
    }

    [Fact]
    public async Task What_a_killed_run_left_is_removed_by_the_next_one()
    {
        await Run.UntilAsync(
            _folder.Root, Environment, "rendering: 5 %", Run.KillAsync, "make", Prompt, "-o", "out/film.mp4");
        Assert.NotEmpty(Directory.GetDirectories(_folder["tmp"]));
        Assert.Equal("precious", await File.ReadAllTextAsync(_folder["out/film.mp4"]));
        await ProcessList.NoneAsync(_folder.Root);

        var next = await CommandLine.RunAsync(
            CommandLine.Program, _folder.Root, Environment, "make", "a 2-second promo for Aurora", "--resolution", "360p", "-o", "out/film.mp4");

        Assert.True(next.ExitCode == 0, next.Errors);
        Assert.Empty(Directory.GetDirectories(_folder["tmp"]));
        Assert.Equal("film.mp4", Path.GetFileName(Assert.Single(Directory.GetFileSystemEntries(_folder["out"]))));
    }

    private async Task AssertNothingHappenedAsync(CommandResult run)
    {
        Assert.True(run.ExitCode == Cancelled, $"{run.ExitCode}: {run.Errors}");
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        await ProcessList.NoneAsync(_folder.Root);
        Assert.Empty(Directory.GetDirectories(_folder["tmp"]));
        Assert.Single(Directory.GetFileSystemEntries(_folder["out"]));
        Assert.Equal("precious", await File.ReadAllTextAsync(_folder["out/film.mp4"]));
    }
}
