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
    /// <summary>The same as <c>make</c> knows it.</summary>
    public MakeOptions Options => new(Prompt, Files, Output, Caption, Quality, Resolution);
}
