namespace Reelwright.Director;

/// <summary>Words of the narration as they stand on the picture.</summary>
/// <param name="Text">One or two lines, parted by a line feed.</param>
/// <param name="Start">Seconds from the line's start.</param>
/// <param name="End">Seconds from the line's start.</param>
internal sealed record Caption(string Text, double Start, double End);
