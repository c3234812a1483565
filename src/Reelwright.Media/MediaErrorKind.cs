namespace Reelwright.Media;

/// <summary>What went wrong with a media file or with the program that reads or writes it.</summary>
public enum MediaErrorKind
{
    /// <summary>A program that is needed is not installed or may not be run.</summary>
    ToolMissing,

    /// <summary>There is no file of that name.</summary>
    NotFound,

    /// <summary>The name is a folder's.</summary>
    IsDirectory,

    /// <summary>The content is of a type that is not taken.</summary>
    UnsupportedType,

    /// <summary>The file is empty, cut short or damaged.</summary>
    Unreadable,

    /// <summary>The picture has more pixels, or the sound is longer, than the limits allow.</summary>
    TooLarge,

    /// <summary>The container is sound but holds nothing to see or hear.</summary>
    NoPictureOrSound,

    /// <summary>The program took longer than it may.</summary>
    Timeout,

    /// <summary>The program needed more memory than it may have.</summary>
    OutOfMemory,

    /// <summary>The disk that is written to is full.</summary>
    DiskFull,

    /// <summary>The target's folder is missing or may not be written to.</summary>
    NotWritable,

    /// <summary>Encoding or joining failed for another reason.</summary>
    EncodeFailed,
}
