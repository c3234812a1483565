namespace Reelwright.Agent;

/// <summary>Words in quotes.</summary>
/// <param name="Start">Where the opening mark stands in the utterance.</param>
/// <param name="End">Where the closing mark ends.</param>
/// <param name="Words">The words between the marks.</param>
internal readonly record struct Quote(int Start, int End, string Words);
