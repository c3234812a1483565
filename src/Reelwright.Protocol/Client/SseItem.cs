namespace Reelwright.Protocol;

/// <summary>One block of an event stream.</summary>
/// <param name="Id">The <c>id:</c> line; <c>null</c> when there is none.</param>
/// <param name="Event">The <c>event:</c> line; empty when there is none.</param>
/// <param name="Data">The <c>data:</c> lines, joined; <c>null</c> for a comment, or when there is none.</param>
public sealed record SseItem(string? Id, string Event, string? Data);
