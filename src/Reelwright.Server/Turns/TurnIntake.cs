using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Server;

/// <summary>Takes a message in: a new turn, one that is known already, or one that a client comes back to.</summary>
internal sealed class TurnIntake(
    SessionStore sessions,
    TurnStore turns,
    TurnRunner runner,
    UploadService uploads,
    UrlFetcher fetcher,
    LinkSigner links,
    ServerOptions options)
{
    /// <returns>The turn, and the number of the last event that the client has.</returns>
    /// <exception cref="ReelwrightException">The message is refused.</exception>
    public async Task<(TurnRow Turn, long After)> TakeAsync(
        HttpContext context,
        CurrentUser user,
        CancellationToken cancellationToken)
    {
        var request = context.Request;
        var message = TurnMessage.Parse(
            await JsonBody.ReadAsync(request, cancellationToken), request.Headers["Idempotency-Key"].ToString());
        user.MustBe(message.UserId);
        var session = sessions.Get(user.Id, message.SessionId);
        if (Resume(request.Headers["Last-Event-ID"].ToString(), session) is { } resumed)
        {
            return resumed;
        }

        var (turn, isNew) = await turns.AddAsync(
            new()
            {
                Id = $"e-{Guid.NewGuid()}",
                SessionId = session.Id,
                AccountId = user.Id,
                IdempotencyKey = message.IdempotencyKey,
                Message = message.Text,
                IsStreaming = message.IsStreaming,
            },
            cancellationToken);
        if (isNew)
        {
            try
            {
                await TakeFilesAsync(session, message, cancellationToken);
            }
            catch
            {
                await turns.RemoveAsync(turn.Id, CancellationToken.None);
                throw;
            }

            await runner.StartAsync(user, session, turn, new(options.WebUrlFor(request), links.RootOf(request)));
        }

        return (turn, 0);
    }

    private (TurnRow Turn, long After)? Resume(string lastEvent, SessionRow session)
    {
        int dot = lastEvent.LastIndexOf('.');
        return dot > 0
            && long.TryParse(lastEvent.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            && turns.Find(lastEvent[..dot]) is { } turn && turn.SessionId == session.Id
            ? (turn, number)
            : null;
    }

    private async Task TakeFilesAsync(SessionRow session, TurnMessage message, CancellationToken cancellationToken)
    {
        if (message.Files.Count + message.Urls.Count == 0)
        {
            return;
        }

        using var staging = uploads.NewStaging();
        foreach (var file in message.Files)
        {
            using var content = new MemoryStream(file.Content, writable: false);
            await staging.AddAsync(file.Name, content, cancellationToken);
        }

        foreach (string url in message.Urls)
        {
            await fetcher.FetchAsync(url, staging, cancellationToken);
        }

        await uploads.KeepAsync(session, staging, cancellationToken);
    }
}
