using System.CommandLine;
using System.Text.Json.Nodes;

namespace Reelwright.Cli;

/// <summary><c>reelwright completion</c>: a script that makes the shell complete commands and options.</summary>
internal static class CompletionCommand
{
    private const string Bash =
        """
        _reelwright() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(reelwright "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _reelwright reelwright
        """;

    private const string Zsh =
        """
        #compdef reelwright
        _reelwright() {
          local -a found
          found=("${(@f)$(reelwright "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          [[ -n ${found[1]} ]] && compadd -a found || _files
        }
        if [[ ${funcstack[1]} == _reelwright ]]; then
          _reelwright "$@"
        else
          compdef _reelwright reelwright
        fi
        """;

    private const string Fish =
        """
        function __reelwright_complete
            set -l line (commandline -cp)
            reelwright "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c reelwright -a '(__reelwright_complete)'
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command(
            "completion",
            """
            Print a script that completes commands and options

            Examples:
              reelwright completion bash >> ~/.bashrc
              reelwright completion zsh > ~/.zfunc/_reelwright
              reelwright completion fish > ~/.config/fish/completions/reelwright.fish
            """)
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            string wanted = parsed.GetValue(shell)!;
            string script = wanted switch
            {
                "zsh" => Zsh,
                "fish" => Fish,
                _ => Bash,
            };
            new Report(parsed.GetValue(json), isQuiet: false).Result(
                new JsonObject { ["ok"] = true, ["shell"] = wanted, ["script"] = script }, script);
            return ExitCodes.Done;
        });
        return command;
    }
}
