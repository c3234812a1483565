using System.Collections.Immutable;

namespace Reelwright.Audio;

/// <summary>A program that becomes a <see cref="SpeechWorker"/> when it is asked to.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">What it wants before the worker's own arguments.</param>
/// <param name="Variables">What it needs to start at all, beside what every child gets.</param>
public sealed record WorkerProgram(string File, ImmutableArray<string> Arguments, ImmutableDictionary<string, string> Variables)
{
    private static readonly string[] Needed = ["DOTNET_ROOT", "DOTNET_BUNDLE_EXTRACT_BASE_DIR"];

    /// <summary>A program of .NET, started as it is started here.</summary>
    /// <param name="assembly">Its assembly, where the program that runs is <c>dotnet</c> itself; else the running program is used.</param>
    public static WorkerProgram Of(string assembly)
    {
        string running = Environment.ProcessPath ?? "dotnet";
        bool isHost = Path.GetFileNameWithoutExtension(running) is "dotnet" or "testhost";
        var variables = Needed
            .Select(name => (Name: name, Value: Environment.GetEnvironmentVariable(name)))
            .Where(variable => variable.Value is { Length: > 0 })
            .ToImmutableDictionary(variable => variable.Name, variable => variable.Value!);
        return isHost ? new("dotnet", [assembly], variables) : new(running, [], variables);
    }
}
