using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Reelwright.Tests;

/// <summary>One real server process for all tests of the clients, and a folder for their homes.</summary>
public sealed partial class ServedFixture : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwright-test-");
    private Process? _process;
    private int _homes;

    public Uri Address { get; private set; } = new("http://127.0.0.1:1");

    public string Folder => _folder.FullName;

    public async Task InitializeAsync()
    {
        var environment = new Dictionary<string, string>
        {
            ["REELWRIGHT_DATA"] = Path.Combine(Folder, "data"),
            ["REELWRIGHT_ASSETS"] = RepositoryPaths.Assets,
        };
        _process = CommandLine.Start(
            CommandLine.Program, Folder, environment, "serve", "--port", "0", "--unlimited", "--price-generation", "100", "--data", Path.Combine(Folder, "server"));
        using var patience = new CancellationTokenSource(Patience);
        while (await _process.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                Address = new(match.Value);
                _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return;
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    public async Task DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        TempFolder.Delete(Folder);
    }

    /// <summary>The environment of a user of one's own.</summary>
    public Dictionary<string, string> User(Uri? server = null)
    {
        string home = Directory.CreateDirectory(Path.Combine(Folder, $"home-{Interlocked.Increment(ref _homes)}")).FullName;
        return new()
        {
            ["HOME"] = home,
            ["XDG_CONFIG_HOME"] = Path.Combine(home, ".config"),
            ["XDG_DATA_HOME"] = Path.Combine(home, ".local"),
            ["NEMO_API_URL"] = (server ?? Address).ToString().TrimEnd('/'),
            ["NEMO_POLL_SECONDS"] = "0.05",
            ["PYTHONDONTWRITEBYTECODE"] = "1",
            ["REELWRIGHT_ASSETS"] = RepositoryPaths.Assets,
        };
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}

/// <summary>The tests that share the server; one after another, so that a measured time is not another test's.</summary>
[CollectionDefinition("served")]
public sealed class ServedCollection : ICollectionFixture<ServedFixture>;
