using Reelwright.Timelines;

namespace Reelwright.Agent;

/// <summary>One streamed item of a turn.</summary>
public abstract record AgentEvent;

/// <summary>Words for the user.</summary>
/// <param name="Text">The words.</param>
public sealed record TextEvent(string Text) : AgentEvent;

/// <summary>A tool was called.</summary>
/// <param name="Id">Unique in the turn, <c>adk-…</c>.</param>
/// <param name="Name">The tool, such as <c>write_script</c>.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record ToolCallEvent(string Id, string Name, Properties Arguments) : AgentEvent;

/// <summary>A tool has answered.</summary>
/// <param name="Id">The call's id.</param>
/// <param name="Name">The tool.</param>
/// <param name="Response">Its answer.</param>
public sealed record ToolResultEvent(string Id, string Name, Properties Response) : AgentEvent;

/// <summary>The timeline has changed; to be stored before the turn goes on.</summary>
/// <param name="History">The history as it is now.</param>
public sealed record HistoryChangedEvent(History History) : AgentEvent;

/// <summary>The account's brand has changed; to be kept for its later turns.</summary>
/// <param name="Brand">The brand; <c>null</c> when it was forgotten.</param>
public sealed record BrandChangedEvent(BrandKit? Brand) : AgentEvent;

/// <summary>What the file is to be was said; to be kept for renders that say nothing themselves.</summary>
/// <param name="Wish">What was said; empty for the usual.</param>
public sealed record ExportChosenEvent(ExportWish Wish) : AgentEvent;
