namespace Reelwright.Timelines;

/// <summary>An edit that cannot be made, or a document that cannot be; the timeline stays as it was.</summary>
/// <remarks>The message is one sentence a person can act on, without internals.</remarks>
public sealed class TimelineException(string message) : Exception(message);
