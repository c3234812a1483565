namespace Reelwright.Agent;

/// <summary>The language model did not give a usable answer; the rules go on without it.</summary>
/// <param name="message">What happened, for the log.</param>
/// <param name="inner">The cause.</param>
internal sealed class ModelException(string message, Exception? inner = null) : Exception(message, inner);
