using System.Collections.Immutable;

namespace Reelwright.Protocol;

/// <summary>A reply without its words about buttons and panels.</summary>
/// <param name="Text">What is left for the user; empty when there was nothing else.</param>
/// <param name="Steps">What is to be done instead, in order, each once.</param>
public sealed record GuiReading(string Text, ImmutableArray<GuiStep> Steps);

/// <summary>One thing to do instead of using a page.</summary>
/// <param name="Action">What.</param>
/// <param name="Words">The instruction as the server gave it.</param>
public sealed record GuiStep(GuiAction Action, string Words);
