using System.Text.Json.Nodes;
using Reelwright.Protocol;
using Spectre.Console;

namespace Reelwright.Cli;

/// <summary>What the user sees: people read standard error while it works, scripts read one JSON object on standard output.</summary>
internal sealed class Report(bool isJson, bool isQuiet)
{
    // No terminal has this width: sentences in logs and pipes stay whole.
    private const int Unbroken = 100_000;

    private readonly IAnsiConsole _console = MakeConsole();

    /// <summary>A line about what is being done.</summary>
    public void Step(string text)
    {
        if (isJson)
        {
            Console.Error.WriteLine(WireJson.Text(new JsonObject { ["event"] = "step", ["text"] = text }));
        }
        else if (!isQuiet)
        {
            _console.MarkupLineInterpolated($"[grey]·[/] {text}");
        }
    }

    /// <summary>Runs work that tells how far it is, under a bar where there is a terminal.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="work">Gets a sink for fractions, 0 to 1.</param>
    public async Task ProgressAsync(string title, Func<IProgress<double>, Task> work)
    {
        if (isJson || isQuiet || !_console.Profile.Out.IsTerminal)
        {
            await work(new LineProgress(title, isJson, isQuiet));
            return;
        }

        await _console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(title, maxValue: 1);
                await work(new BarProgress(task));
                task.Value = 1;
            });
    }

    /// <summary>The result: an object for scripts, lines for people.</summary>
    public void Result(JsonObject result, params ReadOnlySpan<string> lines)
    {
        if (isJson)
        {
            Console.Out.WriteLine(WireJson.Text(result));
            return;
        }

        foreach (string line in lines)
        {
            Console.Out.WriteLine(line);
        }
    }

    /// <summary>A failure: one sentence.</summary>
    public void Failure(string message, int exitCode)
    {
        if (isJson)
        {
            Console.Out.WriteLine(WireJson.Text(new JsonObject { ["ok"] = false, ["error"] = message, ["exitCode"] = exitCode }));
        }
        else
        {
            _console.MarkupLineInterpolated($"[red]error:[/] {message}");
        }
    }

    private static IAnsiConsole MakeConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            // Detection looks at standard output, but what people read here is standard error.
            Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = Console.IsErrorRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(Console.Error),
        });
        if (Console.IsErrorRedirected)
        {
            console.Profile.Width = Unbroken;
        }

        return console;
    }

    private sealed class BarProgress(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = Math.Max(task.Value, value);
    }

    private sealed class LineProgress(string title, bool isJson, bool isQuiet) : IProgress<double>
    {
        private int _told = -1;

        public void Report(double value)
        {
            int percent = (int)(value * 100);
            int step = isJson ? percent / 5 : percent / 25;
            if (step <= _told || (isQuiet && !isJson))
            {
                return;
            }

            _told = step;
            Console.Error.WriteLine(isJson
                ? WireJson.Text(new JsonObject { ["event"] = "progress", ["stage"] = title, ["percent"] = percent })
                : $"  {title}: {percent} %");
        }
    }
}
