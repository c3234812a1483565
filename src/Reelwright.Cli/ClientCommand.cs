using System.CommandLine;
using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary>Commands that talk to a server: all connect and explain refusals in the same way.</summary>
internal static class ClientCommand
{
    /// <summary>The project to work on.</summary>
    public static Option<string?> SessionOption() => new("--session")
    {
        Description = "Id of the project to work on; without it, the one that was worked on last",
    };

    /// <summary>Gives a command its work.</summary>
    /// <param name="command">The command, with its arguments and options.</param>
    /// <param name="json">The option that asks for JSON.</param>
    /// <param name="session">The option that names the project; may be <c>null</c>.</param>
    /// <param name="run">The work.</param>
    public static Command With(
        this Command command,
        Option<bool> json,
        Option<string?>? session,
        Func<ParseResult, Remote, Report, CancellationToken, Task<int>> run)
    {
        if (session is not null)
        {
            command.Add(session);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            // Ctrl-C is listened for as soon as this first waits; nothing may be made before.
            await Task.Yield();
            var report = new Report(parsed.GetValue(json), isQuiet: false);
            await using var remote = await Remote.OpenAsync(cancellationToken);
            try
            {
                if (session is not null && parsed.GetValue(session) is { Length: > 0 } id)
                {
                    await remote.Conversation.ResumeAsync(id, cancellationToken);
                }

                return await run(parsed, remote, report, cancellationToken);
            }
            catch (RemoteException e)
            {
                throw new CliException(Entry.Remote(e.Code), remote.Conversation.RemedyFor(e).Sentence);
            }
            finally
            {
                if (remote.Conversation.KeepingProblem is { } problem)
                {
                    report.Step(problem);
                }
            }
        });
        return command;
    }
}
