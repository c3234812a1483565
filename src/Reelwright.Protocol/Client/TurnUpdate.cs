using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>One thing that a turn's stream says.</summary>
public abstract record TurnUpdate;

/// <summary>Words for the user.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsPartial">Whether they are a piece of a text that follows once more as a whole.</param>
public sealed record TurnText(string Text, bool IsPartial) : TurnUpdate;

/// <summary>A tool was called.</summary>
/// <param name="Name">The tool.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record TurnToolCall(string Name, JsonObject Arguments) : TurnUpdate;

/// <summary>A tool has answered.</summary>
/// <param name="Name">The tool.</param>
/// <param name="Response">Its answer.</param>
public sealed record TurnToolResult(string Name, JsonObject Response) : TurnUpdate;

/// <summary>The draft has changed.</summary>
/// <param name="Draft">The draft as it is now.</param>
public sealed record TurnDraft(JsonObject Draft) : TurnUpdate;

/// <summary>The server is still at work.</summary>
public sealed record TurnHeartbeat : TurnUpdate;

/// <summary>The turn has failed; nothing follows.</summary>
/// <param name="Code">Number of the <see cref="WireError"/>, or <c>TURN_REFUSED</c>, or whatever another server says.</param>
/// <param name="Message">Why.</param>
public sealed record TurnFailure(string Code, string Message) : TurnUpdate;
