using Reelwright.Timelines;

namespace Reelwright.Interchange;

/// <summary>The forms, by the ending of a file's name.</summary>
public static class InterchangeFormats
{
    /// <summary>What can be written.</summary>
    public static IReadOnlyList<string> Written { get; } = ["otio", "fcpxml", "edl", "srt", "vtt", "ass"];

    /// <summary>What can be read.</summary>
    public static IReadOnlyList<string> Readable { get; } = ["otio", "edl", "srt", "vtt"];

    /// <summary>Writes a timeline.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="format">One of <see cref="Written"/>.</param>
    /// <param name="addressOf">Where a medium is; <c>null</c> when that is not known, and then its name stands in its place.</param>
    /// <param name="finished">What was rendered, for forms that have no generators (fcpxml); may be <c>null</c>.</param>
    /// <exception cref="InterchangeException">There is no such form.</exception>
    public static InterchangeFile Write(
        Timeline timeline,
        string format,
        Func<ExternalReference, string?> addressOf,
        FinishedMedia? finished = null) => format switch
        {
            "otio" => OtioWriter.Write(timeline, addressOf),
            "fcpxml" => FcpxmlWriter.Write(timeline, addressOf, finished),
            "edl" => EdlFile.Write(timeline),
            "srt" => CaptionFiles.WriteSrt(timeline),
            "vtt" => CaptionFiles.WriteVtt(timeline),
            "ass" => CaptionFiles.WriteAss(timeline),
            _ => throw new InterchangeException($"There is no form '{format}'. There are {string.Join(", ", Written)}."),
        };

    /// <summary>Reads a timeline.</summary>
    /// <param name="text">The file.</param>
    /// <param name="format">One of <see cref="Readable"/>.</param>
    /// <exception cref="InterchangeException">There is no such form, or the file is not in it.</exception>
    public static Timeline Read(string text, string format) => Open(text, format).Timeline;

    /// <summary>Reads a timeline, and tells what of the file is not in it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="format">One of <see cref="Readable"/>.</param>
    /// <exception cref="InterchangeException">There is no such form, or the file is not in it.</exception>
    public static InterchangeReading Open(string text, string format) => format switch
    {
        "otio" => OtioReader.Read(text),
        "edl" => EdlFile.Open(text),
        "srt" or "vtt" => CaptionFiles.Open(text),
        _ => throw new InterchangeException($"There is no form '{format}' to read. There are {string.Join(", ", Readable)}."),
    };
}
