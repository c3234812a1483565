namespace Reelwright.Tests;

/// <summary>Whether a check holds, what was found instead, and which aspects it names: these may change.</summary>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Found">What is there.</param>
/// <param name="Allowed">Patterns of the aspects that may change because of it.</param>
internal sealed record Verdict(bool Holds, string Found, params string[] Allowed);
