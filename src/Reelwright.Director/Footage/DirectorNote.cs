namespace Reelwright.Director;

/// <summary>Something that the user should know, in both languages; each begins small or as a sentence and ends without a stop.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Chinese.</param>
public sealed record DirectorNote(string English, string Chinese);
