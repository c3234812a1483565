namespace Reelwright.Director;

/// <summary>A picture that fits a text.</summary>
/// <param name="Id">Id in the art library, such as <c>emoji:light-bulb</c>.</param>
/// <param name="Score">How well it fits, greater is better; comparable only within one answer.</param>
public sealed record ArtMatch(string Id, double Score);
