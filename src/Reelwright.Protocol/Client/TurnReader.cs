using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Protocol;

/// <summary>Understands the events of a turn in every form that servers send.</summary>
public static class TurnReader
{
    private const string Unsaid = "The server could not finish this.";

    /// <summary>What one block of the stream says; several things at times.</summary>
    public static IEnumerable<TurnUpdate> Read(SseItem item)
    {
        string data = item.Data?.Trim() ?? "";
        if (data.Length == 0 || data is "heartbeat" or "[DONE]" || item.Event is "heartbeat" or "ping")
        {
            return [new TurnHeartbeat()];
        }

        if (Parse(data) is not { } json)
        {
            // Plain words; no server that is known sends them, but they are what the user waits for.
            return item.Event == "error" ? [new TurnFailure("", data)] : [new TurnText(data, false)];
        }

        return json["type"] is JsonValue && json["content"] is not JsonObject ? ReadSimple(json) : ReadEvent(json);
    }

    private static IEnumerable<TurnUpdate> ReadEvent(JsonObject json)
    {
        bool isPartial = json["partial"] is JsonValue partial && partial.GetValueKind() == JsonValueKind.True;
        foreach (var part in (json["content"] as JsonObject)?["parts"] as JsonArray ?? [])
        {
            if (part is not JsonObject fields)
            {
                continue;
            }

            if (Text(fields, "text") is { Length: > 0 } text && !IsThought(fields))
            {
                yield return new TurnText(text, isPartial);
            }

            if (Object(fields, "functionCall", "function_call") is { } call)
            {
                yield return new TurnToolCall(Text(call, "name") ?? "", Object(call, "args") ?? []);
            }

            if (Object(fields, "functionResponse", "function_response") is { } result)
            {
                yield return new TurnToolResult(Text(result, "name") ?? "", Object(result, "response") ?? []);
            }
        }

        var delta = Object(Object(json, "actions"), "stateDelta", "state_delta");
        if (Object(delta, "draft") is { } draft)
        {
            yield return new TurnDraft(draft);
        }

        string? code = Text(json, "errorCode", "error_code");
        string? message = Text(json, "errorMessage", "error_message", "error");
        if (code is not null || message is not null)
        {
            yield return new TurnFailure(code ?? "", message ?? Unsaid);
        }
    }

    private static TurnUpdate[] ReadSimple(JsonObject json) => Text(json, "type") switch
    {
        "text" or "message" when Text(json, "content", "text", "message") is { Length: > 0 } text => [new TurnText(text, false)],
        "tool_call" => [new TurnToolCall(NameOf(json), Object(json, "args", "arguments", "input") ?? [])],
        "tool_result" => [new TurnToolResult(NameOf(json), Object(json, "response", "result", "content", "output") ?? [])],
        "error" => [new TurnFailure(Text(json, "code") ?? "", Text(json, "message", "error", "content") ?? Unsaid)],
        _ => [new TurnHeartbeat()],
    };

    private static string NameOf(JsonObject json) => Text(json, "name", "tool") ?? "";

    private static bool IsThought(JsonObject part) =>
        part["thought"] is JsonValue thought && thought.GetValueKind() == JsonValueKind.True;

    private static JsonObject? Object(JsonObject? json, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (json?[key] is JsonObject found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? Text(JsonObject json, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (json[key] is JsonValue value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number)
            {
                return json[key]!.ToString();
            }
        }

        return null;
    }

    private static JsonObject? Parse(string data)
    {
        try
        {
            var json = JsonNode.Parse(data) as JsonObject;
            _ = json?.Count; // finds keys that stand twice
            return json;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
