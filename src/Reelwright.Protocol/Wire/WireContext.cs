using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Reelwright.Protocol;

/// <summary>The types of the wire, known at compile time.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(Envelope<AnonymousToken>))]
[JsonSerializable(typeof(Envelope<ClaimToken>))]
[JsonSerializable(typeof(Envelope<OpenedSession>))]
[JsonSerializable(typeof(Envelope<UploadResult>))]
[JsonSerializable(typeof(Envelope<CreditBalance>))]
[JsonSerializable(typeof(Envelope<TurnCancellation>))]
[JsonSerializable(typeof(Envelope<SessionState>))]
[JsonSerializable(typeof(RenderAnswer))]
[JsonSerializable(typeof(RenderStatus))]
[JsonSerializable(typeof(RenderOutput))]
[JsonSerializable(typeof(AdkEvent))]
[JsonSerializable(typeof(AdkEvent[]))]
[JsonSerializable(typeof(AdkSession))]
[JsonSerializable(typeof(AdkSession[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class WireContext : JsonSerializerContext;
