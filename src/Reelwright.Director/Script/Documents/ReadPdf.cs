namespace Reelwright.Director;

/// <summary>Gives the lines of a PDF's pages as they stand, with a form feed after each page, or why there are none.</summary>
/// <param name="content">The file's bytes.</param>
/// <param name="cancellationToken">Stops.</param>
public delegate Task<(string Lines, PdfProblem Problem)> ReadPdf(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

/// <summary>Why a PDF gives no text.</summary>
public enum PdfProblem
{
    /// <summary>It gives text.</summary>
    None,

    /// <summary>It is locked with a password.</summary>
    Locked,

    /// <summary>It is damaged or no PDF.</summary>
    Broken,

    /// <summary>Nothing here reads PDFs.</summary>
    NoReader,
}
