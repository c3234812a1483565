using System.CommandLine;
using System.Text;
using Reelwright.Cli;

namespace Reelwright.Tests;

/// <summary>Writes docs/CLI.md from the same command tree that <c>--help</c> prints.</summary>
internal static class CommandDocument
{
    private const string Head =
        """
        # The command line

        `./run COMMAND` in a checkout is the same as `reelwright COMMAND`. `--help` after any command shows its options and examples. This
        page is written from the same source; a test holds them together (`UPDATE_DOCS=1` writes it anew).

        Commands that talk to a server use `NEMO_API_URL` (or `reelwright config server`); without one, the server that runs at
        `http://127.0.0.1:8787`; without that, one inside the command itself, which keeps its projects in `REELWRIGHT_DATA`. They all work
        on the project that was worked on last, unless `--session` names another. `make` begins a project of its own each time.

        With `--json` there is exactly one JSON object on standard output, `{"ok":true,…}` or `{"ok":false,"error":"…","exitCode":…}`, and
        progress as JSON lines on standard error.


        """;

    private const string Foot =
        """
        ## Exit codes

        | exit code | meaning |
        |---|---|
        | 0 | done |
        | 1 | the server refused: credits, plan, rate, or a brief that no video can be made from |
        | 2 | `verify` found a fault |
        | 64 | wrong arguments, or an empty prompt |
        | 65 | a file cannot be used as a picture, clip or sound |
        | 66 | a file is not there |
        | 69 | a program, voice or server is missing, or a server cannot start (its port or folder is taken); the message says what to do |
        | 70 | a fault of the program |
        | 73 | the output cannot be written, or a disk is full; the message says where |
        | 130 | stopped by Ctrl-C; nothing was written, and a file that was there is as it was |

        ## Packages

        `src/Reelwright.Cli/package.sh` makes a .NET tool (`dotnet tool install reelwright`) and a folder that needs no .NET, with fonts, art
        and the web page inside. It checks both: each is installed where nothing else is, makes a video and verifies it.
        The Debian packages that `./run` names are needed all the same; `doctor` tells
        which are missing.

        ## Variables

        | variable | meaning |
        |---|---|
        | `REELWRIGHT_DATA` | folder for the server's data and the cache; default `~/.local/share/reelwright` |
        | `REELWRIGHT_ASSETS` | folder with the packed fonts and art; `./run` sets it |
        | `TMPDIR` | where what is put aside goes, in a folder for each run; default `/tmp`. What a killed run left goes at the next start |
        | `NEMO_API_URL`, `NEMO_TOKEN`, `NEMO_CLIENT_ID`, `NEMO_WEB_URL` | another server, a token for it, the client id for a new token, where people register |
        | `NEMO_POLL_SECONDS`, `NEMO_PATIENCE_SECONDS` | how often an export is asked for (on this machine 0.25 s, else 30 s); how long an answer may take to begin (100 s) |
        | `LC_ALL`, `LC_MESSAGES`, `LANG` | the language of sentences about the server until you have said something: Chinese for `zh…`, else English |
        | `XDG_CONFIG_HOME` | where client id, tokens and the last project are kept, in `nemovideo/`, readable by you alone; default `~/.config` |
        | `REELWRIGHT_LLM_URL`, `REELWRIGHT_LLM_MODEL`, `REELWRIGHT_LLM_KEY` | a language model that helps, see [MODELS.md](MODELS.md); none by default |
        | `REELWRIGHT_LLM_BUDGET` | tokens that it may use while the program runs; default no limit |
        | `REELWRIGHT_SPEECH_URL`, `REELWRIGHT_SPEECH_MODEL`, `REELWRIGHT_SPEECH_VOICE`, `REELWRIGHT_SPEECH_KEY` | a service that speaks, see [VOICES.md](VOICES.md); none by default |
        | `REELWRIGHT_VOICES` | folder of the installed voices; default `voices` in `REELWRIGHT_DATA` |
        | `REELWRIGHT_TRANSCRIBE_URL`, `REELWRIGHT_TRANSCRIBE_MODEL`, `REELWRIGHT_TRANSCRIBE_KEY` | writes speech down, see [TRANSCRIPTION.md](TRANSCRIPTION.md) |
        | `REELWRIGHT_TRANSCRIBE_MODELS` | folder of speech models that write speech down |

        """;

    public static string Write()
    {
        var (root, _) = Commands.Create();
        var text = new StringBuilder(Head);
        text.Append("| command | what it does |\n|---|---|\n");
        foreach (var command in root.Subcommands)
        {
            text.Append($"| [`{command.Name}`](#{command.Name}) | {First(command.Description)} |\n");
        }

        text.Append('\n');
        foreach (var command in root.Subcommands)
        {
            Write(text, command, command.Name, 2);
        }

        return text.Append(Foot).ToString();
    }

    private static void Write(StringBuilder text, Command command, string name, int depth)
    {
        text.Append($"{new string('#', depth)} {name}\n\n");
        string arguments = string.Concat(command.Arguments.Select(argument =>
            $" {(argument.Arity.MinimumNumberOfValues == 0 ? "[" : "")}{argument.Name.ToUpperInvariant()}"
            + $"{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")}{(argument.Arity.MinimumNumberOfValues == 0 ? "]" : "")}"));
        text.Append($"```text\nreelwright {name}{arguments}\n\n{command.Description?.ReplaceLineEndings("\n").Trim()}\n```\n\n");
        if (command.Arguments.Count + command.Options.Count(option => option.Name != "--help") > 0)
        {
            text.Append("| argument or option | meaning | default |\n|---|---|---|\n");
            foreach (var argument in command.Arguments)
            {
                text.Append($"| `{argument.Name.ToUpperInvariant()}` | {Cell(argument.Description)} | {Default(argument.HasDefaultValue, argument.GetDefaultValue)} |\n");
            }

            foreach (var option in command.Options.Where(option => option.Name != "--help"))
            {
                string names = string.Join(", ", option.Aliases.Prepend(option.Name).Select(alias => $"`{alias}`"));
                text.Append($"| {names} | {Cell(option.Description)} | {Default(option.HasDefaultValue, option.GetDefaultValue)} |\n");
            }

            text.Append('\n');
        }

        foreach (var below in command.Subcommands)
        {
            Write(text, below, $"{name} {below.Name}", depth + 1);
        }
    }

    private static string Default(bool has, Func<object?> value) => has && value() is { } found and not false ? Convert.ToString(found, null) is { Length: > 0 } text && found is not System.Collections.IList ? $"`{text}`" : "" : "";

    private static string First(string? description) => Cell(description?.ReplaceLineEndings("\n").Split('\n')[0]);

    private static string Cell(string? text) => (text ?? "").ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
