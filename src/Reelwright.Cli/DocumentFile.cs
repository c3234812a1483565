using Reelwright.Director;
using Reelwright.Media;

namespace Reelwright.Cli;

/// <summary>Documents on this machine as briefs.</summary>
internal static class DocumentFile
{
    private const string PdfReaderProgram = "pdftotext";

    /// <summary>The text of a document.</summary>
    /// <param name="path">The file; small enough to read.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="DirectionException">It cannot be read; the message says what to do.</exception>
    public static async Task<string> ReadAsync(string path, CancellationToken cancellationToken) => await BriefDocument.ReadAsync(
        Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken), ReadPdfAsync, null, cancellationToken);

    private static async Task<(string Lines, PdfProblem Problem)> ReadPdfAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var (text, fault) = await PdfReader.ReadAsync(content, PdfReaderProgram, cancellationToken);
        return (text, fault switch
        {
            PdfFault.None => PdfProblem.None,
            PdfFault.Locked => PdfProblem.Locked,
            PdfFault.NoReader => PdfProblem.NoReader,
            _ => PdfProblem.Broken,
        });
    }
}
