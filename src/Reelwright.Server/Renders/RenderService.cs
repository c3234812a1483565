using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Reelwright.Agent;
using Reelwright.Protocol;
using Reelwright.Timelines;

namespace Reelwright.Server;

/// <summary>Takes exports on and tells how far they are.</summary>
internal sealed class RenderService(
    RenderStore renders,
    RenderSignal signal,
    SessionStore sessions,
    MediaStore media,
    IVideoExporter exporter,
    LinkSigner links,
    ServerOptions options)
{
    /// <exception cref="ReelwrightException">It is refused.</exception>
    public async Task<RenderRow> SubmitAsync(
        CurrentUser user,
        RenderRequest request,
        string webUrl,
        CancellationToken cancellationToken)
    {
        var session = sessions.Get(user.Id, request.SessionId);

        // A retry of what is known already is answered even when the draft could not be read any more.
        string draft = request.Draft is { } given ? given.ToJsonString(WireJson.Options)
            : request.Version is { } version ? sessions.VersionDraft(session.Id, version)
            : sessions.CurrentDraft(session.Id).Draft;
        var said = session.ExportWish is { } wish ? JsonSerializer.Deserialize<ExportWish>(wish) : null;
        var settings = ExportOffers.SettingsOf(request.Output.Or(said));
        if (renders.Find(user.Id, request.Id) is null)
        {
            Check(user, settings, draft, isGiven: request.Draft is not null);
        }

        var row = await renders.AddAsync(
            new()
            {
                AccountId = user.Id,
                Id = request.Id,
                SessionId = session.Id,
                TaskId = session.TaskId,
                BodyHash = request.Hash,
                Draft = draft,
                Output = JsonSerializer.Serialize(settings),
            },
            (price, available) => Ledger.NotEnough(user.Id, user.IsAnonymous, webUrl, price, available),
            cancellationToken);
        signal.Wake();
        return row;
    }

    /// <exception cref="ReelwrightException">There is none of this user.</exception>
    public RenderRow Get(CurrentUser user, string id) => renders.Find(user.Id, id) ?? throw NotFound();

    /// <exception cref="ReelwrightException">There is none of this user.</exception>
    public async Task<RenderRow> CancelAsync(CurrentUser user, string id, CancellationToken cancellationToken)
    {
        var row = await renders.CancelAsync(user.Id, id, cancellationToken) ?? throw NotFound();
        if (row.Status == "cancelled")
        {
            signal.Cancel(user.Id, id);
        }

        return row;
    }

    public RenderStatus Describe(RenderRow row, HttpRequest request)
    {
        string? url = row.File is null ? null : links.Sign(request, FileEndpoints.OutputPath(row.File));
        return new()
        {
            Id = row.Id,
            TaskId = row.TaskId,
            Status = row.Status,
            Progress = (int)row.Progress,
            OutputUrl = url,
            Output = url is null
                ? null
                : new()
                {
                    Url = url,
                    Duration = Math.Round(row.Seconds ?? 0, 3),
                    Size = row.Size ?? 0,
                    Report = row.Report is null ? null : JsonNode.Parse(row.Report),
                },
            Error = row.Status == "completed" && row.File is null
                ? $"The file was deleted {options.OutputLifetime.TotalDays:0.#} days after the export; export it again."
                : row.Error,
            CreatedAt = row.CreatedAt,
            CompletedAt = row.CompletedAt,
        };
    }

    private void Check(CurrentUser user, ExportSettings settings, string draft, bool isGiven)
    {
        try
        {
            var timeline = SessionStore.Decode(draft);
            if (timeline.IsEmpty)
            {
                throw new DraftException(null, null, "t", "There is nothing to render yet; make a video first.");
            }

            var paths = media.PathsOf(user.Id);
            if (isGiven)
            {
                // A draft from outside names what it likes; a session's own shows slates for what has gone since.
                RequireMedia(timeline, paths);
            }

            exporter.Check(timeline, settings, paths);
        }
        catch (DraftException e)
        {
            throw new ReelwrightException(WireError.DraftRefused, e.Message);
        }
    }

    /// <exception cref="ReelwrightException">A draft from outside names an upload that is not there.</exception>
    internal static void MustHaveMedia(Timeline timeline, IMediaPaths paths)
    {
        try
        {
            RequireMedia(timeline, paths);
        }
        catch (DraftException e)
        {
            throw new ReelwrightException(WireError.DraftRefused, e.Message);
        }
    }

    private static void RequireMedia(Timeline timeline, IMediaPaths paths)
    {
        for (int track = 0; track < timeline.Tracks.Length; track++)
        {
            var items = timeline.Tracks[track].Items;
            for (int segment = 0; segment < items.Length; segment++)
            {
                if (items[segment] is Clip { Media: ExternalReference external } && paths.PathOf(external.MediaId) is null)
                {
                    throw new DraftException(
                        track + 1, segment + 1, "md.id", $"There is no upload '{external.MediaId}' of yours; upload the file again.");
                }
            }
        }
    }

    private static ReelwrightException NotFound() => new(WireError.RenderNotFound, "There is no such render.");
}
