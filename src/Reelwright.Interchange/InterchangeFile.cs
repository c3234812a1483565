using System.Collections.Immutable;

namespace Reelwright.Interchange;

/// <summary>A timeline in another program's form.</summary>
/// <param name="Text">The file.</param>
/// <param name="Left">What the form cannot say, one line each; nothing is dropped without a line.</param>
public sealed record InterchangeFile(string Text, ImmutableArray<string> Left);
