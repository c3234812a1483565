namespace Reelwright.Timelines;

/// <summary>A parameter's value at a frame, and the way on to the next one.</summary>
/// <param name="Frame">Frame after the clip's start; may be negative (before a transition).</param>
/// <param name="Value">Value there.</param>
/// <param name="Easing">How it goes on from here.</param>
public readonly record struct Keyframe(long Frame, double Value, Easing Easing = Easing.Linear);
