using System.Text;
using Reelwright.Media;

namespace Reelwright.Tests;

/// <summary>Asks ffprobe about a file, as a second opinion.</summary>
public static class FFprobeTool
{
    /// <summary>The value of one or more entries, such as <c>stream=width,height</c>; one line each.</summary>
    public static async Task<string[]> ReadAsync(string path, string entries, params string[] options)
    {
        var text = new StringBuilder();
        var result = await ChildProcess.RunAsync(
            new ProcessRequest
            {
                Program = "ffprobe",
                Arguments =
                [
                    "-v", "error", .. options, "-show_entries", entries, "-of", "default=noprint_wrappers=1:nokey=1",
                    path,
                ],
                ReadOutput = async (output, token) =>
                {
                    using var reader = new StreamReader(output);
                    text.Append(await reader.ReadToEndAsync(token));
                },
                Timeout = TimeSpan.FromMinutes(3),
            },
            CancellationToken.None);
        return result.ExitCode == 0
            ? text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"ffprobe {path}: {result.ErrorTail}");
    }
}
