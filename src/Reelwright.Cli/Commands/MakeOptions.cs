using Reelwright.Director;
using Reelwright.Render;

namespace Reelwright.Cli;

/// <summary>What <c>make</c> was asked for.</summary>
/// <param name="Prompt">The description.</param>
/// <param name="Files">Files to use, in order.</param>
/// <param name="Output">Where the file goes.</param>
/// <param name="Caption">Words to set on the picture; <c>null</c> when none.</param>
/// <param name="Quality">low, medium or high.</param>
/// <param name="Resolution">Such as 720p; <c>null</c> for the timeline's own.</param>
internal sealed record MakeOptions(
    string Prompt,
    IReadOnlyList<string> Files,
    string Output,
    string? Caption,
    string Quality,
    string? Resolution)
{
    // What the server makes, by the ending of the file's name.
    private static readonly Dictionary<string, string> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".mp4"] = "mp4",
        [".mov"] = "mov",
        [".webm"] = "webm",
        [".gif"] = "gif",
        [".zip"] = "zip",
        [".m4a"] = "m4a",
        [".mp3"] = "mp3",
        [".wav"] = "wav",
    };

    /// <summary>The kind of file; <c>null</c> = what its name says.</summary>
    public string? Format { get; init; }

    /// <summary>Frames a second; <c>null</c> = the timeline's.</summary>
    public double? FramesPerSecond { get; init; }

    /// <summary>A platform's preset; <c>null</c> = none.</summary>
    public string? Preset { get; init; }

    /// <summary>The video codec; <c>null</c> = the format's usual one.</summary>
    public string? Codec { get; init; }

    /// <summary>A document with what the video tells; <c>null</c> = the prompt alone.</summary>
    public string? Document { get; init; }

    /// <summary>Where the list of what the video is made of goes; <c>null</c> = nowhere.</summary>
    public string? Provenance { get; init; }

    /// <summary>A file of words that are read in their own way; <c>null</c> = those of this machine's own account.</summary>
    public string? Lexicon { get; init; }

    /// <summary>The kind of file: what was said, else what its name says.</summary>
    public string FileFormat => Format ?? Formats.GetValueOrDefault(Path.GetExtension(Output), "mp4");

    private static readonly string[] Qualities = ["low", "medium", "high"];
    private const int LongestPrompt = 100_000;

    /// <summary>Checks everything that can be known before any work.</summary>
    /// <exception cref="CliException">Something cannot be; the message says what to do.</exception>
    public void Check()
    {
        if (Document is not null)
        {
            CheckFile(Document);
        }
        else if (string.IsNullOrWhiteSpace(Prompt))
        {
            throw new CliException(
                ExitCodes.Usage,
                "The prompt is empty. Describe the video, for example: make \"a 30-second promo for my bakery\" -o bakery.mp4");
        }

        if (Prompt.Length > LongestPrompt)
        {
            throw new CliException(
                ExitCodes.Usage,
                $"The prompt has {Prompt.Length:N0} characters; {LongestPrompt:N0} are the most. Shorten it to the part the video is about.");
        }

        if (FramesPerSecond is not (null or (>= 1 and <= 120)))
        {
            throw new CliException(ExitCodes.Usage, "--fps is 1 to 120 frames a second, such as 24, 25, 29.97, 30 or 60.");
        }

        if (Preset is not null && OutputPresets.Find(Preset) is null)
        {
            throw new CliException(
                ExitCodes.Usage, $"There is no preset '{Preset}'. Choose one of {string.Join(", ", OutputPresets.All.Select(preset => preset.Id))}.");
        }

        if (!Qualities.Contains(Quality))
        {
            throw new CliException(ExitCodes.Usage, $"The quality is {string.Join(", ", Qualities)}, not '{Quality}'.");
        }

        if (Lexicon is not null)
        {
            CheckFile(Lexicon);
        }

        foreach (string file in Files)
        {
            CheckFile(file);
        }

        CheckOutput();
    }

    /// <summary>The message that is sent: the prompt, and the caption where there is one.</summary>
    public string Message => Caption is { Length: > 0 } caption
        ? $"{Prompt}\nCaption: \"{caption.Replace('"', '”')}\""
        : Prompt;

    /// <summary>The same with the document's words under the prompt's.</summary>
    /// <exception cref="CliException">The document cannot be read; the message says what to do.</exception>
    public async Task<MakeOptions> WithDocumentAsync(CancellationToken cancellationToken)
    {
        if (Document is null)
        {
            return this;
        }

        try
        {
            if (new FileInfo(Document).Length > BriefDocument.LargestBytes)
            {
                throw new CliException(ExitCodes.BadInput, $"{Document} is larger than {BriefDocument.LargestBytes / 1024 / 1024} MB. Save its text alone, without pictures, and try again.");
            }

            string text = await DocumentFile.ReadAsync(Document, cancellationToken);
            return this with { Prompt = string.IsNullOrWhiteSpace(Prompt) ? text : $"{Prompt.TrimEnd()}\n{text}" };
        }
        catch (DirectionException fault)
        {
            throw new CliException(ExitCodes.BadInput, fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCodes.NoInput, $"{Document} cannot be read: {fault.Message}");
        }
    }

    private static void CheckFile(string file)
    {
        if (Directory.Exists(file))
        {
            throw new CliException(ExitCodes.NoInput, $"{file} is a folder. Name the files in it, for example {file.TrimEnd('/')}/*.jpg");
        }

        if (!File.Exists(file) && file.StartsWith('-'))
        {
            throw new CliException(ExitCodes.Usage, $"There is no option {file}. Run make --help to see the options.");
        }

        if (!File.Exists(file))
        {
            throw new CliException(ExitCodes.NoInput, $"{file} is not there. Check the name and the folder.");
        }

        if (new FileInfo(file).Length == 0)
        {
            throw new CliException(ExitCodes.BadInput, $"{file} is empty (0 bytes). Save or download it again.");
        }
    }

    // Found out before the work, not after it.
    private void CheckOutput()
    {
        if (Directory.Exists(Output))
        {
            throw new CliException(ExitCodes.CannotWrite, $"{Output} is a folder. Name a file in it, for example {Path.Combine(Output, "video.mp4")}");
        }

        string extension = Path.GetExtension(Output);
        if (!Formats.TryGetValue(extension, out string? named) || (Format is not null && Format != named))
        {
            string wanted = Format is null ? string.Join(", ", Formats.Keys) : "." + Format;
            throw new CliException(
                ExitCodes.Usage,
                $"The output is {(Format is null ? "a video or its sound" : $"a {Format} file")}; give it a name that ends in {wanted}, not '{Path.GetFileName(Output)}'.");
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(Output))!;
        if (!Directory.Exists(folder))
        {
            throw new CliException(ExitCodes.CannotWrite, $"The folder {folder} is not there. Make it first: mkdir -p {folder}");
        }

        string probe = Path.Combine(folder, $".reelwright-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(probe, [0]);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new CliException(ExitCodes.CannotWrite, FullDisk.IsCauseOf(e)
                ? $"The disk is full at {folder}: free some space there, or choose another place with -o."
                : $"Nothing can be written in {folder}: {e.Message} Choose another place with -o.");
        }
        finally
        {
            File.Delete(probe);
        }
    }
}
