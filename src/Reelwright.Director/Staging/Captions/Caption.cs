namespace Reelwright.Director;

/// <summary>Words of the narration as they stand on the picture.</summary>
/// <param name="Text">One or two lines, parted by a line feed.</param>
/// <param name="Start">Seconds from the line's start.</param>
/// <param name="End">Seconds from the line's start.</param>
internal sealed record Caption(string Text, double Start, double End)
{
    /// <summary>When its words are spoken: letters before (white space not counted) and seconds from the line's start, in turn.</summary>
    public IReadOnlyList<(int Letters, double Seconds)> Clock { get; init; } = [];
}
