using System.Text;
using System.Text.Json.Nodes;
using Reelwright.Protocol;

namespace Reelwright.Server;

/// <summary>The body of a message, as clients of several kinds write it.</summary>
internal sealed record TurnMessage
{
    private const int MaxLength = 100_000;
    private const int MaxKeyLength = 200;

    public required string SessionId { get; init; }

    public string? UserId { get; init; }

    public required string Text { get; init; }

    public bool IsStreaming { get; init; }

    public string? IdempotencyKey { get; init; }

    /// <summary>Files inside the message.</summary>
    public IReadOnlyList<InlineFile> Files { get; init; } = [];

    /// <summary>Files that the message names.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <exception cref="ReelwrightException">It is malformed.</exception>
    public static TurnMessage Parse(JsonBody body, string? idempotencyHeader)
    {
        string sessionId = body.Text("session_id", "sessionId")
            ?? throw new ReelwrightException(WireError.BadRequest, "'session_id' is missing.");
        var text = new StringBuilder();
        var files = new List<InlineFile>();
        var urls = new List<string>();
        foreach (var item in body.Object("new_message", "newMessage")?.Array("parts") ?? [])
        {
            if (item is not JsonObject json)
            {
                throw new ReelwrightException(WireError.BadRequest, "'parts' is a list of objects.");
            }

            var part = new JsonBody(json);
            if (part.Text("text") is { } words)
            {
                text.Append(text.Length > 0 ? "\n" : "").Append(words);
            }

            if (part.Object("inlineData", "inline_data") is { } inline)
            {
                files.Add(InlineFile.Parse(inline));
            }

            if (part.Object("fileData", "file_data")?.Text("fileUri", "file_uri") is { } url)
            {
                urls.Add(url);
            }
        }

        string? key = string.IsNullOrEmpty(idempotencyHeader)
            ? body.Object("custom_metadata", "customMetadata")?.Text("idempotency_key", "idempotencyKey")
            : idempotencyHeader;
        string message = text.ToString().Trim();
        if (message.Length == 0 && files.Count + urls.Count == 0)
        {
            throw new ReelwrightException(WireError.BadRequest, "The message is empty: send new_message.parts[].text.");
        }

        if (message.Length > MaxLength || key?.Length > MaxKeyLength)
        {
            throw new ReelwrightException(
                WireError.BadRequest, $"A message has at most {MaxLength} characters, and its idempotency key {MaxKeyLength}.");
        }

        return new()
        {
            SessionId = sessionId,
            UserId = body.Text("user_id", "userId"),
            Text = message,
            IsStreaming = body.Flag("streaming"),
            IdempotencyKey = string.IsNullOrEmpty(key) ? null : key,
            Files = files,
            Urls = urls,
        };
    }
}
