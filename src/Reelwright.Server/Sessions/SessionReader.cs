using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Describes a session to a client.</summary>
internal sealed class SessionReader(SessionStore sessions, MediaStore media, LinkSigner links)
{
    private static readonly string[] MadeKinds = [GeneratorKinds.Music, GeneratorKinds.Speech, GeneratorKinds.Sound, GeneratorKinds.Art];

    public SessionState Describe(SessionRow session, HttpRequest request)
    {
        var (number, text) = sessions.CurrentDraft(session.Id);
        var draft = (JsonObject)JsonNode.Parse(text)!;
        var timeline = DraftCodec.Decode(draft);
        var files = media.OfSession(session.Id);
        return new()
        {
            SessionId = session.Id,
            TaskId = session.TaskId,
            TaskName = session.TaskName,
            UserId = session.AccountId,
            State = new()
            {
                Draft = draft,
                CanvasConfig = CanvasConfig.Of(timeline),
                VideoInfos = [.. files.Select(file => Describe(file, request))],
                VideoAnalyses = new(files.Select(file =>
                    KeyValuePair.Create(file.Id, (JsonNode?)new JsonObject { ["type"] = file.Kind, ["duration"] = file.Seconds }))),
                GeneratedMedia = [.. Made(timeline)],
                Revision = number,
                Summary = TrackSummary.Of(timeline, session.Language),
            },
        };
    }

    public UploadedFile Describe(MediaRow file, HttpRequest request) => new()
    {
        Id = file.Id,
        Filename = file.Name,
        FileType = file.Kind,
        CdnUrl = links.Sign(request, FileEndpoints.MediaPath(file)),
        Duration = Math.Round(file.Seconds, 3),
        Width = (int)file.Width,
        Height = (int)file.Height,
        Fps = file.Kind == "video" ? Math.Round((double)file.RateNumerator / file.RateDenominator, 3) : 0,
        Hash = file.Hash,
        UploadedAt = file.CreatedAt,
    };

    private static IEnumerable<JsonNode> Made(Timeline timeline)
    {
        foreach (var placed in timeline.Placed())
        {
            if (placed.Clip.Media is GeneratorReference made && MadeKinds.Contains(made.Kind))
            {
                yield return new JsonObject
                {
                    ["id"] = placed.Clip.Id.Value,
                    ["type"] = made.Kind,
                    ["name"] = placed.Clip.Name,
                    ["start"] = timeline.Rate.MillisecondsAt(placed.Range.Start),
                    ["d"] = timeline.Rate.MillisecondsAt(placed.Range.Length),
                    ["params"] = made.Parameters.ToJson(),
                };
            }
        }
    }
}
