using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>One thing that a message asks for, with its slots.</summary>
/// <param name="Kind">Which of the closed set.</param>
/// <param name="Slots">What was said about it: names, numbers, words; see each kind.</param>
public sealed record Intent(IntentKind Kind, Properties Slots);
