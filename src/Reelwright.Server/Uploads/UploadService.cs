namespace Reelwright.Server;

/// <summary>Makes staged files part of a session: all of them or none.</summary>
internal sealed class UploadService(
    DataFolder folder,
    ServerOptions options,
    MediaInspector inspector,
    MediaStore media,
    TimeProvider time)
{
    public UploadStaging NewStaging() => new(folder, options);

    /// <exception cref="ReelwrightException">One of them cannot be used; the message names it.</exception>
    public Task<IReadOnlyList<MediaRow>> KeepAsync(SessionRow session, UploadStaging staging, CancellationToken cancellationToken) =>
        KeepAsync(session, staging.Files, cancellationToken);

    /// <exception cref="ReelwrightException">One of them cannot be used; the message names it.</exception>
    public async Task<IReadOnlyList<MediaRow>> KeepAsync(
        SessionRow session,
        IReadOnlyList<StagedFile> files,
        CancellationToken cancellationToken)
    {
        var rows = new List<MediaRow>();
        foreach (var staged in files)
        {
            var row = await inspector.InspectAsync(staged, cancellationToken);
            rows.Add(row with
            {
                SessionId = session.Id,
                AccountId = session.AccountId,
                CreatedAt = time.GetUtcNow().ToUnixTimeMilliseconds(),
            });
        }

        await media.AddAsync([.. files.Zip(rows)], cancellationToken);
        return rows;
    }
}
