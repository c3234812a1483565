namespace Reelwright.Audio;

/// <summary>A word in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">Its number of characters; one or more.</param>
public readonly record struct WordSpan(int Start, int Length)
{
    /// <summary>First character after the word.</summary>
    public int End => Start + Length;
}
