using System.Diagnostics;

namespace Reelwright.Tests;

/// <summary>What a program printed and how it ended.</summary>
public sealed record ShellResult(int ExitCode, string Output, string Errors, TimeSpan Elapsed)
{
    /// <summary>Everything that a user could see.</summary>
    public string Shown => Output + Errors;
}

/// <summary>Runs programs with an environment of their own.</summary>
internal static class Shell
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // The published program, or the built one where that is newer: a test never runs yesterday's.
    public static string Program { get; } = new[]
    {
        Path.Combine(RepositoryPaths.Root, "artifacts", "program", "reelwright"),
        Path.Combine(RepositoryPaths.Root, "artifacts", "bin", "Reelwright.Cli", "release", "reelwright"),
    }.MaxBy(path => File.GetLastWriteTimeUtc(path + ".dll"))!;

    public static async Task<ShellResult> RunAsync(
        string program,
        string folder,
        IReadOnlyDictionary<string, string> environment,
        string? input,
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

        foreach (string name in new[] { "NEMO_API_URL", "NEMO_TOKEN", "NEMO_CLIENT_ID", "NEMO_WEB_URL", "SKILL_SOURCE" })
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
        }

        process.StandardInput.Close();
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
}
