namespace Reelwright.Protocol;

/// <summary>A word that an account wants read in its own way.</summary>
/// <param name="Written">As it stands in the text.</param>
/// <param name="Said">Pinyin with tones, Chinese words, or English words as they sound.</param>
public sealed record LexiconWord(string Written, string Said);
