namespace Reelwright.Agent;

/// <summary>A sentence or part of one in both languages.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In simplified Chinese; the reply turns it into traditional where the user writes that.</param>
internal readonly record struct Phrase(string English, string Chinese);
