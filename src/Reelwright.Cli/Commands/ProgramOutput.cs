using Reelwright.Media;

namespace Reelwright.Cli;

/// <summary>What other programs of this machine print.</summary>
internal static class ProgramOutput
{
    /// <summary>All that a program prints.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MediaException">It is missing, or takes longer.</exception>
    public static async Task<string> ReadAsync(string program, string[] arguments, TimeSpan patience, CancellationToken cancellationToken)
    {
        string output = "";
        await ChildProcess.RunAsync(
            new ProcessRequest
            {
                Program = program,
                Arguments = arguments,
                Timeout = patience,
                ReadOutput = async (stream, token) =>
                {
                    using var reader = new StreamReader(stream);
                    output = await reader.ReadToEndAsync(token);
                },
            },
            cancellationToken);
        return output;
    }
}
