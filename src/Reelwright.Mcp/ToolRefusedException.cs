namespace Reelwright.Mcp;

/// <summary>A call that cannot be carried out as it is; the message says what to do.</summary>
public sealed class ToolRefusedException(string message) : Exception(message);
