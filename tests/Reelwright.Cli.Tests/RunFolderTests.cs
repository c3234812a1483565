using Reelwright.Cli;

namespace Reelwright.Tests;

/// <summary>Runs alone: the variable is the whole process's.</summary>
[CollectionDefinition(nameof(RunFolderTests), DisableParallelization = true)]
[Collection(nameof(RunFolderTests))]
public sealed class RunFolderTests : IDisposable
{
    private readonly string? _before = Environment.GetEnvironmentVariable("TMPDIR");
    private readonly TempFolder _folder = new();

    public RunFolderTests() => Environment.SetEnvironmentVariable("TMPDIR", _folder.Root);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("TMPDIR", _before);
        _folder.Dispose();
    }

    [Fact]
    public void Temporary_files_go_into_it_while_it_lives_and_with_it_when_it_ends()
    {
        using (var run = RunFolder.Make())
        {
            Assert.Equal(run.Path, Path.GetTempPath().TrimEnd('/'));
            Directory.CreateTempSubdirectory("speech-");
            Assert.Equal(run.Path, Assert.Single(Directory.GetDirectories(_folder.Root)));
        }

        Assert.Equal(_folder.Root, Path.GetTempPath().TrimEnd('/'));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));
    }

    [Fact]
    public void What_the_dead_left_goes_and_what_the_living_and_others_have_stays()
    {
        string dead = Directory.CreateDirectory(_folder["reelwright-run-dead"]).FullName;
        File.WriteAllText(Path.Combine(dead, "owner.lock"), "");
        File.WriteAllText(Path.Combine(dead, "picture.mp4"), "half a film");
        string others = Directory.CreateDirectory(_folder["somebody-else"]).FullName;
        using var living = RunFolder.Make();
        Environment.SetEnvironmentVariable("TMPDIR", _folder.Root);

        using var run = RunFolder.Make();

        Assert.Equal(
            new[] { living.Path, run.Path, others }.Order(), Directory.GetDirectories(_folder.Root).Order());
    }

    [Fact]
    public void A_temporary_folder_that_is_not_there_is_named_with_what_to_do()
    {
        Environment.SetEnvironmentVariable("TMPDIR", _folder["nowhere"]);

        var error = Assert.Throws<CliException>(RunFolder.Make);

        Assert.Equal(ExitCodes.CannotWrite, error.ExitCode);
        Assert.Contains("set TMPDIR", error.Message, StringComparison.Ordinal);
    }
}
