namespace Reelwright.Server;

/// <summary>Addresses that a turn may name in its words.</summary>
/// <param name="Web">Of the web page.</param>
/// <param name="Root">Of this server, as the client reaches it; without a slash at its end.</param>
internal sealed record TurnAddresses(string Web, string Root);
