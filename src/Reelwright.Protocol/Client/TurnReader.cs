using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>Understands the events of a turn in every form that servers send.</summary>
public static class TurnReader
{
    private const string Unsaid = "The server could not finish this.";

    /// <summary>What one block of the stream says; several things at times.</summary>
    /// <remarks>Nothing that a server sends makes this throw: what cannot be read is a sign of life and no more.</remarks>
    public static IEnumerable<TurnUpdate> Read(SseItem item)
    {
        string data = item.Data?.Trim() ?? "";
        if (data.Length == 0 || data is "heartbeat" or "ping" or "[DONE]" || item.Event is "heartbeat" or "ping")
        {
            return [new TurnHeartbeat()];
        }

        var objects = LooseJson.Objects(data);
        if (objects.Count > 0)
        {
            return objects.SelectMany(json => IsSimple(json) ? ReadSimple(json) : ReadEvent(json));
        }

        if (!IsForPeople(data))
        {
            return [new TurnHeartbeat()];
        }

        // Plain words; no server that is known sends them, but they are what the user waits for.
        return item.Event == "error" ? [new TurnFailure("", data)] : [new TurnText(data, false)];
    }

    // Broken JSON and a proxy's page are nothing to show.
    private static bool IsForPeople(string data) => data[0] is not ('{' or '[' or '"' or '<') && data.Any(char.IsLetter)
        && data is not ("null" or "true" or "false");

    private static bool IsSimple(JsonObject json) => json["type"] is JsonValue && json["content"] is not JsonObject;

    private static IEnumerable<TurnUpdate> ReadEvent(JsonObject json)
    {
        foreach (var update in Contents(json))
        {
            yield return update;
        }

        string? code = LooseJson.Text(json, "errorCode", "error_code");
        string? message = LooseJson.Text(json, "errorMessage", "error_message", "error");
        if (code is not null || message is not null)
        {
            yield return new TurnFailure(code ?? "", message ?? Unsaid);
        }
    }

    private static IEnumerable<TurnUpdate> Contents(JsonObject json)
    {
        bool isPartial = LooseJson.IsTrue(json["partial"]);
        var content = json["content"] as JsonObject;
        bool isUsers = LooseJson.Text(content, "role") == "user" || LooseJson.Text(json, "author") == "user";
        foreach (var part in content?["parts"] as JsonArray ?? [])
        {
            if (part is not JsonObject fields)
            {
                continue;
            }

            // What the user said comes back in some streams; it is no answer.
            if (!isUsers && !LooseJson.IsTrue(fields["thought"]) && LooseJson.Text(fields, "text") is { Length: > 0 } text)
            {
                yield return new TurnText(text, isPartial);
            }

            if (LooseJson.Object(fields, "functionCall", "function_call") is { } call)
            {
                yield return new TurnToolCall(LooseJson.Text(call, "name") ?? "", LooseJson.Object(call, "args") ?? []);
            }

            if (LooseJson.Object(fields, "functionResponse", "function_response") is { } result)
            {
                yield return new TurnToolResult(LooseJson.Text(result, "name") ?? "", LooseJson.Object(result, "response") ?? []);
            }
        }

        var delta = LooseJson.Object(LooseJson.Object(json, "actions"), "stateDelta", "state_delta");
        if (LooseJson.Object(delta, "draft") is { } draft)
        {
            yield return new TurnDraft(draft);
        }
    }

    private static TurnUpdate[] ReadSimple(JsonObject json) => LooseJson.Text(json, "type") switch
    {
        "text" or "message" when LooseJson.Text(json, "content", "text", "message") is { Length: > 0 } text =>
            [new TurnText(text, LooseJson.IsTrue(json["partial"]))],
        "tool_call" => [new TurnToolCall(NameOf(json), LooseJson.Object(json, "args", "arguments", "input") ?? [])],
        "tool_result" =>
            [new TurnToolResult(NameOf(json), LooseJson.Object(json, "response", "result", "content", "output") ?? [])],
        "error" =>
            [new TurnFailure(LooseJson.Text(json, "code") ?? "", LooseJson.Text(json, "message", "error", "content") ?? Unsaid)],
        _ => [new TurnHeartbeat()],
    };

    private static string NameOf(JsonObject json) => LooseJson.Text(json, "name", "tool") ?? "";
}
