namespace Reelwright.Render;

/// <summary>A finished export.</summary>
/// <param name="FrameCount">Frames in the file.</param>
/// <param name="DurationSeconds">Length of the picture.</param>
/// <param name="SizeBytes">Size of the file.</param>
public sealed record ExportResult(long FrameCount, double DurationSeconds, long SizeBytes)
{
    /// <summary>Media that are gone, exchanged or damaged, and what stands in for them.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
