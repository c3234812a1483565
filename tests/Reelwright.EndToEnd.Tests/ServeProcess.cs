using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Reelwright.Tests;

/// <summary>A server process of one's own on a free port; stopped, or killed, by its id.</summary>
internal sealed partial class ServeProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly Task _draining;

    private ServeProcess(Process process, Uri address, Task draining) =>
        (_process, Address, _draining) = (process, address, draining);

    public Uri Address { get; }

    public long WorkingSetBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<ServeProcess> StartAsync(string folder)
    {
        var process = CommandLine.Start(
            CommandLine.Program,
            folder,
            new() { ["REELWRIGHT_DATA"] = Path.Combine(folder, "data") },
            "serve",
            "--port",
            "0",
            "--price-generation",
            "100",
            "--data",
            Path.Combine(folder, "server"));
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            if (Address0().Match(line) is { Success: true } match)
            {
                // Nobody reads on; a full pipe must not stop the server.
                var draining = Task.WhenAll(
                    process.StandardError.BaseStream.CopyToAsync(Stream.Null),
                    process.StandardOutput.BaseStream.CopyToAsync(Stream.Null));
                return new(process, new Uri(match.Value), draining);
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    /// <summary>As a power cut does.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        await _draining.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address0();
}
