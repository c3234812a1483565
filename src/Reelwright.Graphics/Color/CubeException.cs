namespace Reelwright.Graphics;

/// <summary>A .cube file cannot be read.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="reason">What is wrong there.</param>
public sealed class CubeException(int line, string reason) : Exception($"Line {line} of the .cube file: {reason}.")
{
    /// <summary>The line, from 1.</summary>
    public int Line => line;
}
