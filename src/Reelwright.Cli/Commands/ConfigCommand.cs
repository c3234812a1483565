using System.CommandLine;
using System.Text.Json.Nodes;

namespace Reelwright.Cli;

/// <summary><c>reelwright config</c>: settings that stay.</summary>
internal static class ConfigCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Option<bool> json)
    {
        var name = new Argument<string?>("name") { Description = "Which setting", Arity = ArgumentArity.ZeroOrOne };
        name.AcceptOnlyFromAmong([.. Settings.Known.Select(known => known.Name)]);
        var value = new Argument<string?>("value") { Description = "What it is to be", Arity = ArgumentArity.ZeroOrOne };
        var unset = new Option<bool>("--unset") { Description = "Take the setting away" };
        var command = new Command(
            "config",
            $"""
            Show or change settings

            Settings:
            {string.Join('\n', Settings.Known.Select(known => $"  {known.Name,-17} {known.Meaning} ({known.Variable})"))}
            """)
        {
            name, value, unset,
        };
        command.SetAction(parsed =>
        {
            string? which = parsed.GetValue(name);
            if (which is not null && (parsed.GetValue(unset) || parsed.GetValue(value) is not null))
            {
                Change(which, parsed.GetValue(unset) ? null : parsed.GetValue(value));
            }

            var shown = Settings.Known.Where(known => which is null || known.Name == which).ToList();
            var report = new Report(parsed.GetValue(json), isQuiet: false);
            var result = new JsonObject { ["ok"] = true };
            foreach (var (key, _, _) in shown)
            {
                result[key] = Settings.Find(key);
            }

            report.Result(result, [.. shown.Select(known => $"{known.Name} = {Settings.Find(known.Name) ?? "(not set)"}")]);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Change(string name, string? value)
    {
        if (value is not null && name is "server" or "web")
        {
            Settings.AddressOf(value);
        }
        else if (value is not null && Settings.SecondsOf(value) is null)
        {
            throw new CliException(ExitCodes.Usage, $"{name} is a number of seconds below 3600, such as 0.5 or 30, not '{value}'.");
        }

        Settings.Write(name, value);
    }
}
