using System.CommandLine;
using System.CommandLine.Help;
using Reelwright.Audio;
using Reelwright.Media;
using Reelwright.Protocol;
using Reelwright.Server;

namespace Reelwright.Cli;

/// <summary>Runs a command; turns every failure into one sentence and an exit code.</summary>
internal static class Entry
{
    // After Ctrl-C: children are killed and what is half-written is removed, on a busy machine too.
    private static readonly TimeSpan TidyingUp = TimeSpan.FromSeconds(30);

    /// <summary>Parses and runs.</summary>
    /// <param name="root">The command tree.</param>
    /// <param name="json">The option that asks for JSON.</param>
    /// <param name="args">The arguments as given.</param>
    public static async Task<int> RunAsync(RootCommand root, Option<bool> json, string[] args)
    {
        // Nothing at all asks what there is.
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (args.Length == 2 && args.Contains(json.Name) && args.Contains("--version"))
        {
            new Report(isJson: true, isQuiet: false).Result(new() { ["ok"] = true, ["version"] = Attribution.Version });
            return ExitCodes.Done;
        }

        if (parsed.Errors.Count > 0)
        {
            var command = parsed.CommandResult.Command;
            bool isGroup = command.Action is null && command.Subcommands.Count > 0;
            string[] missing = [.. parsed.CommandResult.Command.Arguments
                .Where(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 })
                .Select(argument => argument.Name.ToUpperInvariant())];
            string wrong = isGroup
                ? $"{string.Concat(parsed.UnmatchedTokens.Take(1).Select(token => $"There is no '{token}'. "))}'{command.Name}' needs one of {string.Join(", ", command.Subcommands.Select(one => one.Name))}."
                : missing.Length > 0 && parsed.UnmatchedTokens.Count == 0
                ? $"'{command.Name}' needs {string.Join(" and ", missing)}."
                : string.Join(' ', parsed.Errors.Select(error => InOneLine(error.Message)).Distinct());
            new Report(args.Contains(json.Name), isQuiet: false).Failure($"{wrong} Run with --help to see the options and examples.", ExitCodes.Usage);
            return ExitCodes.Usage;
        }

        // In a list of commands each has one line; its own help has the rest.
        foreach (var command in parsed.CommandResult.Command.Subcommands)
        {
            command.Description = command.Description?.ReplaceLineEndings("\n").Split('\n')[0];
        }

        var report = new Report(parsed.GetValue(json), isQuiet: false);
        if (parsed.Action is HelpAction && parsed.GetValue(json))
        {
            using var help = new StringWriter();
            await parsed.InvokeAsync(new InvocationConfiguration { Output = help });
            report.Result(new() { ["ok"] = true, ["help"] = help.ToString().Trim() });
            return ExitCodes.Done;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TidyingUp,
            });
        }
        catch (Exception e)
        {
            var (code, message) = Explain(e);
            report.Failure(message, code);
            return code;
        }
    }

    // "Must be one of:" is a list of lines.
    private static string InOneLine(string message)
    {
        string line = message.ReplaceLineEndings("\n").Replace(":\n\t", ": ", StringComparison.Ordinal).Replace("\n\t", ", ", StringComparison.Ordinal);
        return line.EndsWith('.') ? line : line + ".";
    }

    private const string Elsewhere =
        "Choose another place with -o, or set REELWRIGHT_DATA (work), XDG_CONFIG_HOME (settings) or TMPDIR to a folder that you may write to.";

    /// <summary>The exit code and the sentence for a failure.</summary>
    internal static (int ExitCode, string Message) Explain(Exception exception) => exception switch
    {
        CliException e => (e.ExitCode, e.Message),
        OperationCanceledException => (ExitCodes.Cancelled, "Stopped. Nothing was written; run the command again to start over."),
        MediaException { Kind: MediaErrorKind.ToolMissing } e => (ExitCodes.Unavailable, e.Message),
        MediaException { Kind: MediaErrorKind.DiskFull or MediaErrorKind.NotWritable } e => (ExitCodes.CannotWrite, e.Message),
        MediaException e => (ExitCodes.BadInput, e.Message),
        InstallException e => (Installing(e.Failure), e.Message),
        SpeechException e => (ExitCodes.Unavailable, e.Message),
        ServerStartException e => (ExitCodes.Unavailable, e.Message),
        RemoteException e => (Remote(e.Code), Protocol.Remedy.For(e, Locale.Language).Sentence),
        HttpRequestException e => (ExitCodes.Unavailable, $"The server cannot be reached: {e.Message}"),
        _ when FullDisk.IsCauseOf(exception) => (ExitCodes.CannotWrite, "The disk is full; free some space and run the command again."),
        UnauthorizedAccessException e => (ExitCodes.CannotWrite, $"{e.Message} {Elsewhere}"),
        IOException e => (ExitCodes.CannotWrite, $"{e.Message} {Elsewhere}"),
        _ => (ExitCodes.Fault, $"This is a fault of the program ({exception.GetType().Name}: {exception.Message}); please report it."),
    };

    private static int Installing(InstallFailure failure) => failure switch
    {
        InstallFailure.Unreachable => ExitCodes.Unavailable,
        InstallFailure.WrongContent => ExitCodes.BadInput,
        InstallFailure.CannotWrite => ExitCodes.CannotWrite,
        _ => ExitCodes.Usage,
    };

    /// <summary>The exit code for what a server refused.</summary>
    internal static int Remote(int code) => code switch
    {
        RemoteException.Unreachable or 404 or 405 or 502 or 503 or 504 => ExitCodes.Unavailable,
        4001 or 4002 or 4003 or 4006 => ExitCodes.BadInput,
        5000 => ExitCodes.Fault,
        _ => ExitCodes.Refused,
    };
}
