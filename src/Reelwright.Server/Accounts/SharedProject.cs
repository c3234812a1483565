using System.Collections.Immutable;

namespace Reelwright.Server;

/// <summary>A project that others work on, or could come to.</summary>
/// <param name="SessionId">The project.</param>
/// <param name="Title">What its video is called; <c>null</c> where it has no name.</param>
/// <param name="OpenLinks">Links that are good and that nobody has opened.</param>
/// <param name="Guests">Who works on it beside its owner.</param>
internal sealed record SharedProject(string SessionId, string? Title, long OpenLinks, ImmutableArray<ProjectGuest> Guests);
