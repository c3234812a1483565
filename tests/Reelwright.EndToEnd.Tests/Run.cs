using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Reelwright.Tests;

/// <summary>A run of the program that something happens to at a certain line of what it says.</summary>
internal static class Run
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Runs the program in a session of its own, so that signals reach it and what it called, as in a terminal.</summary>
    /// <param name="folder">Folder to run in.</param>
    /// <param name="environment">Variables on top of the test's own.</param>
    /// <param name="line">What the line on standard error to wait for matches; <c>null</c> does not wait.</param>
    /// <param name="then">What happens then, once; gets the process's id.</param>
    /// <param name="arguments">Arguments of the program.</param>
    public static async Task<CommandResult> UntilAsync(
        string folder,
        Dictionary<string, string> environment,
        string? line,
        Func<int, Task> then,
        params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = CommandLine.Start("setsid", folder, environment, [CommandLine.Program, .. arguments]);
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = new List<string>();
        bool isDone = line is null;
        try
        {
            await LeadsItsGroupAsync(process, patience.Token);
            if (isDone)
            {
                await then(process.Id);
            }

            while (await process.StandardError.ReadLineAsync(patience.Token) is { } said)
            {
                errors.Add(said);
                if (!isDone && Regex.IsMatch(said, line!))
                {
                    isDone = true;
                    await then(process.Id);
                }
            }

            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        Assert.True(isDone, $"It never said '{line}': {string.Join('\n', errors)}");
        return new(process.ExitCode, await output, string.Join('\n', errors), watch.Elapsed);
    }

    /// <summary>Ctrl-C: the terminal interrupts the whole group.</summary>
    public static Task InterruptAsync(int id) => SignalAsync("INT", -id);

    /// <summary>As the system does when memory runs out: this process alone, and no time to tidy up.</summary>
    public static Task KillAsync(int id) => SignalAsync("KILL", id);

    // A moment after its start setsid has not run yet, and there is no group of that number.
    private static async Task LeadsItsGroupAsync(Process process, CancellationToken cancellationToken)
    {
        string id = process.Id.ToString(CultureInfo.InvariantCulture);
        while (!process.HasExited)
        {
            string stat = await File.ReadAllTextAsync($"/proc/{id}/stat", cancellationToken);
            if (stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[2] == id)
            {
                return;
            }

            await Task.Delay(1, cancellationToken);
        }
    }

    private static async Task SignalAsync(string name, int id)
    {
        var sent = await CommandLine.RunAsync("/bin/kill", "/", [], $"-{name}", "--", id.ToString(CultureInfo.InvariantCulture));
        Assert.True(sent.ExitCode == 0, sent.Errors);
    }
}
