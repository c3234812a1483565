using System.Text.Json.Nodes;
using Reelwright.Agent;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Writes the agent's events in the form of the wire.</summary>
internal sealed class TurnEvents(string invocationId, TimeProvider time)
{
    /// <summary>What ends a turn that could not be carried out for a reason the user can act on.</summary>
    public const string Refused = "TURN_REFUSED";

    private const double MillisecondsPerSecond = 1000;

    public AdkEvent From(AgentEvent item) => item switch
    {
        TextEvent text => Text(text.Text),
        ToolCallEvent call => New() with
        {
            Content = new()
            {
                Parts = [new() { FunctionCall = new() { Id = call.Id, Name = call.Name, Args = call.Arguments.ToJson() } }],
            },
            LongRunningToolIds = [],
        },
        ToolResultEvent result => New() with
        {
            Content = new()
            {
                Parts =
                [
                    new() { FunctionResponse = new() { Id = result.Id, Name = result.Name, Response = result.Response.ToJson() } },
                ],
                Role = "user",
            },
        },
        HistoryChangedEvent changed => Changed(changed.History.Current.Timeline),
        _ => throw new InvalidOperationException($"No form for {item.GetType().Name}."),
    };

    public AdkEvent Text(string text, bool? isPartial = null) => New() with
    {
        Content = new() { Parts = [new() { Text = text }] },
        Partial = isPartial,
    };

    /// <summary>The last event of a turn that failed. It has text too, for clients that look at nothing else.</summary>
    public AdkEvent Failure(string code, string message) => Text(message) with
    {
        Error = message,
        ErrorCode = code,
        ErrorMessage = message,
    };

    /// <summary>What the user said, for the list of a session's events.</summary>
    public static AdkEvent Said(TurnRow turn) => new()
    {
        Author = "user",
        InvocationId = turn.Id,
        Id = turn.Id,
        Timestamp = turn.CreatedAt / MillisecondsPerSecond,
        Content = new() { Parts = [new() { Text = turn.Message }], Role = "user" },
    };

    /// <summary>The timeline as it is now.</summary>
    public AdkEvent Changed(Timeline timeline) => New() with
    {
        // Clients loop over the parts without asking whether there are any.
        Content = new() { Parts = [] },
        Actions = new()
        {
            StateDelta = new JsonObject
            {
                ["draft"] = DraftCodec.Encode(timeline),
                ["canvas_config"] = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(CanvasConfig.Of(timeline), WireJson.Options)),
            },
        },
    };

    private AdkEvent New() => new()
    {
        InvocationId = invocationId,
        Id = Guid.NewGuid().ToString(),
        Timestamp = time.GetUtcNow().ToUnixTimeMilliseconds() / MillisecondsPerSecond,
    };
}
