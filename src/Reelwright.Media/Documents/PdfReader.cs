using System.Text;

namespace Reelwright.Media;

/// <summary>The text of a PDF, by poppler's <c>pdftotext</c> in a child process with limits.</summary>
public static class PdfReader
{
    private const int MostTextBytes = 4 << 20;
    private const int MostPages = 500;
    private const long MemoryLimitBytes = 1L << 30;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    /// <summary>Reads a PDF.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="program">Name or path of pdftotext.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Its lines as they stand, a form feed after each page; or why there are none.</returns>
    public static async Task<(string Text, PdfFault Fault)> ReadAsync(
        ReadOnlyMemory<byte> content, string program, CancellationToken cancellationToken)
    {
        var read = new MemoryStream();
        try
        {
            var result = await ChildProcess.RunAsync(
                new ProcessRequest
                {
                    Program = program,
                    Arguments = ["-q", "-enc", "UTF-8", "-eol", "unix", "-l", $"{MostPages}", "-", "-"],
                    WriteInput = async (input, token) => await input.WriteAsync(content, token),
                    ReadOutput = (output, token) => TakeAsync(output, read, token),
                    Timeout = TimeLimit,
                    MemoryLimitBytes = MemoryLimitBytes,
                },
                cancellationToken);
            return result.ExitCode == 0 ? (Encoding.UTF8.GetString(read.GetBuffer(), 0, (int)read.Length), PdfFault.None)
                : result.ErrorTail.Contains("password", StringComparison.OrdinalIgnoreCase) || IsLocked(content.Span) ? ("", PdfFault.Locked)
                : ("", PdfFault.Broken);
        }
        catch (MediaException e)
        {
            return ("", e.Kind == MediaErrorKind.ToolMissing ? PdfFault.NoReader : PdfFault.Broken);
        }
    }

    // What is more than that is not read on: the brief has no room for it.
    private static async Task TakeAsync(Stream output, MemoryStream read, CancellationToken cancellationToken)
    {
        byte[] block = new byte[1 << 16];
        int count;
        while (read.Length < MostTextBytes && (count = await output.ReadAsync(block, cancellationToken)) > 0)
        {
            read.Write(block, 0, count);
        }
    }

    private static bool IsLocked(ReadOnlySpan<byte> content) => content.IndexOf("/Encrypt"u8) >= 0;
}
