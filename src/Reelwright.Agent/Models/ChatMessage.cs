using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Reelwright.Agent;

/// <summary>A tool call of a model, as it came.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The tool that it names; may be none that exists.</param>
/// <param name="Arguments">Its arguments as text; may be no JSON.</param>
internal sealed record ChatCall(string Id, string Name, string Arguments);

/// <summary>What a model answered.</summary>
/// <param name="Text">Its words; may be empty.</param>
/// <param name="Calls">Its tool calls; may be empty.</param>
internal sealed record ChatAnswer(string Text, ImmutableArray<ChatCall> Calls)
{
    /// <summary>The answer as a message of the conversation.</summary>
    public JsonObject ToMessage()
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = Text };
        if (!Calls.IsEmpty)
        {
            message["tool_calls"] = new JsonArray([.. Calls.Select(call => new JsonObject
            {
                ["id"] = call.Id,
                ["type"] = "function",
                ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments },
            })]);
        }

        return message;
    }
}
