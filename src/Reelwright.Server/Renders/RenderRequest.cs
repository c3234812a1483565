using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Reelwright.Agent;
using Reelwright.Protocol;
using Reelwright.Render;

namespace Reelwright.Server;

/// <summary>The body of a render call.</summary>
internal sealed record RenderRequest
{
    private const int MaxIdLength = 128;
    private const int MinShortEdge = 144;
    private const int MaxShortEdge = 4320;
    private const int MaxVersion = 1000;
    private static readonly string[] Formats = ["mp4", "mov", "webm", "gif", "zip", "m4a", "mp3", "wav"];
    private static readonly string[] Encoders = ["software", "hardware"];
    private static readonly string[] Qualities = ["low", "medium", "high"];

    public required string Id { get; init; }

    public required string SessionId { get; init; }

    /// <summary><c>null</c> = the session's own.</summary>
    public JsonObject? Draft { get; init; }

    /// <summary>What the body says about the file; the rest is as it was said in the conversation.</summary>
    public required ExportWish Output { get; init; }

    /// <summary>Number of the version, 1 = first; <c>null</c> = the one that is shown.</summary>
    public int? Version { get; init; }

    /// <summary>Equal for equal bodies, whatever the order of their keys.</summary>
    public required string Hash { get; init; }

    /// <exception cref="ReelwrightException">It is malformed.</exception>
    public static RenderRequest Parse(JsonBody body)
    {
        string id = body.Text("id", "render_id", "renderId") ?? "render_" + Secrets.NewHex(16);
        if (id.Length is 0 or > MaxIdLength || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ':'))
        {
            throw new ReelwrightException(
                WireError.BadRequest, $"'id' has 1 to {MaxIdLength} letters, digits and _-.: such as render_1743712257.");
        }

        string sessionId = body.Text("sessionId", "session_id")
            ?? throw new ReelwrightException(WireError.BadRequest, "'sessionId' is missing.");
        var draft = body.Object("draft")?.Source;
        var output = ParseOutput(body.Object("output"));
        double? version = body.Number("version");
        if (version is not (null or (>= 1 and <= MaxVersion)) || version % 1 is not (null or 0))
        {
            throw new ReelwrightException(WireError.BadRequest, "'version' is the number of one of the session's versions, 1 and up.");
        }

        string canonical = $"{sessionId}\n{Canonical(draft)}\n{output}{(version is null ? "" : $"\nversion {version}")}";
        return new()
        {
            Id = id,
            SessionId = sessionId,
            Draft = draft,
            Output = output,
            Version = (int?)version,
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))),
        };
    }

    private static ExportWish ParseOutput(JsonBody? output)
    {
        if (output is null)
        {
            return new();
        }

        string resolution = output.Text("resolution") ?? "";
        double? fps = output.Number("fps");
        double? crf = output.Number("crf");
        if (fps is not (null or (>= 1 and <= 120)) || crf is not (null or (>= 0 and <= 63)))
        {
            throw new ReelwrightException(WireError.BadRequest, "'output.fps' is 1 to 120 and 'output.crf' 0 to 63.");
        }

        return new()
        {
            Format = OneOf(output, "format", Formats),
            Preset = ParsePreset(output.Text("preset")),
            Quality = OneOf(output, "quality", Qualities),
            UsesHardware = OneOf(output, "encoder", Encoders) is { } encoder ? encoder == "hardware" : null,
            ShortEdge = ParseResolution(resolution.ToLowerInvariant()),
            FramesPerSecond = fps,
            Codec = output.Text("codec")?.ToLowerInvariant() switch
            {
                null => null,
                "h264" or "h.264" or "avc" or "libx264" => "h264",
                "h265" or "h.265" or "hevc" or "libx265" => "h265",
                "vp9" => "vp9",
                "av1" => "av1",
                "prores" => "prores",
                _ => throw new ReelwrightException(WireError.BadRequest, "'output.codec' is one of h264, h265, vp9, av1, prores."),
            },
            Crf = (int?)crf,
        };
    }

    private static string? ParsePreset(string? name) => name is null
        ? null
        : OutputPresets.Find(name)?.Id ?? throw new ReelwrightException(
            WireError.BadRequest,
            $"There is no preset of this name; 'output.preset' is one of {string.Join(", ", OutputPresets.All.Select(preset => preset.Id))}.");

    private static int? ParseResolution(string resolution) => resolution switch
    {
        "" => null,
        "2k" => 1440,
        "4k" => 2160,
        _ when resolution.EndsWith('p')
            && int.TryParse(resolution.AsSpan(0, resolution.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int edge)
            && edge is >= MinShortEdge and <= MaxShortEdge => edge,
        _ => throw new ReelwrightException(
            WireError.BadRequest,
            $"'output.resolution' is the shorter side, {MinShortEdge}p to {MaxShortEdge}p, such as 720p, 1080p, 1440p or 2160p."),
    };

    private static string? OneOf(JsonBody output, string key, string[] values)
    {
        string? value = output.Text(key)?.ToLowerInvariant();
        return value is null || values.Contains(value)
            ? value
            : throw new ReelwrightException(WireError.BadRequest, $"'output.{key}' is one of {string.Join(", ", values)}.");
    }

    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject json => "{" + string.Join(',', json
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{JsonValue.Create(pair.Key).ToJsonString()}:{Canonical(pair.Value)}")) + "}",
        JsonArray items => "[" + string.Join(',', items.Select(Canonical)) + "]",
        null => "null",
        _ => node.ToJsonString(),
    };
}
