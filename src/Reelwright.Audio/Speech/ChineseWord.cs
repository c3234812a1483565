namespace Reelwright.Audio;

/// <summary>A word as it is spoken.</summary>
/// <param name="Characters">Simplified characters.</param>
/// <param name="Start">First character in the text.</param>
/// <param name="Length">Number of characters in the text.</param>
/// <param name="Syllables">Syllables with their tone, 1 to 5, as <c>hao3</c>; ü is v.</param>
/// <param name="After">The pause that follows.</param>
internal sealed record ChineseWord(
    string Characters, int Start, int Length, IReadOnlyList<string> Syllables, Break After);
