using System.Diagnostics;

namespace Reelwright.Tests;

/// <summary>What a run of the program printed and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors, TimeSpan Elapsed);

/// <summary>Runs the built program as a user does.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    // The published program, or the built one where that is newer: a test never runs yesterday's.
    public static string Program { get; } = new[]
    {
        Path.Combine(RepositoryPaths.Root, "artifacts", "program", "reelwright"),
        Path.Combine(RepositoryPaths.Root, "artifacts", "bin", "Reelwright.Cli", "release", "reelwright"),
    }.MaxBy(path => File.GetLastWriteTimeUtc(path + ".dll"))!;

    public static Task<CommandResult> ReelwrightAsync(string folder, params string[] arguments) =>
        RunAsync(Program, folder, new() { ["REELWRIGHT_DATA"] = Path.Combine(folder, "data") }, arguments);

    public static async Task<CommandResult> RunAsync(
        string program,
        string folder,
        Dictionary<string, string> environment,
        params string[] arguments)
    {
        using var process = Start(program, folder, environment, arguments);
        var watch = Stopwatch.StartNew();
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        return new(process.ExitCode, await output, await errors, watch.Elapsed);
    }

    public static Process Start(
        string program,
        string folder,
        Dictionary<string, string> environment,
        params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
