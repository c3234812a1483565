using System.Diagnostics;

namespace Reelwright.Tests;

/// <summary>Runs the built program, and others, as a user does: with an environment of their own and an end to patience.</summary>
public static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    // What is set where the tests run must not reach the programs they start.
    private static readonly string[] NotInherited = ["NEMO_API_URL", "NEMO_TOKEN", "NEMO_CLIENT_ID", "NEMO_WEB_URL", "SKILL_SOURCE"];

    /// <summary>The published program, or the built one where that is newer: a test never runs yesterday's.</summary>
    public static string Program { get; } = new[]
    {
        Path.Combine(RepositoryPaths.Root, "artifacts", "program", "reelwright"),
        Path.Combine(RepositoryPaths.Root, "artifacts", "bin", "Reelwright.Cli", "release", "reelwright"),
    }.MaxBy(path => File.GetLastWriteTimeUtc(path + ".dll"))!;

    /// <summary>Runs the program with its data inside the folder.</summary>
    public static Task<CommandResult> ReelwrightAsync(string folder, params string[] arguments) => RunAsync(
        Program, folder, new() { ["REELWRIGHT_DATA"] = Path.Combine(folder, "data") }, arguments);

    /// <summary>Runs a program that reads nothing.</summary>
    public static Task<CommandResult> RunAsync(
        string program,
        string folder,
        Dictionary<string, string> environment,
        params string[] arguments) => FeedAsync(program, folder, environment, "", arguments);

    /// <summary>Runs a program that reads a text.</summary>
    public static async Task<CommandResult> FeedAsync(
        string program,
        string folder,
        Dictionary<string, string> environment,
        string input,
        params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Open(program, folder, environment, arguments);
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await WriteAsync(process.StandardInput, input);
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

    /// <summary>Starts a program that reads nothing, for a test that stops it itself.</summary>
    public static Process Start(
        string program,
        string folder,
        Dictionary<string, string> environment,
        params string[] arguments)
    {
        var process = Open(program, folder, environment, arguments);
        process.StandardInput.Close();
        return process;
    }

    private static Process Open(
        string program,
        string folder,
        Dictionary<string, string> environment,
        string[] arguments)
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

        foreach (string name in NotInherited)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    // A program may end before it has read everything.
    private static async Task WriteAsync(StreamWriter input, string text)
    {
        try
        {
            await input.WriteAsync(text);
            input.Close();
        }
        catch (IOException)
        {
            // What it printed says why.
        }
    }
}
