using System.Text.Json.Nodes;

namespace Reelwright.Cli;

/// <summary>What a command that runs until it is stopped says as soon as it does.</summary>
internal static class Running
{
    /// <summary>Says it: an object on standard output for scripts, a line on standard error for people.</summary>
    public static void Tell(bool isJson, JsonObject result, string line)
    {
        if (isJson)
        {
            Console.Out.WriteLine(result.ToJsonString());
        }
        else
        {
            Console.Error.WriteLine(line);
        }
    }
}
