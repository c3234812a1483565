using System.CommandLine;
using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Cli;

/// <summary><c>reelwright chat</c>: make and change a video by talking.</summary>
internal static class ChatCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json)
    {
        var words = new Argument<string[]>("message")
        {
            Description = "What to say; without it, a conversation begins (or each line of standard input is said)",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var fresh = new Option<bool>("--new") { Description = "Leave the project that was worked on last and begin another" };
        return new Command(
            "chat",
            """
            Make and change a video by talking, in English or Chinese

            In a conversation: /undo /tracks /export [FILE] /open /upload FILE /credits /new /help /quit

            Examples:
              reelwright chat
              reelwright chat "a 10-second video about a lighthouse"
              reelwright chat 标题改成“新品上市”
              printf 'a 5-second video about the sea\nmake the title blue\n' | reelwright chat --new
            """)
        {
            words, fresh,
        }.With(json, ClientCommand.SessionOption(), async (parsed, remote, report, cancellationToken) =>
        {
            string message = string.Join(' ', parsed.GetValue(words) ?? []).Trim();
            bool isJson = parsed.GetValue(json);
            var chat = new ChatRun(remote, report, isJson, parsed.GetValue(fresh));
            if (message.Length == 0 && isJson && !Console.IsInputRedirected)
            {
                throw new CliException(ExitCodes.Usage, "With --json, say something: reelwright chat --json \"…\", or give lines on standard input.");
            }

            if (!isJson)
            {
                await TalkAsync(chat, message, cancellationToken);
                return ExitCodes.Done;
            }

            // What was done before a refusal was done: scripts are told of it too.
            int code = ExitCodes.Done;
            var result = new JsonObject { ["ok"] = true };
            try
            {
                await TalkAsync(chat, message, cancellationToken);
            }
            catch (Exception e) when (e is CliException or RemoteException)
            {
                (code, string sentence) = e is RemoteException refusal
                    ? (Entry.Remote(refusal.Code), remote.Conversation.RemedyFor(refusal).Sentence)
                    : Entry.Explain(e);
                result = new JsonObject { ["ok"] = false, ["error"] = sentence, ["exitCode"] = code };
            }

            result["session"] = remote.Conversation.SessionId;
            result["turns"] = chat.Turns;
            report.Result(result);
            return code;
        });
    }

    private static async Task TalkAsync(ChatRun chat, string message, CancellationToken cancellationToken)
    {
        if (message.Length > 0)
        {
            await chat.TakeAsync(message, cancellationToken);
        }
        else if (Console.IsInputRedirected)
        {
            while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
            {
                if (line.Trim().Length > 0 && !await chat.TakeAsync(line.Trim(), cancellationToken))
                {
                    break;
                }
            }
        }
        else
        {
            await chat.ConverseAsync(cancellationToken);
        }

        // A new one was asked for, and nothing was said in it: the next run goes on there all the same.
        await chat.BeginAsync(null, cancellationToken);
    }
}
