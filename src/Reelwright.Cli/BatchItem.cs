namespace Reelwright.Cli;

/// <summary>One video of a list.</summary>
/// <param name="Line">Its line in the list, counted from 1.</param>
/// <param name="Prompt">The description.</param>
/// <param name="Output">Where it goes.</param>
/// <param name="Files">Files to use.</param>
/// <param name="Caption">Words to set on the picture; may be <c>null</c>.</param>
/// <param name="Quality">low, medium or high.</param>
/// <param name="Resolution">Such as 720p; may be <c>null</c>.</param>
internal sealed record BatchItem(
    int Line,
    string Prompt,
    string Output,
    IReadOnlyList<string> Files,
    string? Caption,
    string Quality,
    string? Resolution)
{
    /// <summary>What a list may say of a video.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["prompt", "output", "files", "caption", "quality", "resolution", "format", "fps", "preset", "codec"];

    /// <summary>The kind of file; <c>null</c> = what its name says.</summary>
    public string? Format { get; init; }

    /// <summary>Frames a second; <c>null</c> = the timeline's.</summary>
    public double? FramesPerSecond { get; init; }

    /// <summary>A platform's preset; <c>null</c> = none.</summary>
    public string? Preset { get; init; }

    /// <summary>The video codec; <c>null</c> = the format's usual one.</summary>
    public string? Codec { get; init; }

    /// <summary>What the list says besides; nothing is done with it.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>The same as <c>make</c> knows it.</summary>
    public MakeOptions Options => new(Prompt, Files, Output, Caption, Quality, Resolution)
    {
        Format = Format,
        FramesPerSecond = FramesPerSecond,
        Preset = Preset,
        Codec = Codec,
    };
}
