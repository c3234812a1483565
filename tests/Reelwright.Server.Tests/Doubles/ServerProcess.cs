using System.Diagnostics;

namespace Reelwright.Tests;

/// <summary>The server of <see cref="Program"/> in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process _process;

    private ServerProcess(Process process, HttpClient http) => (_process, Http) = (process, http);

    public HttpClient Http { get; }

    /// <summary>Resident memory in bytes.</summary>
    public long MemoryBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<ServerProcess> StartAsync(string folder, bool holdsRenders)
    {
        string self = Environment.ProcessPath ?? "";
        var start = new ProcessStartInfo(self.EndsWith("dotnet", StringComparison.Ordinal) ? self : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_gcConcurrent"] = "0", ["DOTNET_gcServer"] = "0" },
        };
        string[] hold = holdsRenders ? ["hold"] : [];
        foreach (string argument in (string[])["exec", typeof(Program).Assembly.Location, "serve", folder, .. hold])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        string address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
        return new(process, new HttpClient { BaseAddress = new(address), Timeout = TimeSpan.FromMinutes(3) });
    }

    /// <summary>Ends it without a word, as a power cut does.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        Http.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit(Patience);
        _process.Dispose();
    }
}
