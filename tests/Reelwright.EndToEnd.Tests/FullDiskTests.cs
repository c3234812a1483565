namespace Reelwright.Tests;

/// <summary>Disks without room: one sentence that names the place, exit code 73, nothing half-written, nothing lost.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int CannotWrite = 73;
    private const string Prompt = "a 10-second promo for Aurora, a desk lamp that follows the sun";
    private readonly TempFolder _folder = new();

    public FullDiskTests()
    {
        Directory.CreateDirectory(_folder["tmp"]);
        Directory.CreateDirectory(_folder["out"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_disk_without_room_for_the_film_keeps_the_film_that_was_there()
    {
        if (await SmallDisk.TryMountAsync(_folder["out"], 64) is not { } disk)
        {
            return;
        }

        await using (disk)
        {
            await File.WriteAllTextAsync(_folder["out/film.mp4"], "precious");

            var run = await MakeAsync(null, () => { });

            AssertFull(run, "out");
            Assert.Contains("-o", run.Errors, StringComparison.Ordinal);
            Assert.Equal("precious", await File.ReadAllTextAsync(_folder["out/film.mp4"]));
            Assert.Single(Directory.GetFileSystemEntries(_folder["out"]));
        }
    }

    [Fact]
    public async Task A_full_disk_under_the_output_is_found_before_any_work()
    {
        if (await SmallDisk.TryMountAsync(_folder["out"], 64) is not { } disk)
        {
            return;
        }

        await using (disk)
        {
            disk.Fill();

            var run = await MakeAsync(null, () => { });

            AssertFull(run, "out");
            Assert.DoesNotContain("Directing", run.Errors, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("tmp")]
    [InlineData("data")]
    public async Task A_full_disk_under_the_work_is_found_before_any_work(string place)
    {
        if (await SmallDisk.TryMountAsync(_folder[place], 1024) is not { } disk)
        {
            return;
        }

        await using (disk)
        {
            var run = await MakeAsync(null, () => { });

            AssertFull(run, place);
            Assert.DoesNotContain("Directing", run.Errors, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFileSystemEntries(_folder["out"]));
        }
    }

    [Theory]
    [InlineData("Directing")]
    [InlineData("Speaking the narration")]
    [InlineData("rendering: 5 %")]
    public async Task A_disk_that_runs_full_during_the_work_ends_it(string line)
    {
        if (await SmallDisk.TryMountAsync(_folder["tmp"], 64 * 1024) is not { } disk)
        {
            return;
        }

        await using (disk)
        {
            var run = await MakeAsync(line, disk.Fill);

            AssertFull(run, "The disk is full");
            Assert.Empty(Directory.GetFileSystemEntries(_folder["out"]));
            Assert.Empty(Directory.GetDirectories(_folder["tmp"]));
        }
    }

    [Fact]
    public async Task A_disk_under_the_caches_that_runs_full_ends_the_work_or_is_done_without()
    {
        if (await SmallDisk.TryMountAsync(_folder["data"], 64 * 1024) is not { } disk)
        {
            return;
        }

        await using (disk)
        {
            var run = await MakeAsync("Directing", disk.Fill);

            // What was being written when it ran full is given up, and that may be room enough for the little that must be kept.
            if (run.ExitCode == 0)
            {
                string film = Assert.Single(Directory.GetFileSystemEntries(_folder["out"]));
                var verified = await CommandLine.RunAsync(CommandLine.Program, _folder.Root, [], "verify", film);
                Assert.True(verified.ExitCode == 0, verified.Output + verified.Errors);
                return;
            }

            AssertFull(run, "The disk is full");
            Assert.Empty(Directory.GetFileSystemEntries(_folder["out"]));
        }
    }

    private static void AssertFull(CommandResult run, string place)
    {
        Assert.True(run.ExitCode == CannotWrite, $"{run.ExitCode}: {run.Errors}");
        string sentence = run.Errors.Split('\n')[^1];
        Assert.StartsWith("error: ", sentence, StringComparison.Ordinal);
        Assert.Contains("full", sentence, StringComparison.Ordinal);
        Assert.Contains(place, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    private Task<CommandResult> MakeAsync(string? line, Action then) => Run.UntilAsync(
        _folder.Root,
        new() { ["REELWRIGHT_DATA"] = _folder["data"], ["TMPDIR"] = _folder["tmp"] },
        line,
        _ =>
        {
            then();
            return Task.CompletedTask;
        },
        "make", Prompt, "--resolution", "360p", "-o", "out/film.mp4");
}
