namespace Reelwright.Media;

/// <summary>Why a PDF gives no text.</summary>
public enum PdfFault
{
    /// <summary>It gives text.</summary>
    None,

    /// <summary>It is locked with a password.</summary>
    Locked,

    /// <summary>It is damaged, no PDF, or more than a reader may take.</summary>
    Broken,

    /// <summary><c>pdftotext</c> is not installed.</summary>
    NoReader,
}
