using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Reelwright.Cli;

/// <summary>What a command that runs until it is stopped says as soon as it does.</summary>
internal static class Running
{
    /// <summary>Refuses a number that no port has.</summary>
    public static void CheckPort(OptionResult option)
    {
        if (option.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out int port) && port is < 0 or > ushort.MaxValue)
        {
            option.AddError($"{option.Option.Name} is 0 to {ushort.MaxValue}, not {token.Value}.");
        }
    }

    /// <summary>Says it: an object on standard output for scripts, a line on standard error for people.</summary>
    public static void Tell(bool isJson, JsonObject result, string line)
    {
        if (isJson)
        {
            Console.Out.WriteLine(Protocol.WireJson.Text(result));
        }
        else
        {
            Console.Error.WriteLine(line);
        }
    }
}
