namespace Reelwright.Render;

/// <summary>A timeline that cannot be rendered; the message names the track, the clip and what to change.</summary>
public sealed class RenderException(string message) : Exception(message);
